"""Reads something again whenever it changed, one run at a time, however often it changes and however long it takes."""

from collections.abc import Callable
from time import monotonic
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from desktop_app.ui.session.job_queue import Job, log_failure

T = TypeVar("T")

_LONG_S = 0.1
# After a long run a page that nobody sees takes at most a thirtieth of the processor's time.
_REST = 30


class LatestReading(QObject, Generic[T]):
    """What was asked for while a run is under way is one more run after it, not one for each change.

    After a run of a tenth of a second or more the next one rests, unless somebody looks at what it is for.
    """

    def __init__(
        self,
        start: Callable[[Callable[[T], None], Callable[[Exception], None]], Job],
        show: Callable[[T], None],
        is_seen: Callable[[], bool],
        parent: QObject,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """Prepare; nothing is read yet.

        Args:
            start: begins a run; takes what to call with its result, and with its exception.
            show: called with each result.
            is_seen: whether the result is looked at now.
            parent: the Qt parent.
            clock: seconds.
        """
        super().__init__(parent)
        self._start, self._show, self._is_seen, self._clock = start, show, is_seen, clock
        self._is_running = self._is_stale = False
        self._begun = self._rests_until = 0.0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._run)

    def ask(self) -> None:
        """Read again: now, after the run that is under way, or after its rest."""
        rest = self._rests_until - self._clock()
        if self._is_running:
            self._is_stale = True
        elif rest <= 0 or self._is_seen():
            self._run()
        elif not self._timer.isActive():
            self._timer.start(round(rest * 1000) + 1)

    def stop(self) -> None:
        """Read no more."""
        self._timer.stop()

    def _run(self) -> None:
        self._timer.stop()
        self._is_running, self._is_stale, self._begun = True, False, self._clock()
        self._start(self._arrived, self._failed)

    def _arrived(self, result: T) -> None:
        self._end()
        self._show(result)

    def _failed(self, error: Exception) -> None:
        self._end()
        log_failure(error)

    def _end(self) -> None:
        took = self._clock() - self._begun
        self._rests_until = self._clock() + (_REST * took if took >= _LONG_S else 0)
        self._is_running = False
        if self._is_stale:
            self.ask()
