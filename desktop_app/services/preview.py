"""The paper beside the page: the receipt of what was filled in so far."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from desktop_app.domain.dossier import Reception
from desktop_app.services.context import DeskContext
from desktop_app.services.form_look import form_look
from desktop_app.services.papers import RECEIPT
from desktop_app.services.wordings import words_in_force

if TYPE_CHECKING:
    from desktop_app.printing.raster import PagePicture


@dataclass(frozen=True, slots=True)
class PreviewAsked:
    """What is to be drawn.

    Attributes:
        reception: the page so far.
        procedure_name: name of the chosen procedure, or ``""``.
        due_at: the appointment worked out so far, or None.
    """

    reception: Reception
    procedure_name: str
    due_at: datetime | None


def preview(context: DeskContext, asked: PreviewAsked, fit: tuple[int, int]) -> "PagePicture":
    """Return the citizen's copy of the receipt as it would be printed now, without a code.

    Args:
        context: the desk.
        asked: what is to be drawn.
        fit: width and height in pixels that the page is fitted into.
    """
    # ReportLab is read here for the first time, in a thread.
    from desktop_app.printing.paper import Paper  # noqa: PLC0415
    from desktop_app.printing.raster import picture_of  # noqa: PLC0415
    from desktop_app.printing.receipt_form import UnsavedReceipt, draw_receipt, preview_data  # noqa: PLC0415

    now, today = context.clock(), context.today()
    form_set = context.law.rules(today).form_set
    unsaved = UnsavedReceipt(asked.procedure_name, form_set, asked.due_at, context.officer.name, now)
    data = preview_data(context.agency, asked.reception, unsaved, form_look(context))
    pdf = draw_receipt(data, Paper.A5, ("applicant",), words_in_force(context, form_set, RECEIPT, today))
    return picture_of(pdf, 0, fit=fit)
