"""What is posted: only what is in force and wanted, nothing uncompared as certain, addresses from the code alone."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.catalogue.merging import Sourced
from desktop_app.domain.catalogue.posting import (
    PORTAL_SEARCH,
    Posted,
    check_posting_address,
    posted_on,
    posting_address,
)
from desktop_app.domain.catalogue.stated import Layer, StatedValues
from desktop_app.domain.dossier.procedure import Procedure, ProcedureVersion
from desktop_app.domain.errors import RuleViolation
from tests.domain.catalogue.entries import CODE, DAY, an_entry

VERSION = ProcedureVersion(DAY - timedelta(days=9), verified={"name": True, "documents": True, "fee": False})
PROCEDURE = Procedure(CODE, CODE, "Thủ tục đăng ký khai sinh", "Hộ tịch", "UBND cấp xã", (VERSION,))


def _sourced(name: str, value: object, *, is_verified: bool = False) -> Sourced:
    entry = replace(an_entry(StatedValues(**{name: value}), Layer.DESK), is_verified=is_verified)  # type: ignore[arg-type]
    return Sourced(value, entry)


def test_what_nobody_compared_is_doubted() -> None:
    assert Posted(PROCEDURE, VERSION, {}).unverified == ("time_limit", "fee", "basis", "result")
    sources = {
        "result": _sourced("result", "Giấy khai sinh", is_verified=True),
        "documents": _sourced("documents", ()),
        "fees": Sourced(()),
    }
    assert Posted(PROCEDURE, VERSION, sources).unverified == ("papers", "time_limit", "fee", "basis")


def test_only_what_is_in_force_and_wanted_is_posted() -> None:
    assert posted_on(PROCEDURE, {}, DAY) == Posted(PROCEDURE, VERSION, {})
    assert posted_on(PROCEDURE, {}, VERSION.effective_from - timedelta(days=1)) is None, "not yet in force"
    ended = replace(PROCEDURE, versions=(replace(VERSION, effective_to=DAY - timedelta(days=1)),))
    assert posted_on(ended, {}, DAY) is None
    assert posted_on(PROCEDURE, {"is_hidden": _sourced("is_hidden", True)}, DAY) is None
    assert posted_on(PROCEDURE, {"is_received": _sourced("is_received", False)}, DAY) is None
    assert posted_on(PROCEDURE, {"is_received": _sourced("is_received", True)}, DAY) is not None


@given(st.from_regex(r"[12]\.[0-9]{6}", fullmatch=True), st.sampled_from(["", ".01", ".000.00.00.H44"]))
def test_the_address_follows_from_the_code_alone(code: str, ending: str) -> None:
    address = posting_address(PORTAL_SEARCH, code + ending)
    assert address == PORTAL_SEARCH.replace("{code}", code)
    assert address == posting_address(check_posting_address(f" {PORTAL_SEARCH} "), code)


def test_without_a_national_code_there_is_no_address() -> None:
    assert posting_address(PORTAL_SEARCH, "") == posting_address(PORTAL_SEARCH, "A01") == ""


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "tracuu.example.vn/{code}",
        "https://tracuu.example.vn/",
        "https://tracuu.example.vn/{code}/{code}",
        "https://tracuu.example.vn/{name}/{code}",
        "https://tra cuu.example.vn/{code}",
        "https://tracứu.example.vn/{code}",
        "https://tracuu.example.vn/" + "x" * 180 + "{code}",
    ],
)
def test_an_address_that_would_not_lead_there_is_refused(typed: str) -> None:
    with pytest.raises(RuleViolation) as refused:
        check_posting_address(typed)
    assert (refused.value.code, refused.value.field) == ("posting.address", "posting_address")
