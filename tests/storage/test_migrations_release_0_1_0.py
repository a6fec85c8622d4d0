"""A desk file written by version 0.1.0 (commit 6db0b7c) opens and shows the same dossiers."""

import json
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from desktop_app.demo.sample_desk import sample_agency
from desktop_app.domain.dossier.event_encoding import Envelope
from desktop_app.domain.law.working_time import OfficeHours
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.favourite_procedures import usual_of
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.maintenance import find_damage
from desktop_app.services.desk.officer_changes import OfficerChangeKind, officer_changes
from desktop_app.services.desk.sign_in import unlock
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.printing.spool import print_settings
from desktop_app.services.reception.drafts import offered_draft
from desktop_app.services.reception.intake import open_intake
from desktop_app.services.reception.receive import receive
from desktop_app.storage.event_log import broken_links
from tests.conftest import MovableClock, a_reception

RELEASE = Path(__file__).parents[1] / "fixtures" / "release-0.1.0"
PASSWORD = "mật khẩu của quầy 03"
EXPECTED: dict[str, dict[str, Any]] = json.loads((RELEASE / "expected.json").read_text(encoding="utf-8"))


@pytest.fixture
def old(tmp_path: Path, catalogue: Catalogue, clock: MovableClock) -> DeskContext:
    folder = tmp_path / "desk"
    shutil.copytree(RELEASE, folder)
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


def test_what_waits_is_there_and_work_goes_on(old: DeskContext) -> None:
    intake = open_intake(old, UUID(EXPECTED["intake asked"]["id"]))
    assert intake is not None
    assert intake.asked_for == ("Bản sao giấy khai sinh", "Ảnh 4x6")
    draft = offered_draft(old)
    assert draft is not None
    assert str(draft.reception.id) == EXPECTED["draft"]["id"]
    assert draft.typed == {"birth_date": "12/3"}
    with old.store.read() as connection:
        assert not list(broken_links(connection))
    assert not find_damage(old)
    entries = [row["entry"] for row in EXPECTED.values() if "entry" in row]
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
    assert [procedure.id for procedure in usual_of(old)][2] == "A01"
    assert [(change.kind, change.officer_name) for change in officer_changes(old)] == [
        (OfficerChangeKind.ADDED, "Lê Thị Bích")
    ]
    settings = print_settings(old)
    assert settings is not None
    assert (settings.queue, settings.folder) == ("", "pdf")
    assert old.hours == OfficeHours()
    old.store.close()
