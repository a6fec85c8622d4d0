"""Lineage of a feed: where the server was restored, and up to which number two lineages agree.

Each time a server's history is cut (a backup put back, a standby promoted) a new era begins at the number its order had
then. It works like the timelines of PostgreSQL.
"""

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from desktop_app.domain.bounds import Name, Serial


class Era(NamedTuple):
    """One era of a lineage.

    Attributes:
        generation: a random name, never used twice.
        start: the last number of the order before the era; its first event has the next one.
    """

    generation: Name
    start: Serial


Lineage = tuple[Era, ...]


def last_common(own: Sequence[Era], other: Sequence[Era]) -> int | None:
    """Return the last number on which two lineages agree, or None when they are equal.

    Comparing only the newest eras would be wrong: who missed one restore has to be cut back to that one. Histories
    without a common beginning agree on nothing: 0.
    """
    if tuple(own) == tuple(other):
        return None
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(own, other, strict=False)))
    if not common:
        return 0
    return min(era.start for eras in (own, other) for era in eras[common : common + 1])
