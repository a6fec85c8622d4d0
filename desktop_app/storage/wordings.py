"""Corrections of the forms' wordings: entries are added, never changed."""

from typing import Any

from sqlalchemy import Connection, Row, select

from desktop_app.domain.forms.wording import WordingEntry, WordingPlace
from desktop_app.storage.tables import form_wording, officer

_INSERT = form_wording.insert()
_ENTRIES = (
    select(form_wording, officer.c.name.label("officer_name"))
    .join(officer, officer.c.id == form_wording.c.officer_id)
    .order_by(form_wording.c.seq)
)


def add_entry(connection: Connection, entry: WordingEntry) -> None:
    """Add one line to a wording's history."""
    connection.execute(
        _INSERT,
        {
            "id": entry.id,
            "form_set": entry.place.form_set,
            "form": entry.place.form,
            "key": entry.place.key,
            "text": entry.text,
            "confirmed": int(entry.confirmed),
            "effective_from": entry.effective_from,
            "made_at": entry.made_at,
            "officer_id": entry.officer_id,
            "takes_back": entry.takes_back,
        },
    )


def entries_of_set(connection: Connection, form_set: str) -> list[WordingEntry]:
    """Return the history of all wordings of a set, oldest first."""
    return [_entry_of(row) for row in connection.execute(_ENTRIES.where(form_wording.c.form_set == form_set))]


def entries_of_place(connection: Connection, place: WordingPlace) -> list[WordingEntry]:
    """Return the history of one wording, oldest first."""
    statement = _ENTRIES.where(
        form_wording.c.form_set == place.form_set, form_wording.c.form == place.form, form_wording.c.key == place.key
    )
    return [_entry_of(row) for row in connection.execute(statement)]


def _entry_of(row: Row[Any]) -> WordingEntry:
    return WordingEntry(
        id=row.id,
        place=WordingPlace(row.form_set, row.form, row.key),
        text=row.text,
        confirmed=bool(row.confirmed),
        effective_from=row.effective_from,
        made_at=row.made_at,
        officer_id=row.officer_id,
        officer_name=row.officer_name,
        takes_back=row.takes_back,
    )
