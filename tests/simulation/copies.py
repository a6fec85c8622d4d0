"""A desk's disk is put back or copied."""

from tests.simulation.everyday import act
from tests.simulation.machine import Machine
from tests.simulation.world import World

_MOST_DESKS = 6


def roll_back(world: World) -> None:
    """An old copy of the database file is put back on the same computer; the rollback guard detects it."""
    _go_back(world, world.some(), guard_too=False, synced=0.0)
    world.totals.met("file rolled back")


def revert(world: World) -> None:
    """A virtual machine goes back with everything on it: only the server can tell, at first contact."""
    _go_back(world, world.some(), guard_too=True, synced=0.6)
    world.totals.met("virtual machine reverted")


def _go_back(world: World, machine: Machine, *, guard_too: bool, synced: float) -> None:
    desk = machine.desk
    if machine.is_damaged:
        return
    kept, before, unsure = desk.snapshot(), set(desk.received()), set(machine.unsure_codes)
    for _ in range(world.chance.randint(1, 3)):
        act(world, machine)
    if world.chance.random() < synced and not machine.is_dead:
        world.round(machine)
    if guard_too:
        machine.unsure_codes |= unsure | {desk.course(dossier_id).code for dossier_id in set(desk.received()) - before}
        machine.reused_codes |= machine.unsure_codes
    events = desk.event_ids()
    world.abandoned.update(desk.requests())
    desk.put_back(kept, guard_too=guard_too)
    machine.session.begin(desk)
    world.start(machine)
    world.gone(events - desk.event_ids())


def clone(world: World) -> None:
    """A copy of the disk is started on another computer; both go on."""
    if len(world.machines) >= _MOST_DESKS:
        return
    machine = world.some()
    if not machine.is_damaged:
        world.totals.met("disk cloned")
        copied = world.add(machine.desk.twin(f"machine-{len(world.machines)}"))
        copied.is_copy = True
        world.start(copied)
