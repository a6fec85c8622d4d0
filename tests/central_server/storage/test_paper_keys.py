from datetime import date

from central_server.core.ports import DeviceState
from central_server.storage import tables as t
from central_server.storage.database import Database
from central_server.storage.journal import JournalFile
from central_server.storage.paper_keys import certified_keys
from desktop_app.domain.papers.certificates import is_issued_by, unpack_certificates
from desktop_app.domain.papers.statement import key_id
from desktop_app.sync.signing import public_key_of
from tests.central_server.conftest import UNIT
from tests.central_server.desks import Desk
from tests.domain.papers.papers import KEY, PUBLIC


def test_every_desk_is_certified_with_its_office(database: Database, journal: JournalFile) -> None:
    today = date(2026, 11, 29)
    assert certified_keys(database, KEY, today).version == ""
    desks = [Desk(UNIT, seed) for seed in range(3)]
    for desk in desks:
        desk.enrol(database, journal)
    keys = certified_keys(database, KEY, today)
    assert keys == certified_keys(database, KEY, today), "the same devices make the same list"
    listed = unpack_certificates(keys.body).certificates
    assert {made.key for made in listed} == {public_key_of(desk.key) for desk in desks}
    assert all(is_issued_by(made, PUBLIC) for made in listed)
    assert {(made.office, made.valid_until, made.is_revoked) for made in listed} == {
        ("Phường Thử", date(2027, 12, 31), False)
    }
    with database.of(UNIT).transaction() as connection:
        connection.execute(t.device.update().values(state=DeviceState.REVOKED.value))
    revoked = certified_keys(database, KEY, today)
    (made,) = revoked.of(key_id(public_key_of(desks[0].key)))
    assert made.is_revoked
    assert revoked.version != keys.version
