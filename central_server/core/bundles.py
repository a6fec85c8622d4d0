"""Accepting evidence bundles: the same batches as over the network, each stored once."""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from typing import Protocol, TypeVar
from uuid import UUID

from central_server.core.event_rules import NO_RULES, EventRules
from central_server.core.ingest import push
from central_server.core.ports import Journal, UnitOfWork
from desktop_app.sync.bundle import read_label, unpack_bundle
from desktop_app.sync.protocol import Batch, Refusal, TakenBundle

T = TypeVar("T")


class RunTransaction(Protocol):
    """Runs a task in one transaction on one office's data and commits it."""

    def __call__(self, task: Callable[[UnitOfWork], T], /) -> T:
        """Run a task and return its result."""
        ...


def take_bundle(
    run: RunTransaction,
    journal: Journal,
    bundle: bytes,
    private_key: bytes,
    now: datetime,
    *,
    day_limit: int = 0,
    rules: EventRules = NO_RULES,
) -> TakenBundle:
    """Store a bundle, one transaction for each of its batches. A repeat changes nothing.

    Args:
        run: runs a task in a transaction on the office that the bundle's label names.
        journal: the office's journal.
        bundle: the file's content.
        private_key: the server's X25519 key.
        now: the present moment.
        day_limit: bytes that the desk that wrote it may store a day, 0 for no limit; see `check_quota`. What was stored
            before the limit was reached stays, and the bundle can be handed in again.
        rules: as for `push`.

    Raises:
        Refusal: ``unknown_device``; as `unpack_bundle` and `push`.
    """
    device_id = read_label(bundle).device_id
    device = run(lambda work: work.lock_device(device_id))
    if device is None:
        raise Refusal("unknown_device")
    batches = unpack_bundle(bundle, device.public_key, private_key)
    return take_batches(run, journal, device_id, batches, now, day_limit=day_limit, rules=rules)


def take_batches(
    run: RunTransaction,
    journal: Journal,
    device_id: UUID,
    batches: Iterable[Batch],
    now: datetime,
    *,
    day_limit: int = 0,
    rules: EventRules = NO_RULES,
) -> TakenBundle:
    """Store the batches of a verified bundle; see `take_bundle`.

    Raises:
        Refusal: as `push`.
    """
    stored = known = 0
    for batch in batches:
        take = partial(_take, journal=journal, device_id=device_id, batch=batch, now=now, day_limit=day_limit)
        new = run(partial(take, rules=rules))
        stored += new
        known += len(batch.lines) - new
    return TakenBundle(stored, known)


def _take(
    work: UnitOfWork,
    journal: Journal,
    device_id: UUID,
    batch: Batch,
    now: datetime,
    day_limit: int,
    rules: EventRules = NO_RULES,
) -> int:
    device = work.lock_device(device_id)
    before = device.last_seq if device else 0
    pushed = push(work, journal, device_id, batch, now, day_limit=day_limit, rules=rules)
    return max(0, pushed.acked_seq - max(before, batch.prev_seq))
