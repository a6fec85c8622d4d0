"""JSON of the program's data classes: events, messages, settings, drafts, catalogue.

msgspec reads and writes the data classes as they are. Decoding is strict: a wrong type, a missing field or a value out
of the bounds of its type is refused with the path of the field.
"""

from collections.abc import Hashable
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

T = TypeVar("T")

_ENCODER = msgspec.json.Encoder()


class DecodeError(ValueError):
    """JSON that does not match the expected type; the message names the field, never its content."""


def encode(value: object) -> bytes:
    """Return a value as compact JSON in UTF-8.

    Raises:
        DecodeError: when the value cannot be encoded as JSON (a lone surrogate, for example).
    """
    try:
        return _ENCODER.encode(value)
    except (UnicodeEncodeError, msgspec.MsgspecError) as error:
        raise DecodeError("not representable as JSON") from error


def decode(content: bytes | str, kind: type[T]) -> T:
    """Return the value that JSON holds.

    Args:
        content: JSON in UTF-8.
        kind: the data class, or any other type, that it must be.

    Raises:
        DecodeError: when it is something else.
    """
    try:
        value: T = _decoder(cast(Hashable, kind)).decode(content)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise DecodeError(str(error)) from error
    return value


def convert(value: Any, kind: type[T]) -> T:
    """Return a value of a type made from plain JSON values (dictionaries, lists, texts, numbers).

    Raises:
        DecodeError: when the value is something else.
    """
    try:
        return msgspec.convert(value, kind)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise DecodeError(str(error)) from error


def plain(value: object) -> Any:
    """Return a value as plain JSON values (dictionaries, lists, texts, numbers)."""
    return msgspec.to_builtins(value)


@cache
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)
