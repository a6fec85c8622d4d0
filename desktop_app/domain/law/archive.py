"""Archiving: the closing of a year's book, the hand-over to the archive, and what may be destroyed.

Nghị định 118/2025/NĐ-CP Điều 22 khoản 6 leaves the archiving of dossiers to the law on archives and on data. The law on
archives itself was not read: its numbers are data, marked as not read.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from msgspec import Meta

from desktop_app.domain.bounds import Text
from desktop_app.domain.errors import RuleViolation

_Years = Annotated[int, Meta(ge=1, le=100)]


@dataclass(frozen=True, slots=True)
class Retention:
    """How long the dossiers of a procedure are kept.

    Attributes:
        years: for how many years; None for ever.
        basis: the text that says so.
    """

    years: _Years | None
    basis: Text

    @property
    def is_permanent(self) -> bool:
        """Whether the dossiers are kept for ever."""
        return self.years is None

    def kept_until(self, ended: date) -> date | None:
        """Return the last day on which a dossier is kept, or None for one that is kept for ever.

        The years are counted from the year after the one in which the work ended.
        """
        return None if self.years is None else date(ended.year + self.years, 12, 31)


@dataclass(frozen=True, slots=True)
class ArchiveRules:
    """The rules of archiving from a day on.

    Attributes:
        effective_from: the first day.
        hand_over_years: within how many years after the year of the end a dossier goes to the archive.
        basis: the text that says so.
        is_read: whether that text was read.
    """

    effective_from: date
    hand_over_years: _Years
    basis: Text
    is_read: bool = True

    def hand_over_by(self, year: int) -> date:
        """Return the last day for handing the dossiers that ended in a year over to the archive."""
        return date(year + self.hand_over_years, 12, 31)


def archive_rules_on(day: date, rules: Sequence[ArchiveRules]) -> ArchiveRules:
    """Return the rules of archiving in force on a day: the latest that have begun.

    Raises:
        RuleViolation: ``rules.none`` when none had begun.
    """
    begun = [rule for rule in rules if rule.effective_from <= day]
    if not begun:
        raise RuleViolation("rules.none")
    return max(begun, key=lambda rule: rule.effective_from)


def check_closing(year: int, today: date, closed: Sequence[int]) -> None:
    """Check that the book of a year may be closed: the year is over, and its book is open.

    Basis: Nghị định 61/2018/NĐ-CP Điều 5 khoản 1 điểm d: what was received must not be altered without a record; a
    book that is still written in cannot be signed.

    Raises:
        RuleViolation: ``book.year_runs`` (with ``year``), ``book.closed_already`` (with ``year``).
    """
    if year >= today.year:
        raise RuleViolation("book.year_runs", "year", year=year)
    if year in closed:
        raise RuleViolation("book.closed_already", "year", year=year)


def may_be_destroyed(retention: Retention | None, ended: date, day: date) -> bool:
    """Return whether the retention of a dossier is over on a day, so that a council may decide on it.

    A dossier whose retention is not known is kept.
    """
    until = retention.kept_until(ended) if retention is not None else None
    return until is not None and until < day
