"""Events that do not come over a desk's network: evidence bundles on sticks, divisions, the portal."""

from central_server.core import back_office, bundles
from central_server.core.back_office import BackOfficeStep, OnlineDossier
from desktop_app.domain.codec import convert
from desktop_app.domain.dossier.payloads.reception import SubmittedOnline
from desktop_app.domain.dossier.status import EventKind
from desktop_app.sync.protocol import Refusal
from tests.simulation.bodies import submitted_body
from tests.simulation.world import World

_STEPS = {
    EventKind.PROCESSING_STARTED: {},
    EventKind.RESULT_READY: {},
    EventKind.HANDED_OVER: {"to": "Phòng 9"},
    EventKind.SUPPLEMENT_REQUESTED: {"stage": "examination"},
}


def write_bundle(world: World) -> None:
    """Write what waits at a desk to a stick."""
    machine = world.some()
    if machine.is_dead or machine.is_damaged or machine.desk.awaits_reissue():
        return
    batches = machine.desk.waiting_batches()
    if batches:
        world.sticks.append((machine.desk.identity().device_id, batches))
        world.totals.met("bundle written")


def carry_bundle(world: World) -> None:
    """Hand a stick in, twice: the second time nothing of it is new."""
    if not world.sticks or not world.server.is_serving:
        return
    device_id, batches = world.chance.choice(world.sticks)
    for is_repeated in (False, True):
        try:
            taken = bundles.take_batches(
                world.in_transaction, world.server.journal, device_id, batches, world.server_now()
            )
        except Refusal as refusal:
            world.note(refusal.code)
            return
        lines = sum(len(batch.lines) for batch in batches)
        world.found.recounted += taken.taken + taken.known != lines or (is_repeated and taken.taken > 0)


def take_step(world: World) -> None:
    """Let a division take a step of a dossier, and ask again as after a lost answer."""
    if not world.papers or not world.server.is_serving:
        return
    dossier_id = world.chance.choice(sorted(world.papers, key=lambda one: one.int))
    kind = world.chance.choice(list(_STEPS))
    step = BackOfficeStep(world.ids.new(), dossier_id, kind, world.ids.new(), _STEPS[kind])
    for is_repeated in (False, True):
        try:
            with world.server.work() as work:
                made = back_office.record_step(work, world.server.journal, step, world.server_now())
        except Refusal as refusal:
            world.note(refusal.code)
            return
        world.found.recounted += made.is_new is is_repeated


def submit_online(world: World) -> None:
    """Let the portal submit a dossier, and submit it again."""
    if not world.server.is_serving:
        return
    dossier_id = world.ids.new()
    body = convert(submitted_body(dossier_id), SubmittedOnline)
    online = OnlineDossier(f"000.00.15.H26-261125-{dossier_id.int % 10_000:04d}", body.procedure, body.reception)
    for is_repeated in (False, True):
        try:
            with world.server.work() as work:
                made = back_office.submit_online(work, world.server.journal, online, world.unit_id, world.server_now())
        except Refusal as refusal:
            world.note(refusal.code)
            return
        world.found.recounted += made.is_new is is_repeated and made.dossier_id == dossier_id
