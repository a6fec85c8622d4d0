"""How desks and offices do, from what the database holds of them."""

from datetime import timedelta
from uuid import UUID, uuid4

from sqlalchemy import insert, update

from central_server.core import devices
from central_server.core.attention import Reason
from central_server.storage import tables as t
from central_server.storage.credentials import Bearer, Role, list_tokens, make_code, make_token, revoke_tokens
from central_server.storage.database import Database
from central_server.storage.journal import JournalFile
from central_server.storage.server_status import server_status
from desktop_app.domain.serials import SERVER_SCHEME, SHARE_SCHEME
from desktop_app.sync.protocol import DeviceReissue, Hello, Lease
from tests.central_server.conftest import NOW, UNIT

OTHER = UUID(int=0xB2)


def _enrol(database: Database, journal: JournalFile, name: str) -> UUID:
    key = uuid4().bytes * 2
    enrolled = database.run(UNIT, lambda work: devices.enrol(work, journal.of(UNIT), uuid4(), uuid4(), key, name))
    return enrolled.device_id


def test_each_desk_in_use_with_what_it_said_and_has(database: Database, journal: JournalFile) -> None:
    old, quiet = _enrol(database, journal, "Quầy 1"), _enrol(database, journal, "Quầy 2")
    reissue = DeviceReissue(uuid4(), old, "ab" * 32, "copied")
    own = journal.of(UNIT)
    new = database.run(UNIT, lambda work: devices.begin_generation(work, own, reissue, proved=True)).device_id
    with database.work(UNIT) as work:
        work.note_contact(new, Hello((1,), "1.2\n", 7, clock=NOW + timedelta(minutes=5)), NOW)
        work.put_lease(new, Lease(uuid4(), SERVER_SCHEME, 2_000_001, 2_000_500), NOW)
        work.put_lease(new, Lease(uuid4(), SHARE_SCHEME, 21, 21), NOW)
        work.quarantine(old, 1, b"x", "unreadable", NOW)
    make_code(database, UNIT, NOW)
    database.add_unit(OTHER, "Xã Khác", "g0", NOW)
    offices = server_status(database, NOW, "1.3")
    assert [(office.name, office.codes, office.set_aside, office.needs_attention) for office in offices] == [
        ("Phường Thử", 1, 1, True),
        ("Xã Khác", 0, 0, False),
    ]
    first, second = offices[0].desks
    assert (first.device.device_id, second.device.device_id) == (new, quiet)
    assert (first.device.app, first.device.clock_ahead_s, first.device.numbers_left) == ("1.2", 300.0, 500)
    assert first.device.share == 21
    assert first.reasons == (Reason.CLOCK, Reason.OLD)
    assert second.reasons == (Reason.NEVER,)
    assert offices[0].reasons == (Reason.SET_ASIDE,)
    assert [office.name for office in server_status(database, NOW, unit_id=OTHER)] == ["Xã Khác"]


def test_an_office_without_a_floor_is_named(database: Database) -> None:
    with database.transaction() as connection:
        connection.execute(update(t.feed).values(leasing_closed=True))
    (office,) = server_status(database, NOW)
    assert office.reasons == (Reason.LEASING_CLOSED,)


def test_used_and_expired_codes_do_not_count(database: Database) -> None:
    row = {"unit_id": UNIT, "expires_at": NOW + timedelta(days=1)}
    with database.transaction() as connection:
        connection.execute(insert(t.enrolment_code).values(row | {"code_hash": b"1", "used_at": NOW}))
        connection.execute(insert(t.enrolment_code).values(row | {"code_hash": b"2", "expires_at": NOW}))
    assert server_status(database, NOW)[0].codes == 0


def test_tokens_are_listed_without_their_secrets(database: Database) -> None:
    for name, role in (("Văn phòng", Role.REPORT), ("Vận hành", Role.STATUS)):
        make_token(database, Bearer(UNIT, name, role), NOW)
    revoke_tokens(database, UNIT, "Văn phòng", NOW)
    listed = list_tokens(database)
    assert {(token.office, token.bearer.name, token.bearer.role, token.revoked_at) for token in listed} == {
        ("Phường Thử", "Văn phòng", Role.REPORT, NOW),
        ("Phường Thử", "Vận hành", Role.STATUS, None),
    }
