"""Somebody has copied a desk's disk with its key, and sends what he likes until an administrator revokes the desk."""

from collections.abc import Callable
from uuid import UUID

from central_server.core import devices
from desktop_app.domain.dossier.event_encoding import chain, line_of
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.errors import RuleViolation
from desktop_app.sync.engine import SyncRound
from desktop_app.sync.ports import Unreachable
from desktop_app.sync.protocol import PROTOCOLS, SERVER, Batch, DeviceReissue, Hello, OwedLine, Refusal
from desktop_app.sync.provenance import proofs_of, sign_batch
from tests.events import make_event, steps_from
from tests.simulation.bodies import body_of, received_body
from tests.simulation.link import Link
from tests.simulation.thief import Thief
from tests.simulation.world import World

_UNREADABLE = (b"{", b"[]", b'{"id":1}', b"{}" * 300, b"[" * 200 + b"]" * 200)


def steal(world: World) -> None:
    """Copy the disk of a desk; the desk itself goes on."""
    machine = world.some()
    if world.thief is None and not machine.is_damaged:
        world.thief = Thief(machine.desk.twin("thief"))
        world.totals.met("disk stolen")


def revoke(world: World) -> None:
    """The theft is noticed: an administrator revokes the identity that the disk had."""
    thief = world.thief
    if thief is None or thief.is_revoked or not world.server.is_serving:
        return
    try:
        with world.server.work() as work:
            devices.revoke(work, world.server.journal, thief.stolen, world.server_now())
    except Refusal as refusal:
        # Its enrolment was forgotten with the journal: it is refused anyway.
        world.note(refusal.code)
        return
    thief.is_revoked = True
    world.totals.met("desk revoked")


def attack(world: World) -> None:
    thief = world.thief
    if thief is None:
        return
    device_id = world.chance.choice([thief.stolen, thief.desk.identity().device_id, *thief.own])
    link = Link(world.unit_id, world.server_now, world.server, lambda: device_id, world.chance)
    world.totals.met("attack")
    was_revoked = thief.is_revoked
    try:
        world.chance.choice(_ATTACKS)(world, thief, link, device_id)
    except (Refusal, Unreachable, RuleViolation) as error:
        world.note("attack", str(error))
        return
    # Whatever was answered: a revoked identity, or one that came from it, gets no answer at all.
    world.found.intruded += was_revoked


def _work_like_an_officer(world: World, thief: Thief, _link: Link, _device_id: UUID) -> None:
    desk, at = thief.desk, world.now()
    if world.chance.random() < 0.5:
        dossier_id = world.ids.new()
        desk.receive(dossier_id, at)
        world.forged.add(dossier_id)
    for dossier_id in world.chance.sample(desk.received(), min(2, len(desk.received()))):
        kind = world.chance.choice(steps_from(desk.course(dossier_id).state.status) or [EventKind.PRINTED])
        desk.take(kind, dossier_id, body_of(kind, desk.course(dossier_id), world.chance, at), at)
        world.forged.add(dossier_id)
    link = Link(world.unit_id, world.server_now, world.server, lambda: desk.identity().device_id, world.chance)
    try:
        SyncRound(desk, link, world.now).run()
    finally:
        world.abandoned.update(desk.requests())


def _push_forged(world: World, thief: Thief, link: Link, device_id: UUID) -> None:
    welcome = link.hello(Hello(PROTOCOLS))
    lines = [*_forged_lines(world), *world.chance.sample(_UNREADABLE, 2)]
    world.chance.shuffle(lines)
    hashes = [bytes.fromhex(welcome.device_hash)]
    for line in lines:
        hashes.append(chain(hashes[-1], line))
    is_own = device_id == thief.desk.identity().device_id
    signature = sign_batch(thief.desk.private_key(), welcome.device_seq + 1, hashes[1:]) if is_own else b""
    batch = Batch(welcome.device_seq, hashes[0], tuple(lines), hashes[-1], signature=signature)
    link.push(batch)
    link.push(batch)


def _push_broken(world: World, thief: Thief, link: Link, _device_id: UUID) -> None:
    """Send batches whose hashes or numbers are wrong: none is taken."""
    welcome = link.hello(Hello(PROTOCOLS))
    line, seq = _forged_lines(world)[0], welcome.device_seq
    for prev_seq, head in ((seq, bytes(32)), (seq + 1, chain(bytes(32), line)), (max(seq - 1, 0), bytes(32))):
        try:
            link.push(Batch(prev_seq, bytes(32), (line,), head))
        except Refusal as refusal:
            world.note(refusal.code)
        else:
            world.found.count("intruded")
    if thief.is_revoked:
        return
    raise Refusal("nothing_taken")


def _forge_recovery(world: World, thief: Thief, link: Link, device_id: UUID) -> None:
    """Hand in as lost what nobody ever made."""
    mine = {thief.stolen, thief.desk.identity().device_id, *thief.own}
    others = [one for machine in world.machines if (one := machine.desk.identity().device_id) not in mine]
    owed = [
        OwedLine(
            world.chance.choice([*others, SERVER, world.ids.new(), device_id]),
            line,
            world.chance.choice([b"", _proof(thief, line)]),
        )
        for line in _forged_lines(world)
    ]
    taken = link.recover(owed).taken
    world.found.intruded += taken > 0


def _proof(thief: Thief, line: bytes) -> bytes:
    """Return what somebody can prove who has only the key of the stolen disk."""
    key = thief.desk.private_key()
    start = bytes(32)
    hashes = [chain(start, line)]
    return proofs_of(1, start, hashes, sign_batch(key, 1, hashes))[0]


def _get_another_identity(world: World, thief: Thief, link: Link, device_id: UUID) -> None:
    key = world.factory.public_key(world.ids.new().bytes * 2)
    enrolled = link.reissue_device(DeviceReissue(world.ids.new(), device_id, key.hex(), "forked"))
    thief.own.append(enrolled.device_id)


def _forged_lines(world: World) -> list[bytes]:
    """Return events on other people's dossiers, and a reception with a number that is somebody else's."""
    at, officer = world.now(), world.ids.new()
    known = sorted(world.papers, key=lambda dossier_id: dossier_id.int) or [world.ids.new()]
    dossier_id, new = world.chance.choice(known), world.ids.new()
    kind = world.chance.choice([EventKind.RETURNED, EventKind.RESULT_READY, EventKind.STOPPED, EventKind.TAKEN_BACK])
    fields = {"outcome": "withdrawn"} if kind is EventKind.STOPPED else {}
    code = world.papers.get(dossier_id) or "H44.18-20261125-0000999"
    world.forged |= {dossier_id, new}
    return [
        line_of(make_event(world.ids.new(), dossier_id, kind, at, officer, fields)),
        line_of(make_event(world.ids.new(), new, EventKind.RECEIVED, at, officer, received_body(code, at, new))),
    ]


_ATTACKS: tuple[Callable[[World, Thief, Link, UUID], None], ...] = (
    _work_like_an_officer,
    _push_forged,
    _push_broken,
    _forge_recovery,
    _get_another_identity,
)
