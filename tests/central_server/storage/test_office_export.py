"""An office is exported from its rows; rows that were altered by SQL are named by who verifies the file."""

import io
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import text

from central_server.core.devices import revoke
from central_server.core.office_export import ExportFault, ExportWriter
from central_server.core.office_verification import Findings, verify_office
from central_server.storage.admin_log import begin_entry
from central_server.storage.database import Database
from central_server.storage.journal import JournalFile
from central_server.storage.office_export import export_office
from desktop_app.domain.dossier.status import EventKind
from desktop_app.sync.protocol import Refusal
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.desks import Desk

KEY = bytes(range(32))
OTHER = UUID(int=0xA2)
_LATER = timedelta(hours=1)


@pytest.fixture
def office(database: Database, journal: JournalFile) -> Database:
    """Two desks with two batches each, a line that was set aside, a repeat, and an event of the server."""
    database.sign_with(KEY)
    for seed in (1, 2):
        desk = Desk(UNIT, seed)
        desk.enrol(database, journal)
        first = desk.received(NOW)
        desk.push(database, journal, [first, b"{", desk.received(NOW)], NOW)
        # The same number again: the server replaces it by an event of its own. The repeat is stored as a hash.
        desk._serial -= 1
        desk.push(database, journal, [first, desk.received(NOW), desk.received(NOW)], NOW)
    begin_entry(database, NOW, "admin", "agency-code", {"unit": UNIT, "code": "H44.18"})
    begin_entry(database, NOW, "admin", "agency-code", {"unit": OTHER, "code": "H44.19"})
    return database


def _export(database: Database) -> bytes:
    target = io.BytesIO()
    export_office(database, UNIT, KEY, ExportWriter(target), NOW, lambda _done, _total: None)
    return target.getvalue()


def _verify(database: Database, earlier: Findings | None = None) -> Findings:
    return verify_office(io.BytesIO(_export(database)), earlier)


def test_an_office_as_it_is(office: Database, journal: JournalFile) -> None:
    findings = _verify(office)
    assert (findings.proved, findings.signers, findings.aside, findings.hashes_only) == (12, 2, 2, 2)
    assert (findings.vouched, findings.unsigned, findings.commands) == (2, 0, 1)
    assert findings.head.head == 10
    device = min(findings.heads)
    office.run(UNIT, lambda work: revoke(work, journal.of(UNIT), device, NOW + _LATER))
    assert _verify(office, findings).revoked == 1


def test_an_office_that_does_not_exist(database: Database) -> None:
    with pytest.raises(Refusal, match="unknown_unit"):
        export_office(database, OTHER, KEY, ExportWriter(io.BytesIO()), NOW, lambda _done, _total: None)


def test_a_desk_that_goes_on_continues_the_earlier_file(office: Database, journal: JournalFile) -> None:
    earlier = _verify(office)
    desk = Desk(UNIT, 3)
    desk.enrol(office, journal)
    dossier = UUID(int=5)
    desk.push(office, journal, [desk.received(NOW, dossier), desk.step(EventKind.HANDED_OVER, NOW, dossier)], NOW)
    assert _verify(office, earlier).proved == earlier.proved + 2


_ATTACKS = {
    "a changed line": ("UPDATE event SET line = replace(convert_from(line, 'UTF8'), 'p', 'q')::bytea", "line.changed"),
    "an event less": ("DELETE FROM event WHERE feed_seq = 2", "feed.missing"),
    "a line less": ("DELETE FROM device_event WHERE device_seq = 2", "line.missing"),
    "a line less at the end": ("DELETE FROM device_event WHERE device_seq = 6", "line.missing"),
    "a shorter head": (
        "UPDATE device SET last_seq = 5, last_hash = (SELECT hash FROM device_event d WHERE d.device_id = "
        "device.device_id AND device_seq = 5)",
        "chain.end",
    ),
    "another hash": ("UPDATE device_event SET hash = sha256('x') WHERE device_seq = 3", "line.changed"),
    "another key": ("UPDATE device SET public_key = sha256('x')", "line.changed"),
    "an event of another device": (
        "UPDATE event SET device_id = (SELECT max(d.device_id::text)::uuid FROM device d) "
        "WHERE device_id = (SELECT min(d.device_id::text)::uuid FROM device d)",
        "event.forged",
    ),
    "another line that was set aside": ("UPDATE quarantine SET line = 'x'", "line.changed"),
    "no signature": ("UPDATE event SET proof = sha256('x') WHERE feed_seq = 1", "line.rewritten"),
}


@pytest.mark.parametrize(("attack", "code"), _ATTACKS.values(), ids=_ATTACKS.keys())
def test_rows_that_were_altered_are_named(office: Database, attack: str, code: str) -> None:
    with office.transaction() as connection:
        connection.execute(text(attack))
    with pytest.raises(ExportFault) as raised:
        _verify(office)
    assert raised.value.code == code
