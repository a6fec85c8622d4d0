"""The data of the forms that follow the receipt: Forms 02 to 05 and the control slip."""

from dataclasses import replace
from datetime import date, datetime, time

from desktop_app.domain.dates import VIETNAM, local
from desktop_app.domain.dossier.payloads.incidents import ErrorCorrected, ErrorReported, Harm, Incident
from desktop_app.domain.dossier.payloads.processing import (
    Extended,
    HandedOver,
    Outcome,
    Refused,
    Stopped,
    SupplementRequested,
    WithdrawalRequested,
)
from desktop_app.domain.dossier.payloads.reception import NotReceived
from desktop_app.domain.dossier.payloads.results import PapersReturned, ResultReady, Returned, ReturnedPaper
from desktop_app.domain.forms.document_number import DocumentNumber
from desktop_app.domain.forms.issuers import Issuer
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.law.due_day import is_past
from desktop_app.domain.law.result import Fault, is_free
from desktop_app.domain.law.supplement import SupplementStage
from desktop_app.domain.people.agency_names import running_name
from desktop_app.domain.people.person import Applicant, ApplicantKind
from desktop_app.domain.people.phone import spaced
from desktop_app.domain.text import fold
from desktop_app.printing.form_case import FormCase
from desktop_app.printing.letterhead import LetterheadFields
from desktop_app.printing.receipt import document_lines
from forms.base.data import DocumentLine, FormData
from forms.layout.text import two_digits
from forms.letters.apology_letter import ApologyLetterData
from forms.letters.incident_letter import IncidentLetterData
from forms.letters.stop_notice import StopNoticeData
from forms.slips.control_slip import ControlSlipData
from forms.slips.correction_request import CorrectionRequestData
from forms.slips.hand_over_table import HandOver, Timeliness
from forms.slips.refusal_notice import RefusalNoticeData
from forms.slips.returned_papers import ReturnedPapersData
from forms.slips.supplement_request import SupplementItem, SupplementRequestData


class _CommonFields(LetterheadFields):
    dossier_code: str | None
    procedure: str


class _IssuedFields(_CommonFields):
    number: str
    abbreviation: str
    issued_at: datetime
    signer_title: str
    signer: str


class _PersonFields(_IssuedFields):
    one_stop_unit: str
    submitter: str
    address: str
    phone: str
    email: str
    officer: str
    is_examined: bool


class _LetterFields(_IssuedFields):
    addressee: str
    address: str
    phone: str
    submitter: str
    received_at: datetime
    recipients: tuple[str, ...]


def _common(case: FormCase) -> _CommonFields:
    dossier = case.dossier
    return {
        **case.letterhead.fields,
        "dossier_code": dossier.code or None,
        "procedure": dossier.procedure_name,
    }


def _issued(case: FormCase, form: FormName, at: datetime, number: DocumentNumber, issuer: Issuer) -> _IssuedFields:
    """Return letterhead, number and signer of the agency that issues a form."""
    common, signer = _common(case), issuer.signer_of(form)
    is_desk = fold(issuer.agency) == fold(common["agency"])
    return {
        **common,
        "parent_agency": issuer.parent,
        "agency": running_name(issuer.agency),
        "place": issuer.place,
        "logo": common["logo"] if is_desk else "",
        "number": _number(number),
        "abbreviation": issuer.abbreviation,
        "issued_at": at,
        "signer_title": signer.title,
        "signer": signer.name,
    }


def _person(
    case: FormCase, form: FormName, at: datetime, number: DocumentNumber, *, is_examined: bool
) -> _PersonFields:
    submitter = case.submitter
    issuer = case.issuer(form, at, at_counter=not is_examined)
    return {
        **_issued(case, form, at, number, issuer),
        "one_stop_unit": case.letterhead.agency.one_stop_unit,
        "submitter": submitter.name,
        "address": submitter.address,
        "phone": spaced(submitter.phones),
        "email": submitter.email,
        "officer": case.officer,
        "is_examined": is_examined,
    }


def _letter(case: FormCase, form: FormName, issued_at: datetime, number: DocumentNumber) -> _LetterFields:
    submitter = case.submitter
    return {
        **_issued(case, form, issued_at, number, case.issuer(form, issued_at)),
        "addressee": addressed(submitter),
        "address": submitter.address,
        "phone": spaced(submitter.phones),
        "submitter": addressed(submitter),
        "received_at": case.dossier.received_at,
        "recipients": (case.letterhead.agency.one_stop_unit,),
    }


