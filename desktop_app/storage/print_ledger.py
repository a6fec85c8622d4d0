"""Every sheet that was asked for, for the print ledger."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, func, select

from desktop_app.domain.forms.names import FormName
from desktop_app.domain.papers.voiding import VoidKind, VoidSheet
from desktop_app.storage.commit_summary import add_changed_data
from desktop_app.storage.print_jobs import ON_PAPER, JobState
from desktop_app.storage.tables import dossier, intake, officer, print_job


@dataclass(frozen=True, slots=True)
class Sheet:
    """One print job in the ledger.

    Attributes:
        id: the print job.
        form: name of the form.
        subject: code of the dossier, else the title of the pages.
        dossier_id: the dossier, or None for a list, a report, or a page that is not received yet.
        reprint: 0 for the first print, then 1, 2, …
        officer: name of who asked for it.
        created_at: when.
        printer: the printer it went to, or ``""``.
        state: how far it came.
        why: why it was printed again, or ``""``.
        void: since when and why it counts no more, or None.
        voided_by: name of who voided it; ``""`` for a receipt that was replaced.
    """

    id: UUID
    form: str
    subject: str
    dossier_id: UUID | None
    reprint: int
    officer: str
    created_at: datetime
    printer: str
    state: JobState
    why: str
    void: VoidSheet | None = None
    voided_by: str = ""

    @property
    def is_on_paper(self) -> bool:
        """Whether a printer got it, so that it may lie somewhere."""
        return self.state in ON_PAPER


_VOIDED_BY = officer.alias("voider")


def sheets_between(connection: Connection, begin: datetime, end: datetime, most: int) -> list[Sheet]:
    """Return the sheets that were asked for from `begin` until before `end`, the newest first, `most` at most."""
    c = print_job.c
    query = _sheets().where(c.created_at >= begin, c.created_at < end)
    ordered = query.order_by(c.created_at.desc(), c.seq.desc()).limit(most)
    return [_sheet_of(row) for row in connection.execute(ordered)]


def read_sheet(connection: Connection, job_id: UUID) -> Sheet | None:
    """Return one sheet, or None."""
    row = connection.execute(_sheets().where(print_job.c.id == job_id)).first()
    return _sheet_of(row) if row is not None else None


def receipts_of(connection: Connection, dossier_id: UUID) -> list[tuple[UUID, datetime, VoidSheet | None]]:
    """Return the receipts of a dossier that were not thrown away: job, when it was asked for, why it is void."""
    c = print_job.c
    kept = (c.dossier_id == dossier_id) & (c.form == FormName.RECEIPT.value) & (c.state != JobState.DROPPED.value)
    query: Select[Any] = select(c.id, c.created_at, c.voided_at, c.void_kind, c.void_reason)
    rows = connection.execute(query.where(kept))
    return [(row.id, row.created_at, _void_of(row)) for row in rows]


def dossiers_with_receipt(connection: Connection, dossier_ids: Sequence[UUID]) -> set[UUID]:
    """Return those of the dossiers that have a receipt on paper that counts."""
    c = print_job.c
    counts = c.state.in_([state.value for state in ON_PAPER]) & c.voided_at.is_(None)
    wanted = select(c.dossier_id).where(c.dossier_id.in_(dossier_ids), c.form == FormName.RECEIPT.value, counts)
    return set(connection.execute(wanted).scalars())


def count_voided(connection: Connection, begin: datetime, end: datetime) -> int:
    """Return how many sheets were voided from `begin` until before `end`."""
    c = print_job.c
    counted = select(func.count()).select_from(print_job).where(c.voided_at >= begin, c.voided_at < end)
    return int(connection.execute(counted).scalar_one())


def store_void(connection: Connection, job_id: UUID, void: VoidSheet | None, officer_id: UUID | None = None) -> None:
    """Store that a sheet counts no more and who voided it, or with None that it counts again."""
    values = {
        "voided_at": void.at if void is not None else None,
        "void_kind": void.kind.value if void is not None else "",
        "void_reason": void.reason if void is not None else "",
        "voided_by": officer_id,
    }
    connection.execute(print_job.update().where(print_job.c.id == job_id).values(values))
    add_changed_data(connection, print_job=job_id)


def _sheets() -> Select[Any]:
    c = print_job.c
    columns = (c.id, c.form, c.reprint, c.created_at, c.printer, c.state, c.why)
    void = (c.voided_at, c.void_kind, c.void_reason)
    subject = func.coalesce(dossier.c.code, intake.c.code, func.nullif(c.title, ""), "").label("subject")
    names = (officer.c.name.label("officer"), func.coalesce(_VOIDED_BY.c.name, "").label("voider"))
    return (
        select(*columns, *void, subject, dossier.c.id.label("dossier_id"), *names)
        .join_from(print_job, officer, officer.c.id == c.officer_id)
        .outerjoin(dossier, dossier.c.id == c.dossier_id)
        .outerjoin(intake, intake.c.id == c.dossier_id)
        .outerjoin(_VOIDED_BY, _VOIDED_BY.c.id == c.voided_by)
    )


def _sheet_of(row: Row[Any]) -> Sheet:
    return Sheet(
        row.id,
        row.form,
        row.subject,
        row.dossier_id,
        row.reprint,
        row.officer,
        row.created_at,
        row.printer,
        JobState(row.state),
        row.why,
        _void_of(row),
        row.voider,
    )


def _void_of(row: Row[Any]) -> VoidSheet | None:
    if row.voided_at is None:
        return None
    return VoidSheet(row.voided_at, VoidKind(row.void_kind), row.void_reason)
