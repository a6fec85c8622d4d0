"""Which dossier needs somebody today."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.alerts import (
    AlertKind,
    AlertLimits,
    Watched,
    alert_of,
    is_last_day_to_apologise,
    last_day_ahead,
    read_limits,
)
from desktop_app.domain.dossier.status import Status
from desktop_app.services.calendar import shipped_calendar
from desktop_app.services.law import load_law
from tests.domain.refusals import refusal

CALENDAR = shipped_calendar(2026, 2027)
RULES = load_law().rules(date(2026, 11, 23))
LIMITS = AlertLimits()
FRIDAY = date(2026, 11, 20)
_CORRECTION, _INCIDENT = AlertKind.CORRECTION, AlertKind.INCIDENT


def _at(day: int, month: int = 11) -> datetime:
    return datetime(2026, month, day, 16, 30, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("one", "today", "wanted"),
    [
        (Watched(Status.PROCESSING, _at(19)), FRIDAY, AlertKind.OVERDUE),
        (Watched(Status.PROCESSING, _at(20)), FRIDAY, AlertKind.DUE_TODAY),
        # Due on Monday: an apology on Sunday would be in time, but nobody is there to send it.
        (Watched(Status.PROCESSING, _at(23)), FRIDAY, AlertKind.APOLOGISE),
        (Watched(Status.PROCESSING, _at(23), extensions=1), FRIDAY, AlertKind.DUE_NEXT),
        # 24/11 is a day off: what is due on the 25th has its last day for an apology on Monday the 23rd.
        (Watched(Status.RECEIVED, _at(25)), date(2026, 11, 23), AlertKind.APOLOGISE),
        (Watched(Status.PROCESSING, _at(25)), FRIDAY, None),
        (Watched(Status.SUPPLEMENT_REQUESTED, _at(19), waiting_since=_at(10)), FRIDAY, AlertKind.WAITING),
        (Watched(Status.SUPPLEMENT_REQUESTED, _at(19), waiting_since=_at(12)), FRIDAY, None),
        # Nobody is expected before the appointment on the receipt, or before the result was announced.
        (Watched(Status.DONE, _at(19), ended_at=_at(17)), FRIDAY, None),
        (Watched(Status.DONE, _at(19), ended_at=_at(17)), date(2026, 11, 23), AlertKind.UNCOLLECTED),
        (Watched(Status.DONE, _at(19), ended_at=_at(17), collect_from=_at(18)), FRIDAY, AlertKind.UNCOLLECTED),
        (Watched(Status.DONE, _at(1), ended_at=_at(17), collect_from=_at(20)), date(2026, 11, 23), None),
        # The electronic result is expected at the appointment, and once the paper was handed back.
        (Watched(Status.DONE, _at(25), ended_at=_at(19), deliver_since=_at(19)), FRIDAY, None),
        (Watched(Status.DONE, _at(20), ended_at=_at(19), deliver_since=_at(19)), FRIDAY, AlertKind.DELIVER),
        # The desk can deliver what nobody collects.
        (Watched(Status.DONE, _at(2), ended_at=_at(2), deliver_since=_at(2)), FRIDAY, AlertKind.DELIVER),
        (Watched(Status.RETURNED, _at(25), ended_at=_at(19), deliver_since=_at(19)), FRIDAY, AlertKind.DELIVER),
        # An error: near its day on the working day before, and ever after.
        (Watched(Status.DONE, _at(1), ended_at=_at(1), has_error=True, correction_due=_at(25)), FRIDAY, None),
        (Watched(Status.DONE, _at(1), ended_at=_at(1), has_error=True, correction_due=_at(23)), FRIDAY, _CORRECTION),
        (Watched(Status.RETURNED, _at(1), ended_at=_at(1), has_error=True, correction_due=_at(2)), FRIDAY, _CORRECTION),
        (Watched(Status.DONE, _at(1), ended_at=_at(1), has_error=True), FRIDAY, None),
        # Lost: named until there is a result, by what is more urgent where that is so.
        (Watched(Status.PROCESSING, _at(30), incident_at=_at(18)), FRIDAY, AlertKind.INCIDENT),
        (Watched(Status.SUPPLEMENT_REQUESTED, _at(30), waiting_since=_at(18), incident_at=_at(18)), FRIDAY, _INCIDENT),
        (Watched(Status.DONE, _at(1), ended_at=_at(1), incident_at=_at(18)), FRIDAY, AlertKind.INCIDENT),
        (Watched(Status.PROCESSING, _at(19), incident_at=_at(18)), FRIDAY, AlertKind.OVERDUE),
        (Watched(Status.PROCESSING, _at(23), incident_at=_at(18)), FRIDAY, AlertKind.APOLOGISE),
        (Watched(Status.DONE, _at(1), ended_at=_at(19)), FRIDAY, None),
        # Two working days have passed at the limit, one before it.
        (Watched(Status.DONE, _at(1), ended_at=_at(18)), date(2026, 11, 19), None),
        (Watched(Status.DONE, _at(1), ended_at=_at(20)), date(2026, 11, 22), None),
        (Watched(Status.DONE, _at(1), ended_at=_at(20)), date(2026, 11, 23), None),
        (Watched(Status.DONE, _at(1), ended_at=_at(20)), date(2026, 11, 25), AlertKind.UNCOLLECTED),
        (Watched(Status.DONE, _at(19)), FRIDAY, None),
        # Ten days of waiting at the limit, nine before it.
        (Watched(Status.SUPPLEMENT_REQUESTED, _at(19), waiting_since=_at(11)), FRIDAY, None),
        # A special law gave less time: it is over on the day after the last one.
        (
            Watched(Status.SUPPLEMENT_REQUESTED, _at(1), waiting_since=_at(12), last_day=date(2026, 11, 19)),
            FRIDAY,
            AlertKind.WAITING,
        ),
        (Watched(Status.SUPPLEMENT_REQUESTED, _at(1), waiting_since=_at(12), last_day=FRIDAY), FRIDAY, None),
        # For an agency elsewhere: within one working day from reception; the expected appointment does not matter.
        (Watched(Status.RECEIVED, _at(1), awaits_agency_since=_at(19)), FRIDAY, AlertKind.FORWARD),
        (Watched(Status.RECEIVED, _at(1), awaits_agency_since=_at(20)), FRIDAY, None),
        (Watched(Status.RECEIVED, _at(1), awaits_agency_since=_at(20)), date(2026, 11, 22), None),
        (Watched(Status.PROCESSING, _at(1), awaits_agency_since=_at(20)), date(2026, 11, 23), AlertKind.FORWARD),
        (Watched(Status.STOPPED, _at(1), awaits_agency_since=_at(2)), FRIDAY, None),
        (Watched(Status.RETURNED, _at(1), ended_at=_at(1)), FRIDAY, None),
        (Watched(Status.STOPPED, _at(1), ended_at=_at(1)), FRIDAY, None),
    ],
)
def test_why_a_dossier_is_on_todays_page(one: Watched, today: date, wanted: AlertKind | None) -> None:
    assert alert_of(one, today, RULES, CALENDAR, LIMITS) is wanted


@given(st.dates(date(2026, 1, 5), date(2027, 11, 30)))
def test_every_due_date_is_reminded_of_on_a_working_day_before_it_is_too_late(day: date) -> None:
    due = datetime.combine(CALENDAR.next_working(day), datetime.min.time(), VIETNAM)
    before = [due.date() - timedelta(days=back) for back in range(1, 15)]
    reminded = [one for one in before if CALENDAR.is_working(one) and _reminds(due, one)]
    assert len(reminded) == 1


def _reminds(due: datetime, today: date) -> bool:
    return is_last_day_to_apologise(due, today, RULES, CALENDAR)


@pytest.mark.parametrize("days", [1, 3, 30])
def test_the_days_ahead_are_working_days(days: int) -> None:
    limits = AlertLimits(due_days=days)
    last = last_day_ahead(FRIDAY, limits, CALENDAR)
    ahead = [FRIDAY + timedelta(days=n) for n in range(1, (last - FRIDAY).days + 1)]
    assert sum(map(CALENDAR.is_working, ahead)) == days
    assert alert_of(Watched(Status.PROCESSING, _on(last), 1), FRIDAY, RULES, CALENDAR, limits) is AlertKind.DUE_NEXT
    after = _on(CALENDAR.next_working(last))
    assert alert_of(Watched(Status.PROCESSING, after, 1), FRIDAY, RULES, CALENDAR, limits) is None


def _on(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time(), VIETNAM)


@pytest.mark.parametrize(
    ("typed", "code", "field"),
    [
        ({"due_days": "0"}, "alerts.range", "due_days"),
        ({"due_days": "2", "waiting_days": "31"}, "alerts.range", "waiting_days"),
        ({"uncollected_days": "31"}, "alerts.range", "uncollected_days"),
        ({"due_days": "2", "uncollected_days": "1,5"}, "alerts.not_number", "uncollected_days"),
        ({"due_days": ""}, "alerts.not_number", "due_days"),
        ({"due_days": "-1"}, "alerts.not_number", "due_days"),
        ({"due_days": "²"}, "alerts.not_number", "due_days"),
    ],
)
def test_wrong_limits_are_refused(typed: dict[str, str], code: str, field: str) -> None:
    params = {"least": 1, "most": 30} if code == "alerts.range" else {}
    assert refusal(lambda: read_limits(typed)) == (code, field, params)


def test_limits_are_read() -> None:
    typed = {"due_days": " 2 ", "waiting_days": "30", "uncollected_days": "1"}
    assert read_limits(typed) == AlertLimits(2, 30, 1)
