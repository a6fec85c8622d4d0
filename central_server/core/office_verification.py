"""Verifying an exported office from its file alone: no database, no network, no key but the public ones in it.

A device's chained hashes cover all its lines, and each batch that it sent carries its signature over them. So the last
signature of a device proves its whole history up to there: each line, its place, and that none is missing. The order
of the office's feed, the effects, the states of devices and the log of commands stand by the server's word, the seal.
"""

from base64 import b64decode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO
from uuid import UUID

from central_server.core.office_export import (
    ExportedCommand,
    ExportedDevice,
    ExportedLine,
    ExportFault,
    ExportHead,
    LooseEvent,
    Seal,
    read_records,
)
from desktop_app.domain.dossier.event_encoding import chain, first_hash
from desktop_app.sync.protocol import SERVER
from desktop_app.sync.provenance import is_certified, is_vouched, proves, read_proof

_RECORDS = 1_000


@dataclass(slots=True)
class Findings:
    """What a file proves.

    Attributes:
        head: the first record.
        heads: for each device the number and the chained hash of its last line.
        proved: lines that the signatures of their devices prove.
        signers: how many devices have signed any.
        vouched: events by the server's word only.
        unsigned: lines at the ends of chains that no signature covers, events by the server's word left aside.
        aside: lines that were set aside, among those counted above.
        hashes_only: lines of which the server kept the hash only: repeats of an event that it had.
        commands: administrative commands.
        revoked: revoked devices.
    """

    head: ExportHead
    heads: dict[UUID, tuple[int, str]] = field(default_factory=dict)
    proved: int = 0
    signers: int = 0
    vouched: int = 0
    unsigned: int = 0
    aside: int = 0
    hashes_only: int = 0
    commands: int = 0
    revoked: int = 0


@dataclass(slots=True)
class _Chain:
    """The chain of the device whose lines are being read."""

    device: ExportedDevice
    key: bytes
    seq: int
    hash: bytes
    signed_to: int = 0
    vouched: list[int] = field(default_factory=list)


def _nothing() -> None:
    return None


def verify_office(file: BinaryIO, earlier: Findings | None = None, progress: Callable[[], None] = _nothing) -> Findings:
    """Verify an exported office; returns what is proved.

    Args:
        file: the file, from its beginning.
        earlier: what an earlier file of the same office proved: its history has to be the beginning of this one.
        progress: called after every thousand records.

    Raises:
        ExportFault: for the first thing that is wrong; the codes of `read_records`, ``office.other``,
            ``device.foreign``, ``device.twice``, ``line.changed``, ``line.missing``, ``line.moved``,
            ``line.rewritten``, ``chain.end``, ``history.rewritten``, ``event.forged``, ``feed.twice``,
            ``feed.missing``.
    """
    check: _OfficeCheck | None = None
    for number, content in read_records(file):
        try:
            if isinstance(content, ExportHead):
                _check_office(content, earlier)
                check = _OfficeCheck(content, earlier.heads if earlier is not None else {})
            elif check is not None:
                check.take(content)
            if number % _RECORDS == 0:
                progress()
        except ExportFault as fault:
            raise ExportFault(fault.code, record=number, **fault.details) from None
    if check is None:
        raise ExportFault("file.cut")
    return check.findings


def _check_office(head: ExportHead, earlier: Findings | None) -> None:
    if earlier is not None and (head.unit_id, head.server_key) != (earlier.head.unit_id, earlier.head.server_key):
        raise ExportFault("office.other")


