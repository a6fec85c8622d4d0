"""Changing the agency's names, over a real file: who may, what is recorded, and what papers say."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.services.agency import AGENCY
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.agency_changes import agency_changes, change_agency
from desktop_app.services.reception.receive import receive
from tests.conftest import a_reception


@pytest.fixture
def administrator(context: DeskContext) -> DeskContext:
    return replace(context, officer=replace(context.officer, role=Role.ADMINISTRATOR))


def code_of(context: DeskContext) -> str:
    return context.agency.code_on(context.today())


def test_a_typing_error_is_mended_and_both_values_stay_on_record(administrator: DeskContext) -> None:
    before = administrator.agency
    wanted = replace(before, name="  TRUNG TÂM  PHỤC VỤ ", phone="02103846000", desk="Quầy 05")
    changed = change_agency(administrator, wanted, code_of(administrator).lower())
    assert (changed.agency.name, changed.agency.desk, changed.agency.codes) == (
        "TRUNG TÂM PHỤC VỤ",
        "Quầy 05",
        before.codes,
    )
    with administrator.store.read() as connection:
        assert AGENCY.read(connection) == changed.agency
    (entry,) = agency_changes(changed)
    assert (entry.old, entry.new, entry.changed_by) == (before, changed.agency, administrator.officer.name)
    assert set(entry.names) == {"name", "phone", "desk"}
    change_agency(changed, changed.agency, code_of(changed))
    assert len(agency_changes(changed)) == 1, "storing the same changes nothing"


def test_a_new_code_is_for_dossiers_from_its_day_on(administrator: DeskContext, people: list[Applicant]) -> None:
    day = administrator.today() + timedelta(days=1)
    changed = change_agency(administrator, administrator.agency, "h44.77", day)
    assert receive(changed, a_reception(changed, people[0])).dossier.code.startswith(code_of(administrator))
    assert changed.agency.code_on(day) == "H44.77"
    at_once = change_agency(administrator, administrator.agency, "H44.66")
    assert receive(at_once, a_reception(at_once, people[1])).dossier.code.startswith("H44.66-")


def test_what_is_missing_or_not_allowed_stores_nothing(administrator: DeskContext) -> None:
    agency = administrator.agency
    with pytest.raises(Problems) as refused:
        change_agency(administrator, replace(agency, name="", place=" "), "")
    assert [problem.field for problem in refused.value.problems] == ["agency", "place", "agency_code"]
    officer = replace(administrator, officer=replace(administrator.officer, role=Role.OFFICER))
    with pytest.raises(RuleViolation, match="administrator_only"):
        change_agency(officer, agency, code_of(officer))
    assert agency_changes(administrator) == []
