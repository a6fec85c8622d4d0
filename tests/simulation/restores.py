"""The server's database is put back."""

from central_server.core import recovery
from tests.simulation.world import World


def back_up_server(world: World) -> None:
    world.server.back_up()


def restore_server(world: World) -> None:
    before = world.server.event_ids()
    if not world.server.restore():
        return
    world.totals.met("server restored")
    world.restores += 1
    with world.server.work() as work:
        recovery.fence(work, world.server.journal, f"g{world.restores}", world.server_now())
    world.gone(before - world.server.event_ids())
