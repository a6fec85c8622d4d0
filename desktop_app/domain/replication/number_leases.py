"""Blocks of numbers that the central server leases to a desk, enough for two weeks without a network."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

_DAYS = 10
_STEP, _LEAST, _MOST = 50, 100, 2000


@dataclass(frozen=True, slots=True)
class BlockOfNumbers:
    """A block of numbers leased by the server.

    Attributes:
        scheme: the kind of number.
        first: the block's first number.
        last: its last.
        next: the next number to allocate; above `last` when the block is used up.
        closed: no longer used, because a copy of this database may have allocated its numbers.
    """

    scheme: str
    first: int
    last: int
    next: int
    closed: bool = False

    @property
    def left(self) -> int:
        """How many numbers are left to allocate."""
        return 0 if self.closed else max(0, self.last - self.next + 1)


def wanted_block(blocks: Sequence[BlockOfNumbers], used_per_day: int) -> int:
    """Return how many numbers to request now, 0 when there are enough for ten working days.

    Args:
        blocks: what the desk has.
        used_per_day: numbers that the desk allocates on a working day, rounded up.
    """
    need = used_per_day * _DAYS
    if sum(block.left for block in blocks) >= max(need, _LEAST // 2):
        return 0
    return min(_MOST, max(_LEAST, ceil(need / _STEP) * _STEP))
