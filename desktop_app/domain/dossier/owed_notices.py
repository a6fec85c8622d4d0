"""Which notices a dossier's events make owed, and which events settle them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Any
from uuid import UUID

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.citizen_notice import CitizenNotified, ContactOutcome, NoticeStep, OwedNotice
from desktop_app.domain.dossier.dossier import Channel, Reception
from desktop_app.domain.dossier.payloads.consultation import VerificationAnnounced
from desktop_app.domain.dossier.payloads.corrections import TakenBack
from desktop_app.domain.dossier.payloads.fees import Paid, PaymentRequested
from desktop_app.domain.dossier.payloads.incidents import ErrorCorrected, ErrorReported
from desktop_app.domain.dossier.payloads.kinds import Payload
from desktop_app.domain.dossier.payloads.processing import (
    AgencyReceived,
    Extended,
    Outcome,
    Refused,
    Stopped,
    SupplementReceived,
    SupplementRequested,
)
from desktop_app.domain.dossier.payloads.reception import CounterPage, NotReceived, Received
from desktop_app.domain.dossier.payloads.results import PapersReturned, ResultReady, Returned
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.law.supplement import SupplementStage


@dataclass(frozen=True, slots=True)
class TakenStep:
    """A step as the rules of notices see it.

    Attributes:
        event: the event's id.
        at: its moment.
        payload: what it carries.
        status: the dossier's status before the step.
        due_at: the due moment that the citizen knew before the step; None before reception.
    """

    event: UUID
    at: datetime
    payload: Payload
    status: Status
    due_at: datetime | None


_BEFORE_THE_END = frozenset(
    {
        NoticeStep.RECEIVED,
        NoticeStep.SUPPLEMENT,
        NoticeStep.NEW_DATE,
        NoticeStep.PAYMENT,
        NoticeStep.VERIFICATION,
    }
)
_OF_THE_END = frozenset(NoticeStep) - _BEFORE_THE_END

SETTLED_BY: Mapping[type[Payload], frozenset[NoticeStep]] = MappingProxyType(
    {
        SupplementRequested: frozenset({NoticeStep.RECEIVED}),
        # Received or refused, the dossier needs no supplement any more.
        Received: frozenset({NoticeStep.SUPPLEMENT}),
        NotReceived: frozenset({NoticeStep.SUPPLEMENT}),
        SupplementReceived: frozenset({NoticeStep.SUPPLEMENT, NoticeStep.NEW_DATE}),
        Paid: frozenset({NoticeStep.PAYMENT}),
        ResultReady: _BEFORE_THE_END,
        # Another desk may have had a result ready that nobody collects now.
        Refused: frozenset(NoticeStep),
        Stopped: frozenset(NoticeStep),
        # The result itself is owed again when its return is taken back: `DossierState.open_notices` hides it.
        Returned: _BEFORE_THE_END,
        # Who takes the papers stands at the desk, or the post brings them.
        PapersReturned: frozenset(NoticeStep),
        # The wrong result is not collected any more; the corrected one is told anew.
        ErrorReported: _OF_THE_END,
        TakenBack: _OF_THE_END,
    }
)
"""The notices that a step makes pointless, because the citizen knows by then, or something else is told instead."""


def owed_after(owed: tuple[OwedNotice, ...], step: TakenStep) -> tuple[OwedNotice, ...]:
    """Return what is owed to the citizen after one more step that was taken, oldest first."""
    if isinstance(step.payload, CitizenNotified):
        return _contacted(owed, step.payload, step.at)
    is_undone = step.status is Status.RETURNED and isinstance(step.payload, TakenBack)
    settled = frozenset() if is_undone else SETTLED_BY.get(type(step.payload), frozenset())
    new = notice_of(step)
    # A newer notice of the same step, such as a second new date, replaces the older one.
    kept = tuple(notice for notice in owed if notice.step not in settled and notice.step is not new)
    return kept if new is None else (*kept, OwedNotice(new, step.event, step.at))


def redated(owed: tuple[OwedNotice, ...], earlier: Callable[[datetime], datetime]) -> tuple[OwedNotice, ...]:
    """Return what is owed with the moments of a wrong clock corrected."""
    return tuple(
        replace(notice, since=earlier(notice.since), tried_at=earlier(notice.tried_at) if notice.tried_at else None)
        for notice in owed
    )


def notice_of(step: TakenStep) -> NoticeStep | None:
    """Return what a step makes owed to the citizen, or None where no notice is needed.

    Basis: Nghị định 118/2025/NĐ-CP. A person who stands at the desk gets the paper there and needs no message: at a
    reception or a request at the counter, when a supplement is brought, and when a dossier is stopped at the
    applicant's own request.
    """
    rule = _RULES.get(type(step.payload))
    return rule(step.payload, step) if rule is not None else None


def is_owed_at_reception(reception: Reception) -> bool:
    """Return whether the applicant has to be told of the reception: nobody stood at the desk.

    Basis: Nghị định 118/2025/NĐ-CP Điều 17 khoản 2 điểm c for an online dossier; one that came by post has no receipt
    in the applicant's hands either.
    """
    return reception.channel is not Channel.DIRECT


def _received(payload: Received, _step: TakenStep) -> NoticeStep | None:
    return NoticeStep.RECEIVED if is_owed_at_reception(payload.reception) else None


def _supplement_requested(payload: SupplementRequested, _step: TakenStep) -> NoticeStep | None:
    """Điều 19 khoản 5: the request after examination is sent; Điều 17 khoản 2: so is one of what nobody brought."""
    is_sent = payload.stage is SupplementStage.EXAMINATION or _came_without_person(payload.counter)
    return NoticeStep.SUPPLEMENT if is_sent else None


def _not_received(payload: NotReceived, _step: TakenStep) -> NoticeStep | None:
    """Điều 17 khoản 2 điểm a: who did not stand at the desk is told why."""
    return NoticeStep.REFUSAL if _came_without_person(payload.counter) else None


def _came_without_person(page: CounterPage | None) -> bool:
    return page is not None and is_owed_at_reception(page.reception)


def _agency_received(payload: AgencyReceived, step: TakenStep) -> NoticeStep | None:
    """Điều 17 khoản 3: the limit begins now; the citizen's receipt names the day that was expected."""
    return None if payload.due_at == step.due_at else NoticeStep.NEW_DATE


