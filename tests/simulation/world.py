"""One history: desks work and sync, disks and networks fail. What may happen is in `actions`."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from random import Random
from typing import TypeVar
from uuid import UUID

from central_server.core import devices
from central_server.core.ports import DeviceState, UnitOfWork
from desktop_app.domain.replication.failpoints import listening
from desktop_app.sync.engine import SyncRound
from desktop_app.sync.ports import Unreachable
from desktop_app.sync.protocol import Batch, Refusal
from tests.simulation.clocks import ComputerClock
from tests.simulation.doubles import Damaged, Desk, Factory
from tests.simulation.findings import Findings
from tests.simulation.ids import Ids
from tests.simulation.link import Faults, Link
from tests.simulation.machine import Killed, Machine, die_at
from tests.simulation.options import NETWORK, Options, Rates
from tests.simulation.server_limits import ServerLimits
from tests.simulation.thief import Thief

T = TypeVar("T")
_START = datetime(2026, 11, 25, 1, 0, tzinfo=UTC)


@dataclass
class Totals:
    """What a history went through."""

    events: int = 0
    faults: int = 0
    by_kind: dict[str, int] = field(default_factory=dict)

    def met(self, kind: str, count: int = 1) -> None:
        self.faults += count
        self.by_kind[kind] = self.by_kind.get(kind, 0) + count


class World:
    """One history of one seed.

    Attributes:
        made: events that an officer saw saved, with their bytes.
        destroyed: events that were only on storage that does not exist any more.
        abandoned: requests for numbers that a desk has given up.
        kept_requests: requests for numbers that some desk has stored.
        papers: the code on the receipt of each dossier.
        twice_excused: codes that two dossiers may have got: a desk used them again before anybody could tell it.
        thief: who has copied a desk's disk, or None.
        forged: dossiers with events that no officer made.
        limits: what the server takes and gives at once; `day_limit` what a desk may store a day.
        set_aside: events of a program with a mistake, which nobody can read.
        sticks: evidence bundles that are on their way, each with the device that wrote it.
        restores: how often the server was restored.
        journals_put_back: how often the journal was put back with the database: what was lent since then is forgotten.
        enrolled: the first device identities.
        has_reissued: whether a desk has got another device identity.
    """

    def __init__(
        self, seed: int, options: Options, factory: Callable[[Ids], Factory], faults: list[str] | None = None
    ) -> None:
        self.seed = seed
        self.found = Findings()
        self.chance = Random(seed)
        self.options = options
        self.rates = Rates(faults or [], options, self.chance)
        self.ids = Ids(self.chance)
        self.factory = factory(self.ids)
        self.unit_id = self.ids.new()
        self.server = self.factory.server(has_journal_file=self.rates.of("journal_torn") > 0)
        self.server_clock = ComputerClock()
        self.machines: list[Machine] = []
        self.totals = Totals()
        self.made: dict[UUID, bytes] = {}
        self.destroyed: set[UUID] = set()
        self.abandoned: set[UUID] = set()
        self.kept_requests: set[UUID] = set()
        self.papers: dict[UUID, str] = {}
        self.twice_excused: set[str] = set()
        self.thief: Thief | None = None
        self.forged: set[UUID] = set()
        self.limits = ServerLimits()
        self.day_limit = 0
        self.set_aside: set[UUID] = set()
        self.sticks: list[tuple[UUID, list[Batch]]] = []
        self.restores = 0
        self.journals_put_back = 0
        self.enrolled: set[UUID] = set()
        self.has_reissued = False
        self._trace = sha256()
        self._moment = _START
        self.server.start()
        for _ in range(self.chance.randint(2, 4)):
            self._enrol()

    # --- time, notes and findings

    def now(self) -> datetime:
        self._moment += timedelta(milliseconds=self.chance.randint(1, 60_000))
        return self._moment

    def server_now(self) -> datetime:
        return self.server_clock.at(self.now())

    def note(self, *what: object) -> None:
        self._trace.update(repr(what).encode())

    @property
    def trace(self) -> str:
        return self._trace.hexdigest()

    def happens(self, odds: float, kind: str) -> bool:
        """Draw whether a fault happens now."""
        return self.chance.random() < odds * self.rates.of(kind)

    def complain(self, names: Iterator[str]) -> None:
        for name in names:
            self.found.count(name)

    # --- what an officer and a machine do

    def commit(self, machine: Machine, act: Callable[[], UUID]) -> UUID | None:
        """Let an officer save something; return the event, or None when the machine died meanwhile."""
        self.totals.events += 1
        if not self.happens(0.02, "killed saving"):
            event_id = act()
            self.made[event_id] = machine.desk.line(event_id)
            return event_id
        place = self.chance.choice(("store.begun", "store.committed"))
        self.totals.met(f"killed at {place}")
        before = machine.desk.event_ids()
        machine.is_dead = True
        with listening(die_at(place)):
            try:
                act()
            except Killed:
                new = machine.desk.event_ids() - before
                self.made |= {event_id: machine.desk.line(event_id) for event_id in new}
        return None

    def round(self, machine: Machine) -> bool:
        """Let a machine sync; return whether the round went to its end."""
        is_whole = False
        try:
            with self._perhaps_killed(machine):
                self.sync(machine)
                is_whole = True
        except (Unreachable, Refusal) as error:
            self.note(type(error).__name__, str(error))
        except Killed:
            machine.is_dead = True
        except Damaged:
            self.repair(machine)
            return False
        self.after_round(machine, is_whole=is_whole)
        return is_whole

    def sync(self, machine: Machine) -> None:
        """Run one round of a machine to its end.

        Raises:
            Unreachable: as `SyncRound.run`.
            Refusal: as `SyncRound.run`.
        """
        done = SyncRound(machine.desk, machine.link, lambda: machine.clock.at(self.now())).run()
        machine.desk.note_server_clock(machine.clock.at(self.now()), done.server_ahead_s)

    def after_round(self, machine: Machine, *, is_whole: bool) -> None:
        self.kept_requests.update(machine.desk.requests())
        self.look(machine)
        if is_whole:
            machine.restores_met = self.restores

    def look(self, machine: Machine) -> None:
        self.has_reissued |= machine.desk.identity().device_id not in self.enrolled
        may_rewind = machine.restores_met < self.restores
        # With the journal the server forgets devices, and does not take their events back from other desks.
        given = (
            {} if self.journals_put_back else {one: code for one, code in self.papers.items() if one not in self.forged}
        )
        is_whole = not self.has_reissued
        self.complain(machine.session.look(machine.desk, given, may_rewind=may_rewind, is_chain_whole=is_whole))

    @contextmanager
    def _perhaps_killed(self, machine: Machine) -> Iterator[None]:
        place = self.chance.randrange(1, 12) if self.happens(0.25, "killed in a round") else 0
        seen = 0

        def die(name: str) -> None:
            nonlocal seen
            if name == "desk.forked":
                # It has been told that it was put back: from now on it must not use those codes.
                machine.unsure_codes.clear()
            if name.startswith("desk."):
                seen += 1
                if seen == place:
                    self.totals.met("killed in a round")
                    raise Killed(name)

        with listening(die):
            yield

    def start(self, machine: Machine) -> None:
        machine.is_dead = machine.clock.is_replaced = False
        before = set(machine.desk.requests())
        try:
            machine.desk.start()
        except Damaged:
            self.repair(machine)
            return
        if machine.desk.awaits_reissue():
            # Its numbers are burnt, and an open request for more is given up, whatever the server made of it.
            self.abandoned |= before
        self.look(machine)

    def repair(self, machine: Machine) -> None:
        """Put the last backup in place of a damaged file; the rollback guard notices that it is an old one."""
        self.totals.met("damage noticed")
        machine.is_damaged = False
        events = machine.desk.event_ids()
        self.abandoned.update(machine.desk.requests())
        machine.desk.put_back(machine.backup, guard_too=False)
        machine.session.begin(machine.desk)
        self.start(machine)
        machine.unsure_codes |= machine.reused_codes
        self.gone(events - machine.desk.event_ids())

    # --- machines

    def some(self) -> Machine:
        return self.chance.choice(self.machines)

    def add(self, desk: Desk) -> Machine:
        link = Link(self.unit_id, self.server_now, self.server, lambda: desk.identity().device_id, self.chance)
        link.faults = Faults(**{kind: odds * self.rates.of(kind) for kind, odds in NETWORK.items()})
        link.acks_before_commit = self.options.acks_before_commit
        link.limits, link.day_limit = self.limits, self.day_limit
        machine = Machine(desk, link, desk.snapshot())
        self.machines.append(machine)
        return machine

    def _enrol(self) -> None:
        key, install = self.ids.new().bytes * 2, self.ids.new()
        public = self.factory.public_key(key)
        with self.server.work() as work:
            made = devices.enrol(work, self.server.journal, self.ids.new(), install, public, "")
        self.enrolled.add(made.device_id)
        fingerprint = f"machine-{len(self.machines)}"
        self.add(self.factory.desk(self.unit_id, made.device_id, install, key, fingerprint))

    def in_transaction(self, task: Callable[[UnitOfWork], T], /) -> T:
        with self.server.work() as work:
            return task(work)

    def is_barred(self, machine: Machine) -> bool:
        """Return whether the server has revoked a machine's identity, or may have forgotten it."""
        with self.server.uncommitted() as work:
            device = work.lock_device(machine.desk.identity().device_id)
        if device is None:
            return self.journals_put_back > 0
        return device.state is not DeviceState.ACTIVE

    def gone(self, events: set[UUID]) -> None:
        """What was on the destroyed storage only can't be asked for any more."""
        left = self.server.event_ids()
        for machine in self.machines:
            left |= machine.desk.event_ids()
        self.destroyed |= events - left
