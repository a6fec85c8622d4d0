"""The file of an exported office: numbered records, each chained to those before it, sealed with the server's key.

The file is a zstd stream of lines ``NUMBER MARK KIND JSON``. A mark is the beginning of the SHA-256 over the digest of
all records before and the record itself, so the first record that was changed, left out or moved is found without any
key. The last record, the seal, is the server's Ed25519 signature over the digest of all others. Both only cover the
file; whose the events are is shown by the devices' signatures among the records, see
`central_server.core.office_verification`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from io import BufferedReader
from typing import Annotated, Any, BinaryIO
from uuid import UUID

import zstandard
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from msgspec import Meta

from desktop_app.domain.bounds import Moment, Name, Serial, Text
from desktop_app.domain.codec import DecodeError, decode, encode
from desktop_app.domain.replication.lineage import Era
from desktop_app.sync.provenance import LONGEST_PROOF, DeviceCertificate

LONGEST_RECORD = 12 * 1024 * 1024
"""Bytes of the longest record: a line of eight MiB that was set aside, in base64."""
MOST_EVENTS = 500_000_000
"""Events of the largest office that is read; a bit is kept for each."""
_ABOUT = b"qmc-office-1\n"
_MARK = 16
_MOST_WINDOW = 128 * 1024 * 1024

Hash = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
Signature = Annotated[str, Meta(pattern="^[0-9a-f]{128}$")]
PackedProof = Annotated[str, Meta(pattern="^([0-9a-f]{2})*$", max_length=2 * LONGEST_PROOF)]


class ExportFault(Exception):  # noqa: N818 - named after what it is
    """The first thing that is wrong in a file.

    Attributes:
        code: stable name of what is wrong.
        details: where, by name: a record's number, a device, a number in its chain.
    """

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


@dataclass(frozen=True, slots=True)
class ExportHead:
    """The first record.

    Attributes:
        unit_id: the office.
        office: its name.
        server_key: the server's Ed25519 public key, hexadecimal.
        made_at: when the file was made.
        head: the last number of the office's feed.
        lines: how many lines of devices follow.
        lineage: the eras of the feed.
    """

    unit_id: UUID
    office: Name
    server_key: Hash
    made_at: Moment
    head: Annotated[int, Meta(ge=0, le=MOST_EVENTS)]
    lines: Serial
    lineage: tuple[Era, ...]


@dataclass(frozen=True, slots=True)
class ExportedDevice:
    """A device of the office, in the order of their ids.

    Attributes:
        certificate: the server's word for its key.
        state: ``active``, ``ended`` or ``revoked``.
        name: its name for itself.
        last_seq: number of its last line that the server has.
        last_hash: the chained hash of that line.
        parent_id: the device that it was issued from, or None.
    """

    certificate: DeviceCertificate
    state: Name
    name: Name
    last_seq: Serial
    last_hash: Hash
    parent_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ExportedLine:
    """A line that a device handed in, in the order of its chain.

    Attributes:
        device_id: the device.
        seq: its number in the device's chain, from 1.
        hash: its chained hash.
        line: the event's text, or None when it is not in the feed under this number.
        aside: the line in base64, or None when it was not set aside.
        feed_seq: the event's number in the feed, or 0.
        effect: its effect, or why the line was set aside.
        code: the reason of a conflict, or ``""``.
        proof: what proves whose the event is, hexadecimal.
    """

    device_id: UUID
    seq: Serial
    hash: Hash
    line: str | None = None
    aside: str | None = None
    feed_seq: Serial = 0
    effect: Name = ""
    code: Name = ""
    proof: PackedProof = ""


@dataclass(frozen=True, slots=True)
class LooseEvent:
    """An event of the feed that no device has handed in itself: the server's own, and what other desks returned.

    Attributes:
        feed_seq: its number in the feed.
        device_id: in whose name it stands.
        line: its text.
        proof: what proves whose it is, hexadecimal.
        effect: its effect.
        code: the reason of a conflict, or ``""``.
    """

    feed_seq: Serial
    device_id: UUID
    line: str
    proof: PackedProof
    effect: Name = ""
    code: Name = ""


@dataclass(frozen=True, slots=True)
class ExportedCommand:
    """An administrative command that was run; see `central_server.storage.admin_log.AdminEntry`."""

    at: Moment
    account: Name
    command: Name
    arguments: Text
    status: int | None = None


@dataclass(frozen=True, slots=True)
class Seal:
    """The last record: the server's signature over the digest of all others, hexadecimal."""

    signature: Signature


