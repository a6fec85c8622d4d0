"""Limits of the protocol that are small in some histories, so that full pages and several batches are usual."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from unittest import mock

from desktop_app.sync import engine
from tests.simulation.world import World

_SMALL = {"MOST_LINES": 6, "MOST_BYTES": 6_000, "_FIRST_BATCH": 2, "_CHUNK": 3, "FAR_BEHIND": 40}


@contextmanager
def limited(world: World) -> Iterator[None]:
    """Run a history with the limits that it has drawn."""
    with ExitStack() as stack:
        if world.happens(0.5, "small limits"):
            world.totals.met("small limits")
            for name, value in _SMALL.items():
                stack.enter_context(mock.patch.object(engine, name, value))
            world.limits.lines, world.limits.size = world.chance.choice([(6, 6_000), (4, 2_500), (1, 1_000)])
        if world.happens(0.3, "quota"):
            world.totals.met("quota")
            world.day_limit = 40_000
            for machine in world.machines:
                machine.link.day_limit = world.day_limit
        yield
