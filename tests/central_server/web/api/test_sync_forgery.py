"""Who may hand in what in whose name: every pair of device, office, state and signature, over HTTP and PostgreSQL."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text

from central_server.core import devices
from central_server.core.recovery import fence
from central_server.storage.catalogue import publish
from central_server.storage.credentials import make_code
from central_server.storage.database import Database
from central_server.storage.event_rules import bind_agency_code, release_agency_code
from central_server.web.state import AppState, utc_now
from desktop_app.domain.codec import encode
from desktop_app.domain.dossier.status import EventKind
from desktop_app.sync.messages import unpack_message
from desktop_app.sync.protocol import (
    SERVER,
    Enrolled,
    OwedLine,
    Pushed,
    Recovered,
    pack_owed,
    unpack_page,
)
from desktop_app.sync.provenance import is_certified, is_vouched, proves, sign_batch
from desktop_app.sync.signing import public_key_of
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.desks import OFFICER, Desk
from tests.central_server.web.conftest import Counter, enrolment

_OTHER_UNIT = UUID(int=0xB2)


def _key(server: AppState) -> bytes:
    return bytes.fromhex(server.publisher_key)


@pytest.fixture
def stranger(server: AppState, counter: Counter) -> Counter:
    """A desk of another office."""
    server.database.add_unit(_OTHER_UNIT, "Phường Khác", "g0", NOW)
    desk = Desk(_OTHER_UNIT, 7)
    code = make_code(server.database, _OTHER_UNIT, utc_now())
    answer = counter.client.post("/v1/enrolments", content=encode(enrolment(desk, code)))
    desk.device_id = unpack_message(Enrolled, answer.content).device_id
    return Counter(counter.client, desk)


def _by(desk: Desk, name: UUID, line: bytes) -> OwedLine:
    (owed,) = desk.owed(desk.batch([line]))
    return replace(owed, device_id=name)


def test_an_event_is_taken_in_a_devices_name_with_its_signature_only(
    new_counter: Callable[[], Counter], stranger: Counter, server: AppState
) -> None:
    caller, other, gone = (new_counter() for _ in range(3))
    server.database.run(UNIT, lambda work: devices.revoke(work, server.journal.of(UNIT), gone.desk.device_id, NOW))
    with server.database.work(UNIT) as work:
        fence(work, server.journal.of(UNIT), "g1", NOW)
    desks = {"caller": caller.desk, "other": other.desk, "revoked": gone.desk, "stranger": stranger.desk}
    unknown, outsider = Desk(UNIT, 9), Desk(UNIT, 10)
    unknown.device_id = uuid4()
    names = {**{name: desk.device_id for name, desk in desks.items()}, "unknown": unknown.device_id, "server": SERVER}
    signers = {**desks, "unknown": unknown, "outsider": outsider}
    for name, device_id in names.items():
        for signer, desk in {**signers, "nobody": None}.items():
            line = caller.desk.received(NOW)
            owed = _by(desk, device_id, line) if desk is not None else OwedLine(device_id, line)
            answer = caller.send("POST", f"/v1/units/{UNIT}/recovery/events", pack_owed([owed]))
            taken = unpack_message(Recovered, answer.content).taken
            assert taken == (name == signer and name in {"other", "revoked"}), (name, signer)
    for name in ("revoked", "stranger"):
        answer = Counter(caller.client, desks[name]).send("POST", f"/v1/units/{UNIT}/recovery/events", b"")
        assert answer.status_code in {403, 404}, name


def test_a_batch_needs_the_signature_of_its_device(new_counter: Callable[[], Counter]) -> None:
    one, other = new_counter(), new_counter()
    lines = [one.desk.received(NOW) for _ in range(3)]
    good = one.desk.batch(lines)
    foreign = sign_batch(other.desk.key.private_bytes_raw(), 1, [good.head_hash])
    for signature in (foreign, bytes(64), good.signature[:-1], good.signature[::-1]):
        answer = one.push(replace(good, signature=signature))
        assert (answer.status_code, answer.json()["code"]) == (422, "wrong_signature")
    # A program of before does not sign; who has signed once is not heard without.
    before = other.desk.batch([other.desk.received(NOW)])
    assert other.push(replace(before, signature=b"")).status_code == 200
    assert one.push(good).status_code == 200
    one.desk.took(good)
    after = one.desk.batch([one.desk.received(NOW)])
    answer = one.push(replace(after, signature=b""))
    assert (answer.status_code, answer.json()["code"]) == (422, "unsigned_events")
    assert one.push(after).status_code == 200


def test_a_page_proves_each_event(new_counter: Callable[[], Counter], server: AppState) -> None:
    signing, before, reader = (new_counter() for _ in range(3))
    signing.push(signing.desk.batch([signing.desk.received(NOW), b"{", signing.desk.received(NOW)]))
    before.push(replace(before.desk.batch([before.desk.received(NOW)]), signature=b""))
    _take_as_before_this_version(server.database)
    page = unpack_page(reader.feed().content)
    keys = {made.device_id: bytes.fromhex(made.public_key) for made in page.devices}
    assert all(is_certified(made, UNIT, _key(server)) for made in page.devices)
    assert keys[SERVER] == _key(server)
    assert keys[signing.desk.device_id] == public_key_of(signing.desk.key)
    assert len(page.rows) == 3
    for row in page.rows:
        is_own = proves(row.proof, row.line, keys[row.device_id])
        vouched = is_vouched(row.proof, row.line, UNIT, row.device_id, _key(server))
        assert (is_own, vouched) == ((True, False) if row.device_id == signing.desk.device_id else (False, True))


def _take_as_before_this_version(database: Database) -> None:
    with database.of(UNIT).transaction() as connection:
        connection.execute(text("UPDATE event SET proof = NULL WHERE feed_seq = 3"))


_ROLES = [
    ("trainee", None, EventKind.RECEIVED, False),
    ("division", None, EventKind.RECEIVED, False),
    ("division", None, EventKind.HANDED_OVER, False),
    ("division", None, EventKind.RESULT_READY, True),
    ("officer", None, EventKind.RECEIVED, True),
    ("head", None, EventKind.RETURNED, True),
    ("trainee", "2026-11-26T00:00:00+07:00", EventKind.RECEIVED, True),
    ("trainee", "2026-11-24T00:00:00+07:00", EventKind.RECEIVED, False),
    (None, None, EventKind.RECEIVED, True),
]


@pytest.mark.parametrize(("role", "since", "kind", "is_taken"), _ROLES)
def test_an_officer_takes_only_the_steps_of_the_role(
    counter: Counter, server: AppState, role: str | None, since: str | None, kind: EventKind, is_taken: bool
) -> None:
    row = {"id": str(OFFICER), "name": "Cán Bộ Thử"} | {"role": role} if role else {"id": str(uuid4())}
    row |= {"since": since} if since else {}
    publish(server.database, {"officers": encode({"officers": [row]})}, NOW)
    line = counter.desk.received(NOW) if kind is EventKind.RECEIVED else counter.desk.step(kind, NOW, uuid4())
    pushed = unpack_message(Pushed, counter.push(counter.desk.batch([line])).content)
    set_aside = [effect.code for effect in pushed.effects if effect.effect == "set_aside"]
    assert set_aside == ([] if is_taken else ["officer.role"])


def _effects(answer: Any) -> list[str]:
    return [effect.code for effect in unpack_message(Pushed, answer.content).effects if effect.effect == "set_aside"]


@pytest.mark.parametrize("has_it_been_cached", [False, True])
def test_an_office_cannot_use_the_numbers_of_another(
    counter: Counter, stranger: Counter, server: AppState, has_it_been_cached: bool
) -> None:
    bind_agency_code(server.database, UNIT, "h44.18")
    with pytest.raises(ValueError, match="bound"):
        bind_agency_code(server.database, _OTHER_UNIT, "H44.18")
    theirs, own = stranger.desk, counter.desk
    received = own.received(NOW)
    assert _effects(counter.push(own.batch([received]))) == []
    lines = [theirs.received(NOW), theirs.received(NOW, code="H44.19-261125-0001")]
    attached = theirs.step(EventKind.NUMBER_REASSIGNED, NOW, uuid4())
    assert b"H44.18" in attached
    batch = theirs.batch([*lines, attached])
    assert _effects(stranger.push(batch)) == ["number.other_office", "number.other_office"]
    theirs.took(batch)
    if not has_it_been_cached:
        release_agency_code(server.database, UNIT, "H44.18")
        server._rules = None
        assert _effects(stranger.push(theirs.batch([theirs.received(NOW)]))) == []
