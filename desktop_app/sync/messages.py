"""Decoding of the messages of `protocol` from JSON; an error names the field.

A reader ignores fields that it does not know and takes a field's default where it is missing: messages only ever grow.
"""

import re
from typing import TypeVar

from desktop_app.domain.codec import DecodeError, decode
from desktop_app.domain.dossier.event_encoding import ZERO_CHARACTER
from desktop_app.sync.protocol import Refusal

M = TypeVar("M")
_FIELD = re.compile(r"`\$\.(\w+)|required field `(\w+)`")


def unpack_message(kind: type[M], body: bytes) -> M:
    """Return the message that JSON holds.

    Args:
        kind: which message is expected: a class of `protocol`.
        body: the received bytes.

    Raises:
        Refusal: ``bad_request`` (with ``field``, where one is known) when it is something else.
    """
    if ZERO_CHARACTER in body:
        raise Refusal("bad_request")
    try:
        return decode(body, kind)
    except DecodeError as error:
        raise _refusal(error) from error


def _refusal(error: DecodeError) -> Refusal:
    match = _FIELD.search(str(error))
    field = next((name for name in match.groups() if name), "") if match else ""
    return Refusal("bad_request", field=field) if field else Refusal("bad_request")
