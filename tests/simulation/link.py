"""The network between one desk and the server: a request or its response may be lost, repeated or delayed."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import TypeVar
from uuid import UUID

from central_server.core import devices, ingest, numbers
from central_server.core.ports import Device, UnitOfWork
from desktop_app.domain.replication.failpoints import listening
from desktop_app.domain.replication.lineage import Lineage
from desktop_app.sync.ports import Unreachable
from desktop_app.sync.protocol import (
    SERVER,
    Batch,
    DeviceReissue,
    Enrolled,
    FeedPage,
    Hello,
    Lease,
    LeaseRequest,
    OwedLine,
    Pushed,
    Recovered,
    Refusal,
    Welcome,
)
from desktop_app.sync.provenance import certify_device
from tests.simulation.doubles import Server
from tests.simulation.journal_folder import dying_while_writing
from tests.simulation.memory_log import public_half
from tests.simulation.memory_server import SERVER_KEY, UNIT
from tests.simulation.server_limits import ServerLimits

T = TypeVar("T")


class ServerCrash(Exception):  # noqa: N818 - an event of the history
    """The server's process died inside a transaction: nothing of it is committed, nobody is answered."""


@dataclass
class Faults:
    """How likely each fault of the network is, and how many there were."""

    lost: float = 0.0
    unanswered: float = 0.0
    twice: float = 0.0
    late: float = 0.0
    crash: float = 0.0
    torn: float = 0.0
    journal_torn: float = 0.0
    count: int = field(default=0, init=False)
    by_kind: dict[str, int] = field(default_factory=dict, init=False)

    def met(self, kind: str) -> None:
        self.count += 1
        self.by_kind[kind] = self.by_kind.get(kind, 0) + 1


class Link:
    """`ServerClient` for one desk, over the server's rules, with faults."""

    def __init__(
        self,
        unit_id: UUID,
        now: Callable[[], datetime],
        server: Server,
        device: Callable[[], UUID],
        chance: Random,
    ) -> None:
        self._unit_id = unit_id
        self._now = now
        self._server = server
        self._device = device
        self._chance = chance
        self.faults = Faults()
        self.late: list[Callable[[], object]] = []
        self.acks_before_commit = False
        self.day_limit = 0
        self.cut_for = 0
        self.limits = ServerLimits()

    # --- ServerClient

    def hello(self, hello: Hello) -> Welcome:
        device_id = self._device()
        return self._call(
            lambda work: devices.greet(work, ingest.lock_active_device(work, device_id), hello, self._now())
        )

    def push(self, batch: Batch) -> Pushed:
        device_id = self._device()
        self.limits.check(batch)
        return self._call(
            lambda work: ingest.push(
                work, self._server.journal, device_id, batch, self._now(), day_limit=self.day_limit
            ),
            writes=True,
        )

    def pull(self, after: int, most: int) -> FeedPage:
        def work(unit: UnitOfWork) -> FeedPage:
            head, lineage = unit.feed()
            rows = [row for row in unit.rows(after, most) if row.feed_seq <= head]
            shown = self.limits.page(rows)
            keys = unit.public_keys({row.device_id for row in shown}) | {SERVER: public_half(SERVER_KEY)}
            certified = tuple(certify_device(SERVER_KEY, UNIT, *named) for named in keys.items()) if shown else ()
            return FeedPage(lineage, after, head, shown, certified)

        page = self._call(work)
        if page.rows and self._happens("torn", self.faults.torn):
            raise Unreachable
        return page

    def recover(self, owed: Sequence[OwedLine]) -> Recovered:
        device_id, sent_in = self._device(), self._lineage()

        def work(unit: UnitOfWork) -> Recovered:
            if unit.feed()[1] != sent_in:
                # The server was restored meanwhile, which breaks its connections: no such request outlives it.
                raise Unreachable
            return ingest.recover_events(
                unit, self._server.journal, device_id, owed, self._now(), day_limit=self.day_limit
            )

        return self._call(work, writes=True)

    def _lineage(self) -> Lineage:
        with self._server.work() as unit:
            return unit.feed()[1]

    def lease(self, request: LeaseRequest) -> Lease:
        device_id = self._device()
        return self._call(
            lambda work: numbers.lease_block(work, self._server.journal, device_id, request, self._now()),
            writes=True,
        )

    def reissue_device(self, reissue: DeviceReissue) -> Enrolled:
        def work(unit: UnitOfWork) -> Enrolled:
            made: Device = devices.begin_generation(unit, self._server.journal, reissue, proved=True)
            return Enrolled(self._unit_id, made.device_id, unit.feed()[1])

        return self._call(work, writes=True)

    def fetch(self, target: str) -> bytes:
        raise Refusal("not_found")

    # --- faults

    def _happens(self, kind: str, odds: float) -> bool:
        if odds and self._chance.random() < odds:
            self.faults.met(kind)
            return True
        return False

    def _call(self, work: Callable[[UnitOfWork], T], *, writes: bool = False) -> T:
        if self.cut_for:
            self.cut_for -= 1
            self.faults.met("partitioned")
            raise Unreachable
        if self._happens("lost", self.faults.lost):
            raise Unreachable
        if writes and self._happens("journal torn", self.faults.journal_torn):
            return self._died_writing(work)
        if writes and self._happens("late", self.faults.late):
            self.late.append(lambda: self._commit(work))
            if self._chance.random() < 0.5:
                raise Unreachable
        if writes and self._happens("crash", self.faults.crash):
            return self._crashed(work)
        answer = self._commit(work)
        if writes and self._happens("twice", self.faults.twice):
            answer = self._commit(work)
        if self._happens("unanswered", self.faults.unanswered):
            raise Unreachable
        return answer

    def _commit(self, work: Callable[[UnitOfWork], T]) -> T:
        self._require_service()
        with self._server.work() as unit:
            return work(unit)

    def _require_service(self) -> None:
        if not self._server.is_serving:
            self.faults.met("down")
            raise Unreachable

    def _died_writing(self, work: Callable[[UnitOfWork], T]) -> T:
        """Let the server die when half of a line is in its journal, or at its commit when it writes none."""
        self._require_service()
        with suppress(ServerCrash), dying_while_writing(ServerCrash()), self._server.uncommitted() as unit:
            work(unit)
        raise Unreachable

    def _crashed(self, work: Callable[[UnitOfWork], T]) -> T:
        self._require_service()
        if self.acks_before_commit:
            with self._server.uncommitted() as unit:
                return work(unit)
        place = self._chance.randrange(1, 4)
        seen = 0

        def die(name: str) -> None:
            nonlocal seen
            if name.startswith("server."):
                seen += 1
                if seen == place:
                    raise ServerCrash(name)

        try:
            with listening(die), self._server.uncommitted() as unit:
                work(unit)
        except ServerCrash:
            pass
        raise Unreachable
