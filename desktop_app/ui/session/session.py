"""The session of a signed-in officer: calls services off the GUI thread and announces what changed."""

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import RuleViolation
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier import dossiers
from desktop_app.services.printing import spool
from desktop_app.ui.session.access_recorder import AccessRecorder
from desktop_app.ui.session.job_queue import Job, JobQueue
from desktop_app.ui.session.message_sender import MessageSender
from desktop_app.ui.session.sync_scheduler import SyncScheduler

T = TypeVar("T")

_FOLLOW_MS = 1500
_RETRY_MS, _RETRY_MOST_MS = 20_000, 320_000
_SPACING_MS = 100
_STOP_WAITS_MS = 400
_SPACING_OF_SYNC_MS = 1000
_log = logging.getLogger(__name__)


class Session(QObject):
    """The services behind the pages, and the signals that connect the pages with each other.

    Signals:
        changed: stored data changed, by this officer or by syncing; carries `Changes`.
        requested: a page asks for another page; carries one of the requests in `desktop_app.ui.common.requests`.
        badge_changed: (name of a page, number) the number beside its entry in the sidebar changed.
        job_changed: a print job went on; carries the job.
        scan_judged: whether a scan that the shown page used is in order.
        reason_wanted: (id of a dossier, name of a form) another reprint needs a reason first.
        spool_changed: number of print jobs that still wait for paper.
        context_changed: the desk has other hours, another calendar, or its officer another role.
        look_changed: the officer chose other colours for the screen.
        text_size_changed: the text is larger or smaller now.
        language_wanted: the screen is to speak another language; carries ``vi`` or ``en``.

    Attributes:
        context: desk, officer and store.
        writes, reads, reports, printing: one queue each, so that looking something up never waits for a report.
        sync: syncs the desk with its server.
        outgoing: sends messages to citizens.
        accesses: records whose data the officer looks at.
    """

    changed = Signal(object)
    requested = Signal(object)
    badge_changed = Signal(str, int)
    job_changed = Signal(object)
    scan_judged = Signal(bool)
    reason_wanted = Signal(object, str)
    spool_changed = Signal(int)
    context_changed = Signal()
    look_changed = Signal()
    text_size_changed = Signal()
    language_wanted = Signal(str)
    _committed = Signal(object)

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.writes = JobQueue(self)
        self.reads = JobQueue(self)
        self.reports = JobQueue(self)
        self.printing = JobQueue(self)
        self.sync = SyncScheduler(lambda: self.context, self)
        self.outgoing = MessageSender(lambda: self.context, self._has_network, self)
        for queue in (self.writes, self.printing):
            queue.idle.connect(self.sync.sync_soon)
        self.accesses = AccessRecorder(lambda: self.context, partial(self.write, ""), self)
        self._pending = Changes()
        self._spacing = QTimer(self, singleShot=True)
        self._spacing.timeout.connect(self._announce)
        self._committed.connect(self._collect)
        context.store.on_change = self._report_commit
        self._followed: set[UUID] = set()
        self._timer = QTimer(self, interval=_FOLLOW_MS)
        self._timer.timeout.connect(self._follow_all)
        self._retry = QTimer(self, interval=_RETRY_MS)
        self._retry.timeout.connect(self.retry_prints)
        self.spool_changed.connect(self._watch_spool)

    def write(
        self,
        name: str,
        work: Callable[[DeskContext], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        """Store something; calls run in the order in which they were made."""
        return self.writes.run(name, lambda: work(self.context), done, failed)

    def read(
        self,
        work: Callable[[DeskContext], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        """Look something up; never waits for what is being stored."""
        return self.reads.run("", lambda: work(self.context), done, failed)

    def calculate(
        self,
        work: Callable[[DeskContext], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        """Calculate something over all dossiers; reads do not wait for it."""
        return self.reports.run("", lambda: work(self.context), done, failed)

    def request(self, request: object) -> None:
        """Ask for a page: one of the requests in `desktop_app.ui.common.requests`."""
        self.requested.emit(request)

    def renew(self, **changed: Any) -> None:
        """Use other hours, another calendar or another role of the officer for everything from now on."""
        self.context = replace(self.context, **changed)
        self.context_changed.emit()

    @property
    def has_changes_to_announce(self) -> bool:
        """Whether data was changed that the pages do not know of yet."""
        return bool(self._pending)

    def print_now(self, job_id: UUID) -> None:
        """Send a job to the printer and follow it until paper came out or the officer has to act."""
        self.printing.run(
            self.tr("Printing…"),
            lambda: (spool.print_job(self.context, job_id), spool.job_of(self.context, job_id))[1],
            self._job_went_on,
            lambda error: self._job_failed(job_id, error),
        )

    def reprint(self, dossier_id: UUID, form: str) -> None:
        """Print a form of a dossier once more; emit `reason_wanted` where that needs a reason."""
        failed = partial(self._reprint_failed, dossier_id, form)
        self.write("", partial(dossiers.reprint, dossier_id=dossier_id, form=form), self.print_now, failed)

    def _reprint_failed(self, dossier_id: UUID, form: str, error: Exception) -> None:
        if not isinstance(error, RuleViolation) or error.code != dossiers.NEEDS_REASON:
            raise error
        self.reason_wanted.emit(dossier_id, form)

    def follow_print(self, job_id: UUID | None) -> None:
        """Follow a job that the printer has already, until paper came out or the officer has to act."""
        if job_id is not None:
            self.read(lambda context: spool.job_of(context, job_id), self._job_went_on)

    def resume_spool(self) -> None:
        """Print the jobs that still waited when the program ended; those already sent are left to the officer."""
        self.printing.run(
            "",
            lambda: (spool.recover(self.context), spool.open_spool(self.context))[1],
            self._resume_all,
        )

    def retry_prints(self) -> None:
        """Print what no printer took, if one takes it now; done now and then while something waits."""
        if not self.printing.is_busy():
            self.printing.run("", lambda: spool.retry_waiting(self.context), self._retried)

    def count_spool(self) -> None:
        """Count the jobs that still wait for paper and emit `spool_changed`."""
        self.printing.run("", lambda: len(spool.open_spool(self.context)), self.spool_changed.emit)

    @property
    def followed_prints(self) -> frozenset[UUID]:
        """The print jobs that the printer has and that are still followed."""
        return frozenset(self._followed)

    def close(self) -> None:
        """Finish all queued work and close the database."""
        self.stop()
        for queue in (self.reads, self.reports):
            queue.wait()
        self.context.store.close()

    def finish_writing(self, done: Callable[[], None]) -> None:
        """Call `done` once what is being stored and printed is finished: it belongs to this session's officer."""

        def stored(_nothing: None) -> None:
            """Wait for the printer too."""
            self.printing.run("", lambda: None, lambda _none: done())

        self.writes.run("", lambda: None, stored)

    def stop(self) -> None:
        """Finish what is being stored and printed, and stop the rest; the database stays open for another session.

        What is only being read or calculated is left behind: it stores nothing, and its result is dropped.
        """
        for timer in (self._timer, self._retry, self._spacing):
            timer.stop()
        self.accesses.flush()
        self.sync.stop()
        self.outgoing.stop()
        for queue in (self.reads, self.reports):
            queue.leave(_STOP_WAITS_MS)
        for queue in (self.writes, self.printing):
            queue.wait()

    def _has_network(self) -> bool:
        """Return whether messages can leave: a desk that works alone finds out by trying."""
        status = self.sync.standing.status
        return not (status.is_enrolled and status.failures and status.problem == "network")

    def _report_commit(self, changes: Changes) -> None:
        # Called in the thread that committed; the signal brings the changes to the GUI thread.
        try:
            self._committed.emit(changes)
        except RuntimeError:
            _log.info("data was stored after the window was closed")

    def _collect(self, changes: Changes) -> None:
        self._pending |= changes
        if not self._spacing.isActive():
            self._announce()

    def _announce(self) -> None:
        if not self._pending:
            return
        changes, self._pending = self._pending, Changes()
        if changes.messages:
            self.outgoing.send_soon()
        # A round of syncing commits many times a second: pages need not follow each of them.
        self._spacing.start(_SPACING_OF_SYNC_MS if self.sync.is_running else _SPACING_MS)
        self.changed.emit(changes)

    def _resume_all(self, jobs: list[spool.PrintJob]) -> None:
        for job in jobs:
            self._resume(job)

    def _resume(self, job: spool.PrintJob) -> None:
        if job.state is spool.JobState.WAITING:
            self.print_now(job.id)
        else:
            self._job_went_on(job)

    def _job_went_on(self, job: spool.PrintJob | None) -> None:
        if job is None:
            return
        if job.state is spool.JobState.SENT:
            self._followed.add(job.id)
            self._timer.start()
        else:
            self._followed.discard(job.id)
        self.job_changed.emit(job)
        self.count_spool()

    def _watch_spool(self, count: int) -> None:
        if not count:
            self._retry.stop()
            self._retry.setInterval(_RETRY_MS)
        elif not self._retry.isActive():
            self._retry.start()

    def _retried(self, jobs: list[spool.PrintJob]) -> None:
        # A printer that stays away is asked less and less often: each try is stored.
        self._retry.setInterval(_RETRY_MS if jobs else min(2 * self._retry.interval(), _RETRY_MOST_MS))
        for job in jobs:
            self._job_went_on(job)

    def _follow_all(self) -> None:
        if not self._followed:
            self._timer.stop()
        if not self.printing.is_busy():
            for job_id in self._followed:
                self.printing.run("", partial(spool.follow, self.context, job_id), self._job_went_on)

    def _job_failed(self, job_id: UUID, error: Exception) -> None:
        self.read(lambda context: spool.job_of(context, job_id), self.job_changed.emit)
        raise error
