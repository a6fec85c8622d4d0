"""How the height of Today is shared among its groups."""

from collections.abc import Sequence

LEAST_SHOWN = 12
"""So many rows of a group are shown at least, where it has them."""
_HEAD_ROWS = 2


def shared_room(sizes: Sequence[int], room: int) -> list[int]:
    """Return how many rows each group shows: a dozen at least, and more from the top as long as there is room.

    Args:
        sizes: how many rows each group has.
        room: how many rows fit into the page, with the heads of the groups.
    """
    shares = [min(size, LEAST_SHOWN) for size in sizes]
    left = room - sum(share + _HEAD_ROWS for share in shares)
    for place, size in enumerate(sizes):
        more = min(size - shares[place], max(left, 0))
        shares[place] += more
        left -= more
    return shares
