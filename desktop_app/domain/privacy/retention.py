"""How long each kind of personal data is kept at a desk, and what is past its time.

Law 91/2025/QH15 Article 14 has deleted what is not needed any more; Decree 165/2025/NĐ-CP Article 17 clause 10 has
logs kept for six months at least. Where the law names no time, it is the office's own, marked as not read.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from desktop_app.domain.bounds import Text
from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.text import tidy

_Months = Annotated[int, Meta(ge=1, le=1_200)]
_MOST_DOCUMENT = 200


class DataKind(StrEnum):
    """Kinds of data that end. The names are stored in the rules and in the audit log."""

    DOSSIERS = "dossiers"
    DRAFTS = "drafts"
    MESSAGES = "messages"
    TURNED_AWAY = "turned_away"
    PAGES = "pages"
    LOOKS = "looks"


@dataclass(frozen=True, slots=True)
class KeptFor:
    """How long a kind of data is kept.

    Attributes:
        kind: which data.
        months: for how many months; None where each procedure has its own time.
        basis: the text that says so.
        is_read: whether that text was read.
    """

    kind: DataKind
    months: _Months | None
    basis: Text
    is_read: bool

    def kept_from(self, today: date) -> datetime | None:
        """Return the moment before which the data is past its time; None where each procedure has its own time."""
        if self.months is None:
            return None
        whole = today.year * 12 + today.month - 1 - self.months
        year, month = divmod(whole, 12)
        return datetime.combine(date(year, month + 1, 1), time(), VIETNAM)


@dataclass(frozen=True, slots=True)
class RetentionRules:
    """How long each kind of data is kept from a day on."""

    effective_from: date
    kinds: tuple[KeptFor, ...]


@dataclass(frozen=True, slots=True)
class PastTime:
    """What is past its time of one kind.

    Attributes:
        rule: how long it is kept.
        count: how many.
        oldest: when the oldest came or ended, or None.
    """

    rule: KeptFor
    count: int
    oldest: datetime | None = None


def retention_rules_on(day: date, rules: Sequence[RetentionRules]) -> RetentionRules:
    """Return the rules in force on a day: the latest that have begun.

    Raises:
        RuleViolation: ``rules.none`` when none had begun.
    """
    begun = [rule for rule in rules if rule.effective_from <= day]
    if not begun:
        raise RuleViolation("rules.none")
    return max(begun, key=lambda rule: rule.effective_from)


def check_document(document: str, count: int) -> str:
    """Return number and day of the signed list by which data is destroyed.

    Raises:
        RuleViolation: ``destruction.nothing`` when nothing is past its time; ``destruction.document`` (field
            ``document``) without the document.
    """
    if not count:
        raise RuleViolation("destruction.nothing")
    text = tidy(document)
    if not text or len(text) > _MOST_DOCUMENT:
        raise RuleViolation("destruction.document", "document", most=_MOST_DOCUMENT)
    return text
