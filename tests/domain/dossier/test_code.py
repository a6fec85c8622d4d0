from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.demo.sample_desk import sample_agency
from desktop_app.domain.dossier.code import (
    LAST_LEASED_SERIAL,
    PROVISIONAL_LETTERS,
    CodePattern,
    code_in_scan,
    format_code,
    is_provisional,
    leased_code,
    leased_serial,
    parse_code,
    pattern_on,
    provisional_code,
    server_code,
)
from desktop_app.domain.people.agency import check_agency_code
from desktop_app.services.law import load_law
from tests.domain.refusals import refusal

DAY4 = CodePattern("day4", date(2018, 6, 21), "%y%m%d", 4, True, "")
NATIONAL = CodePattern("national", date(2026, 1, 1), "%Y%m%d", 7, False, "")


@pytest.mark.parametrize(
    ("text", "agency", "day", "serial"),
    [
        ("000.17.22.H56-210531-0001", "000.17.22.H56", date(2021, 5, 31), 1),
        ("000.00.13.H44-220831-0001", "000.00.13.H44", date(2022, 8, 31), 1),
        ("H44.13-220831-0001", "H44.13", date(2022, 8, 31), 1),
        ("g09.20-20260609-0092637", "G09.20", date(2026, 6, 9), 92637),
        ("H44.13.05-261123-12345", "H44.13.05", date(2026, 11, 23), 12345),
    ],
)
def test_real_codes(text: str, agency: str, day: date, serial: int) -> None:
    code = parse_code(text)
    assert (code.agency, code.day, code.serial, code.text) == (agency, day, serial, text.upper())


@pytest.mark.parametrize("text", ["", "H44.18", "H44.18-261123", "H44.18-261123-1", "44.18-261123-0001", "x" * 40])
def test_what_is_no_code(text: str) -> None:
    assert refusal(lambda: parse_code(text)) == ("code.shape", "line", {})


@pytest.mark.parametrize("text", ["H44.18-260231-0001", "H44.18-20260231-0000001", "H44.18-261301-0001"])
def test_a_day_that_does_not_exist(text: str) -> None:
    assert refusal(lambda: parse_code(text)) == ("code.day", "line", {})


DAY = date(2026, 11, 3)


@given(st.text(PROVISIONAL_LETTERS, min_size=6, max_size=6))
def test_a_provisional_code_reads_back_without_a_serial(mark: str) -> None:
    text = provisional_code("H44.18", DAY, mark)
    assert text == f"H44.18-20261103-T{mark}"
    assert is_provisional(text)
    code = parse_code(text)
    assert (code.agency, code.day, code.serial, code.text) == ("H44.18", DAY, 0, text)


@pytest.mark.parametrize("text", ["H44.18-20261103-0000012", "H44.18-261103-0012", "T44.18-20261103-0000012", ""])
def test_other_codes_are_not_provisional(text: str) -> None:
    assert not is_provisional(text)


@given(st.integers(1, 9_999_999))
def test_the_servers_code_keeps_agency_and_day(serial: int) -> None:
    text = leased_code("H44.18", DAY, serial)
    assert text == f"H44.18-20261103-{serial:07d}"
    assert server_code(provisional_code("H44.18", DAY, "0BCFGH"), serial) == text
    assert server_code("H44.18-261103-0012", serial) == text
    code = parse_code(text)
    assert (code.agency, code.day, code.serial) == ("H44.18", DAY, serial)


def test_no_code_can_replace_what_is_no_code() -> None:
    assert refusal(lambda: server_code("H44.18", 1)) == ("code.shape", "line", {})


def test_the_serial_of_each_pattern() -> None:
    assert format_code(DAY4, "H44.18", DAY, 12) == "H44.18-261103-0012"
    assert format_code(NATIONAL, "H44.18", DAY, 12) == "H44.18-20261103-0000012"
    assert DAY4.period_of(DAY) == "20261103"
    assert NATIONAL.period_of(DAY) == ""


@given(
    st.sampled_from([DAY4, NATIONAL]),
    st.sampled_from(["H44.18", "000.00.18.H44", "G09", "H44.13.05.112"]),
    st.dates(date(2018, 6, 21), date(2060, 12, 31)),
    st.integers(1, 9_999_999),
)
def test_a_code_reads_back(pattern: CodePattern, agency: str, day: date, serial: int) -> None:
    code = parse_code(format_code(pattern, agency, day, serial))
    assert (code.agency, code.day, code.serial) == (agency, day, serial)


def test_the_part_after_the_last_slash_counts() -> None:
    found = code_in_scan("HTTPS://DICHVUCONG.PHUTHO.GOV.VN/H44.18-261123-0001")
    assert found is not None
    assert found.text == "H44.18-261123-0001"
    assert code_in_scan("hello") is None
    for scanned in (" h44.18-261123-0001\n", "https://a.vn/b/c/H44.18-261123-0001 "):
        found = code_in_scan(scanned)
        assert found is not None
        assert found.text == "H44.18-261123-0001"
    assert code_in_scan("H44.18-261123-0001/x") is None


def test_patterns_by_date() -> None:
    assert pattern_on(date(2025, 12, 31), (DAY4, NATIONAL)) is DAY4
    assert pattern_on(date(2026, 1, 1), (DAY4, NATIONAL)) is NATIONAL
    assert load_law().pattern(date(2026, 11, 23)).name == "day4"
    assert pattern_on(date(2026, 1, 1), (NATIONAL, DAY4)) is NATIONAL, "the order of the patterns does not matter"
    assert pattern_on(date(2018, 6, 21), (NATIONAL, DAY4)) is DAY4
    assert refusal(lambda: pattern_on(date(2018, 6, 20), (DAY4,))) == ("code.no_pattern", "", {})


def test_the_agency_writes_the_code_of_the_day() -> None:
    assert sample_agency().code_on(date(2020, 7, 21)) == "000.00.18.H44"
    assert sample_agency().code_on(date(2020, 7, 22)) == "H44.18"


def test_agency_codes() -> None:
    assert check_agency_code(" h44.18 ") == "H44.18"
    assert refusal(lambda: check_agency_code("44")) == ("agency.code_shape", "agency_code", {})


@given(st.integers(1, LAST_LEASED_SERIAL), st.dates(date(2020, 1, 1), date(2099, 12, 31)))
def test_the_serial_of_a_leased_code_is_read_back(serial: int, day: date) -> None:
    assert leased_serial(leased_code("H44.18", day, serial)) == serial


@pytest.mark.parametrize(
    "code", ["", "H44.18-20261125-T2BCFGH", "H44.18-261125-0004", "H44.18-20261125-000004", "H44.18-20261125-0000004x"]
)
def test_other_codes_have_no_leased_serial(code: str) -> None:
    assert leased_serial(code) == 0
