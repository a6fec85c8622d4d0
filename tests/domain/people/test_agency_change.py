"""Changing what an agency is called, and its dated codes."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.people.agency import Agency, AgencyCode
from desktop_app.domain.people.agency_change import changed_names, codes_from, problems_of_agency

AGENCY = Agency("UBND TỈNH", "TRUNG TÂM", "Một cửa", "Phú Thọ", (AgencyCode("H44.18"),), phone="0210 3846 000")
DAY = date(2026, 12, 1)
DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))


def test_an_agency_needs_a_name_a_place_and_a_sound_code() -> None:
    assert problems_of_agency(AGENCY) == []
    wrong = replace(AGENCY, name=" ", place="", codes=(AgencyCode("?"),))
    assert [problem.field for problem in problems_of_agency(wrong)] == ["agency", "place", "agency_code"]
    assert [problem.field for problem in problems_of_agency(replace(AGENCY, phone="12"))] == ["phone"]


def test_a_new_code_begins_on_its_day_and_the_old_one_ends_before() -> None:
    codes = codes_from(AGENCY.codes, "H44.19", DAY)
    assert codes == (AgencyCode("H44.18", None, DAY - timedelta(days=1)), AgencyCode("H44.19", DAY))
    agency = replace(AGENCY, codes=codes)
    assert (agency.code_on(DAY - timedelta(days=1)), agency.code_on(DAY)) == ("H44.18", "H44.19")
    assert codes_from(codes, "H44.19", DAY + timedelta(days=9)) == codes


@given(st.lists(st.tuples(st.sampled_from(["H44.18", "H44.19", "H44.20"]), DAYS), max_size=6), DAYS)
def test_each_day_has_one_code_and_the_last_change_holds(changes: list[tuple[str, date]], day: date) -> None:
    codes = AGENCY.codes
    for code, first in changes:
        codes = codes_from(codes, code, first)
        assert replace(AGENCY, codes=codes).code_on(first) == code
    assert sum(code.holds_on(day) for code in codes) == 1


def test_which_facts_are_others() -> None:
    assert changed_names(AGENCY, AGENCY) == ()
    assert changed_names(AGENCY, replace(AGENCY, place="Việt Trì", desk="Quầy 2")) == ("place", "desk")
