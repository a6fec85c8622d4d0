from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.catalogue.levels import Level
from desktop_app.domain.catalogue.stated import VALUE_NAMES, Layer, StatedValues, concerns, office_code
from desktop_app.domain.codec import decode, encode
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from tests.domain.catalogue.entries import DAY, NOW, an_entry

VALUES = StatedValues(
    name="Tên", fees=(), steps=(LimitStep(3, LimitUnit.HOUR),), levels=(Level.COMMUNE,), is_in_force=False, note=""
)


def test_only_what_is_stated_is_written_and_read_again() -> None:
    assert list(VALUES.stated()) == ["name", "levels", "steps", "fees", "is_in_force", "note"]
    assert decode(encode(VALUES.stated()), StatedValues) == VALUES
    assert StatedValues().stated() == {}
    assert set(VALUES.stated()) <= set(VALUE_NAMES)


def test_layers_are_ordered_from_the_whole_country_to_the_desk() -> None:
    assert [layer.rank for layer in Layer] == [0, 1, 2, 3]


@given(st.integers(-5, 5), st.integers(-5, 5))
def test_an_entry_holds_from_its_first_to_its_last_day(begins: int, day: int) -> None:
    open_entry = an_entry(VALUES, begins=begins)
    assert open_entry.holds_on(DAY + timedelta(days=day)) == (day >= begins)
    ended = an_entry(VALUES, begins=begins, ends=begins + 2)
    assert ended.holds_on(DAY + timedelta(days=day)) == (begins <= day <= begins + 2)


def test_what_was_undone_was_known_until_then() -> None:
    entry = an_entry(VALUES, learned=1, undone=3)
    assert [entry.was_known(NOW + timedelta(hours=hour)) for hour in range(5)] == [False, True, True, False, False]
    shipped = replace(entry, origin=replace(entry.origin, learned_at=None), undone_at=None)
    assert shipped.was_known(NOW - timedelta(days=9999))


@pytest.mark.parametrize(
    ("office", "desk", "expected"),
    [
        ("", "", True),
        ("", "H44.18", True),
        ("H44", "H44.18", True),
        ("000.00.00.H44", "000.00.18.H44", True),
        ("H44.18", "000.00.18.H44", True),
        ("H44", "H45.18", False),
        ("H44", "H4.4", False),
        ("H44.19", "H44.18", False),
        ("H44.18.2", "H44.18", False),
        ("H44", "", False),
    ],
)
def test_values_of_another_province_or_unit_concern_nobody_here(office: str, desk: str, expected: bool) -> None:
    assert concerns(office, desk) is expected


@given(st.from_regex(r"[A-Z][0-9]{2}(\.[1-9][0-9]?){0,3}", fullmatch=True))
def test_both_orders_of_a_code_are_one(code: str) -> None:
    assert office_code(code) == office_code(code.lower()) == code
    parts = code.split(".")
    assert office_code(".".join(["000"] * (4 - len(parts)) + parts[::-1])) == code
