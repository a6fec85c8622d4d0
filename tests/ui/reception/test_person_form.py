"""Typing a person: mistakes are shown beside their fields."""

import unicodedata

import pytest

from desktop_app.ui.texts.messages import sentence
from tests.end_to_end.hands import shows_completions
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


@pytest.mark.parametrize(
    ("field", "typed", "code", "params"),
    [
        ("number", "02519000123", "number.digit_count", {"found": 11}),
        ("number", "02519000123x", "number.not_digits", {}),
        ("birth", "31021990", "date.impossible", {}),
        ("birth", "14/3", "birth.incomplete", {}),
        ("phone", "3846647", "phone.no_area", {}),
        ("phone", "0912345678 / 098765432", "phone.too_short", {"missing": 1}),
        ("email", "a@b.vn,c@d.vn", "email.several", {}),
        ("email", "a@@b.vn", "email.wrong", {}),
        ("birth", "01012031", "birth.future", {}),
        ("phone", "091234567", "phone.too_short", {"missing": 1}),
    ],
)
def test_each_typed_mistake_is_said_beside_its_field(
    window: Window, field: str, typed: str, code: str, params: dict[str, int]
) -> None:
    window.hands.type("trần văn an")
    window.hands.press("Return")
    window.settle()
    form = window.reception.applicant.form
    line = getattr(form, field)
    line.line.setFocus()
    line.line.clear()
    window.hands.type(typed)
    form.name.line.setFocus()
    assert line.error == sentence(code, **params)
    window.settle()
    assert not line.sentence.toolTip(), "the whole sentence has room"
    assert typed.rstrip("x") in line.text.lower(), "nothing typed is lost"


def test_number_and_birth_date_must_agree(window: Window) -> None:
    window.hands.type("025190001234")
    window.hands.press("Return")
    window.settle()
    form = window.reception.applicant.form
    form.birth.line.setFocus()
    window.hands.type("14031991")
    form.name.line.setFocus()
    assert form.number.error == sentence("number.birth_year", number_year=1990, year=1991)


def test_completions_that_come_late_take_no_key_away(window: Window) -> None:
    window.hands.type("trần văn an")
    window.hands.press("Return")
    window.settle()
    form = window.reception.applicant.form
    window.reception.applicant.address_typed.disconnect()
    form.address.line.setFocus()
    window.hands.type("so 12, duong")
    form.offer_addresses("so 12", ["Số 12, đường Âu Cơ"])
    assert not shows_completions(form)
    form.offer_addresses("so 12, duong", ["Số 12, đường Âu Cơ"])
    assert shows_completions(form)


def test_a_new_page_shows_nothing_of_the_mistakes_before(window: Window) -> None:
    window.hands.type("trần văn an")
    window.hands.press("Return")
    window.settle()
    form = window.reception.applicant.form
    form.number.line.setFocus()
    window.hands.type("12x")
    form.birth.line.setFocus()
    window.hands.type("31/02")
    form.number.line.setFocus()
    form.birth.line.setFocus()
    assert form.number.error
    window.hands.press("Escape")
    assert window.model.is_blank
    assert not form.isVisible()
    window.reception.applicant.edit()
    assert [field.error for field in (form.number, form.birth)] == ["", ""]
    assert [field.text for field in (form.number, form.birth, form.name)] == ["", "", ""]


@pytest.mark.parametrize(
    ("field", "typed", "shown", "values"),
    [
        ("number", "131 234 567", "131234567", {"old_number": "131234567", "number": ""}),
        ("number", "c 1234567", "C1234567", {"passport": "C1234567", "number": ""}),
        ("birth", "1969", "1969", {"birth_year": 1969, "birth_date": None}),
        ("birth", "7/5/69", "07/05/1969", {"birth_year": None}),
        ("phone", "+84 912345678, 0987654321", "0912345678 / 0987654321", {"other_phone": "0987654321"}),
        ("email", "Ha@VIDU.VN.", "Ha@vidu.vn", {"email": "Ha@vidu.vn"}),
        ("name", "y ƀlô̆ niê", "Y Ƀlô̆ Niê", {}),
    ],
)
def test_what_is_typed_is_put_in_its_normal_form(
    window: Window, field: str, typed: str, shown: str, values: dict[str, object]
) -> None:
    window.hands.type("trần văn an")
    window.hands.press("Return")
    window.settle()
    form = window.reception.applicant.form
    line = getattr(form, field)
    line.line.setFocus()
    line.line.clear()
    window.hands.type(typed)
    form.address.line.setFocus()
    assert (line.text, line.error) == (unicodedata.normalize("NFC", shown), "")
    for name, value in values.items():
        assert getattr(window.model.person, name) == value
