"""What happened to the result of a dossier: handed back, delivered, wrong, corrected; and lost or damaged dossiers."""

from collections.abc import Callable, Mapping
from typing import Any

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.dossier import ReturnMethod
from desktop_app.domain.dossier.payloads.incidents import ErrorCorrected, ErrorReported, Incident
from desktop_app.domain.dossier.payloads.kinds import Payload
from desktop_app.domain.dossier.payloads.results import Delivered, ResultReady, Returned
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate


def history_text(text: str, **values: str | int) -> str:
    """Return a text of the history in the officer's language."""
    return translate("History", text).format(**values)


def _returned(payload: Returned) -> str:
    if payload.method is ReturnMethod.POST:
        return history_text(
            QT_TRANSLATE_NOOP("History", "Result sent by post, {number}"), number=payload.tracking_number
        )
    if payload.method is ReturnMethod.ELECTRONIC:
        return history_text(QT_TRANSLATE_NOOP("History", "Result sent electronically"))
    if payload.at_once:
        text = QT_TRANSLATE_NOOP("History", "{n} results handed to {who} at once, without a receipt")
        return history_text(text, n=payload.copies, who=payload.collector)
    if payload.collector:
        return history_text(QT_TRANSLATE_NOOP("History", "Result handed to {who}"), who=payload.collector)
    return ""


def _delivered(payload: Delivered) -> str:
    text = QT_TRANSLATE_NOOP("History", "Electronic result delivered: {place}")
    return history_text(text, place=payload.place) if payload.place else ""


def _error_reported(payload: ErrorReported) -> str:
    if payload.due_at is None:
        return ""
    text = QT_TRANSLATE_NOOP("History", "The result has an error and went back to {unit}; corrected until {day}")
    return history_text(text, unit=payload.unit, day=f"{local(payload.due_at):%d/%m/%Y}")


def _error_corrected(payload: ErrorCorrected) -> str:
    return (
        "" if payload.in_time else history_text(QT_TRANSLATE_NOOP("History", "The corrected result is there, too late"))
    )


def _incident(payload: Incident) -> str:
    text = QT_TRANSLATE_NOOP("History", "{what}: {papers}")
    return history_text(text, what=formatting.harm(payload.harm), papers=payload.papers)


def _remarks_of_result(payload: ResultReady) -> tuple[str, ...]:
    return payload.result, formatting.result_form(payload.form) if payload.form is not None else ""


def _remarks_of_return(payload: Returned) -> tuple[str, ...]:
    names = ", ".join(paper.name for paper in payload.originals)
    going = history_text(QT_TRANSLATE_NOOP("History", "originals given back: {papers}"), papers=names) if names else ""
    kept = "; ".join(f"{paper.name} ({paper.reason})" for paper in payload.kept)
    staying = history_text(QT_TRANSLATE_NOOP("History", "not given back: {papers}"), papers=kept) if kept else ""
    return payload.authority, payload.no_receipt_reason, going, staying, _code(payload.paper_code)


def _code(code: str) -> str:
    return history_text(QT_TRANSLATE_NOOP("History", "code of the result {code}"), code=code) if code else ""


def _remarks_of_incident(payload: Incident) -> tuple[str, ...]:
    liable = history_text(QT_TRANSLATE_NOOP("History", "liable: {who}"), who=payload.liable) if payload.liable else ""
    promised = QT_TRANSLATE_NOOP("History", "result promised for {day}")
    day = history_text(promised, day=f"{payload.new_day:%d/%m/%Y}") if payload.new_day is not None else ""
    return payload.place, liable, payload.remedy, day


REMARKS: Mapping[type[Payload], Callable[[Any], tuple[str, ...]]] = {
    ResultReady: _remarks_of_result,
    Returned: _remarks_of_return,
    Delivered: lambda payload: (_code(payload.paper_code), payload.note),
    ErrorReported: lambda payload: (payload.error, formatting.fault(payload.fault), payload.note),
    ErrorCorrected: lambda payload: (payload.result, payload.note),
    Incident: _remarks_of_incident,
}
"""Reasons and remarks that an officer wrote with an event, by its payload."""
PHRASES: Mapping[type[Payload], Callable[[Any], str]] = {
    Returned: _returned,
    Delivered: _delivered,
    ErrorReported: _error_reported,
    ErrorCorrected: _error_corrected,
    Incident: _incident,
}
"""The sentence of an event that says more than its kind, by its payload; ``""`` where it does not."""
