"""A desk file written by version 0.1.0 (commit 6db0b7c) opens and shows the same dossiers."""

import json
import shutil
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import func, select

from central_server.core.ports import Device, DeviceState
from desktop_app.demo.sample_desk import sample_agency, sample_people
from desktop_app.domain.dossier.event_encoding import Envelope, first_hash
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.law.working_time import OfficeHours
from desktop_app.domain.replication.device_identity import DeskIdentity
from desktop_app.domain.replication.lineage import Era
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.clock import confirm_clock
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.key_opening import open_key
from desktop_app.services.desk.maintenance import Damage, find_damage
from desktop_app.services.desk.officer_changes import OfficerChangeKind, officer_changes
from desktop_app.services.desk.sign_in import unlock
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.printing.spool import print_settings
from desktop_app.services.procedures.favourite_procedures import usual_of
from desktop_app.services.reception.drafts import list_drafts
from desktop_app.services.reception.intake import open_intake
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync.device_store import StoredLog, public_key
from desktop_app.services.sync.rounds import sync_now, sync_status
from desktop_app.storage.engine import Store
from desktop_app.storage.event_log import broken_links
from desktop_app.storage.monthly_counts import differences
from desktop_app.storage.tables import monthly_count
from desktop_app.sync.signing import is_reissue_proved
from tests.conftest import MovableClock, a_reception
from tests.enrolled import enrol, link_of
from tests.simulation.memory_server import MemoryServer

