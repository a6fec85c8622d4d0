"""The forms that officers issue for a dossier, each described by one record.

To add one: its name in `desktop_app.domain.forms.names`, a function that makes its data, and its record here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from desktop_app.domain.dossier.payloads.incidents import ErrorReported, Incident
from desktop_app.domain.dossier.payloads.interlinked import SentToAgencies
from desktop_app.domain.dossier.payloads.kinds import Payload
from desktop_app.domain.dossier.payloads.processing import Extended, HandedOver, Refused, Stopped, SupplementRequested
from desktop_app.domain.dossier.payloads.reception import NotReceived, Received
from desktop_app.domain.dossier.payloads.results import PapersReturned, Returned
from desktop_app.domain.forms.names import FormName
from desktop_app.printing.completeness import refusing_incomplete_papers
from desktop_app.printing.dossier_forms import (
    apology_letter,
    control_slip,
    correction_request,
    incident_letter,
    refusal_notice,
    returned_papers,
    stop_notice,
    supplement_request,
)
from desktop_app.printing.form_case import FormCase
from desktop_app.printing.paper import Paper
from desktop_app.printing.receipt import receipt
from desktop_app.printing.transfer_slip import transfer_slip
from forms.base.data import FormData
from forms.base.form import Form
from forms.registry import get
from forms.wording import FormWording


@dataclass(frozen=True, slots=True)
class IssuedForm:
    """A form that officers issue for a dossier.

    Attributes:
        name: its name, also in `forms.registry`.
        file_title: what follows the dossier's code in the names of print jobs and PDF files.
        issued_by: payloads of the events that issue it.
        data: makes the form's data.
        is_counter_paper: whether it may be issued at the counter instead of receiving the dossier.
    """

    name: FormName
    file_title: str
    issued_by: tuple[type[Payload], ...]
    data: Callable[[FormCase], FormData]
    is_counter_paper: bool = False

    @property
    def form(self) -> Form[Any]:
        """The form itself."""
        return get(self.name)

    def sheet(self, wanted: Paper) -> Paper:
        """Return the paper that it is printed on when receipts are printed on `wanted`: letters are on A4 only."""
        return Paper(self.form.paper_for(wanted))

    @refusing_incomplete_papers()
    def draw(self, case: FormCase, wanted: Paper, words: FormWording | None = None) -> bytes:
        """Return the PDF of all its copies.

        Args:
            case: what it is made from.
            wanted: the paper that receipts are printed on.
            words: the words to use, or None for those of the set.

        Raises:
            PrinterProblem: ``print.incomplete`` when the agency, its place or a document has no name.
        """
        return self.form.render(self.data(case), self.form.paper_for(wanted), words=words)

    @refusing_incomplete_papers()
    def draw_applicants_copy(self, case: FormCase, words: FormWording | None = None) -> bytes:
        """Return the PDF of the last copy, which the applicant gets, on A5 where the form allows it."""
        return self.form.render(self.data(case), self.form.paper_for(Paper.A5), self.form.copies[-1:], words)


ISSUED_FORMS: Mapping[str, IssuedForm] = MappingProxyType(
    {
        issued.name: issued
        for issued in (
            # A folder of PDF files is mostly searched for receipts: they have the bare code as their name.
            IssuedForm(FormName.RECEIPT, "", (Received,), receipt),
            IssuedForm(
                FormName.SUPPLEMENT_REQUEST,
                "yêu cầu bổ sung",
                (SupplementRequested,),
                supplement_request,
                is_counter_paper=True,
            ),
            IssuedForm(
                FormName.REFUSAL_NOTICE,
                "từ chối",
                (Refused, NotReceived, Stopped),
                refusal_notice,
                is_counter_paper=True,
            ),
            IssuedForm(FormName.APOLOGY_LETTER, "xin lỗi", (Extended,), apology_letter),
            IssuedForm(FormName.STOP_NOTICE, "dừng giải quyết", (Stopped,), stop_notice),
            IssuedForm(FormName.CONTROL_SLIP, "kiểm soát", (HandedOver,), control_slip),
            IssuedForm(FormName.TRANSFER_SLIP, "chuyển xử lý", (SentToAgencies, HandedOver), transfer_slip),
            IssuedForm(FormName.RETURNED_PAPERS, "giấy tờ trả lại", (PapersReturned, Returned), returned_papers),
            IssuedForm(FormName.CORRECTION_REQUEST, "chuyển lại đính chính", (ErrorReported,), correction_request),
            IssuedForm(FormName.INCIDENT_LETTER, "xin lỗi mất, hỏng hồ sơ", (Incident,), incident_letter),
        )
    }
)
"""Every form that officers issue for a dossier, by name."""
