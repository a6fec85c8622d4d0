"""Accepting events from desks: their own, and events that a restored server has lost."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from central_server.core.back_office import STEPS
from central_server.core.event_rules import NO_RULES, EventRules
from central_server.core.ordering import EventSequencer, IncomingEvent, read_events
from central_server.core.ports import Device, DeviceState, DeviceStore, EventFeed, Journal, Quarantine, UnitOfWork
from central_server.core.quota import check_quota, count_stored
from desktop_app.domain.dossier.event_encoding import chain
from desktop_app.domain.dossier.event_merge import Effect
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.replication.failpoints import reached
from desktop_app.sync.protocol import SERVER, Batch, EventEffect, OwedLine, Pushed, Recovered, Refusal
from desktop_app.sync.provenance import is_batch_signed, proofs_of, proves

SERVER_KINDS = frozenset(
    {
        *STEPS,
        EventKind.SUBMITTED_ONLINE,
        EventKind.NUMBER_REASSIGNED,
        EventKind.ARRIVED_FROM_AGENCY,
        EventKind.AGENCY_PROGRESS,
    }
)
"""Kinds of events that the server itself makes."""

_SILENT = frozenset({Effect.APPLIED.value, Effect.NOTED.value})


def push(
    work: UnitOfWork,
    journal: Journal,
    device_id: UUID,
    batch: Batch,
    now: datetime,
    *,
    day_limit: int = 0,
    rules: EventRules = NO_RULES,
) -> Pushed:
    """Store a whole batch and return the effect of each event. A repeat returns the same and changes nothing.

    The hash chain tells a repeat from a fork. Unreadable lines are quarantined with the reason; the others are stored,
    each with the device's signature. A device that never signed has a program of before; the server itself vouches for
    its events.

    Args:
        work: the unit of work.
        journal: the office's journal.
        device_id: the device that created the events.
        batch: its events.
        now: the present moment.
        day_limit: bytes that the desk may store a day, 0 for no limit; see `check_quota`.
        rules: what is known of officers' roles and agency codes; events against them are quarantined.

    Raises:
        Refusal: ``unknown_device``, ``device_revoked``, ``device_ended``; ``seq_ahead`` (with ``server_seq``,
            ``server_hash``) when events before the batch are missing here; ``forked`` when this device has other
            events at these numbers; ``bad_chain`` when the batch's last hash does not match its lines;
            ``wrong_signature`` when the device did not sign these events, ``unsigned_events`` without a signature of a
            device that has signed before; ``quota``.
    """
    device = lock_active_device(work, device_id)
    hashes = _chained(batch)
    _check_signature(device, batch, hashes)
    _check_place(work, device, batch, hashes)
    known = min(max(device.last_seq - batch.prev_seq, 0), len(hashes))
    effects = _stored_effects(work, device, batch, known)
    if known < len(hashes):
        check_quota(work, device, day_limit, now)
        effects += _take(work, journal, device, batch, hashes, known, now, rules)
    _, lineage = work.feed()
    return Pushed(batch.prev_seq + len(hashes), batch.head_hash.hex(), lineage, tuple(effects))


def lock_active_device(work: DeviceStore, device_id: UUID) -> Device:
    """Return an active device, locked until the transaction ends.

    Raises:
        Refusal: ``unknown_device``, ``device_revoked``, ``device_ended``.
    """
    return require_active(work.lock_device(device_id))


def require_active(device: Device | None) -> Device:
    """Return a device if it exists and is active.

    Raises:
        Refusal: ``unknown_device``, ``device_revoked``, ``device_ended``.
    """
    if device is None:
        raise Refusal("unknown_device")
    if device.state is not DeviceState.ACTIVE:
        raise Refusal(f"device_{device.state.value}")
    return device


def recover_events(
    work: UnitOfWork, journal: Journal, device_id: UUID, owed: Sequence[OwedLine], now: datetime, *, day_limit: int = 0
) -> Recovered:
    """Store events that a restored server lost, from a desk that had fetched them.

    The desk that sends them did not make them, so it could invent some. They are refused unless the server was restored
    at least once, and unless each comes with the signature of the device that it names, another one of the office, or
    with the server's own. A desk's own events come with `push`. Where an administrator allows events that nobody signed
    (`EventFeed.takes_unproved`), another device of the office, or the server for `SERVER_KINDS`, may have made them.

    Args:
        work: the unit of work.
        journal: the office's journal.
        device_id: the device that sends them; it is not the one that created them.
        owed: the events.
        now: the present moment.
        day_limit: bytes that the desk may store a day, 0 for no limit; see `check_quota`.

    Raises:
        Refusal: as `lock_active_device`; ``quota``.
    """
    device = lock_active_device(work, device_id)
    head, lineage = work.lock_feed()
    possible = _possible(work, device_id, owed) if len(lineage) > 1 else []
    ids = {incoming.envelope.id for incoming in possible}
    if ids - work.known(ids):
        # Before the order gives any numbers: those are in the journal and lost when the transaction is not committed.
        check_quota(work, device, day_limit, now)
    sequencer = EventSequencer(work, journal, possible, head, now)
    new = [incoming.line for incoming in possible if sequencer.add(incoming) is not None]
    reached("server.recover.ordered")
    sequencer.store()
    count_stored(work, device, new, now)
    return Recovered(len(new), len(possible) - len(new), len(owed) - len(possible))


def _possible(work: UnitOfWork, caller: UUID, owed: Sequence[OwedLine]) -> list[IncomingEvent]:
    """Return the readable events that their devices have made, each with a proof of that."""
    keys = work.public_keys({line.device_id for line in owed} - {caller})
    takes_unproved = work.takes_unproved()
    possible = []
    for line in owed:
        (event,) = read_events([line.line], [line.proof], line.device_id)
        if not isinstance(event, IncomingEvent):
            continue
        if is_proved(work, keys, event):
            possible.append(event)
        elif takes_unproved and (
            event.device_id in keys or (event.device_id == SERVER and event.envelope.kind in SERVER_KINDS)
        ):
            possible.append(replace(event, proof=work.vouch(event.device_id, event.line)))
    return possible


def is_proved(work: EventFeed, keys: Mapping[UUID, bytes], event: IncomingEvent) -> bool:
    """Return whether an event's proof shows that its device made it, or that the server has vouched for it."""
    key = keys.get(event.device_id)
    if key is None and event.device_id != SERVER:
        return False
    if key is not None and proves(event.proof, event.line, key):
        return True
    return bool(event.proof) and event.proof == work.vouch(event.device_id, event.line)


