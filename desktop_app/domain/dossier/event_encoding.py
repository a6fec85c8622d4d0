"""Events as lines of JSON, and the hash chain over the lines.

A line is compact JSON in UTF-8; exactly these bytes are hashed, stored and sent. Each line is chained to the one before
by SHA-256, so that a change inside the log shows. Kinds and payload versions that only a later version of the program
knows are stored and passed on unread.
"""

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from desktop_app.domain.bounds import check_moment
from desktop_app.domain.codec import DecodeError, decode, encode
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.payload_versions import read_payload
from desktop_app.domain.dossier.payloads.kinds import PAYLOAD_VERSION
from desktop_app.domain.dossier.status import EventKind

LONGEST_LINE = 256 * 1024
"""Bytes of the longest line; a reception with a hundred documents takes about 20 KiB."""
ZERO_CHARACTER = b"\\u0000"
"""In JSON, a character that PostgreSQL cannot store as text."""
_DEEPEST = 32
_FIRST_OF_CHAIN = b"\x00" * 32
_KINDS = {kind.value: kind for kind in EventKind}
_STRING = re.compile(rb'"(?:[^"\\]|\\.)*"')


class UnreadableEvent(ValueError):  # noqa: N818 - named after the event's state
    """An event of a known kind with an invalid payload."""


@dataclass(frozen=True, slots=True)
class _Line:
    id: UUID
    dossier: UUID
    kind: Annotated[str, Meta(min_length=1, max_length=64)]
    v: Annotated[int, Meta(ge=1, le=1_000)]
    at: Annotated[datetime, Meta(tz=True)]
    officer: UUID
    body: msgspec.Raw


@dataclass(frozen=True, slots=True)
class Envelope:
    """The fields of events of all kinds.

    Attributes:
        id: the event's UUIDv7.
        dossier_id: the dossier it is about.
        kind: what happened, 1 to 64 characters.
        version: version of the payload's shape.
        at: aware moment.
        officer_id: who did it.
        body: the payload's JSON.
    """

    id: UUID
    dossier_id: UUID
    kind: str
    version: int
    at: datetime
    officer_id: UUID
    body: bytes

    @classmethod
    def read(cls, line: bytes) -> "Envelope":
        """Decode a line.

        Raises:
            DecodeError: when the line is no event: wrong shape, longer than `LONGEST_LINE`, nested too deep, or with
                text that no database can store.
        """
        _check_bytes(line)
        read = decode(line, _Line)
        body = bytes(read.body)
        try:
            check_moment(read.at)
        except ValueError as error:
            raise DecodeError("no event: its moment") from error
        if not body.startswith(b"{"):
            raise DecodeError("no event: its body is no object")
        if read.kind not in _KINDS or read.v > PAYLOAD_VERSION:
            # This body is not decoded here but passed on, so it must at least be valid JSON.
            decode(body, dict[str, object])
        return cls(read.id, read.dossier, read.kind, read.v, read.at, read.officer, body)

    def event(self) -> DossierEvent | None:
        """Return the event, or None when this version of the program does not know its kind or its payload's version.

        Raises:
            UnreadableEvent: when the payload is not what the kind must carry.
        """
        kind = _KINDS.get(self.kind)
        if kind is None or self.version > PAYLOAD_VERSION:
            return None
        try:
            payload = read_payload(kind, self.version, self.body)
        except DecodeError as error:
            raise UnreadableEvent(f"{kind.value}: {error}") from error
        return DossierEvent(self.id, self.dossier_id, self.at, self.officer_id, payload)


def line_of(event: DossierEvent) -> bytes:
    """Return an event as one line.

    Raises:
        DecodeError: when `Envelope.read` could not read the line back: a text is too long, a number too large.
    """
    line = encode(
        {
            "id": event.id,
            "dossier": event.dossier_id,
            "kind": event.kind,
            "v": PAYLOAD_VERSION,
            "at": event.at,
            "officer": event.officer_id,
            "body": event.payload,
        }
    )
    # What one side accepts, the other must be able to read: a line that is stored here will be sent to every desk.
    read_line(line)
    return line


def read_line(line: bytes) -> DossierEvent:
    """Return the event that a line holds.

    Raises:
        DecodeError: when the line is no event of a known kind.
        UnreadableEvent: when its payload is not what the kind must carry.
    """
    event = Envelope.read(line).event()
    if event is None:
        raise DecodeError("unknown kind")
    return event


def first_hash(public_key: bytes) -> bytes:
    """Return the hash that a device's chain of sent events begins with: different for each device identity."""
    return hashlib.sha256(public_key).digest()


def chain(previous: bytes | None, line: bytes) -> bytes:
    """Return the hash of a line chained to the hash before it (None for the first line of the log)."""
    return hashlib.sha256((previous or _FIRST_OF_CHAIN) + line).digest()


def _check_bytes(line: bytes) -> None:
    if len(line) > LONGEST_LINE:
        raise DecodeError("no event: too long")
    if ZERO_CHARACTER in line:
        raise DecodeError("no event: a zero character")
    if b"\n" in line:
        raise DecodeError("no event: more than one line")
    try:
        # The decoder skips members that it does not know without looking at their bytes.
        line.decode()
    except UnicodeDecodeError as error:
        raise DecodeError("no event: not UTF-8") from error
    # Cheap for ordinary events: only a line with many brackets can be nested deep.
    if line.count(b"{") + line.count(b"[") > _DEEPEST and _depth(line) > _DEEPEST:
        raise DecodeError("no event: nested too deep")


def _depth(line: bytes) -> int:
    deepest = depth = 0
    for char in _STRING.sub(b"", line):
        if char in b"{[":
            depth += 1
            deepest = max(deepest, depth)
        elif char in b"}]":
            depth -= 1
    return deepest
