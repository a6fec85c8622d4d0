"""The form of results, their code, and the days for correcting an error."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.law.result import (
    Fault,
    ResultForm,
    ResultRules,
    correction_due,
    is_free,
    paper_code,
    usual_form,
)
from desktop_app.domain.law.working_time import OfficeHours
from desktop_app.services.calendar import shipped_calendar
from desktop_app.services.law import load_law

CALENDAR = shipped_calendar(2026, 2027)
RULES = load_law().rules(date(2026, 11, 23)).result
BEFORE = load_law().rules(date(2025, 6, 30)).result


def test_since_july_2025_a_result_is_on_paper_and_electronic() -> None:
    first = load_law().rules(date(2025, 7, 1)).result
    assert (BEFORE.form, first.form, RULES.form) == (ResultForm.PAPER, ResultForm.BOTH, ResultForm.BOTH)
    assert [form.has_paper for form in ResultForm] == [True, False, True]


@pytest.mark.parametrize(
    ("procedure", "wants_electronic", "form"),
    [
        (None, False, ResultForm.BOTH),
        (None, True, ResultForm.ELECTRONIC),
        (ResultForm.PAPER, False, ResultForm.PAPER),
        (ResultForm.ELECTRONIC, False, ResultForm.ELECTRONIC),
        (ResultForm.PAPER, True, ResultForm.ELECTRONIC),
    ],
)
def test_the_applicant_goes_before_the_procedure_and_that_before_the_rule(
    procedure: ResultForm | None, wants_electronic: bool, form: ResultForm
) -> None:
    assert usual_form(RULES, procedure, wants_electronic=wants_electronic) is form


@pytest.mark.parametrize(
    ("owner", "kind", "rules", "code"),
    [
        ("025190001234", "KQ.G01.000105", RULES, "025190001234-KQ.G01.000105"),
        ("025190001234", "", RULES, ""),
        ("", "KQ.G01.000105", RULES, ""),
        ("025190001234", "KQ.G01.000105", BEFORE, ""),
        ("025190001234", "KQ.G01.000105", ResultRules(code_separator=""), "025190001234KQ.G01.000105"),
    ],
)
def test_a_code_has_two_parts_or_there_is_none(owner: str, kind: str, rules: ResultRules, code: str) -> None:
    assert paper_code(owner, kind, rules) == code


@pytest.mark.parametrize(
    ("reported", "due"),
    [
        (datetime(2026, 11, 16, 9, tzinfo=VIETNAM), date(2026, 11, 19)),
        # A Thursday: the weekend and the day off of 24/11 are not counted.
        (datetime(2026, 11, 19, 16, 30, tzinfo=VIETNAM), date(2026, 11, 25)),
        (datetime(2026, 11, 20, 9, tzinfo=VIETNAM), date(2026, 11, 26)),
    ],
)
def test_the_corrected_result_is_back_within_three_working_days(reported: datetime, due: date) -> None:
    hours = OfficeHours()
    for fault in (Fault.AGENCY, Fault.UNKNOWN):
        assert correction_due(reported, fault, RULES, CALENDAR, hours) == datetime.combine(
            due, hours.afternoon[1], VIETNAM
        )


def test_where_no_rule_names_days_there_is_no_day() -> None:
    at, hours = datetime(2026, 11, 16, 9, tzinfo=VIETNAM), OfficeHours()
    assert correction_due(at, Fault.APPLICANT, RULES, CALENDAR, hours) is None
    assert correction_due(at, Fault.AGENCY, BEFORE, CALENDAR, hours) is None


@given(st.datetimes(datetime(2026, 1, 5), datetime(2027, 11, 30)), st.integers(1, 10))
def test_the_day_of_the_report_is_not_counted_and_the_last_one_is_a_working_day(at: datetime, days: int) -> None:
    reported = at.replace(tzinfo=VIETNAM)
    due = correction_due(reported, Fault.AGENCY, ResultRules(correction_days=days), CALENDAR, OfficeHours())
    assert due is not None
    between = [reported.date() + timedelta(days=step) for step in range(1, (due.date() - reported.date()).days + 1)]
    assert sum(map(CALENDAR.is_working, between)) == days
    assert CALENDAR.is_working(due.date())
    assert due.time() == time(17)


def test_the_applicant_pays_for_no_fault_of_the_agency() -> None:
    assert [is_free(fault) for fault in (Fault.AGENCY, Fault.UNKNOWN, Fault.APPLICANT)] == [True, True, False]
