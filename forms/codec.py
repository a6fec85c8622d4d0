"""JSON of the forms' data: msgspec decodes the data classes, errors name the field in Vietnamese.

The limits of a field are part of its type (``Annotated[..., msgspec.Meta(...)]``), so that decoding, the published
JSON schema and data that the program makes itself obey the same ones.
"""

from __future__ import annotations

import json
import re
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType
from typing import Annotated, Any, Literal, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from forms.errors import FormDataError, FormError

T = TypeVar("T")

_ROOT = "(gốc)"
_WORDS = {
    "str": "phải là một chuỗi ký tự",
    "int": "phải là một số nguyên",
    "bool": "phải là true hoặc false",
    "array": "phải là một danh sách",
    "object": "phải là một đối tượng JSON",
    "datetime": "phải là ngày giờ ISO 8601, ví dụ 2026-11-23T09:42:00+07:00",
}
_MESSAGE = re.compile(r"(?P<problem>.*?)(?: - at `\$\.?(?P<path>.*)`)?", re.DOTALL)
_WRONG_TYPE = re.compile(r"Expected `(\w+)(?: \| null)?`, got ")
_MISSING = re.compile(r"Object missing required field `(\w+)`")
_STEP = re.compile(r"\w+|\[\d+\]")


def parse_json(text: str | bytes) -> Any:
    """Return the value that ``text`` holds; bytes may be UTF-8, with a mark of byte order or without, or UTF-16.

    Raises:
        FormError: If it is not JSON; the message names line and column.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise FormError(f"Tệp dữ liệu không đúng định dạng JSON (dòng {error.lineno}, cột {error.colno}).") from None
    except UnicodeDecodeError:
        raise FormError("Tệp dữ liệu không dùng bảng mã UTF-8 hay UTF-16.") from None
    except ValueError:
        raise FormError("Tệp dữ liệu JSON có một số quá dài.") from None
    except RecursionError:
        raise FormError("Tệp dữ liệu JSON lồng nhau quá sâu.") from None


def read(kind: type[T], raw: Any) -> T:
    """Return ``raw`` (plain JSON values) as an instance of the data class ``kind``.

    Raises:
        FormDataError: Naming the first field that does not fit. A name that the data class does not have is refused
            as well: a misspelt field must not be lost silently.
    """
    try:
        record = msgspec.convert(raw, kind)
    except msgspec.ValidationError as error:
        raise _translated(str(error), kind) from None
    _check_names(raw, record, "")
    return record


def check(record: Any) -> None:
    """Check the limited fields of a data class that was made without decoding.

    Raises:
        FormDataError: Naming the first field whose value is out of its limits.
    """
    for name, meta in _limits(record.__class__).items():
        value = getattr(record, name)
        if not _fits(meta, value):
            raise FormDataError(name, _limits_text(meta, value))


def _fits(meta: msgspec.Meta, value: object) -> bool:
    if isinstance(value, int):
        return (meta.ge is None or value >= meta.ge) and (meta.le is None or value <= meta.le)
    if isinstance(value, str):
        least, most = meta.min_length or 0, meta.max_length
        is_long_enough = len(value) >= least and (most is None or len(value) <= most)
        return is_long_enough and (meta.pattern is None or re.search(meta.pattern, value) is not None)
    return True


@cache
def _limits(kind: type[Any]) -> dict[str, msgspec.Meta]:
    hints = get_type_hints(kind, include_extras=True)
    metas = {name: _meta_of(hint) for name, hint in hints.items()}
    return {name: meta for name, meta in metas.items() if meta is not None and meta.tz is None}


def _meta_of(hint: Any) -> msgspec.Meta | None:
    inner = _without_none(hint)
    return inner.__metadata__[0] if get_origin(inner) is Annotated else None


def _without_none(hint: Any) -> Any:
    parts = get_args(hint)
    if get_origin(hint) is not Annotated and NoneType in parts:
        (hint,) = (part for part in parts if part is not NoneType)
    return hint


def _limits_text(meta: msgspec.Meta, value: object) -> str:
    if meta.extra is not None:
        return str(meta.extra["limits"])
    if isinstance(value, str):
        return f"phải dài từ {meta.min_length} đến {meta.max_length} ký tự"
    if isinstance(value, int) and meta.ge and value < meta.ge:
        return f"phải từ {meta.ge} trở lên"
    return f"phải nằm trong khoảng từ {meta.ge} đến {meta.le}"


def _translated(message: str, kind: type[Any]) -> FormDataError:
    parts = _MESSAGE.fullmatch(message)
    problem, path = (parts["problem"], parts["path"] or "") if parts else (message, "")
    if missing := _MISSING.fullmatch(problem):
        return FormDataError(f"{path}.{missing[1]}".lstrip("."), "bắt buộc phải có")
    field = path or _ROOT
    if wrong := _WRONG_TYPE.match(problem):
        return FormDataError(field, _WORDS[wrong[1]])
    if problem.startswith("Invalid RFC3339"):
        return FormDataError(field, _WORDS["datetime"])
    if "timezone" in problem:
        return FormDataError(field, "phải ghi rõ múi giờ, ví dụ 2026-11-23T09:42:00+07:00")
    return FormDataError(field, _reason_at(kind, path, problem))


def _reason_at(kind: Any, path: str, problem: str) -> str:
    """Return what values the field at ``path`` may have."""
    hint = kind
    for step in _STEP.findall(path):
        hint = get_args(hint)[0] if step[0] == "[" else get_type_hints(hint, include_extras=True)[step]
        hint = _without_none(hint)
    if get_origin(hint) is Literal:
        return "phải là một trong các giá trị: " + ", ".join(get_args(hint))
    meta = _meta_of(hint)
    if meta is None:
        raise TypeError(f"no text for {problem!r}")
    text = problem.startswith("Expected `str`")
    return _limits_text(meta, "" if text else -1 if ">=" in problem else 1 << 63)


def _check_names(raw: Any, record: Any, path: str) -> None:
    if isinstance(raw, list):
        for number, (part, made) in enumerate(zip(raw, record, strict=True)):
            _check_names(part, made, f"{path}[{number}]")
    elif isinstance(raw, dict) and is_dataclass(record):
        known = {field.name for field in fields(record)}
        for name, value in raw.items():
            inner = f"{path}.{name}".lstrip(".")
            if name not in known:
                raise FormDataError(inner, "không có trong biểu mẫu")
            _check_names(value, getattr(record, name), inner)
