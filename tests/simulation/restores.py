"""The server's database is put back, and an administrator fences it some time later."""

from desktop_app.domain.replication.failpoints import listening
from tests.simulation.world import World

_PLACES = ("server.fence.begun", "server.fence.committed", "server.mark.written", "server.mark.stored")


class CommandKilled(Exception):  # noqa: N818 - an event of the history
    """The administrator's command was killed."""


def back_up_server(world: World) -> None:
    if world.server.is_serving:
        world.server.back_up()


def restore_server(world: World) -> None:
    """Put a backup in place of the database. The server must not serve it as it is."""
    before = world.server.event_ids()
    with_journal = world.happens(0.1, "journal put back")
    # Everything put back at once with the same identity, as by a virtual machine, is known not to be noticed.
    is_new = world.chance.random() < 0.5 or with_journal
    if not world.server.restore(is_new=is_new, with_journal=with_journal):
        return
    world.totals.met("server restored")
    world.restores += 1
    if with_journal:
        world.totals.met("journal put back")
        world.journals_put_back += 1
        if world.thief is not None:
            # The server does not know any more that it was revoked: the administrator has to do it again.
            world.thief.is_revoked = False
    world.gone(before - world.server.event_ids())
    world.server.start()


def fence_server(world: World) -> None:
    """Let the administrator fence a restored server; the command may be killed anywhere."""
    if world.server.is_serving:
        return
    place = world.chance.choice(_PLACES) if world.happens(0.3, "fence killed") else ""

    def die(name: str) -> None:
        if name == place:
            world.totals.met("fence killed")
            raise CommandKilled(name)

    try:
        with listening(die):
            world.server.fence(world.server_now())
    except CommandKilled as killed:
        world.note(str(killed))
    world.server.start()
