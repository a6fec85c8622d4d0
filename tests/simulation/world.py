"""One history: desks work and sync, disks and networks fail, and at the end everything is compared."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from random import Random
from uuid import UUID

from central_server.core import devices, recovery
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.replication.failpoints import listening
from desktop_app.sync.engine import SyncRound
from desktop_app.sync.ports import Unreachable
from desktop_app.sync.protocol import Refusal
from tests.events import steps_from
from tests.simulation.bodies import body_of
from tests.simulation.doubles import Desk, Factory
from tests.simulation.findings import Findings, compare_numbers, compare_order
from tests.simulation.ids import Ids
from tests.simulation.link import Faults, Link

_START = datetime(2026, 11, 25, 1, 0, tzinfo=UTC)
_QUIET_ROUNDS = 12
_MOST_DESKS = 6
_ADMINISTRATOR_COMES = 0.5


class Killed(BaseException):
    """kill -9 of the desk's process at a named place."""


@dataclass
class Machine:
    """A computer with a desk on it; a dead one was killed and is started again some time."""

    desk: Desk
    link: Link
    is_dead: bool = False
    is_copy: bool = False


@dataclass
class Options:
    """What a history may meet.

    Attributes:
        steps: how many things happen.
        reverts: virtual machines put back to a snapshot with everything on them, which no desk can notice alone.
        acks_before_commit: planted bug of the server.
        counter_apart: planted bug of the desk's disk.
    """

    steps: int = 170
    reverts: bool = True
    acks_before_commit: bool = False
    counter_apart: bool = False


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
    """One history of one seed."""

    def __init__(self, seed: int, options: Options, factory: Callable[[Ids], Factory]) -> None:
        self.seed = seed
        self.found = Findings()
        self.chance = Random(seed)
        self.options = options
        self.ids = Ids(self.chance)
        self.factory = factory(self.ids)
        self.unit_id = self.ids.new()
        self.server = self.factory.server()
        self.machines: list[Machine] = []
        self.totals = Totals()
        self.made: set[UUID] = set()
        self.destroyed: set[UUID] = set()
        self.abandoned: set[UUID] = set()
        self.kept_requests: set[UUID] = set()
        self.is_reverted = False
        self._trace = sha256()
        self._moment = _START
        self._generation = 0
        for _ in range(self.chance.randint(2, 4)):
            self._enrol()

    def now(self) -> datetime:
        self._moment += timedelta(milliseconds=self.chance.randint(1, 60_000))
        return self._moment

    def note(self, *what: object) -> None:
        self._trace.update(repr(what).encode())

    @property
    def trace(self) -> str:
        return self._trace.hexdigest()

    def run(self) -> Findings:
        names, weights = list(_ACTIONS), [weight for weight, _ in _ACTIONS.values()]
        for _ in range(self.options.steps):
            action = self.chance.choices(names, weights)[0]
            if action != "revert" or self.options.reverts:
                _ACTIONS[action][1](self)
            self.note(action, self._moment)
        self.found = self._settle()
        return self.found

    # --- what may happen

    def work(self) -> None:
        machine = self._some()
        for _ in range(self.chance.randint(1, 4)):
            self._act(machine)

    def _act(self, machine: Machine) -> None:
        if machine.is_dead:
            return
        desk, at = machine.desk, self.now()
        known = desk.received()
        if not known or self.chance.random() < 0.35:
            new = self.ids.new()
            self._receive(machine, lambda: desk.receive(new, at))
            return
        dossier_id = self.chance.choice(known)
        course = desk.course(dossier_id)
        kinds = [kind for kind in steps_from(course.state.status) if kind is not EventKind.RECEIVED]
        kind = self.chance.choice([*kinds, EventKind.CORRECTED, EventKind.PRINTED])
        body = body_of(kind, course, self.chance, at)
        self._commit(machine, lambda: desk.take(kind, dossier_id, body, at))

    def _receive(self, machine: Machine, act: Callable[[], UUID]) -> None:
        try:
            self._commit(machine, act)
        except RuleViolation as refusal:
            self.note(refusal.code)
            if self.chance.random() < _ADMINISTRATOR_COMES:
                machine.desk.decide(goes_on=not machine.is_copy)

    def _commit(self, machine: Machine, act: Callable[[], UUID]) -> None:
        self.totals.events += 1
        if self.chance.random() >= 0.02:
            self.made.add(act())
            return
        self.totals.met("killed before the guard")
        before = machine.desk.event_ids()
        machine.is_dead = True
        with listening(_die_at("store.committed")):
            try:
                act()
            except Killed:
                self.made |= machine.desk.event_ids() - before

    def sync(self) -> None:
        machine = self._some()
        if not machine.is_dead:
            self._round(machine)

    def _round(self, machine: Machine) -> None:
        try:
            with self._perhaps_killed():
                SyncRound(machine.desk, machine.link, self.now).run()
        except (Unreachable, Refusal) as error:
            self.note(type(error).__name__, str(error))
        except Killed:
            machine.is_dead = True
        self.kept_requests.update(machine.desk.requests())

    @contextmanager
    def _perhaps_killed(self) -> Iterator[None]:
        place = self.chance.randrange(1, 12) if self.chance.random() < 0.25 else 0
        seen = 0

        def die(name: str) -> None:
            nonlocal seen
            if name.startswith("desk."):
                seen += 1
                if seen == place:
                    self.totals.met("killed in a round")
                    raise Killed(name)

        with listening(die):
            yield

    def start_again(self) -> None:
        self._start(self._some())

    def _start(self, machine: Machine) -> None:
        machine.is_dead = False
        before = set(machine.desk.requests())
        machine.desk.start()
        if machine.desk.awaits_reissue():
            # Its numbers are burnt, and an open request for more is given up, whatever the server made of it.
            self.abandoned |= before

    def deliver_late(self) -> None:
        machine = self._some()
        if machine.link.late:
            late = machine.link.late.pop(self.chance.randrange(len(machine.link.late)))
            try:
                late()
            except Refusal as refusal:
                self.note(refusal.code)

    def back_up_server(self) -> None:
        self.server.back_up()

    def restore_server(self) -> None:
        before = self.server.event_ids()
        if not self.server.restore():
            return
        self.totals.met("server restored")
        self._generation += 1
        with self.server.work() as work:
            recovery.fence(work, self.server.journal, f"g{self._generation}", self.now())
        self._gone(before - self.server.event_ids())

    def roll_back(self) -> None:
        """An old copy of the database file is put back on the same computer; the rollback guard detects it."""
        machine = self._some()
        self._go_back(machine, guard_too=False, synced=0.0)
        self.totals.met("file rolled back")

    def revert(self) -> None:
        """A virtual machine goes back with everything on it: only the server can tell, at first contact."""
        self.is_reverted = True
        self._go_back(self._some(), guard_too=True, synced=0.6)
        self.totals.met("virtual machine reverted")

    def _go_back(self, machine: Machine, *, guard_too: bool, synced: float) -> None:
        kept = machine.desk.snapshot()
        for _ in range(self.chance.randint(1, 3)):
            self._act(machine)
        if self.chance.random() < synced and not machine.is_dead:
            self._round(machine)
        before = machine.desk.event_ids()
        self.abandoned.update(machine.desk.requests())
        machine.desk.put_back(kept, guard_too=guard_too)
        self._start(machine)
        self._gone(before - machine.desk.event_ids())

    def clone(self) -> None:
        """A copy of the disk is started on another computer; both go on."""
        if len(self.machines) >= _MOST_DESKS:
            return
        self.totals.met("disk cloned")
        copied = self._machine(self._some().desk.twin(f"machine-{len(self.machines)}"))
        copied.is_copy = True
        self._start(copied)

    # --- the end

    def _settle(self) -> Findings:
        """Let all faults stop and everybody sync until nothing moves, then compare."""
        for machine in self.machines:
            for kind, count in machine.link.faults.by_kind.items():
                self.totals.met(kind, count)
            machine.link.faults = Faults()
            machine.link.late.clear()
            self._start(machine)
        found = Findings(stuck=0 if self._becomes_quiet() else 1)
        entries = self.server.entries()
        desks = [machine.desk for machine in self.machines]
        compare_order(found, entries, self.server.folded(), desks)
        compare_numbers(found, entries, self.server.folded(), may_clash=self.is_reverted)
        found.lost = len(self.made - {entry.event_id for entry in entries} - self.destroyed)
        found.leaked = len(self.server.lent_to() - self.kept_requests - self.abandoned)
        self.note(vars(found), [entry.event_id for entry in entries])
        return found

    def _becomes_quiet(self) -> bool:
        for _ in range(_QUIET_ROUNDS):
            before = len(self.server.event_ids())
            failed = sum(not self._quiet_round(machine) for machine in self.machines)
            waits = sum(machine.desk.backlog() for machine in self.machines)
            if not failed and not waits and len(self.server.event_ids()) == before:
                return True
        return False

    def _quiet_round(self, machine: Machine) -> bool:
        try:
            SyncRound(machine.desk, machine.link, self.now).run()
        except (Unreachable, Refusal) as error:
            self.note("stuck", str(error))
            return False
        finally:
            self.kept_requests.update(machine.desk.requests())
        return True

    # --- helpers

    def _some(self) -> Machine:
        return self.chance.choice(self.machines)

    def _enrol(self) -> None:
        key, install = self.ids.new().bytes * 2, self.ids.new()
        public = self.factory.public_key(key)
        with self.server.work() as work:
            made = devices.enrol(work, self.server.journal, self.ids.new(), install, public, "")
        fingerprint = f"machine-{len(self.machines)}"
        self._machine(self.factory.desk(self.unit_id, made.device_id, install, key, fingerprint))

    def _machine(self, desk: Desk) -> Machine:
        link = Link(self.unit_id, self.now, self.server, lambda: desk.identity().device_id, self.chance)
        link.faults = Faults(lost=0.08, unanswered=0.1, twice=0.08, late=0.06, crash=0.08, torn=0.05)
        link.acks_before_commit = self.options.acks_before_commit
        machine = Machine(desk, link)
        self.machines.append(machine)
        return machine

    def _gone(self, events: set[UUID]) -> None:
        """What was on the destroyed storage only can't be asked for any more."""
        left = self.server.event_ids()
        for machine in self.machines:
            left |= machine.desk.event_ids()
        self.destroyed |= events - left


def _die_at(place: str) -> Callable[[str], None]:
    def die(name: str) -> None:
        if name == place:
            raise Killed(name)

    return die


_ACTIONS: dict[str, tuple[int, Callable[[World], None]]] = {
    "work": (30, World.work),
    "sync": (40, World.sync),
    "start": (10, World.start_again),
    "late": (8, World.deliver_late),
    "backup": (4, World.back_up_server),
    "restore": (3, World.restore_server),
    "roll_back": (3, World.roll_back),
    "clone": (2, World.clone),
    "revert": (3, World.revert),
}
