"""A new desk in an office with a year of work: `python -m tests.benchmarks.bench_new_desk [DOSSIERS]`.

A desk's encrypted file takes the office's feed (five events a dossier) page by page, as a round of sync does, without a
network in between. The peer is copying the finished file: what no desk that builds its own tables can beat.
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

from desktop_app.demo.sample_desk import sample_agency, sample_people
from desktop_app.domain.codec import plain
from desktop_app.domain.dossier.event_encoding import line_of
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.replication.device_identity import DeskIdentity
from desktop_app.domain.replication.lineage import Era
from desktop_app.services.catalogue import load_catalogue
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.setup import NewDesk, fill_desk
from desktop_app.services.printing.spool import PrintSettings
from desktop_app.services.sync.device_store import StoredLog
from desktop_app.storage.engine import Store
from desktop_app.storage.sync_state import write_identity
from desktop_app.sync.protocol import FAR_BEHIND, MOST_LINES, FeedPage, FeedRow
from tests.conftest import KEY
from tests.events import make_event
from tests.simulation.bodies import received_body

_BEGIN = datetime(2025, 11, 24, 1, tzinfo=UTC)
_LINEAGE = (Era("g0", 0),)
_DEVICES = [UUID(int=number) for number in range(1, 9)]
_OFFICER = UUID(int=99)
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


def _pages(dossiers: int) -> list[FeedPage]:
    rows = [FeedRow(seq, device, "applied", "", line) for seq, (device, line) in enumerate(_lines(dossiers), 1)]
    return [
        FeedPage(_LINEAGE, begin, len(rows), tuple(rows[begin : begin + MOST_LINES]))
        for begin in range(0, len(rows), MOST_LINES)
    ]


def _desk(folder: Path) -> DeskContext:
    new = NewDesk(sample_agency(), "Trần Minh Đức", "mat khau thu", PrintSettings("", ""))
    context = fill_desk(Store(folder / "desk.db", KEY), new, load_catalogue(), lambda: datetime.now(UTC))
    with context.store.write() as connection:
        write_identity(connection, DeskIdentity(UUID(int=5), UUID(int=6), 0, 0, _LINEAGE))
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