def addressed(applicant: Applicant) -> str:
    """Return how a letter addresses an applicant: a citizen as Ông/Bà, an organisation by its name."""
    return f"Ông/Bà {applicant.name}" if applicant.kind is ApplicantKind.CITIZEN else applicant.name


def _number(number: DocumentNumber) -> str:
    """Return the number with two digits or more (Decree 30/2020/NĐ-CP, Annex I), or the document office's reference.

    Without a number, in a preview or while the document office has not given it, its place stays blank.
    """
    return number.reference or (two_digits(number.number) if number.number else "")


def supplement_request(case: FormCase) -> FormData:
    """Return the data of Form 02; issued at the counter, its QR code leads to the page that waits."""
    at, payload = case.last(SupplementRequested)
    number = DocumentNumber(payload.number, payload.reference)
    is_examined = payload.stage is SupplementStage.EXAMINATION
    return SupplementRequestData(
        **_person(case, FormName.SUPPLEMENT_REQUEST, at, number, is_examined=is_examined),
        qr_text=(payload.counter.code or None) if payload.counter is not None else None,
        items=tuple(SupplementItem(item.text, item.reason) for item in payload.items),
        reason=payload.reason,
        last_day=_day(payload.last_day),
        contact=case.officer,
        contact_phone=case.contact_phone,
    )


def _day(day: date | None) -> datetime | None:
    return datetime.combine(day, time(), VIETNAM) if day is not None else None


def refusal_notice(case: FormCase) -> FormData:
    """Return the data of Form 03, issued at the counter, after examination, or for a closing without Form 05."""
    at, payload = case.last(Refused, NotReceived, Stopped)
    reasons = (_closing_reason(payload),) if isinstance(payload, Stopped) else payload.reasons
    is_examined = not isinstance(payload, NotReceived)
    number = DocumentNumber(payload.number, payload.reference)
    person = _person(case, FormName.REFUSAL_NOTICE, at, number, is_examined=is_examined)
    return RefusalNoticeData(
        **person,
        reasons=reasons,
        submitter_signature=person["submitter"],
    )


def _closing_reason(stopped: Stopped) -> str:
    until = f" đến hết ngày {stopped.last_day:%d/%m/%Y}" if stopped.last_day is not None else ""
    return (
        f"Hồ sơ không được bổ sung, hoàn thiện trong thời hạn đã thông báo{until}; "
        "hồ sơ được đóng theo khoản 5 Điều 19 Nghị định số 118/2025/NĐ-CP."
    )


def apology_letter(case: FormCase) -> FormData:
    """Return the data of Form 04."""
    at, payload = case.last(Extended)
    return ApologyLetterData(
        **_letter(case, FormName.APOLOGY_LETTER, at, DocumentNumber(payload.number, payload.reference)),
        due_at=payload.old_due_at or case.dossier.due_at,
        reason=payload.reason,
        new_due_at=payload.due_at,
        is_late=payload.is_late,
    )


def stop_notice(case: FormCase) -> FormData:
    """Return the data of Form 05 of the set of 2025."""
    stopped_at, stopped = case.last(Stopped)
    number = DocumentNumber(stopped.number, stopped.reference)
    data = StopNoticeData(
        **_letter(case, FormName.STOP_NOTICE, stopped_at, number),
        due_at=case.dossier.due_at,
        stopped_at=stopped_at,
        documents=document_lines(case.dossier.reception),
        fee=stopped.fee,
        contact=case.officer,
        contact_phone=case.contact_phone,
    )
    if stopped.outcome is Outcome.EXPIRED:
        asked_at, _ = case.last(SupplementRequested)
        return replace(data, asked_at=asked_at, last_day=_day(stopped.last_day))
    requested_at, request = case.last(WithdrawalRequested)
    return replace(data, requested_at=requested_at, channel=request.channel, reason=request.reason)


