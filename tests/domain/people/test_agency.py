"""What the agency and its officers must type."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from desktop_app.domain.people.agency import (
    Agency,
    AgencyCode,
    Officer,
    Role,
    check_agency_code,
    check_keeps_administrator,
)
from tests.domain.refusals import Refusal, refusal

OFFICER, DIVISION, HEAD, ADMINISTRATOR, TRAINEE = (Officer(uuid4(), role.value, role) for role in Role)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (" h44.18 ", "H44.18"),
        ("H44", "H44"),
        ("h44.18.05.112", "H44.18.05.112"),
        ("000.00.18.h44", "000.00.18.H44"),
    ],
)
def test_a_code_in_either_order(typed: str, code: str) -> None:
    assert check_agency_code(typed) == code


@pytest.mark.parametrize("typed", ["", "44", "H4", "H44.", "H44.1234", "H44.1.2.3.4", "00.00.18.H44", "000.00.18.44"])
def test_a_code_in_neither_order_is_refused(typed: str) -> None:
    assert refusal(lambda: check_agency_code(typed)) == ("agency.code_shape", "agency_code", {})
    assert refusal(lambda: check_agency_code(typed, "code")) == ("agency.code_shape", "code", {})


def test_an_agency_has_the_code_that_holds_on_the_day() -> None:
    codes = (
        AgencyCode("000.00.18.H44", date(2019, 1, 1), date(2020, 7, 21)),
        AgencyCode("H44.18", date(2020, 7, 22), date(2026, 6, 30)),
    )
    agency = Agency("UBND", "Trung tâm", "Bộ phận Một cửa", "Phú Thọ", codes)
    for day, code in (
        (date(2019, 1, 1), "000.00.18.H44"),
        (date(2020, 7, 21), "000.00.18.H44"),
        (date(2020, 7, 22), "H44.18"),
        (date(2026, 6, 30), "H44.18"),
    ):
        assert agency.code_on(day) == code
    for day in (date(2018, 12, 31), date(2026, 7, 1)):
        assert refusal(lambda: agency.code_on(day)) == ("agency.no_code", "agency_code", {})  # noqa: B023
    always = replace(agency, codes=(AgencyCode("H44.18"),))
    assert always.code_on(date(2018, 12, 31)) == always.code_on(date(2026, 7, 1)) == "H44.18"


def test_who_has_the_rights_of_the_head() -> None:
    heads = [officer for officer in (OFFICER, DIVISION, HEAD, ADMINISTRATOR, TRAINEE) if officer.role.is_head]
    assert heads == [HEAD, ADMINISTRATOR]


def test_one_administrator_remains() -> None:
    other = replace(ADMINISTRATOR, id=uuid4())
    refused: Refusal | None = ("officer.last_administrator", "role", {})
    assert refusal(lambda: check_keeps_administrator(ADMINISTRATOR, False, [ADMINISTRATOR, HEAD])) == refused
    assert refusal(lambda: check_keeps_administrator(ADMINISTRATOR, False, [])) == refused
    assert refusal(lambda: check_keeps_administrator(ADMINISTRATOR, True, [ADMINISTRATOR, HEAD])) is None
    assert refusal(lambda: check_keeps_administrator(ADMINISTRATOR, False, [ADMINISTRATOR, other])) is None
    assert refusal(lambda: check_keeps_administrator(HEAD, False, [HEAD, other])) is None