Content = ExportHead | ExportedDevice | ExportedLine | LooseEvent | ExportedCommand | Seal
KINDS: dict[str, type[Any]] = {
    "office": ExportHead,
    "device": ExportedDevice,
    "line": ExportedLine,
    "loose": LooseEvent,
    "command": ExportedCommand,
    "seal": Seal,
}
"""The kinds of records, in the order in which they follow each other."""
_KIND_OF = {kind: name for name, kind in KINDS.items()}
_ORDER = {kind: place for place, kind in enumerate(KINDS.values())}


class ExportWriter:
    """Writes the records of a file."""

    def __init__(self, file: BinaryIO) -> None:
        """Begin an empty file."""
        self._stream = zstandard.ZstdCompressor(level=3).stream_writer(file, closefd=False)
        self._digest = sha256(_ABOUT).digest()
        self._number = 0

    def add(self, content: Content) -> None:
        """Append a record."""
        self._number += 1
        kind, text = _KIND_OF[type(content)], encode(content)
        self._digest = _chained(self._digest, self._number, kind, text)
        self._stream.write(b"%d %s %s %s\n" % (self._number, _mark(self._digest), kind.encode(), text))

    def seal(self, server_key: bytes) -> None:
        """Append the seal with the server's private Ed25519 key, 32 bytes, and end the file."""
        signature = Ed25519PrivateKey.from_private_bytes(server_key).sign(_ABOUT + self._digest)
        self.add(Seal(signature.hex()))
        self._stream.flush(zstandard.FLUSH_FRAME)


def read_records(file: BinaryIO) -> Iterator[tuple[int, Content]]:
    """Yield the records of a file with their numbers; one after the other is in memory.

    Raises:
        ExportFault: ``file.unreadable``, ``record.missing``, ``record.moved``, ``record.changed``,
            ``record.unreadable``, ``file.cut``, ``file.longer``, ``seal.wrong``; with ``record``, its number.
    """
    reader = zstandard.ZstdDecompressor(max_window_size=_MOST_WINDOW).stream_reader(file, closefd=False)
    digest, number, key, last = sha256(_ABOUT).digest(), 0, "", -1
    for line in _lines(BufferedReader(reader)):
        number += 1
        kind, text = _parts(line, number)
        before, digest = digest, _chained(digest, number, kind, text)
        if _mark(digest) != line.split(b" ", 2)[1]:
            raise ExportFault("record.changed", record=number)
        content = _content(kind, text, number)
        place = _ORDER[type(content)]
        # There is one head and one seal; of the others there may be many.
        is_single = isinstance(content, ExportHead | Seal)
        if place < last or (is_single and place == last) or (last < 0 and not isinstance(content, ExportHead)):
            raise ExportFault("record.moved" if last < len(KINDS) - 1 else "file.longer", record=number)
        last = place
        if isinstance(content, ExportHead):
            key = content.server_key
        if isinstance(content, Seal):
            _check_seal(content, before, key)
        yield number, content
    if last < len(KINDS) - 1:
        raise ExportFault("file.cut", record=number + 1)


def _lines(reader: BufferedReader) -> Iterator[bytes]:
    while True:
        try:
            line = reader.readline(LONGEST_RECORD)
        except (zstandard.ZstdError, OSError, EOFError) as error:
            raise ExportFault("file.unreadable") from error
        if not line:
            return
        if not line.endswith(b"\n"):
            raise ExportFault("file.cut" if len(line) < LONGEST_RECORD else "file.unreadable")
        yield line[:-1]


def _parts(line: bytes, number: int) -> tuple[str, bytes]:
    parts = line.split(b" ", 3)
    if len(parts) < len(("number", "mark", "kind", "content")) or not parts[0].isdigit() or len(parts[0]) > _MARK:
        raise ExportFault("record.unreadable", record=number)
    if int(parts[0]) != number:
        raise ExportFault("record.missing" if int(parts[0]) > number else "record.moved", record=number)
    return parts[2].decode("ascii", "replace"), parts[3]


def _content(kind: str, text: bytes, number: int) -> Content:
    try:
        content: Content = decode(text, KINDS[kind])
    except (KeyError, DecodeError) as error:
        raise ExportFault("record.unreadable", record=number) from error
    return content


def _check_seal(seal: Seal, digest: bytes, key: str) -> None:
    try:
        public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(key))
        public.verify(bytes.fromhex(seal.signature), _ABOUT + digest)
    except (InvalidSignature, ValueError) as error:
        raise ExportFault("seal.wrong") from error


def _chained(digest: bytes, number: int, kind: str, text: bytes) -> bytes:
    return sha256(digest + b"%d %s " % (number, kind.encode()) + text).digest()


def _mark(digest: bytes) -> bytes:
    return digest.hex()[:_MARK].encode()
