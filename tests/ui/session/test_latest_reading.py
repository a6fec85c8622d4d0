"""What changes often is read one run at a time, and rests after a long run while nobody looks."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop_app.ui.session.job_queue import Job
from desktop_app.ui.session.latest_reading import LatestReading


class Runs:
    """Runs that end when they are told to."""

    def __init__(self) -> None:
        self.now = 100.0
        self.is_seen = False
        self.begun: list[tuple[Callable[[int], None], Callable[[Exception], None]]] = []
        self.results: list[int] = []

    def start(self, done: Callable[[int], None], failed: Callable[[Exception], None]) -> Job:
        self.begun.append((done, failed))
        return Job("", lambda: None)

    def end(self, result: int, took: float = 0.0) -> None:
        self.now += took
        self.begun[-1][0](result)


@pytest.fixture
def runs() -> Runs:
    return Runs()


@pytest.fixture
def reading(runs: Runs, qtbot: QtBot) -> LatestReading[Any]:
    runs.owner = QObject()  # type: ignore[attr-defined] # keeps the reading alive
    return LatestReading(runs.start, runs.results.append, lambda: runs.is_seen, runs.owner, lambda: runs.now)  # type: ignore[attr-defined]


def test_many_changes_during_a_run_make_one_run_more(runs: Runs, reading: LatestReading[Any]) -> None:
    for _ in range(5):
        reading.ask()
    assert len(runs.begun) == 1
    runs.end(1)
    assert len(runs.begun) == 2
    runs.end(2)
    assert (len(runs.begun), runs.results) == (2, [1, 2])


def test_a_long_run_is_followed_by_a_rest_unless_somebody_looks(
    runs: Runs, reading: LatestReading[Any], qtbot: QtBot
) -> None:
    reading.ask()
    runs.end(1, took=0.6)
    reading.ask()
    assert len(runs.begun) == 1
    assert reading._timer.remainingTime() > 5000
    runs.is_seen = True
    reading.ask()
    assert len(runs.begun) == 2
    runs.is_seen = False
    runs.end(2, took=0.09)
    reading.ask()
    assert len(runs.begun) == 3, "a short run needs no rest"


def test_after_its_rest_it_reads_by_itself(runs: Runs, reading: LatestReading[Any], qtbot: QtBot) -> None:
    reading.ask()
    runs.end(1, took=0.5)
    runs.now += 14.999
    reading.ask()
    qtbot.waitUntil(lambda: len(runs.begun) == 2)


def test_a_failed_run_is_noted_and_the_next_one_follows(
    runs: Runs, reading: LatestReading[Any], caplog: pytest.LogCaptureFixture
) -> None:
    reading.ask()
    runs.begun[-1][1](RuntimeError("no"))
    assert "background work failed" in caplog.text
    reading.ask()
    assert len(runs.begun) == 2
