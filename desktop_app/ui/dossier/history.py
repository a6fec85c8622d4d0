"""What happened to a dossier, an event in a line."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from desktop_app.domain.dates import day_text
from desktop_app.domain.dossier.citizen_notice import CitizenNotified, ContactOutcome
from desktop_app.domain.dossier.dossier import ReturnMethod
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.payloads.corrections import (
    ConflictResolved,
    Corrected,
    PaperVoided,
    Printed,
    ReceptionCorrected,
    Redated,
    TakenBack,
)
from desktop_app.domain.dossier.payloads.fees import Paid, PaymentRequested
from desktop_app.domain.dossier.payloads.kinds import Payload
from desktop_app.domain.dossier.payloads.processing import (
    AgencyReceived,
    Extended,
    HandedOver,
    Refused,
    SupplementReceived,
    SupplementRequested,
    WithdrawalDeclined,
    WithdrawalRequested,
)
from desktop_app.domain.dossier.payloads.reception import NotReceived, NumberReassigned, Received
from desktop_app.domain.dossier.payloads.results import PapersReturned
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.law.fee import money
from desktop_app.domain.law.supplement import SupplementStage
from desktop_app.services.printing.spool import is_file
from desktop_app.ui.dossier import correction_history, duty_history, result_history
from desktop_app.ui.dossier.result_history import history_text as _text
from desktop_app.ui.dossier.steps.notes import corrected_name
from desktop_app.ui.texts import formatting, notices
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP
from desktop_app.ui.texts.printing import ISSUED_NAMES, PAPER_NAMES, paper_name
from desktop_app.ui.texts.tone import Tone

_PLAIN = {
    EventKind.RECEIVED: QT_TRANSLATE_NOOP("History", "Received at the desk"),
    EventKind.PROCESSING_STARTED: QT_TRANSLATE_NOOP("History", "Processing begun"),
    EventKind.SUPPLEMENT_REQUESTED: QT_TRANSLATE_NOOP("History", "Supplement asked for; the clock stands still"),
    EventKind.SUPPLEMENT_RECEIVED: QT_TRANSLATE_NOOP("History", "Supplement is there; new appointment {due}"),
    EventKind.PAYMENT_REQUESTED: QT_TRANSLATE_NOOP("History", "Payment asked for"),
    EventKind.PAID: QT_TRANSLATE_NOOP("History", "Paid"),
    EventKind.FEE_REFUNDED: QT_TRANSLATE_NOOP("History", "Fee paid back"),
    EventKind.FEE_TO_BUDGET: QT_TRANSLATE_NOOP("History", "Fee went to the budget"),
    EventKind.CONSULTATION_REQUESTED: QT_TRANSLATE_NOOP("History", "Another unit was asked"),
    EventKind.CONSULTATION_ANSWERED: QT_TRANSLATE_NOOP("History", "Answer of another unit"),
    EventKind.VERIFICATION_ANNOUNCED: QT_TRANSLATE_NOOP("History", "Verification appointed"),
    EventKind.SENT_TO_AGENCIES: QT_TRANSLATE_NOOP("History", "Sent to several agencies"),
    EventKind.AGENCY_PROGRESS: QT_TRANSLATE_NOOP("History", "News of an agency's part"),
    EventKind.AGENCY_DONE: QT_TRANSLATE_NOOP("History", "One of the agencies is done"),
    EventKind.PROCESS_STEP_DONE: QT_TRANSLATE_NOOP("History", "Step of the process done"),
    EventKind.EXTENDED: QT_TRANSLATE_NOOP("History", "Apology; new appointment {due}"),
    EventKind.WITHDRAWAL_REQUESTED: QT_TRANSLATE_NOOP("History", "The applicant asks to stop"),
    EventKind.WITHDRAWAL_DECLINED: QT_TRANSLATE_NOOP("History", "Goes on in spite of the request to stop"),
    EventKind.STOPPED: QT_TRANSLATE_NOOP("History", "Stopped"),
    EventKind.REFUSED: QT_TRANSLATE_NOOP("History", "Refused"),
    EventKind.NOT_RECEIVED: QT_TRANSLATE_NOOP("History", "Not received"),
    EventKind.RESULT_READY: QT_TRANSLATE_NOOP("History", "Result is there"),
    EventKind.DELIVERED: QT_TRANSLATE_NOOP("History", "Electronic result delivered"),
    EventKind.ERROR_REPORTED: QT_TRANSLATE_NOOP("History", "The result has an error and went back"),
    EventKind.ERROR_CORRECTED: QT_TRANSLATE_NOOP("History", "The corrected result is there"),
    EventKind.INCIDENT: QT_TRANSLATE_NOOP("History", "Dossier lost or damaged"),
    EventKind.PAPERS_RETURNED: QT_TRANSLATE_NOOP("History", "Papers handed back"),
    EventKind.TAKEN_BACK: QT_TRANSLATE_NOOP("History", "Last step taken back"),
    EventKind.UNDONE: QT_TRANSLATE_NOOP("History", "Undone"),
    EventKind.SUBMITTED_ONLINE: QT_TRANSLATE_NOOP("History", "Handed in online"),
    EventKind.ARRIVED_BY_POST: QT_TRANSLATE_NOOP("History", "Arrived by post"),
    EventKind.ARRIVED_FROM_AGENCY: QT_TRANSLATE_NOOP("History", "Sent by another office"),
    EventKind.SUPPLEMENT_ARRIVED: QT_TRANSLATE_NOOP("History", "What was asked for before reception has come"),
    EventKind.CONFLICT_RESOLVED: QT_TRANSLATE_NOOP("History", "Conflict looked at"),
    EventKind.REDATED: QT_TRANSLATE_NOOP("History", "Date and time corrected: the clock was ahead"),
}
_SHORT = {
    EventKind.RECEIVED: QT_TRANSLATE_NOOP("History", "Received"),
    EventKind.PRINTED: QT_TRANSLATE_NOOP("History", "Paper printed"),
    EventKind.PAPER_VOIDED: QT_TRANSLATE_NOOP("History", "Paper voided"),
    EventKind.HANDED_OVER: QT_TRANSLATE_NOOP("History", "Handed over"),
    EventKind.RETURNED: QT_TRANSLATE_NOOP("History", "Result handed back"),
    EventKind.CORRECTED: QT_TRANSLATE_NOOP("History", "Corrected"),
    EventKind.RECEPTION_CORRECTED: QT_TRANSLATE_NOOP("History", "Receipt corrected"),
    EventKind.NUMBER_REASSIGNED: QT_TRANSLATE_NOOP("History", "Got another code"),
    EventKind.SUPPLEMENT_REQUESTED: QT_TRANSLATE_NOOP("History", "Supplement asked for"),
    EventKind.SUPPLEMENT_RECEIVED: QT_TRANSLATE_NOOP("History", "Supplement is there"),
    EventKind.EXTENDED: QT_TRANSLATE_NOOP("History", "Apology, new appointment"),
    EventKind.AGENCY_RECEIVED: QT_TRANSLATE_NOOP("History", "Received by the competent agency"),
    EventKind.CITIZEN_NOTIFIED: QT_TRANSLATE_NOOP("History", "Citizen notified"),
}
_UNKNOWN = QT_TRANSLATE_NOOP("History", "Something that this version does not know")
_TONES: Mapping[EventKind, Tone] = {
    EventKind.SUPPLEMENT_REQUESTED: "warn",
    EventKind.EXTENDED: "warn",
    EventKind.WITHDRAWAL_REQUESTED: "warn",
    EventKind.CORRECTED: "warn",
    EventKind.RECEPTION_CORRECTED: "warn",
    EventKind.TAKEN_BACK: "warn",
    EventKind.PAPER_VOIDED: "warn",
    EventKind.UNDONE: "warn",
    EventKind.NUMBER_REASSIGNED: "warn",
    EventKind.REDATED: "warn",
    EventKind.REFUSED: "bad",
    EventKind.STOPPED: "bad",
    EventKind.NOT_RECEIVED: "bad",
    EventKind.ERROR_REPORTED: "bad",
    EventKind.INCIDENT: "bad",
    EventKind.ERROR_CORRECTED: "ok",
    EventKind.DELIVERED: "ok",
    EventKind.RESULT_READY: "ok",
    EventKind.RETURNED: "ok",
}


def described(event: DossierEvent) -> tuple[str, str, Tone]:
    """Return what an event was, the reason or remark that was written with it, and its tint."""
    text = _phrase(event.payload) or _plain(event)
    remark = " · ".join(part for part in _remarks(event.payload) if part)
    return text, remark, _TONES.get(event.kind, "info")


def kind_name(kind: str) -> str:
    """Return what happened in few words, for lists; a kind of a later version has words too."""
    known = next((member for member in EventKind if member.value == kind), None)
    return _text(_SHORT.get(known) or _PLAIN.get(known, _UNKNOWN) if known is not None else _UNKNOWN)


def _plain(event: DossierEvent) -> str:
    payload = event.payload
    due = payload.due_at if isinstance(payload, Extended | SupplementReceived) else None
    if event.kind not in _PLAIN:
        return kind_name(event.kind)
    return _text(_PLAIN[event.kind], due=formatting.moment(due) if due else "")


def paper_of(event: DossierEvent) -> str | None:
    """Return the form whose first print an event records, so that it can be printed again from there; else None."""
    payload = event.payload
    if isinstance(payload, Printed) and not payload.reprint and payload.form in ISSUED_NAMES:
        return payload.form
    return None


def print_job_of(event: DossierEvent) -> UUID | None:
    """Return the print job of the sheet whose print an event records; else None."""
    return event.payload.job if isinstance(event.payload, Printed) else None


def _phrase(payload: Payload) -> str:
    """Return the sentence of an event that says more than its kind, or ``""``."""
    phrase = _PHRASES.get(type(payload))
    return phrase(payload) if phrase is not None else ""


def _supplement(payload: SupplementRequested) -> str:
    if payload.stage is SupplementStage.INTAKE:
        return _text(QT_TRANSLATE_NOOP("History", "Supplement asked for at the counter, before reception"))
    if payload.last_day is None:
        return ""
    text = QT_TRANSLATE_NOOP("History", "Supplement asked for until {day}; the clock stands still")
    return _text(text, day=f"{payload.last_day:%d/%m/%Y}")


def _printed(payload: Printed) -> str:
    if payload.form not in PAPER_NAMES:
        return ""
    form = paper_name(payload.form)
    if is_file(payload.printer) and not payload.reprint:
        return _text(QT_TRANSLATE_NOOP("History", "{form} saved as a PDF file"), form=form)
    if payload.reprint:
        text = QT_TRANSLATE_NOOP("History", "{form} printed again ({n}) on {printer}")
        return _text(text, form=form, n=payload.reprint, printer=payload.printer)
    return _text(QT_TRANSLATE_NOOP("History", "{form} printed on {printer}"), form=form, printer=payload.printer)


def _voided(payload: PaperVoided) -> str:
    form = paper_name(payload.form)
    if payload.reprint:
        return _text(QT_TRANSLATE_NOOP("History", "{form}, reprint {n}, voided"), form=form, n=payload.reprint)
    return _text(QT_TRANSLATE_NOOP("History", "{form} voided"), form=form)


def _agency_received(payload: AgencyReceived) -> str:
    text = QT_TRANSLATE_NOOP("History", "Received by {agency} at {at}: the limit begins; result due {due}")
    at, due = formatting.moment(payload.received_at), formatting.moment(payload.due_at)
    return _text(text, agency=payload.agency, at=at, due=due)


def _notified(payload: CitizenNotified) -> str:
    way = notices.channel(payload.channel)
    if payload.outcome is ContactOutcome.NOT_REACHED:
        return _text(QT_TRANSLATE_NOOP("History", "Citizen not reached ({way})"), way=way)
    text = QT_TRANSLATE_NOOP("History", "Citizen told ({way}): {step}")
    return _text(text, way=way, step=notices.step(payload.step))


def _refused(payload: Refused) -> str:
    return _text(QT_TRANSLATE_NOOP("History", "Refused after the limit had ended")) if payload.is_late else ""


def _papers_returned(payload: PapersReturned) -> str:
    if payload.method is ReturnMethod.POST:
        return _text(QT_TRANSLATE_NOOP("History", "Papers sent back by post, {number}"), number=payload.tracking_number)
    return _text(QT_TRANSLATE_NOOP("History", "Papers handed back to {who}"), who=payload.collector)


def _handed_over(payload: HandedOver) -> str:
    if payload.to:
        return _text(QT_TRANSLATE_NOOP("History", "Handed over to {unit}"), unit=payload.to)
    if payload.from_unit:
        return _text(QT_TRANSLATE_NOOP("History", "Back at the desk from {unit}"), unit=payload.from_unit)
    return ""


def _paid(payload: Paid) -> str:
    if payload.way is None or not payload.fee:
        return ""
    text = QT_TRANSLATE_NOOP("History", "Fee {fee} {way}")
    return _text(text, fee=money(payload.fee), way=formatting.payment(payload.way))


def _corrected(payload: Corrected) -> str:
    text = QT_TRANSLATE_NOOP("History", "{what} corrected: “{old}” is now “{new}”")
    return _text(text, what=corrected_name(payload.field), old=payload.old, new=payload.new)


def _renumbered(payload: NumberReassigned) -> str:
    text = QT_TRANSLATE_NOOP("History", "The code is now {new}; the receipt has to be printed again")
    return _text(text, new=payload.new)


def _remarks(payload: Payload) -> tuple[str, ...]:
    """Return the reasons and remarks that an officer wrote with an event."""
    return _REMARKS[type(payload)](payload) if type(payload) in _REMARKS else ()


def _reason_of(payload: Any) -> tuple[str, ...]:
    return (str(payload.reason),)


def _reasons_of(payload: Refused | NotReceived) -> tuple[str, ...]:
    return ("; ".join(payload.reasons),)


def _request_of(payload: SupplementRequested) -> tuple[str, ...]:
    late = "" if payload.in_time else _text(QT_TRANSLATE_NOOP("History", "sent later than the rules allow"))
    return "; ".join(item.text for item in payload.items), payload.reason, payload.override, late


def _releases(payload: Received | ReceptionCorrected) -> tuple[str, ...]:
    text = QT_TRANSLATE_NOOP("History", "{subject} released by {head}: {reason} ({source}, {document}, {day})")
    return tuple(
        _text(
            text,
            subject=release.subject,
            head=release.head_name,
            reason=release.reason,
            source=release.source,
            document=release.document_number,
            day=day_text(release.document_day),
        )
        for release in payload.reception.releases
    )


_REMARKS: Mapping[type[Payload], Callable[[Any], tuple[str, ...]]] = {
    **result_history.REMARKS,
    **duty_history.REMARKS,
    Received: _releases,
    SupplementRequested: _request_of,
    Refused: _reasons_of,
    NotReceived: _reasons_of,
    HandedOver: lambda payload: (payload.taker, payload.note),
    ConflictResolved: lambda payload: (payload.note,),
    PapersReturned: lambda payload: (payload.authority, payload.note),
    AgencyReceived: lambda payload: (payload.note,),
    CitizenNotified: lambda payload: (notices.address(payload), payload.note),
    Paid: lambda payload: (payload.proof,),
    Extended: _reason_of,
    PaymentRequested: _reason_of,
    WithdrawalRequested: _reason_of,
    WithdrawalDeclined: _reason_of,
    TakenBack: _reason_of,
    PaperVoided: _reason_of,
    Corrected: _reason_of,
    ReceptionCorrected: lambda payload: (*correction_history.remarks(payload), *_releases(payload)),
    NumberReassigned: _reason_of,
    Redated: _reason_of,
}
_PHRASES: Mapping[type[Payload], Callable[[Any], str]] = {
    **result_history.PHRASES,
    **duty_history.PHRASES,
    Printed: _printed,
    PaperVoided: _voided,
    SupplementRequested: _supplement,
    HandedOver: _handed_over,
    AgencyReceived: _agency_received,
    CitizenNotified: _notified,
    Refused: _refused,
    PapersReturned: _papers_returned,
    Paid: _paid,
    Corrected: _corrected,
    ReceptionCorrected: correction_history.corrected,
    NumberReassigned: _renumbered,
}
