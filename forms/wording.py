"""The words of the forms: data with dates and a legal basis, not code.

Every set of forms (a circular) has a folder under ``resources/forms``; every form has one JSON file in it,
and ``common.json`` holds the words that all of them share::

    {"form": "receipt", "number": "Mẫu số 01", "form_set": "tt01-2018", "effective_from": "2019-01-06",
     "effective_to": "2025-09-14", "basis": "…", "note": "…",
     "wordings": {"title": {"text": "…", "confirmed": true}, …}}

``confirmed`` is false for words that are in use but were not read in the circular itself.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Any, Literal, get_args

from forms.errors import FormError

FormSet = Literal["tt01-2018", "tt03-2025"]
"""The sets of forms: Circular 01/2018/TT-VPCP and Circular 03/2025/TT-VPCP."""

FORM_SETS: tuple[FormSet, ...] = get_args(FormSet)
"""All sets, oldest first."""

COMMON = "common"
"""Name of the file with the words that all forms of a set share."""


class WordingError(FormError):
    """There is no such wording, or one does not have the expected shape."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a form; ``confirmed`` is whether it was read in the circular's own text."""

    text: str
    confirmed: bool


@dataclass(frozen=True, slots=True)
class FormWording:
    """All words of one form in one set.

    Attributes:
        form: Name of the form, such as ``receipt``.
        number: Its number in the circular's list, as printed; empty for the common words.
        form_set: The set it belongs to.
        effective_from: First day on which this set is used.
        effective_to: Last day, or None while it is in use.
        basis: The legal basis, as cited.
        note: What is known and unknown about text and dates.
        wordings: The words by key.
    """

    form: str
    number: str
    form_set: FormSet
    effective_from: date
    effective_to: date | None
    basis: str
    note: str
    wordings: dict[str, Wording]

    def __getitem__(self, key: str) -> str:
        """Return the text of ``key``.

        Raises:
            WordingError: If the file has no such wording.
        """
        try:
            return self.wordings[key].text
        except KeyError:
            raise WordingError(f"{self.form_set}/{self.form}: no wording {key!r}") from None

    def __contains__(self, key: str) -> bool:
        """Return whether there is a wording ``key``."""
        return key in self.wordings

    def changed(self, changes: Mapping[str, Wording]) -> FormWording:
        """Return the same words with some of them corrected.

        Raises:
            WordingError: For a key that the form does not have, for an empty text, and for a text with other
                placeholders than the one it corrects, because a value would be missing on paper.
        """
        for key, wording in changes.items():
            if set(placeholders(wording.text)) != set(placeholders(self[key])):
                raise WordingError(f"{self.form_set}/{self.form}: {key!r} has other placeholders")
            if not wording.text.strip():
                raise WordingError(f"{self.form_set}/{self.form}: {key!r} is empty")
        return replace(self, wordings={**self.wordings, **changes})

    def unconfirmed(self) -> list[str]:
        """Return the keys of unconfirmed words, in order."""
        return [key for key, wording in self.wordings.items() if not wording.confirmed]


def placeholders(text: str) -> tuple[str, ...]:
    """Return the placeholders of a wording as they are written, such as ``{month}``.

    A conversion or a format after the name belongs to the placeholder: it would change the value, or fail, only when
    the form is printed.

    Raises:
        WordingError: For a brace that is not part of a placeholder.
    """
    try:
        parsed = list(Formatter().parse(text))
    except ValueError as error:
        raise WordingError(f"{text!r}: {error}") from None
    if any("{" in literal or "}" in literal for literal, *_ in parsed):
        raise WordingError(f"{text!r}: a brace outside of a placeholder")
    return tuple(
        "{" + name + (f"!{conversion}" if conversion else "") + (f":{shape}" if shape else "") + "}"
        for _, name, shape, conversion in parsed
        if name is not None
    )


@cache
def load(form_set: FormSet, form: str) -> FormWording:
    """Return the words of ``form`` in ``form_set``, the common ones among them.

    Raises:
        WordingError: If a file is missing, or does not have the shape described above.
    """
    own = load_own(form_set, form)
    if form == COMMON:
        return own
    return replace(own, wordings={**load_own(form_set, COMMON).wordings, **own.wordings})


@cache
def load_own(form_set: FormSet, form: str) -> FormWording:
    """Return the words that only ``form`` has in ``form_set``.

    Raises:
        WordingError: If the file is missing, or does not have the shape described above.
    """
    source = files("resources").joinpath("forms", form_set, f"{form}.json")
    try:
        return parse(json.loads(source.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        raise WordingError(f"{form_set}/{form}.json: {error}") from error


def parse(raw: Any) -> FormWording:
    """Check one wording file and return it typed.

    Raises:
        WordingError: If a key is missing, unknown or of the wrong type.
    """
    expected = {"form", "number", "form_set", "effective_from", "effective_to", "basis", "note", "wordings"}
    if not isinstance(raw, dict) or set(raw) != expected:
        raise WordingError(f"expected exactly the keys {sorted(expected)}")
    if raw["form_set"] not in FORM_SETS:
        raise WordingError(f"unknown set {raw['form_set']!r}")
    for key in ("form", "number", "basis", "note"):
        if not isinstance(raw[key], str):
            raise WordingError(f"{key} must be text")
    start, end = _day(raw["effective_from"]), raw["effective_to"]
    words = _words(raw["wordings"])
    last = None if end is None else _day(end)
    if last is not None and last < start:
        raise WordingError("effective_to is before effective_from")
    about = (raw["form"], raw["number"], raw["form_set"], start, last, raw["basis"], raw["note"])
    return FormWording(*about, wordings=words)


def _day(raw: Any) -> date:
    try:
        return date.fromisoformat(raw)
    except (TypeError, ValueError):
        raise WordingError(f"{raw!r} is not a date") from None


def _words(raw: Any) -> dict[str, Wording]:
    if not isinstance(raw, dict) or not raw:
        raise WordingError("wordings must be a non-empty object")
    return {key: _wording(key, value) for key, value in raw.items()}


def _wording(key: str, raw: Any) -> Wording:
    shaped = isinstance(raw, dict) and set(raw) == {"text", "confirmed"}
    if not shaped or not isinstance(raw["text"], str) or not isinstance(raw["confirmed"], bool):
        raise WordingError(f"wording {key!r} must be {{text, confirmed}}")
    return Wording(raw["text"], raw["confirmed"])
