"""What a dossier's events add up to, as text and back: nothing may change on the way, or desk and server part."""

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import datetime
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from desktop_app.domain.merging import Course

_AS_IT_IS = frozenset({str, int, float, bool, type(None)})
Reader = Callable[[Any], Any]


def course_text(course: Course) -> str:
    """Return a course as JSON; what is as in an empty one is left out."""
    return json.dumps(_plain(course), ensure_ascii=False, separators=(",", ":"))


def read_course(text: str) -> Course:
    """Return the course that `course_text` wrote."""
    course: Course = _reader(Course)(json.loads(text))
    return course


def _plain(value: Any) -> Any:
    kind: Any = type(value)
    if kind in _AS_IT_IS:
        return value
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    shape = _shape(kind)
    if shape is None:
        return value.isoformat() if kind is datetime else value.value
    told = ((name, default, getattr(value, name)) for name, default in shape)
    return {name: _plain(one) for name, default, one in told if one is not default and one != default}


@cache
def _shape(kind: Any) -> tuple[tuple[str, Any], ...] | None:
    """Return a data class's fields with their defaults, or None for what is no data class."""
    return tuple((field.name, _default(field)) for field in fields(kind)) if is_dataclass(kind) else None


def _default(field: Field[Any]) -> Any:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default


@cache
def _reader(hint: Any) -> Reader:
    """Return how a value of a type is read; the types are those of the domain's own data classes."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _or_none(_reader(next(one for one in inner if one is not type(None))))
    if origin is tuple:
        return _tuple_of(inner)
    if is_dataclass(hint):
        return _data_class(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    return datetime.fromisoformat if hint is datetime else _as_it_is


def _as_it_is(value: Any) -> Any:
    return value


def _or_none(read: Reader) -> Reader:
    return lambda value: None if value is None else read(value)


def _tuple_of(inner: tuple[Any, ...]) -> Reader:
    if inner[-1] is Ellipsis:
        read = _reader(inner[0])
        return lambda values: tuple(read(one) for one in values)
    readers = tuple(map(_reader, inner))
    return lambda values: tuple(read(one) for read, one in zip(readers, values, strict=True))


def _data_class(kind: Any) -> Reader:
    readers = {name: _reader(hint) for name, hint in get_type_hints(kind).items()}
    return lambda values: kind(**{name: readers[name](value) for name, value in values.items()})
