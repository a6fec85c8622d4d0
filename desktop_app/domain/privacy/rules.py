"""The limits of the law on personal data, as dated data: `resources/rules/personal_data.json`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from desktop_app.domain.bounds import Text
from desktop_app.domain.dates import day_text
from desktop_app.domain.errors import RuleViolation

_Days = Annotated[int, Meta(ge=1, le=366)]
_Hours = Annotated[int, Meta(ge=1, le=8_784)]


class RequestKind(StrEnum):
    """What a person may ask for about the own data. The names are stored."""

    PROVIDE = "provide"
    CORRECT = "correct"
    RESTRICT = "restrict"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class PrivacyRules:
    """The limits from a day on.

    Attributes:
        effective_from: the first day.
        reply_working_days: within how many working days the person is told that the request was received.
        days: within how many days a request is carried out, by its kind.
        request_basis: the text that says so.
        are_kinds_read: whether the text that gives each kind its days was read word for word.
        notice_hours: within how many hours after its discovery an incident is notified.
        incident_basis: the text that says so.
    """

    effective_from: date
    reply_working_days: _Days
    days: Mapping[RequestKind, _Days]
    request_basis: Text
    are_kinds_read: bool
    notice_hours: _Hours
    incident_basis: Text


def privacy_rules_on(day: date, rules: Sequence[PrivacyRules]) -> PrivacyRules:
    """Return the limits in force on a day: the latest that have begun.

    Raises:
        RuleViolation: ``privacy.not_in_force`` when none had begun, with the first day.
    """
    begun = [rule for rule in rules if rule.effective_from <= day]
    if not begun:
        raise RuleViolation("privacy.not_in_force", first=day_text(min(rule.effective_from for rule in rules)))
    return max(begun, key=lambda rule: rule.effective_from)
