from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.replication.backoff import next_wait_s


@given(st.integers(1, 1000), st.integers())
def test_waits_grow_to_five_minutes_and_no_further(failures: int, seed: int) -> None:
    assert 0 <= next_wait_s(failures, Random(seed)) <= min(300, 2 * 2 ** min(failures, 16))


class _Fixed(Random):
    """Chance that always gives the same number."""

    def __init__(self, number: float) -> None:
        super().__init__()
        self.number = number

    def random(self) -> float:
        return self.number


@pytest.mark.parametrize(
    ("failures", "bound"), [(1, 4), (2, 8), (3, 16), (7, 256), (8, 300), (16, 300), (17, 300), (5000, 300)]
)
def test_the_bound_of_a_wait_doubles_up_to_five_minutes(failures: int, bound: float) -> None:
    assert next_wait_s(failures, _Fixed(1.0)) == bound
    assert next_wait_s(failures, _Fixed(0.5)) == bound / 2
    assert next_wait_s(failures, _Fixed(0.0)) == 0


@pytest.mark.parametrize(("chance", "wait"), [(0.0, 24.0), (0.5, 30.0), (1.0, 36.0)])
def test_an_idle_wait_is_half_a_minute_more_or_less_a_fifth(chance: float, wait: float) -> None:
    assert next_wait_s(0, _Fixed(chance)) == pytest.approx(wait)


@pytest.mark.parametrize(("asked", "chance", "wait"), [(10, 0.0, 10), (10, 1.0, 15), (0, 1.0, 0), (60, 0.5, 75)])
@pytest.mark.parametrize("failures", [0, 4])
def test_up_to_half_of_what_the_server_asks_for_is_added(
    asked: float, chance: float, wait: float, failures: int
) -> None:
    assert next_wait_s(failures, _Fixed(chance), asked) == wait


@given(st.integers())
def test_an_idle_desk_asks_twice_a_minute_more_or_less(seed: int) -> None:
    assert 24 <= next_wait_s(0, Random(seed)) <= 36


@given(st.floats(0, 1000), st.integers())
def test_the_server_is_given_the_time_it_asked_for(asked: float, seed: int) -> None:
    assert asked <= next_wait_s(3, Random(seed), asked) <= asked * 1.5


def test_a_provinces_desks_do_not_come_at_one_moment() -> None:
    waits = sorted(next_wait_s(8, Random(seed)) for seed in range(2000))
    seconds = [0] * 301
    for wait in waits:
        seconds[int(wait)] += 1
    assert max(seconds) < 2000 / 300 * 4
