"""The borders of an extension: the first moment that is refused and the first that is taken."""

from datetime import date, datetime, timedelta

import pytest

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.extension import Appointed, Extension, ExtensionRules, check_extension, is_in_time
from desktop_app.domain.law.working_time import WorkCalendar

RECEIVED = datetime(2026, 11, 23, 9, 42, tzinfo=VIETNAM)
NOW = datetime(2026, 11, 25, 10, tzinfo=VIETNAM)
DUE = datetime(2026, 12, 8, 16, 30, tzinfo=VIETNAM)
MINUTE = timedelta(minutes=1)


def _refusal(new_due: datetime, so_far: Appointed, rules: ExtensionRules, reason: str = "chờ xác minh") -> str:
    try:
        check_extension(Extension(reason, new_due), so_far, rules, WorkCalendar({}))
    except RuleViolation as refused:
        assert refused.field == ("reason" if refused.code == "extension.no_reason" else "new_due")
        return refused.code
    return ""


@pytest.mark.parametrize(
    ("new_due", "code"),
    [
        (RECEIVED, "extension.before_reception"),
        (RECEIVED + MINUTE, "extension.past"),
        (NOW, "extension.past"),
        (NOW + MINUTE, "extension.not_later"),
        (DUE, "extension.not_later"),
        (DUE + MINUTE, ""),
    ],
)
def test_a_new_appointment_is_later_than_the_old_one(new_due: datetime, code: str) -> None:
    assert _refusal(new_due, Appointed(RECEIVED, DUE, NOW), ExtensionRules()) == code


@pytest.mark.parametrize(("before", "code"), [(0, ""), (1, ""), (2, "extension.again"), (3, "extension.again")])
def test_as_often_as_the_rules_allow(before: int, code: str) -> None:
    assert _refusal(DUE + MINUTE, Appointed(RECEIVED, DUE, NOW, before), ExtensionRules(most=2)) == code


def test_a_refusal_names_its_field_and_the_rule() -> None:
    rules = ExtensionRules(most=2)
    assert _refusal(DUE + MINUTE, Appointed(RECEIVED, DUE, NOW), rules, reason=" ") == "extension.no_reason"
    assert _refusal(datetime(2026, 12, 12, 9, tzinfo=VIETNAM), Appointed(RECEIVED, DUE, NOW), rules) == (
        "extension.day_off"
    )
    with pytest.raises(RuleViolation) as caught:
        check_extension(Extension("x", DUE + MINUTE), Appointed(RECEIVED, DUE, NOW, 2), rules, WorkCalendar({}))
    assert caught.value.params == {"most": 2}


@pytest.mark.parametrize(("lead", "last"), [(0, date(2026, 12, 8)), (1, date(2026, 12, 7)), (3, date(2026, 12, 5))])
def test_an_apology_keeps_the_lead_of_its_rules(lead: int, last: date) -> None:
    rules = ExtensionRules(lead_days=lead)
    at = datetime(last.year, last.month, last.day, 23, 59, tzinfo=VIETNAM)
    assert is_in_time(at, DUE, rules)
    assert not is_in_time(at + MINUTE, DUE, rules)
