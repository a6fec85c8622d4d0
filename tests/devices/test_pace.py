from hypothesis import given
from hypothesis import strategies as st

from desktop_app.devices.pace import ScannerPace


def _after(*gaps_ms: int) -> ScannerPace:
    pace = ScannerPace()
    for gap_ms in gaps_ms:
        pace = pace.after(gap_ms)
    return pace


def test_the_pace_is_the_usual_one_until_three_scans_were_read() -> None:
    assert ScannerPace().longest_gap_ms == 35
    assert _after(60, 60).longest_gap_ms == 35
    assert _after(60, 60, 60).longest_gap_ms == 80
    assert _after(24, 24, 24).longest_gap_ms == 50
    assert _after(4, 4, 4).longest_gap_ms == 35


def test_few_odd_scans_change_nothing() -> None:
    assert _after(*[5] * 5, 70, 70, 70, 70).longest_gap_ms == 35
    assert _after(5, 5, 5, 900, -3) == _after(5, 5, 5)


def test_only_the_last_nine_scans_count() -> None:
    assert _after(*[60] * 9, *[5] * 9) == _after(*[5] * 9)


@given(st.lists(st.integers(-10, 10_000), max_size=30))
def test_the_limit_is_bounded(gaps_ms: list[int]) -> None:
    assert 35 <= _after(*gaps_ms).longest_gap_ms <= 80
