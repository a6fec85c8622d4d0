"""The messages of protocol 1 between desk and server, and the encoding of event batches.

Event lines travel as the very bytes that were hashed and stored; everything else is JSON of the data classes here.
Errors are problem documents (RFC 9457) whose stable ``code`` decides the reaction of the other side.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

from msgspec import Meta

from desktop_app.domain.bounds import Moment, Serial
from desktop_app.domain.codec import decode, encode
from desktop_app.domain.errors import Problem
from desktop_app.domain.replication.lineage import Era
from desktop_app.sync.provenance import DeviceCertificate

WireText = Annotated[str, Meta(max_length=4_096)]
"""A text of a message: a name, a code, hexadecimal digits."""

PROTOCOLS = (1,)
"""Protocol versions that this program speaks, newest first."""

MOST_LINES = 500
MOST_BYTES = 1024 * 1024
"""A batch holds at most so many lines and so many bytes, unpacked."""

FAR_BEHIND = 2_000
"""A desk that lacks more events of the feed stores them first and shows their dossiers afterwards."""

QUOTA = "quota"
"""Code of the refusal of a desk that has stored as much today as it may; ``retry_after_s`` until the next day."""

NO_NUMBERS = frozenset({"leasing_closed", "lease_limit", "numbers_exhausted"})
"""Codes of refusals of a request for numbers: the desk goes on with those it has.