def returned_papers(case: FormCase) -> FormData:
    """Return the data of the list of papers that go back without a result, or of the originals that go with it."""
    at, payload = _papers_event(case)
    if isinstance(payload, Returned):
        number, papers, note = payload.list_number, payload.originals, _kept(payload)
    else:
        number, papers, note = payload.number, payload.papers, payload.note
    return ReturnedPapersData(
        **_common(case),
        one_stop_unit=case.letterhead.agency.one_stop_unit,
        owner=case.dossier.reception.owner.name,
        number=_number(DocumentNumber(number)),
        returned_at=at,
        papers=tuple(_returned(paper) for paper in papers),
        collector=payload.collector,
        collector_number=payload.collector_number,
        authority=payload.authority,
        tracking_number=payload.tracking_number,
        address=payload.address,
        note=note,
        officer=case.officer,
    )


def _papers_event(case: FormCase) -> tuple[datetime, PapersReturned | Returned]:
    """Return the event of the list; a result that was corrected is handed back again without one."""
    at, payload = case.last(PapersReturned, Returned)
    if isinstance(payload, PapersReturned) or payload.list_number:
        return at, payload
    listed = [(event.at, event.payload) for event in case.events if isinstance(event.payload, Returned)]
    return next(((moment, returned) for moment, returned in listed if returned.list_number), (at, payload))


def _kept(payload: Returned) -> str:
    return "; ".join(f"chưa trả {paper.name}: {paper.reason}" for paper in payload.kept)


def _returned(paper: ReturnedPaper) -> DocumentLine:
    counts = paper.counts
    return DocumentLine(paper.name, original=counts.original, certified=counts.certified, copy=counts.copy)


_FAULTS = {
    Fault.AGENCY: "Lỗi của cơ quan giải quyết",
    Fault.APPLICANT: "Lỗi của tổ chức, cá nhân",
    Fault.UNKNOWN: "Chưa xác định",
}


def correction_request(case: FormCase) -> FormData:
    """Return the data of the slip that sends a result back to be corrected."""
    at, payload = case.last(ErrorReported)
    owner = case.dossier.reception.owner
    before = [event for event in case.events if event.at <= at]
    results = [event.payload.result for event in before if isinstance(event.payload, ResultReady | ErrorCorrected)]
    returns = [event.at for event in before if isinstance(event.payload, Returned)]
    return CorrectionRequestData(
        **_common(case),
        number=_number(DocumentNumber(payload.number)),
        issued_at=at,
        unit=payload.unit,
        applicant=owner.name,
        phone=spaced(owner.phones),
        result=results[-1] if results else "",
        returned_at=returns[-1] if returns else None,
        error=payload.error,
        fault=_FAULTS[payload.fault],
        due_at=payload.due_at,
        is_free=is_free(payload.fault),
        note=payload.note,
        officer=case.officer,
    )


def incident_letter(case: FormCase) -> FormData:
    """Return the data of the letter that apologises for a lost or damaged dossier."""
    at, payload = case.last(Incident)
    return IncidentLetterData(
        **_letter(case, FormName.INCIDENT_LETTER, at, DocumentNumber(payload.number, payload.reference)),
        due_at=case.dossier.due_at,
        is_damaged=payload.harm is Harm.DAMAGED,
        papers=payload.papers,
        remedy=payload.remedy,
        new_day=_day(payload.new_day),
        contact=case.officer,
        contact_phone=case.contact_phone,
    )


def control_slip(case: FormCase) -> FormData:
    """Return the data of the control slip with all hand-overs so far."""
    dossier, submitter = case.dossier, case.submitter
    return ControlSlipData(
        **_common(case),
        submitter=submitter.name,
        phone=spaced(submitter.phones),
        received_at=dossier.received_at,
        due_at=dossier.due_at,
        deciding_unit=dossier.deciding_unit,
        hand_overs=tuple(
            _hand_over(case, event.at, event.payload) for event in case.events if isinstance(event.payload, HandedOver)
        ),
    )


def _hand_over(case: FormCase, at: datetime, payload: HandedOver) -> HandOver:
    desk = case.letterhead.agency.one_stop_unit
    result: Timeliness = ""
    if not payload.to:
        result = "overdue" if is_past(case.dossier.due_at, at) else _on_or_before(at, case.dossier.due_at)
    return HandOver(
        payload.from_unit or desk,
        payload.to or desk,
        at,
        giver="" if payload.from_unit else case.officer,
        taker=payload.taker,
        result=result,
        note=payload.note,
    )


def _on_or_before(at: datetime, due: datetime) -> Timeliness:
    return "early" if local(at).date() < local(due).date() else "on_time"
