"""Answers in JSON: wrappers, double decoding, and what nobody promised."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import RuleViolation
from desktop_app.services.procedures.readers import Layout, messages_json, read_file
from desktop_app.services.procedures.readers.messages_json import read_json
from desktop_app.services.procedures.readers.watch import Watch

LISTED = {
    "id": "x",
    "name": "Đăng ký khai sinh",
    "code": "1.001193",
    "categories": ["Hộ tịch"],
    "departments": ["UBND cấp xã"],
}
NGSP = {"MATTHC": "1.001193", "TENTTHC": "Đăng ký khai sinh"}


def content(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


@pytest.mark.parametrize(
    ("answer", "layout"),
    [
        ({"code": "OK", "data": {"items": [LISTED], "lastId": None, "total": 1}}, Layout.PORTAL_JSON),
        ({"code": "OK", "data": LISTED}, Layout.PORTAL_JSON),
        ([{"code": "OK", "data": LISTED}], Layout.PORTAL_JSON),
        ({"result": [NGSP]}, Layout.NGSP),
        ({"message": json.dumps({"result": [NGSP]})}, Layout.NGSP),
    ],
)
def test_wrappers_are_taken_off(answer: Any, layout: Layout) -> None:
    file = read_file(content(answer))
    assert (file.layout, [row.code for row in file.rows]) == (layout, ["1.001193"])
    assert file.rows[0].values.name == "Đăng ký khai sinh"


def test_a_code_may_stand_in_the_files_name_only() -> None:
    answer = content({"result": [{"TENTTHC": "Đăng ký khai sinh"}]})
    assert read_file(answer, "LayThuTuc_1.001193.json").rows[0].code == "1.001193"
    assert [row.reason for row in read_file(answer, "x.json").rejected] == ["catalogue.no_code"]
    two = content([{"name": "A"}, {"name": "B"}])
    assert len(read_file(two, "1.001193.json").rejected) == 2


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        (b"[1, 2", "import.damaged"),
        (b"[" * 100_000 + b"]" * 100_000, "import.too_deep"),
        (b"[" * 60 + b"]" * 60, "import.too_deep"),
        (b'{"message": "{broken"}', "import.damaged"),
        (b'[1, null, "text"]', "import.no_procedures"),
        (b'{"code": "ERROR", "data": null}', "import.no_procedures"),
        (b'{"a": "\xff"}', "import.damaged"),
    ],
)
def test_what_cannot_be_read_has_its_reason(broken: bytes, code: str) -> None:
    with pytest.raises(RuleViolation) as raised:
        read_file(broken)
    assert raised.value.code == code


def test_too_many_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages_json, "MOST_ROWS", 2)
    with pytest.raises(RuleViolation) as raised:
        read_file(content([LISTED] * 3))
    assert raised.value.code == "import.too_many_rows"


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
_MEMBERS = (
    "code", "category", "categories", "departments", "executionMethods", "executionCases", "cases", "resultsDetails",
    "legalBasisesDetails", "procedureProposal", "isWard", "MATTHC", "LINHVUCTHUCHIEN", "CAPTHUCHIEN",
    "CACHTHUCTHUCHIEN", "THANHPHANHOSO", "KETQUATHUCHIEN", "COQUANTHUCHIEN", "CANCUPHAPLY",
)  # fmt: skip


@given(st.dictionaries(st.sampled_from(_MEMBERS), _VALUES), st.sampled_from(["name", "TENTTHC"]))
def test_members_of_any_kind_break_nothing(members: dict[str, Any], name: str) -> None:
    file = read_json(content({**members, name: "x"}), "1.001193.json", Watch())
    assert file is not None and len(file.rows) == 1
