"""Numbers that the central server lends to a desk: enough for two weeks without a network, and no more."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

_DAYS = 10
_STEP, _LEAST, _MOST = 50, 100, 2000


@dataclass(frozen=True, slots=True)
class BlockOfNumbers:
    """A block that the server lent.

    Attributes:
        scheme: the kind of number.
        first: the block's first number.
        last: its last.
        next: the next number to give out; above `last` when the block is used up.
        closed: burnt: a copy of this database may have given out its numbers.
    """

    scheme: str
    first: int
    last: int
    next: int
    closed: bool = False

    @property
    def left(self) -> int:
        """How many numbers are left to give out."""
        return 0 if self.closed else max(0, self.last - self.next + 1)


def wanted_block(blocks: Sequence[BlockOfNumbers], used_per_day: int) -> int:
    """Return how many numbers to ask for now, 0 when there are enough for ten working days.

    Args:
        blocks: what the desk has.
        used_per_day: numbers that the desk gives out on a working day, rounded up.
    """
    need = used_per_day * _DAYS
    if sum(block.left for block in blocks) >= max(need, _LEAST // 2):
        return 0
    return min(_MOST, max(_LEAST, ceil(need / _STEP) * _STEP))
