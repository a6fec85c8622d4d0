"""One history: desks work and sync, disks and networks fail, and at the end everything is compared."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from random import Random
from typing import Any
from uuid import UUID

from central_server.core import devices, fencing
from desktop_app.domain.dossier_code import leased_code, provisional_code
from desktop_app.domain.events import DossierEvent
from desktop_app.domain.failpoints import listening
from desktop_app.domain.merging import Course, Effect
from desktop_app.domain.steps import EventKind, Status, steps_from
from desktop_app.sync.engine import SyncRound
from desktop_app.sync.ports import DeskIdentity, Unreachable
from desktop_app.sync.wire import Refusal
from tests.simulation.bodies import body_of
from tests.simulation.ids import Ids
from tests.simulation.link import Faults, Link
from tests.simulation.memory_centre import MemoryCentre
from tests.simulation.memory_desk import Disk, MemoryDesk

_START = datetime(2026, 11, 25, 1, 0, tzinfo=UTC)
_STEPS = 170
_QUIET_ROUNDS = 12


class Killed(BaseException):
    """kill -9 of the desk's process at a named place."""


@dataclass
class Findings:
    """What the final comparison found wrong; all zero in a sound history."""

    lost: int = 0
    doubled: int = 0
    diverged: int = 0
    holes: int = 0
    clashes_unreported: int = 0
    clashes: int = 0
    leaked: int = 0
    stuck: int = 0

    @property
    def is_sound(self) -> bool:
        return not any(vars(self).values())


@dataclass
class Machine:
    """A computer with a desk on it."""

    desk: MemoryDesk
    link: Link
    is_dead: bool = False


@dataclass
class Options:
    """What a history may meet.

    Attributes:
        reverts: virtual machines put back to a snapshot with everything on them, which no desk can notice alone.
        counter_apart: planted bug: the number is written down apart from the event.
    """

    reverts: bool = True
    counter_apart: bool = False
    acks_before_commit: bool = False
    steps: int = _STEPS


@dataclass
class Totals:
    """What a history went through."""

    events: int = 0
    faults: int = 0
    by_kind: dict[str, int] = field(default_factory=dict)


