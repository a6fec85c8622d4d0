from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.demo.sample_desk import sample_agency
from desktop_app.domain.dossier.code import CodePattern, code_in_scan, format_code, parse_code, pattern_on
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import check_agency_code
from desktop_app.services.law import load_law

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
    with pytest.raises(RuleViolation) as caught:
        parse_code(text)
    assert caught.value.code == "code.shape"


def test_a_day_that_does_not_exist() -> None:
    with pytest.raises(RuleViolation) as caught:
        parse_code("H44.18-260231-0001")
    assert caught.value.code == "code.day"


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


def test_patterns_by_date() -> None:
    assert pattern_on(date(2025, 12, 31), (DAY4, NATIONAL)) is DAY4
    assert pattern_on(date(2026, 1, 1), (DAY4, NATIONAL)) is NATIONAL
    assert load_law().pattern(date(2026, 11, 23)).name == "day4"
    with pytest.raises(RuleViolation):
        pattern_on(date(2018, 6, 20), (DAY4,))


def test_the_agency_writes_the_code_of_the_day() -> None:
    assert sample_agency().code_on(date(2020, 7, 21)) == "000.00.18.H44"
    assert sample_agency().code_on(date(2020, 7, 22)) == "H44.18"


def test_agency_codes() -> None:
    assert check_agency_code(" h44.18 ") == "H44.18"
    with pytest.raises(RuleViolation):
        check_agency_code("44")
