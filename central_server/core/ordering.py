"""Gives events their place in the office's feed and merges them with the dossiers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from central_server.core.journal_records import LeaseRecord
from central_server.core.ports import FedEvent, Journal, JournalEntry, NumberStore, Ordering
from desktop_app.domain.codec import DecodeError, plain
from desktop_app.domain.dossier.code import DossierCode, is_provisional, parse_code, replacing_code
from desktop_app.domain.dossier.event_encoding import Envelope, UnreadableEvent, line_of
from desktop_app.domain.dossier.event_merge import Effect, FoldedDossier, MergeOutcome, merge_event
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.payloads.reception import NumberReassigned, Received
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.serials import (
    FIRST_LEASED_SERIAL,
    LAST_LEASED_SERIAL,
    SERVER_SCHEME,
    SERVER_SHARE,
    serial_of_day,
)
from desktop_app.sync.protocol import SERVER, Lease, Refusal


@dataclass(frozen=True, slots=True)
class IncomingEvent:
    """An event that is not in the feed yet.

    Attributes:
        device_id: the device that created it.
        envelope: the members that every event has.
        event: the event itself, or None for a kind that only a later version of the program knows.
        line: its exact bytes.
        proof: what proves whose it is, packed.
    """

    device_id: UUID
    envelope: Envelope
    event: DossierEvent | None
    line: bytes
    proof: bytes = b""


class EventSequencer:
    """Appends events to the feed in their order; the results of one call are collected until `store`."""

    def __init__(
        self, work: Ordering, journal: Journal, batch: Sequence[IncomingEvent], head: int, now: datetime
    ) -> None:
        """Read the stored state of the events' dossiers. The feed must be locked."""
        self._work = work
        self._journal = journal
        self._now = now
        self._head = head
        self._known = work.known({incoming.envelope.id for incoming in batch})
        self._courses = work.courses({incoming.envelope.dossier_id for incoming in batch})
        self._owners = work.owners({number for incoming in batch if (number := _number_in(incoming.event))})
        self._given: dict[str, UUID] = {}
        self._changed: dict[UUID, FoldedDossier] = {}
        self._events: list[FedEvent] = []

    def add(self, incoming: IncomingEvent) -> MergeOutcome | None:
        """Merge one event and return the outcome; None for an event that is in the feed already."""
        if incoming.envelope.id in self._known:
            return None
        number = _number_in(incoming.event)
        outcome = self._merge(incoming)
        self._known.add(incoming.envelope.id)
        self._append(incoming, outcome)
        # The number of an event of a later version is not known, so it is neither claimed nor replaced.
        if number:
            self._assign_number(incoming, number)
        return outcome

    def store(self) -> int:
        """Append the collected events to the feed; return their number."""
        if self._given:
            self._work.give_numbers(self._given)
        if self._events:
            self._work.append(self._events, self._changed, self._now)
        return len(self._events)

    def _merge(self, incoming: IncomingEvent) -> MergeOutcome:
        event = incoming.event
        if event is None:
            return MergeOutcome(Effect.NOTED, "kind.unknown")
        dossier_id = event.dossier_id
        course, outcome = merge_event(self._courses.get(dossier_id, FoldedDossier()), event)
        self._courses[dossier_id] = self._changed[dossier_id] = course
        return outcome

    def _append(self, incoming: IncomingEvent, outcome: MergeOutcome) -> None:
        self._head += 1
        envelope = incoming.envelope
        self._events.append(
            FedEvent(
                feed_seq=self._head,
                event_id=envelope.id,
                device_id=incoming.device_id,
                dossier_id=envelope.dossier_id,
                kind=envelope.kind,
                occurred_at=envelope.at,
                officer_id=envelope.officer_id,
                effect=outcome.effect.value,
                code=outcome.code,
                line=incoming.line,
                proof=incoming.proof,
            )
        )

    def _assign_number(self, incoming: IncomingEvent, code: str) -> None:
        """Keep numbers unique: the earlier event keeps its number, the later dossier gets a new one.

        It does not matter whether the number came with a reception or replaced another: a desk may make both, and so
        may one that was stolen. A provisional number is replaced by an official one the same way. When the office has
        no numbers left, the dossier keeps the code that is printed on its papers: a desk that pushes must not be held
        up.
        """
        is_free = self._claim(code, incoming.envelope.dossier_id)
        if is_free and not is_provisional(code):
            return
        try:
            new = self._free_number(code, incoming.envelope.dossier_id)
        except Refusal:
            return
        reason = "provisional" if is_provisional(code) else "clash"
        self._reassign(incoming.envelope, NumberReassigned(code, new, reason))

    def _free_number(self, old: str, dossier_id: UUID) -> str:
        """Return a number that no dossier has; a restored server without its journal may come across used ones."""
        replaced = parse_code(old)
        while True:
            new = replacing_code(replaced, own_serial(self._work, self._journal, replaced))
            self._owners |= self._work.owners({new})
            if self._claim(new, dossier_id):
                return new

    def _claim(self, number: str, dossier_id: UUID) -> bool:
        """Assign a number to a dossier unless another one has it; return whether the dossier has it now."""
        if number not in self._owners:
            self._owners[number] = self._given[number] = dossier_id
        return self._owners[number] == dossier_id

    def _reassign(self, cause: Envelope, payload: NumberReassigned) -> None:
        event_id = _new_id(cause.id, EventKind.NUMBER_REASSIGNED, self._now)
        event = DossierEvent(event_id, cause.dossier_id, self._now, SERVER, payload)
        line = line_of(event)
        made = _made_here(self._work, event, line)
        self._append(made, self._merge(made))


