"""Corrections of the forms' wordings: entries are added, never changed."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, delete, select

from desktop_app.domain.forms.wording import WordingEntry, WordingPlace
from desktop_app.storage.settings import Setting
from desktop_app.storage.tables import form_wording, officer

_INSERT = form_wording.insert()
_PUTTING_BACK = Setting("wording.put_back", bool)
"""Stored while entries are put back: the triggers that protect them look for it."""
_ENTRIES = (
    select(form_wording, officer.c.name.label("officer_name"))
    .join(officer, officer.c.id == form_wording.c.officer_id)
    .order_by(form_wording.c.seq)
)


def add_entry(connection: Connection, entry: WordingEntry) -> None:
    """Add one line to a wording's history."""
    connection.execute(_INSERT, {"id": entry.id, **_values(entry)})


def all_entries(connection: Connection) -> list[WordingEntry]:
    """Return the history of all wordings, oldest first, as the rows say, which somebody may have changed."""
    return [_entry_of(row) for row in connection.execute(_ENTRIES)]


def put_entries_back(connection: Connection, signed: Sequence[WordingEntry]) -> None:
    """Make the rows say what was signed: others are deleted, changed ones changed back, missing ones added."""
    c = form_wording.c
    _PUTTING_BACK.write(connection, True)
    known = set(connection.scalars(select(c.id)))
    for entry in signed:
        if entry.id in known:
            connection.execute(form_wording.update().where(c.id == entry.id).values(**_values(entry)))
        else:
            add_entry(connection, entry)
    connection.execute(delete(form_wording).where(c.id.not_in([entry.id for entry in signed])))
    _PUTTING_BACK.clear(connection)


def _values(entry: WordingEntry) -> dict[str, Any]:
    return {
        "form_set": entry.place.form_set,
        "form": entry.place.form,
        "key": entry.place.key,
        "text": entry.text,
        "confirmed": int(entry.confirmed),
        "effective_from": entry.effective_from,
        "made_at": entry.made_at,
        "officer_id": entry.officer_id,
        "takes_back": entry.takes_back,
    }


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
