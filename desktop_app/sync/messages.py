"""The messages of `wire` as JSON: UUIDs and moments as text, tuples as lists, an era as ``[generation, start]``.

A reader ignores what it does not know and takes a field's default where it is missing: messages only ever grow.
"""

import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from datetime import datetime
from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints
from uuid import UUID

from desktop_app.domain.lineage import Era
from desktop_app.sync.wire import Refusal

M = TypeVar("M")
_LONGEST_TEXT = 4096


def pack_message(message: Any) -> bytes:
    """Return a message of `wire` as JSON, UTF-8."""
    return json.dumps(message_body(message), ensure_ascii=False, separators=(",", ":")).encode()


def message_body(message: Any) -> dict[str, Any]:
    """Return a message of `wire` as JSON values."""
    return {field.name: _plain(getattr(message, field.name)) for field in fields(message)}


def unpack_message(kind: type[M], body: bytes) -> M:
    """Return the message that `pack_message` wrote.

    Args:
        kind: which message is expected: a class of `wire`.
        body: what came.

    Raises:
        Refusal: ``bad_request`` (with ``field``, where one is known) when it is something else.
    """
    try:
        content = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Refusal("bad_request") from error
    return read_message(kind, content)


def read_message(kind: type[M], content: object) -> M:
    """Return the message that `message_body` wrote.

    Raises:
        Refusal: ``bad_request`` (with ``field``, where one is known).
    """
    if not isinstance(content, dict):
        raise Refusal("bad_request")
    shape: Any = kind
    return kind(**{name: _field(content, field, hint) for name, field, hint in _shape(shape)})


@cache
def _shape(kind: Any) -> tuple[tuple[str, Field[Any], Any], ...]:
    hints = get_type_hints(kind)
    return tuple((field.name, field, hints[field.name]) for field in fields(kind))


def _plain(value: Any) -> Any:
    if isinstance(value, Era):
        return [value.generation, value.start]
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return message_body(value) if hasattr(value, "__dataclass_fields__") else value


def _field(content: Mapping[str, Any], field: Field[Any], hint: Any) -> Any:
    if field.name not in content:
        if field.default is MISSING:
            raise Refusal("bad_request", field=field.name)
        return field.default
    try:
        return _read(hint, content[field.name])
    except (ValueError, TypeError, AttributeError) as error:
        raise Refusal("bad_request", field=field.name) from error


def _read(hint: Any, value: Any) -> Any:
    if get_origin(hint) is tuple:
        return tuple(_read(get_args(hint)[0], one) for one in _list(value))
    if get_origin(hint) is Mapping:
        return _mapping(value)
    if hint is Era:
        generation, start = _list(value)
        return Era(_text(generation), _whole(start))
    if hasattr(hint, "__dataclass_fields__"):
        return read_message(hint, value)
    return _READERS[hint](value)


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _mapping(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise TypeError
    return value


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT or "\0" in value:
        raise TypeError
    value.encode()
    return value


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 2**63:
        raise ValueError
    return value


def _moment(value: object) -> datetime:
    moment = datetime.fromisoformat(_text(value))
    if moment.tzinfo is None:
        raise ValueError
    return moment


_READERS = {
    str: _text,
    int: _whole,
    bool: _yes_or_no,
    UUID: lambda value: UUID(_text(value)),
    datetime: _moment,
}
