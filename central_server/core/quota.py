"""The daily limit on what one desk may store: whatever one desk stores, every desk of the office downloads."""

import math
from collections.abc import Iterable
from datetime import datetime, timedelta

from central_server.core.ports import Device, UsageStore
from desktop_app.domain.dates import local
from desktop_app.sync.protocol import Refusal

EVENT_BYTES = 1024
"""Bytes counted for each event beside its line, about what its row, its indexes and its chained hash take on disk."""


def check_quota(work: UsageStore, device: Device, day_limit: int, now: datetime) -> None:
    """Check that a device's installation may store more today.

    Usage is counted by installation and not by device, because a desk can request new device identities itself. A batch
    that crosses the limit is still stored: with a small limit a large event would otherwise never be stored at all.

    Args:
        work: the unit of work.
        device: the device that wants to store events.
        day_limit: bytes a day by Vietnam's calendar; 0 for no limit.
        now: the present moment.

    Raises:
        Refusal: ``quota`` (with ``retry_after_s``, the seconds until the next day) when the limit is reached.
    """
    if day_limit and work.stored_on(device.install_id, local(now).date()) >= day_limit:
        raise Refusal("quota", retry_after_s=seconds_to_next_day(now))


def count_stored(work: UsageStore, device: Device, lines: Iterable[bytes], now: datetime) -> None:
    """Add stored lines to the usage of a device's installation. Call it while the feed is locked."""
    size = sum(len(line) + EVENT_BYTES for line in lines)
    if size:
        work.add_stored(device.install_id, local(now).date(), size)


def seconds_to_next_day(now: datetime) -> int:
    """Return the seconds until the next day begins in Vietnam, at least 1."""
    return math.ceil((begin_of_day(now) + timedelta(days=1) - now).total_seconds())


def begin_of_day(now: datetime) -> datetime:
    """Return the moment at which the present day began in Vietnam."""
    return local(now).replace(hour=0, minute=0, second=0, microsecond=0)
