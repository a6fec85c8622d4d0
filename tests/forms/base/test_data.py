"""Limits of the data of all forms, decoded or made by the program."""

from __future__ import annotations

from base64 import b64encode
from datetime import datetime
from typing import Any

import pytest

from forms import registry
from forms.base.data import DocumentLine, Reprint
from forms.errors import FormDataError
from forms.slips.receipt import FORM
from tests.forms.golden_pictures import logo
from tests.forms.test_codec import VALID

BAD_LOGOS = {
    "no base64": "Trường «logo» phải là tệp ảnh PNG hoặc JPEG mã hóa base64.",
    b64encode(b"GIF89a").decode(): "Trường «logo» phải là tệp ảnh PNG hoặc JPEG còn nguyên vẹn.",
    logo()[: len(logo()) // 2 // 4 * 4]: "Trường «logo» phải là tệp ảnh PNG hoặc JPEG còn nguyên vẹn.",
}


@pytest.mark.parametrize("content", BAD_LOGOS)
def test_a_logo_that_is_no_picture(content: str) -> None:
    with pytest.raises(FormDataError) as caught:
        FORM.read({**VALID, "logo": content})
    assert str(caught.value) == BAD_LOGOS[content]


def test_numbers_of_a_ledger_go_beyond_those_of_a_column() -> None:
    ledger = {"form_set": "tt03-2025", "agency": "a", "place": "b", "one_stop_unit": "c"}
    assert registry.get("ledger").read({**ledger, "first_number": 12_001}).first_number == 12_001
    for wrong in ({"first_number": 0}, {"year": 3000}):
        with pytest.raises(FormDataError, match=next(iter(wrong))):
            registry.get("ledger").read({**ledger, **wrong})


def test_naive_times_are_refused() -> None:
    with pytest.raises(FormDataError, match="«at» phải có múi giờ"):
        Reprint(1, datetime(2026, 1, 1), "x")


@pytest.mark.parametrize(
    ("field", "value"),
    [("sets", -1), ("sets", 10_000), ("dossier_code", "H44 18"), ("dossier_code", ""), ("qr_text", "x" * 221)],
)
def test_data_of_the_program_obey_the_same_limits(field: str, value: Any) -> None:
    FORM.data(**VALID)  # type: ignore[arg-type]
    with pytest.raises(FormDataError, match=f"«{field}»"):
        FORM.data(**{**VALID, field: value})
    with pytest.raises(FormDataError, match="«copy» phải nằm trong khoảng từ 0 đến 9999"):
        DocumentLine("x", copy=10_000)
