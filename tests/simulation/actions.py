"""What may happen in a history, and how often."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.simulation import copies, everyday, hardware, hostile, other_ways, overlaps, restores, versions
from tests.simulation.doubles import Factory
from tests.simulation.findings import Findings
from tests.simulation.ids import Ids
from tests.simulation.limits import limited
from tests.simulation.options import Options
from tests.simulation.settling import settle
from tests.simulation.world import World


@dataclass(frozen=True)
class Action:
    """Something that may happen next.

    Attributes:
        name: names it in traces, and the kind of fault that it is.
        weight: how often it is chosen, compared with the others.
        act: lets it happen.
        is_fault: False for what happens in every history.
    """

    name: str
    weight: int
    act: Callable[[World], None]
    is_fault: bool = True


ACTIONS = (
    Action("work", 30, everyday.work, is_fault=False),
    Action("sync", 40, everyday.sync, is_fault=False),
    Action("start", 10, everyday.start_again, is_fault=False),
    Action("late", 8, everyday.deliver_late, is_fault=False),
    Action("backup", 4, restores.back_up_server, is_fault=False),
    Action("clock", 3, everyday.change_clock),
    Action("other_version", 3, versions.store_by_other_version),
    Action("bundle", 2, other_ways.write_bundle),
    Action("carry", 3, other_ways.carry_bundle, is_fault=False),
    Action("division", 3, other_ways.take_step),
    Action("portal", 1, other_ways.submit_online),
    Action("overlap", 5, overlaps.overlap),
    Action("partition", 2, hardware.cut_off),
    Action("flip", 2, hardware.flip_bit),
    Action("desk_backup", 4, hardware.back_up_desk, is_fault=False),
    Action("theft", 1, hostile.steal),
    Action("attack", 4, hostile.attack, is_fault=False),
    Action("revoke", 2, hostile.revoke, is_fault=False),
    Action("restore", 3, restores.restore_server),
    Action("fence", 12, restores.fence_server, is_fault=False),
    Action("roll_back", 3, copies.roll_back),
    Action("clone", 2, copies.clone),
    Action("revert", 3, copies.revert),
)


def world_of(seed: int, options: Options, factory: Callable[[Ids], Factory]) -> World:
    """Return the beginning of a history."""
    return World(seed, options, factory, [action.name for action in ACTIONS if action.is_fault])


def run(world: World) -> Findings:
    """Run a history to its end and return what was found wrong."""
    weights = [action.weight * (world.rates.of(action.name) if action.is_fault else 1.0) for action in ACTIONS]
    with limited(world):
        for _ in range(world.options.steps):
            (action,) = world.chance.choices(ACTIONS, weights)
            action.act(world)
            world.note(action.name)
        settle(world)
    return world.found