def append_own(work: Ordering, journal: Journal, events: Sequence[DossierEvent], now: datetime) -> None:
    """Append events that the server makes; those that are in the feed already are left out.

    Raises:
        DecodeError: for an event that would be too large to be read again.
        Refusal: ``unknown_unit``.
    """
    lines = [(event, line_of(event)) for event in events]
    made = [_made_here(work, event, line) for event, line in lines]
    head, _ = work.lock_feed()
    sequencer = EventSequencer(work, journal, made, head, now)
    for incoming in made:
        sequencer.add(incoming)
    sequencer.store()


def _number_in(event: DossierEvent | None) -> str:
    """Return the number that an event gives to its dossier, or ``""``.

    The number is claimed whether or not the event changes the dossier.
    """
    match event.payload if event is not None else None:
        case Received(code=code) | NumberReassigned(new=code):
            return parse_code(code).text
    return ""


def own_serial(work: NumberStore, journal: Journal, replaced: DossierCode) -> int:
    """Take a serial for the server itself; like a leased block it is in the journal before it is committed.

    Args:
        work: the office's numbers; the feed is locked.
        journal: the office's journal.
        replaced: the code whose place it takes. A serial of that day comes from the share `SERVER_SHARE`.

    Raises:
        Refusal: ``numbers_exhausted``.
    """
    scheme = f"own.{replaced.day:%y%m%d}" if replaced.restarts_daily else SERVER_SCHEME
    above = 0 if replaced.restarts_daily else FIRST_LEASED_SERIAL - 1
    taken = work.take_serials(scheme, 1, max(journal.high_water(scheme), above))
    try:
        serial = serial_of_day(SERVER_SHARE, taken) if replaced.restarts_daily else taken
    except RuleViolation:
        raise Refusal("numbers_exhausted") from None
    if serial > LAST_LEASED_SERIAL and not replaced.restarts_daily:
        raise Refusal("numbers_exhausted")
    journal.add(lease_entry(SERVER, Lease(request_id=SERVER, scheme=scheme, first=taken, last=taken)))
    return serial


def lease_entry(device_id: UUID, lease: Lease) -> JournalEntry:
    """Return the journal entry of a leased block."""
    record = LeaseRecord(device_id, lease.request_id, lease.scheme, lease.first, lease.last)
    return JournalEntry("lease", plain(record))


def _new_id(cause: UUID, kind: EventKind, now: datetime) -> UUID:
    """Return the id of an event of the server; it contains the time, so a restored server never reuses one."""
    return uuid5(cause, f"{kind.value}:{now.isoformat()}")


def _made_here(work: Ordering, event: DossierEvent, line: bytes) -> IncomingEvent:
    return IncomingEvent(SERVER, Envelope.read(line), event, line, work.vouch(SERVER, line))


def read_events(lines: Iterable[bytes], proofs: Iterable[bytes], device_id: UUID) -> list[IncomingEvent | str]:
    """Decode lines with their proofs; a string instead of an event is the reason why a line cannot be decoded."""
    return [_read(line, proof, device_id) for line, proof in zip(lines, proofs, strict=True)]


def _read(line: bytes, proof: bytes, device_id: UUID) -> IncomingEvent | str:
    try:
        envelope = Envelope.read(line)
    except DecodeError:
        return "line.unreadable"
    try:
        return IncomingEvent(device_id, envelope, envelope.event(), line, proof)
    except UnreadableEvent:
        return "body.unreadable"
