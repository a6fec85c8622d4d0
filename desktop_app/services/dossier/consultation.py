"""Asking other units about a dossier, and telling the applicant of a verification."""

from datetime import date, datetime
from uuid import UUID

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.consultation import Consultation, check_request, check_verification
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.payloads.consultation import (
    ConsultationAnswered,
    ConsultationRequested,
    VerificationAnnounced,
)
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.consultation_rules import check_answer
from desktop_app.domain.law.due_day import is_past
from desktop_app.domain.text import tidy
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.unit_of_work import DossierUnitOfWork, StepResult


def request_consultation(
    context: DeskContext,
    dossier_id: UUID,
    unit: str,
    content: str,
    answer_by: date | None,
    *,
    way: str = "",
    reference: str = "",
) -> StepResult:
    """Record that a unit was asked for its opinion (Nghị định 118/2025/NĐ-CP Điều 19 khoản 4 điểm b).

    The due day of the result stays as it is.

    Args:
        context: officer, desk and store.
        dossier_id: the dossier.
        unit: who is asked.
        content: what is asked.
        answer_by: the last day for the answer.
        way: how to answer.
        reference: number and sign of the letter, or ``""``.

    Raises:
        RuleViolation: as `check_request`; ``consultation.ended`` when processing has ended.
    """
    names = tidy(unit), tidy(content)
    day = check_request(*names, answer_by, context.today())
    with context.store.write() as connection:
        work = _undecided(DossierUnitOfWork(connection, context, dossier_id))
        work.take(ConsultationRequested(*names, _end_of(context, day), tidy(way), tidy(reference)))
        return work.done()


def note_answer(
    context: DeskContext, dossier_id: UUID, request: UUID | None, answer: str, reference: str = "", *, is_silent: bool
) -> StepResult:
    """Record the answer of a unit that was asked, or that it gave none.

    Args:
        context: officer, desk and store.
        dossier_id: the dossier.
        request: the id of the event that asked; None for the only one that waits.
        answer: the answer in words.
        reference: number and sign of the answer.
        is_silent: whether no answer came.

    Raises:
        RuleViolation: as `check_answer`; ``consultation.none`` when no such request waits for its answer.
    """
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        text, number = tidy(answer), tidy(reference)
        check_answer(text, number, work.rules.consultation, is_silent=is_silent)
        waiting = _waiting(work.state, request)
        in_time = not is_silent and not is_past(waiting.answer_by, work.now)
        work.take(ConsultationAnswered(waiting.request, waiting.unit, text, is_silent, in_time, number))
        return work.done()


def announce_verification(
    context: DeskContext, dossier_id: UUID, at: datetime | None, place: str, participants: str, content: str
) -> StepResult:
    """Record a verification in which the applicant takes part; they are told of it where the rules say so.

    Basis: Nghị định 118/2025/NĐ-CP Điều 19 khoản 4 điểm a.

    Raises:
        RuleViolation: as `check_verification`; ``consultation.ended`` when processing has ended.
    """
    texts = tidy(place), tidy(participants), tidy(content)
    moment = check_verification(at, *texts, context.clock())
    with context.store.write() as connection:
        work = _undecided(DossierUnitOfWork(connection, context, dossier_id))
        work.take(VerificationAnnounced(moment, *texts, is_owed=work.rules.consultation.announces_verification))
        return work.done()


def _end_of(context: DeskContext, day: date) -> datetime:
    return datetime.combine(day, context.hours_history.on(day).closing, VIETNAM)


def _undecided(work: DossierUnitOfWork) -> DossierUnitOfWork:
    if not work.state.status.is_undecided:
        raise RuleViolation("consultation.ended", "step")
    return work


def _waiting(state: DossierState, request: UUID | None) -> Consultation:
    waiting = [asked for asked in state.consultations if asked.is_open and request in {None, asked.request}]
    if not waiting:
        raise RuleViolation("consultation.none", "request")
    return waiting[0]
