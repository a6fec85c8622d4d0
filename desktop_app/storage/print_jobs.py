"""The print spool: print jobs are stored, so they survive a power cut and wait for a printer."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, func, select

from desktop_app.storage.commit_summary import add_changed_data
from desktop_app.storage.tables import dossier, intake, print_job

_INSERT = print_job.insert()


class JobState(StrEnum):
    """How far a print job is."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    PRINTED = "printed"
    FAILED = "failed"
    INTERRUPTED = "interrupted"
    DROPPED = "dropped"

    @property
    def is_over(self) -> bool:
        """Whether the job has ended."""
        return self in {JobState.PRINTED, JobState.DROPPED}


ON_PAPER = frozenset({JobState.SENT, JobState.PRINTED, JobState.INTERRUPTED})
"""Jobs that a printer got, as far as is known."""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """The print job of one form of one dossier.

    Attributes:
        id: the record's UUIDv7.
        dossier_id: whose form: a dossier, or an intake.
        code: its code, for lists; the title of pages that were drawn before.
        officer_id: who asked for it.
        form: name of the form, for example ``receipt``.
        reprint: 0 for the first print, then 1, 2, …
        printer: the printer it went to, ``""`` before that.
        state: how far it is.
        reason: code of the problem that stopped it, or ``""``.
        queue_id: the printer queue's own name of the job, or ``""``.
        created_at: when it was asked for, UTC.
    """

    id: UUID
    dossier_id: UUID
    code: str
    officer_id: UUID
    form: str
    reprint: int
    printer: str
    state: JobState
    reason: str
    queue_id: str
    created_at: datetime


def _jobs() -> Any:
    # Without the pages, which a list of jobs does not need.
    columns = [column for column in print_job.c if column is not print_job.c.pages]
    title = func.nullif(print_job.c.title, "")
    return (
        select(*columns, func.coalesce(title, dossier.c.code, intake.c.code, "").label("code"))
        .outerjoin(dossier, dossier.c.id == print_job.c.dossier_id)
        .outerjoin(intake, intake.c.id == print_job.c.dossier_id)
    )


def add_job(
    connection: Connection,
    job_id: UUID,
    dossier_id: UUID,
    officer_id: UUID,
    form: str,
    reprint: int,
    now: datetime,
    why: str = "",
) -> None:
    """Add a form to the spool; the first print in the same transaction as its dossier.

    Args:
        connection: a transaction of the caller.
        job_id: the new job's UUIDv7.
        dossier_id: whose form.
        officer_id: who asks for it.
        form: name of the form.
        reprint: 0 for the first print, then 1, 2, …
        now: the present moment.
        why: why it is printed again, or ``""``.
    """
    connection.execute(
        _INSERT,
        {
            "id": job_id,
            "dossier_id": dossier_id,
            "officer_id": officer_id,
            "form": form,
            "reprint": reprint,
            "printer": "",
            "state": JobState.WAITING.value,
            "reason": "",
            "queue_id": "",
            "created_at": now,
            "changed_at": now,
            "why": why,
        },
    )
    add_changed_data(connection, print_job=job_id)


@dataclass(frozen=True, slots=True)
class DrawnPages:
    """Pages that are already drawn.

    Attributes:
        title: name of the job in the queue.
        sheet: the paper that they are for.
        pdf: the pages.
    """

    title: str
    sheet: str
    pdf: bytes


def add_drawn(
    connection: Connection, job_id: UUID, subject: UUID, officer_id: UUID, form: str, drawn: DrawnPages, now: datetime
) -> None:
    """Add drawn pages to the spool; they replace pages with the same title that were not sent to a printer."""
    stuck = print_job.c.state.in_([JobState.FAILED.value, JobState.WAITING.value])
    older = print_job.update().where(print_job.c.title == drawn.title, stuck)
    connection.execute(older.values(state=JobState.DROPPED.value, changed_at=now, pages=None))
    add_job(connection, job_id, subject, officer_id, form, 0, now)
    connection.execute(
        print_job.update().where(print_job.c.id == job_id).values(title=drawn.title, sheet=drawn.sheet, pages=drawn.pdf)
    )


