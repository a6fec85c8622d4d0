"""A desk as small as a test needs it: makes events, chains them, hands them in."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID, uuid4

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from central_server.core import devices, ingest
from central_server.storage.database import Database
from central_server.storage.journal import JournalFile
from desktop_app.domain.dossier.code import leased_code
from desktop_app.domain.dossier.event_encoding import chain, first_hash, line_of
from desktop_app.domain.dossier.event_merge import FoldedDossier
from desktop_app.domain.dossier.status import EventKind
from desktop_app.sync.protocol import Batch, OwedLine, Pushed
from desktop_app.sync.provenance import proofs_of, sign_batch
from desktop_app.sync.signing import public_key_of
from tests.events import make_event
from tests.simulation.bodies import body_of, received_body

OFFICER = UUID(int=2)


class Desk:
    """One device identity of a desk."""

    def __init__(self, unit_id: UUID, seed: int = 0) -> None:
        self.unit_id = unit_id
        self.key = Ed25519PrivateKey.generate()
        self.device_id = UUID(int=0)
        self.seq = 0
        self.hash = first_hash(public_key_of(self.key))
        self._chance = Random(seed)
        self._serial = (seed + 1) * 100_000

    def enrol(self, database: Database, journal: JournalFile, request_id: UUID | None = None) -> UUID:
        """Take the desk in without a code."""
        key = public_key_of(self.key)
        made = database.run(
            self.unit_id,
            lambda work: devices.enrol(work, journal.of(self.unit_id), request_id or uuid4(), uuid4(), key, "Bàn"),
        )
        self.device_id = made.device_id
        return made.device_id

    def received(self, at: datetime, dossier_id: UUID | None = None, size: int = 0, **body: Any) -> bytes:
        """Return the line of a reception, padded with remarks of `size` characters in all."""
        self._serial += 1
        dossier_id = dossier_id or uuid4()
        told = received_body(leased_code("H44.18", at.date(), self._serial), at, dossier_id) | body
        padding = [{"name": "x", "counts": {}, "note": "x" * 10_000} for _ in range(size // 10_000)]
        told["reception"]["documents"] = padding
        return line_of(make_event(uuid4(), dossier_id, EventKind.RECEIVED, at, OFFICER, told))

    def step(self, kind: EventKind, at: datetime, dossier_id: UUID) -> bytes:
        """Return the line of a step."""
        told = body_of(kind, FoldedDossier(), self._chance, at)
        return line_of(make_event(uuid4(), dossier_id, kind, at + timedelta(seconds=1), OFFICER, told))

    def batch(self, lines: Sequence[bytes], lane: str = "fresh") -> Batch:
        """Return a batch of what comes after what was handed in; nothing is handed in yet."""
        hashes = [self.hash]
        for line in lines:
            hashes.append(chain(hashes[-1], line))
        signature = sign_batch(self.key.private_bytes_raw(), self.seq + 1, hashes[1:]) if lines else b""
        return Batch(self.seq, self.hash, tuple(lines), hashes[-1], lane, signature)

    def owed(self, batch: Batch) -> list[OwedLine]:
        """Return the events of a batch as another desk returns them that had fetched them."""
        hashes = [batch.prev_hash]
        for line in batch.lines:
            hashes.append(chain(hashes[-1], line))
        proofs = proofs_of(batch.prev_seq + 1, batch.prev_hash, hashes[1:], batch.signature)
        return [OwedLine(self.device_id, *pair) for pair in zip(batch.lines, proofs, strict=True)]

    def took(self, batch: Batch) -> None:
        """Go on after a batch that the server has."""
        self.seq += len(batch.lines)
        self.hash = batch.head_hash

    def push(self, database: Database, journal: JournalFile, lines: Sequence[bytes], now: datetime) -> Pushed:
        """Hand lines in, past HTTP."""
        batch = self.batch(lines)
        pushed = self.offer(database, journal, now)(batch)
        self.took(batch)
        return pushed

    def offer(self, database: Database, journal: JournalFile, now: datetime) -> Callable[[Batch], Pushed]:
        """Return how a batch is handed in, past HTTP."""
        own = journal.of(self.unit_id)
        return lambda batch: database.run(self.unit_id, lambda work: ingest.push(work, own, self.device_id, batch, now))
