"""What travels between desk and server: the messages of protocol 1, and how a batch of events is written down.

Event lines travel as the very bytes that were hashed and stored; everything else is JSON of the data classes here.
Errors are problem documents (RFC 9457) whose stable ``code`` says what the other side has to do.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from desktop_app.domain.lineage import Era

PROTOCOLS = (1,)
"""Protocol versions that this program speaks, newest first."""

MOST_LINES = 500
MOST_BYTES = 1024 * 1024
"""A batch holds at most so many lines and so many bytes, unpacked."""

CENTRE = UUID(int=0)
"""The device and the officer of events that the server itself makes."""


class Refusal(Exception):  # noqa: N818 - an answer, not a failure
    """The other side answered, and said no.

    Attributes:
        code: stable name of the reason; what to do follows from it alone.
        details: what else was said, JSON values.
    """

    def __init__(self, code: str, **details: Any) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


@dataclass(frozen=True, slots=True)
class Enrolment:
    """A desk asks to be taken in, with the one-time code that an administrator made.

    Attributes:
        request_id: made and stored before the first try; a repeat gets the first answer.
        code: the one-time code.
        install_id: names this installation.
        public_key: Ed25519 public key of the desk, 64 hexadecimal digits.
        name: how the desk calls itself.
        app: version of the program.
    """

    request_id: UUID
    code: str
    install_id: UUID
    public_key: str
    name: str = ""
    app: str = ""


@dataclass(frozen=True, slots=True)
class Rebirth:
    """A copy, a rolled-back file or a second living twin asks for a life of its own.

    Attributes:
        request_id: made and stored before the first try.
        old_device_id: the life that ended.
        public_key: the new key.
        reason: ``rolled_back``, ``copied`` or ``forked``.
        proof: signature of the old key over the request's id and the new key, hexadecimal; empty when the key is lost.
    """

    request_id: UUID
    old_device_id: UUID
    public_key: str
    reason: str
    proof: str = ""


@dataclass(frozen=True, slots=True)
class Enrolled:
    """The desk's identity.

    Attributes:
        unit_id: the office it belongs to.
        device_id: its life.
        lineage: the history of the office's order.
        look_up: address of the public look-up page, or ``""``.
    """

    unit_id: UUID
    device_id: UUID
    lineage: tuple[Era, ...]
    look_up: str = ""


@dataclass(frozen=True, slots=True)
class Hello:
    """The first message of each round.

    Attributes:
        protocols: versions that the desk speaks.
        app: version of the program.
        backlog: how many events wait.
        manifest: version of the catalogue that the desk has.
    """

    protocols: tuple[int, ...]
    app: str = ""
    backlog: int = 0
    manifest: str = ""


@dataclass(frozen=True, slots=True)
class Welcome:
    """The server's answer to `Hello`.

    Attributes:
        protocol: the version to speak.
        now: the server's clock.
        lineage: the history of the office's order.
        head: the last number of the order.
        device_seq: the last event of this desk's life that the server has.
        device_hash: its chained hash, hexadecimal.
        manifest: version of the catalogue in force.
        soft_minimum: a program older than this should be updated soon.
        look_up: address of the public look-up page, or ``""``.
        bundle_key: X25519 public key that evidence bundles are sealed for, hexadecimal; ``""`` when there is none.
    """

    protocol: int
    now: datetime
    lineage: tuple[Era, ...]
    head: int
    device_seq: int
    device_hash: str
    manifest: str = ""
    soft_minimum: str = ""
    look_up: str = ""
    bundle_key: str = ""


@dataclass(frozen=True, slots=True)
class Batch:
    """Events of one life in order, chained to what was sent before.

    Attributes:
        prev_seq: number of the event before the first line; 0 for none.
        prev_hash: its chained hash.
        lines: the events' exact bytes.
        head_hash: the chained hash of the last line.
        lane: ``fresh`` for work of this minute, ``backlog`` for what piled up.
    """

    prev_seq: int
    prev_hash: bytes
    lines: tuple[bytes, ...]
    head_hash: bytes
    lane: str = "fresh"


@dataclass(frozen=True, slots=True)
class EventEffect:
    """What became of one event of a batch, unless it was simply applied or noted."""

    seq: int
    effect: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Pushed:
    """The server has these events, on disk.

    Attributes:
        acked_seq: number of the last event of this verified batch, never the server's own head.
        head_hash: its chained hash, hexadecimal.
        lineage: the history of the office's order.
        effects: what was not simply applied or noted.
    """

    acked_seq: int
    head_hash: str
    lineage: tuple[Era, ...]
    effects: tuple[EventEffect, ...] = ()


@dataclass(frozen=True, slots=True)
class FeedRow:
    """One event where it stands in the office's order."""

    feed_seq: int
    device_id: UUID
    effect: str
    code: str
    line: bytes


