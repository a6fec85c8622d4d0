"""Correcting what was written down: checked, with the old value and a reason."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop_app.demo.sample_desk import sample_people
from desktop_app.domain.dossier.correction import (
    CorrectedField,
    Correction,
    as_corrected,
    correction_of,
    value_of,
    with_value,
)
from desktop_app.domain.dossier.dossier import Reception, ReturnMethod
from desktop_app.domain.errors import RuleViolation
from desktop_app.services.context import new_id
from tests.domain.refusals import refusal

PAGE = Reception(new_id(), sample_people(1)[0], "A01", (), (), note="Hẹn gọi trước")
_OF_OWN_SHAPE = {CorrectedField.RETURN_METHOD, CorrectedField.OWNER_PHONE, CorrectedField.OWNER_EMAIL}
_TEXTS = [one for one in CorrectedField if one not in _OF_OWN_SHAPE]


@pytest.mark.parametrize(
    ("field", "new", "reason", "code", "marked"),
    [
        (CorrectedField.OWNER_NAME, "Nguyễn Thị Thu Hà", "", "correction.no_reason", "reason"),
        (CorrectedField.OWNER_NAME, "Nguyễn Thị Thu Hà", "  ", "correction.no_reason", "reason"),
        (CorrectedField.OWNER_NAME, " ", "gõ nhầm", "name.missing", "new"),
        (CorrectedField.OWNER_ADDRESS, "", "gõ nhầm", "address.missing", "new"),
        (CorrectedField.OWNER_NAME, PAGE.owner.name, "gõ nhầm", "correction.unchanged", "new"),
        (CorrectedField.NOTE, " Hẹn  gọi trước ", "gõ nhầm", "correction.unchanged", "new"),
    ],
)
def test_what_is_refused(field: CorrectedField, new: str, reason: str, code: str, marked: str) -> None:
    assert refusal(lambda: correction_of(PAGE, field, new, reason)) == (code, marked, {})


def test_a_wrong_phone_is_marked_where_it_was_typed() -> None:
    refused = refusal(lambda: correction_of(PAGE, CorrectedField.OWNER_PHONE, "0912", "gõ nhầm"))
    assert refused == ("phone.too_short", "new", {"missing": 6})


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        (CorrectedField.OWNER_NAME, " ĐINH  CÔNG TRÁNG ", "Đinh Công Tráng"),
        (CorrectedField.OWNER_PHONE, "+84 987 654 321", "0987654321"),
        (CorrectedField.OWNER_PHONE, "", ""),
        (CorrectedField.OWNER_PHONE, "0987654321, +84 911 111 111", "0987654321 / 0911111111"),
        (CorrectedField.OWNER_EMAIL, " ha@VIDU.vn ", "ha@vidu.vn"),
        (CorrectedField.OWNER_ADDRESS, " Số 9,  xã Lâm Thao", "Số 9, xã Lâm Thao"),
        (CorrectedField.OWNER_EMAIL, "", ""),
        (CorrectedField.RETURN_METHOD, "post", "post"),
        (CorrectedField.RETURN_ADDRESS, "Số 9", "Số 9"),
        (CorrectedField.NOTE, "", ""),
    ],
)
def test_a_new_value_is_kept_as_reception_would_keep_it(field: CorrectedField, typed: str, kept: str) -> None:
    page = replace(PAGE, owner=replace(PAGE.owner, email="cu@vidu.vn", phone="0912345678"))
    made = correction_of(page, field, typed, "  gõ  nhầm ")
    assert made == Correction(field, value_of(page, field), kept, "gõ nhầm")
    after = with_value(page, field, kept)
    assert after != page
    assert value_of(after, field) == kept
    assert as_corrected(page, {field.value: kept}) == after


def test_several_corrections_hold_together() -> None:
    fields = {"owner_name": "Đinh Công Tráng", "note": "Gọi buổi chiều", "return_method": "post"}
    corrected = as_corrected(PAGE, fields)
    assert corrected == replace(
        PAGE,
        owner=replace(PAGE.owner, name="Đinh Công Tráng"),
        note="Gọi buổi chiều",
        return_method=ReturnMethod.POST,
    )
    assert as_corrected(PAGE, {}) is PAGE


@given(st.sampled_from(_TEXTS), st.text(st.characters(categories=["L", "Nd", "Zs"]), max_size=30), st.text(min_size=1))
def test_a_correction_keeps_the_old_value_and_changes_nothing_else(
    field: CorrectedField, new: str, reason: str
) -> None:
    try:
        made = correction_of(PAGE, field, new, reason)
    except RuleViolation:
        assume(False)
        return
    after = with_value(PAGE, field, made.new)
    assert (made.old, value_of(after, field)) == (value_of(PAGE, field), made.new)
    assert made.reason == made.reason.strip() != ""
    assert with_value(after, field, made.old) == PAGE


def test_the_way_back_is_corrected_too() -> None:
    made = correction_of(PAGE, CorrectedField.RETURN_METHOD, ReturnMethod.POST.value, "khách đổi ý")
    assert with_value(PAGE, made.field, made.new) == replace(PAGE, return_method=ReturnMethod.POST)


def test_two_phones_are_corrected_together() -> None:
    two = with_value(PAGE, CorrectedField.OWNER_PHONE, "0987654321 / 0911111111")
    assert (two.owner.phone, two.owner.other_phone) == ("0987654321", "0911111111")
    assert value_of(two, CorrectedField.OWNER_PHONE) == "0987654321 / 0911111111"
    bare = with_value(two, CorrectedField.OWNER_PHONE, "0987654321")
    assert (bare.owner.phone, bare.owner.other_phone) == ("0987654321", "")


def test_a_wrong_address_of_a_mailbox_is_refused() -> None:
    refused = refusal(lambda: correction_of(PAGE, CorrectedField.OWNER_EMAIL, "a@@b.vn", "gõ nhầm"))
    assert refused == ("email.wrong", "new", {})