def _verification_announced(payload: VerificationAnnounced, step: TakenStep) -> NoticeStep | None:
    """Điều 19 khoản 4 điểm a: the applicant takes part in the verification, unless another desk ended the dossier."""
    return NoticeStep.VERIFICATION if payload.is_owed and step.status.is_undecided else None


def _stopped(payload: Stopped, _step: TakenStep) -> NoticeStep | None:
    """Điều 19 khoản 5: closed because no supplement came."""
    return NoticeStep.CLOSING if payload.outcome is Outcome.EXPIRED else None


def _result_ready(_payload: ResultReady, step: TakenStep) -> NoticeStep | None:
    """Điều 22 khoản 5: a result before its day has to be announced."""
    is_early = step.due_at is not None and local(step.at).date() < local(step.due_at).date()
    return NoticeStep.EARLY_RESULT if is_early else NoticeStep.RESULT


_RULES: Mapping[type[Payload], Callable[[Any, TakenStep], NoticeStep | None]] = MappingProxyType(
    {
        Received: _received,
        SupplementRequested: _supplement_requested,
        NotReceived: _not_received,
        AgencyReceived: _agency_received,
        # Điều 19 khoản 6: the one-stop unit announces the new date.
        Extended: lambda _payload, _step: NoticeStep.NEW_DATE,
        # Điều 24: nobody pays what nobody asked for.
        PaymentRequested: lambda _payload, _step: NoticeStep.PAYMENT,
        # Điều 19 khoản 3: the refusal is sent through the one-stop unit.
        Refused: lambda _payload, _step: NoticeStep.REFUSAL,
        Stopped: _stopped,
        VerificationAnnounced: _verification_announced,
        ResultReady: _result_ready,
        # Điều 23 khoản 1: the corrected result is given to the applicant, who has no appointment for it.
        ErrorCorrected: lambda _payload, _step: NoticeStep.RESULT,
    }
)


def _contacted(owed: tuple[OwedNotice, ...], contact: CitizenNotified, at: datetime) -> tuple[OwedNotice, ...]:
    if contact.outcome is not ContactOutcome.NOT_REACHED:
        return tuple(notice for notice in owed if notice.event != contact.about)
    return tuple(
        replace(notice, tries=notice.tries + 1, tried_at=at) if notice.event == contact.about else notice
        for notice in owed
    )
