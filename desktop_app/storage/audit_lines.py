"""The audit log and the print jobs in one list, for the page that shows who did what."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, func, literal, select, union_all

from desktop_app.domain.people.audit import GROUPS, PRINT, AuditFilter, AuditGroup
from desktop_app.storage.tables import audit_log, dossier, intake, officer, print_job


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One entry.

    Attributes:
        at: when, UTC.
        officer_name: by whom, as the officer was called then.
        kind: the kind in the audit log, or `PRINT`.
        detail: what the audit log keeps, as JSON; for a print job the name of the form.
        code: code of the dossier that it is about, else the title of what was printed, or ``""``.
        copy: 0 for a first print, then 1, 2, …
        dossier_id: the dossier that it is about, or None.
    """

    at: datetime
    officer_name: str
    kind: str
    detail: str
    code: str
    copy: int
    dossier_id: UUID | None


def lines_between(connection: Connection, wanted: AuditFilter, most: int) -> list[AuditLine]:
    """Return the entries that a filter lets through, newest first, at most that many."""
    parts = [part for part in (_entries(wanted), _prints(wanted)) if part is not None]
    # Each part is cut before both are merged: neither is read beyond what is shown.
    limited = [part.limit(most).subquery() for part in parts]
    merged = union_all(*(select(part) for part in limited)).subquery()
    query = (
        select(merged, dossier.c.code.label("code"), intake.c.code.label("intake_code"))
        .outerjoin(dossier, dossier.c.id == merged.c.dossier_id)
        .outerjoin(intake, intake.c.id == merged.c.dossier_id)
        .order_by(merged.c.at.desc(), merged.c.seq.desc())
        .limit(most)
    )
    return [
        AuditLine(
            row.at,
            row.officer_name,
            row.kind,
            row.detail,
            row.code or row.intake_code or row.title,
            row.copy,
            row.dossier_id if row.code else None,
        )
        for row in connection.execute(query)
    ]


def _entries(wanted: AuditFilter) -> Select[Any]:
    c = audit_log.c
    columns = (c.seq, c.at, c.officer_name, c.kind, c.detail, c.dossier_id)
    query = select(*columns, literal(0).label("copy"), literal("").label("title")).where(
        c.at >= wanted.period.begin, c.at < wanted.period.end
    )
    if wanted.officer_id is not None:
        query = query.where(c.officer_id == wanted.officer_id)
    if wanted.dossier_id is not None:
        query = query.where(c.dossier_id == wanted.dossier_id)
    if wanted.group is AuditGroup.CHANGED:
        query = query.where(c.kind.not_in(frozenset().union(*GROUPS.values())))
    elif wanted.group is not None:
        query = query.where(c.kind.in_(GROUPS[wanted.group]))
    return query.order_by(c.at.desc(), c.seq.desc())


def _prints(wanted: AuditFilter) -> Select[Any] | None:
    if wanted.group not in {None, AuditGroup.PRINTED}:
        return None
    c = print_job.c
    query = (
        select(
            c.seq,
            c.created_at.label("at"),
            func.coalesce(officer.c.name, "").label("officer_name"),
            literal(PRINT).label("kind"),
            c.form.label("detail"),
            c.dossier_id,
            c.reprint.label("copy"),
            c.title.label("title"),
        )
        .outerjoin(officer, officer.c.id == c.officer_id)
        .where(c.created_at >= wanted.period.begin, c.created_at < wanted.period.end)
    )
    if wanted.officer_id is not None:
        query = query.where(c.officer_id == wanted.officer_id)
    if wanted.dossier_id is not None:
        query = query.where(c.dossier_id == wanted.dossier_id)
    return query.order_by(c.created_at.desc(), c.seq.desc())
