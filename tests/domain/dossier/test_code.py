from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.demo.sample_desk import sample_agency
from desktop_app.domain.dossier.code import (
    PROVISIONAL_LETTERS,
    CodePattern,
    code_in_scan,
    format_code,
    is_provisional,
    leased_code,
    leased_serial,
    parse_code,
    pattern_on,
    replacing_code,
)
from desktop_app.domain.people.agency import check_agency_code
from desktop_app.domain.serials import LAST_LEASED_SERIAL
from desktop_app.services.law import load_law
from tests.domain.refusals import refusal
from tests.old_codes import provisional_code

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
def test_the_servers_code_keeps_agency_day_and_form(serial: int) -> None:
    text = leased_code("H44.18", DAY, serial)
    assert text == f"H44.18-20261103-{serial:07d}"
    for old in (provisional_code("H44.18", DAY, "0BCFGH"), "H44.18-20261103-0000012"):
        assert replacing_code(parse_code(old), serial) == text
    new = replacing_code(parse_code("000.00.18.H44-261103-0012"), serial)
    assert new == f"000.00.18.H44-261103-{serial:04d}"
    for code in (text, new):
        assert (parse_code(code).day, parse_code(code).serial) == (DAY, serial)


@pytest.mark.parametrize("text", ["H44.18-261103-00012", "H44.18-261103-0000012", "H44.18-261103-012345"])
def test_a_serial_of_the_day_has_one_way_to_be_written(text: str) -> None:
    assert refusal(lambda: parse_code(text)) == ("code.shape", "line", {})


@pytest.mark.parametrize("agency", ["", "h44.18", "H44.1234", "H44.18-1", "Đ44.18", "000.00.18"])
def test_no_code_is_made_that_cannot_be_read_again(agency: str) -> None:
    assert refusal(lambda: format_code(DAY4, agency, DAY, 1)) == ("code.shape", "line", {})


@pytest.mark.parametrize("serial", [-1, 10_000_000])
def test_no_serial_is_longer_than_seven_digits(serial: int) -> None:
    assert refusal(lambda: format_code(DAY4, "H44.18", DAY, serial)) == ("code.shape", "line", {})


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


@pytest.mark.parametrize(
    "pasted",
    [
        "H44.18–261123–0001",
        "H44.18\u2011261123\u20110001",
        "h44.18\u2212261123\u22120001",
        "H44.18\u00ad-261123-0001",
        "H44.18\u00ad261123\u00ad0001",
        "H44.18 - 261123 -\u00a00001",
        "\ufeffH44.18-261123-0001\u200b",
        "Mã hồ sơ: H44.18-261123-0001.",
        "Hồ sơ số (H44.18-261123-0001), xin cảm ơn!",
        "H44.18-261123-0001 và H44.18-261123-0001",
        "https://a.vn/H44.18-261123-0001?x=1",
    ],
)
def test_a_pasted_code_is_understood(pasted: str) -> None:
    found = code_in_scan(pasted)
    assert found is not None
    assert found.text == "H44.18-261123-0001"


@pytest.mark.parametrize(
    "text",
    [
        "H44.18-261123-0001 H44.18-261123-0002",
        "XH44.18-261123-0001",
        "H44.18-261123-0001-9",
        "H44.18-261123-0001A",
        "H44.18-261323-0001",
        "-",
        "",
    ],
)
def test_what_holds_no_code_or_several(text: str) -> None:
    assert code_in_scan(text) is None


@given(st.text(max_size=40))
def test_any_text_may_be_scanned(text: str) -> None:
    code_in_scan(text)
    found = code_in_scan(f"{text} H44.18-261123-0001 {text}")
    assert found is None or found.text


def test_patterns_by_date() -> None:
    assert pattern_on(date(2025, 12, 31), "H44.18", (DAY4, NATIONAL)) is DAY4
    assert pattern_on(date(2026, 1, 1), "H44.18", (DAY4, NATIONAL)) is NATIONAL
    assert pattern_on(date(2026, 1, 1), "H44.18", (NATIONAL, DAY4)) is NATIONAL, "the order does not matter"
    assert pattern_on(date(2018, 6, 21), "H44.18", (NATIONAL, DAY4)) is DAY4
    assert refusal(lambda: pattern_on(date(2018, 6, 20), "H44.18", (DAY4,))) == ("code.no_pattern", "", {})


@pytest.mark.parametrize(
    ("agency", "day", "name"),
    [
        ("H44.18", date(2026, 11, 23), "day4"),
        ("000.00.18.H44", date(2026, 11, 23), "day4"),
        ("G09.20", date(2026, 11, 23), "running7"),
        ("000.00.20.G09", date(2026, 11, 23), "running7"),
        ("G09.20", date(2026, 6, 8), "day4"),
        ("K01", date(2026, 11, 23), "day4"),
    ],
)
def test_ministries_have_a_pattern_of_their_own(agency: str, day: date, name: str) -> None:
    assert load_law().pattern(day, agency).name == name


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
