"""Corrections of the forms' words on disk, and a file of the first schema brought up to date."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import IntegrityError

from desktop_app.domain.forms.wording import WordingEntry, WordingPlace
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.reception.receive import receive
from desktop_app.storage import integrity, schema
from desktop_app.storage.engine import Store
from desktop_app.storage.tables import form_wording, metadata
from desktop_app.storage.wordings import add_entry, all_entries, put_entries_back
from tests.conftest import KEY, a_reception

PLACE = WordingPlace("tt03-2025", "receipt", "fee")
MIGRATIONS = Path(schema.__file__).with_name("migrations")


def _entry(context: DeskContext, text: str = "7. Phí:", place: WordingPlace = PLACE) -> WordingEntry:
    made_at = datetime(2026, 11, 23, 2, 42, tzinfo=UTC)
    officer = context.officer
    return WordingEntry(new_id(), place, text, True, date(2026, 12, 1), made_at, officer.id, officer.name)


def test_entries_come_back_as_they_went_in_oldest_first(context: DeskContext) -> None:
    first, second = _entry(context, "7. Phí:"), _entry(context, "7. Lệ phí:")
    gone = replace(_entry(context), takes_back=second.id)
    other = _entry(context, "Số:", WordingPlace("tt03-2025", "common", "number"))
    with context.store.write() as connection:
        for entry in (first, second, other, gone):
            add_entry(connection, entry)
    with context.store.read() as connection:
        assert all_entries(connection) == [first, second, other, gone]


def test_entries_are_put_back_and_protected_again(context: DeskContext) -> None:
    first, second, third = (_entry(context, text) for text in ("1", "2", "3"))
    forged = replace(_entry(context, "4"), takes_back=first.id)
    with context.store.write() as connection:
        for entry in (first, replace(second, text="x", confirmed=False), forged):
            add_entry(connection, entry)
        put_entries_back(connection, [first, second, third])
    with context.store.read() as connection:
        assert all_entries(connection) == [first, second, third]
    with pytest.raises(IntegrityError, match="append-only"), context.store.write() as connection:
        connection.execute(form_wording.delete())


@pytest.mark.parametrize("change", [form_wording.update().values(text="x"), form_wording.delete()])
def test_what_was_entered_is_neither_changed_nor_deleted(context: DeskContext, change: Any) -> None:
    entry = _entry(context)
    with context.store.write() as connection:
        add_entry(connection, entry)
    with pytest.raises(IntegrityError, match="append-only"), context.store.write() as connection:
        connection.execute(change)
    with context.store.read() as connection:
        assert all_entries(connection) == [entry]


def test_a_correction_is_taken_back_once(context: DeskContext) -> None:
    entry = _entry(context)
    with context.store.write() as connection:
        add_entry(connection, entry)
        add_entry(connection, replace(_entry(context), takes_back=entry.id))
    with pytest.raises(IntegrityError), context.store.write() as connection:
        add_entry(connection, replace(_entry(context), takes_back=entry.id))


def _made_by_the_first_version(path: Path) -> Store:
    store = Store(path, KEY)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with store.write() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.exec_driver_sql("PRAGMA user_version = 1")
    return store


def _rows(connection: Connection) -> dict[str, list[Any]]:
    tables = [table for table in metadata.sorted_tables if table is not form_wording]
    return {table.name: [tuple(row) for row in connection.execute(select(table))] for table in tables}


def test_a_file_of_the_first_schema_is_migrated_and_keeps_its_data(
    context: DeskContext, tmp_path: Path, people: list[Applicant]
) -> None:
    receive(context, a_reception(context, people[0]))
    with context.store.read() as connection:
        kept = _rows(connection)
    assert len(kept["dossier"]) == 1
    old = _made_by_the_first_version(tmp_path / "old.db")
    with old.write() as connection:
        # The first schema's foreign keys are not those that the tables are sorted by.
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        for table in metadata.sorted_tables:
            there = {row[1] for row in connection.exec_driver_sql(f"PRAGMA table_info({table.name})")}
            if kept.get(table.name) and there:
                names = [column.name for column in table.columns]
                for row in kept[table.name]:
                    values = dict(zip(names, row, strict=True))
                    connection.execute(insert(table).values({one: values[one] for one in names if one in there}))
    backup = schema.bring_up_to_date(old, tmp_path / "b", context.clock())
    assert backup is not None
    assert schema.schema_version(Store(backup, KEY)) == 1
    assert schema.schema_version(old) == schema.SCHEMA_VERSION
    entry = _entry(context)
    with old.write() as connection:
        assert _rows(connection) == kept
        add_entry(connection, entry)
    with old.read() as connection:
        assert all_entries(connection) == [entry]
    assert not integrity.find_damage(old)
    old.close()
