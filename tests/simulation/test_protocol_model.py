"""The protocol as a state machine: its guarantees hold after every action of a few desks on a bad network."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from random import Random
from uuid import UUID

import hypothesis.strategies as st
from hypothesis import settings
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from central_server.core import devices, recovery
from desktop_app.domain.dossier.event_encoding import chain, first_hash
from desktop_app.domain.dossier.event_merge import merge_events
from desktop_app.domain.dossier.status import EventKind
from desktop_app.sync.engine import SyncRound
from desktop_app.sync.ports import Unreachable
from desktop_app.sync.protocol import Refusal
from tests.events import steps_from
from tests.simulation.bodies import body_of
from tests.simulation.ids import Ids
from tests.simulation.link import Faults, Link
from tests.simulation.memory import InMemory
from tests.simulation.memory_desk import MemoryDesk
from tests.simulation.memory_log import public_half
from tests.simulation.memory_server import MemoryServer

_UNIT = UUID(int=1)
_odds = st.sampled_from([0.0, 0.0, 0.5, 1.0])


class Protocol(RuleBasedStateMachine):
    """Desks, one server, calls that fail as drawn."""

    desks = Bundle("desks")

    @initialize(seed=st.integers(0, 2**32))
    def begin(self, seed: int) -> None:
        self.chance = Random(seed)
        self.ids = Ids(self.chance)
        self.factory = InMemory(self.ids)
        self.server = MemoryServer()
        self.moment = datetime(2026, 11, 25, tzinfo=UTC)
        self.all: list[tuple[MemoryDesk, Link]] = []
        self.model: dict[UUID, bytes] = {}
        self.eras = 0

    def now(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment

    @rule(target=desks)
    def enrol(self) -> int:
        key, install = self.ids.new().bytes * 2, self.ids.new()
        with self.server.work() as work:
            made = devices.enrol(work, self.server.journal, self.ids.new(), install, public_half(key), "")
        desk = self.factory.desk(_UNIT, made.device_id, install, key, f"m{len(self.all)}")
        self.all.append((desk, Link(_UNIT, self.now, self.server, lambda: desk.disk.identity.device_id, self.chance)))
        return len(self.all) - 1

    @rule(one=desks)
    def receive(self, one: int) -> None:
        desk, _ = self.all[one]
        made = desk.receive(self.ids.new(), self.now())
        self.model[made] = desk.disk.log[made].line

    @rule(one=desks, which=st.integers(0, 99), what=st.integers(0, 99))
    def step(self, one: int, which: int, what: int) -> None:
        desk, _ = self.all[one]
        known = desk.received()
        if known:
            dossier_id = known[which % len(known)]
            course = desk.course(dossier_id)
            kinds = [*steps_from(course.state.status), EventKind.CORRECTED, EventKind.PRINTED]
            kind = next(k for k in kinds[what % len(kinds) :] + kinds if k is not EventKind.RECEIVED)
            made = desk.take(kind, dossier_id, body_of(kind, course, self.chance, self.moment), self.now())
            self.model[made] = desk.disk.log[made].line

    @rule(one=desks, lost=_odds, unanswered=_odds, twice=_odds, crash=_odds, torn=_odds)
    def sync(self, one: int, lost: float, unanswered: float, twice: float, crash: float, torn: float) -> None:
        desk, link = self.all[one]
        link.faults = Faults(lost=lost, unanswered=unanswered, twice=twice, crash=crash, torn=torn)
        with suppress(Unreachable):
            SyncRound(desk, link, self.now).run()

    @rule()
    def back_up(self) -> None:
        self.server.back_up()

    @rule()
    def restore(self) -> None:
        if self.server.restore():
            self.eras += 1
            with self.server.work() as work:
                recovery.fence(work, self.server.journal, f"g{self.eras}", self.now())

    @rule(one=desks)
    def start_again(self, one: int) -> None:
        self.all[one][0].start()

    @invariant()
    def the_order_has_no_holes_and_nothing_twice(self) -> None:
        feed = self.server.tables.feed
        assert [event.feed_seq for event in feed] == list(range(1, len(feed) + 1))
        assert len({event.event_id for event in feed}) == len(feed)

    @invariant()
    def no_desk_believes_more_than_was_verified(self) -> None:
        for desk, _ in self.all:
            last, disk = first_hash(public_half(desk.disk.key)), desk.disk
            assert disk.identity.acked_seq <= len(disk.chain)
            for name in disk.chain:
                last = chain(last, disk.log[name].line)
                assert disk.log[name].device_hash == last

    @invariant()
    def each_desk_folds_what_it_has_like_the_model(self) -> None:
        for desk, _ in self.all:
            log = desk.disk.log.values()
            assert all(self.model.get(one.envelope.id, one.line) == one.line for one in log)
            for dossier_id, course in desk.courses().items():
                own = [one for one in log if one.envelope.dossier_id == dossier_id]
                own.sort(key=lambda one: (one.feed_seq is None, one.feed_seq or 0))
                assert course == merge_events([e for one in own if (e := one.envelope.event()) is not None])

    @invariant()
    def no_number_is_in_two_blocks(self) -> None:
        blocks = [block for desk, _ in self.all for block in desk.disk.blocks.values()]
        numbers = [number for block in blocks for number in range(block.first, block.last + 1)]
        assert len(numbers) == len(set(numbers))

    def teardown(self) -> None:
        """Let everything come to rest: then all have the same, and nothing that was made is missing."""
        for _ in range(6):
            for desk, link in getattr(self, "all", []):
                link.faults = Faults()
                with suppress(Refusal):
                    SyncRound(desk, link, self.now).run()
        for desk, _ in getattr(self, "all", []):
            assert desk.order() == {event.feed_seq: event.event_id for event in self.server.tables.feed}
            assert desk.courses() == self.server.tables.courses
        if getattr(self, "all", []):
            assert set(self.model) <= set(self.server.tables.place)


TestProtocol = Protocol.TestCase
TestProtocol.settings = settings(max_examples=250, stateful_step_count=50, deadline=None)
