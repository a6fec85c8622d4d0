"""Requests of a person about the own data: what is asked for, until when, and how it was answered.

Law 91/2025/QH15 gives the rights, Decree 356/2025/NĐ-CP Article 5 the limits: `rules.PrivacyRules`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.errors import Problem, Problems, RuleViolation
from desktop_app.domain.law.working_time import WorkCalendar
from desktop_app.domain.privacy.rules import PrivacyRules, RequestKind
from desktop_app.domain.text import tidy

MOST_CONTENT = 2_000
"""Characters of what is asked for, and of an answer."""


class Decision(StrEnum):
    """How a request was answered. The names are stored."""

    DONE = "done"
    PARTLY = "partly"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class RequestLimits:
    """Until when the person is told that the request was received, and until when it is carried out; whole days."""

    reply_by: date
    due_on: date


@dataclass(frozen=True, slots=True)
class DataRequest:
    """One request.

    Attributes:
        id: its UUIDv7.
        number: running number within the year of its reception.
        person_id: the record of the person.
        name: the person's name on that day.
        kind: what is asked for.
        content: in the person's words.
        received_on: the day of its reception.
        limits: until when.
        taken_by: name of the officer who recorded it.
        told_at: when the person was given the paper that confirms it, or None.
        answered_at: when it was answered, or None.
        decision: how, or None.
        answer: the reason or what was done, or ``""``.
        answered_by: name of who answered, or ``""``.
    """

    id: UUID
    number: int
    person_id: UUID
    name: str
    kind: RequestKind
    content: str
    received_on: date
    limits: RequestLimits
    taken_by: str
    told_at: datetime | None = None
    answered_at: datetime | None = None
    decision: Decision | None = None
    answer: str = ""
    answered_by: str = ""

    @property
    def number_text(self) -> str:
        """The number with its year: ``03/2026``."""
        return f"{self.number:02}/{self.received_on.year}"

    @property
    def next_day(self) -> date | None:
        """The last day for what is owed next: telling the person, else the answer; None for an answered one."""
        if self.answered_at is not None:
            return None
        return self.limits.due_on if self.told_at is not None else min(self.limits.reply_by, self.limits.due_on)


def limits_of(kind: RequestKind, received_on: date, calendar: WorkCalendar, rules: PrivacyRules) -> RequestLimits:
    """Return until when a request is confirmed and carried out.

    Nghị định 356/2025/NĐ-CP Điều 5; the day of reception is not counted, and a limit that ends on a day off ends on the
    next working day (Bộ luật Dân sự 2015 Điều 147, Điều 148 khoản 5).
    """
    reply_by = received_on
    for _ in range(rules.reply_working_days):
        reply_by = calendar.next_working(reply_by)
    due_on = calendar.working_from(received_on + timedelta(days=rules.days[kind]))
    return RequestLimits(reply_by, due_on)


def checked_content(content: str, received_on: date | None, today: date) -> tuple[str, date]:
    """Return what is asked for and the day of its reception.

    Raises:
        Problems: ``request.content`` (field ``content``) when it is empty or too long; ``date.incomplete`` or
            ``request.future`` (field ``received_on``).
    """
    problems: list[Problem] = []
    text = tidy(content)
    if not text or len(text) > MOST_CONTENT:
        problems.append(RuleViolation("request.content", "content", most=MOST_CONTENT))
    if received_on is None:
        problems.append(RuleViolation("date.incomplete", "received_on"))
    elif received_on > today:
        problems.append(RuleViolation("request.future", "received_on"))
    if problems or received_on is None:
        raise Problems(problems)
    return text, received_on


def check_answer(request: DataRequest, decision: Decision, answer: str, kept: Sequence[str]) -> str:
    """Return the tidied answer of a request that may be answered like this.

    Args:
        request: the request.
        decision: how it is answered.
        answer: the reason, or what was done.
        kept: why data of the person has to be kept, one text for each dossier.

    Raises:
        RuleViolation: ``request.answered`` when it has an answer; ``request.answer`` (field ``answer``) without a
            reason; ``request.must_keep`` (field ``decision``) for a whole deletion while the law has data kept.
    """
    if request.answered_at is not None:
        raise RuleViolation("request.answered", "decision")
    text = tidy(answer)
    if not text or len(text) > MOST_CONTENT:
        raise RuleViolation("request.answer", "answer", most=MOST_CONTENT)
    if request.kind is RequestKind.DELETE and decision is Decision.DONE and kept:
        raise RuleViolation("request.must_keep", "decision", count=len(kept))
    return text
