"""The catalogue of procedures: the program's base, the rows of a server, and what was imported or answered since."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from typing import Protocol

from desktop_app.domain.catalogue.codes import code_in
from desktop_app.domain.catalogue.hits import Hit, Listed, Reason
from desktop_app.domain.catalogue.levels import Level, ListState
from desktop_app.domain.catalogue.merging import Sourced, merged_procedure, sources_on, upcoming, values_on
from desktop_app.domain.catalogue.stated import Entry
from desktop_app.domain.dossier.procedure import Procedure, ProcedureVersion, first_day
from desktop_app.domain.law.archive import Retention
from desktop_app.services.catalogue.details import listed_of, procedure_of
from desktop_app.services.catalogue.search import search
from desktop_app.services.catalogue.words import vocabulary
from desktop_app.storage.procedure_list import ProcedureList
from desktop_app.storage.procedure_rows import OFFERED, ListRow

_MOST_HITS = 12
_MOST_OPENED = 256


class Layers(Protocol):
    """The entries above the base, as far as they concern a desk."""

    @property
    def named(self) -> Sequence[Listed]:
        """The procedures that entries add or rename."""

    def entries(self, code: str, at: datetime | None = None) -> Sequence[Entry]:
        """Return the usable entries of a procedure as known at a moment, None for now."""

    def today(self) -> date:
        """Return today."""


class Catalogue:
    """All procedures. A search reads the list only; details are read when a procedure is opened."""

    def __init__(
        self,
        base: ProcedureList | None,
        own: Sequence[Procedure] = (),
        *,
        level: Level | None = None,
        layers: Layers | None = None,
    ) -> None:
        """Prepare the catalogue; nothing is read yet.

        Args:
            base: the program's list, or None.
            own: procedures that stand above it: those of the server, or of a demo office.
            level: the level of the desk's counter, or None where it is not known.
            layers: what was imported or answered, or None.
        """
        self._base = base
        self._own = tuple(own)
        self._level = level
        self._layers = layers
        self._opened: dict[str, Procedure] = {}
        self._listed: dict[str, Listed | None] = {}
        self._sensitive: dict[str, bool] = {}

    def for_desk(self, level: Level | None, layers: Layers | None, own: Sequence[Procedure] = ()) -> "Catalogue":
        """Return the catalogue as a desk sees it; with rows of its own only these are offered there."""
        present = [self._with_present_id(procedure) for procedure in own]
        return Catalogue(self._base, present or self._own, level=level, layers=layers)

    def with_layers(self, layers: Layers) -> "Catalogue":
        """Return the same catalogue with other entries above it."""
        return Catalogue(self._base, self._own, level=self._level, layers=layers)

    @property
    def layers(self) -> Layers | None:
        """What was imported or answered above the base, or None."""
        return self._layers

    @property
    def source(self) -> str:
        """Where the base's data come from; ``""`` without a base."""
        return self._base.about("source") if self._base is not None else ""

    @property
    def date_of_data(self) -> str:
        """The day of the base's data, as ``yyyy-mm-dd``; ``""`` without a base."""
        return self._base.about("date_of_data") if self._base is not None else ""

    @cached_property
    def procedures(self) -> tuple[Procedure, ...]:
        """What this desk receives, with all details: slow, for samples and checks only."""
        return tuple(procedure for name, _ in self.names() if (procedure := self.by_id(name)) is not None)

    def by_id(self, procedure_id: str) -> Procedure | None:
        """Return the procedure with an id, a present or a former one, or None."""
        base = self._published(procedure_id)
        if self._layers is None:
            return base
        code = base.id if base is not None else procedure_id
        return merged_procedure(base, code, self._layers.entries(code), self._layers.today())

    def is_sensitive(self, procedure_id: str) -> bool:
        """Return whether a procedure asks for papers about health, poverty or children, in any of its versions."""
        if procedure_id not in self._sensitive:
            procedure = self.by_id(procedure_id)
            versions = procedure.versions if procedure is not None else ()
            self._sensitive[procedure_id] = any(paper.sensitive for version in versions for paper in version.documents)
        return self._sensitive[procedure_id]

    def version_at(self, procedure_id: str, day: date, received_at: datetime) -> ProcedureVersion | None:
        """Return the version that a dossier was received under, or None when the catalogue lost it.

        What the desk learned afterwards, and what was undone before, was not part of it.
        """
        base = self._published(procedure_id)
        if self._layers is not None:
            code = base.id if base is not None else procedure_id
            base = merged_procedure(base, code, self._layers.entries(code, received_at), day)
        return base.in_use_on(day) if base is not None else None

    def listed(self, procedure_id: str) -> Listed | None:
        """Return what the list has of a procedure: level, agency, state; None for one that it does not have."""
        if procedure_id not in self._listed:
            if len(self._listed) >= _MOST_OPENED:
                self._listed.clear()
            candidates = (listing.by_id(procedure_id) for listing in self._lists)
            self._listed[procedure_id] = next((listed for listed in candidates if listed is not None), None)
        return self._listed.get(procedure_id)

    def sources(self, procedure_id: str, day: date) -> dict[str, Sourced]:
        """Return each value of a procedure on a day, with the entry that states it; None for the base."""
        base = self._published(procedure_id)
        entries = self._layers.entries(base.id if base is not None else procedure_id) if self._layers else ()
        return sources_on(base, entries, day)

    def upcoming(self, procedure_id: str) -> list[Entry]:
        """Return what was issued for a procedure and is not in force yet."""
        if self._layers is None:
            return []
        procedure = self._published(procedure_id)
        code = procedure.id if procedure is not None else procedure_id
        return upcoming(self._layers.entries(code), self._layers.today())

    def find(self, query: str, most: int = _MOST_HITS) -> list[Hit]:
        """Return the procedures that match what was typed, best first, see `search`."""
        hits: dict[str, Hit] = {}
        for listing in self._lists:
            for hit in search(listing, query, vocabulary(), self._level, most):
                # Beside a list of the office's own the base only tells where something is received.
                is_own = listing is not self._base or not self._own
                elsewhere = replace(hit, is_offered=False, tier=hit.tier | 1)
                hits.setdefault(hit.id, hit if is_own else elsewhere)
        shown = [hit for hit in map(self._as_entries_state, hits.values()) if hit is not None]
        return sorted(shown, key=lambda hit: hit.tier)[:most]

    def hit(self, procedure: Procedure) -> Hit:
        """Return a procedure as a search would list it: one that the desk has pinned, for example."""
        listed = self.listed(procedure.id)
        hit = Hit(replace(listed or listed_of(procedure), id=procedure.id, name=procedure.name), Reason.PINNED)
        return self._as_entries_state(hit) or hit

    def names(self) -> list[tuple[str, str]]:
        """Return id and name of what this desk receives."""
        if self._own:
            return [(procedure.id, procedure.name) for procedure in self._own]
        names = dict(self._base.names(self._level)) if self._base is not None else {}
        names |= {listed.id: listed.name for listed in self._named.values()}
        return list(names.items())

    def units(self) -> list[str]:
        """Return the units that decide on what this desk receives, in their order."""
        units = {procedure.deciding_unit for procedure in self._own}
        if not self._own and self._base is not None:
            units = set(self._base.units(self._level))
        return sorted(units - {""})

    def online_levels(self) -> list[int]:
        """Return the level of the online service of each procedure that this desk receives; 0 where it is not known.

        What an import added counts from its first day on, until it is abolished.
        """
        if self._own or self._layers is None:
            return [procedure.online_level for procedure in self._own] or self._base_levels()
        today = self._layers.today()
        added = (self.by_id(code) for code in self._named if self._published(code) is None)
        in_force = (procedure for procedure in added if procedure is not None and procedure.on(today) is not None)
        return [*self._base_levels(), *(procedure.online_level for procedure in in_force)]

    def _base_levels(self) -> list[int]:
        return self._base.online_levels(self._level) if self._base is not None else []

    def retention(self, procedure_id: str) -> Retention | None:
        """Return how long the dossiers of a procedure are kept, or None where that is not known."""
        procedure = self.by_id(procedure_id)
        return procedure.retention if procedure is not None else None

    def _with_present_id(self, procedure: Procedure) -> Procedure:
        """Return a server's procedure under its code where the server still names it by a former id."""
        if self._base is None or code_in(procedure.id):
            return procedure
        listed = self._base.by_id(procedure.id)
        if listed is None:
            return procedure
        return replace(procedure, id=listed.id, former_ids=(procedure.id, *procedure.former_ids))

    @cached_property
    def _lists(self) -> tuple[ProcedureList, ...]:
        levels = frozenset(OFFERED)
        rows = [ListRow(listed_of(procedure), levels, procedure.former_ids) for procedure in self._own]
        # A file that states no level is one of what this desk receives.
        named = [ListRow(new, levels & set(new.levels) or levels) for new in self._named.values()]
        lists = [ProcedureList.in_memory(some) for some in (rows, named) if some]
        return (*lists, *([self._base] if self._base is not None else []))

    @cached_property
    def _named(self) -> dict[str, Listed]:
        """The procedures that entries rename, in the order of the base, then those that they add."""
        named = {listed.id: listed for listed in (self._layers.named if self._layers else ())}
        known = self._base.by_ids(list(named)) if self._base is not None and named else {}
        renamed = {
            base.id: replace(base, name=new.name, field=new.field or base.field, state=new.state)
            for base in known.values()
            for new in (named[base.id],)
        }
        return renamed | {new.id: new for new in named.values() if new.id not in renamed}

    def prepare(self) -> None:
        """Read what a search needs of the entries: after a large import, in the thread that made it."""
        _ = self._lists

    @cached_property
    def _own_ids(self) -> dict[str, Procedure]:
        former = {name: procedure for procedure in self._own for name in procedure.former_ids}
        return former | {procedure.id: procedure for procedure in self._own}

    def _published(self, procedure_id: str) -> Procedure | None:
        """Return a procedure as server or base have it, without what was imported or answered."""
        own = self._own_ids.get(procedure_id)
        if own is not None or self._base is None:
            return own
        if procedure_id in self._opened:
            return self._opened[procedure_id]
        listed = self._base.by_id(procedure_id)
        if listed is None:
            return None
        procedure = self._own_ids.get(listed.id) or procedure_of(self._base, listed)
        if len(self._opened) >= _MOST_OPENED:
            self._opened.clear()
        self._opened[procedure_id] = procedure
        return procedure

    def _as_entries_state(self, hit: Hit) -> Hit | None:
        """Return a hit with what entries state: its name, whether it is in force; None when the desk has hidden it."""
        entries = self._layers.entries(hit.id) if self._layers else ()
        if self._layers is None or not entries:
            return hit
        today = self._layers.today()
        values = {name: sourced.value for name, sourced in values_on(entries, today).items()}
        if values.get("is_hidden"):
            return None
        named = self._named.get(hit.id)
        if named is not None and named.name != hit.name:
            hit = replace(hit, listed=named, marks=())
        if values.get("is_in_force") is False:
            hit = replace(hit, listed=replace(hit.listed, state=ListState.LEFT))
        procedure = self.by_id(hit.id)
        begins = first_day(procedure, today) if procedure is not None else None
        return replace(hit, is_offered=values.get("is_received", hit.is_offered), begins=begins)
