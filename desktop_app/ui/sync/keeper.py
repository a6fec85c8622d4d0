"""Keeps the desk in step with its server: a thread of its own, rounds when they are due, and what came of them."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop_app.services.bundles import keep_copy
from desktop_app.services.context import DeskContext
from desktop_app.services.sync import SyncStatus, enrol_desk, sync_now
from desktop_app.services.sync_lists import Standing, standing
from desktop_app.sync.ports import Centre
from desktop_app.ui.background import Lane

_FIRST_MS = 1500
_TICK_MS = 1000
_FRESH_MS = 700
_TELL_S = 0.25
_PATIENCE_MS = 400
# A computer whose clock was set back must not wait for days.
_COPY_TICKS = 30
_LONGEST = timedelta(minutes=10)
_REST = timedelta(minutes=5)
_log = logging.getLogger(__name__)


class SyncKeeper(QObject):
    """Runs the rounds of one session.

    Signals:
        changed: how the desk stands; carries a `Standing`.
        progressed: (events handed in, events in all) while a round hands in; (0, 0) when it is over.
        brought: the office's order moved: what is shown may be another now.
        published: the server gave out other procedures, another calendar or other names.
        running: whether a round is under way.

    Attributes:
        centre: the server, for tests; over HTTP when None.
        standing: how the desk stood last.
        progress: (events handed in, events in all) of the round that is under way.
    """

    changed = Signal(object)
    progressed = Signal(int, int)
    brought = Signal()
    published = Signal()
    running = Signal(bool)
    _told = Signal(int, int)

    def __init__(self, context: Callable[[], DeskContext], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.centre: Centre | None = None
        self.standing = Standing()
        self.progress = (0, 0)
        self.lane = Lane(self, may_hang=True)
        self.is_running = False
        self._has_to_stop = self._is_over = False
        self._is_wanted = False
        self._ticks = 0
        self._told_at = 0.0
        self._rests_until = context().clock()
        self._told.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)
        self._clockwork = QTimer(self, interval=_TICK_MS)
        self._clockwork.timeout.connect(self._tick)
        self._fresh = QTimer(self, singleShot=True, interval=_FRESH_MS)
        self._fresh.timeout.connect(self.look)

    def start(self) -> None:
        """Say how the desk stands now, and begin the first round soon."""
        self.look()
        QTimer.singleShot(_FIRST_MS, self, self._begin)

    def look(self) -> None:
        """Look at the file again: what waits now, without asking the server."""
        if not self._is_over and not self.is_running:
            self.lane.run("", partial(standing, self._context()), self._looked)

    def saved(self) -> None:
        """Hear that the officer stored something: while the server answers it goes out within two seconds."""
        if self.standing.status.is_enrolled and not self._fresh.isActive():
            self._fresh.start()

    def sync(self) -> None:
        """Do a round now, whatever was planned."""
        self._rests_until = self._context().clock()
        self._go()

    def cancel(self) -> None:
        """Stop the round that is under way after the present request; it goes on in some minutes, or with `sync`."""
        if self.is_running:
            self._has_to_stop = True
            self._rests_until = self._context().clock() + _REST

    def enrol(self, url: str, code: str, done: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        """Trade the one-time code for an identity; the first round follows at once."""

        def enrolled(status: SyncStatus) -> None:
            self._take(Standing(status))
            done()
            self.sync()

        self.lane.run("", partial(enrol_desk, self._context(), url, code), enrolled, failed)

    def stop(self) -> None:
        """End with the program; a network that does not answer is not waited for."""
        self._has_to_stop = self._is_over = True
        self._clockwork.stop()
        self._fresh.stop()
        if not self.lane.leave(_PATIENCE_MS):
            _log.info("a round with the server was left behind")

    def _begin(self) -> None:
        self._is_wanted = True
        self._clockwork.start()
        self._tick()

    def _tick(self) -> None:
        self._ticks += 1
        if self._ticks % _COPY_TICKS == 0 and self.standing.status.is_enrolled and not self.lane.is_busy():
            # The second copy keeps up while nobody answers, above all then.
            self.lane.run("", partial(keep_copy, self._context()))
        if self.standing.status.is_enrolled and not self.is_running and self._is_due():
            self._go()

    def _is_due(self) -> bool:
        now, planned = self._context().clock(), self.standing.status.next_at
        if now < self._rests_until:
            return False
        return self._is_wanted or planned is None or not now < planned < now + _LONGEST

    def _go(self) -> None:
        if self._is_over or self.is_running:
            return
        self.is_running, self._has_to_stop, self._is_wanted = True, False, False
        self.running.emit(True)
        self.lane.run("", self._round, self._done, self._failed)

    def _round(self) -> Standing | None:
        context = self._context()
        sync_now(context, self._tell, lambda: self._has_to_stop, self.centre)
        return None if self._is_over else standing(context)

    def _tell(self, done: int, whole: int) -> None:
        # In the lane's thread: the window hears of it some times a second, not of each batch.
        if monotonic() - self._told_at >= _TELL_S:
            self._told_at = monotonic()
            self._told.emit(done, whole)

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
        _log.error("a round failed", exc_info=error)
        problem = str(getattr(error, "code", "unexpected"))
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
        is_resting = self._context().clock() < self._rests_until
        if status.waiting and not status.failures and status.last_contact is not None and not is_resting:
            self._go()

    def _take(self, now: Standing) -> None:
        before, self.standing = self.standing, now
        self.changed.emit(now)
        if now.status.data_version != before.status.data_version and before.status.is_enrolled:
            self.published.emit()
        if now.status.place != before.status.place and before.status.is_enrolled:
            self.brought.emit()
