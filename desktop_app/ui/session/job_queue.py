"""Work off the GUI thread: one queue and one thread for each resource; results arrive on the GUI thread."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal

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


class _Pool(Protocol):
    def start(self, runnable: QRunnable) -> None:
        """Run a job after those before it."""
        ...

    def waitForDone(self, msecs: int = -1) -> bool:
        """Wait until all jobs have run; return whether they have."""
        ...


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

    def __init__(self, parent: QObject | None = None, *, may_hang: bool = False) -> None:
        """Make a queue.

        Args:
            parent: the Qt parent.
            may_hang: jobs may wait for a network that does not answer, so the program ends without waiting for them.
        """
        super().__init__(parent)
        self._pool: _Pool = _DaemonPool() if may_hang else self._new_pool()
        self._jobs: list[Job] = []
        self._is_closed = False
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
        QTimer.singleShot(_SLOW_MS, self, lambda: self._report_if_slow(job))
        self._pool.start(_Runner(job, self._ended))
        return job

    def is_busy(self) -> bool:
        """Return whether a job is running or waiting."""
        return bool(self._jobs)

    def wait(self) -> None:
        """Block until every job has run. Only for the end of the program: results are dropped from now on."""
        self._pool.waitForDone()
        self._is_closed = True

    def leave(self, most_ms: int) -> bool:
        """Close the queue, waiting at most `most_ms` for the running job; return whether it ended."""
        self._is_closed = True
        return self._pool.waitForDone(most_ms)

    def _new_pool(self) -> QThreadPool:
        pool = QThreadPool(self)
        pool.setMaxThreadCount(1)
        pool.setExpiryTimeout(-1)
        return pool

    def _finish(self, job: Job, value: Any, has_failed: bool) -> None:
        if self._is_closed:
            if has_failed:
                _log_failure(value)
            return
        if job in self._jobs:
            self._jobs.remove(job)
        if not self._jobs:
            self.idle.emit()
        then = (job.failed or _log_failure) if has_failed else job.done
        if then is not None and not job.is_cancelled:
            then(value)

    def _report_if_slow(self, job: Job) -> None:
        if job in self._jobs and self._jobs[0] is job and job.name:
            self.slow.emit(job.name)


class _DaemonPool:
    """One daemon thread, which Python ends with the program even while it hangs; QThreadPool would wait for it."""

    def __init__(self) -> None:
        self._work: SimpleQueue[Callable[[], object] | None] = SimpleQueue()
        self._thread: Thread | None = None

    def start(self, runnable: QRunnable) -> None:
        """Run a job after those before it."""
        if self._thread is None:
            self._thread = Thread(target=self._run, daemon=True)
            self._thread.start()
        self._work.put(runnable.run)

    def waitForDone(self, msecs: int = -1) -> bool:
        """Wait until all jobs have run; return whether they have."""
        if self._thread is None:
            return True
        done = Event()
        self._work.put(done.set)
        self._work.put(None)
        return done.wait(msecs / 1000 if msecs >= 0 else None)

    def _run(self) -> None:
        while (work := self._work.get()) is not None:
            work()


class _Runner(QRunnable):
    def __init__(self, job: Job, ended: Any) -> None:
        super().__init__()
        self._job = job
        self._ended = ended

    def run(self) -> None:
        try:
            result = self._job.work()
        except Exception as error:
            self._report(error, has_failed=True)
        else:
            self._report(result, has_failed=False)

    def _report(self, value: object, *, has_failed: bool) -> None:
        try:
            self._ended.emit(self._job, value, has_failed)
        except RuntimeError:
            _log.info("a result arrived after the window was closed")


def _log_failure(error: Exception) -> None:
    _log.error("background work failed", exc_info=error)
