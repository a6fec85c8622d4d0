"""Data classes, JSON reading and the published schema agree."""

from __future__ import annotations

import json
from base64 import b64encode
from datetime import UTC, datetime
from importlib.resources import files
from typing import Any, cast

import pytest
from jsonschema import Draft202012Validator

from forms import registry
from forms.base.data import Reprint
from forms.base.form import Form
from forms.errors import FormDataError, FormError
from forms.layout.text import clean, long_date, long_time, short_time
from forms.reader import parse_json
from forms.reports.ledger_data import LedgerData
from forms.schema import schema, schema_text
from forms.slips.receipt import FORM, ReceiptData
from forms.wording import FORM_SETS
from tests.forms.golden_pictures import logo

FOLDER = files("resources").joinpath("forms")
FORMS = registry.all_forms()
SCHEMA: dict[str, Any] = schema(FORM)
VALID = {"form_set": "tt03-2025", "agency": "a", "one_stop_unit": "b", "place": "c", "submitter": "d", "procedure": "e"}


def read_receipt(raw: Any) -> ReceiptData:
    return FORM.read(raw)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_the_schema_in_the_repository_is_that_of_the_data_class(form: Form[Any]) -> None:
    stored = FOLDER.joinpath("schema", f"{form.name}.schema.json").read_text(encoding="utf-8")
    assert stored == schema_text(form), f"python -m forms {form.name} --schema -o {form.name}.schema.json"
    Draft202012Validator.check_schema(json.loads(stored))


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


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_field_is_described(form: Form[Any]) -> None:
    described = schema(form)
    for part in (described, *described["$defs"].values()):
        assert all(len(value["description"]) > 5 for value in part["properties"].values())


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
    ({"marks": ["x"]}, "Trường «marks[0]» phải là một trong các giá trị: copy, training."),
]


@pytest.mark.parametrize(("change", "sentence"), WRONG)
def test_wrong_data_name_the_field(change: dict[str, Any], sentence: str) -> None:
    raw = {**VALID, **change}
    with pytest.raises(FormDataError) as caught:
        read_receipt(raw)
    assert str(caught.value) == sentence
    if "due_at" not in change or change["due_at"] == 5:
        assert not Draft202012Validator(SCHEMA).is_valid(raw)


def test_missing_field_and_wrong_root() -> None:
    with pytest.raises(FormDataError, match="«agency» bắt buộc phải có"):
        read_receipt({"form_set": "tt03-2025"})
    with pytest.raises(FormDataError, match="phải là một đối tượng JSON"):
        read_receipt([])
    with pytest.raises(FormError, match="dòng 1, cột 2"):
        parse_json("{oops")
    with pytest.raises(FormError, match="quá sâu"):
        parse_json("[" * 200_000)


def test_least_data_can_be_printed() -> None:
    assert FORM.render(read_receipt(VALID)).startswith(b"%PDF")


BAD_LOGOS = {
    "no base64": "Trường «logo» phải là tệp ảnh PNG hoặc JPEG mã hóa base64.",
    b64encode(b"GIF89a").decode(): "Trường «logo» phải là tệp ảnh PNG hoặc JPEG còn nguyên vẹn.",
    logo()[: len(logo()) // 2 // 4 * 4]: "Trường «logo» phải là tệp ảnh PNG hoặc JPEG còn nguyên vẹn.",
}


@pytest.mark.parametrize("content", BAD_LOGOS)
def test_a_logo_that_is_no_picture(content: str) -> None:
    with pytest.raises(FormDataError) as caught:
        read_receipt({**VALID, "logo": content})
    assert str(caught.value) == BAD_LOGOS[content]


def test_numbers_of_a_ledger_go_beyond_those_of_a_column() -> None:
    ledger = {"form_set": "tt03-2025", "agency": "a", "place": "b", "one_stop_unit": "c"}
    assert cast(LedgerData, registry.get("ledger").read({**ledger, "first_number": 12_001})).first_number == 12_001
    for wrong in ({"first_number": 0}, {"year": 3000}):
        with pytest.raises(FormDataError, match=next(iter(wrong))):
            registry.get("ledger").read({**ledger, **wrong})


def test_naive_times_are_refused() -> None:
    with pytest.raises(FormDataError, match="«at» phải có múi giờ"):
        Reprint(1, datetime(2026, 1, 1), "x")


@pytest.mark.parametrize(("argument", "value"), [("paper", "a3"), ("copies", ()), ("copies", ("office", "office"))])
def test_wrong_arguments(argument: str, value: Any) -> None:
    arguments: dict[str, Any] = {argument: value}
    with pytest.raises(FormDataError, match=argument):
        FORM.render(FORM.sample("tt03-2025"), **arguments)


def test_phrases() -> None:
    moment = datetime(2026, 2, 28, 20, 5, tzinfo=UTC)
    assert clean(long_date(moment)) == "ngày 01 tháng 3 năm 2026"
    assert clean(long_time(moment)) == "03 giờ 05 phút, ngày 01 tháng 3 năm 2026"
    assert short_time(moment) == "03:05 01/03/2026"
    assert clean(long_date(datetime(2026, 2, 3, tzinfo=UTC))) == "ngày 03 tháng 02 năm 2026"


def test_clean() -> None:
    assert clean("  A\u200b\tB\n\nC\x00 ") == "A B C"
    assert clean("e\u0302\u0323") == "ệ"
