"""The tables of administrative units agree with each other and name their source."""

from __future__ import annotations

import unicodedata
from collections import Counter
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "resources" / "administrative_units"


def rows(name: str) -> list[list[str]]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


CURRENT = {row[0]: row for row in rows("current.tsv")}
FORMER = {row[0]: row for row in rows("former.tsv")}


def test_the_present_units_are_34_provinces_and_3321_communes() -> None:
    assert len(rows("current.tsv")) == len(CURRENT)
    assert Counter(len(code) for code in CURRENT) == {2: 34, 5: 3321}
    kinds = Counter(kind for _, _, kind, _ in CURRENT.values())
    assert kinds == {"tỉnh": 27, "thành phố": 7, "xã": 2611, "phường": 697, "đặc khu": 13}


def test_the_former_units_are_63_provinces_696_districts_and_10035_communes() -> None:
    assert len(rows("former.tsv")) == len(FORMER)
    assert Counter(len(code) for code in FORMER) == {2: 63, 3: 696, 5: 10035}


@pytest.mark.parametrize("table", [CURRENT, FORMER])
def test_units_stand_in_a_unit_and_are_spelt_in_one_form(table: dict[str, list[str]]) -> None:
    assert list(table) == sorted(table, key=lambda code: (len(code), code))
    for code, parent, _, name, *_ in table.values():
        assert parent in table if len(code) > 2 else parent == ""
        assert name == " ".join(name.split())
        assert name[0].isupper() or name[0].isdigit()
        assert unicodedata.is_normalized("NFC", name)


def test_every_former_commune_went_into_present_ones_and_every_present_one_has_a_past() -> None:
    successors = {code: row[4].split() for code, row in FORMER.items()}
    assert all(successors[code] for code in FORMER if len(code) != 3)
    assert {one for codes in successors.values() for one in codes} == set(CURRENT)
    for code, found in successors.items():
        assert all(len(one) == (2 if len(code) == 2 else 5) for one in found)


def test_a_known_merger() -> None:
    thanh_mieu = next(row for row in FORMER.values() if row[3] == "Thanh Miếu" and len(row[0]) == 5)
    assert FORMER[thanh_mieu[1]][3] == "Việt Trì"
    assert {CURRENT[code][3] for code in thanh_mieu[4].split()} == {"Thanh Miếu"}
    assert FORMER["26"][3:] == ["Vĩnh Phúc", "25"]


def test_both_tables_name_source_and_licence() -> None:
    for name in ("current.tsv", "former.tsv"):
        head = (FOLDER / name).read_text(encoding="utf-8")[:700]
        assert "19/2025/QĐ-TTg" in head
        assert "MIT License" in head
    assert (FOLDER / "LICENSE.txt").read_text(encoding="utf-8").startswith("MIT License")
