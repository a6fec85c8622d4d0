"""The height of Today is filled."""

import pytest

from desktop_app.ui.today.shared_room import shared_room


@pytest.mark.parametrize(
    ("sizes", "room", "shares"),
    [
        ([], 20, []),
        ([5], 20, [5]),
        ([56], 20, [18]),
        ([56], 4, [12]),
        ([20, 20], 30, [14, 12]),
        ([14, 20], 40, [14, 20]),
        ([14, 40], 40, [14, 22]),
    ],
)
def test_the_height_is_filled_from_the_top(sizes: list[int], room: int, shares: list[int]) -> None:
    assert shared_room(sizes, room) == shares
