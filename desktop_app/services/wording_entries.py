"""The corrections of wordings that count: those that an administrator signed, whatever the rows say."""

from sqlalchemy import Connection

from desktop_app.domain.forms.wording import WordingEntry, WordingPlace
from desktop_app.domain.people.register import Subject
from desktop_app.services.signed_settings import signed_values, value_of
from desktop_app.storage.wordings import all_entries


def standing_entries(connection: Connection) -> list[WordingEntry]:
    """Return the history of all wordings that counts, oldest first."""
    signed = signed_values(connection, Subject.WORDING)
    if signed is None:
        return all_entries(connection)
    entries = [value_of(each, WordingEntry) for each in signed.values()]
    return [entry for entry in entries if entry is not None]


def entries_of_set(connection: Connection, form_set: str) -> list[WordingEntry]:
    """Return the history of all wordings of a set that counts, oldest first."""
    return [entry for entry in standing_entries(connection) if entry.place.form_set == form_set]


def entries_of_place(connection: Connection, place: WordingPlace) -> list[WordingEntry]:
    """Return the history of one wording that counts, oldest first."""
    return [entry for entry in standing_entries(connection) if entry.place == place]
