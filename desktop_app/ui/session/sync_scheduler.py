"""When the desk syncs with its server: rounds in a thread of their own, and what each round resulted in."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop_app.domain.errors import Problem
from desktop_app.services.context import DeskContext
from desktop_app.services.sync.bundles import update_copy
from desktop_app.services.sync.enrolment import enrol_desk, office_of_code
from desktop_app.services.sync.overview import Standing, standing
from desktop_app.services.sync.rounds import SyncStatus, sync_now
from desktop_app.sync.ports import ServerClient
from desktop_app.ui.session.job_queue import JobQueue

_FIRST_MS = 1500
_TICK_MS = 1000
_SOON_MS = 700
_PROGRESS_EACH_S = 0.25
_STOP_WAITS_MS = 400
_COPY_TICKS = 30
# The longest that a planned round is believed: after the clock was set back, "next at" may lie days ahead.
_LONGEST = timedelta(minutes=10)
_PAUSE = timedelta(minutes=5)
_log = logging.getLogger(__name__)


class SyncScheduler(QObject):
    """Runs the sync rounds of one session.

    Signals:
        changed: the sync status changed; carries a `Standing`.
        progressed: (events sent, events in all) while a round sends; (0, 0) when it is over.
        published: the server has other procedures, another calendar or other names for the desk.
        running: whether a round is under way.

    Attributes:
        client: the server, for tests; over HTTP when None.
        standing: the last known sync status.
        progress: (events sent, events in all) of the round that is under way.
    """

    changed = Signal(object)
    progressed = Signal(int, int)
    published = Signal()
    running = Signal(bool)
    _sent = Signal(int, int)

    def __init__(self, context: Callable[[], DeskContext], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.client: ServerClient | None = None
        self.standing = Standing()
        self.progress = (0, 0)
        self.queue = JobQueue(self)
        self.is_running = False
        self._has_to_stop = self._is_over = False
        self._is_wanted = False
        self._ticks = 0
        self._reported_at = 0.0
        self._paused_until = context().clock()
        self._sent.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.look)

    def start(self) -> None:
        """Read the sync status, and begin the first round soon."""
        self.look()
        QTimer.singleShot(_FIRST_MS, self, self._begin)

    def look(self) -> None:
        """Read from the database what waits to be sent, without asking the server."""
        if not self._is_over and not self.is_running:
            self.queue.run("", partial(standing, self._context()), self._looked)

    def sync_soon(self) -> None:
        """Schedule a sync soon after a local write: within about two seconds while the server answers."""
        if self.standing.status.is_enrolled and not self._soon.isActive():
            self._soon.start()

    def sync(self) -> None:
        """Begin a round now, whatever was planned."""
        self._paused_until = self._context().clock()
        self._go()

    def cancel(self) -> None:
        """Stop the running round after its present request; the next begins in some minutes, or with `sync`."""
        if self.is_running:
            self._has_to_stop = True
            self._paused_until = self._context().clock() + _PAUSE

    def ask_office(self, url: str, code: str, done: Callable[[str], None], failed: Callable[[Exception], None]) -> None:
        """Ask the server whose code it is; ``done`` gets the office's name."""
        self.queue.run("", partial(office_of_code, self._context(), url, code), done, failed)

    def enrol(self, url: str, code: str, done: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        """Exchange the one-time code for a device identity; the first round follows at once."""

        def enrolled(status: SyncStatus) -> None:
            """Report the new status and begin to sync."""
            self._take(Standing(status))
            done()
            self.sync()

        self.queue.run("", partial(enrol_desk, self._context(), url, code), enrolled, failed)

    def stop(self) -> None:
        """End with the program, without waiting for a network that does not answer."""
        self._has_to_stop = self._is_over = True
        self._timer.stop()
        self._soon.stop()
        if not self.queue.leave(_STOP_WAITS_MS):
            _log.info("a round with the server was left behind")

    def _begin(self) -> None:
        self._is_wanted = True
        self._timer.start()
        self._tick()

    def _tick(self) -> None:
        self._ticks += 1
        if self._ticks % _COPY_TICKS == 0 and self.standing.status.is_enrolled and not self.queue.is_busy():
            # The second copy of the events is needed most while the server does not answer.
            self.queue.run("", partial(update_copy, self._context()))
        if self.standing.status.is_enrolled and not self.is_running and self._is_due():
            self._go()

    def _is_due(self) -> bool:
        now, planned = self._context().clock(), self.standing.status.next_at
        if now < self._paused_until:
            return False
        return self._is_wanted or planned is None or not now < planned < now + _LONGEST

    def _go(self) -> None:
        if self._is_over or self.is_running:
            return
        self.is_running, self._has_to_stop, self._is_wanted = True, False, False
        self.running.emit(True)
        self.queue.run("", self._round, self._done, self._failed)

    def _round(self) -> Standing | None:
        context = self._context()
        sync_now(context, self._report_progress, lambda: self._has_to_stop, self.client)
        return None if self._is_over else standing(context)

    def _report_progress(self, done: int, whole: int) -> None:
        # Runs in the thread of the queue; the window is told a few times a second, not of each batch.
        if monotonic() - self._reported_at >= _PROGRESS_EACH_S:
            self._reported_at = monotonic()
            self._sent.emit(done, whole)

    def _show_progress(self, done: int, whole: int) -> None:
        if self.is_running:
            self.progress = (done, whole)
            self.progressed.emit(done, whole)

    def _done(self, now: Standing | None) -> None:
        self._end()
        if now is not None:
            self._take(now)

    def _failed(self, error: Exception) -> None:
        self._end()
        _log.error("a sync round failed", exc_info=error)
        problem = error.code if isinstance(error, Problem) else "unexpected"
        later = self._context().clock() + timedelta(minutes=1)
        self._take(replace(self.standing, status=replace(self.standing.status, problem=problem, next_at=later)))

    def _end(self) -> None:
        self.is_running = False
        self.progress = (0, 0)
        self.progressed.emit(0, 0)
        self.running.emit(False)

    def _looked(self, now: Standing) -> None:
        self._take(now)
        status = now.status
        is_paused = self._context().clock() < self._paused_until
        if status.waiting and not status.failures and status.last_contact is not None and not is_paused:
            self._go()

    def _take(self, now: Standing) -> None:
        before, self.standing = self.standing, now
        self.changed.emit(now)
        if now.status.data_version != before.status.data_version and before.status.is_enrolled:
            self.published.emit()
