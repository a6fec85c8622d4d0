"""A desk of a history over the real encrypted file, the real guard and the product's own services."""

import shutil
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any, cast
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import bindparam, select

from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.dossier.event_encoding import Envelope
from desktop_app.domain.dossier.event_merge import FoldedDossier, merge_events
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.replication.device_identity import DeskIdentity
from desktop_app.domain.replication.lineage import Era
from desktop_app.services.clock import confirm_clock, event_time, note_server_clock
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.numbers import DeskShare, write_share
from desktop_app.services.procedures.publishers import trust_server
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync.copies import settle_copy
from desktop_app.services.sync.device_store import OPEN_LEASE, OPEN_REISSUE, StoredLog
from desktop_app.services.sync.projection import project
from desktop_app.services.sync.rollback_guard import guard_database
from desktop_app.storage.engine import Store
from desktop_app.storage.event_log import append_event, append_line, events_of, last_moment
from desktop_app.storage.settings import Setting
from desktop_app.storage.sync_state import read_key, write_identity, write_key
from desktop_app.storage.tables import dossier, dossier_event, number_block
from tests.events import make_event
from tests.simulation.memory_log import public_half
from tests.simulation.memory_numbers import desk_number
from tests.simulation.memory_server import SERVER_KEY, UNIT

_LINE = select(dossier_event.c.line).where(
    dossier_event.c.event_id == bindparam("wanted", type_=dossier_event.c.event_id.type)
)
Page = Callable[[DeskContext, UUID], Reception]


