"""Wording files: shape, dates, and what is confirmed."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pytest

from forms import registry
from forms.base.form import Form
from forms.wording import COMMON, FORM_SETS, Wording, WordingError, load, load_own, parse, placeholders


def test_sets_follow_each_other_without_gap() -> None:
    old, new = (load(name, "receipt") for name in FORM_SETS)
    assert old.effective_to is not None
    assert (new.effective_from - old.effective_to).days == 1
    assert new.effective_to is None


def test_the_body_of_2025_is_marked_as_practice() -> None:
    new = load("tt03-2025", "receipt")
    confirmed = set(new.wordings) - set(new.unconfirmed())
    assert confirmed == {"country", "motto", "title", "name", "number"}
    assert "title" not in load("tt01-2018", "receipt").unconfirmed()


def test_missing_file_and_missing_key() -> None:
    with pytest.raises(WordingError, match=r"no-such-form\.json"):
        load("tt03-2025", "no-such-form")
    with pytest.raises(WordingError, match="no wording 'address'"):
        load("tt03-2025", "receipt")["address"]


@pytest.mark.parametrize("form", registry.all_forms(), ids=lambda form: form.name)
def test_every_form_says_its_number_dates_and_basis(form: Form[Any]) -> None:
    for form_set in form.sets:
        words, common = load(form_set, form.name), load(form_set, COMMON)
        assert (words.effective_from, words.effective_to) == (common.effective_from, common.effective_to)
        assert words.number in words.basis
        assert words.note
        assert "title" not in common
        assert not set(load_own(form_set, form.name).wordings) & set(common.wordings) - {"sign_caption"}


def test_the_bodies_of_2025_are_unconfirmed() -> None:
    for form in registry.all_forms():
        own = load_own("tt03-2025", form.name)
        assert set(own.wordings) - set(own.unconfirmed()) <= {"title", "name"}


def test_corrected_words() -> None:
    words = load("tt03-2025", "refusal-notice")
    changed = words.changed({"closing": Wording("Xin thông báo.", True)})
    assert (changed["closing"], words["closing"]) == (
        "Xin thông báo.",
        "Xin thông báo cho Ông/Bà được biết và thực hiện.",
    )
    assert "closing" not in changed.unconfirmed()
    for key, text in (("refused", "Không nhận."), ("closing", " "), ("closing", "{x}"), ("closing", "{"), ("x", "y")):
        with pytest.raises(WordingError):
            words.changed({key: Wording(text, True)})


def test_placeholders_are_taken_as_they_are_written() -> None:
    assert placeholders("Tháng {month}/{year!r} {day:02d}") == ("{month}", "{year!r}", "{day:02d}")
    assert placeholders("Phí") == ()
    for wrong in ("{", "}", "{{x}}", "{month"):
        with pytest.raises(WordingError):
            placeholders(wrong)


def test_every_wording_of_every_form_can_be_parsed() -> None:
    for form_set in FORM_SETS:
        for form in (COMMON, *(form.name for form in registry.all_forms() if form_set in form.sets)):
            for key, wording in load_own(form_set, form).wordings.items():
                assert all(name[1:-1].isidentifier() for name in placeholders(wording.text)), key


def _raw() -> dict[str, Any]:
    source = files("resources").joinpath("forms", "tt03-2025", "receipt.json")
    raw: dict[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    return raw


@pytest.mark.parametrize(
    "change",
    [
        {"form_set": "tt99"},
        {"basis": 3},
        {"effective_from": "soon"},
        {"effective_to": "2000-01-01"},
        {"wordings": {}},
        {"wordings": {"title": "x"}},
        {"wordings": {"title": {"text": "x", "confirmed": 1}}},
        {"extra": 1},
    ],
)
def test_wrong_shape_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(WordingError):
        parse({**_raw(), **change})
