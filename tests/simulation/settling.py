"""The end of a history: all faults stop, everybody syncs until nothing moves, and everything is compared."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from desktop_app.sync.ports import Unreachable
from desktop_app.sync.protocol import Refusal
from tests.simulation.doubles import Desk, FeedEntry
from tests.simulation.findings import compare_numbers, compare_order, compare_papers
from tests.simulation.link import Faults
from tests.simulation.machine import Machine
from tests.simulation.restores import fence_server
from tests.simulation.world import World

_QUIET_ROUNDS = 12


def settle(world: World) -> None:
    """Let everything come to rest, compare it, and add to the history's findings."""
    for machine in world.machines:
        for kind, count in machine.link.faults.by_kind.items():
            world.totals.met(kind, count)
        machine.link.faults = Faults()
        machine.link.late.clear()
        machine.link.cut_for = machine.link.day_limit = 0
        world.start(machine)
    while not world.server.is_serving:
        fence_server(world)
    world.found.stuck += not _becomes_quiet(world)
    _compare(world)


def _compare(world: World) -> None:
    found, entries, folded = world.found, world.server.entries(), world.server.folded()
    barred = [machine.desk for machine in world.machines if world.is_barred(machine)]
    desks = [machine.desk for machine in world.machines if machine.desk not in barred]
    unsure, set_aside, keepers = world.forged, world.set_aside, barred
    if world.journals_put_back:
        # The server has forgotten devices and numbers. It takes no event of a device that it does not know.
        unsure, keepers = unsure | _refused(entries, desks), [*barred, *desks]
        set_aside = set_aside.union(*(desk.event_ids() for desk in desks)) - {entry.event_id for entry in entries}
    # What lies at a desk that may not send it any more is not lost.
    excepted = world.destroyed.union(*(desk.event_ids() for desk in keepers))
    compare_order(found, entries, folded, desks, unsure, set_aside)
    if not world.journals_put_back:
        compare_numbers(found, entries, folded, world.twice_excused, world.forged)
    for machine in world.machines:
        printed = [paper for paper in machine.desk.printed if paper[1] not in world.forged]
        compare_papers(found, printed, entries, folded, excepted)
    found.lost = len(world.made.keys() - {entry.event_id for entry in entries} - excepted - world.set_aside)
    found.altered = sum(entry.line != world.made.get(entry.event_id, entry.line) for entry in entries)
    found.leaked = len(world.server.lent_to() - world.kept_requests - world.abandoned)
    world.note(vars(found), [entry.event_id for entry in entries])


def _refused(entries: Sequence[FeedEntry], desks: Iterable[Desk]) -> set[UUID]:
    """Return dossiers with events that the server does not have."""
    known = {entry.event_id for entry in entries}
    dossiers = ((desk, dossier_id) for desk in desks for dossier_id in desk.courses())
    return {dossier_id for desk, dossier_id in dossiers if {e.id for e in desk.events(dossier_id)} - known}


def _becomes_quiet(world: World) -> bool:
    for _ in range(_QUIET_ROUNDS):
        before = len(world.server.event_ids())
        failed = sum(not _quiet_round(world, machine) for machine in world.machines)
        waits = sum(machine.desk.backlog() for machine in world.machines if not world.is_barred(machine))
        if not failed and not waits and len(world.server.event_ids()) == before:
            return True
    return False


def _quiet_round(world: World, machine: Machine) -> bool:
    is_whole = False
    try:
        world.sync(machine)
        is_whole = True
    except (Unreachable, Refusal) as error:
        world.note("stuck", str(error))
    world.after_round(machine, is_whole=is_whole)
    return is_whole or world.is_barred(machine)
