"""The two decisions that the demo office imports, and the papers of their procedures.

The annexes are files under ``resources/sample``; they are read, compared and stored as an officer's file is. Annexes
name no papers and only one limit, so papers and limits in steps are taken from the program's base catalogue. What that
does not know is the demo's own and says so in its name.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from desktop_app.domain.catalogue.comparison import ImportedRow
from desktop_app.domain.catalogue.stated import StatedValues
from desktop_app.domain.dossier.procedure import Procedure, ProcedureVersion, RequiredDocument
from desktop_app.domain.law.working_time import LimitStep
from desktop_app.services.catalogue import load_catalogue
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.file_preview import preview_file
from desktop_app.services.procedures.imports import ImportSource, apply_import, preview_import
from desktop_app.services.procedures.readers import Layout
from desktop_app.services.resources import resource

_PROVINCE = "H44"
_PAPERS_FILE = "Danh mục gốc của phần mềm (thành phần hồ sơ)"
_OWN_PAPER = RequiredDocument("Đơn hoặc tờ khai theo mẫu của thủ tục (số liệu minh họa)")
_TODAYS_DEPARTMENT, _DEPARTMENT = "Sở Nội vụ", "Sở Lao động - Thương binh và Xã hội"


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision of the demo office.

    Attributes:
        file: name of its annex under ``resources/sample``.
        imported_at: when the office imports it.
        effective_from: its first day.
    """

    file: str
    imported_at: datetime
    effective_from: date


def decisions_of(content: dict[str, Any]) -> list[Decision]:
    """Return the decisions that the description of the office lists, in their order."""
    return [
        Decision(row["file"], datetime.fromisoformat(row["imported_at"]), date.fromisoformat(row["effective_from"]))
        for row in content["decisions"]
    ]


def import_decision(context: DeskContext, decision: Decision) -> DeskContext:
    """Import the annex of a decision; return the desk with the changed catalogue."""
    annex = resource("sample", decision.file).read_bytes()
    preview = preview_file(context.catalogue, context.today(), annex, decision.file)
    source = ImportSource(
        layout=preview.file.layout,
        file_name=decision.file,
        file_sha256=preview.file.file_sha256,
        effective_from=decision.effective_from,
        decision=preview.file.decision,
        decision_date=preview.file.decision_date,
        office=_PROVINCE,
        is_verified=True,
    )
    return apply_import(context, preview.diff, source)


def import_papers(context: DeskContext, decision: Decision) -> DeskContext:
    """State the papers of procedures that have none yet; return the desk with the changed catalogue.

    They hold from the decision's first day on. Of what begins on one day the later import wins.
    """
    without = [
        procedure
        for procedure in context.catalogue.procedures
        if (version := procedure.on(context.today())) is not None and not version.documents
    ]
    base = resource("catalogue", "base.db")
    source = ImportSource(
        layout=Layout.PORTAL_JSON,
        file_name=_PAPERS_FILE,
        file_sha256=sha256(base.read_bytes()).hexdigest(),
        effective_from=decision.effective_from,
        office=_PROVINCE,
    )
    return apply_import(context, preview_import(context, _rows(without, context.today())), source)


def _rows(procedures: Iterable[Procedure], day: date) -> Iterable[ImportedRow]:
    base = load_catalogue()
    for procedure in procedures:
        known = base.by_id(procedure.id)
        if known is not None:
            # What the law asked for then; where only later versions were read, the first of them.
            yield ImportedRow(procedure.id, _papers_of(known.on(day) or known.versions[0]))


def _papers_of(version: ProcedureVersion) -> StatedValues:
    steps = tuple(map(_as_then, version.steps)) if len(version.steps) > 1 else None
    return StatedValues(steps=steps, documents=version.documents or (_OWN_PAPER,))


def _as_then(step: LimitStep) -> LimitStep:
    return replace(step, by=_DEPARTMENT) if step.by == _TODAYS_DEPARTMENT else step
