"""Reading JSON into data classes, with errors that a person at a counter understands."""

from __future__ import annotations

import json
from dataclasses import MISSING, fields, is_dataclass
from datetime import datetime
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from forms.errors import FormDataError, FormError

T = TypeVar("T")

_WORDS = {str: "phải là một chuỗi ký tự", int: "phải là một số nguyên", bool: "phải là true hoặc false"}


def parse_json(text: str) -> Any:
    """Return the value that ``text`` holds.

    Raises:
        FormError: If it is not JSON; the message tells line and column.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise FormError(f"Tệp dữ liệu không đúng định dạng JSON (dòng {error.lineno}, cột {error.colno}).") from None
    except RecursionError:
        raise FormError("Tệp dữ liệu JSON lồng nhau quá sâu.") from None


def read(kind: type[T], raw: Any) -> T:
    """Return ``raw`` (what ``json.loads`` gave) as an instance of the data class ``kind``.

    Understood are str, int, bool, datetime (ISO 8601 with an offset), Literal, data classes, ``tuple[X, ...]``
    and ``X | None``. Unknown fields are refused: a misspelt name must not be lost silently.

    Raises:
        FormDataError: Naming the first field that does not fit.
    """
    if not isinstance(raw, dict):
        raise FormDataError("(gốc)", "phải là một đối tượng JSON")
    hints = get_type_hints(kind)
    for name in raw:
        if name not in hints:
            raise FormDataError(str(name), "không có trong biểu mẫu")
    values: dict[str, Any] = {}
    for field in fields(kind):  # type: ignore[arg-type]
        if field.name in raw:
            values[field.name] = _value(hints[field.name], raw[field.name], field.name)
        elif field.default is MISSING and field.default_factory is MISSING:
            raise FormDataError(field.name, "bắt buộc phải có")
    return kind(**values)


def _value(hint: Any, raw: Any, name: str) -> Any:
    origin = get_origin(hint)
    if origin in {Union, UnionType}:
        return _optional(hint, raw, name)
    if origin is Literal:
        return _choice(hint, raw, name)
    if origin is tuple:
        return _items(get_args(hint)[0], raw, name)
    if hint is datetime:
        return _moment(raw, name)
    if is_dataclass(hint) and isinstance(hint, type):
        try:
            return read(hint, raw)
        except FormDataError as error:
            root = error.field == "(gốc)"
            raise (FormDataError(name, error.reason) if root else error.inside(name)) from None
    if type(raw) is not hint:
        raise FormDataError(name, _WORDS[hint])
    return raw


def _optional(hint: Any, raw: Any, name: str) -> Any:
    if raw is None:
        return None
    (inner,) = (part for part in get_args(hint) if part is not NoneType)
    return _value(inner, raw, name)


def _choice(hint: Any, raw: Any, name: str) -> Any:
    allowed = get_args(hint)
    if raw not in allowed:
        raise FormDataError(name, "phải là một trong các giá trị: " + ", ".join(allowed))
    return raw


def _items(hint: Any, raw: Any, name: str) -> tuple[Any, ...]:
    if not isinstance(raw, list):
        raise FormDataError(name, "phải là một danh sách")
    return tuple(_value(hint, item, f"{name}[{index}]") for index, item in enumerate(raw))


def _moment(raw: Any, name: str) -> datetime:
    try:
        moment = datetime.fromisoformat(raw)
    except (TypeError, ValueError):
        raise FormDataError(name, "phải là ngày giờ ISO 8601, ví dụ 2026-11-23T09:42:00+07:00") from None
    if moment.tzinfo is None:
        raise FormDataError(name, "phải ghi rõ múi giờ, ví dụ 2026-11-23T09:42:00+07:00")
    return moment
