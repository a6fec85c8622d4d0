"""The codes that a desk in memory gives: its share of each day's serials, or leased blocks where serials run on."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from desktop_app.domain.dossier.code import leased_code
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.replication.number_leases import BlockOfNumbers, wanted_block
from desktop_app.domain.serials import LAST_LONE_SHARE, SERVER_SCHEME, SHARE_SCHEME, reserve_serial, serial_of_day
from desktop_app.sync.protocol import SHARE_UNKNOWN, Lease, LeaseRequest
from tests.simulation.ids import Ids
from tests.simulation.memory_disk import Disk, Series


def desk_number(fingerprint: str) -> int:
    """Return the number that the wizard asked for when the desk was alone: each desk of an office has its own."""
    return int("".join(filter(str.isdigit, fingerprint))[:2] or 0) % LAST_LONE_SHARE + 1


def next_code(disk: Disk, at: datetime) -> str:
    """Take the next code."""
    if disk.hold:
        raise RuleViolation(f"numbers.{disk.hold}")
    if not disk.share:
        raise RuleViolation("numbers.no_share")
    if not _runs_on(disk):
        return f"H44.18-{at:%y%m%d}-{serial_of_day(disk.share, _place(disk, at)):04d}"
    serial = _leased(disk) or reserve_serial(disk.share, _place(disk, at))
    return leased_code("G09.20", at.date(), serial)


def decide(disk: Disk, *, goes_on: bool) -> None:
    """Do what an administrator decides about a copied or restored desk."""
    if disk.hold and not goes_on and not disk.is_assigned:
        disk.share = 0
    disk.hold = ""


def hold(disk: Disk, reason: str, guarded: Mapping[Series, int]) -> None:
    """Give no code until somebody has decided, and then none that the guard knows."""
    disk.hold = reason
    names = disk.taken.keys() | guarded.keys()
    disk.taken = {name: max(disk.taken.get(name, 0), guarded.get(name, 0)) for name in names}


def give_up(disk: Disk, reason: str) -> None:
    """Give up leased numbers, and the share as soon as the server assigns another."""
    disk.blocks = {name: replace(block, closed=True) for name, block in disk.blocks.items()}
    disk.request = None
    disk.is_assigned = disk.is_claimed = False
    if reason == "forked":
        disk.share = 0


def take_share_answer(disk: Disk, answer: str) -> None:
    """Give up a share that another device has, or claim it again."""
    disk.is_assigned, disk.is_claimed = False, answer == SHARE_UNKNOWN
    if not disk.is_claimed:
        disk.share = 0


def lease_wanted(disk: Disk, ids: Ids) -> LeaseRequest | None:
    """Return the open request for a share or a block."""
    if disk.request is None and not disk.is_assigned:
        disk.request = LeaseRequest(ids.new(), SHARE_SCHEME, 1, disk.share if disk.is_claimed else 0)
    elif disk.request is None and _runs_on(disk):
        want = wanted_block(list(disk.blocks.values()), used_per_day=1)
        disk.request = LeaseRequest(ids.new(), SERVER_SCHEME, want) if want else None
    return disk.request


def take_lease(disk: Disk, lease: Lease) -> None:
    """Store a share or a block."""
    disk.request = None
    if lease.scheme == SHARE_SCHEME:
        disk.share, disk.is_assigned, disk.is_claimed = lease.first, True, False
        disk.shares = {**disk.shares, lease.request_id: lease.first}
    else:
        disk.blocks.setdefault(lease.request_id, BlockOfNumbers(lease.scheme, lease.first, lease.last, lease.first))


def _runs_on(disk: Disk) -> bool:
    """Return whether the office's serials run on: one office in three belongs to a ministry."""
    return disk.identity.unit_id.int % 3 == 0


def _place(disk: Disk, at: datetime) -> int:
    series = (f"{at:%y%m%d}", disk.share)
    disk.taken = {**disk.taken, series: disk.taken.get(series, 0) + 1}
    return disk.taken[series]


def _leased(disk: Disk) -> int | None:
    for name, block in disk.blocks.items():
        if block.left:
            disk.blocks = {**disk.blocks, name: replace(block, next=block.next + 1)}
            return block.next
    return None
