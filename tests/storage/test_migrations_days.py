"""A desk of the version that compared moments counts a result of the due day as on time after the migration."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config

from desktop_app.domain.dates import VIETNAM
from desktop_app.storage import schema
from desktop_app.storage.engine import Store
from desktop_app.storage.monthly_counts import differences
from tests.conftest import KEY

_DUE = datetime(2026, 11, 20, 16, 30, tzinfo=VIETNAM)
# Handed in time, a quarter of an hour after the hour of appointment, at 23:59, and at midnight.
_ENDS = (_DUE, _DUE + timedelta(minutes=15), _DUE.replace(hour=23, minute=59), _DUE.replace(day=21, hour=0, minute=0))


def _before(tmp_path: Path) -> Store:
    store = Store(tmp_path / "desk.db", KEY)
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).with_name("migrations")))
    with store.write() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0010")
        run = connection.exec_driver_sql
        run("PRAGMA user_version = 10")
        run("INSERT INTO officer(id, name, role, password_hash) VALUES (x'01', 'A', 'officer', '')")
        run(
            "INSERT INTO person(seq, id, kind, name, name_folded, number, tax_code, address, phone, email, old_number, "
            "updated_at) VALUES (1, x'02', 'citizen', 'B', 'b', '', '', '', '', '', '', 0)"
        )
        for number, end in enumerate(_ENDS, 1):
            _insert(connection, number, end)
    return store


def _insert(connection: Any, number: int, end: datetime) -> None:
    received = _DUE - timedelta(days=9)
    moments = tuple(round(at.timestamp() * 1000) for at in (received, _DUE, end))
    connection.exec_driver_sql(
        "INSERT INTO dossier(id, code, short_code, owner_seq, owner_name, procedure_id, procedure_code, "
        "procedure_name, procedure_field, deciding_unit, received_at, due_at, ended_at, status, channel, officer_id, "
        "book, entry, form_set, rule_set, calendar_version, payment, outcome) VALUES "
        "(?, ?, 'x', 1, 'B', 'p', '', 'P', 'F', 'U', ?, ?, ?, 9, 1, x'01', 2026, ?, 'f', 'r', 'c', '', 'result')",
        (number.to_bytes(16, "big"), f"H44.18-261101-{number:04d}", *moments, number),
    )


def _late(store: Store) -> int:
    with store.read() as connection:
        return int(
            connection.exec_driver_sql(
                "SELECT total(dossiers) FROM monthly_count WHERE flow = 'ended' AND ended_after_due = 1"
            ).scalar_one()
        )


def test_results_of_the_due_day_are_counted_anew(tmp_path: Path) -> None:
    store = _before(tmp_path)
    assert _late(store) == 3
    schema.bring_up_to_date(store, tmp_path / "backups", _DUE + timedelta(days=9))
    assert _late(store) == 1
    with store.write() as connection:
        assert not differences(connection)
        # The triggers of before go on with the new view.
        _insert(connection, len(_ENDS) + 1, _ENDS[1])
        _insert(connection, len(_ENDS) + 2, _ENDS[3])
        assert not differences(connection)
    assert _late(store) == 2