None are leased until an administrator has set a floor; the desk has too many unused ones, or got enough today; the
office has used up all numbers of seven digits, or all shares.
"""

SHARE_TAKEN, SHARE_UNKNOWN = "taken", "unknown"
"""Another device has the share that a desk greets with; a restored server does not know that it assigned it."""

CERTIFICATES_PATH = "/v1/paper-certificates"
"""Where a server gives out the certificates of the keys that sign papers."""

SERVER = UUID(int=0)
"""The device and the officer of events that the server itself makes."""


class Refusal(Problem):
    """An error response of the other side.

    Attributes:
        code: stable name of the reason; it decides the reaction.
        details: further JSON values of the response.
    """

    def __init__(self, code: str, **details: Any) -> None:
        super().__init__(code)
        self.details = details


@dataclass(frozen=True, slots=True)
class Enrolment:
    """Enrolment request of a desk, with a one-time code created by an administrator.

    Attributes:
        request_id: created and stored before the first try; a retry gets the same answer.
        code: the one-time code.
        install_id: names this installation.
        public_key: Ed25519 public key of the desk, 64 hexadecimal digits.
        name: the desk's name.
        app: version of the program.
    """

    request_id: UUID
    code: WireText
    install_id: UUID
    public_key: WireText
    name: WireText = ""
    app: WireText = ""


@dataclass(frozen=True, slots=True)
class OfferedOffice:
    """The office that a one-time code belongs to, asked for before the code is used.

    Attributes:
        unit_id: the office.
        name: its name at the server.
    """

    unit_id: UUID
    name: WireText


@dataclass(frozen=True, slots=True)
class DeviceReissue:
    """Request of a copied or rolled-back desk, or of a second desk with the same identity, for a new identity.

    Attributes:
        request_id: created and stored before the first try.
        old_device_id: the device id until now.
        public_key: the new key.
        reason: ``rolled_back``, ``copied`` or ``forked``.
        proof: signature of the old key over the request's id and the new key, hexadecimal; empty when the key is lost.
    """

    request_id: UUID
    old_device_id: UUID
    public_key: WireText
    reason: WireText
    proof: WireText = ""


@dataclass(frozen=True, slots=True)
class Enrolled:
    """The desk's identity.

    Attributes:
        unit_id: the office it belongs to.
        device_id: its device id.
        lineage: the lineage of the office's feed.
        look_up: address of the public look-up page, or ``""``.
        publisher_key: Ed25519 public key that signs updates of the catalogue, hexadecimal; ``""`` when there is none.
    """

    unit_id: UUID
    device_id: UUID
    lineage: tuple[Era, ...]
    look_up: WireText = ""
    publisher_key: WireText = ""


@dataclass(frozen=True, slots=True)
class Hello:
    """The first message of each round.

    Attributes:
        protocols: versions that the desk speaks.
        app: version of the program.
        backlog: number of waiting events.
        manifest: version of the catalogue that the desk has.
        share: the share of serials that the server assigned to it, or 0.
        clock: the desk's own clock; older programs do not say it.
    """

    protocols: tuple[Serial, ...]
    app: WireText = ""
    backlog: Serial = 0
    manifest: WireText = ""
    share: Serial = 0
    clock: Moment | None = None


@dataclass(frozen=True, slots=True)
class Welcome:
    """The server's answer to `Hello`.

    Attributes:
        protocol: the version to speak.
        now: the server's clock.
        lineage: the lineage of the office's feed.
        head: the last number of the feed.
        device_seq: sequence number of the device's last event that the server has.
        device_hash: its chained hash, hexadecimal.
        manifest: version of the catalogue in force.
        soft_minimum: a program older than this should be updated soon.
        look_up: address of the public look-up page, or ``""``.
        bundle_key: X25519 public key that evidence bundles are sealed for, hexadecimal; ``""`` when there is none.
        share: about the share in the greeting: `SHARE_TAKEN`, `SHARE_UNKNOWN`, or ``""`` when it is the desk's.
        publisher_key: Ed25519 public key that signs updates of the catalogue, hexadecimal; ``""`` when there is none.
        procedure_page: address of the public page of a procedure, with ``{code}``; ``""`` where there is none.
        certificates: SHA-256 of the list of certified keys that sign papers, hexadecimal; ``""`` for none.
        office: the name of the desk's office at the server, or ``""``.
    """

    protocol: Serial
    now: Moment
    lineage: tuple[Era, ...]
    head: Serial
    device_seq: Serial
    device_hash: WireText
    manifest: WireText = ""
    soft_minimum: WireText = ""
    look_up: WireText = ""
    bundle_key: WireText = ""
    share: WireText = ""
    publisher_key: WireText = ""
    procedure_page: WireText = ""
    certificates: WireText = ""
    office: WireText = ""


UPDATE_PART = 1024 * 1024
"""Bytes of one part of an update of the program, as the server hands it out."""


@dataclass(frozen=True, slots=True)
class OfferedUpdate:
    """The update of the program that a server offers; its own signature tells whether it is to be believed.

    Attributes:
        version: the version that it leads to.
        sha256: SHA-256 of the file.
        size: its bytes.
        part: bytes of each part but the last.
    """

    version: WireText
    sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
    size: Annotated[int, Meta(ge=1, le=512 * UPDATE_PART)]
    part: Annotated[int, Meta(ge=UPDATE_PART, le=UPDATE_PART)] = UPDATE_PART

    @property
    def parts(self) -> int:
        """How many parts it has."""
        return -(-self.size // self.part)

    def size_of(self, number: int) -> int:
        """Return the bytes of a part, counted from 0."""
        return min(self.part, self.size - number * self.part)


@dataclass(frozen=True, slots=True)
class Batch:
    """Events of one device in order, chained to the ones sent before.

    Attributes:
        prev_seq: number of the event before the first line; 0 for none.
        prev_hash: its chained hash.
        lines: the events' exact bytes.
        head_hash: the chained hash of the last line.
        lane: ``fresh`` for recent events, ``backlog`` for accumulated ones.
        signature: the device's signature over the chained hashes, see `provenance.sign_batch`; empty from a program
            that does not sign.
    """

    prev_seq: int
    prev_hash: bytes
    lines: tuple[bytes, ...]
    head_hash: bytes
    lane: str = "fresh"
    signature: bytes = b""


@dataclass(frozen=True, slots=True)
class EventEffect:
    """The effect of one event of a batch, unless it was applied or noted."""

    seq: Serial
    effect: WireText
    code: WireText = ""


@dataclass(frozen=True, slots=True)
class Pushed:
    """Acknowledgement: the server has stored these events durably.

    Attributes:
        acked_seq: number of the last event of this verified batch, never the server's own head.
        head_hash: its chained hash, hexadecimal.
        lineage: the lineage of the office's feed.
        effects: effects other than applied or noted.
    """

    acked_seq: Serial
    head_hash: WireText
    lineage: tuple[Era, ...]
    effects: tuple[EventEffect, ...] = ()


@dataclass(frozen=True, slots=True)
class FeedRow:
    """One event with its feed number, and the packed proof of whose it is; empty from a server that has none."""

    feed_seq: Serial
    device_id: UUID
    effect: WireText
    code: WireText
    line: bytes
    proof: bytes = b""


@dataclass(frozen=True, slots=True)
class FeedPage:
    """A page of the office's feed.

    Attributes:
        lineage: the history that the numbers belong to.
        after: the number before the first row.
        head: the last number there is.
        rows: consecutive feed numbers.
        devices: certificates of the devices whose events are among the rows.
    """

    lineage: tuple[Era, ...]
    after: Serial
    head: Serial
    rows: tuple[FeedRow, ...]
    devices: tuple[DeviceCertificate, ...] = ()


@dataclass(frozen=True, slots=True)
class LeaseRequest:
    """Request of a desk for a block of numbers, or for its share of the serials of each day.

    Attributes:
        request_id: created and stored before the first try.
        scheme: the series; for a share `desktop_app.domain.serials.SHARE_SCHEME`.
        want: how many numbers; 1 for a share.
        held: the share that the desk has and that the server forgot, or 0.
    """

    request_id: UUID
    scheme: WireText
    want: Serial
    held: Serial = 0


@dataclass(frozen=True, slots=True)
class Lease:
    """A block of numbers, or a share, that is leased only once: `first` to `last`, both included."""

    request_id: UUID
    scheme: WireText
    first: Serial
    last: Serial


@dataclass(frozen=True, slots=True)
class OwedLine:
    """An event that the server lost, from a desk that still has it; `device_id` is the device that created it.

    The server takes it only when it was ever restored, and when `proof` shows that the device, another one of the
    office, or the server itself has made it.
    """

    device_id: UUID
    line: bytes
    proof: bytes = b""


@dataclass(frozen=True, slots=True)
class Recovered:
    """Result for events that the server had lost: stored, already known, unreadable or not proved."""

    taken: Serial
    known: Serial
    refused: Serial = 0


@dataclass(frozen=True, slots=True)
class TakenBundle:
    """Result for an evidence bundle: number of new events, and of events that the server had already."""

    taken: Serial
    known: Serial


@dataclass(frozen=True, slots=True)
class _BatchHead:
    protocol: Serial
    prev_seq: Serial
    prev_hash: WireText
    count: Serial
    head_hash: WireText
    lane: WireText
    signature: WireText = ""


@dataclass(frozen=True, slots=True)
class _PageHead:
    lineage: tuple[Era, ...]
    after: Serial
    head: Serial
    count: Serial
    devices: tuple[DeviceCertificate, ...] = ()


@dataclass(frozen=True, slots=True)
class _PageRow:
    feed_seq: Serial
    dev: UUID
    effect: WireText
    code: WireText
    line: str
    proof: WireText = ""


@dataclass(frozen=True, slots=True)
class _OwedRow:
    dev: UUID
    line: str
    proof: WireText = ""


def pack_batch(batch: Batch, protocol: int) -> bytes:
    """Return a batch as NDJSON: one line about it, then the events' own lines."""
    head = _BatchHead(
        protocol,
        batch.prev_seq,
        batch.prev_hash.hex(),
        len(batch.lines),
        batch.head_hash.hex(),
        batch.lane,
        batch.signature.hex(),
    )
    return b"\n".join((encode(head), *batch.lines)) + b"\n"


