"""Each action on a dossier: its title, its fields, and the service that it calls with their values."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop_app.domain.dates import VIETNAM, local, parse_day
from desktop_app.domain.dossier.actions import DossierAction
from desktop_app.domain.dossier.citizen_notice import Contact, ContactChannel, person_to_contact
from desktop_app.domain.dossier.correction import CorrectedField
from desktop_app.domain.dossier.dossier import ReturnMethod
from desktop_app.domain.dossier.hand_back import HandBack
from desktop_app.domain.dossier.papers_return import PapersReturn
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.due_day import is_past
from desktop_app.domain.law.extension import last_day_to_apologise
from desktop_app.domain.law.fee import Payment, parse_money
from desktop_app.domain.law.office_hours import parse_time
from desktop_app.domain.law.supplement import SupplementStage, is_beyond
from desktop_app.domain.people.phone import spaced
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier import completion
from desktop_app.services.dossier.agency_receipt import agency_received
from desktop_app.services.dossier.citizen_notices import note_contact
from desktop_app.services.dossier.correction import correct
from desktop_app.services.dossier.dossiers import OpenedDossier
from desktop_app.services.dossier.extension import extend
from desktop_app.services.dossier.hand_back import hand_back
from desktop_app.services.dossier.hand_over import HandOverTo, hand_over
from desktop_app.services.dossier.papers_return import return_papers
from desktop_app.services.dossier.payment import note_payment, request_payment
from desktop_app.services.dossier.supplement import last_day_of_notice, request_supplement, supplement_received
from desktop_app.services.dossier.unit_of_work import StepResult
from desktop_app.ui.common.form_fields import ChoiceField, FlagField, FormField, LineField
from desktop_app.ui.common.request_fields import (
    document_number_field,
    phrase,
    refusal_fields,
    request_of,
    supplement_fields,
    translated,
)
from desktop_app.ui.texts import formatting, notices
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP

Values = Mapping[str, Any]
Run = Callable[[DeskContext, OpenedDossier, Values], Sequence[StepResult]]


@dataclass(frozen=True, slots=True)
class StepForm:
    """An act as it is shown.

    Attributes:
        title: what is done, for the button and the head of the form (to be translated).
        explain: what it means for the citizen or the clock (to be translated).
        fields: makes the fields for a dossier.
        run: does it.
    """

    title: str
    explain: str
    fields: Callable[[DeskContext, OpenedDossier], list[FormField]]
    run: Run


_SATISFACTION = (
    (QT_TRANSLATE_NOOP("Steps", "Not asked"), None),
    (QT_TRANSLATE_NOOP("Steps", "5 · Very satisfied"), 5),
    (QT_TRANSLATE_NOOP("Steps", "4 · Satisfied"), 4),
    (QT_TRANSLATE_NOOP("Steps", "3 · So-so"), 3),
    (QT_TRANSLATE_NOOP("Steps", "2 · Dissatisfied"), 2),
    (QT_TRANSLATE_NOOP("Steps", "1 · Very dissatisfied"), 1),
)
_PAYMENTS = {
    Payment.DIRECT: QT_TRANSLATE_NOOP("Steps", "Directly: at the desk or into the agency's account"),
    Payment.ONLINE: QT_TRANSLATE_NOOP("Steps", "Online: the national portal or a payment platform"),
}
_CORRECTED = {
    CorrectedField.OWNER_NAME: QT_TRANSLATE_NOOP("Steps", "Owner's name"),
    CorrectedField.OWNER_ADDRESS: QT_TRANSLATE_NOOP("Steps", "Owner's address"),
    CorrectedField.OWNER_PHONE: QT_TRANSLATE_NOOP("Steps", "Owner's phone"),
    CorrectedField.OWNER_EMAIL: QT_TRANSLATE_NOOP("Steps", "Owner's e-mail"),
    CorrectedField.RETURN_ADDRESS: QT_TRANSLATE_NOOP("Steps", "Delivery address"),
    CorrectedField.NOTE: QT_TRANSLATE_NOOP("Steps", "Note"),
}


def corrected_name(field: CorrectedField) -> str:
    """Return the name of a corrected field."""
    return translated(_CORRECTED[field]) if field in _CORRECTED else phrase("method")


def _none(_context: DeskContext, _opened: OpenedDossier) -> list[FormField]:
    return []


def _reason(_context: DeskContext, _opened: OpenedDossier) -> list[FormField]:
    return [LineField("reason", phrase("reason"))]


def _hand_over_fields(_context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    unit = LineField("unit", phrase("unit"), opened.dossier.deciding_unit)
    return [unit, LineField("taker", phrase("taker")), LineField("note", phrase("note"))]


def _agency_fields(context: DeskContext, _opened: OpenedDossier) -> list[FormField]:
    now = local(context.clock())
    return [
        LineField("received_at", phrase("agency_day"), f"{now:%d/%m/%Y}", plain=True),
        LineField("time", phrase("agency_time"), f"{now:%H:%M}", plain=True),
        LineField("note", phrase("note")),
    ]


def _back_fields(_context: DeskContext, _opened: OpenedDossier) -> list[FormField]:
    return [LineField("note", phrase("note"))]


def _result_fields(_context: DeskContext, _opened: OpenedDossier) -> list[FormField]:
    return [LineField("result", phrase("result"))]


def _supplement_fields(context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    rules, stage = context.law.named(opened.dossier.rule_set).supplement, SupplementStage.EXAMINATION
    papers = [line.name for line in opened.dossier.reception.documents]
    last = last_day_of_notice(context, opened.dossier)
    until = phrase("send_until", day=f"{last:%d/%m}") if last is not None else ""
    fields = supplement_fields(papers, (), until, is_beyond=is_beyond(opened.state.waits, stage, rules))
    return [*fields, document_number_field()]


def _extension_fields(context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    due = opened.state.due_at or opened.dossier.due_at
    last = last_day_to_apologise(due, context.law.named(opened.dossier.rule_set).extension)
    following = context.calendar.next_working(max(local(due).date(), context.today()))
    day = LineField(
        "new_due", phrase("new_day"), f"{following:%d/%m/%Y}", plain=True, hint=phrase("in_time", day=f"{last:%d/%m}")
    )
    return [day, LineField("reason", phrase("reason")), document_number_field()]


def _refusal_fields(context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    due = opened.state.due_at
    is_late = due is not None and is_past(due, context.clock())
    warning = phrase("late_refusal", day=f"{local(due):%d/%m/%Y}") if is_late and due else ""
    return [*refusal_fields(warning), document_number_field()]


def _withdrawal_fields(_context: DeskContext, _opened: OpenedDossier) -> list[FormField]:
    return [LineField("reason", phrase("reason")), LineField("channel", phrase("how"), phrase("at_desk"))]


def _stop_fields(_context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    if opened.state.status is Status.SUPPLEMENT_REQUESTED:
        return []
    return [LineField("fee", phrase("fee")), document_number_field()]


def _payment_fields(_context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    way = ChoiceField("way", phrase("way"), [(translated(text), way) for way, text in _PAYMENTS.items()])
    return [way, *_fee_field(opened)]


def _asked_payment_fields(_context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    return [*_fee_field(opened), LineField("note", phrase("note"))]


def _fee_field(opened: OpenedDossier) -> list[FormField]:
    return [] if opened.state.fee else [LineField("fee", phrase("amount"), plain=True)]


def _hand_back_fields(_context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    reception = opened.dossier.reception
    satisfaction = ChoiceField(
        "satisfaction", phrase("satisfaction"), [(translated(text), n) for text, n in _SATISFACTION]
    )
    if reception.return_method is ReturnMethod.POST:
        address = LineField("address", phrase("address"), reception.return_address)
        return [address, LineField("tracking_number", phrase("tracking"), plain=True), satisfaction]
    if reception.return_method is ReturnMethod.ELECTRONIC:
        return [LineField("electronic_place", phrase("place"), reception.owner.email), satisfaction]
    return [
        FlagField("receipt", phrase("receipt"), phrase("receipt_there")),
        LineField("no_receipt_reason", phrase("no_receipt")),
        LineField("collector", phrase("collector"), hint=phrase("scan_card")),
        LineField("collector_number", phrase("number"), plain=True),
        LineField("authority", phrase("authority")),
        satisfaction,
    ]


def _papers_fields(_context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    reception = opened.dossier.reception
    address = reception.return_address or reception.owner.address
    return [
        ChoiceField("method", phrase("papers_way"), [(formatting.return_method(way), way) for way in _PAPER_WAYS]),
        LineField("collector", phrase("collector"), hint=phrase("scan_card")),
        LineField("collector_number", phrase("number"), plain=True),
        LineField("authority", phrase("authority")),
        LineField("address", phrase("address"), address),
        LineField("tracking_number", phrase("tracking"), plain=True),
        LineField("note", phrase("note")),
    ]


_PAPER_WAYS = (ReturnMethod.DESK, ReturnMethod.POST)


_REACHED = (
    (QT_TRANSLATE_NOOP("Steps", "Told, or sent"), True),
    (QT_TRANSLATE_NOOP("Steps", "Not reached"), False),
)


def _notify_fields(_context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    person = person_to_contact(opened.dossier.reception)
    channels: list[tuple[str, object]] = [(notices.channel(way), way) for way in ContactChannel]
    hint = " · ".join(part for part in (person.name, spaced(person.phone), person.email) if part)
    return [
        ChoiceField("channel", phrase("told_how"), channels),
        ChoiceField("is_done", phrase("told_end"), [(translated(text), done) for text, done in _REACHED]),
        LineField("note", phrase("note"), hint=hint),
    ]


def _notify(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    contact = Contact(ContactChannel(values["channel"]), values["is_done"], values["note"])
    return [note_contact(context, opened.dossier.id, contact)]


def _correct_fields(_context: DeskContext, _opened: OpenedDossier) -> list[FormField]:
    choices: list[tuple[str, object]] = [(translated(text), field) for field, text in _CORRECTED.items()]
    return [
        ChoiceField("field", phrase("what"), choices),
        LineField("new", phrase("new")),
        LineField("reason", phrase("reason")),
    ]


def _hand_over(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    to = HandOverTo(values.get("unit", ""), values.get("taker", ""), values["note"])
    return hand_over(context, [opened.dossier.id], to, printed=bool(to.unit))


def _agency_received(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    day = parse_day(values["received_at"], "received_at")
    if day is None:
        raise RuleViolation("date.incomplete", "received_at")
    at = datetime.combine(day, parse_time(values["time"], "time"), VIETNAM)
    return [agency_received(context, opened.dossier.id, at, values["note"])]


def _return_papers(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    texts = {name: values[name] for name in ("collector_number", "authority", "tracking_number", "address", "note")}
    wanted = PapersReturn(ReturnMethod(values["method"]), values["collector"], **texts)
    return [return_papers(context, opened.dossier.id, wanted)]


def _request(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    return [request_supplement(context, opened.dossier.id, request_of(values))]


def _extend(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    day = parse_day(values["new_due"], "new_due")
    if day is None:
        raise RuleViolation("date.incomplete", "new_due")
    return [extend(context, opened.dossier.id, day, values["reason"], values["document_number"])]


def _withdraw(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    return [completion.ask_withdrawal(context, opened.dossier.id, values["reason"], values["channel"])]


def _request_payment(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    return [request_payment(context, opened.dossier.id, parse_money(values.get("fee", "")), values["note"])]


def _note_payment(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    return [note_payment(context, opened.dossier.id, Payment(values["way"]), parse_money(values.get("fee", "")))]


def _hand_back(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    wanted = HandBack(
        opened.dossier.reception.return_method,
        has_receipt=values.get("receipt", False),
        collector_name=values.get("collector", ""),
        **{key: values.get(key, "") for key in _HAND_BACK_TEXTS},
        satisfaction=values["satisfaction"],
    )
    return [hand_back(context, opened.dossier.id, wanted)]


_HAND_BACK_TEXTS = (
    "no_receipt_reason",
    "collector_number",
    "authority",
    "tracking_number",
    "address",
    "electronic_place",
)


def _correct(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    correct(context, opened.dossier.id, CorrectedField(values["field"]), values["new"], values["reason"])
    return []


def _plainly(service: Callable[..., StepResult], *names: str) -> Run:
    """Return a run of a service that takes the dossier's id and some of the values, in order."""

    def run(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
        return [service(context, opened.dossier.id, *(values[name] for name in names if name in values))]

    return run


FORMS: Mapping[DossierAction, StepForm] = {
    DossierAction.HAND_OVER: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Hand over to the division"),
        QT_TRANSLATE_NOOP("Steps", "The control slip (Form 06) is printed and travels with the dossier."),
        _hand_over_fields,
        _hand_over,
    ),
    DossierAction.AGENCY_RECEIVED: StepForm(
        QT_TRANSLATE_NOOP("Steps", "The competent agency has received it"),
        QT_TRANSLATE_NOOP("Steps", "The limit is counted from that moment, and a new receipt is printed."),
        _agency_fields,
        _agency_received,
    ),
    DossierAction.BACK_AT_DESK: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Take back from the division"),
        QT_TRANSLATE_NOOP("Steps", "The dossier is at the desk again."),
        _back_fields,
        _hand_over,
    ),
    DossierAction.RESULT_READY: StepForm(
        QT_TRANSLATE_NOOP("Steps", "The result is there"),
        QT_TRANSLATE_NOOP("Steps", "This is the end of processing: it is compared with the appointment."),
        _result_fields,
        _plainly(completion.result_ready, "result"),
    ),
    DossierAction.HAND_BACK: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Hand the result back"),
        QT_TRANSLATE_NOOP("Steps", "Scan the receipt, then the ID card of who collects."),
        _hand_back_fields,
        _hand_back,
    ),
    DossierAction.RETURN_PAPERS: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Hand the papers back"),
        QT_TRANSLATE_NOOP("Steps", "The list of the papers is printed for the signatures of both sides."),
        _papers_fields,
        _return_papers,
    ),
    DossierAction.SUPPLEMENT_RECEIVED: StepForm(
        QT_TRANSLATE_NOOP("Steps", "The supplement is there"),
        QT_TRANSLATE_NOOP("Steps", "The limit is counted anew from today, and a new receipt is printed."),
        _none,
        _plainly(supplement_received),
    ),
    DossierAction.REQUEST_SUPPLEMENT: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Ask for a supplement"),
        QT_TRANSLATE_NOOP(
            "Steps", "Once after examination. The clock stops until all is there; Form 02 names the last day."
        ),
        _supplement_fields,
        _request,
    ),
    DossierAction.EXTEND: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Apologise and appoint again"),
        QT_TRANSLATE_NOOP("Steps", "Once for each dossier, before the due day; Form 04 is printed."),
        _extension_fields,
        _extend,
    ),
    DossierAction.REFUSE: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Refuse the dossier"),
        QT_TRANSLATE_NOOP("Steps", "Form 03 is printed; processing ends."),
        _refusal_fields,
        _plainly(completion.refuse, "reason", "document_number"),
    ),
    DossierAction.STOP: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Stop the dossier"),
        QT_TRANSLATE_NOOP("Steps", "The notice is printed; processing ends, and the papers go back."),
        _stop_fields,
        _plainly(completion.stop, "fee", "document_number"),
    ),
    DossierAction.REQUEST_PAYMENT: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Ask for the payment of the fee"),
        QT_TRANSLATE_NOOP("Steps", "The dossier waits for the payment; its time limit goes on."),
        _asked_payment_fields,
        _request_payment,
    ),
    DossierAction.NOTE_PAYMENT: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Note the fee as paid"),
        QT_TRANSLATE_NOOP("Steps", "Form 07a counts payments by the day on which they are noted."),
        _payment_fields,
        _note_payment,
    ),
    DossierAction.DECLINE_WITHDRAWAL: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Go on in spite of the request to stop"),
        QT_TRANSLATE_NOOP("Steps", "The dossier is in process again."),
        _reason,
        _plainly(completion.decline_withdrawal, "reason"),
    ),
    DossierAction.ASK_WITHDRAWAL: StepForm(
        QT_TRANSLATE_NOOP("Steps", "The applicant asks to stop"),
        QT_TRANSLATE_NOOP("Steps", "Possible until the result is decided. Stopping is the next step."),
        _withdrawal_fields,
        _withdraw,
    ),
    DossierAction.NOTIFY: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Note that the citizen was told"),
        QT_TRANSLATE_NOOP("Steps", "Who was told what, when and how is part of the history."),
        _notify_fields,
        _notify,
    ),
    DossierAction.CORRECT: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Correct what was written down"),
        QT_TRANSLATE_NOOP("Steps", "The old value stays in the history."),
        _correct_fields,
        _correct,
    ),
    DossierAction.TAKE_BACK: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Take the last step back"),
        QT_TRANSLATE_NOOP("Steps", "For a mistake of the desk; both stay in the history."),
        _reason,
        _plainly(completion.take_back, "reason"),
    ),
}
