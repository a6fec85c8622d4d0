"""A desk of the version before sync keeps everything: the table of dossiers is made again under its children."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config

from desktop_app.storage import integrity, schema
from desktop_app.storage.engine import Store
from tests.conftest import KEY

_NOW = datetime(2026, 11, 25, tzinfo=UTC)
_COUNT = 50


@pytest.fixture
def old(tmp_path: Path) -> Store:
    """A file as the version before left it, with dossiers, appointments and waits."""
    store = Store(tmp_path / "desk.db", KEY)
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).with_name("migrations")))
    with store.write() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0005")
        connection.exec_driver_sql("PRAGMA user_version = 5")
        _fill(connection)
    return store


def _fill(connection: Any) -> None:
    run = connection.exec_driver_sql
    run("INSERT INTO officer(id, name, role, password_hash) VALUES (x'01', 'A', 'officer', '')")
    run(
        "INSERT INTO person(seq, id, kind, name, name_folded, number, tax_code, address, phone, email, old_number, "
        "updated_at) VALUES (1, x'02', 'citizen', 'B', 'b', '', '', '', '', '', '', 0)"
    )
    for number in range(1, _COUNT + 1):
        run(
            "INSERT INTO dossier(id, code, short_code, owner_seq, owner_name, procedure_id, procedure_code, "
            "procedure_name, procedure_field, deciding_unit, received_at, due_at, status, channel, officer_id, book, "
            "entry, form_set, rule_set, calendar_version, payment) VALUES "
            "(?, ?, 'x', 1, 'B', 'p', '', 'P', 'F', 'U', ?, 9, 4, 1, x'01', 2026, ?, 'f', 'r', 'c', 'direct')",
            (number.to_bytes(16, "big"), f"H44.18-261101-{number:04d}", number, number),
        )
        run("INSERT INTO dossier_text(rowid, names) VALUES (?, 'b')", (number,))
        run("INSERT INTO dossier_appointment(dossier_seq, set_at, due_at) VALUES (?, 1, 2)", (number,))
        run(
            "INSERT INTO dossier_wait(dossier_seq, since, until, stage, override) VALUES (?, 1, NULL, 'intake', '')",
            (number,),
        )


def _rows(store: Store, statement: str) -> list[Any]:
    with store.read() as connection:
        return list(connection.exec_driver_sql(statement))


def test_nothing_is_lost_when_the_table_is_made_again(old: Store, tmp_path: Path) -> None:
    columns = {"dossier_appointment": "set_at, due_at", "dossier_wait": "since, until, stage, override"}
    before = {name: _rows(old, f"SELECT dossier_seq, {rest} FROM {name}") for name, rest in columns.items()}
    dossiers = _rows(old, "SELECT seq, id, code, received_at, payment, entry FROM dossier ORDER BY seq")
    indexes = {row[0] for row in _rows(old, "SELECT name FROM sqlite_master WHERE type = 'index'")}
    made = schema.bring_up_to_date(old, tmp_path / "backups", _NOW)
    assert made is not None
    assert _rows(old, "SELECT seq, id, code, received_at, payment, entry FROM dossier ORDER BY seq") == dossiers
    after = {name: _rows(old, f"SELECT dossier_seq, {rest} FROM {name}") for name, rest in columns.items()}
    assert after == before
    assert _rows(old, "SELECT count(*) FROM dossier WHERE origin = x''") == [(_COUNT,)]
    assert _rows(old, "SELECT count(*) FROM dossier_text WHERE dossier_text MATCH 'b'") == [(_COUNT,)]
    assert _rows(old, "PRAGMA foreign_key_check") == []
    assert {name for name in indexes if not name.startswith("sqlite_")} <= {
        row[0] for row in _rows(old, "SELECT name FROM sqlite_master WHERE type = 'index'")
    }
    assert not integrity.find_damage(old)
    assert _rows(old, "SELECT flow, sum(dossiers) FROM monthly_count GROUP BY flow") == [("received", _COUNT)]


def test_two_desks_may_have_one_number_until_it_is_mended(old: Store, tmp_path: Path) -> None:
    schema.bring_up_to_date(old, tmp_path / "backups", _NOW)
    columns = ", ".join(
        row[1] for row in _rows(old, "PRAGMA table_info(dossier)") if row[1] not in {"seq", "id", "origin"}
    )
    again = f"INSERT INTO dossier(id, origin, {columns}) SELECT x'ff', {{}}, {columns} FROM dossier WHERE seq = 1"
    with old.write() as connection:
        connection.exec_driver_sql(again.format("x'aa'"))
    with pytest.raises(Exception, match="UNIQUE"), old.write() as connection:
        connection.exec_driver_sql(again.replace("x'ff'", "x'fe'").format("x''"))