def unpack_batch(body: bytes) -> tuple[Batch, int]:
    """Decode a batch of `pack_batch`; return it with its protocol.

    Raises:
        Refusal: ``bad_batch`` when the bytes are invalid, ``too_large`` when there are too many lines.
    """
    first, *lines = body.removesuffix(b"\n").split(b"\n")
    try:
        head = decode(first, _BatchHead)
        previous, last, signature = (bytes.fromhex(part) for part in (head.prev_hash, head.head_hash, head.signature))
    except ValueError as error:
        raise Refusal("bad_batch") from error
    if head.count != len(lines):
        raise Refusal("bad_batch")
    # An event longer than a batch cannot be split: alone in its batch it is accepted, and set aside.
    if head.count > MOST_LINES or (head.count > 1 and len(body) > MOST_BYTES + len(first)):
        raise Refusal("too_large")
    return Batch(head.prev_seq, previous, tuple(lines), last, head.lane, signature), head.protocol


def pack_page(page: FeedPage) -> bytes:
    """Return a page of the feed as NDJSON: one line about it, then one for each row."""
    head = _PageHead(page.lineage, page.after, page.head, len(page.rows), page.devices)
    return b"\n".join((encode(head), *(encode(_page_row(row)) for row in page.rows))) + b"\n"


def unpack_page(body: bytes) -> FeedPage:
    """Decode a page of `pack_page`.

    Raises:
        Refusal: ``bad_page`` when it is incomplete or invalid.
    """
    try:
        first, *rows = body.removesuffix(b"\n").split(b"\n")
        head = decode(first, _PageHead)
        read = tuple(_feed_row(decode(row, _PageRow)) for row in rows)
    except ValueError as error:
        raise Refusal("bad_page") from error
    if head.count != len(read) or not body.endswith(b"\n"):
        raise Refusal("bad_page")
    return FeedPage(head.lineage, head.after, head.head, read, head.devices)


def pack_owed(owed: Sequence[OwedLine]) -> bytes:
    """Return owed events as NDJSON."""
    return b"".join(encode(_owed_row(item)) + b"\n" for item in owed)


def unpack_owed(body: bytes) -> tuple[OwedLine, ...]:
    """Decode the events of `pack_owed`.

    Raises:
        Refusal: ``bad_batch`` or ``too_large``.
    """
    rows = body.removesuffix(b"\n").split(b"\n") if body else []
    if len(rows) > MOST_LINES:
        raise Refusal("too_large")
    try:
        read = [decode(row, _OwedRow) for row in rows]
        return tuple(OwedLine(row.dev, row.line.encode(), bytes.fromhex(row.proof)) for row in read)
    except ValueError as error:
        raise Refusal("bad_batch") from error


def _feed_row(row: _PageRow) -> FeedRow:
    return FeedRow(row.feed_seq, row.dev, row.effect, row.code, row.line.encode(), bytes.fromhex(row.proof))


def _page_row(row: FeedRow) -> _PageRow:
    return _PageRow(row.feed_seq, row.device_id, row.effect, row.code, row.line.decode(), row.proof.hex())


def _owed_row(owed: OwedLine) -> _OwedRow:
    return _OwedRow(owed.device_id, owed.line.decode(), owed.proof.hex())
