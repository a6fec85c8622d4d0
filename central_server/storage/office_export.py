"""Reads all that is exported of an office, row by row: a million events are never in memory together."""

from base64 import b64encode
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, and_, select

from central_server.core.office_export import (
    ExportedCommand,
    ExportedDevice,
    ExportedLine,
    ExportHead,
    ExportWriter,
    LooseEvent,
)
from central_server.core.ports import Device
from central_server.storage import tables as t
from central_server.storage.admin_log import entries_of_office
from central_server.storage.database import Database
from central_server.storage.work.unit_of_work import PostgresWork
from desktop_app.sync.provenance import certify_device, read_proof
from desktop_app.sync.signing import public_key_of

_ROWS = 500

Progress = Callable[[int, int], None]
"""Called with the number of events written so far and of all."""


def export_office(
    database: Database, unit_id: UUID, signing_key: bytes, writer: ExportWriter, now: datetime, progress: Progress
) -> None:
    """Write an office as it is at one moment, while desks go on; blocking.

    Args:
        database: the server's database.
        unit_id: the office.
        signing_key: the server's private Ed25519 key, 32 bytes.
        writer: takes the records.
        now: the present moment.
        progress: called after every 500 rows.

    Raises:
        Refusal: ``unknown_unit``; ``busy`` when the database cannot be reached.
    """
    shard = database.of(unit_id)
    with shard.snapshot() as connection:
        work = PostgresWork(connection, unit_id, signing_key)
        devices = sorted(work.devices(), key=lambda device: device.device_id)
        head = _head(connection, work, signing_key, devices, now)
        writer.add(head)
        for device in devices:
            writer.add(_device(unit_id, signing_key, device))
        total = head.lines + head.head
        for place, row in enumerate(_lines(connection, unit_id)):
            writer.add(_line(work, row))
            if place % _ROWS == 0:
                progress(place, total)
        for place, row in enumerate(_loose(connection, unit_id)):
            writer.add(_loose_event(work, row))
            if place % _ROWS == 0:
                progress(head.lines + place, total)
    for entry in entries_of_office(database, unit_id, {device.device_id for device in devices}):
        writer.add(ExportedCommand(entry.at, entry.account, entry.command, entry.arguments, entry.status))
    writer.seal(signing_key)


def _head(
    connection: Connection, work: PostgresWork, signing_key: bytes, devices: list[Device], now: datetime
) -> ExportHead:
    head, lineage = work.feed()
    name = str(connection.execute(select(t.unit.c.name).where(t.unit.c.unit_id == work.unit_id)).scalar_one())
    lines = sum(device.last_seq for device in devices)
    server_key = public_key_of(Ed25519PrivateKey.from_private_bytes(signing_key))
    return ExportHead(work.unit_id, name, server_key.hex(), now, head, lines, lineage)


def _device(unit_id: UUID, signing_key: bytes, device: Device) -> ExportedDevice:
    certificate = certify_device(signing_key, unit_id, device.device_id, device.public_key)
    last_hash = device.last_hash.hex()
    return ExportedDevice(certificate, device.state.value, device.name, device.last_seq, last_hash, device.parent_id)


def _line(work: PostgresWork, row: Any) -> ExportedLine:
    line_hash = bytes(row.hash).hex()
    if row.aside is not None:
        aside = b64encode(bytes(row.aside)).decode()
        return ExportedLine(row.device_id, row.device_seq, line_hash, aside=aside, effect=row.reason)
    if row.line is None or _is_repeat(row):
        return ExportedLine(row.device_id, row.device_seq, line_hash)
    return ExportedLine(
        row.device_id,
        row.device_seq,
        line_hash,
        line=bytes(row.line).decode(),
        feed_seq=row.feed_seq,
        effect=row.effect,
        code=row.code,
        proof=_proof(work, row).hex(),
    )


def _is_repeat(row: Any) -> bool:
    """Return whether an event is in the feed under an earlier number of its device: of the repeat the hash is kept."""
    proof = read_proof(bytes(row.proof or b""))
    return proof is not None and bool(proof.first_seq) and proof.seq < row.device_seq


def _loose_event(work: PostgresWork, row: Any) -> LooseEvent:
    text = bytes(row.line).decode()
    return LooseEvent(row.feed_seq, row.device_id, text, _proof(work, row).hex(), row.effect, row.code)


def _proof(work: PostgresWork, row: Any) -> bytes:
    # As when the feed is given out: the server vouches for what it took before devices signed.
    return bytes(row.proof) if row.proof is not None else work.vouch(row.device_id, bytes(row.line))


def _lines(connection: Connection, unit_id: UUID) -> Iterator[Any]:
    """Yield the lines of all devices with what became of them, each device's in the order of its chain."""
    chained, event, aside = t.device_event.c, t.event.c, t.quarantine.c
    of_event = and_(
        event.unit_id == chained.unit_id, event.event_id == chained.event_id, event.device_id == chained.device_id
    )
    of_aside = and_(
        aside.unit_id == chained.unit_id, aside.device_id == chained.device_id, aside.device_seq == chained.device_seq
    )
    columns = (chained.device_id, chained.device_seq, chained.hash, *_EVENT, aside.line.label("aside"), aside.reason)
    query = (
        select(*columns)
        .select_from(t.device_event.outerjoin(t.event, of_event).outerjoin(t.quarantine, of_aside))
        .where(chained.unit_id == unit_id)
        .order_by(chained.device_id, chained.device_seq)
    )
    return iter(connection.execution_options(yield_per=_ROWS).execute(query))


def _loose(connection: Connection, unit_id: UUID) -> Iterator[Any]:
    """Yield the events of the feed that their device has not handed in itself."""
    chained, event = t.device_event.c, t.event.c
    is_handed_in = (
        select(1)
        .where(
            chained.unit_id == event.unit_id, chained.device_id == event.device_id, chained.event_id == event.event_id
        )
        .exists()
    )
    query = select(event.device_id, *_EVENT).where(event.unit_id == unit_id, ~is_handed_in).order_by(event.feed_seq)
    return iter(connection.execution_options(yield_per=_ROWS).execute(query))


_EVENT = (
    t.event.c.feed_seq,
    t.event.c.effect,
    t.event.c.code,
    t.event.c.line,
    t.event.c.proof,
)
