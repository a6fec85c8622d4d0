"""What happens every day: officers save, desks sync and are started, delayed requests arrive."""

from uuid import UUID

from desktop_app.domain.dossier.status import EventKind
from desktop_app.sync.ports import Unreachable
from desktop_app.sync.protocol import Refusal
from tests.events import steps_from
from tests.simulation.bodies import body_of
from tests.simulation.machine import Machine
from tests.simulation.session import wrote
from tests.simulation.world import World


def work(world: World) -> None:
    machine = world.some()
    for _ in range(world.chance.randint(1, 4)):
        act(world, machine)


def act(world: World, machine: Machine) -> None:
    """Let the officer at a machine receive a dossier or go on with one."""
    if machine.is_dead:
        return
    known = machine.desk.received()
    if not known or world.chance.random() < 0.35:
        _receive(world, machine)
    else:
        _go_on(world, machine, world.chance.choice(known))


def _receive(world: World, machine: Machine) -> None:
    desk, at, dossier_id = machine.desk, world.now(), world.ids.new()
    event_id = world.commit(machine, lambda: desk.receive(dossier_id, at))
    course = desk.courses().get(dossier_id)
    if course is not None and course.code in machine.unsure_codes:
        world.twice_excused.add(course.code)
    if course is not None and event_id is not None:
        world.papers[dossier_id] = course.code


def _go_on(world: World, machine: Machine, dossier_id: UUID) -> None:
    desk, at, before = machine.desk, world.now(), machine.desk.course(dossier_id)
    kinds = [kind for kind in steps_from(before.state.status) if kind is not EventKind.RECEIVED]
    kind = world.chance.choice([*kinds, EventKind.CORRECTED, EventKind.PRINTED])
    body = body_of(kind, before, world.chance, at)
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
