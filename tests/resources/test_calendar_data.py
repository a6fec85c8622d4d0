"""The calendar's overrides say what the holidays library does not know or gets wrong."""

from __future__ import annotations

import datetime as dt
import json
import unicodedata
from pathlib import Path
from typing import Any

import holidays
import pytest

DATA: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "resources" / "calendar" / "vn.json").read_text(encoding="utf-8")
)
OVERRIDES: dict[dt.date, dict[str, Any]] = {dt.date.fromisoformat(one["date"]): one for one in DATA["days"]}
SEED = holidays.country_holidays("VN", years=range(2022, 2028), language="vi")


def is_off(day: dt.date) -> bool:
    if day in OVERRIDES:
        return bool(OVERRIDES[day]["kind"] == "off")
    return not SEED.is_working_day(day)


def test_rows_are_whole_ordered_and_unique() -> None:
    dates = [one["date"] for one in DATA["days"]]
    assert dates == sorted(set(dates))
    for one in DATA["days"]:
        assert set(one) == {"date", "kind", "name", "basis", "confirmed"}
        assert one["kind"] in {"off", "worked"}
        assert one["name"]
        assert one["basis"]
        assert isinstance(one["confirmed"], bool)
        assert all(unicodedata.is_normalized("NFC", str(v)) for v in one.values())


def test_every_worked_day_is_a_saturday_that_pays_for_a_day_off() -> None:
    worked = [day for day, one in OVERRIDES.items() if one["kind"] == "worked"]
    assert [str(day) for day in worked] == ["2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"]
    for day in worked:
        assert day.weekday() == 5
        near = [d for d, one in OVERRIDES.items() if one["kind"] == "off" and abs((d - day).days) <= 10]
        assert len(near) == 1, day


@pytest.mark.parametrize(
    ("day", "off"),
    [
        ("2026-01-02", True),
        ("2026-01-10", False),
        ("2026-08-22", False),
        ("2026-08-31", True),
        ("2026-11-23", False),
        ("2026-11-24", True),
        ("2025-11-24", False),
        ("2026-04-27", True),
        ("2027-09-03", True),
    ],
)
def test_days_are_as_announced(day: str, off: bool) -> None:
    assert is_off(dt.date.fromisoformat(day)) is off


def test_the_library_still_needs_the_correction_of_january_2026() -> None:
    """When this fails the library has caught up: keep the rows, drop the remark in the notes."""
    assert SEED.is_working_day(dt.date(2026, 1, 2))
    assert not SEED.is_working_day(dt.date(2026, 1, 10))


def test_no_other_override_contradicts_the_library() -> None:
    differing = [str(d) for d, one in OVERRIDES.items() if (one["kind"] == "off") == SEED.is_working_day(d)]
    assert differing == ["2026-01-02", "2026-01-10"]


def test_the_days_off_of_2027_are_announced() -> None:
    assert all(one["confirmed"] for one in OVERRIDES.values())
    announced = [day for day, one in OVERRIDES.items() if "10065/VPCP-KGVX" in one["basis"]]
    tet = [dt.date(2027, 2, day) for day in range(4, 11)]
    assert announced == [dt.date(2026, 11, 24), *tet, dt.date(2027, 9, 2), dt.date(2027, 9, 3)]
    missing = [d for d in SEED if d.year == 2027 and d not in OVERRIDES]
    assert not missing


def test_every_holiday_has_a_name_for_the_screen() -> None:
    for name in set(SEED.values()):
        plain = name.removesuffix(" (nghỉ bù)")
        assert plain in DATA["names"] or plain.startswith("Ngày nghỉ (thay cho"), name
