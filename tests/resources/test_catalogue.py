"""The procedure catalogue is complete, well formed, and honest about what was verified."""

from __future__ import annotations

import datetime as dt
import json
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any, cast

import jsonschema
import pytest

FOLDER = Path(__file__).parents[2] / "resources" / "catalogue"
FILES = {"labour": "A", "merit": "B", "social": "C"}


def load(name: str) -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8")))


PROCEDURES: list[dict[str, Any]] = [one for name in FILES for one in load(name)["procedures"]]
VERSIONS = [(one, version) for one in PROCEDURES for version in one["versions"]]
BY_ID = {former: one for one in PROCEDURES for former in (one["id"], *one["former_ids"])}
GONE = {
    "1.000479", "1.000464", "1.000448", "1.000436", "1.000105", "1.001978", "1.001973", "1.001966",
    "2.001953", "2.000178", "1.000401", "2.000839", "2.000148", "1.000362", "1.001865", "1.001823",
    "1.001853", "1.013724", "1.013725", "2.000134", "2.000355", "1.010938", "1.010939", "1.010940",
    "1.010941", "2.001088",
}  # fmt: skip
SUCCESSORS = {
    "1.001978": "1.014748",
    "1.001973": "1.014750",
    "1.001966": "1.014752",
    "2.001953": "1.014751",
    "2.000178": "1.014753",
    "1.000401": "1.014753",
    "2.000839": "1.014747",
    "2.000148": "1.014746",
    "1.000362": "1.014749",
    "1.010938": "3.000524",
    "1.010939": "3.000525",
    "1.010940": "3.000526",
    "1.010941": "3.000527",
}


def in_force(identity: str, day: str) -> dict[str, Any] | None:
    found = [
        v
        for v in BY_ID[identity]["versions"]
        if v["effective_from"] <= day and (v["effective_to"] is None or day <= v["effective_to"])
    ]
    assert len(found) <= 1
    return found[0] if found else None


@pytest.mark.parametrize("name", FILES)
def test_each_file_follows_the_schema(name: str) -> None:
    schema = load("schema")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(load(name))


def test_the_schema_refuses_what_is_wrong() -> None:
    validator = jsonschema.Draft202012Validator(load("schema"))
    for path, wrong in (("code", "1.0149"), ("id", "A01"), ("versions", []), ("channels", ["fax"])):
        data = load("labour")
        data["procedures"][0][path] = wrong
        assert not validator.is_valid(data), path


def test_all_72_rows_are_there_once_but_row_70_holds_four_codes() -> None:
    rows = Counter(one["row"] for one in PROCEDURES)
    assert set(rows) == set(range(1, 73))
    assert {row: n for row, n in rows.items() if n > 1} == {70: 4}
    assert len(PROCEDURES) == len({one["id"] for one in PROCEDURES}) == 75


def test_an_id_is_the_code_and_the_former_one_tells_group_and_row() -> None:
    for name, letter in FILES.items():
        for one in load(name)["procedures"]:
            assert one["id"] in {one["code"], f"{one['code']}.01", f"{one['code']}.02"}
            assert any(re.fullmatch(rf"{letter}{one['row']:02d}(-\d)?", former) for former in one["former_ids"])


def test_what_left_the_national_catalogue_has_ended_and_names_its_source() -> None:
    assert len(GONE) == 26
    for one in PROCEDURES:
        last = one["versions"][-1]
        assert (one["code"] in GONE) == (last["effective_to"] is not None), one["id"]
        assert (one["code"] in GONE) == ("danh mục quốc gia ngày 18/7/2026 (Cổng" in last["note"]), one["id"]
        assert one.get("successor", {}).get("id") == SUCCESSORS.get(one["code"]), one["id"]
        assert not one.get("successor", {"is_confirmed": False})["is_confirmed"], "no decision was read"


