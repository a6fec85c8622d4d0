"""What happened to a dossier, an event in a line."""

from collections.abc import Callable, Mapping
from datetime import datetime

from desktop_app.domain.correction import CorrectedField
from desktop_app.domain.dossier import ReturnMethod
from desktop_app.domain.events import DossierEvent
from desktop_app.domain.fee import Payment, money
from desktop_app.domain.steps import EventKind
from desktop_app.domain.supplement import SupplementStage
from desktop_app.ui import saying
from desktop_app.ui.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.steps.forms import corrected_name
from desktop_app.ui.widgets.labels import Tone

_FORMS = {
    "receipt": QT_TRANSLATE_NOOP("History", "Receipt"),
    "supplement-request": QT_TRANSLATE_NOOP("History", "Supplement request"),
    "refusal-notice": QT_TRANSLATE_NOOP("History", "Refusal"),
    "apology-letter": QT_TRANSLATE_NOOP("History", "Apology"),
    "stop-notice": QT_TRANSLATE_NOOP("History", "Stop notice"),
    "control-slip": QT_TRANSLATE_NOOP("History", "Control slip"),
}
_PLAIN = {
    EventKind.RECEIVED: QT_TRANSLATE_NOOP("History", "Received at the desk"),
    EventKind.PROCESSING_STARTED: QT_TRANSLATE_NOOP("History", "Processing begun"),
    EventKind.SUPPLEMENT_REQUESTED: QT_TRANSLATE_NOOP("History", "Supplement asked for; the clock stands still"),
    EventKind.SUPPLEMENT_RECEIVED: QT_TRANSLATE_NOOP("History", "Supplement is there; new appointment {due}"),
    EventKind.PAYMENT_REQUESTED: QT_TRANSLATE_NOOP("History", "Payment asked for"),
    EventKind.PAID: QT_TRANSLATE_NOOP("History", "Paid"),
    EventKind.EXTENDED: QT_TRANSLATE_NOOP("History", "Apology; new appointment {due}"),
    EventKind.WITHDRAWAL_REQUESTED: QT_TRANSLATE_NOOP("History", "The applicant asks to stop"),
    EventKind.WITHDRAWAL_DECLINED: QT_TRANSLATE_NOOP("History", "Goes on in spite of the request to stop"),
    EventKind.STOPPED: QT_TRANSLATE_NOOP("History", "Stopped"),
    EventKind.REFUSED: QT_TRANSLATE_NOOP("History", "Refused"),
    EventKind.NOT_RECEIVED: QT_TRANSLATE_NOOP("History", "Not received"),
    EventKind.RESULT_READY: QT_TRANSLATE_NOOP("History", "Result is there"),
    EventKind.TAKEN_BACK: QT_TRANSLATE_NOOP("History", "Last step taken back"),
}
_TONES: Mapping[EventKind, Tone] = {
    EventKind.SUPPLEMENT_REQUESTED: "warn",
    EventKind.EXTENDED: "warn",
    EventKind.WITHDRAWAL_REQUESTED: "warn",
    EventKind.CORRECTED: "warn",
    EventKind.TAKEN_BACK: "warn",
    EventKind.REFUSED: "bad",
    EventKind.STOPPED: "bad",
    EventKind.NOT_RECEIVED: "bad",
    EventKind.RESULT_READY: "ok",
    EventKind.RETURNED: "ok",
}


def told(event: DossierEvent) -> tuple[str, str, Tone]:
    """Return what an event was, the reason or remark that was written with it, and its tint."""
    text = _TOLD.get(event.kind, _plain)(event)
    return text, _remark(event), _TONES.get(event.kind, "info")


def _said(text: str, **values: str | int) -> str:
    return translate("History", text).format(**values)


def _plain(event: DossierEvent) -> str:
    due = event.body.get("due_at")
    return _said(_PLAIN[event.kind], due=saying.moment(datetime.fromisoformat(due)) if due else "")


def _asked(event: DossierEvent) -> str:
    if event.body["stage"] == SupplementStage.INTAKE.value:
        return _said(QT_TRANSLATE_NOOP("History", "Supplement asked for at the counter, before reception"))
    return _plain(event)


def paper_of(event: DossierEvent) -> str | None:
    """Return the form whose first print an event tells, so that it can be printed again from there; else None."""
    is_first = event.kind is EventKind.PRINTED and not event.body["reprint"]
    return event.body["form"] if is_first else None


def _printed(event: DossierEvent) -> str:
    body = event.body
    form = _said(_FORMS[body["form"]])
    if body["reprint"]:
        again = QT_TRANSLATE_NOOP("History", "{form} printed again ({n}) on {printer}")
        return _said(again, form=form, n=body["reprint"], printer=body["printer"])
    return _said(QT_TRANSLATE_NOOP("History", "{form} printed on {printer}"), form=form, printer=body["printer"])


def _handed_over(event: DossierEvent) -> str:
    if not event.body["to"]:
        return _said(QT_TRANSLATE_NOOP("History", "Back at the desk from {unit}"), unit=event.body["from"])
    return _said(QT_TRANSLATE_NOOP("History", "Handed over to {unit}"), unit=event.body["to"])


def _returned(event: DossierEvent) -> str:
    body = event.body
    if body["method"] == ReturnMethod.POST.value:
        return _said(QT_TRANSLATE_NOOP("History", "Result sent by post, {number}"), number=body["tracking_number"])
    if body["method"] == ReturnMethod.ELECTRONIC.value:
        return _said(QT_TRANSLATE_NOOP("History", "Result sent electronically"))
    return _said(QT_TRANSLATE_NOOP("History", "Result handed to {who}"), who=body["collector"])


def _paid(event: DossierEvent) -> str:
    way, fee = event.body.get("way"), event.body.get("fee")
    if not way or not fee:
        return _plain(event)
    text = QT_TRANSLATE_NOOP("History", "Fee {fee} {way}")
    return _said(text, fee=money(fee), way=saying.payment(Payment(way)))


def _corrected(event: DossierEvent) -> str:
    name = corrected_name(CorrectedField(event.body["field"]))
    text = QT_TRANSLATE_NOOP("History", "{what} corrected: “{old}” is now “{new}”")
    return _said(text, what=name, old=event.body["old"], new=event.body["new"])


def _remark(event: DossierEvent) -> str:
    body = event.body
    remarks = [
        "; ".join(one["text"] for one in body.get("items", ())),
        body.get("reason", ""),
        "; ".join(body.get("reasons", ())),
        body.get("override", ""),
        body.get("result", ""),
        body.get("taker", ""),
        body.get("note", "") if event.kind is EventKind.HANDED_OVER else "",
        body.get("authority", "") if event.kind is EventKind.RETURNED else "",
        body.get("no_receipt_reason", ""),
    ]
    return " · ".join(remark for remark in remarks if remark)


_TOLD: Mapping[EventKind, Callable[[DossierEvent], str]] = {
    EventKind.PRINTED: _printed,
    EventKind.SUPPLEMENT_REQUESTED: _asked,
    EventKind.HANDED_OVER: _handed_over,
    EventKind.PAID: _paid,
    EventKind.RETURNED: _returned,
    EventKind.CORRECTED: _corrected,
}
