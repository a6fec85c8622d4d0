"""The preview of the form that is being filled in: the receipt, or a form issued at the counter instead."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.history import dossier_of_page
from desktop_app.domain.dossier.payloads.reception import CounterPage, ProcedureFacts
from desktop_app.domain.forms.names import FormName
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.issuers import issuers_of
from desktop_app.services.printing.agency_due import agency_due
from desktop_app.services.printing.form_words import words_in_force
from desktop_app.services.printing.letterhead_options import form_look
from desktop_app.services.reception.counter_papers import CounterPaper

if TYPE_CHECKING:
    from desktop_app.printing.form_case import FormCase
    from desktop_app.printing.raster import PagePicture


@dataclass(frozen=True, slots=True)
class PreviewAsked:
    """What the preview shows.

    Attributes:
        reception: what was filled in so far.
        procedure_name: name of the chosen procedure, or ``""``.
        due_at: the appointment computed so far, or None.
        counter: what the person gets instead of a receipt, or None.
    """

    reception: Reception
    procedure_name: str
    due_at: datetime | None
    counter: CounterPaper | None = None


def preview(context: DeskContext, asked: PreviewAsked, fit: tuple[int, int]) -> "PagePicture":
    """Return the applicant's copy as it would be printed now, without a code.

    Args:
        context: the desk.
        asked: what to draw.
        fit: width and height in pixels that the page must fit into.
    """
    # ReportLab is imported here for the first time, in a thread.
    from desktop_app.printing.issued_forms import ISSUED_FORMS  # noqa: PLC0415
    from desktop_app.printing.raster import picture_of  # noqa: PLC0415

    form = FormName.RECEIPT if asked.counter is None else asked.counter.form
    case = _case(context, asked)
    words = words_in_force(context, case.dossier.form_set, form, context.today())
    return picture_of(ISSUED_FORMS[form].draw_applicants_copy(case, words), 0, fit=fit)


def _case(context: DeskContext, asked: PreviewAsked) -> "FormCase":
    from desktop_app.printing.form_case import FormCase  # noqa: PLC0415
    from desktop_app.printing.letterhead import Letterhead  # noqa: PLC0415

    reception, officer, now = asked.reception, context.officer, context.clock()
    form_set = context.law.rules(context.today()).form_set
    page = CounterPage("", ProcedureFacts(reception.procedure_id, "", asked.procedure_name), form_set, reception)
    dossier = dossier_of_page(page, reception.id, now, officer.id, officer.name, asked.due_at)
    counter = asked.counter
    events = [DossierEvent(new_id(), reception.id, now, officer.id, counter.payload(page))] if counter else []
    letterhead = Letterhead(context.agency, form_look(context), form_set)
    has_appointment = asked.due_at is not None
    by_first = agency_due(context, reception, now) if has_appointment else None
    return FormCase(
        letterhead, dossier, events, officer.name, has_appointment, issuers_of(context), by_first, officer.phone
    )
