"""Entries above a catalogue that are in memory only: a preview of them, or what a server has published."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import cached_property

from desktop_app.domain.catalogue.hits import Listed
from desktop_app.domain.catalogue.merging import usable
from desktop_app.domain.catalogue.stated import Entry
from desktop_app.domain.dates import local
from desktop_app.services.catalogue.catalogue import Layers
from desktop_app.services.catalogue.naming import listed_by_entries


class AddedEntries:
    """Layers with more entries."""

    def __init__(
        self, below: Layers | None, entries: Sequence[Entry], office: str, clock: Callable[[], datetime]
    ) -> None:
        """Add entries to layers; neither changes afterwards.

        Args:
            below: the layers that they are added to, or None.
            entries: what is added.
            office: identification code of the office that looks at them; entries of another one are left out.
            clock: returns the present moment.
        """
        self._below = below
        self._office = office
        self._clock = clock
        self._added: dict[str, list[Entry]] = {}
        for entry in entries:
            self._added.setdefault(entry.code, []).append(entry)

    @cached_property
    def named(self) -> Sequence[Listed]:
        """The procedures that entries add or rename, with the name of today."""
        named = {listed.id: listed for listed in (self._below.named if self._below is not None else ())}
        for code in self._added:
            naming = [entry for entry in self.entries(code) if entry.values.name is not None]
            if naming:
                named[code] = listed_by_entries(code, naming, self.today())
        return list(named.values())

    def entries(self, code: str, at: datetime | None = None) -> Sequence[Entry]:
        """Return the usable entries of a procedure as known at a moment, None for now."""
        below = self._below.entries(code, at) if self._below is not None else ()
        return usable([*below, *self._added.get(code, ())], self._office, at or self._clock())

    def today(self) -> date:
        """Return today in Viet Nam."""
        return local(self._clock()).date()
