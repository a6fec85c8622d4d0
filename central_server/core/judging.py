"""Giving events their place in the office's order, and saying what became of each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from central_server.core.ports import FedEvent, Journal, JournalEntry, UnitOfWork
from desktop_app.domain.codec import DecodeError
from desktop_app.domain.dossier_code import CENTRE_SCHEME, centre_code, is_provisional, parse_code
from desktop_app.domain.event_encoding import Envelope, UnreadableEvent, line_of
from desktop_app.domain.event_merge import Effect, FoldedDossier, MergeOutcome, merge_event
from desktop_app.domain.events import DossierEvent
from desktop_app.domain.payloads import NumberReassigned, Received
from desktop_app.domain.steps import EventKind
from desktop_app.sync.wire import CENTRE, Lease


@dataclass(frozen=True, slots=True)
class Incoming:
    """An event that is not in the order yet.

    Attributes:
        device_id: the device that made it.
        envelope: what every event says.
        event: the event itself, or None for a kind that only a later version of the program knows.
        line: its exact bytes.
    """

    device_id: UUID
    envelope: Envelope
    event: DossierEvent | None
    line: bytes


class Judge:
    """Judges events in their order; what the events of one call add up to is kept until `store`."""

    def __init__(
        self, work: UnitOfWork, journal: Journal, incoming: Sequence[Incoming], head: int, now: datetime
    ) -> None:
        """Read what is known of the dossiers that the events are about. The order must be locked."""
        self._work = work
        self._journal = journal
        self._now = now
        self._head = head
        self._known = work.known({one.envelope.id for one in incoming})
        self._courses = work.courses({one.envelope.dossier_id for one in incoming})
        self._owners = work.owners({number for one in incoming if (number := _number_in(one.event))})
        self._given: dict[str, UUID] = {}
        self._changed: dict[UUID, FoldedDossier] = {}
        self._events: list[FedEvent] = []

    def take(self, one: Incoming) -> MergeOutcome | None:
        """Return what one event changes; None for an event that the order has already."""
        if one.envelope.id in self._known:
            return None
        number = _number_in(one.event)
        verdict = self._judged(one)
        self._known.add(one.envelope.id)
        self._add(one, verdict)
        if one.envelope.kind == EventKind.RECEIVED:
            self._number(one, number)
        elif number:
            self._claim(number, one.envelope.dossier_id)
        return verdict

    def store(self) -> int:
        """Append what was taken; return how many events the order gained."""
        if self._given:
            self._work.give_numbers(self._given)
        if self._events:
            self._work.append(self._events, self._changed, self._now)
        return len(self._events)

    def _judged(self, one: Incoming) -> MergeOutcome:
        event = one.event
        if event is None:
            return MergeOutcome(Effect.NOTED, "kind.unknown")
        dossier_id = event.dossier_id
        course, verdict = merge_event(self._courses.get(dossier_id, FoldedDossier()), event)
        self._courses[dossier_id] = self._changed[dossier_id] = course
        return verdict

    def _add(self, one: Incoming, verdict: MergeOutcome) -> None:
        self._head += 1
        about = one.envelope
        self._events.append(
            FedEvent(
                self._head,
                about.id,
                one.device_id,
                about.dossier_id,
                about.kind,
                about.at,
                about.officer_id,
                verdict.effect.value,
                verdict.code,
                one.line,
            )
        )

    def _number(self, one: Incoming, code: str) -> None:
        """Keep numbers unique: the earlier event keeps its number, the later dossier gets a new one.

        A provisional number is replaced by an official one the same way.
        """
        is_free = self._claim(code, one.envelope.dossier_id)
        if is_free and not is_provisional(code):
            return
        new = self._free_number(code, one.envelope.dossier_id)
        reason = "provisional" if is_provisional(code) else "clash"
        self._make(one.envelope, NumberReassigned(code, new, reason))

    def _free_number(self, old: str, dossier_id: UUID) -> str:
        """Return a number that no dossier here has; without its journal a restored server may meet used ones."""
        while True:
            new = centre_code(old, own_serial(self._work, self._journal))
            self._owners |= self._work.owners({new})
            if self._claim(new, dossier_id):
                return new

    def _claim(self, number: str, dossier_id: UUID) -> bool:
        """Give a number to a dossier unless another has it; return whether it has it now."""
        if number not in self._owners:
            self._owners[number] = self._given[number] = dossier_id
        return self._owners[number] == dossier_id

    def _make(self, cause: Envelope, payload: NumberReassigned) -> None:
        event_id = _new_id(cause.id, EventKind.NUMBER_REASSIGNED, self._now)
        event = DossierEvent(event_id, cause.dossier_id, self._now, CENTRE, payload)
        line = line_of(event)
        made = Incoming(CENTRE, Envelope.read(line), event, line)
        self._add(made, self._judged(made))


def _number_in(event: DossierEvent | None) -> str:
    """Return the number that an event gives to its dossier, or ``""``.

    Whether or not the event moves the dossier, its number is claimed.
    """
    match event.payload if event is not None else None:
        case Received(code=code) | NumberReassigned(new=code):
            return parse_code(code).text
    return ""


def own_serial(work: UnitOfWork, journal: Journal) -> int:
    """Take one serial for the server's own use; like a lent block it is in the journal before it is committed."""
    serial = work.take_serials(CENTRE_SCHEME, 1, journal.high_water(CENTRE_SCHEME))
    journal.add(lease_entry(CENTRE, Lease(CENTRE, CENTRE_SCHEME, serial, serial)))
    return serial


def lease_entry(device_id: UUID, lease: Lease) -> JournalEntry:
    """Return what the journal says of a block."""
    body = {
        "device": str(device_id),
        "request": str(lease.request_id),
        "scheme": lease.scheme,
        "first": lease.first,
        "last": lease.last,
    }
    return JournalEntry("lease", body)


def _new_id(cause: UUID, kind: EventKind, now: datetime) -> UUID:
    """Return the id of an event that the server makes, never used before: a server that was restored makes another."""
    return uuid5(cause, f"{kind.value}:{now.isoformat()}")


def readable(lines: Iterable[bytes], device_id: UUID) -> list[Incoming | str]:
    """Return each line read, or the reason why it cannot be."""
    return [_read(line, device_id) for line in lines]


def _read(line: bytes, device_id: UUID) -> Incoming | str:
    try:
        envelope = Envelope.read(line)
    except DecodeError:
        return "line.unreadable"
    try:
        return Incoming(device_id, envelope, envelope.event(), line)
    except UnreadableEvent:
        return "body.unreadable"