def add_past_spool(
    connection: Connection, job_id: UUID, officer_id: UUID, form: str, title: str, printer: str, now: datetime
) -> None:
    """Record a sheet that a printer has already and whose pages are not kept: it is over at once."""
    add_job(connection, job_id, job_id, officer_id, form, 0, now)
    values = {"title": title, "printer": printer, "state": JobState.PRINTED.value}
    connection.execute(print_job.update().where(print_job.c.id == job_id).values(values))


def drawn_pages(connection: Connection, job_id: UUID) -> DrawnPages | None:
    """Return the stored pages of a job, or None for a form that is drawn when it is printed."""
    columns = (print_job.c.title, print_job.c.sheet, print_job.c.pages)
    row = connection.execute(select(*columns).where(print_job.c.id == job_id)).first()
    return None if row is None or row.pages is None else DrawnPages(row.title, row.sheet, row.pages)


def count_jobs(connection: Connection, dossier_id: UUID, form: str) -> int:
    """Return how often a form of a dossier was asked for, cancelled jobs not counted."""
    statement = (
        select(func.count())
        .select_from(print_job)
        .where(print_job.c.dossier_id == dossier_id, print_job.c.form == form)
        .where(print_job.c.state != JobState.DROPPED.value)
    )
    return int(connection.execute(statement).scalar_one())


def last_job(connection: Connection, dossier_id: UUID, form: str) -> PrintJob | None:
    """Return the job of a form of a dossier that was asked for last, cancelled ones not counted, or None."""
    wanted = _jobs().where(print_job.c.dossier_id == dossier_id, print_job.c.form == form)
    kept = wanted.where(print_job.c.state != JobState.DROPPED.value)
    row = connection.execute(kept.order_by(print_job.c.seq.desc()).limit(1)).first()
    return None if row is None else _job_of(row)


def read_job(connection: Connection, job_id: UUID) -> PrintJob | None:
    """Return one job, or None."""
    row = connection.execute(_jobs().where(print_job.c.id == job_id)).first()
    return None if row is None else _job_of(row)


def open_jobs(connection: Connection) -> list[PrintJob]:
    """Return the jobs that are not over, oldest first."""
    over = [state.value for state in JobState if state.is_over]
    rows = connection.execute(_jobs().where(print_job.c.state.not_in(over)).order_by(print_job.c.seq))
    return [_job_of(row) for row in rows]


def change_job(
    connection: Connection,
    job_id: UUID,
    state: JobState,
    now: datetime,
    *,
    reason: str = "",
    printer: str | None = None,
    queue_id: str | None = None,
) -> None:
    """Store the state of a job."""
    values: dict[str, object] = {"state": state.value, "reason": reason, "changed_at": now}
    if state.is_over:
        values["pages"] = None
    if printer is not None:
        values["printer"] = printer
    if queue_id is not None:
        values["queue_id"] = queue_id
    connection.execute(print_job.update().where(print_job.c.id == job_id), values)
    add_changed_data(connection, print_job=job_id)


def drop_waiting(connection: Connection, dossier_id: UUID, since: datetime, now: datetime) -> None:
    """Cancel the jobs of a dossier that were added at a moment or later and did not reach a printer yet."""
    waiting = print_job.c.state.in_([JobState.WAITING.value, JobState.FAILED.value, JobState.INTERRUPTED.value])
    wanted = select(print_job.c.id).where(print_job.c.dossier_id == dossier_id, print_job.c.created_at >= since)
    for job_id in connection.execute(wanted.where(waiting)).scalars().all():
        change_job(connection, job_id, JobState.DROPPED, now)


def interrupt_unfinished(connection: Connection, now: datetime) -> int:
    """Mark jobs that were being sent when the program ended: it is unknown whether they were printed.

    Returns:
        How many there were.
    """
    statement = print_job.update().where(print_job.c.state == JobState.SENDING.value)
    result = connection.execute(
        statement.values(state=JobState.INTERRUPTED.value, reason="print.interrupted", changed_at=now)
    )
    return result.rowcount


def _job_of(row: Row[Any]) -> PrintJob:
    return PrintJob(
        row.id,
        row.dossier_id,
        row.code,
        row.officer_id,
        row.form,
        row.reprint,
        row.printer,
        JobState(row.state),
        row.reason,
        row.queue_id,
        row.created_at,
    )