def _chained(batch: Batch) -> list[bytes]:
    hashes, last = [], batch.prev_hash
    for line in batch.lines:
        last = chain(last, line)
        hashes.append(last)
    if not hashes or hashes[-1] != batch.head_hash:
        raise Refusal("bad_chain")
    return hashes


def _check_signature(device: Device, batch: Batch, hashes: list[bytes]) -> None:
    if not batch.signature:
        if device.signs:
            raise Refusal("unsigned_events")
    elif not is_batch_signed(device.public_key, batch.prev_seq + 1, hashes, batch.signature):
        raise Refusal("wrong_signature")


def _proofs(work: EventFeed, device: Device, batch: Batch, hashes: list[bytes], known: int) -> list[bytes]:
    """Return the proofs of the events of a batch that the server does not have yet."""
    if not batch.signature:
        return [work.vouch(device.device_id, line) for line in batch.lines[known:]]
    return proofs_of(batch.prev_seq + 1, batch.prev_hash, hashes, batch.signature)[known:]


def _check_place(work: DeviceStore, device: Device, batch: Batch, hashes: list[bytes]) -> None:
    if batch.prev_seq > device.last_seq:
        raise Refusal("seq_ahead", server_seq=device.last_seq, server_hash=device.last_hash.hex())
    own = [batch.prev_hash, *hashes]
    last = min(batch.prev_seq + len(hashes), device.last_seq)
    stored = hashes_from(work, device, batch.prev_seq, last)
    if stored != own[: len(stored)]:
        raise Refusal("forked")


def hashes_from(work: DeviceStore, device: Device, first: int, last: int) -> list[bytes]:
    """Return a device's chained hashes from `first` to `last`; number 0 has the first hash of the chain."""
    if first == last == device.last_seq:
        return [device.last_hash]
    start = [device.first_hash] if first == 0 else []
    return start + work.hashes(device.device_id, max(first, 1), last)


def _stored_effects(work: Quarantine, device: Device, batch: Batch, known: int) -> list[EventEffect]:
    if not known:
        return []
    first, last = batch.prev_seq, batch.prev_seq + known
    quarantined = work.quarantined(device.device_id, first, last)
    effects = {seq: EventEffect(seq, Effect.SET_ASIDE.value, reason) for seq, reason in quarantined.items()}
    for seq, (effect, code) in work.effects(device.device_id, first, last).items():
        if effect not in _SILENT:
            effects[seq] = EventEffect(seq, effect, code)
    return [effects[seq] for seq in sorted(effects)]


def _take(
    work: UnitOfWork,
    journal: Journal,
    device: Device,
    batch: Batch,
    hashes: list[bytes],
    known: int,
    now: datetime,
    rules: EventRules,
) -> list[EventEffect]:
    lines, first = batch.lines[known:], batch.prev_seq + known + 1
    head, _ = work.lock_feed()
    proved = read_events(lines, _proofs(work, device, batch, hashes, known), device.device_id)
    events = [
        rules.refusal_of(decoded, work.unit_id) or decoded if isinstance(decoded, IncomingEvent) else decoded
        for decoded in proved
    ]
    sequencer = EventSequencer(
        work, journal, [decoded for decoded in events if isinstance(decoded, IncomingEvent)], head, now
    )
    effects = [
        _effect(work, sequencer, device, seq, decoded, line, now)
        for seq, (decoded, line) in enumerate(zip(events, lines, strict=True), first)
    ]
    reached("server.push.ordered")
    sequencer.store()
    ids = [decoded.envelope.id if isinstance(decoded, IncomingEvent) else None for decoded in events]
    work.add_hashes(device.device_id, first, list(zip(ids, hashes[known:], strict=True)))
    count_stored(work, device, lines, now)
    signs = device.signs or bool(batch.signature)
    work.put_device(replace(device, last_seq=batch.prev_seq + len(hashes), last_hash=hashes[-1], signs=signs))
    reached("server.push.stored")
    return [effect for effect in effects if effect is not None]


def _effect(
    work: UnitOfWork,
    sequencer: EventSequencer,
    device: Device,
    seq: int,
    decoded: IncomingEvent | str,
    line: bytes,
    now: datetime,
) -> EventEffect | None:
    if isinstance(decoded, IncomingEvent):
        outcome = sequencer.add(decoded)
        if outcome is None or outcome.effect.value in _SILENT:
            return None
        return EventEffect(seq, outcome.effect.value, outcome.code)
    work.quarantine(device.device_id, seq, line, decoded, now)
    return EventEffect(seq, Effect.SET_ASIDE.value, decoded)
