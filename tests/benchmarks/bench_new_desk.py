"""A new desk in an office with a year of work: `python -m tests.benchmarks.bench_new_desk [DOSSIERS]`.

A desk's encrypted file takes the office's feed (five events a dossier) page by page, as a round of sync does, without a
network in between. Each event carries the proof of its device, 20 of them signed together. The peer is copying the
finished file: what no desk that builds its own tables can beat.
"""

import cProfile
import os
import pstats
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop_app.demo.sample_desk import sample_agency, sample_people
from desktop_app.domain.codec import plain
from desktop_app.domain.dossier.event_encoding import chain, first_hash, line_of
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.replication.device_identity import DeskIdentity
from desktop_app.domain.replication.lineage import Era
from desktop_app.services.catalogue import load_catalogue
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.setup import NewDesk, fill_desk
from desktop_app.services.printing.spool import PrintSettings
from desktop_app.services.procedures.publishers import trust_server
from desktop_app.services.sync.device_store import StoredLog
from desktop_app.storage.engine import Store
from desktop_app.storage.sync_state import write_identity, write_key
from desktop_app.sync.protocol import FAR_BEHIND, MOST_LINES, FeedPage, FeedRow
from desktop_app.sync.provenance import certify_device, proofs_of, sign_batch
from desktop_app.sync.signing import public_key_of
from tests.conftest import KEY
from tests.events import make_event
from tests.simulation.bodies import received_body

_BEGIN = datetime(2025, 11, 24, 1, tzinfo=UTC)
_LINEAGE = (Era("g0", 0),)
_DEVICES = [UUID(int=number) for number in range(1, 9)]
_OFFICER = UUID(int=99)
_UNIT = UUID(int=5)
_SERVER_KEY = bytes(range(32))
_TOGETHER = 20
_STEPS: tuple[tuple[EventKind, dict[str, object]], ...] = (
    (EventKind.PRINTED, {"form": "receipt"}),
    (EventKind.HANDED_OVER, {"to": "Phòng Hộ tịch"}),
    (EventKind.RESULT_READY, {}),
    (EventKind.RETURNED, {"satisfaction": 5}),
)


def _lines(dossiers: int) -> Iterator[tuple[UUID, bytes]]:
    """Yield a year's events in the order of an office where the steps of many dossiers are mixed."""
    chance = Random(7)
    people = [plain(person) for person in sample_people(4_000)]
    events: list[tuple[datetime, int, UUID, bytes]] = []
    for number in range(dossiers):
        dossier_id, device = UUID(int=10**12 + number), chance.choice(_DEVICES)
        at = _BEGIN + timedelta(minutes=15 * number)
        body = received_body("", at, dossier_id)
        body |= {"code": f"H44.18-{at:%y%m%d}-{1_000_000 + number}", "entry": number + 1}
        body["reception"]["owner"] = people[number % len(people)]
        for place, (kind, fields) in enumerate(((EventKind.RECEIVED, body), *_STEPS)):
            moment = at + timedelta(days=place)
            event = make_event(UUID(int=10**15 + 10 * number + place), dossier_id, kind, moment, _OFFICER, fields)
            events.append((moment, number, device, line_of(event)))
    events.sort(key=lambda event: event[:2])
    return ((device, line) for _, _, device, line in events)


def _key(device: UUID) -> bytes:
    return bytes([device.int]) * 32


def _public(key: bytes) -> bytes:
    return public_key_of(Ed25519PrivateKey.from_private_bytes(key))


def _proofs(lines: list[tuple[UUID, bytes]]) -> list[bytes]:
    """Return the proof of each line, as its device signed it with those around it in its own chain."""
    proofs = [b""] * len(lines)
    for device in _DEVICES:
        own = [place for place, (owner, _) in enumerate(lines) if owner == device]
        previous = first_hash(_public(_key(device)))
        for begin in range(0, len(own), _TOGETHER):
            places, hashes = own[begin : begin + _TOGETHER], [previous]
            for place in places:
                hashes.append(chain(hashes[-1], lines[place][1]))
            signature = sign_batch(_key(device), begin + 1, hashes[1:])
            for place, proof in zip(places, proofs_of(begin + 1, previous, hashes[1:], signature), strict=True):
                proofs[place] = proof
            previous = hashes[-1]
    return proofs


def _pages(dossiers: int) -> list[FeedPage]:
    lines = list(_lines(dossiers))
    signed = zip(lines, _proofs(lines), strict=True)
    rows = [FeedRow(seq, device, "applied", "", line, proof) for seq, ((device, line), proof) in enumerate(signed, 1)]
    devices = tuple(certify_device(_SERVER_KEY, _UNIT, device, _public(_key(device))) for device in _DEVICES)
    return [
        FeedPage(_LINEAGE, begin, len(rows), tuple(rows[begin : begin + MOST_LINES]), devices)
        for begin in range(0, len(rows), MOST_LINES)
    ]


def _desk(folder: Path) -> DeskContext:
    new = NewDesk(sample_agency(), "Trần Minh Đức", "mat khau thu", PrintSettings("", ""))
    context = fill_desk(Store(folder / "desk.db", KEY), new, load_catalogue(), lambda: datetime.now(UTC))
    with context.store.write() as connection:
        write_identity(connection, DeskIdentity(_UNIT, UUID(int=100), 0, 0, _LINEAGE))
        write_key(connection, _key(UUID(int=100)))
        trust_server(connection, context, _public(_SERVER_KEY).hex())
    return context


def main() -> int:
    """Measure and print."""
    dossiers = int(sys.argv[1]) if len(sys.argv) > 1 else 30_000
    pages = _pages(dossiers)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        context = _desk(folder)
        log = StoredLog(context.store, context.clock)
        profile = cProfile.Profile() if "--profile" in sys.argv else None
        if profile:
            profile.enable()
        begun = time.perf_counter()
        for page in pages:
            size = MOST_LINES if page.head - page.after > FAR_BEHIND else 50
            for begin in range(0, len(page.rows), size):
                log.take_page(replace(page, after=page.after + begin, rows=page.rows[begin : begin + size]))
        stored = time.perf_counter() - begun
        while log.show_pending():
            pass
        took = time.perf_counter() - begun
        if profile:
            profile.disable()
            pstats.Stats(profile).sort_stats("cumtime").print_stats("desktop_app", 40)
        context.store.close()
        begun = time.perf_counter()
        shutil.copyfile(folder / "desk.db", folder / "copy.db")
        with (folder / "copy.db").open("rb") as file:
            os.fsync(file.fileno())
        copied = time.perf_counter() - begun
        mebibytes = (folder / "desk.db").stat().st_size / 2**20
    events = sum(len(page.rows) for page in pages)
    print(f"{dossiers:,} dossiers, {events:,} events, {mebibytes:.0f} MiB: {took:.1f} s, {events / took:,.0f} events/s")
    print(f"stored after {stored:.1f} s, the rest shows the dossiers")
    print(f"copying the same file: {copied:.2f} s, {took / copied:.0f}x")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
