"""The data of all offices, on one PostgreSQL database or spread over several.

An office lies whole on one shard: where its row of the table ``unit`` is. So no transaction spans two shards, and what
concerns no single office (codes, tokens, numbers, reports) is asked of each of them.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from sqlalchemy import Connection, func, insert, select
from sqlalchemy.exc import IntegrityError

from central_server.storage import tables as t
from central_server.storage.shard import Shard
from central_server.storage.work.unit_of_work import PostgresWork
from desktop_app.domain.replication.lineage import Lineage
from desktop_app.sync.protocol import FeedRow, Refusal

T = TypeVar("T")


class Database:
    """The database of one server.

    Attributes:
        shards: its databases; the first one also has the tables that are the same for all offices.
    """

    def __init__(self, url: str, pool: int = 24, further: Sequence[str] = ()) -> None:
        """Prepare the connections; `open` connects them.

        Args:
            url: the first database, as libpq writes it: ``postgresql://user@host/name``, perhaps with several hosts.
            pool: the number of connections to each database.
            further: the other databases.
        """
        self.shards = tuple(Shard(each, pool) for each in (url, *further))
        self._shard_of: dict[UUID, Shard] = {}

    def sign_with(self, signing_key: bytes) -> None:
        """Vouch for events with the server's private Ed25519 key, 32 bytes."""
        for shard in self.shards:
            shard.signing_key = signing_key

    def open(self) -> None:
        """Open all connections."""
        for shard in self.shards:
            shard.open()

    def close(self) -> None:
        """Close all connections."""
        for shard in self.shards:
            shard.close()

    def of(self, unit_id: UUID) -> Shard:
        """Return the shard of an office; for an office that does not exist any shard.

        Raises:
            Refusal: ``busy`` when a shard that may have it cannot be reached.
        """
        if len(self.shards) == 1:
            return self.shards[0]
        shard = self._shard_of.get(unit_id)
        if shard is None:
            shard = next((shard for shard in self.shards if _has_unit(shard, unit_id)), None)
            if shard is None:
                return self.shards[0]
            self._shard_of[unit_id] = shard
        return shard

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Open a transaction on the tables that are the same for all offices, committed at the end of the block.

        Raises:
            Refusal: ``busy`` when the database cannot be reached or is overloaded.
        """
        with self.shards[0].transaction() as connection:
            yield connection

    @contextmanager
    def work(self, unit_id: UUID) -> Iterator[PostgresWork]:
        """Open a transaction on one office's data that is committed at the end of the block.

        Raises:
            Refusal: as `transaction`.
        """
        shard = self.of(unit_id)
        with shard.transaction() as connection:
            yield PostgresWork(connection, unit_id, shard.signing_key)

    def run(self, unit_id: UUID, task: Callable[[PostgresWork], T]) -> T:
        """Run a task in one transaction on one office's data; see `Shard.run`."""
        return self.of(unit_id).run(unit_id, task)

    def from_all(self, read: Callable[[Connection], Iterable[T]]) -> list[T]:
        """Return what a query yields on each shard, all asked at once.

        Raises:
            Refusal: ``busy`` when one of them cannot be reached; part of an answer would be a wrong one.
        """
        if len(self.shards) == 1:
            return _read_from(self.shards[0], read)
        with ThreadPoolExecutor(len(self.shards)) as threads:
            parts = list(threads.map(lambda shard: _read_from(shard, read), self.shards))
        return [row for part in parts for row in part]

    def page(self, unit_id: UUID, after: int, most: int) -> tuple[int, Lineage, list[FeedRow]]:
        """Return head and lineage of an office's feed, and its rows after a number up to that head."""
        with self.work(unit_id) as work:
            head, lineage = work.feed()
            rows = work.rows(after, most) if head > after else []
            return head, lineage, [row for row in rows if row.feed_seq <= head]

    def heads(self, units: Collection[UUID]) -> dict[UUID, int]:
        """Return the heads of some offices' feeds, without those whose shard cannot be reached."""
        c = t.feed.c
        query = select(c.unit_id, c.head).where(c.unit_id == func.any(list(units)))
        heads: dict[UUID, int] = {}
        for shard in self.shards:
            try:
                with shard.transaction() as connection:
                    heads |= {row.unit_id: row.head for row in connection.execute(query)}
            except Refusal:
                continue
        return heads

    def units(self) -> list[UUID]:
        """Return all offices."""
        return sorted(self.from_all(lambda connection: connection.scalars(select(t.unit.c.unit_id))))

    def add_unit(self, unit_id: UUID, name: str, generation: str, now: datetime) -> None:
        """Add an office with an empty feed and its first era, on the shard with the fewest offices.

        Raises:
            ValueError: when it exists already.
        """
        if unit_id in self.units():
            raise ValueError("the office is there already")
        # Of several with equally few the last, which was added last.
        shard = min(reversed(self.shards), key=_count_units)
        try:
            with shard.transaction() as connection:
                connection.execute(insert(t.unit).values(unit_id=unit_id, name=name, made_at=now))
                connection.execute(insert(t.feed).values(unit_id=unit_id, head=0))
                era = {"unit_id": unit_id, "place": 0, "generation": generation, "start_seq": 0}
                connection.execute(insert(t.lineage).values(era))
        except IntegrityError as error:
            raise ValueError("the office is there already") from error

    def unit_of_device(self, device_id: UUID) -> UUID | None:
        """Return the office that a device belongs to, or None."""
        query = select(t.device.c.unit_id).where(t.device.c.device_id == device_id).limit(1)
        return next(iter(self.from_all(lambda connection: connection.scalars(query))), None)

    def ping(self) -> None:
        """Run a trivial query on each shard."""
        for shard in self.shards:
            shard.ping()

    def in_use(self) -> int:
        """Return the number of connections in use."""
        return sum(shard.in_use() for shard in self.shards)


def _read_from(shard: Shard, read: Callable[[Connection], Iterable[T]]) -> list[T]:
    with shard.transaction() as connection:
        return list(read(connection))


def _has_unit(shard: Shard, unit_id: UUID) -> bool:
    with shard.transaction() as connection:
        return connection.scalar(select(1).where(t.unit.c.unit_id == unit_id)) is not None


def _count_units(shard: Shard) -> int:
    with shard.transaction() as connection:
        return int(connection.scalar(select(func.count()).select_from(t.unit)) or 0)
