import json
from typing import Any

import pytest

from desktop_app.domain.codec import DecodeError
from desktop_app.domain.law.archive import Retention
from desktop_app.domain.law.result import ResultForm
from desktop_app.services.catalogue import read_catalogue
from desktop_app.services.resources import resource

ROWS: list[dict[str, Any]] = json.loads(resource("catalogue").joinpath("labour.json").read_text("utf-8"))["procedures"]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": 7}, r"\$\[0\]\.name"),
        ({"online_level": 5}, r"\$\[0\]\.online_level"),
        ({"online_level": True}, r"\$\[0\]\.online_level"),
        ({"versions": [{}]}, r"\$\[0\]\.versions\[0\]"),
    ],
)
def test_a_row_that_is_something_else_is_refused_by_its_field(change: dict[str, Any], field: str) -> None:
    with pytest.raises(DecodeError, match=field):
        read_catalogue([ROWS[0] | change])


def test_a_document_asked_for_in_some_cases_is_not_required() -> None:
    document = ROWS[0]["versions"][0]["documents"][0] | {"required": True, "condition": "Nếu có"}
    version = ROWS[0]["versions"][0] | {"documents": [document], "limit_steps": []}
    (procedure,) = read_catalogue([ROWS[0] | {"versions": [version], "code": None}]).procedures
    assert procedure.code == ""
    assert not procedure.versions[0].documents[0].required
    assert not procedure.versions[0].limit_known


def test_what_a_row_may_say_of_the_result_and_of_how_long_it_is_kept() -> None:
    (plain,) = read_catalogue([ROWS[0]]).procedures
    assert (plain.retention, plain.versions[0].result_code, plain.versions[0].result_form) == (None, "", None)
    version = ROWS[0]["versions"][0] | {"result_code": "KQ.001", "result_form": "electronic"}
    row = ROWS[0] | {"versions": [version], "retention": {"years": None, "basis": "Quyết định 12"}}
    (procedure,) = read_catalogue([row]).procedures
    assert procedure.retention == Retention(None, "Quyết định 12")
    assert (procedure.versions[0].result_code, procedure.versions[0].result_form) == ("KQ.001", ResultForm.ELECTRONIC)
    with pytest.raises(DecodeError, match=r"retention"):
        read_catalogue([ROWS[0] | {"retention": {"years": 0, "basis": "x"}}])
