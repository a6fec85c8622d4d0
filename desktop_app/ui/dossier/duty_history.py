"""What happened to a dossier's fee after its payment, and with other units and agencies."""

from collections.abc import Callable, Mapping
from typing import Any

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.payloads.consultation import (
    ConsultationAnswered,
    ConsultationRequested,
    VerificationAnnounced,
)
from desktop_app.domain.dossier.payloads.fees import FeeRefunded, FeeToBudget
from desktop_app.domain.dossier.payloads.interlinked import AgencyDone, SentToAgencies
from desktop_app.domain.dossier.payloads.kinds import Payload
from desktop_app.domain.law.fee import money
from desktop_app.ui.dossier.result_history import history_text
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP


def _refunded(payload: FeeRefunded) -> str:
    return history_text(QT_TRANSLATE_NOOP("History", "{amount} paid back"), amount=money(payload.amount))


def _to_budget(payload: FeeToBudget) -> str:
    if payload.in_time:
        return ""
    return history_text(QT_TRANSLATE_NOOP("History", "Fee went to the budget after the limit"))


def _consulted(payload: ConsultationRequested) -> str:
    text = QT_TRANSLATE_NOOP("History", "{unit} asked for its opinion until {day}")
    return history_text(text, unit=payload.unit, day=f"{local(payload.answer_by):%d/%m/%Y}")


def _answered(payload: ConsultationAnswered) -> str:
    if payload.is_silent:
        return history_text(QT_TRANSLATE_NOOP("History", "{unit} did not answer"), unit=payload.unit)
    if payload.in_time:
        return history_text(QT_TRANSLATE_NOOP("History", "{unit} answered"), unit=payload.unit)
    return history_text(QT_TRANSLATE_NOOP("History", "{unit} answered after its day"), unit=payload.unit)


def _verification(payload: VerificationAnnounced) -> str:
    text = QT_TRANSLATE_NOOP("History", "Verification at {at}, {place}")
    return history_text(text, at=formatting.moment(payload.begins_at), place=payload.place)


def _sent_to_agencies(payload: SentToAgencies) -> str:
    agencies = ", ".join(task.agency for task in payload.tasks)
    text = QT_TRANSLATE_NOOP("History", "Sent to {agencies}; {lead} leads")
    return history_text(text, agencies=agencies, lead=payload.lead)


def _agency_done(payload: AgencyDone) -> str:
    if payload.in_time:
        return history_text(QT_TRANSLATE_NOOP("History", "{agency} is done"), agency=payload.agency)
    return history_text(QT_TRANSLATE_NOOP("History", "{agency} is done, after its day"), agency=payload.agency)


PHRASES: Mapping[type[Payload], Callable[[Any], str]] = {
    FeeRefunded: _refunded,
    FeeToBudget: _to_budget,
    ConsultationRequested: _consulted,
    ConsultationAnswered: _answered,
    VerificationAnnounced: _verification,
    SentToAgencies: _sent_to_agencies,
    AgencyDone: _agency_done,
}
"""The sentence of each event that says more than its kind."""

REMARKS: Mapping[type[Payload], Callable[[Any], tuple[str, ...]]] = {
    FeeRefunded: lambda payload: (payload.reason, payload.proof),
    FeeToBudget: lambda payload: (payload.reference,),
    ConsultationRequested: lambda payload: (payload.content, payload.way, payload.reference),
    ConsultationAnswered: lambda payload: (payload.answer, payload.reference),
    VerificationAnnounced: lambda payload: (payload.content, payload.participants),
    AgencyDone: lambda payload: (payload.result,),
}
"""The reasons and remarks that an officer wrote with each event."""
