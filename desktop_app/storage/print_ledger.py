"""Every sheet that was asked for, for the print ledger."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, func, select

from desktop_app.storage.print_jobs import JobState
from desktop_app.storage.tables import dossier, intake, officer, print_job


@dataclass(frozen=True, slots=True)
class Sheet:
    """One print job in the ledger.

    Attributes:
        form: name of the form.
        subject: code of the dossier, else the title of the pages.
        dossier_id: the dossier, or None for a list, a report, or a page that is not received yet.
        reprint: 0 for the first print, then 1, 2, …
        officer: name of who asked for it.
        created_at: when.
        printer: the printer it went to, or ``""``.
        state: how far it came.
        why: why it was printed again, or ``""``.
    """

    form: str
    subject: str
    dossier_id: UUID | None
    reprint: int
    officer: str
    created_at: datetime
    printer: str
    state: JobState
    why: str


def sheets_between(connection: Connection, begin: datetime, end: datetime, most: int) -> list[Sheet]:
    """Return the sheets that were asked for from `begin` until before `end`, the newest first, `most` at most."""
    c = print_job.c
    columns = (c.form, c.reprint, c.created_at, c.printer, c.state, c.why)
    subject = func.coalesce(dossier.c.code, intake.c.code, func.nullif(c.title, ""), "").label("subject")
    query = (
        select(*columns, subject, dossier.c.id.label("dossier_id"), officer.c.name.label("officer"))
        .join_from(print_job, officer, officer.c.id == c.officer_id)
        .outerjoin(dossier, dossier.c.id == c.dossier_id)
        .outerjoin(intake, intake.c.id == c.dossier_id)
        .where(c.created_at >= begin, c.created_at < end)
        .order_by(c.created_at.desc(), c.seq.desc())
        .limit(most)
    )
    return [
        Sheet(
            row.form,
            row.subject,
            row.dossier_id,
            row.reprint,
            row.officer,
            row.created_at,
            row.printer,
            JobState(row.state),
            row.why,
        )
        for row in connection.execute(query)
    ]
