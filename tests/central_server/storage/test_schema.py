"""Every key begins with the office, and the migrations make the very tables that the code knows."""

from uuid import UUID

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import insert, text

from central_server.storage.database import Database
from central_server.storage.schema import config_of, is_current, migrate
from central_server.storage.tables import PARTITIONS, REFERENCE, metadata
from tests.central_server.cluster import Cluster
from tests.central_server.conftest import NOW, UNIT

_KEYS = text(
    """
    SELECT table_.relname AS name, key_.relname AS key, column_.attname AS first
    FROM pg_index
    JOIN pg_class table_ ON table_.oid = indrelid
    JOIN pg_class key_ ON key_.oid = indexrelid
    JOIN pg_namespace ON pg_namespace.oid = table_.relnamespace
    JOIN pg_attribute column_ ON column_.attrelid = indrelid AND column_.attnum = indkey[0]
    WHERE indisunique AND nspname = 'public'
    """
)


def test_every_unique_key_begins_with_the_office(database: Database) -> None:
    with database.transaction() as connection:
        keys = connection.execute(_KEYS).all()
    assert {row.name for row in keys} >= {table.name for table in metadata.sorted_tables}
    assert not [row for row in keys if row.name not in REFERENCE and row.first != "unit_id"]


def test_no_key_refers_to_another_table_and_no_sequence_counts(database: Database) -> None:
    with database.transaction() as connection:
        foreign = connection.execute(text("SELECT count(*) FROM pg_constraint WHERE contype = 'f'")).scalar_one()
        sequences = connection.execute(text("SELECT count(*) FROM pg_sequence")).scalar_one()
    assert (foreign, sequences) == (0, 0)


def test_migrations_and_tables_say_the_same(database: Database) -> None:
    partitions = {f"event_{part}" for part in range(PARTITIONS)}

    def is_compared(name: str | None, kind: str, _parents: object) -> bool:
        return kind != "table" or name not in partitions

    with database.transaction() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": is_compared})
        assert compare_metadata(context, metadata) == []
        parts = connection.execute(text("SELECT count(*) FROM pg_inherits WHERE inhparent = 'event'::regclass"))
        assert parts.scalar_one() == PARTITIONS


def test_migrating_twice_changes_nothing(database: Database) -> None:
    assert is_current(database)
    migrate(database)
    assert is_current(database)


def test_numbers_that_were_used_before_they_were_counted(cluster: Cluster) -> None:
    name = cluster.copy("template0")
    database = Database(cluster.url(name), pool=1)
    with database.transaction() as connection:
        command.upgrade(config_of(connection), "0002")
        leases = metadata.tables["number_lease"]
        common = {"unit_id": UNIT, "device_id": UUID(int=1), "lent_at": NOW}
        blocks = (("centre7", 1, 10), ("centre7", 11, 30), ("other", 1, 99))
        for place, (scheme, first, last) in enumerate(blocks):
            row = {"scheme": scheme, "first": first, "last": last, "request_id": UUID(int=place)}
            connection.execute(insert(leases).values(common | row))
        given = ["0000003", "0000010", "0000011", "T2BCFGH", "0000031"]
        numbers = [f"H44.18-20261125-{serial}" for serial in given] + ["H44.18-261125-0004"]
        rows = [{"unit_id": UNIT, "number": number, "dossier_id": UUID(int=2)} for number in numbers]
        connection.execute(insert(metadata.tables["dossier_number"]), rows)
    migrate(database)
    with database.transaction() as connection:
        used = connection.execute(text("SELECT used FROM number_lease ORDER BY scheme, first")).scalars().all()
    assert used == [2, 1, 0]
    database.close()
    cluster.drop(name)
