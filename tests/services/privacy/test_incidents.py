"""The register of incidents: recorded, notified, closed, and as a file."""

import csv
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Officer, Role
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.printing.privacy_papers import print_incident_notice
from desktop_app.services.privacy.duties import PrivacyDuties, privacy_duties
from desktop_app.services.privacy.incidents import (
    DataIncident,
    IncidentFacts,
    IncidentKind,
    Telling,
    change_incident,
    close_incident,
    export_incidents,
    incidents,
    note_told,
    record_incident,
)
from tests.conftest import MovableClock


@pytest.fixture
def recorded(context: DeskContext, clock: MovableClock) -> DataIncident:
    facts = IncidentFacts(IncidentKind.LOST, clock() - timedelta(hours=2), "=Họ tên", 12, "Mất cặp giấy tờ")
    counter = replace(context, officer=Officer(new_id(), "Hà", Role.OFFICER))
    return record_incident(counter, facts)


def test_the_number_counts_within_the_year_of_the_discovery(context: DeskContext, clock: MovableClock) -> None:
    facts = IncidentFacts(IncidentKind.LOST, clock(), "Họ tên", 1, "Mất cặp giấy tờ")
    first, second = record_incident(context, facts), record_incident(context, facts)
    clock.move(days=60)
    third = record_incident(context, replace(facts, found_at=clock()))
    assert [each.number_text for each in (first, second, third)] == ["01/2026", "02/2026", "01/2027"]
    change_incident(context, first.id, replace(facts, found_at=clock()))
    change_incident(context, second.id, replace(facts, people=2))
    assert sorted(each.number_text for each in incidents(context)) == ["01/2027", "02/2026", "02/2027"]


def test_an_incident_from_its_discovery_to_its_end(
    context: DeskContext, recorded: DataIncident, clock: MovableClock
) -> None:
    assert privacy_duties(context) == PrivacyDuties(1, 70, 0, 0)
    counter = replace(context, officer=Officer(new_id(), "Hà", Role.OFFICER))
    assert privacy_duties(counter) == PrivacyDuties()
    with pytest.raises(RuleViolation) as refused:
        close_incident(context, recorded.id, "Đã tìm lại")
    assert refused.value.code == "incident.not_notified"
    with pytest.raises(RuleViolation) as refused:
        note_told(context, recorded.id, authority=clock() + timedelta(hours=1))
    assert refused.value.code == "incident.told"
    note_told(context, recorded.id, authority=clock())
    assert privacy_duties(context) == PrivacyDuties(1, None, 0, 0)
    change_incident(context, recorded.id, replace(recorded.facts, people=15, telling=Telling.NEEDED))
    note_told(context, recorded.id, people=clock())
    close_incident(context, recorded.id, "Đã tìm lại")
    (stored,) = incidents(context)
    assert (stored.facts.people, stored.closed_by, stored.outcome) == (15, context.officer.name, "Đã tìm lại")
    assert (stored.authority_told_at, stored.people_told_at) == (clock(), clock())
    assert privacy_duties(context) == PrivacyDuties()


def test_the_notice_on_paper(context: DeskContext, recorded: DataIncident, tmp_path: Path) -> None:
    print_incident_notice(context, recorded.id)
    (pdf,) = (tmp_path / "pdf").iterdir()
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[0].get_textpage().get_text_range()
    assert "Mất dữ liệu, thiết bị hoặc giấy tờ" in text
    assert "07 giờ 42 phút" in text
    assert "26 tháng 11" in text


def test_the_register_as_a_file_is_safe(context: DeskContext, recorded: DataIncident, tmp_path: Path) -> None:
    path = tmp_path / "so.csv"
    assert export_incidents(context, path, ("Số", "Dữ liệu"), lambda each: (each.number, each.facts.data)) == 1
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file, delimiter=";")) == [["Số", "Dữ liệu"], [str(recorded.number), "'=Họ tên"]]
