"""No two desks of an office ever give one serial, and each serial makes a code that reads back."""

from datetime import date
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.dossier.code import format_code, parse_code
from desktop_app.domain.serials import (
    FIRST_LEASED_SERIAL,
    LAST_LEASED_SERIAL,
    LAST_LONE_SHARE,
    LAST_SHARE,
    LONE_RUN,
    SERVER_SHARE,
    desk_number_in,
    first_of_last_range,
    first_range,
    is_assignable,
    lone_serial,
    parse_desk_number,
    places_of_day,
    reserve_serial,
    serial_of_day,
)
from desktop_app.services.law import load_law
from tests.domain.refusals import refusal

DAY = date(2026, 11, 28)
SHARES = st.integers(1, LAST_SHARE)


def _all_of(share: int) -> list[int]:
    return [serial_of_day(share, place) for place in range(1, places_of_day(share) + 1)]


@given(SHARES, SHARES)
@settings(max_examples=20)
def test_two_shares_have_no_serial_of_a_day_in_common(one: int, other: int) -> None:
    own, others = _all_of(one), _all_of(other)
    assert len(set(own)) == len(own)
    assert one == other or not set(own) & set(others)


def test_all_shares_together_give_each_serial_once() -> None:
    # Every serial of neighbouring shares on both sides of each border.
    shares = [*range(1, 6), 20, 21, *range(47, 53), *range(88, 93), *range(448, 453), 1_000, LAST_SHARE - 1, LAST_SHARE]
    serials = [serial for share in shares for serial in _all_of(share)]
    assert len(set(serials)) == len(serials)
    assert (min(serials), max(serials)) == (1, 9_999_999)


@given(SHARES, st.data())
def test_each_serial_makes_a_code_that_reads_back(share: int, data: st.DataObject) -> None:
    serial = serial_of_day(share, data.draw(st.integers(1, places_of_day(share))))
    for agency in ("H44.18", "000.00.18.H44"):
        code = parse_code(format_code(load_law().pattern(DAY, agency), agency, DAY, serial))
        assert (code.agency, code.day, code.serial, code.restarts_daily) == (agency, DAY, serial, True)


def test_desk_three_begins_at_401_and_goes_on_with_longer_serials() -> None:
    serials = _all_of(3)
    assert serials[:2] == [401, 402]
    assert serials[199:202] == [600, 12_000, 12_001]
    assert serials[1_199:1_202] == [12_999, 104_000, 104_001]
    assert serials[3_199:3_202] == [105_999, 1_006_000, 1_006_001]
    assert first_range(3) == (401, 600)
    assert first_range(60) == (69_000, 69_999)
    assert first_of_last_range(3) == 3_201


@pytest.mark.parametrize("share", [1, 20, 49, 50, 90, 91, 450, 451, LAST_SHARE])
def test_the_last_range_has_seven_digits(share: int) -> None:
    first = first_of_last_range(share)
    assert serial_of_day(share, first) >= 1_000_000
    assert first == 1 or serial_of_day(share, first - 1) < 1_000_000
    assert refusal(lambda: serial_of_day(share, places_of_day(share) + 1)) == ("code.range_used_up", "", {})


@pytest.mark.parametrize("share", [0, -1, LAST_SHARE + 1])
def test_no_other_share_has_a_serial(share: int) -> None:
    for serial in (serial_of_day, lone_serial, reserve_serial):
        assert refusal(partial(serial, share, 1)) == ("code.range_used_up", "", {})


@given(st.integers(1, LAST_LONE_SHARE), st.integers(1, LONE_RUN), SHARES, st.integers(1, 1_000))
def test_serials_that_run_on_keep_to_their_part(lone: int, place: int, share: int, reserve: int) -> None:
    assert (lone - 1) * LONE_RUN < lone_serial(lone, place) <= lone * LONE_RUN < FIRST_LEASED_SERIAL
    assert LAST_LEASED_SERIAL < reserve_serial(share, reserve) <= 9_999_999


def test_the_reserve_of_a_day_has_each_serial_once() -> None:
    serials = [reserve_serial(share, place) for share in range(1, LAST_SHARE + 1) for place in (1, 500, 1_000)]
    assert len(set(serials)) == len(serials)
    assert refusal(lambda: reserve_serial(1, 1_001)) == ("code.range_used_up", "", {})
    assert refusal(lambda: lone_serial(LAST_LONE_SHARE + 1, 1)) == ("code.range_used_up", "", {})


def test_which_shares_a_server_assigns() -> None:
    assert [share for share in range(0, 60) if is_assignable(share)] == [
        *range(LAST_LONE_SHARE + 1, SERVER_SHARE),
        *range(SERVER_SHARE + 1, 60),
    ]
    assert (is_assignable(LAST_SHARE), is_assignable(LAST_SHARE + 1)) == (True, False)


@pytest.mark.parametrize(("typed", "number"), [("1", 1), (" 07 ", 7), ("20", 20)])
def test_a_desk_number_is_read(typed: str, number: int) -> None:
    assert parse_desk_number(typed) == number


@pytest.mark.parametrize("typed", ["", "0", "21", "021", "-1", "1.5", "١", "²", "x", "1 2"])
def test_what_is_no_desk_number(typed: str) -> None:
    assert refusal(lambda: parse_desk_number(typed)) == ("desk_number.range", "desk_number", {"most": LAST_LONE_SHARE})


@pytest.mark.parametrize(
    ("name", "number"),
    [("Quầy 03", 3), ("Quầy số 12 (tầng 2)", 12), ("", 0), ("Quầy A", 0), ("Phòng 305, quầy 4", 4), ("Quầy ٣", 0)],
)
def test_the_number_in_a_desks_name(name: str, number: int) -> None:
    assert desk_number_in(name) == number
