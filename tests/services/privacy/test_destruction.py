"""What is past its time is listed, signed for and destroyed; the chain of events and the counts of reports stay."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest
from sqlalchemy import Connection

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.archive import Retention
from desktop_app.domain.people.access import Access, AccessKind
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.domain.privacy.retention import DataKind
from desktop_app.services.catalogue import catalogue_of
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.access_log import record_accesses
from desktop_app.services.dossier.completion import refuse
from desktop_app.services.dossier.dossiers import find, open_dossier
from desktop_app.services.printing.privacy_papers import print_destruction_list
from desktop_app.services.privacy import destruction
from desktop_app.services.privacy.destruction import destroy, destruction_plan
from desktop_app.services.privacy.requests import person_with
from desktop_app.services.progress import Cancelled
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.statistics import report
from desktop_app.services.sync.projection import project
from desktop_app.storage.audit_check import DESTRUCTIONS, broken_audit_links
from desktop_app.storage.destruction import destroy_dossiers
from desktop_app.storage.event_log import broken_links, events_of
from tests.conftest import MovableClock, a_reception

LIST = "05/DM ngày 04/01/2033"


@pytest.fixture
def kept(context: DeskContext) -> DeskContext:
    """A desk whose catalogue keeps dossiers of A01 for five years."""
    retained = [
        replace(procedure, retention=Retention(5, "QĐ 12")) if procedure.is_named("A01") else procedure
        for procedure in context.catalogue.procedures
    ]
    return replace(context, catalogue=catalogue_of(retained))


@pytest.fixture
def old(kept: DeskContext, people: list[Applicant], clock: MovableClock) -> list[Dossier]:
    """Three refused dossiers, the looks at them, and the year 2033."""
    made = [receive(kept, a_reception(kept, person)).dossier for person in people[:3]]
    for dossier in made:
        refuse(kept, dossier.id, ["Không đủ điều kiện"])
    record_accesses(kept, [Access(clock(), AccessKind.SEARCHED, text=people[0].name)])
    clock.now = datetime(2033, 1, 4, 9, tzinfo=VIETNAM)
    return made


def test_people_are_gone_and_chain_and_counts_stay(
    kept: DeskContext, old: list[Dossier], people: list[Applicant]
) -> None:
    year = date(2026, 1, 1), date(2026, 12, 31)
    before = report(kept, *year)
    plan = destruction_plan(kept)
    counts = {past.rule.kind: past.count for past in plan.kinds}
    assert (counts[DataKind.DOSSIERS], counts[DataKind.LOOKS]) == (3, 1)
    done = destroy(kept, plan, LIST)
    assert (done.counts[DataKind.DOSSIERS], done.counts[DataKind.LOOKS]) == (3, 1)
    assert destruction_plan(kept).total == 0
    for person in people[:3]:
        assert find(kept, person.name).is_empty
        assert find(kept, person.number).is_empty
        with pytest.raises(RuleViolation):
            person_with(kept, person.number)
    with pytest.raises(RuleViolation) as refused:
        open_dossier(kept, old[0].id)
    assert refused.value.code == "dossier.destroyed"
    assert report(kept, *year) == before
    with kept.store.read() as connection:
        assert list(broken_links(connection)) == []
        assert list(broken_audit_links(connection)) == []
        entries = [entry.detail for entry in DESTRUCTIONS.entries(connection)]
        assert [(entry.document, entry.is_begun) for entry in entries] == [(LIST, True), (LIST, False)]
        assert events_of(connection, old[0].id), "the chain of events stays"


def test_what_others_still_send_does_not_bring_a_name_back(kept: DeskContext, old: list[Dossier]) -> None:
    destroy(kept, destruction_plan(kept), LIST)
    with kept.store.write() as connection:
        assert project(connection, [old[0].id], kept.clock()) == []
    (row,) = find(kept, old[0].code).dossiers
    assert row.owner_name == "(đã hủy)"


def test_a_person_with_a_dossier_that_is_kept_stays(
    kept: DeskContext, old: list[Dossier], people: list[Applicant]
) -> None:
    receive(kept, a_reception(kept, people[0]), printed=False)
    destroy(kept, destruction_plan(kept), LIST)
    assert person_with(kept, people[0].number).phone == people[0].phone
    with pytest.raises(RuleViolation):
        person_with(kept, people[1].number)


def test_what_was_stopped_is_recorded_and_goes_on(
    kept: DeskContext, old: list[Dossier], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(destruction, "_BATCH", 1)
    plan = destruction_plan(kept)
    kinds = len(plan.kinds)
    asked: list[int] = []

    def go_on(percent: int) -> bool:
        asked.append(percent)
        return len(asked) < kinds

    with pytest.raises(Cancelled):
        destroy(kept, plan, LIST, go_on)
    again = destruction_plan(kept)
    assert 0 < len(again.dossiers.entries) < 3
    destroy(kept, again, LIST)
    assert destruction_plan(kept).total == 0
    with kept.store.read() as connection:
        entries = [entry for entry in DESTRUCTIONS.entries(connection) if not entry.detail.is_begun]
        assert sum(entry.detail.counts.get(DataKind.DOSSIERS, 0) for entry in entries) == 3
        assert list(broken_audit_links(connection)) == []


def test_a_power_cut_leaves_whole_transactions_and_a_record(
    kept: DeskContext, old: list[Dossier], monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[Collection[UUID]] = []

    def cut(connection: Connection, dossier_ids: Collection[UUID], now: datetime) -> None:
        destroy_dossiers(connection, dossier_ids, now)
        calls.append(dossier_ids)
        if len(calls) == 2:
            raise OSError("power")

    monkeypatch.setattr(destruction, "_BATCH", 1)
    monkeypatch.setattr(destruction, "destroy_dossiers", cut)
    with pytest.raises(OSError, match="power"):
        destroy(kept, destruction_plan(kept), LIST)
    monkeypatch.undo()
    with kept.store.read() as connection:
        (entry,) = DESTRUCTIONS.entries(connection)
        assert entry.detail.is_begun
        assert list(broken_audit_links(connection)) == []
    assert len(destruction_plan(kept).dossiers.entries) == 2
    destroy(kept, destruction_plan(kept), LIST)
    assert destruction_plan(kept).total == 0


def test_the_list_is_printed_and_only_a_head_destroys(
    kept: DeskContext, old: list[Dossier], tmp_path: Path, clock: MovableClock
) -> None:
    print_destruction_list(kept, destruction_plan(kept))
    (pdf,) = [path for path in (tmp_path / "pdf").iterdir() if path.name.startswith("Hết thời hạn")]
    with pypdfium2.PdfDocument(pdf) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    assert old[0].code in text
    assert "Nội dung lượt" in text.replace("\r\n", " ")
    officer = replace(kept, officer=replace(kept.officer, role=Role.OFFICER))
    with pytest.raises(RuleViolation) as refused:
        destruction_plan(officer)
    assert refused.value.code == "role.head_only"
    with pytest.raises(RuleViolation) as refused:
        destroy(kept, destruction_plan(kept), "")
    assert refused.value.code == "destruction.document"
    clock.now = datetime(2026, 12, 1, 9, tzinfo=VIETNAM)
    assert destruction_plan(kept).total == 0