class World:
    """One history of one seed."""

    def __init__(self, seed: int, options: Options) -> None:
        self.chance = Random(seed)
        self.options = options
        self.ids = Ids(self.chance)
        self.unit_id = self.ids.new()
        self.officer = self.ids.new()
        self.centre = MemoryCentre()
        self.machines: list[Machine] = []
        self.totals = Totals()
        self.made: set[UUID] = set()
        self.destroyed: set[UUID] = set()
        self.abandoned: set[UUID] = set()
        self.kept_requests: set[UUID] = set()
        self.reverted = False
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

    # --- what may happen

    def run(self) -> Findings:
        for _ in range(self.options.steps):
            action = self.chance.choices(list(_ACTIONS), [weight for weight, _ in _ACTIONS.values()])[0]
            if action != "revert" or self.options.reverts:
                _ACTIONS[action][1](self)
            self.note(action, self._moment)
        return self.settle()

    def work(self) -> None:
        machine = self._some()
        for _ in range(self.chance.randint(1, 4)):
            if machine.is_dead:
                return
            self._act(machine)

    def _act(self, machine: Machine) -> None:
        desk = machine.desk
        open_ones = sorted(
            (one for one, course in desk.courses.items() if course.state.status is not Status.NEW),
            key=lambda one: one.int,
        )
        if not open_ones or self.chance.random() < 0.35:
            self._receive(machine)
            return
        dossier_id = self.chance.choice(open_ones)
        course = desk.courses[dossier_id]
        kinds = [kind for kind in steps_from(course.state.status) if kind is not EventKind.RECEIVED]
        kind = self.chance.choice([*kinds, EventKind.CORRECTED, EventKind.PRINTED])
        self._commit(machine, kind, dossier_id, body_of(kind, course, self.chance, self._moment))

    def _receive(self, machine: Machine) -> None:
        desk, at = machine.desk, self.now()
        if self.options.counter_apart:
            before = dict(desk.disk.blocks)
        serial = desk.take_number()
        code = leased_code("H44.18", at.date(), serial) if serial else self._provisional(at)
        dossier_id = self.ids.new()
        body = body_of(EventKind.RECEIVED, Course(code=code), self.chance, at, dossier_id)
        self._commit(machine, EventKind.RECEIVED, dossier_id, body)
        if self.options.counter_apart and machine.is_dead:
            desk.disk.blocks = before

    def _provisional(self, at: datetime) -> str:
        mark = "".join(self.chance.choice("0123456789BCFGHJKLMN") for _ in range(6))
        return provisional_code("H44.18", at.date(), mark)

    def _commit(self, machine: Machine, kind: EventKind, dossier_id: UUID, body: dict[str, Any]) -> None:
        event = DossierEvent(self.ids.new(), dossier_id, kind, self.now(), self.officer, body)
        machine.desk.add(event)
        self.made.add(event.id)
        self.totals.events += 1
        if self._fault("killed before the witness", 0.02):
            machine.is_dead = True
            return
        machine.desk.write_witness()

    def sync(self) -> None:
        machine = self._some()
        if not machine.is_dead:
            self._round(machine)

    def _round(self, machine: Machine) -> None:
        desk = machine.desk
        request = desk.disk.request
        try:
            with self._perhaps_killed():
                SyncRound(desk, machine.link, self.now).run()
        except (Unreachable, Refusal) as error:
            self.note(type(error).__name__, str(error))
        except Killed:
            machine.is_dead = True
        self._note_requests(machine, request is not None)

    def _note_requests(self, machine: Machine, _had: bool) -> None:
        self.kept_requests.update(machine.desk.disk.blocks)
        if machine.desk.disk.request is not None:
            self.kept_requests.add(machine.desk.disk.request.request_id)

    @contextmanager
    def _perhaps_killed(self) -> Iterator[None]:
        place = self.chance.randrange(1, 12) if self.chance.random() < 0.25 else 0
        seen = 0

        def die(name: str) -> None:
            nonlocal seen
            if name.startswith("desk."):
                seen += 1
                if seen == place:
                    self._count("killed in a round")
                    raise Killed(name)

        with listening(die):
            yield

    def start_again(self) -> None:
        machine = self._some()
        machine.is_dead = False
        machine.desk.start()
        self._note_abandoned(machine)

    def deliver_late(self) -> None:
        machine = self._some()
        if machine.link.late:
            late = machine.link.late.pop(self.chance.randrange(len(machine.link.late)))
            try:
                late()
            except Refusal as refusal:
                self.note(refusal.code)

    def back_up_server(self) -> None:
        self.centre.backup = self.centre.tables.copied()

    def restore_server(self) -> None:
        if self.centre.backup is None:
            return
        self._count("server restored")
        before = set(self.centre.tables.place)
        self.centre.tables = self.centre.backup.copied()
        self._generation += 1
        with self.centre.work() as work:
            fencing.fence(work, self.centre.journal, f"g{self._generation}", self.now())
        self._gone(before - set(self.centre.tables.place))

    def roll_back(self) -> None:
        """An old copy of the database file is put back on the same computer; the witness tells."""
        machine = self._some()
        old = machine.desk.disk.copied()
        for _ in range(self.chance.randint(1, 3)):
            self._act(machine)
        self._count("file rolled back")
        self._replace_disk(machine, old)
        machine.is_dead = False
        machine.desk.start()
        self._note_abandoned(machine)

    def clone(self) -> None:
        """A copy of the disk is started on another computer; both go on."""
        if len(self.machines) >= 6:
            return
        machine = self._some()
        self._count("disk cloned")
        twin = self._machine(machine.desk.disk.copied(), f"machine-{len(self.machines)}")
        twin.desk.witness = machine.desk.witness
        twin.desk.start()
        self._note_abandoned(twin)

    def revert(self) -> None:
        """A virtual machine goes back with everything on it: only the server can tell, at first contact."""
        machine = self._some()
        old, witness = machine.desk.disk.copied(), machine.desk.witness
        for _ in range(self.chance.randint(1, 3)):
            self._act(machine)
        if self.chance.random() < 0.6 and not machine.is_dead:
            self._round(machine)
        self._count("virtual machine reverted")
        self.reverted = True
        self._replace_disk(machine, old)
        machine.desk.witness = witness
        machine.is_dead = False
        machine.desk.start()

    # --- the end

    def settle(self) -> Findings:
        """Let all faults stop and everybody sync until nothing moves, then compare."""
        for machine in self.machines:
            faults = machine.link.faults
            self.totals.faults += faults.count
            for kind, count in faults.by_kind.items():
                self.totals.by_kind[kind] = self.totals.by_kind.get(kind, 0) + count
            machine.link.faults = Faults()
            machine.link.late.clear()
            machine.is_dead = False
            machine.desk.start()
            self._note_abandoned(machine)
        stuck = self._sync_until_quiet()
        return self._compare(stuck)

    def _sync_until_quiet(self) -> int:
        for _ in range(_QUIET_ROUNDS):
            before = len(self.centre.tables.feed)
            failed = 0
            for machine in self.machines:
                try:
                    SyncRound(machine.desk, machine.link, self.now).run()
                except (Unreachable, Refusal) as error:
                    self.note("stuck", str(error))
                    failed += 1
                self._note_requests(machine, False)
            if (
                not failed
                and len(self.centre.tables.feed) == before
                and not any(m.desk.backlog() for m in self.machines)
            ):
                for machine in self.machines:
                    SyncRound(machine.desk, machine.link, self.now).run()
                return 0
        return 1

    def _compare(self, stuck: int) -> Findings:
        tables = self.centre.tables
        found = Findings(stuck=stuck)
        ids = [event.event_id for event in tables.feed]
        found.doubled = len(ids) - len(set(ids))
        found.holes = sum(1 for place, event in enumerate(tables.feed, 1) if event.feed_seq != place)
        found.lost = len(self.made - set(ids) - self.destroyed)
        found.diverged = sum(1 for machine in self.machines if not self._agrees(machine))
        self._compare_numbers(found)
        lent = {request for request, _ in tables.leases.items()}
        found.leaked = len(lent - self.kept_requests - self.abandoned)
        self.note(vars(found), [event.event_id for event in tables.feed])
        return found

    def _agrees(self, machine: Machine) -> bool:
        log = machine.desk.disk.log
        order = {one.feed_seq: name for name, one in log.items() if one.feed_seq is not None}
        feed = {event.feed_seq: event.event_id for event in self.centre.tables.feed}
        if order != feed or len(log) != len(feed):
            return False
        return all(machine.desk.courses.get(one) == course for one, course in self.centre.tables.courses.items())

    def _compare_numbers(self, found: Findings) -> None:
        holders: dict[str, set[UUID]] = {}
        mended: set[tuple[UUID, str]] = set()
        for event in self.centre.tables.feed:
            if event.kind == EventKind.RECEIVED and event.effect == Effect.APPLIED:
                holders.setdefault(_body(event.line)["code"], set()).add(event.dossier_id)
            elif event.kind == EventKind.NUMBER_REASSIGNED:
                mended.add((event.dossier_id, _body(event.line)["old"]))
        for code, dossiers in holders.items():
            if len(dossiers) > 1 and not self.reverted:
                found.clashes += 1
            if sum(1 for one in dossiers if (one, code) not in mended) > 1:
                found.clashes_unreported += 1
        final = [course.code for course in self.centre.tables.courses.values() if course.code]
        found.clashes_unreported += len(final) - len(set(final))

    # --- helpers

    def _some(self) -> Machine:
        return self.chance.choice(self.machines)

    def _enrol(self) -> None:
        key = self.ids.new().bytes * 2
        install = self.ids.new()
        with self.centre.work() as work:
            made = devices.take_in(work, self.centre.journal, self.ids.new(), install, key, "")
            lineage = work.feed()[1]
        identity = DeskIdentity(self.unit_id, made.device_id, 0, 0, lineage)
        self._machine(Disk(str(install), identity, key), f"machine-{len(self.machines)}")

    def _machine(self, disk: Disk, fingerprint: str) -> Machine:
        desk = MemoryDesk(disk, fingerprint, self.ids)
        link = Link(self.unit_id, self.now, self.centre, lambda: desk.disk.identity.device_id, self.chance)
        link.faults = Faults(lost=0.08, unanswered=0.1, twice=0.08, late=0.06, crash=0.08, torn=0.05)
        link.acks_before_commit = self.options.acks_before_commit
        machine = Machine(desk, link)
        self.machines.append(machine)
        return machine

    def _replace_disk(self, machine: Machine, old: Disk) -> None:
        before = set(machine.desk.disk.log)
        if machine.desk.disk.request is not None:
            self.abandoned.add(machine.desk.disk.request.request_id)
        machine.desk.disk = old
        self._gone(before - set(old.log))

    def _note_abandoned(self, machine: Machine) -> None:
        """A desk that has to begin anew gives its open request for numbers up; the block is burnt."""
        if machine.desk.disk.rebirth is not None:
            self.abandoned.update(request for request in self.centre.tables.leases if request not in self.kept_requests)

    def _gone(self, events: set[UUID]) -> None:
        """What was on the destroyed storage only can't be asked for any more."""
        left = set(self.centre.tables.place)
        for machine in self.machines:
            left |= set(machine.desk.disk.log)
        self.destroyed |= events - left

    def _fault(self, kind: str, odds: float) -> bool:
        if self.chance.random() < odds:
            self._count(kind)
            return True
        return False

    def _count(self, kind: str) -> None:
        self.totals.faults += 1
        self.totals.by_kind[kind] = self.totals.by_kind.get(kind, 0) + 1


def _body(line: bytes) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(line)["body"]
    return body


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
