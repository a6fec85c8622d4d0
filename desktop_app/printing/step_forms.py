"""From a dossier and what happened to it to the data of Forms 02 to 06."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from desktop_app.domain.agency import Agency
from desktop_app.domain.dates import local
from desktop_app.domain.dossier import Dossier
from desktop_app.domain.events import DossierEvent
from desktop_app.domain.form_look import FormLook
from desktop_app.domain.phone import spaced
from desktop_app.domain.steps import EventKind
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

    def last(self, *kinds: EventKind) -> DossierEvent:
        """Return the last event of one of the kinds.

        Raises:
            LookupError: when there is none: the paper was asked for before its step.
        """
        found = next((event for event in reversed(self.events) if event.kind in kinds), None)
        if found is None:
            raise LookupError(f"no {kinds[0].value} to print")
        return found


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


def _letter(case: PaperCase, event: DossierEvent) -> dict[str, Any]:
    reception = case.dossier.reception
    submitter = reception.submitter or reception.owner
    return {
        **_slip(case),
        "number": str(event.body["number"]),
        "issued_at": event.at,
        "addressee": submitter.name,
        "address": submitter.address,
        "phone": spaced(submitter.phone),
        "submitter": submitter.name,
        "received_at": case.dossier.received_at,
        "recipients": (case.agency.one_stop_unit,),
    }


def _supplement_request(case: PaperCase) -> SlipData:
    event = case.last(EventKind.SUPPLEMENT_REQUESTED)
    return SupplementRequestData(
        **_person(case),
        qr_text=event.body.get("code"),
        number=str(event.body["number"]),
        issued_at=event.at,
        items=tuple(SupplementItem(one["text"], one["reason"]) for one in event.body["items"]),
        reason=event.body["reason"],
        contact=case.officer,
        contact_phone=case.agency.phone,
    )


def _refusal(case: PaperCase) -> SlipData:
    event = case.last(EventKind.REFUSED, EventKind.NOT_RECEIVED)
    person = _person(case)
    return RefusalNoticeData(
        **person,
        number=str(event.body["number"]),
        issued_at=event.at,
        reasons=tuple(event.body["reasons"]),
        submitter_signature=person["submitter"],
    )


def _apology(case: PaperCase) -> SlipData:
    event = case.last(EventKind.EXTENDED)
    return ApologyLetterData(
        **_letter(case, event),
        due_at=datetime.fromisoformat(event.body["old_due_at"]),
        reason=event.body["reason"],
        new_due_at=datetime.fromisoformat(event.body["due_at"]),
        is_late=event.body["is_late"],
    )


def _stop_notice(case: PaperCase) -> SlipData:
    event, asked = case.last(EventKind.STOPPED), case.last(EventKind.WITHDRAWAL_REQUESTED)
    return StopNoticeData(
        **_letter(case, event),
        due_at=case.dossier.due_at,
        requested_at=asked.at,
        channel=asked.body["channel"],
        reason=asked.body["reason"],
        stopped_at=event.at,
        documents=document_lines(case.dossier.reception),
        fee=event.body["fee"],
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
        hand_overs=tuple(_hand_over(case, event) for event in case.events if event.kind is EventKind.HANDED_OVER),
    )


def _hand_over(case: PaperCase, event: DossierEvent) -> HandOver:
    desk, body = case.agency.one_stop_unit, event.body
    result: Timeliness = ""
    if not body["to"]:
        result = "overdue" if event.at > case.dossier.due_at else _kept(event.at, case.dossier.due_at)
    giver = "" if body["from"] else case.officer
    return HandOver(
        body["from"] or desk,
        body["to"] or desk,
        event.at,
        giver=giver,
        taker=body["taker"],
        result=result,
        note=body["note"],
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