def test_codes_repeat_only_where_the_table_says_so() -> None:
    codes = Counter(one["code"] for one in PROCEDURES if one["code"])
    assert {code for code, n in codes.items() if n > 1} == {"1.010824"}
    assert [one["id"] for one in PROCEDURES if one["code"] is None] == []
    for one in PROCEDURES:
        assert one["code"] is None or re.fullmatch(r"\d\.\d{6}", one["code"])
        assert one["code"] not in one["other_codes"]


def test_versions_are_in_order_and_never_overlap() -> None:
    for one in PROCEDURES:
        last = None
        for version in one["versions"]:
            start = dt.date.fromisoformat(version["effective_from"])
            end = dt.date.fromisoformat(version["effective_to"] or "9999-12-31")
            assert start <= end, one["id"]
            assert last is None or start == last + dt.timedelta(days=1), one["id"]
            last = end if version["effective_to"] else None
        assert all(v["effective_to"] for v in one["versions"][:-1]), one["id"]


def test_nothing_counts_as_verified_that_is_empty() -> None:
    for one, version in VERSIONS:
        verified = version["verified"]
        assert not (verified["code"] and one["code"] is None), one["id"]
        assert verified["limit"] <= bool(version["limit_steps"]), one["id"]
        assert verified["documents"] <= bool(version["documents"]), one["id"]
        assert not verified["limit"] or version["basis"], one["id"]
        if not (verified["limit"] and verified["documents"]):
            assert version["note"], f"{one['id']} does not say what is missing"


def test_fees_are_never_guessed() -> None:
    for one, version in VERSIONS:
        assert not version["verified"]["fee"], one["id"]
        assert all(fee["amount"] is None and fee["note"] for fee in version["fees"]), one["id"]


def test_documents_have_copies_or_are_only_shown() -> None:
    for one, version in VERSIONS:
        names = [document["name"] for document in version["documents"]]
        assert len(names) == len(set(names)), one["id"]
        for document in version["documents"]:
            handed_in = sum(document[kind] for kind in ("original", "certified", "copy", "electronic"))
            assert (handed_in == 0) == document.get("present_only", False), (one["id"], document["name"])
            assert document["required"] or document["condition"], (one["id"], document["name"])


def test_text_is_nfc_and_trimmed() -> None:
    def walk(value: object) -> None:
        if isinstance(value, dict):
            for inner in value.values():
                walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)
        elif isinstance(value, str):
            assert unicodedata.is_normalized("NFC", value), value
            assert value == " ".join(value.split()), value

    for name in FILES:
        walk(load(name))


def test_readings_of_the_law() -> None:
    """A sample, compared by hand with the decrees."""
    licence = in_force("A02", "2026-07-17")
    assert licence is not None
    assert [(s["n"], s["unit"]) for s in licence["limit_steps"]] == [(20, "working_day"), (7, "working_day")]
    assert licence["return_notice_days"] == 10
    worship = in_force("B33", "2022-03-01")
    assert worship is not None
    assert [(s["n"], s["unit"]) for s in worship["limit_steps"]] == [
        (5, "working_day"),
        (7, "working_day"),
        (12, "calendar_day"),
    ]
    old, new = in_force("A07", "2025-08-06"), in_force("A07", "2025-08-07")
    assert old is not None
    assert new is not None
    assert old["limit_steps"][0]["n"] == 5
    assert old["verified"]["limit"]
    assert not new["verified"]["limit"]
    assert in_force("A13", "2026-11-23") is None


def test_no_district_step_is_offered_today() -> None:
    for one in PROCEDURES:
        version = in_force(one["id"], "2026-11-23")
        for step in version["limit_steps"] if version else []:
            assert "Phòng Lao động" not in step["by"], one["id"]
            assert not step["by"].endswith("cấp huyện"), one["id"]


def test_the_sample_desk_pins_nine_usable_procedures() -> None:
    pinned = load("desk_defaults")["usual"]["province"]
    assert len(pinned) == len(set(pinned)) == 9
    for identity in pinned:
        version = in_force(identity, "2026-11-23")
        assert version is not None, identity
        assert version["limit_steps"], identity
        assert version["documents"], identity
