"""Corrections of the wordings of printed forms by an administrator: dated entries that are never changed.

A correction holds for papers dated on or after its day. Taking it back is one more entry that ends it on a day, so that
a paper dated in between is printed again with the words that it was printed with.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.dates import day_text
from desktop_app.domain.errors import RuleViolation

MOST_LETTERS = 2000
"""The longest text of one wording."""

COMMON = "common"
"""Form name of the wordings that all forms of a set share."""


@dataclass(frozen=True, slots=True)
class WordingPlace:
    """The place of a wording.

    Attributes:
        form_set: the set of forms, for example ``tt03-2025``.
        form: the form's name, or ``common``.
        key: the wording's name within the form.
    """

    form_set: str
    form: str
    key: str


@dataclass(frozen=True, slots=True)
class WordingEntry:
    """One line of a wording's history: a correction, or that one was taken back.

    Attributes:
        id: the record's UUIDv7.
        place: which wording.
        text: the corrected text; when taking back, the text that holds no longer.
        confirmed: whether the text was compared with the circular.
        effective_from: first day of the papers that it holds for; when taking back, first day that it no longer does.
        made_at: when it was entered, UTC.
        officer_id: who entered it.
        officer_name: that officer's name.
        takes_back: the correction that is taken back, or None for a correction.
    """

    id: UUID
    place: WordingPlace
    text: str
    confirmed: bool
    effective_from: date
    made_at: datetime
    officer_id: UUID
    officer_name: str
    takes_back: UUID | None = None


@dataclass(frozen=True, slots=True)
class SetPeriod:
    """The days on which a set of forms is used.

    Attributes:
        first: first day.
        last: last day, or None while it is in use.
    """

    first: date
    last: date | None

    def usual_day(self, today: date) -> date:
        """Return the day from which a correction made today usually holds: today, or all along in a set of the past."""
        is_in_use = self.first <= today and (self.last is None or today <= self.last)
        return today if is_in_use else self.first


class WordingState(StrEnum):
    """The state of a wording, besides its text."""

    UNCONFIRMED = "unconfirmed"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    CORRECTED_UNCONFIRMED = "corrected_unconfirmed"


def state_of(confirmed: bool, corrected: bool) -> WordingState:
    """Return the state of the words in force."""
    if corrected:
        return WordingState.CORRECTED if confirmed else WordingState.CORRECTED_UNCONFIRMED
    return WordingState.CONFIRMED if confirmed else WordingState.UNCONFIRMED


def in_force(history: Sequence[WordingEntry], day: date) -> WordingEntry | None:
    """Return the correction that holds for a paper dated `day`, or None when the set's own text does.

    Args:
        history: the entries of one wording, oldest first.
        day: the paper's date.
    """
    ends = {entry.takes_back: entry.effective_from for entry in history if entry.takes_back}
    holding = [
        (entry.effective_from, number, entry)
        for number, entry in enumerate(history)
        if entry.takes_back is None and entry.effective_from <= day < ends.get(entry.id, date.max)
    ]
    return max(holding, key=lambda candidate: candidate[:2])[2] if holding else None


def last_standing(history: Sequence[WordingEntry]) -> WordingEntry | None:
    """Return the correction that was made last and not taken back, or None."""
    gone = {entry.takes_back for entry in history}
    return next((entry for entry in reversed(history) if entry.takes_back is None and entry.id not in gone), None)


def histories(entries: Iterable[WordingEntry]) -> dict[WordingPlace, list[WordingEntry]]:
    """Return entries by the wording that they belong to, in the same order."""
    grouped: dict[WordingPlace, list[WordingEntry]] = {}
    for entry in entries:
        grouped.setdefault(entry.place, []).append(entry)
    return grouped


def check_day(day: date | None, period: SetPeriod) -> date:
    """Return the day from which a correction shall hold.

    Raises:
        RuleViolation: ``wording.day_missing``, or ``wording.before_set`` and ``wording.after_set`` for a day on which
            the set of forms is not used: the correction would never be printed.
    """
    if day is None:
        raise RuleViolation("wording.day_missing", "effective_from")
    if day < period.first:
        raise RuleViolation("wording.before_set", "effective_from", day=day_text(period.first))
    if period.last is not None and day > period.last:
        raise RuleViolation("wording.after_set", "effective_from", day=day_text(period.last))
    return day
