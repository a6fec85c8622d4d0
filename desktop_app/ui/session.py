"""One officer at work: the services, each call off the GUI thread, results back on it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.services import spool
from desktop_app.services.context import DeskContext
from desktop_app.ui.background import Job, Lane
from desktop_app.ui.sync.keeper import SyncKeeper

T = TypeVar("T")

_FOLLOW_MS = 1500


class Session(QObject):
    """The desk's services behind the pages.

    Signals:
        job_changed: a print job went on; carries the job.
        spool_changed: how many jobs still wait for paper.
        context_changed: the desk has other hours, another calendar, or its officer another role.
        record_wanted: a dossier, or a page that waits, is to be opened; carries its id.

    Attributes:
        sync: keeps the desk in step with its server.
    """

    job_changed = Signal(object)
    spool_changed = Signal(int)
    context_changed = Signal()
    record_wanted = Signal(object)

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.desk = Lane(self)
        self.look = Lane(self)
        self.tally = Lane(self)
        self.paper = Lane(self)
        self.sync = SyncKeeper(lambda: self.context, self)
        for lane in (self.desk, self.paper):
            lane.idle.connect(self.sync.saved)
        self._followed: set[UUID] = set()
        self._timer = QTimer(self, interval=_FOLLOW_MS)
        self._timer.timeout.connect(self._follow_all)

    def run(
        self,
        name: str,
        work: Callable[[DeskContext], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        """Do something that stores, in order."""
        return self.desk.run(name, lambda: work(self.context), done, failed)

    def ask(
        self,
        work: Callable[[DeskContext], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        """Look something up; never waits for what is being stored."""
        return self.look.run("", lambda: work(self.context), done, failed)

    def renew(self, **changed: Any) -> None:
        """Give the desk other hours, another calendar or its officer another role, for everything from now on."""
        self.context = replace(self.context, **changed)
        self.context_changed.emit()

    def count(
        self,
        work: Callable[[DeskContext], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        """Count something over the whole desk; what is looked up meanwhile does not wait for it."""
        return self.tally.run("", lambda: work(self.context), done, failed)

    def print_now(self, job_id: UUID) -> None:
        """Send one job to the printer and follow it until paper came out or somebody must act."""
        self.paper.run(
            self.tr("Printing…"),
            lambda: (spool.print_job(self.context, job_id), spool.job_of(self.context, job_id))[1],
            self._told,
            lambda error: self._failed(job_id, error),
        )

    def follow_print(self, job_id: UUID | None) -> None:
        """Follow a paper that is with the printer already until it came out or somebody must act."""
        if job_id is not None:
            self.ask(lambda context: spool.job_of(context, job_id), self._told)

    def resume_spool(self) -> None:
        """Print what was still waiting when the program ended; what had left for the printer waits for the officer."""
        self.paper.run(
            "",
            lambda: (spool.recover(self.context), spool.open_spool(self.context))[1],
            self._resume_all,
        )

    def count_spool(self) -> None:
        """Tell how many jobs still wait for paper."""
        self.paper.run("", lambda: len(spool.open_spool(self.context)), self.spool_changed.emit)

    def close(self) -> None:
        """Let the lanes finish and give the file back."""
        self._timer.stop()
        self.sync.stop()
        for lane in (self.look, self.tally, self.desk, self.paper):
            lane.wait()
        self.context.store.close()

    def _resume_all(self, jobs: list[spool.PrintJob]) -> None:
        for job in jobs:
            self._resume(job)

    def _resume(self, job: spool.PrintJob) -> None:
        if job.state is spool.JobState.WAITING:
            self.print_now(job.id)
        else:
            self._told(job)

    def _told(self, job: spool.PrintJob | None) -> None:
        if job is None:
            return
        if job.state is spool.JobState.SENT:
            self._followed.add(job.id)
            self._timer.start()
        else:
            self._followed.discard(job.id)
        self.job_changed.emit(job)
        self.count_spool()

    def _follow_all(self) -> None:
        if not self._followed:
            self._timer.stop()
        if not self.paper.is_busy():
            for job_id in self._followed:
                self.paper.run("", partial(spool.follow, self.context, job_id), self._told)

    def _failed(self, job_id: UUID, error: Exception) -> None:
        self.ask(lambda context: spool.job_of(context, job_id), self.job_changed.emit)
        raise error
