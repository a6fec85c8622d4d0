"""Consulting other units about a dossier: who was asked, until when, and what came back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.payloads.consultation import ConsultationAnswered, ConsultationRequested
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.due_day import is_past


@dataclass(frozen=True, slots=True)
class Consultation:
    """One unit that was asked about a dossier.

    Attributes:
        request: the id of the event that asked.
        unit: who was asked.
        content: what was asked.
        asked_at: when.
        answer_by: until when the unit has to answer.
        answered_at: when the answer came, or its silence was noted; None while it is waited for.
        is_silent: whether it ended without an answer.
    """

    request: UUID
    unit: str
    content: str
    asked_at: datetime
    answer_by: datetime
    answered_at: datetime | None = None
    is_silent: bool = False

    @property
    def is_open(self) -> bool:
        """Whether an answer is waited for."""
        return self.answered_at is None

    def is_late(self, now: datetime) -> bool:
        """Return whether the answer came after its day, or has not come by now although the day is over.

        Basis: Nghị định 118/2025/NĐ-CP Điều 19 khoản 4 điểm c: the head of the one-stop unit is told of it.
        """
        return self.is_silent or is_past(self.answer_by, self.answered_at or now)


@dataclass(frozen=True, slots=True)
class UnitAnswers:
    """How one unit answered what it was asked in a period.

    Attributes:
        asked: how often it was asked.
        in_time: how often it answered within its limit.
        late: how often it answered later.
        silent: how often it did not answer.
        waiting: how often its answer is waited for, within the limit or beyond.
        overdue: how many of those are beyond it.
    """

    asked: int = 0
    in_time: int = 0
    late: int = 0
    silent: int = 0
    waiting: int = 0
    overdue: int = 0


def answers_by_unit(consultations: Iterable[Consultation], now: datetime) -> dict[str, UnitAnswers]:
    """Return how each unit answered, by its name."""
    counted: dict[str, UnitAnswers] = {}
    for consultation in consultations:
        so_far = counted.get(consultation.unit, UnitAnswers())
        counted[consultation.unit] = _with(so_far, consultation, is_late=consultation.is_late(now))
    return dict(sorted(counted.items()))


def _with(so_far: UnitAnswers, consultation: Consultation, *, is_late: bool) -> UnitAnswers:
    answered = not consultation.is_open and not consultation.is_silent
    return UnitAnswers(
        so_far.asked + 1,
        so_far.in_time + (answered and not is_late),
        so_far.late + (answered and is_late),
        so_far.silent + consultation.is_silent,
        so_far.waiting + consultation.is_open,
        so_far.overdue + (consultation.is_open and is_late),
    )


def asked(request: UUID, payload: ConsultationRequested, at: datetime) -> Consultation:
    """Return the consultation that a request begins."""
    return Consultation(request, payload.unit, payload.content, at, payload.answer_by)


def with_answer(
    consultations: Sequence[Consultation], answer: ConsultationAnswered, at: datetime
) -> tuple[Consultation, ...]:
    """Return the consultations after an answer; the first answer to a request counts."""
    return tuple(
        replace(waiting, answered_at=at, is_silent=answer.is_silent)
        if waiting.request == answer.request and waiting.is_open
        else waiting
        for waiting in consultations
    )


def check_request(unit: str, content: str, answer_by: date | None, today: date) -> date:
    """Check a request for an opinion, and return the last day for the answer.

    Basis: Nghị định 118/2025/NĐ-CP Điều 19 khoản 4 điểm b: it names what is asked, until when, and how to answer.

    Raises:
        RuleViolation: ``consultation.no_unit``, ``consultation.no_content``, ``consultation.no_day``,
            ``consultation.past_day``.
    """
    if not unit:
        raise RuleViolation("consultation.no_unit", "unit")
    if not content:
        raise RuleViolation("consultation.no_content", "content")
    if answer_by is None:
        raise RuleViolation("consultation.no_day", "answer_by")
    if answer_by < today:
        raise RuleViolation("consultation.past_day", "answer_by")
    return answer_by


def check_verification(at: datetime | None, place: str, participants: str, content: str, now: datetime) -> datetime:
    """Check the notice of a verification in which the applicant takes part, and return when it takes place.

    Basis: Nghị định 118/2025/NĐ-CP Điều 19 khoản 4 điểm a: the notice names time, place, participants and content.

    Raises:
        RuleViolation: ``verification.no_time``, ``verification.past``, ``verification.no_place``,
            ``verification.no_participants``, ``verification.no_content``.
    """
    if at is None:
        raise RuleViolation("verification.no_time", "day")
    if local(at) < local(now):
        raise RuleViolation("verification.past", "day")
    for field, text in (("place", place), ("participants", participants), ("content", content)):
        if not text:
            raise RuleViolation(f"verification.no_{field}", field)
    return at
