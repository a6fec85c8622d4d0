"""Data classes, JSON reading and the published schema agree."""

from __future__ import annotations

import json
from contextlib import suppress
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from forms import registry
from forms.base.form import Form
from forms.codec import parse_json
from forms.errors import FormDataError, FormError
from forms.schema import schema
from forms.slips.receipt import FORM, ReceiptData
from forms.wording import FORM_SETS

FOLDER = files("resources").joinpath("forms")
FORMS = registry.all_forms()
SCHEMA: dict[str, Any] = schema(FORM)
VALID = {"form_set": "tt03-2025", "agency": "a", "one_stop_unit": "b", "place": "c", "submitter": "d", "procedure": "e"}


def read_receipt(raw: Any) -> ReceiptData:
    return FORM.read(raw)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_sample_fits_the_schema_and_the_reader(form: Form[Any]) -> None:
    raw = json.loads(FOLDER.joinpath("samples", f"{form.name}.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema(form)).validate(raw)
    for form_set in FORM_SETS:
        if form_set in form.sets:
            assert form.sample(form_set).form_set == form_set
        else:
            with pytest.raises(FormDataError, match="«form_set»"):
                form.sample(form_set)


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"sets": "1"}, "Trường «sets» phải là một số nguyên."),
    ({"sets": True}, "Trường «sets» phải là một số nguyên."),
    ({"sets": -1}, "Trường «sets» phải nằm trong khoảng từ 0 đến 9999."),
    ({"agency": None}, "Trường «agency» phải là một chuỗi ký tự."),
    ({"form_set": "tt99"}, "Trường «form_set» phải là một trong các giá trị: tt01-2018, tt03-2025."),
    ({"colour": "red"}, "Trường «colour» không có trong biểu mẫu."),
    ({"documents": {}}, "Trường «documents» phải là một danh sách."),
    ({"documents": [{"name": "x"}, {"name": 3}]}, "Trường «documents[1].name» phải là một chuỗi ký tự."),
    ({"documents": ["x"]}, "Trường «documents[0]» phải là một đối tượng JSON."),
    ({"documents": [{"name": "x", "copy": -2}]}, "Trường «documents[0].copy» phải nằm trong khoảng từ 0 đến 9999."),
    ({"documents": [{}]}, "Trường «documents[0].name» bắt buộc phải có."),
    ({"due_at": "2026-11-23T09:42:00"}, "Trường «due_at» phải ghi rõ múi giờ, ví dụ 2026-11-23T09:42:00+07:00."),
    ({"due_at": 5}, "Trường «due_at» phải là ngày giờ ISO 8601, ví dụ 2026-11-23T09:42:00+07:00."),
    ({"reprint": {"number": 0, "at": "2026-11-23T09:42:00Z", "by": "x"}}, "Trường «reprint.number» phải từ 1 trở lên."),
    (
        {"dossier_code": "H44 18"},
        "Trường «dossier_code» phải gồm 1 đến 32 chữ cái không dấu, chữ số hoặc dấu, không có khoảng trắng.",
    ),
    ({"qr_text": ""}, "Trường «qr_text» phải dài từ 1 đến 220 ký tự."),
    ({"second_language": 1}, "Trường «second_language» phải là true hoặc false."),
    ({"sets": 10_000}, "Trường «sets» phải nằm trong khoảng từ 0 đến 9999."),
    ({"sets": 1.0}, "Trường «sets» phải là một số nguyên."),
    ({"sets": 10**30}, "Trường «sets» phải nằm trong khoảng từ 0 đến 9999."),
    ({"qr_text": "x" * 221}, "Trường «qr_text» phải dài từ 1 đến 220 ký tự."),
    ({"documents": [{"name": "x", "colour": 1}]}, "Trường «documents[0].colour» không có trong biểu mẫu."),
    ({"due_at": "ngày mai"}, "Trường «due_at» phải là ngày giờ ISO 8601, ví dụ 2026-11-23T09:42:00+07:00."),
    ({"reprint": []}, "Trường «reprint» phải là một đối tượng JSON."),
    ({"marks": ["x"]}, "Trường «marks[0]» phải là một trong các giá trị: copy, training, outage."),
]


@pytest.mark.parametrize(("change", "sentence"), WRONG)
def test_wrong_data_name_the_field(change: dict[str, Any], sentence: str) -> None:
    raw = {**VALID, **change}
    with pytest.raises(FormDataError) as caught:
        read_receipt(raw)
    assert str(caught.value) == sentence
    if change.get("sets") != 1.0:  # which JSON Schema takes for a whole number
        assert not Draft202012Validator(SCHEMA).is_valid(raw)


_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["0000-01-01T00:00:00Z"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(draw=st.data())
def test_any_wrong_value_anywhere_gives_a_sentence(form: Form[Any], draw: Any) -> None:
    raw = json.loads(FOLDER.joinpath("samples", f"{form.name}.json").read_text(encoding="utf-8"))
    part = raw
    name = draw.draw(st.sampled_from(sorted(part)))
    while isinstance(part[name], list | dict) and part[name] and draw.draw(st.booleans()):
        part = part[name]
        name = draw.draw(st.sampled_from(sorted(part) if isinstance(part, dict) else range(len(part))))
    part[name] = draw.draw(_JSON)
    with suppress(FormDataError):
        assert isinstance(form.read(raw), form.data)


def test_missing_field_and_wrong_root() -> None:
    with pytest.raises(FormDataError, match="«agency» bắt buộc phải có"):
        read_receipt({"form_set": "tt03-2025"})
    with pytest.raises(FormDataError, match="phải là một đối tượng JSON"):
        read_receipt([])
    with pytest.raises(FormError, match="dòng 1, cột 2"):
        parse_json("{oops")
    with pytest.raises(FormError, match="quá sâu"):
        parse_json("[" * 200_000)
    with pytest.raises(FormError, match="quá dài"):
        parse_json("9" * 5_000)
    with pytest.raises(FormDataError, match="«sets» phải là một số nguyên"):
        read_receipt({**VALID, "sets": parse_json("NaN")})


def test_least_data_can_be_printed() -> None:
    assert FORM.render(read_receipt(VALID)).startswith(b"%PDF")
