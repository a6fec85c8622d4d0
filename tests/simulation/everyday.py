"""What happens every day: officers save, desks sync and are started, delayed requests arrive."""

from datetime import datetime
from uuid import UUID

from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.errors import RuleViolation
from desktop_app.sync.ports import Unreachable
from desktop_app.sync.protocol import Refusal
from tests.events import steps_from
from tests.simulation.bodies import body_of
from tests.simulation.clocks import JUMPS
from tests.simulation.doubles import Damaged
from tests.simulation.machine import Machine
from tests.simulation.session import wrote
from tests.simulation.world import World

_ADMINISTRATOR_COMES = 0.5


def work(world: World) -> None:
    machine = world.some()
    for _ in range(world.chance.randint(1, 4)):
        act(world, machine)


def act(world: World, machine: Machine) -> None:
    """Let the officer at a machine receive a dossier or go on with one."""
    if machine.is_dead:
        return
    try:
        at = time_of_event(world, machine)
    except Damaged:
        world.repair(machine)
        return
    if at is None:
        return
    known = machine.desk.received()
    if not known or world.chance.random() < 0.35:
        _receive(world, machine, at)
    else:
        _go_on(world, machine, world.chance.choice(known), at)


def time_of_event(world: World, machine: Machine) -> datetime | None:
    """Return the moment of an officer's next event; None when he cannot save anything, which never happens."""
    now = world.now()
    # Nobody can be asked where nothing is known of the time yet.
    if machine.desk.is_unused():
        machine.clock.asked_about.add(machine.clock.ahead)
    for _ in range(3):
        try:
            at = machine.desk.time_of_event(machine.clock.at(now))
        except RuleViolation:
            _answer_about_clock(world, machine, now)
        else:
            if machine.clock.dates_in_silence(now, at):
                world.found.count("misdated")
            return at
    world.found.count("stuck")
    return None


def _answer_about_clock(world: World, machine: Machine, now: datetime) -> None:
    """Let the officer say that the clock is right, or type the time."""
    world.totals.met("asked about the clock")
    shown = machine.clock.at(now)
    if world.chance.random() < 0.5 or shown.year < 2026:
        machine.clock.is_replaced = True
    machine.clock.asked_about.add(machine.clock.ahead)
    machine.desk.confirm_clock(machine.clock.at(now))


def change_clock(world: World) -> None:
    """A battery is empty, a time zone is read wrongly, somebody sets a clock; the server's clock may be wrong too."""
    clock = world.chance.choice([world.server_clock, *(machine.clock for machine in world.machines)])
    clock.ahead = world.chance.choice(JUMPS)
    world.totals.met("clock changed")


def _receive(world: World, machine: Machine, at: datetime) -> None:
    desk, dossier_id = machine.desk, world.ids.new()
    try:
        event_id = world.commit(machine, lambda: desk.receive(dossier_id, at))
    except RuleViolation as refusal:
        # The desk gives no code: its data were copied or put back, or the server has not assigned a share.
        world.note(refusal.code)
        if world.chance.random() < _ADMINISTRATOR_COMES:
            desk.decide(goes_on=not machine.is_copy)
        return
    course = desk.courses().get(dossier_id)
    if course is not None and course.code in machine.unsure_codes:
        world.twice_excused.add(course.code)
    if course is not None and event_id is not None:
        world.papers[dossier_id] = course.code


def _go_on(world: World, machine: Machine, dossier_id: UUID, at: datetime) -> None:
    desk, before = machine.desk, machine.desk.course(dossier_id)
    # The desk refuses to report an error twice, and to correct one that was not reported.
    refused = EventKind.ERROR_CORRECTED if before.state.result.error_at is None else EventKind.ERROR_REPORTED
    kinds = [kind for kind in steps_from(before.state.status) if kind not in {EventKind.RECEIVED, refused}]
    kind = world.chance.choice([*kinds, EventKind.CORRECTED, EventKind.PRINTED, EventKind.PROCESS_STEP_DONE])
    body = body_of(kind, before, world.chance, at)
    if kind is EventKind.CORRECTED and world.happens(0.3, "large"):
        body["new"] *= world.chance.choice([300, 3_000])
    event_id = world.commit(machine, lambda: desk.take(kind, dossier_id, body, at))
    if event_id is not None:
        world.complain(wrote(desk.events(dossier_id), event_id, before, desk.course(dossier_id)))


def sync(world: World) -> None:
    machine = world.some()
    if not machine.is_dead:
        world.round(machine)


def start_again(world: World) -> None:
    world.start(world.some())


def deliver_late(world: World) -> None:
    machine = world.some()
    if machine.link.late:
        late = machine.link.late.pop(world.chance.randrange(len(machine.link.late)))
        try:
            late()
        except (Unreachable, Refusal) as error:
            world.note(error.code)
