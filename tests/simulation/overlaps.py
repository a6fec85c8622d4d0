"""Requests whose transactions overlap, as those of two processes of the server do."""

from collections.abc import Callable

from desktop_app.domain.replication.failpoints import listening
from desktop_app.sync.ports import Unreachable
from desktop_app.sync.protocol import Refusal
from tests.simulation import hostile
from tests.simulation.doubles import Damaged
from tests.simulation.machine import Machine
from tests.simulation.turns import Collided, Turns
from tests.simulation.world import World


def overlap(world: World) -> None:
    """Let a desk sync while another one does, while it is revoked, or while somebody attacks."""
    first = world.some()
    others: list[Callable[[], None]] = [lambda: hostile.revoke(world), lambda: hostile.attack(world)]
    others += [_round_of(world, machine) for machine in world.machines if machine is not first] * 2
    tasks = _round_of(world, first), world.chance.choice(others)
    if world.thief is not None and world.chance.random() < 0.4:
        tasks = (lambda: hostile.attack(world)), (lambda: hostile.revoke(world))
    turns = Turns(world.chance, *tasks)
    world.totals.met("overlapping requests")
    try:
        with world.server.shared_by(turns), listening(lambda _: turns.point()):
            turns.run()
    except Collided as collision:
        world.note(str(collision))
        world.found.count("collided")
    for machine in world.machines:
        world.after_round(machine, is_whole=False)


def _round_of(world: World, machine: Machine) -> Callable[[], None]:
    return lambda: _round(world, machine)


def _round(world: World, machine: Machine) -> None:
    if machine.is_dead or machine.is_damaged:
        return
    faults = machine.link.faults
    # These would end the other's transaction too; they have histories of their own.
    crash, torn, faults.crash, faults.journal_torn = faults.crash, faults.journal_torn, 0.0, 0.0
    try:
        world.sync(machine)
    except (Unreachable, Refusal, Damaged) as error:
        world.note(type(error).__name__, str(error))
    finally:
        faults.crash, faults.journal_torn = crash, torn
