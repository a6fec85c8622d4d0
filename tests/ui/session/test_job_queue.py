import gc
import weakref

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop_app.ui.session.job_queue import JobQueue

pytestmark = pytest.mark.window


class _Result:
    """Something that a job returns."""


@pytest.fixture
def queue(qapp: QApplication) -> JobQueue:
    return JobQueue(QObject(qapp))


def _settle(queue: JobQueue) -> None:
    while queue.is_busy():
        QApplication.processEvents()


def test_results_and_errors_arrive_in_order(queue: JobQueue) -> None:
    arrived: list[object] = []
    for number in range(5):
        queue.run("", lambda number=number: 10 // (number - 2), arrived.append, arrived.append)  # type: ignore[misc]
    _settle(queue)
    assert [value for value in arrived if isinstance(value, int)] == [-5, -10, 10, 5]
    assert isinstance(arrived[2], ZeroDivisionError)


def test_a_cancelled_job_tells_nobody(queue: JobQueue) -> None:
    arrived: list[object] = []
    queue.run("", lambda: 1, arrived.append).cancel()
    _settle(queue)
    assert arrived == []


def test_nothing_of_a_job_that_is_over_is_kept(queue: JobQueue) -> None:
    """The day of a counter has tens of thousands of jobs."""
    results: list[weakref.ref[_Result]] = []

    def work() -> _Result:
        made = _Result()
        results.append(weakref.ref(made))
        return made

    for _ in range(50):
        queue.run("", work, lambda _result: None)
    _settle(queue)
    QApplication.processEvents()
    gc.collect()
    assert len(results) == 50
    assert sum(result() is not None for result in results) <= 1, "at most the last one is still on its way"


def test_nothing_runs_after_the_end(queue: JobQueue) -> None:
    ran: list[str] = []
    queue.run("", lambda: ran.append("before"))
    queue.wait()
    queue.run("", lambda: ran.append("after"))
    queue.wait()
    QApplication.processEvents()
    assert ran == ["before"]
