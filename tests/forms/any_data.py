"""Any data that a form may be given, from the types of its data class."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from types import NoneType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from forms.base.data import DocumentLine
from forms.layout.text import clean

T = TypeVar("T")

_WORDS = st.text(st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyẤỆỔỮỲẶ 0123456789,.()/-"), max_size=400)
_LONG = st.one_of(_WORDS, st.integers(0, 300).map("Ứ".__mul__), st.integers(0, 9).map(lambda n: "Đường dài " * n * 9))
TEXTS = st.one_of(_LONG, st.text(max_size=60))
"""Short, long, unbreakable and strange texts."""

_MOMENTS = st.datetimes(datetime(1970, 1, 1), datetime(2999, 1, 1), timezones=st.just(UTC))
_SPECIAL: dict[str, SearchStrategy[Any]] = {
    "dossier_code": st.none() | st.from_regex(r"\A[A-Z0-9.\-]{1,32}\Z"),
    "qr_text": st.none() | st.sampled_from(["A1" * 110, "x" * 220, "QMC/" + "B7" * 40]),
    "logo": st.just(""),
    "number": _WORDS,
    "year": st.integers(0, 2999),
    "first_number": st.integers(1, 999_999),
}

_NAMED = {DocumentLine}
"""What must have a name."""


def of(kind: type[T]) -> SearchStrategy[T]:
    """Return a strategy for instances of a form's data class."""
    hints = get_type_hints(kind)
    given = {field.name: _value(field.name, hints[field.name], kind) for field in fields(kind)}  # type: ignore[arg-type]
    return st.builds(kind, **given)


def _value(name: str, hint: Any, owner: type[Any] | None = None) -> SearchStrategy[Any]:
    if (name == "name" and owner in _NAMED) or name in {"agency", "place"}:
        return TEXTS.filter(lambda text: bool(clean(text)))
    if name in _SPECIAL and (hint is not int or name != "number"):
        return _SPECIAL[name]
    if get_origin(hint) is Literal:
        return st.sampled_from(get_args(hint))
    if get_origin(hint) is tuple:
        return _several(get_args(hint)[0])
    if NoneType in get_args(hint):
        (inner,) = (part for part in get_args(hint) if part is not NoneType)
        return st.none() | _value("", inner)
    return _plain(hint)


def _several(kind: Any) -> SearchStrategy[Any]:
    if get_origin(kind) is Literal:
        return st.lists(_value("", kind), max_size=2, unique=True).map(tuple)
    return st.lists(_value("", kind), max_size=40).map(tuple)


def _plain(kind: Any) -> SearchStrategy[Any]:
    if is_dataclass(kind) and isinstance(kind, type):
        return of(kind)
    plain: dict[Any, SearchStrategy[Any]] = {
        str: TEXTS,
        bool: st.booleans(),
        int: st.integers(1, 9999),
        datetime: _MOMENTS,
    }
    return plain[kind]
