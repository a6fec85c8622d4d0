"""What the server of version 0.1.0 (commit 6db0b7c) stored is migrated, and everything in it is there."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select, text

from central_server.core.ports import DeviceState
from central_server.storage import tables as t
from central_server.storage.credentials import Role, bearer_of, list_tokens
from central_server.storage.database import Database
from central_server.storage.journal import JournalFile
from central_server.storage.recovery import fence_all
from central_server.storage.restore_detection import FenceNeeded, detectors_of
from central_server.storage.schema import is_current, migrate
from central_server.storage.server_status import server_status
from desktop_app.domain.dossier.event_encoding import Envelope, chain, first_hash
from desktop_app.domain.replication.lineage import Era
from tests.central_server.cluster import Cluster
from tests.central_server.conftest import UNIT
from tests.central_server.release import DUMPED_AT, EXPECTED, OldServer, old_server

FIRST, SECOND = (UUID(EXPECTED["desks"][name]) for name in ("first", "second"))


@pytest.fixture
def old(cluster: Cluster, tmp_path: Path) -> Iterator[OldServer]:
    with old_server(cluster, tmp_path / "journal") as made:
        yield made


@pytest.fixture
def database(old: OldServer) -> Iterator[Database]:
    made = Database(old.url, 4)
    assert not is_current(made)
    migrate(made)
    assert is_current(made)
    yield made
    made.close()


def test_its_offices_devices_and_tokens_are_there(database: Database) -> None:
    assert {str(unit_id) for unit_id in database.units()} == set(EXPECTED["units"])
    offices = server_status(database, DUMPED_AT)
    assert {str(office.unit_id): office.name for office in offices} == EXPECTED["units"]
    assert {str(office.unit_id): office.events for office in offices} == EXPECTED["heads"]
    assert sum(office.codes for office in offices) == 1
    with database.work(UNIT) as work:
        devices = {device.device_id: device for device in work.devices()}
    assert {devices[FIRST].name, devices[SECOND].name} == {"Quầy 03", "Quầy 02"}
    assert devices[FIRST].state is DeviceState.ACTIVE
    assert devices[UUID(EXPECTED["revoked"])].state is DeviceState.REVOKED
    tokens = EXPECTED["tokens"]
    roles = {name: bearer_of(database, tokens[name]) for name in ("division", "portal", "report")}
    assert [bearer.role if bearer else None for bearer in roles.values()] == [
        Role.BACK_OFFICE,
        Role.PORTAL,
        Role.REPORT,
    ]
    assert roles["report"] is not None
    assert roles["report"].sees_all, "a report saw all offices"
    assert bearer_of(database, tokens["revoked"]) is None
    assert len(list_tokens(database)) == len(tokens)


def test_every_event_is_read_and_every_chain_holds(database: Database) -> None:
    with database.work(UNIT) as work:
        rows = work.rows(0, 1000)
        devices = work.devices()
        chained = {device.device_id: work.hashes(device.device_id, 1, device.last_seq) for device in devices}
        quarantined = work.quarantined(UUID(EXPECTED["revoked"]), 0, 100)
    assert [row.feed_seq for row in rows] == list(range(1, EXPECTED["heads"][str(UNIT)] + 1))
    events = [Envelope.read(row.line).event() for row in rows]
    assert all(events)
    assert len({event.kind for event in events if event}) >= 19
    for device in devices:
        # In the feed are the events of all; the chain of a desk is of its own, one after the other.
        own = [row.line for row in rows if row.device_id == device.device_id]
        hashes = [first_hash(device.public_key)]
        if device.device_id != UUID(EXPECTED["revoked"]):
            for line in own:
                hashes.append(chain(hashes[-1], line))
            assert hashes[1:] == chained[device.device_id]
    assert len(quarantined) == 1


def test_every_dossier_folds_to_what_is_stored(database: Database) -> None:
    with database.work(UNIT) as work:
        stored = work.courses({UUID(row["id"]) for row in EXPECTED["dossiers"].values()})
        dossiers = {
            row.dossier_id: row
            for row in work.connection.execute(select(t.dossier).where(t.dossier.c.unit_id == UNIT)).mappings()
        }
    for name, row in EXPECTED["dossiers"].items():
        folded = stored[UUID(row["id"])]
        assert (folded.code, int(folded.state.status)) == (row["code"], row["status"]), name
        assert (folded.state.received_at.isoformat() if folded.state.received_at else None) == row["received_at"], name
        assert (folded.state.due_at.isoformat() if folded.state.due_at else None) == row["due_at"], name
    assert len(dossiers) > 20


def test_numbers_go_on_and_used_ones_are_counted(database: Database) -> None:
    used = text("SELECT first, last, used FROM number_lease WHERE scheme = 'centre7' ORDER BY first")
    with database.work(UNIT) as work:
        leases = [tuple(row) for row in work.connection.execute(used)]
        assert leases == [(1, 100, 0), (101, 200, 6)]
        assert work.unused_numbers(SECOND, "centre7") == 94
        assert work.take_serials("centre7", 100, 0) == 201


def test_it_is_served_without_a_fence_after_an_update(old: OldServer, database: Database) -> None:
    (detector,) = detectors_of(database, old.journal)
    detector.check()
    detector.renew()
    detector.check()
    with database.work(UNIT) as work:
        assert work.feed()[1] == (Era("g0", 0),)


def test_a_backup_of_it_needs_a_fence_and_has_all_after_it(cluster: Cluster, tmp_path: Path) -> None:
    with old_server(cluster, tmp_path / "journal", is_other=True) as old:
        database = Database(old.url, 4)
        migrate(database)
        detectors = detectors_of(database, old.journal)
        with pytest.raises(FenceNeeded, match="restored"):
            detectors[0].check()
        fence_all(database, JournalFile(old.journal), detectors, DUMPED_AT)
        detectors[0].check()
        with database.work(UNIT) as work:
            head, lineage = work.feed()
            assert [era.start for era in lineage] == [0, head]
            assert {device.device_id for device in work.devices()} >= {FIRST, SECOND}
            assert work.unused_numbers(SECOND, "centre7") == 94
        database.close()
