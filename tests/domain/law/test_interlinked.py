"""Which steps the first agency of an interlinked procedure takes."""

from desktop_app.domain.law.interlinked import first_agencys_steps
from desktop_app.domain.law.working_time import LimitStep, LimitUnit

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