@dataclass(frozen=True, slots=True)
class FeedPage:
    """A stretch of the office's order.

    Attributes:
        lineage: the history that the numbers belong to.
        after: the number before the first row.
        head: the last number there is.
        rows: without holes.
    """

    lineage: tuple[Era, ...]
    after: int
    head: int
    rows: tuple[FeedRow, ...]


@dataclass(frozen=True, slots=True)
class LeaseRequest:
    """A desk asks for a block of numbers; `request_id` is stored before the first try."""

    request_id: UUID
    scheme: str
    want: int


@dataclass(frozen=True, slots=True)
class Lease:
    """Numbers that nobody else will ever get: `first` to `last`, both included."""

    request_id: UUID
    scheme: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class OwedLine:
    """An event that the server lost, from a desk that still has it; `device_id` is the life that made it."""

    device_id: UUID
    line: bytes


@dataclass(frozen=True, slots=True)
class Recovered:
    """What the server did with owed events: taken, known already, unreadable."""

    taken: int
    known: int
    refused: int = 0


@dataclass(frozen=True, slots=True)
class TakenBundle:
    """What the server did with an evidence bundle: events that were new to it, and events that it had already."""

    taken: int
    known: int


def pack_batch(batch: Batch, protocol: int) -> bytes:
    """Return a batch as NDJSON: one line about it, then the events' own lines."""
    head = {
        "protocol": protocol,
        "prev_seq": batch.prev_seq,
        "prev_hash": batch.prev_hash.hex(),
        "count": len(batch.lines),
        "head_hash": batch.head_hash.hex(),
        "lane": batch.lane,
    }
    return b"\n".join((_compact(head), *batch.lines)) + b"\n"


def unpack_batch(body: bytes) -> tuple[Batch, int]:
    """Return the batch that `pack_batch` wrote, and its protocol.

    Raises:
        Refusal: ``bad_batch`` when the bytes are something else, ``too_large`` when there are too many lines.
    """
    first, *lines = body.removesuffix(b"\n").split(b"\n")
    try:
        head = json.loads(first)
        batch = Batch(
            _whole(head["prev_seq"]),
            bytes.fromhex(head["prev_hash"]),
            tuple(lines),
            bytes.fromhex(head["head_hash"]),
            str(head["lane"]),
        )
        count, protocol = _whole(head["count"]), _whole(head["protocol"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Refusal("bad_batch") from error
    if count != len(lines):
        raise Refusal("bad_batch")
    # A single line may be longer: it can't be split, and would block everything behind it.
    if count > MOST_LINES or (count > 1 and len(body) > MOST_BYTES + len(first)):
        raise Refusal("too_large")
    return batch, protocol


def pack_page(page: FeedPage) -> bytes:
    """Return a page of the feed as NDJSON: one line about it, then one for each row."""
    head = {
        "lineage": [[era.generation, era.start] for era in page.lineage],
        "after": page.after,
        "head": page.head,
        "count": len(page.rows),
    }
    rows = (
        _compact(
            {
                "feed_seq": row.feed_seq,
                "dev": str(row.device_id),
                "effect": row.effect,
                "code": row.code,
                "line": row.line.decode(),
            }
        )
        for row in page.rows
    )
    return b"\n".join((_compact(head), *rows)) + b"\n"


def unpack_page(body: bytes) -> FeedPage:
    """Return the page that `pack_page` wrote.

    Raises:
        Refusal: ``bad_page`` when anything is missing or torn.
    """
    try:
        first, *rows = body.removesuffix(b"\n").split(b"\n")
        head = json.loads(first)
        read = tuple(_feed_row(json.loads(row)) for row in rows)
        lineage = tuple(Era(str(name), _whole(start)) for name, start in head["lineage"])
        page = FeedPage(lineage, _whole(head["after"]), _whole(head["head"]), read)
        count = _whole(head["count"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Refusal("bad_page") from error
    if count != len(read) or not body.endswith(b"\n"):
        raise Refusal("bad_page")
    return page


def pack_owed(owed: Sequence[OwedLine]) -> bytes:
    """Return owed events as NDJSON."""
    return b"".join(_compact({"dev": str(one.device_id), "line": one.line.decode()}) + b"\n" for one in owed)


def unpack_owed(body: bytes) -> tuple[OwedLine, ...]:
    """Return what `pack_owed` wrote.

    Raises:
        Refusal: ``bad_batch`` or ``too_large``.
    """
    rows = body.removesuffix(b"\n").split(b"\n") if body else []
    if len(rows) > MOST_LINES:
        raise Refusal("too_large")
    try:
        read = [json.loads(row) for row in rows]
        return tuple(OwedLine(UUID(row["dev"]), row["line"].encode()) for row in read)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Refusal("bad_batch") from error


def _feed_row(row: Mapping[str, Any]) -> FeedRow:
    return FeedRow(
        _whole(row["feed_seq"]), UUID(row["dev"]), str(row["effect"]), str(row["code"]), row["line"].encode()
    )


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 2**63:
        raise ValueError
    return value


def _compact(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
