"""Guidance and satisfaction slips: printing them, and keeping what somebody was told.

Nghị định 118/2025/NĐ-CP Điều 16 khoản 2: the content of the guidance is kept at the one-stop unit. It is an entry of
the desk's audit log, whether or not a dossier exists; the history of a dossier says in addition that it was printed.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.dossier.guidance import Guidance, guidance_on
from desktop_app.domain.dossier.procedure import Procedure
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.names import GivenPaper
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.text import tidy
from desktop_app.services.context import DeskContext
from desktop_app.services.printing.drawn_papers import (
    DrawnPaper,
    PrintedOut,
    chosen_printer,
    desk_letterhead,
    send_drawn,
)
from desktop_app.storage.audit import AuditTrail
from desktop_app.storage.print_jobs import DrawnPages

if TYPE_CHECKING:
    from desktop_app.printing.guidance_papers import Occasion

GUIDANCE_GIVEN = AuditTrail("guidance.given", Guidance)
"""What was told to whom; each entry has the whole content."""

_LISTED = 500


@dataclass(frozen=True, slots=True)
class GivenGuidance:
    """Guidance that was given.

    Attributes:
        at: when, UTC.
        officer_name: who gave it.
        guidance: its content.
    """

    at: datetime
    officer_name: str
    guidance: Guidance


def guide(context: DeskContext, procedure: Procedure, receiver: str = "") -> PrintedOut:
    """Print the guidance sheet of a procedure for somebody who has no dossier yet, and keep its content.

    Args:
        context: officer, desk and store.
        procedure: what it is about.
        receiver: who it is given to, or ``""``.

    Raises:
        RuleViolation: ``role.not_trainee``; ``guidance.not_yet`` when the procedure has not begun.
        PrinterProblem: ``print.not_chosen``, ``print.incomplete``, or the printer's problem; the pages then stay in
            the spool.
    """
    check_right(context.officer, Right.PRINT)
    return _give(context, guidance_on(procedure, context.today(), tidy(receiver)))


def guide_for_dossier(context: DeskContext, dossier: Dossier) -> PrintedOut:
    """Print the guidance sheet for a dossier, as its procedure was when it was received, and keep its content.

    Raises:
        RuleViolation: ``role.not_trainee``; ``guidance.no_procedure`` when the catalogue does not have its procedure;
            as `guide`.
        PrinterProblem: as `guide`.
    """
    check_right(context.officer, Right.PRINT)
    reception = dossier.reception
    procedure = context.catalogue.by_id(reception.procedure_id)
    if procedure is None:
        raise RuleViolation("guidance.no_procedure", "procedure")
    receiver = (reception.submitter or reception.owner).name
    guidance = guidance_on(procedure, local(dossier.received_at).date(), receiver, dossier.code)
    return _give(context, guidance, dossier)


def print_satisfaction_slip(context: DeskContext, procedure_name: str, dossier: Dossier | None = None) -> PrintedOut:
    """Print the slip on which somebody rates the service, with the code of a dossier if there is one.

    Raises:
        RuleViolation: ``role.not_trainee``.
        PrinterProblem: ``print.not_chosen``, ``print.incomplete``, or the printer's problem; the pages then stay in
            the spool.
    """
    check_right(context.officer, Right.PRINT)
    from desktop_app.printing.guidance_papers import draw_satisfaction_slip  # noqa: PLC0415 - ReportLab

    settings = chosen_printer(context)
    code = dossier.code if dossier is not None else ""
    pdf, sheet = draw_satisfaction_slip(_occasion(context), procedure_name, code, settings.paper)
    pages = DrawnPages(_title("Phiếu đánh giá", code, context), sheet.value, pdf)
    drawn = DrawnPaper(GivenPaper.SATISFACTION_SLIP, pages, dossier.id if dossier is not None else None)
    return send_drawn(context, settings, drawn)


def given_guidance(context: DeskContext, most: int = _LISTED) -> list[GivenGuidance]:
    """Return the guidance that was given at this desk last, at most that many, newest first."""
    with context.store.read() as connection:
        entries = GUIDANCE_GIVEN.latest(connection, most)
    return [GivenGuidance(entry.at, entry.officer_name, entry.detail) for entry in entries]


def _give(context: DeskContext, guidance: Guidance, dossier: Dossier | None = None) -> PrintedOut:
    from desktop_app.printing.guidance_papers import draw_guidance_sheet  # noqa: PLC0415 - ReportLab

    settings = chosen_printer(context)
    pdf, sheet = draw_guidance_sheet(_occasion(context), guidance, context.hours)
    pages = DrawnPages(_title("Phiếu hướng dẫn", guidance.dossier_code, context), sheet.value, pdf)
    # Kept before it is printed: the officer has told it, whatever the printer does.
    with context.store.write() as connection:
        GUIDANCE_GIVEN.append(connection, context.clock(), context.officer, guidance)
    drawn = DrawnPaper(GivenPaper.GUIDANCE_SHEET, pages, dossier.id if dossier is not None else None)
    return send_drawn(context, settings, drawn)


def _occasion(context: DeskContext) -> "Occasion":
    from desktop_app.printing.guidance_papers import Occasion  # noqa: PLC0415 - ReportLab

    return Occasion(desk_letterhead(context), context.clock(), context.officer.name)


def _title(name: str, code: str, context: DeskContext) -> str:
    return f"{code} {name.lower()}" if code else f"{name} {local(context.clock()):%Y%m%d %H%M%S}"
