"""Ten days of a busy desk, handed in at once: `python -m tests.benchmarks.bench_drain [EVENTS]`.

A real desk's encrypted file against a real server on loopback: reading, chaining, signing, sending, and taking back the
office's order. The floor is the same batches made beforehand and sent without a desk.
"""

import shutil
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import httpx2
import zstandard
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from central_server.storage.journal import JournalFile
from desktop_app.demo.sample_desk import sample_agency, sample_people
from desktop_app.services.catalogue import load_catalogue
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.desk.setup import NewDesk, fill_desk
from desktop_app.services.printing.spool import PrintSettings
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync.device_store import StoredLog
from desktop_app.services.sync.enrolment import enrol_desk
from desktop_app.services.sync.rounds import sync_now
from desktop_app.storage.engine import Store
from desktop_app.sync.protocol import Batch, pack_batch
from desktop_app.sync.signing import sign_request
from tests.central_server.cluster import Cluster
from tests.central_server.desks import Desk
from tests.conftest import KEY, a_reception
from tests.faults.service import Service


def _desk(folder: Path, events: int) -> DeskContext:
    new = NewDesk(sample_agency(), "Trần Minh Đức", "mat khau thu", PrintSettings("", ""))
    context = fill_desk(Store(folder / "desk.db", KEY), new, load_catalogue(), lambda: datetime.now(UTC))
    people = sample_people(200)
    with context.store.batch():
        for number in range(events):
            page = a_reception(context, people[number % len(people)])
            receive(context, replace(page, id=new_id()), printed=False)
    return context


def _floor(service: Service, journal: JournalFile, batches: list[Batch]) -> float:
    """Send the same lines in the same batches from a life that has nothing else to do."""
    database = service.database()
    desk = Desk(service.office())
    desk.enrol(database, journal)
    database.close()
    path = f"/v1/units/{desk.unit_id}/devices/{desk.device_id}/events"
    bodies = []
    for one in batches:
        batch = desk.batch(one.lines, "backlog")
        bodies.append(zstandard.compress(pack_batch(batch, 1)))
        desk.took(batch)
    key: Ed25519PrivateKey = desk.key
    begun = time.perf_counter()
    with httpx2.Client(base_url=service.url, timeout=60) as client:
        for number, body in enumerate(bodies):
            signed = sign_request(key, str(desk.device_id), "POST", path, body, int(time.time()), f"n{number}")
            client.post(path, content=body, headers={**signed, "Content-Encoding": "zstd"}).raise_for_status()
    return time.perf_counter() - begun


def main() -> int:
    """Measure and print."""
    events = int(sys.argv[1]) if len(sys.argv) > 1 else 3000
    folder = Path(tempfile.mkdtemp(prefix="qmc-bench-"))
    folder.chmod(0o755)
    cluster = Cluster(folder / "cluster")
    cluster.start()
    service = Service(cluster, folder)
    try:
        service.start()
        context = _desk(folder, events)
        enrol_desk(context, service.url, service.code(service.office()))
        batches = StoredLog(context.store, context.clock).waiting_batches()
        begun = time.perf_counter()
        status = sync_now(context)
        took = time.perf_counter() - begun
        floor = _floor(service, JournalFile(folder / "journal"), batches)
        context.store.close()
    finally:
        service.close()
        cluster.stop()
        shutil.rmtree(folder, ignore_errors=True)
    if status.waiting or status.problem:
        raise RuntimeError(f"not drained: {status.problem}")
    print(f"{events} events handed in and taken back in order: {took:.1f} s, {events / took:,.0f} a second")
    print(f"the same batches without a desk: {floor:.1f} s; ratio {took / floor:.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
