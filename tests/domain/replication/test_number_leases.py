from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.replication.number_leases import BlockOfNumbers, wanted_block

_BLOCK = BlockOfNumbers("s", 1, 100, 1)


def test_enough_for_ten_working_days_is_asked_for_in_good_time() -> None:
    assert wanted_block([], 0) == 100
    assert wanted_block([_BLOCK], 5) == 0
    assert wanted_block([BlockOfNumbers("s", 1, 100, 60)], 5) == 100
    assert wanted_block([], 37) == 400
    assert wanted_block([], 900) == 2000
    assert wanted_block([], 200) == 2000
    assert wanted_block([], 195) == 1950
    assert wanted_block([], 11) == 150
    assert wanted_block([], 10) == 100


def test_nothing_is_asked_for_while_the_blocks_last_ten_working_days() -> None:
    def left(number: int) -> BlockOfNumbers:
        return BlockOfNumbers("s", 1, number, 1)

    assert wanted_block([left(60), left(40)], 10) == 0
    assert wanted_block([left(60), left(39)], 10) == 100
    # A desk that needs little keeps fifty at least.
    assert wanted_block([left(50)], 1) == 0
    assert wanted_block([left(49)], 1) == 100


def test_a_closed_block_counts_for_nothing() -> None:
    assert BlockOfNumbers("s", 1, 100, 1, closed=True).left == 0
    assert BlockOfNumbers("s", 1, 100, 101).left == 0
    assert BlockOfNumbers("s", 1, 100, 100).left == 1
    assert BlockOfNumbers("s", 1, 100, 102).left == 0
    assert _BLOCK.left == 100


@given(st.integers(0, 500), st.integers(0, 150))
def test_a_desk_never_waits_with_less_than_it_needs(used: int, left: int) -> None:
    wanted = wanted_block([BlockOfNumbers("s", 1, left, 1)], used)
    assert wanted == 0 or 100 <= wanted <= 2000
    assert wanted % 50 == 0
    assert wanted or left >= used * 10
