"""Addresses are completed with the names of the administrative units in force."""

from __future__ import annotations

import re

import pytest

from desktop_app.services.reception import addresses
from desktop_app.services.reception.addresses import complete_address

COMMUNES = addresses._communes()


def test_addresses_are_completed() -> None:
    found = complete_address("Số 18, đường Hoa Phượng, viet tri", "Phú Thọ")
    assert found == ["Số 18, đường Hoa Phượng, phường Việt Trì, tỉnh Phú Thọ"]
    assert complete_address("Số 18", "Phú Thọ") == []
    assert complete_address("Số 1, hoan kiem", "Hà Nội")[0].endswith("phường Hoàn Kiếm, thành phố Hà Nội")
    assert complete_address("Số 1, zzzz", "") == []


def test_every_commune_can_be_completed() -> None:
    assert len(COMMUNES) == 3321
    assert len({commune.text.partition(", ")[2] for commune in COMMUNES}) == 34


def test_the_kind_of_a_unit_is_named_once() -> None:
    doubled = re.compile(r"\b(tỉnh|thành phố|phường|xã|đặc khu) (tỉnh|thành phố|phường|xã|đặc khu)\b", re.IGNORECASE)
    assert [commune.text for commune in COMMUNES if doubled.search(commune.text)] == []
    shape = re.compile(r"(phường|xã|đặc khu) \S.*, (tỉnh|thành phố) [^,]+")
    assert [commune.text for commune in COMMUNES if not shape.fullmatch(commune.text)] == []


@pytest.mark.parametrize(
    ("typed", "ending"),
    [
        ("Số 1, phuong viet tri", "phường Việt Trì, tỉnh Phú Thọ"),
        ("Số 1, vieetj trif", "phường Việt Trì, tỉnh Phú Thọ"),
        ("Số 1, Trảng Bom", "phường Trảng Bom, thành phố Đồng Nai"),
        ("Số 1, phu quoc", "đặc khu Phú Quốc, tỉnh An Giang"),
    ],
)
def test_a_commune_is_found_by_kind_marks_or_telex(typed: str, ending: str) -> None:
    assert complete_address(typed)[0] == f"Số 1, {ending}"


def test_the_counters_province_comes_first() -> None:
    first = complete_address("Số 1, tân", "Vĩnh Long")[0]
    assert first.endswith("tỉnh Vĩnh Long")
