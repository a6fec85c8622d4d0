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
from desktop_app.domain.dossier.payloads.incoming import ArrivedFromAgency
from desktop_app.domain.dossier.payloads.interlinked import AgencyDone, AgencyProgress, PartState, SentToAgencies
from desktop_app.domain.dossier.payloads.kinds import Payload
from desktop_app.domain.dossier.payloads.process import ProcessStepDone
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


_PROGRESS: Mapping[PartState, str] = {
    PartState.DELIVERED: QT_TRANSLATE_NOOP("History", "Delivered to {agency} through the system"),
    PartState.NOT_REACHED: QT_TRANSLATE_NOOP("History", "{agency} was not reached through the system: send the papers"),
    PartState.RECEIVED: QT_TRANSLATE_NOOP("History", "{agency} received the dossier"),
    PartState.DECLINED: QT_TRANSLATE_NOOP("History", "{agency} refused the dossier"),
}


def _agency_progress(payload: AgencyProgress) -> str:
    text = _PROGRESS.get(payload.state, "")
    return history_text(text, agency=payload.agency) if text else ""


def _arrived_from_agency(payload: ArrivedFromAgency) -> str:
    text = QT_TRANSLATE_NOOP("History", "Sent by {office} for: {work}")
    return history_text(text, office=payload.origin.office, work=payload.origin.work)


def _agency_done(payload: AgencyDone) -> str:
    if payload.in_time:
        return history_text(QT_TRANSLATE_NOOP("History", "{agency} is done"), agency=payload.agency)
    return history_text(QT_TRANSLATE_NOOP("History", "{agency} is done, after its day"), agency=payload.agency)


def _step_done(payload: ProcessStepDone) -> str:
    if payload.in_time:
        text = QT_TRANSLATE_NOOP("History", "Step {n} done: {work}")
    else:
        text = QT_TRANSLATE_NOOP("History", "Step {n} done after its time: {work}")
    return history_text(text, n=payload.number, work=payload.work)


PHRASES: Mapping[type[Payload], Callable[[Any], str]] = {
    FeeRefunded: _refunded,
    FeeToBudget: _to_budget,
    ConsultationRequested: _consulted,
    ConsultationAnswered: _answered,
    VerificationAnnounced: _verification,
    SentToAgencies: _sent_to_agencies,
    AgencyDone: _agency_done,
    ProcessStepDone: _step_done,
    AgencyProgress: _agency_progress,
    ArrivedFromAgency: _arrived_from_agency,
}
"""The sentence of each event that says more than its kind."""

REMARKS: Mapping[type[Payload], Callable[[Any], tuple[str, ...]]] = {
    FeeRefunded: lambda payload: (payload.reason, payload.proof),
    FeeToBudget: lambda payload: (payload.reference,),
    ConsultationRequested: lambda payload: (payload.content, payload.way, payload.reference),
    ConsultationAnswered: lambda payload: (payload.answer, payload.reference),
    VerificationAnnounced: lambda payload: (payload.content, payload.participants),
    AgencyDone: lambda payload: (payload.result,),
    AgencyProgress: lambda payload: (payload.note,),
    ProcessStepDone: lambda payload: (payload.note,),
}
"""The reasons and remarks that an officer wrote with each event."""
