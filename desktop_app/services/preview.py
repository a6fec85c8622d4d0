"""The paper beside the page: the receipt, or the paper of the counter, of what was filled in so far."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from desktop_app.domain.dossier import Reception
from desktop_app.domain.dossier_history import dossier_at_counter
from desktop_app.domain.events import DossierEvent
from desktop_app.domain.payloads import CounterPage, NotReceived, ProcedureFacts, SupplementRequested
from desktop_app.domain.supplement import SupplementStage
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.form_look import form_look
from desktop_app.services.papers import RECEIPT, REFUSAL_NOTICE, SUPPLEMENT_REQUEST
from desktop_app.services.supplement import SupplementRequest, request_payload
from desktop_app.services.wordings import words_in_force

if TYPE_CHECKING:
    from desktop_app.printing.raster import PagePicture


@dataclass(frozen=True, slots=True)
class CounterPaper:
    """What the person gets instead of a receipt: Form 03 where there are reasons only, else Form 02.

    Attributes:
        request: what is asked for so far, or None for a refusal.
        reasons: the reasons of a refusal so far.
    """

    request: SupplementRequest | None = None
    reasons: tuple[str, ...] = ()

    @property
    def form(self) -> str:
        """The form's name."""
        return REFUSAL_NOTICE if self.request is None else SUPPLEMENT_REQUEST

    def payload(self, page: CounterPage) -> SupplementRequested | NotReceived:
        """Return what the step's event would carry; without a number, which is taken when the paper is issued."""
        if self.request is None:
            return NotReceived(self.reasons, 0, page)
        return request_payload(self.request, SupplementStage.INTAKE, 0, is_beyond=False, counter=page)


@dataclass(frozen=True, slots=True)
class PreviewAsked:
    """What is to be drawn.

    Attributes:
        reception: the page so far.
        procedure_name: name of the chosen procedure, or ``""``.
        due_at: the appointment worked out so far, or None.
        counter: what the person gets instead of a receipt, or None.
    """

    reception: Reception
    procedure_name: str
    due_at: datetime | None
    counter: CounterPaper | None = None


def preview(context: DeskContext, asked: PreviewAsked, fit: tuple[int, int]) -> "PagePicture":
    """Return the citizen's copy of the paper as it would be printed now, without a code.

    Args:
        context: the desk.
        asked: what is to be drawn.
        fit: width and height in pixels that the page is fitted into.
    """
    # ReportLab is read here for the first time, in a thread.
    from desktop_app.printing.raster import picture_of  # noqa: PLC0415

    pdf = _receipt(context, asked) if asked.counter is None else _counter_paper(context, asked, asked.counter)
    return picture_of(pdf, 0, fit=fit)


def _receipt(context: DeskContext, asked: PreviewAsked) -> bytes:
    from desktop_app.printing.paper import Paper  # noqa: PLC0415
    from desktop_app.printing.receipt_form import UnsavedReceipt, draw_receipt, preview_data  # noqa: PLC0415

    now, today = context.clock(), context.today()
    form_set = context.law.rules(today).form_set
    unsaved = UnsavedReceipt(asked.procedure_name, form_set, asked.due_at, context.officer.name, now)
    data = preview_data(context.agency, asked.reception, unsaved, form_look(context))
    return draw_receipt(data, Paper.A5, ("applicant",), words_in_force(context, form_set, RECEIPT, today))


def _counter_paper(context: DeskContext, asked: PreviewAsked, counter: CounterPaper) -> bytes:
    from desktop_app.printing.paper import Paper  # noqa: PLC0415
    from desktop_app.printing.step_forms import PaperCase, draw_step_form  # noqa: PLC0415

    today, officer = context.today(), context.officer
    form_set = context.law.rules(today).form_set
    procedure = ProcedureFacts(asked.reception.procedure_id, "", asked.procedure_name)
    page = CounterPage("", procedure, form_set, asked.reception)
    event = DossierEvent(new_id(), asked.reception.id, context.clock(), officer.id, counter.payload(page))
    dossier = dossier_at_counter([event], officer.name)
    case = PaperCase(context.agency, dossier, [event], officer.name, form_look(context))
    words = words_in_force(context, form_set, counter.form, today)
    return draw_step_form(counter.form, case, Paper.A5, None, words)
