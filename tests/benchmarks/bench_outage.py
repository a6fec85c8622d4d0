"""A province's outage ends at one moment: `python -m tests.benchmarks.bench_outage [DESKS] [EVENTS]`.

Every desk comes back with its backlog at once, without the spread that waiting with jitter gives, while others hand
in fresh work. Printed: how long the backlog takes, how much slower fresh work is answered than on a quiet server (p99,
ratio), how often desks were asked to come later. Sender, server and database share the machine.
"""

import http.client
import json
import shutil
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from uuid import UUID, uuid4

import zstandard

from central_server.storage.journal import JournalFile
from desktop_app.sync.protocol import Batch, pack_batch
from desktop_app.sync.signing import sign_request
from tests.central_server.cluster import Cluster
from tests.central_server.desks import Desk
from tests.faults.service import Service

_FRESH_DESKS = 10
_QUIET_S = 4.0
_A_OFFICE = 8
_THREADS = 200
_BATCHES = (50, 100, 200, 400, 500)


@dataclass
class Told:
    """What the desks saw."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    later: int = 0
    fresh: list[float] = field(default_factory=list)


def _request(desk: Desk, batch: Batch) -> tuple[str, dict[str, str], bytes]:
    path = f"/v1/units/{desk.unit_id}/devices/{desk.device_id}/events"
    body = zstandard.compress(pack_batch(batch, 1), 3)
    signed = sign_request(desk.key, str(desk.device_id), "POST", path, body, int(time.time()), uuid4().hex)
    return path, signed | {"Content-Encoding": "zstd"}, body


def _hand_in(port: int, desk: Desk, batch: Batch, told: Told, chance: Random) -> None:
    """Hand one batch in, as often as the server asks to come later."""
    while True:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        try:
            path, headers, body = _request(desk, batch)
            connection.request("POST", path, body, headers)
            answer = connection.getresponse()
            content = answer.read()
        finally:
            connection.close()
        if answer.status == 200:
            desk.took(batch)
            return
        if answer.status not in {429, 503}:
            raise RuntimeError(content.decode())
        with told.lock:
            told.later += 1
        time.sleep(float(answer.headers["Retry-After"]) * (1 + chance.random() / 2))


def _drain(port: int, desk: Desk, lines: list[bytes], told: Told, seed: int) -> None:
    chance, place = Random(seed), 0
    for most in (*_BATCHES, *[_BATCHES[-1]] * len(lines)):
        if place >= len(lines):
            return
        _hand_in(port, desk, desk.batch(lines[place : place + most], "backlog"), told, chance)
        place += most


def _fresh(port: int, desk: Desk, told: Told, until: threading.Event, seed: int) -> None:
    chance = Random(seed)
    while not until.wait(chance.random()):
        batch = desk.batch([desk.received(datetime.now(UTC))])
        begun = time.perf_counter()
        _hand_in(port, desk, batch, told, chance)
        with told.lock:
            told.fresh.append(time.perf_counter() - begun)


def _desks(service: Service, journal: JournalFile, count: int, first: int) -> list[Desk]:
    database, made = service.database(), list[Desk]()
    for number in range(count):
        unit_id: UUID = made[-1].unit_id if number % _A_OFFICE else uuid4()
        if not number % _A_OFFICE:
            database.add_unit(unit_id, "", uuid4().hex, datetime.now(UTC))
        made.append(Desk(unit_id, first + number))
        made[-1].enrol(database, journal)
    database.close()
    return made


def _p99(seconds: list[float]) -> float:
    return sorted(seconds)[-1 - len(seconds) // 100]


def _measure(service: Service, journal: JournalFile, count: int, events: int) -> dict[str, float]:
    fresh, back = _desks(service, journal, _FRESH_DESKS, 0), _desks(service, journal, count, 1000)
    now = datetime.now(UTC)
    backlog = [[desk.received(now) for _ in range(events)] for desk in back]
    told, quiet, over = Told(), Told(), threading.Event()
    with ThreadPoolExecutor(_FRESH_DESKS) as pool:
        still = threading.Event()
        tasks = [pool.submit(_fresh, service.port, desk, quiet, still, seed) for seed, desk in enumerate(fresh)]
        time.sleep(_QUIET_S)
        still.set()
        for task in tasks:
            task.result()
    with ThreadPoolExecutor(_FRESH_DESKS) as others, ThreadPoolExecutor(min(count, _THREADS)) as pool:
        tasks = [others.submit(_fresh, service.port, desk, told, over, seed) for seed, desk in enumerate(fresh)]
        begun = time.perf_counter()
        jobs = zip(back, backlog, strict=True)
        drains = [pool.submit(_drain, service.port, desk, lines, told, seed) for seed, (desk, lines) in enumerate(jobs)]
        for drain in drains:
            drain.result()
        took = time.perf_counter() - begun
        over.set()
        for task in tasks:
            task.result()
    return {
        "seconds": took,
        "rate": count * events / took,
        "later": told.later,
        "fresh_p99": _p99(told.fresh),
        "quiet_p99": _p99(quiet.fresh),
    }


def main() -> int:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    events = int(sys.argv[2]) if len(sys.argv) > 2 else 600
    folder = Path(tempfile.mkdtemp(prefix="qmc-bench-"))
    folder.chmod(0o755)
    cluster = Cluster(folder / "cluster")
    cluster.start()
    service = Service(cluster, folder, pool=24, ingest=16)
    try:
        service.start()
        found = _measure(service, JournalFile(folder / "journal"), count, events)
    finally:
        service.close()
        cluster.stop()
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{count} desks with {events} events each, all at one moment: {found['seconds']:.1f} s")
    print(f"{found['rate']:,.0f} events a second; asked to come later {found['later']:.0f} times")
    ratio = found["fresh_p99"] / found["quiet_p99"]
    print(f"fresh work p99 {found['fresh_p99']:.2f} s, {ratio:.1f} x a quiet server ({found['quiet_p99']:.2f} s)")
    print(json.dumps({"desks": count, "events": count * events, **found}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
