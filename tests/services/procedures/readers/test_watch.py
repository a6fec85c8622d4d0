"""Reading tells how far it is, can be cancelled, and ends."""

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.services.procedures.readers.watch import Watch
from desktop_app.services.progress import Cancelled


def test_progress_is_told_and_never_goes_back() -> None:
    percents: list[int] = []

    def go_on(percent: int) -> bool:
        percents.append(percent)
        return True

    watch = Watch(go_on)
    watch.begin(0, 30, 128)
    for _ in range(192):
        watch.step()
    watch.begin(20, 100, 64)
    for _ in range(64):
        watch.step()
    assert percents == [15, 30, 30, 100]


def test_an_officer_cancels() -> None:
    watch = Watch(lambda _percent: False)
    with pytest.raises(Cancelled):
        for _ in range(64):
            watch.step()


def test_what_takes_too_long_is_refused() -> None:
    now = [0.0]
    watch = Watch(clock=lambda: now[0], most_seconds=10)
    watch.check()
    now[0] = 10.5
    with pytest.raises(RuleViolation) as raised:
        watch.check()
    assert raised.value.code == "import.takes_too_long"
