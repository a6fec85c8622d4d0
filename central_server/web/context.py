"""What all requests share: the storage, who is let in, who waits."""

import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from typing import TypeVar
from uuid import UUID

import anyio.to_thread
from anyio import CapacityLimiter
from sqlalchemy.exc import SQLAlchemyError

from central_server.settings import Settings
from central_server.storage import catalogue
from central_server.storage.bundle_key import bundle_key
from central_server.storage.database import Database
from central_server.storage.journal import JournalFile
from central_server.storage.marks import Marks
from central_server.storage.work import PostgresWork
from central_server.web.admission import Admission, Buckets
from central_server.web.metrics import Metrics
from central_server.web.waiting import Hub
from desktop_app.domain.failpoints import reached
from desktop_app.sync.wire import Refusal

T = TypeVar("T")
_MANIFEST_S = 5.0
_MOST_KEYS = 50_000


def utc_now() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


class Server:
    """One process of the service."""

    def __init__(self, settings: Settings, clock: Callable[[], datetime] = utc_now) -> None:
        """Prepare everything; `open` connects."""
        self.settings = settings
        self.clock = clock
        self.database = Database(settings.database_url, settings.pool)
        self.journal = JournalFile(settings.journal)
        self.marks = Marks(self.database, settings.journal)
        self.ingest = Admission(settings.ingest)
        self.buckets = Buckets(settings.device_rate, settings.device_burst)
        self.metrics = Metrics()
        self.hub = Hub(self._heads)
        self._keys: OrderedDict[tuple[UUID, UUID], bytes] = OrderedDict()
        self._manifest: tuple[float, str] = (0.0, "")
        # Readers wait for a thread in a queue; writers are turned away by `ingest` and never wait here.
        self._readers = CapacityLimiter(max(2, settings.pool - settings.ingest))
        self._writers = CapacityLimiter(max(1, settings.ingest))

    def open(self) -> None:
        """Connect, and check that the database is the one that was last served.

        Raises:
            FenceNeeded: when it is another.
        """
        self.database.open()
        self.marks.check()
        self.bundle_key = bundle_key(self.settings.journal)

    def ready(self) -> None:
        """Check that requests can be served.

        Raises:
            Refusal: ``busy`` when the database does not answer.
        """
        try:
            self.database.ping()
        except (SQLAlchemyError, OSError) as error:
            raise Refusal("busy", retry_after_s=5) from error

    async def thread(self, task: Callable[[], T]) -> T:
        """Do something that only reads in a thread."""
        return await anyio.to_thread.run_sync(task, limiter=self._readers)

    async def read(self, unit_id: UUID, task: Callable[[PostgresWork], T]) -> T:
        """Read in one transaction on an office's data."""
        return await self.thread(partial(self.database.run, unit_id, task))

    async def write(self, task: Callable[[], T], *, is_fresh: bool = True) -> T:
        """Write in a thread, if there is a place.

        Raises:
            Refusal: ``busy``.
        """
        with self.ingest.place(is_fresh=is_fresh):
            done = await anyio.to_thread.run_sync(task, limiter=self._writers)
        reached("server.committed")
        return done

    async def public_key(self, unit_id: UUID, device_id: UUID) -> bytes | None:
        """Return a device's key; it never changes for one device, so it is remembered. Its state is not."""
        found = self._keys.get((unit_id, device_id))
        if found is not None:
            return found
        device = await self.read(unit_id, lambda work: work.device(device_id))
        if device is None:
            return None
        self._keys[unit_id, device_id] = device.public_key
        if len(self._keys) > _MOST_KEYS:
            self._keys.popitem(last=False)
        return device.public_key

    async def manifest(self) -> str:
        """Return the version of the catalogue in force, at most some seconds old."""
        read_at, version = self._manifest
        if time.monotonic() - read_at > _MANIFEST_S or not version:
            found = await self.thread(partial(catalogue.in_force, self.database))
            version = found.version if found else ""
            self._manifest = (time.monotonic(), version)
        return version

    def gauges(self) -> Mapping[str, float]:
        """Return how full the server is."""
        return {
            "ingest_transactions": self.ingest.inside,
            "waiting_desks": self.hub.waiting,
            "database_connections_in_use": self.database.in_use(),
        }

    async def _heads(self, units: set[UUID]) -> Mapping[UUID, int]:
        return await self.thread(partial(self.database.heads, units))