class _OfficeCheck:
    """Takes the records in their order; only the devices and a bit for each event are kept."""

    def __init__(self, head: ExportHead, earlier: Mapping[UUID, tuple[int, str]]) -> None:
        self.findings = Findings(head)
        self._earlier = earlier
        self._server_key = bytes.fromhex(head.server_key)
        self._devices: dict[UUID, ExportedDevice] = {}
        self._waiting: list[ExportedDevice] = []
        self._chain: _Chain | None = None
        self._fed = bytearray(head.head // 8 + 1)
        self._take: Mapping[type[Any], Callable[[Any], None]] = {
            ExportedDevice: self._device,
            ExportedLine: self._line,
            LooseEvent: self._loose,
            ExportedCommand: self._command,
            Seal: self._end,
        }

    def take(self, content: object) -> None:
        """Compare one record with those before it."""
        if not isinstance(content, ExportedDevice | ExportedLine):
            self._end_chains()
        self._take[type(content)](content)

    def _device(self, device: ExportedDevice) -> None:
        named = device.certificate.device_id
        if not is_certified(device.certificate, self.findings.head.unit_id, self._server_key):
            raise ExportFault("device.foreign", device=named)
        if named in self._devices:
            raise ExportFault("device.twice", device=named)
        self._devices[named] = device
        self._waiting.append(device)
        self.findings.heads[named] = (device.last_seq, device.last_hash)
        self.findings.revoked += device.state == "revoked"

    def _line(self, line: ExportedLine) -> None:
        chained = self._chain_of(line.device_id)
        if line.seq != chained.seq + 1:
            code = "line.missing" if line.seq > chained.seq else "line.moved"
            raise ExportFault(code, device=line.device_id, seq=chained.seq + 1)
        content = _content_of(line)
        previous, chained.seq = chained.hash, line.seq
        chained.hash = bytes.fromhex(line.hash)
        if content is not None and chain(previous, content) != chained.hash:
            raise ExportFault("line.changed", device=line.device_id, seq=line.seq)
        if line.line is not None:
            self._compare_proof(chained, line, line.line.encode(), previous)
            self._feed(line.feed_seq)
        self.findings.aside += line.aside is not None
        self.findings.hashes_only += content is None
        seq, hash_then = self._earlier.get(line.device_id, (0, ""))
        if line.seq == seq and line.hash != hash_then:
            raise ExportFault("history.rewritten", device=line.device_id, seq=seq)

    def _compare_proof(self, chained: _Chain, line: ExportedLine, content: bytes, previous: bytes) -> None:
        """Compare an event with its device's signature: it says after which line it comes, and at which number."""
        packed = bytes.fromhex(line.proof)
        proof = read_proof(packed)
        if proof is not None and proof.first_seq and proves(packed, content, chained.key):
            if (proof.seq, proof.previous) != (line.seq, previous):
                raise ExportFault("line.rewritten", device=line.device_id, seq=line.seq)
            chained.signed_to = line.seq
        elif is_vouched(packed, content, self.findings.head.unit_id, line.device_id, self._server_key):
            chained.vouched.append(line.seq)
        else:
            raise ExportFault("line.rewritten", device=line.device_id, seq=line.seq)

    def _chain_of(self, device_id: UUID) -> _Chain:
        current = self._chain
        if current is not None and current.device.certificate.device_id == device_id:
            return current
        if device_id not in self._devices:
            raise ExportFault("device.foreign", device=device_id)
        while self._waiting:
            self._end_chain()
            device = self._waiting.pop(0)
            key = bytes.fromhex(device.certificate.public_key)
            self._chain = _Chain(device, key, 0, first_hash(key))
            if device.certificate.device_id == device_id:
                return self._chain
        raise ExportFault("line.moved", device=device_id)

    def _end_chains(self) -> None:
        if self._waiting:
            self._chain_of(self._waiting[-1].certificate.device_id)
        self._end_chain()

    def _end_chain(self) -> None:
        """Compare the end of a chain with the head that the server has, and count what is proved."""
        ended, self._chain = self._chain, None
        if ended is None:
            return
        device, named = ended.device, ended.device.certificate.device_id
        if ended.seq < device.last_seq:
            raise ExportFault("line.missing", device=named, seq=ended.seq + 1)
        if (ended.seq, ended.hash.hex()) != (device.last_seq, device.last_hash):
            raise ExportFault("chain.end", device=named, seq=ended.seq)
        if self._earlier.get(named, (0, ""))[0] > ended.seq:
            raise ExportFault("history.rewritten", device=named, seq=ended.seq + 1)
        vouched = sum(1 for seq in ended.vouched if seq > ended.signed_to)
        self.findings.proved += ended.signed_to
        self.findings.signers += bool(ended.signed_to)
        self.findings.vouched += vouched
        self.findings.unsigned += ended.seq - ended.signed_to - vouched

    def _loose(self, event: LooseEvent) -> None:
        packed, content, unit_id = bytes.fromhex(event.proof), event.line.encode(), self.findings.head.unit_id
        device = self._devices.get(event.device_id)
        if device is None and event.device_id != SERVER:
            raise ExportFault("device.foreign", device=event.device_id, feed=event.feed_seq)
        self._feed(event.feed_seq)
        if is_vouched(packed, content, unit_id, event.device_id, self._server_key):
            self.findings.vouched += 1
        elif device is not None and proves(packed, content, bytes.fromhex(device.certificate.public_key)):
            self.findings.proved += 1
        else:
            raise ExportFault("event.forged", device=event.device_id, feed=event.feed_seq)

    def _feed(self, feed_seq: int) -> None:
        """Note that a number of the feed is taken."""
        if not 1 <= feed_seq <= self.findings.head.head:
            raise ExportFault("feed.missing", feed=feed_seq)
        byte, bit = divmod(feed_seq, 8)
        if self._fed[byte] >> bit & 1:
            raise ExportFault("feed.twice", feed=feed_seq)
        self._fed[byte] |= 1 << bit

    def _command(self, _entry: ExportedCommand) -> None:
        self.findings.commands += 1

    def _end(self, _seal: Seal) -> None:
        lost = set(self._earlier) - set(self._devices)
        if lost:
            raise ExportFault("history.rewritten", device=min(lost))
        for feed_seq in range(1, self.findings.head.head + 1):
            if not self._fed[feed_seq >> 3] >> (feed_seq & 7) & 1:
                raise ExportFault("feed.missing", feed=feed_seq)


def _content_of(line: ExportedLine) -> bytes | None:
    """Return a line's bytes, or None when the server kept its hash only."""
    if line.line is not None:
        return line.line.encode()
    try:
        return b64decode(line.aside, validate=True) if line.aside is not None else None
    except ValueError as error:
        raise ExportFault("record.unreadable") from error