RELEASE = Path(__file__).parents[1] / "fixtures" / "release-0.1.0"
PASSWORD = "mật khẩu của quầy 03"
EXPECTED: dict[str, dict[str, Any]] = json.loads((RELEASE / "expected.json").read_text(encoding="utf-8"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(RELEASE, tmp_path / "desk")
    return tmp_path / "desk"


@pytest.fixture
def old(folder: Path, catalogue: Catalogue, clock: MovableClock) -> DeskContext:
    clock.move(days=30)
    return unlock(DeskFolder(folder), PASSWORD, catalogue, clock)


def test_every_dossier_is_shown_as_before(old: DeskContext) -> None:
    received = {name: row for name, row in EXPECTED.items() if "code" in row}
    assert len(received) > 10
    for name, row in received.items():
        opened = open_dossier(old, UUID(row["id"]))
        assert opened is not None, name
        assert [event.kind.value for event in opened.events] == row["kinds"], name
        dossier = opened.dossier
        assert dossier.code == row["code"], name
        assert int(dossier.status) == row["status"], name
        assert dossier.reception.owner.name == row["owner"], name
        assert dossier.received_at == datetime.fromisoformat(row["received_at"]), name
        assert dossier.due_at == datetime.fromisoformat(row["due_at"]), name
        assert len(dossier.reception.documents) == row["documents"], name
        assert dossier.entry == row["entry"], name
    old.store.close()


def test_its_dossiers_are_counted_by_month(old: DeskContext) -> None:
    received = select(func.sum(monthly_count.c.dossiers)).where(monthly_count.c.flow == "received")
    with old.store.read() as connection:
        assert connection.execute(received).scalar() == sum("code" in row for row in EXPECTED.values())
        assert not differences(connection)
    old.store.close()


def test_what_waits_is_there_and_work_goes_on(old: DeskContext) -> None:
    intake = open_intake(old, UUID(EXPECTED["intake asked"]["id"]))
    assert intake is not None
    assert intake.asked_for == ("Bản sao giấy khai sinh", "Ảnh 4x6")
    draft = list_drafts(old)[0].draft
    assert str(draft.reception.id) == EXPECTED["draft"]["id"]
    assert draft.typed == {"birth_date": "12/3"}
    with old.store.read() as connection:
        assert not list(broken_links(connection))
    assert find_damage(old) == Damage()
    entries = [row["entry"] for row in EXPECTED.values() if "entry" in row]
    # A month has passed without an entry: the desk asks whether the clock is right.
    confirm_clock(old)
    made = receive(old, a_reception(old, draft.reception.owner), printed=False).dossier
    assert made.entry == max(entries) + 1
    old.store.close()


def test_every_line_of_the_old_log_is_read() -> None:
    lines = (RELEASE / "events.jsonl").read_bytes().splitlines()
    events = [Envelope.read(line).event() for line in lines]
    assert len(events) == 34
    assert all(event is not None for event in events)
    assert len({event.kind for event in events if event}) >= 18


def test_settings_and_the_history_of_officers_are_there(old: DeskContext) -> None:
    assert old.agency == sample_agency()
    assert [procedure.id for procedure in usual_of(old)][2] == "2.001955"
    assert [(change.kind, change.officer_name) for change in officer_changes(old)] == [
        (OfficerChangeKind.ADDED, "Lê Thị Bích")
    ]
    settings = print_settings(old)
    assert settings is not None
    assert (settings.queue, settings.folder) == ("", "pdf")
    assert old.hours == OfficeHours()
    old.store.close()


def _store_settings(folder: Path, settings: dict[str, Any]) -> None:
    """Store settings in the file as version 0.1.0 did."""
    opened = open_key(DeskFolder(folder), PASSWORD)
    store = Store(folder / "desk.db", opened.key)
    with store.write() as connection:
        for key, value in settings.items():
            connection.exec_driver_sql("INSERT INTO setting(key, value) VALUES (?, ?)", (key, json.dumps(value)))
    store.close()


_UNIT, _DEVICE, _REQUEST = UUID(int=1), UUID(int=2), UUID(int=3)
_KEY = bytes(range(32))


def _enrolled(reason: str) -> dict[str, Any]:
    return {
        "sync.identity": {
            "unit": str(_UNIT),
            "device": str(_DEVICE),
            "acked_seq": 4,
            "cursor": 9,
            "lineage": [["g0", 0], ["g1", 7]],
            "rebirth": reason,
        },
        "sync.key": _KEY.hex(),
        "sync.server": {"url": "https://server.example", "look_up": "", "bundle_key": ""},
        "sync.open.enrolment": None,
        "sync.open.lease": None,
    }


def test_an_enrolled_desk_keeps_its_identity_and_its_request_for_another(
    folder: Path, catalogue: Catalogue, clock: MovableClock
) -> None:
    request = {"request": str(_REQUEST), "device": str(_DEVICE), "key": bytes(32).hex(), "reason": "copied"}
    status = {"problem": "rebirth_unproved", "failures": 2}
    _store_settings(folder, {**_enrolled("copied"), "sync.open.rebirth": request, "sync.status": status})
    old = unlock(DeskFolder(folder), PASSWORD, catalogue, clock)
    log = StoredLog(old.store, clock)
    lineage = (Era("g0", 0), Era("g1", 7))
    assert log.identity() == DeskIdentity(_UNIT, _DEVICE, 4, 9, lineage, "copied")
    reissue = log.pending_reissue()
    assert reissue is not None
    assert (reissue.request_id, reissue.old_device_id, reissue.reason) == (_REQUEST, _DEVICE, "copied")
    assert is_reissue_proved(reissue, public_key(_KEY))
    shown = sync_status(old)
    assert (shown.awaits_reissue, shown.problem, shown.failures) == (True, "reissue_unproved", 2)
    old.store.close()


def test_a_request_that_was_answered_is_gone(folder: Path, catalogue: Catalogue, clock: MovableClock) -> None:
    _store_settings(folder, {**_enrolled(""), "sync.open.rebirth": None, "sync.status": {}})
    old = unlock(DeskFolder(folder), PASSWORD, catalogue, clock)
    assert StoredLog(old.store, clock).pending_reissue() is None
    assert not sync_status(old).awaits_reissue
    old.store.close()


def test_an_updated_desk_hands_in_its_history_beside_a_new_one(
    folder: Path, catalogue: Catalogue, clock: MovableClock, context: DeskContext
) -> None:
    """The update comes in the middle of the office's life: what waits is sent, and the numbers go on."""
    server = MemoryServer()
    public = public_key(_KEY)
    device = Device(_DEVICE, uuid4(), public, "", DeviceState.ACTIVE, 0, first_hash(public), None, uuid4())
    with server.work() as work:
        work.put_device(device)
    identity = {**_enrolled("")["sync.identity"], "acked_seq": 0, "cursor": 0, "lineage": [["g0", 0]]}
    _store_settings(folder, {**_enrolled(""), "sync.identity": identity, "sync.open.rebirth": None, "sync.status": {}})
    new_link = enrol(context, server, bytes(range(1, 33)), 2)
    early = receive(context, a_reception(context, sample_people(9)[7]), printed=False).dossier
    assert sync_now(context, client=new_link).problem == ""
    clock.move(days=30)
    old = unlock(DeskFolder(folder), PASSWORD, catalogue, clock)
    status = sync_now(old, client=link_of(old, server))
    assert (status.problem, status.waiting, status.share) == ("", 0, 22)
    after = receive(replace(old, asks_about_clock=False), a_reception(old, sample_people(9)[8]), printed=False).dossier
    assert after.code.endswith("-4201")
    assert sync_now(old, client=link_of(old, server)).waiting == 0
    assert sync_now(context, client=new_link).problem == ""
    assert open_dossier(old, early.id) is not None
    for row in (*EXPECTED.values(), {"id": str(after.id), "code": after.code}):
        if "code" in row:
            shown, own = (open_dossier(desk, UUID(row["id"])) for desk in (context, old))
            assert shown is not None
            assert own is not None
            assert (shown.dossier.code, shown.state) == (own.dossier.code, own.state)
    assert {folded.state.status for folded in server.folded().values()} >= {Status.RECEIVED, Status.RETURNED}
    old.store.close()