class RealDesk(StoredLog):
    """`Desk` in a folder: ``desk.db`` is the disk; ``guard`` lies beside it, copied or left as a history says."""

    def __init__(self, folder: Path, context: DeskContext, page: Page, fingerprint: str) -> None:
        self._folder = folder
        self._page = page
        self._fingerprint = fingerprint
        self._moment = context.clock()
        self._copies = 0
        self.printed: list[tuple[UUID, UUID, str]] = []
        self._context = replace(context, clock=lambda: self._moment, asks_about_clock=True)
        self._open()

    def _open(self) -> None:
        self._context = replace(self._context, store=Store(self._folder / "desk.db", self._context.store.key))
        super().__init__(self._context.store, lambda: self._moment)

    def enrol(self, identity: DeskIdentity, key: bytes, install_id: UUID) -> None:
        with self._store.write() as connection:
            Setting("install", str).write(connection, str(install_id))
            write_identity(connection, identity)
            write_key(connection, key)
            write_share(connection, DeskShare(desk_number(self._fingerprint)))
            trust_server(connection, self._context, public_half(SERVER_KEY).hex())
        # The first start on this computer: nothing is there yet that could be newer.
        guard_database(self._store, self._folder / "guard", self._fingerprint, lambda: self._moment)
        with self._store.write() as connection:
            write_identity(connection, identity)
            OPEN_REISSUE.clear(connection)

    def start(self) -> None:
        guard_database(self._store, self._folder / "guard", self._fingerprint, lambda: self._moment)

    def time_of_event(self, now: datetime) -> datetime:
        self._moment = now
        with self._store.read() as connection:
            return event_time(connection, self._context)

    def is_unused(self) -> bool:
        with self._store.read() as connection:
            return last_moment(connection) is None

    def confirm_clock(self, now: datetime) -> None:
        self._moment = now
        confirm_clock(self._context)

    def note_server_clock(self, now: datetime, ahead_s: float) -> None:
        with self._store.write() as connection:
            note_server_clock(connection, now, ahead_s)

    def receive(self, dossier_id: UUID, at: datetime) -> UUID:
        self._moment = at
        code = receive(self._context, self._page(self._context, dossier_id), printed=False).dossier.code
        with self._store.read() as connection:
            event_id = events_of(connection, dossier_id)[0].id
        self.printed.append((event_id, dossier_id, code))
        return event_id

    def decide(self, *, goes_on: bool) -> None:
        settle_copy(self._context, goes_on=goes_on)

    def take(self, kind: EventKind, dossier_id: UUID, body: dict[str, Any], at: datetime) -> UUID:
        self._moment = at
        event = make_event(new_id(), dossier_id, kind, at, self._context.officer.id, body)
        with self._store.write() as connection:
            append_event(connection, event)
            project(connection, [dossier_id], at)
        return event.id

    def store(self, line: bytes) -> UUID:
        envelope = Envelope.read(line)
        with self._store.write() as connection:
            append_line(connection, envelope, line)
            project(connection, [envelope.dossier_id], self._moment)
        return envelope.id

    def private_key(self) -> bytes:
        with self._store.read() as connection:
            return read_key(connection)

    def received(self) -> list[UUID]:
        with self._store.read() as connection:
            return sorted(connection.execute(select(dossier.c.id)).scalars(), key=lambda one: one.int)

    def course(self, dossier_id: UUID) -> FoldedDossier:
        with self._store.read() as connection:
            return merge_events(events_of(connection, dossier_id))

    def courses(self) -> Mapping[UUID, FoldedDossier]:
        return {dossier_id: self.course(dossier_id) for dossier_id in self.received()}

    def events(self, dossier_id: UUID) -> list[DossierEvent]:
        with self._store.read() as connection:
            return events_of(connection, dossier_id)

    def line(self, event_id: UUID) -> bytes:
        with self._store.read() as connection:
            return bytes(connection.execute(_LINE, {"wanted": event_id}).scalar_one())

    def flip_bit(self, chance: Random) -> None:
        raise NotImplementedError

    def event_ids(self) -> set[UUID]:
        with self._store.read() as connection:
            return set(connection.execute(select(dossier_event.c.event_id)).scalars())

    def order(self) -> dict[int, UUID]:
        placed = select(dossier_event.c.feed_seq, dossier_event.c.event_id).where(dossier_event.c.feed_seq.is_not(None))
        with self._store.read() as connection:
            return {row.feed_seq: row.event_id for row in connection.execute(placed)}

    def requests(self) -> Iterable[UUID]:
        with self._store.read() as connection:
            kept = list(connection.execute(select(number_block.c.request_id)).scalars())
            lease = OPEN_LEASE.read(connection)
        return [*kept, *([lease.request_id] if lease else [])]

    def awaits_reissue(self) -> bool:
        with self._store.read() as connection:
            return OPEN_REISSUE.read(connection) is not None

    def snapshot(self) -> object:
        self._copies += 1
        kept = self._folder / f"kept-{self._copies}"
        self._copy_to(kept)
        return kept

    def _copy_to(self, target: Path) -> None:
        """Copy the folder as it lies on the disk, with the program stopped."""
        self._store.close()
        target.mkdir()
        shutil.copyfile(self._folder / "desk.db", target / "desk.db")
        shutil.copytree(self._folder / "guard", target / "guard")
        self._reopen()

    def _reopen(self) -> None:
        callback = self._store.on_commit
        self._open()
        self._store.on_commit = callback

    def put_back(self, kept: object, *, guard_too: bool) -> None:
        self._store.close()
        for name in ("desk.db-wal", "desk.db-shm"):
            with suppress(FileNotFoundError):
                (self._folder / name).unlink()
        shutil.copyfile(cast("Path", kept) / "desk.db", self._folder / "desk.db")
        if guard_too:
            shutil.rmtree(self._folder / "guard")
            shutil.copytree(cast("Path", kept) / "guard", self._folder / "guard")
        self._open()

    def twin(self, fingerprint: str) -> "RealDesk":
        folder = self._folder.with_name(fingerprint)
        self._copy_to(folder)
        return RealDesk(folder, self._context, self._page, fingerprint)

    def close(self) -> None:
        self._store.close()


class OnDisk:
    """`Factory` of real desks; the server is whatever is given."""

    def __init__(self, folder: Path, template: DeskContext, page: Page, server: Callable[[], Any]) -> None:
        self._folder = folder
        self._template = template
        self._page = page
        self._server = server
        self.desks: list[RealDesk] = []

    def server(self, *, has_journal_file: bool) -> Any:
        return self._server()

    def public_key(self, key: bytes) -> bytes:
        return Ed25519PrivateKey.from_private_bytes(key).public_key().public_bytes_raw()

    def desk(self, unit_id: UUID, device_id: UUID, install_id: UUID, key: bytes, fingerprint: str) -> RealDesk:
        folder = self._folder / fingerprint
        folder.mkdir(parents=True)
        shutil.copyfile(self._template.store.path, folder / "desk.db")
        desk = RealDesk(folder, self._template, self._page, fingerprint)
        desk.enrol(DeskIdentity(UNIT, device_id, 0, 0, (Era("g0", 0),)), key, install_id)
        self.desks.append(desk)
        return desk
