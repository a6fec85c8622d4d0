"""Which steps the first agency of an interlinked procedure takes."""

from datetime import datetime

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.law.interlinked import agency_limits, first_agencys_steps
from desktop_app.domain.law.working_time import LimitStep, LimitUnit, OfficeHours, appoint
from desktop_app.services.calendar import shipped_calendar

CALENDAR = shipped_calendar(2026, 2027)
_COMMUNE, _PROVINCE = "Ủy ban nhân dân cấp xã", "Sở Nội vụ"


def _steps(*agencies: str) -> tuple[LimitStep, ...]:
    return tuple(LimitStep(days, LimitUnit.WORKING_DAY, agency) for days, agency in enumerate(agencies, 1))


def test_the_first_agencys_steps_end_where_another_begins() -> None:
    steps = _steps(_COMMUNE, _COMMUNE, _PROVINCE, _COMMUNE)
    assert first_agencys_steps(steps) == steps[:2]


def test_one_agency_has_no_part_of_its_own() -> None:
    assert first_agencys_steps(()) == ()
    assert first_agencys_steps(_steps(_COMMUNE, _COMMUNE)) == ()
    assert first_agencys_steps(_steps("", _COMMUNE, _PROVINCE)) == (), "nobody knows who begins"
    assert first_agencys_steps(_steps("", "")) == ()


def test_each_agency_has_its_limit_after_the_one_before() -> None:
    steps = _steps(_COMMUNE, _PROVINCE)
    start = datetime(2026, 11, 26, 9, 0, tzinfo=VIETNAM)
    limits = agency_limits(steps, start, CALENDAR, OfficeHours())
    assert [(limit.agency, f"{limit.due_at:%d/%m %H:%M}") for limit in limits] == [
        (_COMMUNE, "27/11 16:30"),
        (_PROVINCE, "01/12 16:30"),
    ]
    assert limits[-1].due_at == appoint(start, steps, CALENDAR, OfficeHours()).due
    assert agency_limits(steps[:1], start, CALENDAR, OfficeHours()) == ()


def test_an_agency_that_comes_back_has_two_limits() -> None:
    steps = _steps(_COMMUNE, _PROVINCE, _COMMUNE)
    limits = agency_limits(steps, datetime(2026, 11, 26, 9, 0, tzinfo=VIETNAM), CALENDAR, OfficeHours())
    assert [limit.agency for limit in limits] == [_COMMUNE, _PROVINCE, _COMMUNE]
