"""From a dossier and what happened to it to the data of Forms 02 to 06."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar

from desktop_app.domain.agency import Agency
from desktop_app.domain.dates import local
from desktop_app.domain.dossier import Dossier
from desktop_app.domain.events import DossierEvent
from desktop_app.domain.form_look import FormLook
from desktop_app.domain.payloads import (
    Extended,
    HandedOver,
    NotReceived,
    Payload,
    Refused,
    Stopped,
    SupplementRequested,
    WithdrawalRequested,
)
from desktop_app.domain.phone import spaced
from desktop_app.printing.letterhead import letterhead
from desktop_app.printing.paper import Paper
from desktop_app.printing.receipt_form import document_lines
from forms.apology_letter import ApologyLetterData
from forms.control_slip.data import ControlSlipData, HandOver, Timeliness
from forms.form import Form
from forms.paper import PaperName
from forms.refusal_notice import RefusalNoticeData
from forms.registry import get
from forms.slip_data import Reprint, SlipData
from forms.stop_notice import StopNoticeData
from forms.supplement_request import SupplementItem, SupplementRequestData
from forms.wording import FormWording

_P = TypeVar("_P", bound=Payload)


@dataclass(frozen=True, slots=True)
class PaperCase:
    """What the paper of a step is made from.

    Attributes:
        agency: who issues it.
        dossier: the dossier.
        events: everything that happened to it up to then, oldest first.
        officer: who signs for the desk.
        look: logo, second language, training mark.
    """

    agency: Agency
    dossier: Dossier
    events: Sequence[DossierEvent]
    officer: str
    look: FormLook

    def last(self, kind: type[_P]) -> tuple[datetime, _P]:
        """Return moment and payload of the last event of a kind.

        Raises:
            LookupError: when there is none: the paper was asked for before its step.
        """
        for event in reversed(self.events):
            if isinstance(event.payload, kind):
                return event.at, event.payload
        raise LookupError(f"no {kind.__name__} to print")


def draw_step_form(
    form: str, case: PaperCase, paper: Paper, reprint: Reprint | None = None, words: FormWording | None = None
) -> bytes:
    """Return the PDF of Form 02, 03, 04, 05 or 06, by its name.

    Letters come on A4 whatever paper receipts are printed on.
    """
    chosen = get(form)
    data = replace(_DATA[form](case), reprint=reprint)
    return chosen.render(data, _paper(chosen, paper), words=words)


def _paper(form: Form, wanted: Paper) -> PaperName:
    names: Sequence[str] = form.papers
    return wanted.value if wanted.value in names else form.papers[0]


def sheet_of(form: str, wanted: Paper) -> Paper:
    """Return the paper that a form is printed on when receipts are printed on `wanted`."""
    return Paper(_paper(get(form), wanted))


def _slip(case: PaperCase) -> dict[str, Any]:
    dossier = case.dossier
    return {
        **letterhead(case.agency, case.look, dossier.form_set),
        "dossier_code": dossier.code or None,
        "procedure": dossier.procedure_name,
    }


def _person(case: PaperCase) -> dict[str, Any]:
    reception = case.dossier.reception
    submitter = reception.submitter or reception.owner
    return {
        **_slip(case),
        "one_stop_unit": case.agency.one_stop_unit,
        "submitter": submitter.name,
        "address": submitter.address,
        "phone": spaced(submitter.phone),
        "email": submitter.email,
        "officer": case.officer,
    }


def _letter(case: PaperCase, number: int, issued_at: datetime) -> dict[str, Any]:
    reception = case.dossier.reception
    submitter = reception.submitter or reception.owner
    return {
        **_slip(case),
        "number": _number(number),
        "issued_at": issued_at,
        "addressee": submitter.name,
        "address": submitter.address,
        "phone": spaced(submitter.phone),
        "submitter": submitter.name,
        "received_at": case.dossier.received_at,
        "recipients": (case.agency.one_stop_unit,),
    }


def _number(number: int) -> str:
    """Return a paper's number of the year; a preview has none yet and leaves the place blank."""
    return str(number) if number else ""


def _supplement_request(case: PaperCase) -> SlipData:
    at, payload = case.last(SupplementRequested)
    return SupplementRequestData(
        **_person(case),
        qr_text=(payload.counter.code or None) if payload.counter is not None else None,
        number=_number(payload.number),
        issued_at=at,
        items=tuple(SupplementItem(item.text, item.reason) for item in payload.items),
        reason=payload.reason,
        contact=case.officer,
        contact_phone=case.agency.phone,
    )


def _refusal(case: PaperCase) -> SlipData:
    at, payload = _refused(case)
    person = _person(case)
    return RefusalNoticeData(
        **person,
        number=_number(payload.number),
        issued_at=at,
        reasons=payload.reasons,
        submitter_signature=person["submitter"],
    )


def _refused(case: PaperCase) -> tuple[datetime, Refused | NotReceived]:
    for event in reversed(case.events):
        if isinstance(event.payload, Refused | NotReceived):
            return event.at, event.payload
    raise LookupError("no refusal to print")


def _apology(case: PaperCase) -> SlipData:
    at, payload = case.last(Extended)
    return ApologyLetterData(
        **_letter(case, payload.number, at),
        due_at=payload.old_due_at or case.dossier.due_at,
        reason=payload.reason,
        new_due_at=payload.due_at,
        is_late=payload.is_late,
    )


def _stop_notice(case: PaperCase) -> SlipData:
    stopped_at, stopped = case.last(Stopped)
    requested_at, request = case.last(WithdrawalRequested)
    return StopNoticeData(
        **_letter(case, stopped.number, stopped_at),
        due_at=case.dossier.due_at,
        requested_at=requested_at,
        channel=request.channel,
        reason=request.reason,
        stopped_at=stopped_at,
        documents=document_lines(case.dossier.reception),
        fee=stopped.fee,
        contact=case.officer,
        contact_phone=case.agency.phone,
    )


def _control_slip(case: PaperCase) -> SlipData:
    dossier = case.dossier
    submitter = dossier.reception.submitter or dossier.reception.owner
    return ControlSlipData(
        **_slip(case),
        submitter=submitter.name,
        phone=spaced(submitter.phone),
        received_at=dossier.received_at,
        due_at=dossier.due_at,
        deciding_unit=dossier.deciding_unit,
        hand_overs=tuple(
            _hand_over(case, event.at, event.payload) for event in case.events if isinstance(event.payload, HandedOver)
        ),
    )


def _hand_over(case: PaperCase, at: datetime, payload: HandedOver) -> HandOver:
    desk = case.agency.one_stop_unit
    result: Timeliness = ""
    if not payload.to:
        result = "overdue" if at > case.dossier.due_at else _kept(at, case.dossier.due_at)
    return HandOver(
        payload.from_unit or desk,
        payload.to or desk,
        at,
        giver="" if payload.from_unit else case.officer,
        taker=payload.taker,
        result=result,
        note=payload.note,
    )


def _kept(at: datetime, due: datetime) -> Timeliness:
    return "early" if local(at).date() < local(due).date() else "on_time"


_DATA: dict[str, Callable[[PaperCase], SlipData]] = {
    "supplement-request": _supplement_request,
    "refusal-notice": _refusal,
    "apology-letter": _apology,
    "stop-notice": _stop_notice,
    "control-slip": _control_slip,
}
