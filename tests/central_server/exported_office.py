"""An exported office as a test needs it: two desks, a line that was set aside, an event of the server."""

import io
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TypeVar
from uuid import UUID, uuid5

import zstandard
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from central_server.core.office_export import (
    Content,
    ExportedCommand,
    ExportedDevice,
    ExportedLine,
    ExportHead,
    ExportWriter,
    LooseEvent,
)
from desktop_app.domain.dossier.event_encoding import chain
from desktop_app.domain.replication.lineage import Era
from desktop_app.sync.protocol import SERVER
from desktop_app.sync.provenance import certify_device, proofs_of, vouch
from desktop_app.sync.signing import public_key_of
from tests.central_server.desks import Desk

T = TypeVar("T")
OFFICE = UUID(int=0xE0)
AT = datetime(2026, 11, 25, 1, tzinfo=UTC)
SERVER_KEY = bytes(range(32))


def server_public() -> str:
    return public_key_of(Ed25519PrivateKey.from_private_bytes(SERVER_KEY)).hex()


@dataclass
class ExportedOffice:
    """The records of an office, which a test alters before they are written."""

    desks: list[Desk] = field(default_factory=list)
    records: list[Content] = field(default_factory=list)

    def write(self, seal_key: bytes = SERVER_KEY) -> bytes:
        """Return the file."""
        target = io.BytesIO()
        writer = ExportWriter(target)
        for record in self.records:
            writer.add(record)
        writer.seal(seal_key)
        return target.getvalue()

    def change(self, kind: type[T], place: int, change: Callable[[T], T]) -> None:
        """Replace the record of a kind at a place, counted from 0."""
        at = [number for number, record in enumerate(self.records) if isinstance(record, kind)][place]
        self.records[at] = change(self.records[at])  # type: ignore[arg-type, call-overload]

    def all_of(self, kind: type[T]) -> list[T]:
        """Return the records of a kind."""
        return [record for record in self.records if isinstance(record, kind)]


def exported_office(batches: Sequence[int] = (3, 2), aside: int = 1, tail: int = 0) -> ExportedOffice:
    """Return an office with two desks.

    Args:
        batches: how many events each desk sent in each of its batches.
        aside: the place in the first batch of the first desk of a line that was set aside.
        tail: how many lines at the end of the second desk's chain came from a program that does not sign.
    """
    desks = [Desk(OFFICE, place) for place in (1, 2)]
    for place, desk in enumerate(desks):
        desk.device_id = UUID(int=0xD1 + place)
    feed = _Feed()
    lines = list[Content]()
    for place, desk in enumerate(desks):
        for number, size in enumerate(batches):
            lines += _batch(desk, feed, size, aside if (place, number) == (0, 0) else -1)
    lines += _batch(desks[1], feed, tail, -1, signs=False) if tail else []
    loose = [_of_server(feed)]
    devices = [_device(desk) for desk in desks]
    count = sum(desk.seq for desk in desks)
    head = ExportHead(OFFICE, "Phường Thử", server_public(), AT, feed.last, count, (Era("g0", 0),))
    command = ExportedCommand(AT, "admin", "add-unit", '{"name":"x"}', 0)
    return ExportedOffice(desks, [head, *devices, *lines, *loose, command])


@dataclass
class _Feed:
    last: int = 0

    def next(self) -> int:
        self.last += 1
        return self.last


def _device(desk: Desk) -> ExportedDevice:
    certificate = certify_device(SERVER_KEY, OFFICE, desk.device_id, public_key_of(desk.key))
    return ExportedDevice(certificate, "active", "Quầy", desk.seq, desk.hash.hex())


def _batch(desk: Desk, feed: _Feed, size: int, aside: int, *, signs: bool = True) -> Iterator[ExportedLine]:
    batch = desk.batch([b"{" if place == aside else desk.received(AT) for place in range(size)])
    hashes = [batch.prev_hash]
    for line in batch.lines:
        hashes.append(chain(hashes[-1], line))
    proofs = proofs_of(batch.prev_seq + 1, batch.prev_hash, hashes[1:], batch.signature)
    for place, line in enumerate(batch.lines):
        seq, chained = batch.prev_seq + place + 1, hashes[place + 1].hex()
        if place == aside:
            packed = b64encode(line).decode()
            yield ExportedLine(desk.device_id, seq, chained, aside=packed, effect="line.unreadable")
            continue
        proof = proofs[place] if signs else vouch(SERVER_KEY, OFFICE, desk.device_id, line)
        yield ExportedLine(desk.device_id, seq, chained, line.decode(), None, feed.next(), "applied", "", proof.hex())
    desk.took(batch)


def _of_server(feed: _Feed) -> LooseEvent:
    line = b'{"id":"%s"}' % str(uuid5(OFFICE, "own")).encode()
    return LooseEvent(feed.next(), SERVER, line.decode(), vouch(SERVER_KEY, OFFICE, SERVER, line).hex(), "applied")


def plain_lines(file: bytes) -> list[bytes]:
    """Return the lines of a file, unpacked."""
    reader = zstandard.ZstdDecompressor().stream_reader(io.BytesIO(file))
    return reader.read().splitlines(keepends=True)


def packed_lines(lines: Sequence[bytes]) -> bytes:
    """Return a file of lines."""
    return zstandard.compress(b"".join(lines))
