"""What all requests of one process share: database, journal, limits, metrics."""

import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from typing import TypeVar
from uuid import UUID

import anyio.to_thread
from anyio import CapacityLimiter
from sqlalchemy.exc import SQLAlchemyError

from central_server.catalogue.published import Published, read_published, today
from central_server.core.event_rules import EventRules
from central_server.settings import Settings
from central_server.storage import catalogue
from central_server.storage.database import Database
from central_server.storage.event_rules import read_event_rules
from central_server.storage.journal import JournalFile
from central_server.storage.paper_keys import CertifiedKeys, certified_keys
from central_server.storage.restore_detection import detectors_of
from central_server.storage.server_keys import bundle_key, publisher_key, session_key
from central_server.storage.work.requests import forget_requests
from central_server.storage.work.unit_of_work import PostgresWork
from central_server.web.admission import WriteSlots
from central_server.web.long_poll import LongPoll
from central_server.web.metrics import Metrics
from central_server.web.rate_limits import RateLimiter
from desktop_app.domain.replication.failpoints import reached
from desktop_app.sync.protocol import Refusal
from desktop_app.sync.signing import public_key_of

T = TypeVar("T")
_MANIFEST_S = 5.0
_CERTIFIED_S = 30.0
_MOST_KEYS = 50_000
_WRONG_CODES, _WRONG_CODE_S = 10, 60


def utc_now() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


class AppState:
    """The shared state of one server process."""

    def __init__(self, settings: Settings, clock: Callable[[], datetime] = utc_now) -> None:
        """Prepare everything; `open` connects to the database."""
        self.settings = settings
        self.clock = clock
        self.database = Database(settings.database_url, settings.pool, settings.shard_urls)
        self.journal = JournalFile(settings.journal)
        self.restore_detectors = detectors_of(self.database, settings.journal)
        self.write_slots = WriteSlots(settings.ingest)
        self.device_rate = RateLimiter("device", settings.device_rate, settings.device_burst)
        # Enrolment codes are short: who guesses at them is slowed down; right ones cost nothing.
        self.wrong_codes = RateLimiter("wrong-code", 1 / _WRONG_CODE_S, _WRONG_CODES)
        self.metrics = Metrics()
        self.long_poll = LongPoll(self._heads)
        self._keys: OrderedDict[tuple[UUID, UUID], bytes] = OrderedDict()
        self._manifest: tuple[float, str] = (0.0, "")
        self._published: Published | None = None
        self._certified: tuple[float, CertifiedKeys] | None = None
        self._rules: tuple[float, EventRules] | None = None
        # Reads queue for a thread; writes are refused by `write_slots` instead and never queue here.
        self._readers = CapacityLimiter(max(2, settings.pool - settings.ingest))
        self._writers = CapacityLimiter(max(1, settings.ingest))

    def open(self) -> None:
        """Connect, and check that the database was not restored or replaced since the last start.

        Raises:
            FenceNeeded: when it was.
        """
        for shard, detector in zip(self.database.shards, self.restore_detectors, strict=True):
            detector.check()
            shard.check_connection = detector.check_connection
        self.database.open()
        self.bundle_key = bundle_key(self.settings.journal)
        signing = publisher_key(self.settings.journal)
        self.publisher_key = public_key_of(signing).hex()
        self.signing_key = signing.private_bytes_raw()
        self.database.sign_with(self.signing_key)
        self.session_key = self.settings.session_key.encode() or session_key(self.settings.journal)

    def check_database(self) -> None:
        """Check that requests can be served.

        Raises:
            Refusal: ``busy`` when the database does not answer.
        """
        try:
            self.database.ping()
        except (Refusal, SQLAlchemyError, OSError) as error:
            raise Refusal("busy", retry_after_s=5) from error

    async def run_blocking(self, task: Callable[[], T]) -> T:
        """Run a blocking, reading task in a thread."""
        return await anyio.to_thread.run_sync(task, limiter=self._readers)

    async def read(self, unit_id: UUID, task: Callable[[PostgresWork], T]) -> T:
        """Read in one transaction on an office's data."""
        return await self.run_blocking(partial(self.database.run, unit_id, task))

    async def write(self, task: Callable[[], T], *, is_fresh: bool = True) -> T:
        """Run a writing task in a thread.

        Args:
            task: the task; blocking.
            is_fresh: whether it may use the slots reserved for fresh events.

        Raises:
            Refusal: ``busy`` when no write slot is free.
        """
        with self.write_slots.slot(is_fresh=is_fresh):
            result = await anyio.to_thread.run_sync(task, limiter=self._writers)
        reached("server.committed")
        return result

    async def public_key(self, unit_id: UUID, device_id: UUID) -> bytes | None:
        """Return a device's public key, cached because it never changes. The device's state is never cached."""
        key = self._keys.get((unit_id, device_id))
        if key is not None:
            return key
        device = await self.read(unit_id, lambda work: work.device(device_id))
        if device is None:
            return None
        self._keys[unit_id, device_id] = device.public_key
        if len(self._keys) > _MOST_KEYS:
            self._keys.popitem(last=False)
        return device.public_key

    async def manifest(self) -> str:
        """Return the version of the catalogue in force, cached for some seconds."""
        read_at, version = self._manifest
        if time.monotonic() - read_at > _MANIFEST_S or not version:
            manifest = await self.run_blocking(partial(catalogue.in_force, self.database))
            version = manifest.version if manifest else ""
            self._manifest = (time.monotonic(), version)
        return version

    async def published(self) -> Published:
        """Return the catalogue of procedures that is in force today; read again when something was published."""
        version, kept = await self.manifest(), self._published
        if kept is None or kept.version != version or kept.read_on != today(self.clock):
            read = partial(read_published, self.database, self.settings.office, self.clock)
            kept = self._published = await self.run_blocking(read)
        return kept

    async def certified_keys(self) -> CertifiedKeys:
        """Return the certificates of the keys that sign papers, cached for half a minute."""
        kept = self._certified
        if kept is None or time.monotonic() - kept[0] > _CERTIFIED_S:
            read = partial(certified_keys, self.database, self.signing_key, today(self.clock))
            kept = self._certified = (time.monotonic(), await self.run_blocking(read))
        return kept[1]

    async def event_rules(self) -> EventRules:
        """Return what is known of officers' roles and agency codes, cached for some seconds."""
        kept = self._rules
        if kept is None or time.monotonic() - kept[0] > _MANIFEST_S:
            read = partial(read_event_rules, self.database)
            kept = self._rules = (time.monotonic(), await self.run_blocking(read))
        return kept[1]

    def forget_requests(self) -> None:
        """Delete the requests that are too old to be sent again; a shard that cannot be reached is left for later."""
        for shard in self.database.shards:
            with suppress(Refusal), shard.transaction() as connection:
                forget_requests(connection, self.clock())

    def measure(self) -> None:
        """Store the current load in the metrics."""
        self.metrics.set_gauges(
            {
                "ingest_transactions": self.write_slots.used,
                "waiting_desks": self.long_poll.waiting,
                "database_connections_in_use": self.database.in_use(),
            }
        )

    async def _heads(self, units: set[UUID]) -> Mapping[UUID, int]:
        return await self.run_blocking(partial(self.database.heads, units))
