"""Lines that a desk could hand in: events of all kinds, whole or mutated in their structure or their bytes."""

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, datetime
from random import Random
from typing import Any
from uuid import UUID

from desktop_app.domain.codec import convert
from desktop_app.domain.dossier.code import leased_code
from desktop_app.domain.dossier.event_merge import FoldedDossier, merge_event
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.payloads.kinds import PAYLOADS
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.errors import RuleViolation
from tests.events import steps_from
from tests.mutation import Mutator, encoded
from tests.sync.payload_maker import PayloadMaker

_KINDS = list(EventKind)
_DAY = date(2026, 11, 25)
_DOSSIERS, _EVENTS_OF_ONE = 40, 12
_CODES = (
    "000.00.15.H26-261125-0001",
    "G22.99-20261125-0000001",
    "H44.18-20261125-T0B1C2F",
    " h44.18-20261125-0000009 ",
    "H44-261125-9999999",
)


class LineMaker:
    """Makes the lines of one office's desks; the same seed makes the same lines."""

    def __init__(self, chance: Random, strangers: Sequence[UUID] = ()) -> None:
        """Begin without dossiers.

        Args:
            chance: the source of chance.
            strangers: dossiers of other offices, which lines may name too.
        """
        self._chance = chance
        self._strangers = strangers
        self._mutator = Mutator(chance)
        self._payloads = PayloadMaker(chance, self._any_code)
        self._dossiers: dict[UUID, FoldedDossier] = {}
        self._events: list[UUID] = [UUID(int=1)]
        self._codes = [leased_code("H44.18", _DAY, 1)]
        self._entry = 0
        self.made: Counter[str] = Counter()

    def line(self) -> bytes:
        """Return the next line."""
        event, odds = self._event(), self._chance.random()
        if odds < 0.5:
            self.made["whole"] += 1
            return encoded(event)
        self.made["mutated"] += 1
        for _ in range(self._chance.choice((1, 1, 1, 2, 3))):
            self._mutate(event)
        line = encoded(event)
        return self._mutator.change_bytes(line) if odds > 0.9 else line

    def _mutate(self, event: dict[str, Any]) -> None:
        if self._chance.random() < 0.5:
            self._mutator.change(event)
        else:
            self._chance.choice(_MUTATIONS)(self, event)

    def _event(self) -> dict[str, Any]:
        dossier_id, kind = self._dossier_and_kind()
        body = self._payloads.payload(kind)
        if kind is EventKind.RECEIVED:
            # The ledger of a desk gives no entry twice.
            self._entry += 1
            body |= {"code": self._new_code(), "entry": self._entry}
            body["reception"]["id"] = str(dossier_id)
        event_id = self._id()
        event = {
            "id": str(event_id),
            "dossier": str(dossier_id),
            "kind": kind.value,
            "v": 2,
            "at": self._payloads.moment(),
            "officer": str(UUID(int=self._chance.randrange(1, 5))),
            "body": body,
        }
        self._follow(event_id, dossier_id, kind, event)
        return event

    def _dossier_and_kind(self) -> tuple[UUID, EventKind]:
        """Choose a dossier and what happens to it, mostly a step that its status allows."""
        if len(self._dossiers) < _DOSSIERS or self._chance.random() < 1 / _EVENTS_OF_ONE:
            dossier_id = self._id()
            self._dossiers[dossier_id] = FoldedDossier()
            if len(self._dossiers) > _DOSSIERS:
                del self._dossiers[next(iter(self._dossiers))]
            return dossier_id, EventKind.RECEIVED if self._chance.random() < 0.8 else self._chance.choice(_KINDS)
        dossier_id = self._chance.choice(list(self._dossiers))
        possible = steps_from(self._dossiers[dossier_id].state.status)
        is_step = possible and self._chance.random() < 0.6
        return dossier_id, self._chance.choice(possible if is_step else _KINDS)

    def _follow(self, event_id: UUID, dossier_id: UUID, kind: EventKind, event: dict[str, Any]) -> None:
        """Keep the status that the whole event leads to, so that later steps reach all of them."""
        self._events = [*self._events[-50:], event_id]
        at, officer = datetime.fromisoformat(event["at"].replace("Z", "+00:00")), UUID(event["officer"])
        # What a payload's own check or the rules refuse is for the server and the desk to show.
        with suppress(ValueError, RuleViolation):
            made = DossierEvent(event_id, dossier_id, at, officer, convert(event["body"], PAYLOADS[kind]))
            self._dossiers[dossier_id], _ = merge_event(self._dossiers[dossier_id], made)

    def _id(self) -> UUID:
        return UUID(int=self._chance.getrandbits(128), version=4)

    def _new_code(self) -> str:
        if self._chance.random() < 0.1:
            return self._any_code()
        self._codes = [*self._codes[-20:], leased_code("H44.18", _DAY, self._chance.randrange(1, 9_999_999))]
        return self._codes[-1]

    def _any_code(self) -> str:
        return self._chance.choice((*_CODES, *self._codes))

    # --- mutations

    def _rename_kind(self, event: dict[str, Any]) -> None:
        event["kind"] = self._chance.choice((*_KINDS, "dossier.archived", "", "k" * 65, "k" * 64, "\ud800", 7))

    def _other_version(self, event: dict[str, Any]) -> None:
        event["v"] = self._chance.choice((0, 1, 1, 1, 3, 1_000, 1_001, 2**63, "2", 2.0, -1, True))

    def _known_id(self, event: dict[str, Any]) -> None:
        event["id"] = str(self._chance.choice(self._events))

    def _other_dossier(self, event: dict[str, Any]) -> None:
        ids = [*self._dossiers, *self._strangers, UUID(int=0)]
        event["dossier"] = str(self._chance.choice(ids))

    def _other_code(self, event: dict[str, Any]) -> None:
        if isinstance(body := event.get("body"), dict):
            body["code"] = self._any_code()


_MUTATIONS: Sequence[Callable[[LineMaker, dict[str, Any]], None]] = (
    LineMaker._rename_kind,
    LineMaker._other_version,
    LineMaker._known_id,
    LineMaker._other_dossier,
    LineMaker._other_code,
)
