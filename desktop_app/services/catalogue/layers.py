"""The entries of a desk's catalogue: read when a procedure is opened, most desks have few."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from functools import cached_property
from typing import Protocol

from sqlalchemy import Connection

from desktop_app.domain.catalogue.hits import Listed
from desktop_app.domain.catalogue.levels import level_of_office
from desktop_app.domain.catalogue.merging import usable
from desktop_app.domain.catalogue.stated import Entry
from desktop_app.domain.dates import local
from desktop_app.domain.dossier.procedure import Procedure
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Agency
from desktop_app.services.catalogue.catalogue import Catalogue
from desktop_app.services.catalogue.naming import listed_by_entries
from desktop_app.storage.catalogue_entries import codes_with_entries, entries_of_code, naming_entries


class ReadsDatabase(Protocol):
    """A desk's database, as far as the catalogue needs it: the server looks at catalogues too and has none."""

    def read(self) -> AbstractContextManager[Connection]:
        """Open one consistent view of the data."""
        ...


def desk_catalogue(
    catalogue: Catalogue,
    store: ReadsDatabase,
    agency: Agency,
    clock: Callable[[], datetime],
    own: Sequence[Procedure] = (),
) -> Catalogue:
    """Return a catalogue as a desk sees it: offered by its level, with its own entries above the base.

    Args:
        catalogue: that of the program, or of a demo office.
        store: the desk's database.
        agency: the desk's agency; its names tell the level, its code the province.
        clock: returns the present moment.
        own: the procedures that the desk's server published; empty for those of before.
    """
    layers = StoredLayers(store, office_of(agency, local(clock()).date()), clock)
    return catalogue.for_desk(level_of_office(agency.parent, agency.name), layers, own)


def office_of(agency: Agency, day: date) -> str:
    """Return the identification code of an agency on a day, ``""`` where none is in force."""
    try:
        return agency.code_on(day)
    except RuleViolation:
        return ""


class StoredLayers:
    """The entries in a desk's database, as far as they concern this desk."""

    def __init__(self, store: ReadsDatabase, office: str, clock: Callable[[], datetime]) -> None:
        """Prepare reading; what is read once is kept, so that a change needs a new object.

        Args:
            store: the desk's database.
            office: identification code of the desk's agency.
            clock: returns the present moment.
        """
        self._store = store
        self._office = office
        self._clock = clock
        self._read: dict[str, list[Entry]] = {}

    @cached_property
    def named(self) -> Sequence[Listed]:
        """The procedures that entries add or rename, with the name of today."""
        with self._store.read() as connection:
            entries = usable(naming_entries(connection), self._office, self._clock())
        by_code: dict[str, list[Entry]] = {}
        for entry in entries:
            by_code.setdefault(entry.code, []).append(entry)
        return [listed_by_entries(code, named, self.today()) for code, named in by_code.items()]

    @cached_property
    def _codes(self) -> frozenset[str]:
        with self._store.read() as connection:
            return codes_with_entries(connection)

    def entries(self, code: str, at: datetime | None = None) -> Sequence[Entry]:
        """Return the usable entries of a procedure as known at a moment, None for now."""
        if code not in self._codes:
            return ()
        if code not in self._read:
            with self._store.read() as connection:
                self._read[code] = entries_of_code(connection, code)
        return usable(self._read[code], self._office, at or self._clock())

    def today(self) -> date:
        """Return today in Viet Nam."""
        return local(self._clock()).date()
