"""The hours for the notice of an incident, and what has to be done before it is closed."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.privacy.incidents import (
    DataIncident,
    IncidentFacts,
    IncidentKind,
    Telling,
    check_closing,
    checked_facts,
    notice_by,
)
from desktop_app.services.law import privacy_rules

NOW = datetime(2026, 11, 23, 9, 42, tzinfo=VIETNAM)
FACTS = IncidentFacts(IncidentKind.LOST, NOW, "Họ tên, số định danh", 12, "Mất cặp giấy tờ")
INCIDENT = DataIncident(UUID(int=1), 1, FACTS, notice_by(NOW, privacy_rules(NOW.date())), "Đức")


def test_the_hours_run_from_the_discovery_days_off_included() -> None:
    assert INCIDENT.notice_by == NOW + timedelta(hours=72)
    assert INCIDENT.hours_left(NOW + timedelta(hours=70, minutes=1)) == 1
    assert INCIDENT.hours_left(NOW + timedelta(hours=73)) == -1
    assert INCIDENT.is_notice_owed
    assert not replace(INCIDENT, authority_told_at=NOW).is_notice_owed
    assert not replace(INCIDENT, closed_at=NOW).is_notice_owed


def test_each_problem_is_named_with_its_field() -> None:
    wrong = IncidentFacts(IncidentKind.LOST, NOW + timedelta(minutes=1), " ", -1, "a" * 4_001)
    with pytest.raises(Problems) as refused:
        checked_facts(wrong, NOW)
    assert [(each.code, each.field) for each in refused.value.problems] == [
        ("incident.future", "found_at"),
        ("incident.text", "data"),
        ("incident.text", "description"),
        ("incident.people", "people"),
    ]
    assert checked_facts(replace(FACTS, data=" Họ  tên "), NOW).data == "Họ tên"


def _told(telling: Telling, *, people: bool) -> DataIncident:
    facts = replace(FACTS, telling=telling)
    return replace(INCIDENT, facts=facts, authority_told_at=NOW, people_told_at=NOW if people else None)


@pytest.mark.parametrize(
    ("incident", "outcome", "code"),
    [
        (INCIDENT, "Đã tìm lại", "incident.not_notified"),
        (_told(Telling.OPEN, people=False), "Đã tìm lại", "incident.telling"),
        (_told(Telling.NEEDED, people=False), "Đã tìm lại", "incident.telling"),
        (_told(Telling.NOT_NEEDED, people=False), "", "incident.outcome"),
        (replace(_told(Telling.NOT_NEEDED, people=False), closed_at=NOW), "Đã tìm lại", "incident.closed"),
    ],
)
def test_what_has_to_be_done_first(incident: DataIncident, outcome: str, code: str) -> None:
    with pytest.raises(RuleViolation) as refused:
        check_closing(incident, outcome)
    assert refused.value.code == code


def test_an_incident_that_may_be_closed() -> None:
    assert check_closing(_told(Telling.NEEDED, people=True), " Đã  tìm lại ") == "Đã tìm lại"
    assert check_closing(_told(Telling.NOT_NEEDED, people=False), "Đã tìm lại") == "Đã tìm lại"
