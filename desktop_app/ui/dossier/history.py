"""What happened to a dossier, an event in a line."""

from collections.abc import Callable, Mapping
from datetime import datetime

from desktop_app.domain.correction import CorrectedField
from desktop_app.domain.dossier import ReturnMethod
from desktop_app.domain.events import DossierEvent
from desktop_app.domain.fee import Payment, money
from desktop_app.domain.steps import EventKind
from desktop_app.domain.supplement import SupplementStage
from desktop_app.ui.dossier.action_forms import corrected_name
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.tone import Tone

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
    EventKind.SUBMITTED_ONLINE: QT_TRANSLATE_NOOP("History", "Handed in online"),
    EventKind.CONFLICT_RESOLVED: QT_TRANSLATE_NOOP("History", "Conflict looked at"),
}
_SHORT = {
    EventKind.RECEIVED: QT_TRANSLATE_NOOP("History", "Received"),
    EventKind.PRINTED: QT_TRANSLATE_NOOP("History", "Paper printed"),
    EventKind.HANDED_OVER: QT_TRANSLATE_NOOP("History", "Handed over"),
    EventKind.RETURNED: QT_TRANSLATE_NOOP("History", "Result handed back"),
    EventKind.CORRECTED: QT_TRANSLATE_NOOP("History", "Corrected"),
    EventKind.NUMBER_REASSIGNED: QT_TRANSLATE_NOOP("History", "Got another code"),
    EventKind.SUPPLEMENT_REQUESTED: QT_TRANSLATE_NOOP("History", "Supplement asked for"),
    EventKind.SUPPLEMENT_RECEIVED: QT_TRANSLATE_NOOP("History", "Supplement is there"),
    EventKind.EXTENDED: QT_TRANSLATE_NOOP("History", "Apology, new appointment"),
}
_UNKNOWN = QT_TRANSLATE_NOOP("History", "Something that this version does not know")
_TONES: Mapping[EventKind, Tone] = {
    EventKind.SUPPLEMENT_REQUESTED: "warn",
    EventKind.EXTENDED: "warn",
    EventKind.WITHDRAWAL_REQUESTED: "warn",
    EventKind.CORRECTED: "warn",
    EventKind.TAKEN_BACK: "warn",
    EventKind.NUMBER_REASSIGNED: "warn",
    EventKind.REFUSED: "bad",
    EventKind.STOPPED: "bad",
    EventKind.NOT_RECEIVED: "bad",
    EventKind.RESULT_READY: "ok",
    EventKind.RETURNED: "ok",
}


def told(event: DossierEvent) -> tuple[str, str, Tone]:
    """Return what an event was, the reason or remark that was written with it, and its tint.

    Events of other desks and later versions may lack what ours say, or say it otherwise: the line then says less, and
    the page is shown all the same.
    """
    try:
        text, remark = _TOLD.get(event.kind, _plain)(event), _remark(event)
    except (KeyError, TypeError, ValueError, AttributeError):
        text, remark = kind_name(event.kind), ""
    return text, remark, _TONES.get(event.kind, "info")


def kind_name(kind: str) -> str:
    """Return what happened in few words, for lists; a kind of a later version has words too."""
    known = next((one for one in EventKind if one.value == kind), None)
    return _said(_SHORT.get(known) or _PLAIN.get(known, _UNKNOWN) if known is not None else _UNKNOWN)


def _said(text: str, **values: str | int) -> str:
    return translate("History", text).format(**values)


def _plain(event: DossierEvent) -> str:
    due = event.body.get("due_at")
    if event.kind not in _PLAIN or ("{due}" in _PLAIN[event.kind] and not due):
        return kind_name(event.kind)
    return _said(_PLAIN[event.kind], due=formatting.moment(datetime.fromisoformat(due)) if due else "")


