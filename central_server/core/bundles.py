"""Taking in evidence bundles: the same batches as over the network, once and only once."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime

from central_server.core.ports import Journal, UnitOfWork
from central_server.core.pushing import push
from desktop_app.sync.bundle import BundleLabel, unpack_bundle
from desktop_app.sync.wire import Batch, Refusal, TakenBundle

Begin = Callable[[], AbstractContextManager[UnitOfWork]]
"""Opens a transaction on one office's data that is committed at the end of the block."""


def take_bundle(
    begin: Begin, journal: Journal, label: BundleLabel, bundle: bytes, private_key: bytes, now: datetime
) -> TakenBundle:
    """Take a bundle in, a transaction for each of its batches; a second time nothing is new.

    Args:
        begin: opens a transaction on the office that the label names.
        journal: the server's journal.
        label: what the bundle says of itself.
        bundle: the file's content.
        private_key: the server's X25519 key.
        now: the present moment.

    Raises:
        Refusal: ``unknown_device``; what `unpack_bundle` and ``push`` say.
    """
    with begin() as work:
        device = work.lock_device(label.device_id)
    if device is None:
        raise Refusal("unknown_device")
    batches = unpack_bundle(bundle, device.public_key, private_key)
    taken = sum(_take(begin, journal, label, batch, now) for batch in batches)
    return TakenBundle(taken, sum(len(batch.lines) for batch in batches) - taken)


def _take(begin: Begin, journal: Journal, label: BundleLabel, batch: Batch, now: datetime) -> int:
    with begin() as work:
        before = work.lock_device(label.device_id)
        pushed = push(work, journal, label.device_id, batch, now)
    return max(0, pushed.acked_seq - max(before.last_seq if before else 0, batch.prev_seq))
