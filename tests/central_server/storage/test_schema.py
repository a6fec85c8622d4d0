"""Every key begins with the office, and the migrations make the very tables that the code knows."""

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text

from central_server.storage.database import Database
from central_server.storage.schema import is_current, migrate
from central_server.storage.tables import PARTITIONS, REFERENCE, metadata

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
