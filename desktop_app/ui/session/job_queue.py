"""Work off the GUI thread: one queue and one thread for each resource; results arrive on the GUI thread."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

T = TypeVar("T")

_SLOW_MS = 500
_log = logging.getLogger(__name__)


@dataclass(eq=False, slots=True)
class Job:
    """One job of a queue. Cancelling it drops its result; what it stored stays stored.

    Attributes:
        name: shown when it takes long.
        work: runs off the GUI thread.
        done: called with the result, or None.
        failed: called with the exception, or None to log it.
        is_cancelled: whether the result is ignored.
    """

    name: str
    work: Callable[[], Any]
    done: Callable[[Any], None] | None = None
    failed: Callable[[Exception], None] | None = None
    is_cancelled: bool = False

    def cancel(self) -> None:
        """Ignore the result when it arrives."""
        self.is_cancelled = True


class JobQueue(QObject):
    """Runs jobs one after the other in a thread of its own.

    Signals:
        slow: a job has been running for half a second; carries its name.
        idle: no job is left.
    """

    slow = Signal(str)
    idle = Signal()
    # One signal for all jobs: a connection for each would keep the job, its callbacks and its result for good.
    _ended = Signal(object, object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Not QThreadPool: it now and then kept a job, with its callbacks and its result, for good.
        self._waiting: SimpleQueue[Job | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._jobs: list[Job] = []
        self._is_closed = False
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._slow.timeout.connect(self._report_slow)
        self._ended.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        name: str,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        """Run `work` in the thread of the queue; after the queue was closed it is not run any more.

        Args:
            name: translated name of the job; shown when it takes more than half a second.
            work: runs off the GUI thread; must not touch a widget.
            done: called on the GUI thread with the result.
            failed: called on the GUI thread with the exception. Without it the exception is logged.
        """
        job = Job(name, work, done, failed)
        if self._is_closed:
            # The data are closed: work that came late must not open them again.
            return job
        self._jobs.append(job)
        if len(self._jobs) == 1:
            self._slow.start()
        self._waiting.put(job)
        if self._thread is None:
            # A daemon: Python ends it with the program even while it waits for a network that does not answer.
            self._thread = Thread(target=self._work, daemon=True)
            self._thread.start()
        return job

    def is_busy(self) -> bool:
        """Return whether a job is running or waiting."""
        return bool(self._jobs)

    def wait(self) -> None:
        """Block until every job has run. Only for the end of the program: results are dropped from now on."""
        self._close(None)

    def leave(self, most_ms: int) -> bool:
        """Close the queue, waiting at most `most_ms` for the running job; return whether it ended."""
        return self._close(most_ms / 1000)

    def _close(self, most_seconds: float | None) -> bool:
        self._is_closed = True
        if self._thread is None:
            return True
        self._waiting.put(None)
        self._thread.join(most_seconds)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while (job := self._waiting.get()) is not None:
            try:
                result = job.work()
            except Exception as error:
                self._report(job, error, has_failed=True)
            else:
                self._report(job, result, has_failed=False)
            # Nothing of a job is kept while the next one is waited for.
            result = job = None

    def _report(self, job: Job, value: object, *, has_failed: bool) -> None:
        try:
            self._ended.emit(job, value, has_failed)
        except RuntimeError:
            _log.info("a result arrived after the window was closed")

    def _finish(self, job: Job, value: Any, has_failed: bool) -> None:
        if self._is_closed:
            if has_failed:
                log_failure(value)
            return
        if job in self._jobs:
            self._jobs.remove(job)
        if self._jobs:
            self._slow.start()
        else:
            self._slow.stop()
            self.idle.emit()
        then = (job.failed or log_failure) if has_failed else job.done
        if then is not None and not job.is_cancelled:
            then(value)

    def _report_slow(self) -> None:
        if self._jobs and self._jobs[0].name:
            self.slow.emit(self._jobs[0].name)


def log_failure(error: Exception) -> None:
    """Note in the log that background work failed."""
    _log.error("background work failed", exc_info=error)
