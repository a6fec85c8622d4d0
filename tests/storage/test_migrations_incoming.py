"""Dossiers that waited before the queue knew them stand in it after the migration."""

from pathlib import Path

from alembic import command
from alembic.config import Config

from desktop_app.storage import schema
from desktop_app.storage.engine import Store
from tests.conftest import KEY

_ASKED = 1_000_000


def _before(folder: Path) -> Store:
    """Return a desk with a page of the counter, an online dossier, and one that was asked for more."""
    store = Store(folder / "desk.db", KEY)
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).with_name("migrations")))
    with store.write() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0012")
        run = connection.exec_driver_sql
        run("PRAGMA user_version = 12")
        run(
            "INSERT INTO person(seq, id, kind, name, name_folded, number, tax_code, address, phone, email, old_number, "
            "updated_at) VALUES (1, x'02', 'citizen', 'B', 'b', '', '', '', '', '', '', 0)"
        )
        kinds = {
            1: ["supplement.requested"],
            2: ["dossier.submitted_online"],
            3: ["dossier.submitted_online", "supplement.requested"],
        }
        for number, happened in kinds.items():
            key = number.to_bytes(16, "big")
            run(
                "INSERT INTO intake(id, code, owner_seq, owner_name, procedure_id, procedure_name, procedure_field, "
                "channel, status, asked_at, body) VALUES (?, ?, 1, 'B', 'p', 'P', 'F', 2, 1, ?, '{}')",
                (key, f"C{number}", _ASKED + number),
            )
            for place, kind in enumerate(happened):
                event = (number * 10 + place).to_bytes(16, "big")
                run(
                    "INSERT INTO dossier_event(event_id, dossier_id, kind, line, hash) VALUES (?, ?, ?, x'', x'')",
                    (event, key, kind),
                )
    return store


def test_what_was_submitted_online_arrived_and_what_was_asked_for_is_waited_for(tmp_path: Path) -> None:
    store = _before(tmp_path)
    schema._migrate(store)
    with store.read() as connection:
        rows = connection.exec_driver_sql(
            "SELECT code, arrived_at, waits_since, alerted_at, post_number FROM intake ORDER BY seq"
        ).all()
    store.close()
    assert [tuple(row) for row in rows] == [
        ("C1", None, None, None, ""),
        ("C2", _ASKED + 2, None, None, ""),
        ("C3", _ASKED + 3, _ASKED + 3, None, ""),
    ]