def _asked(event: DossierEvent) -> str:
    if event.body.get("stage") == SupplementStage.INTAKE.value:
        return _said(QT_TRANSLATE_NOOP("History", "Supplement asked for at the counter, before reception"))
    return _plain(event)


def paper_of(event: DossierEvent) -> str | None:
    """Return the form whose first print an event tells, so that it can be printed again from there; else None."""
    form = event.body.get("form")
    is_first = event.kind is EventKind.PRINTED and not event.body.get("reprint")
    return form if is_first and isinstance(form, str) and form in _FORMS else None


def _printed(event: DossierEvent) -> str:
    body = event.body
    printer, again = body.get("printer", ""), body.get("reprint", 0)
    form = _said(_FORMS[body["form"]])
    if again:
        text = QT_TRANSLATE_NOOP("History", "{form} printed again ({n}) on {printer}")
        return _said(text, form=form, n=again, printer=printer)
    return _said(QT_TRANSLATE_NOOP("History", "{form} printed on {printer}"), form=form, printer=printer)


def _handed_over(event: DossierEvent) -> str:
    to, unit = event.body.get("to"), event.body.get("from")
    if to:
        return _said(QT_TRANSLATE_NOOP("History", "Handed over to {unit}"), unit=to)
    return _said(QT_TRANSLATE_NOOP("History", "Back at the desk from {unit}"), unit=unit) if unit else _plain(event)


def _returned(event: DossierEvent) -> str:
    body = event.body
    method, number, who = (body.get(key, "") for key in ("method", "tracking_number", "collector"))
    if method == ReturnMethod.POST.value:
        return _said(QT_TRANSLATE_NOOP("History", "Result sent by post, {number}"), number=number)
    if method == ReturnMethod.ELECTRONIC.value:
        return _said(QT_TRANSLATE_NOOP("History", "Result sent electronically"))
    return _said(QT_TRANSLATE_NOOP("History", "Result handed to {who}"), who=who) if who else _plain(event)


def _paid(event: DossierEvent) -> str:
    way, fee = event.body.get("way"), event.body.get("fee")
    if not way or not fee:
        return _plain(event)
    text = QT_TRANSLATE_NOOP("History", "Fee {fee} {way}")
    return _said(text, fee=money(fee), way=formatting.payment(Payment(way)))


def _corrected(event: DossierEvent) -> str:
    name = corrected_name(CorrectedField(event.body["field"]))
    text = QT_TRANSLATE_NOOP("History", "{what} corrected: “{old}” is now “{new}”")
    return _said(text, what=name, old=event.body.get("old", ""), new=event.body.get("new", ""))


def _renumbered(event: DossierEvent) -> str:
    text = QT_TRANSLATE_NOOP("History", "The code is now {new}; the receipt has to be printed again")
    return _said(text, new=event.body["new"])


def _remark(event: DossierEvent) -> str:
    body = event.body
    remarks = [
        "; ".join(one["text"] for one in body.get("items", ())),
        body.get("reason", ""),
        "; ".join(body.get("reasons", ())),
        body.get("override", ""),
        body.get("result", ""),
        body.get("taker", ""),
        body.get("note", "") if event.kind in _WITH_NOTE else "",
        body.get("authority", "") if event.kind is EventKind.RETURNED else "",
        body.get("no_receipt_reason", ""),
    ]
    return " · ".join(str(remark) for remark in remarks if remark)


_WITH_NOTE = frozenset({EventKind.HANDED_OVER, EventKind.CONFLICT_RESOLVED})
_TOLD: Mapping[EventKind, Callable[[DossierEvent], str]] = {
    EventKind.PRINTED: _printed,
    EventKind.SUPPLEMENT_REQUESTED: _asked,
    EventKind.HANDED_OVER: _handed_over,
    EventKind.PAID: _paid,
    EventKind.RETURNED: _returned,
    EventKind.CORRECTED: _corrected,
    EventKind.NUMBER_REASSIGNED: _renumbered,
}
