from random import Random

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.replication.backoff import next_wait_s


@given(st.integers(1, 1000), st.integers())
def test_waits_grow_to_five_minutes_and_no_further(failures: int, seed: int) -> None:
    assert 0 <= next_wait_s(failures, Random(seed)) <= min(300, 2 * 2 ** min(failures, 16))


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
