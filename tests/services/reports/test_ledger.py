"""The ledger's filters, totals and files, over a real file."""

import csv
import zipfile
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.dossier import Channel, Dossier
from desktop_app.domain.dossier.ledger import LONG_OPEN_DAYS, LedgerFilter, LedgerState, LedgerTotals
from desktop_app.domain.law.supplement import WantedItem
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.completion import refuse, result_ready
from desktop_app.services.dossier.supplement import SupplementRequest, request_supplement
from desktop_app.services.progress import Cancelled
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.ledger import (
    choices,
    entries_at,
    export_csv,
    export_xlsx,
    open_ledger,
    open_newest,
    totals_of,
)
from desktop_app.storage.tables import dossier
from tests.conftest import MovableClock, a_reception


@pytest.fixture
def made(context: DeskContext, people: list[Applicant], clock: MovableClock) -> list[Dossier]:
    """Five dossiers, a minute apart: overdue, waiting, ready, refused, online."""
    found = []
    for person, channel in zip(people[:5], [Channel.DIRECT] * 4 + [Channel.ONLINE], strict=True):
        found.append(receive(context, replace(a_reception(context, person), channel=channel), printed=False).dossier)
        clock.move(minutes=1)
    request_supplement(context, found[1].id, SupplementRequest((WantedItem("Nội quy"),), "Thiếu chữ ký"))
    result_ready(context, found[2].id)
    refuse(context, found[3].id, ["Không thuộc thẩm quyền"])
    clock.now = clock.now.replace(month=12, day=10)
    receive(context, a_reception(context, people[6]), printed=False)
    return found


def _codes(context: DeskContext, wanted: LedgerFilter) -> list[str]:
    return [one.row.code for one in entries_at(context, open_ledger(context, wanted).seqs)]


@pytest.mark.parametrize(("hour", "minute", "later", "overdue"), [(16, 45, 0, 0), (23, 59, 0, 0), (0, 0, 1, 1)])
def test_nothing_is_overdue_on_its_due_day(
    context: DeskContext,
    people: list[Applicant],
    clock: MovableClock,
    hour: int,
    minute: int,
    later: int,
    overdue: int,
) -> None:
    due = receive(context, a_reception(context, people[0]), printed=False).dossier.due_at
    clock.now = due.replace(hour=hour, minute=minute) + timedelta(days=later)
    totals = totals_of(context, open_ledger(context, LedgerFilter()))
    assert (totals.overdue, totals.open) == (overdue, 1 - overdue)
    assert len(_codes(context, LedgerFilter(state=LedgerState.OVERDUE))) == overdue


def test_filters_and_totals(context: DeskContext, made: list[Dossier]) -> None:
    overdue, waiting, ready, refused, online = (one.code for one in made)
    everything = open_ledger(context, LedgerFilter())
    assert totals_of(context, everything) == LedgerTotals(all=6, open=1, overdue=2, waiting=1, ready=1, closed=1)
    november = LedgerFilter(date(2026, 11, 1), date(2026, 11, 30))
    assert _codes(context, november) == [online, refused, ready, waiting, overdue], "newest first"
    assert _codes(context, replace(november, state=LedgerState.OVERDUE)) == [online, overdue]
    assert _codes(context, LedgerFilter(state=LedgerState.WAITING)) == [waiting]
    assert _codes(context, LedgerFilter(state=LedgerState.READY)) == [ready]
    assert _codes(context, LedgerFilter(state=LedgerState.CLOSED)) == [refused]
    assert _codes(context, LedgerFilter(channel=Channel.ONLINE)) == [online]
    assert len(_codes(context, LedgerFilter(officer_id=context.officer.id))) == 6
    assert not _codes(context, LedgerFilter(field="Không có"))
    offered = choices(context)
    assert (offered.fields, offered.officers) == (["Lao động"], [(context.officer.id, "Trần Minh Đức")])


def test_the_filter_has_its_first_and_its_last_day(context: DeskContext, made: list[Dossier]) -> None:
    first, second = made[0].id, made[1].id
    day = date(2026, 11, 20)
    begin = datetime(2026, 11, 20, tzinfo=VIETNAM)
    end = begin + timedelta(days=1)
    for moment, is_listed in (
        (begin - timedelta(seconds=1), False),
        (begin, True),
        (end - timedelta(seconds=1), True),
        (end, False),
    ):
        with context.store.write() as connection:
            far = datetime(2030, 1, 1, tzinfo=VIETNAM)
            connection.execute(dossier.update().where(dossier.c.id == second).values(received_at=far))
            connection.execute(dossier.update().where(dossier.c.id == first).values(received_at=moment))
        assert _codes(context, LedgerFilter(day, day)) == [made[0].code] * is_listed


def test_the_states_share_all_dossiers(context: DeskContext, made: list[Dossier]) -> None:
    whole = open_ledger(context, LedgerFilter()).seqs
    parts = [seq for state in LedgerState for seq in open_ledger(context, LedgerFilter(state=state)).seqs]
    assert sorted(parts) == sorted(whole)


def test_csv_and_excel_hold_every_line_with_its_type(context: DeskContext, made: list[Dossier], tmp_path: Path) -> None:
    ledger = open_ledger(context, LedgerFilter())
    export_csv(context, ledger, tmp_path / "so.csv")
    with (tmp_path / "so.csv").open(encoding="utf-8-sig", newline="") as source:
        rows = list(csv.DictReader(source, delimiter=";"))
    assert [row["Mã hồ sơ"] for row in rows[1:]] == [one.code for one in reversed(made)]
    assert rows[-1]["Nhận hồ sơ"] == "23/11/2026 09:42"
    export_xlsx(context, ledger, tmp_path / "so.xlsx")
    with zipfile.ZipFile(tmp_path / "so.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert sheet.count("<row ") == 7
    assert '<c r="B7"><v>1</v></c>' in sheet, "the entry is a number"
    assert '<c r="L7" s="' in sheet and "<v>46349.404" in sheet, "the moment is a number with a format"


def test_an_export_can_be_stopped(context: DeskContext, made: list[Dossier], tmp_path: Path) -> None:
    ledger = open_ledger(context, LedgerFilter())
    for export in (export_csv, export_xlsx):
        with pytest.raises(Cancelled):
            export(context, ledger, tmp_path / "so", lambda _percent: False)
        assert not (tmp_path / "so").exists()


def test_what_is_open_for_long_is_listed_whatever_its_appointment(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    old, ended, waits = (receive(context, a_reception(context, one), printed=False).dossier for one in people[:3])
    result_ready(context, ended.id)
    request_supplement(context, waits.id, SupplementRequest((WantedItem("Đơn"),), "Thiếu"))
    clock.move(days=90)
    assert not open_ledger(context, LedgerFilter(open_longer_than=LONG_OPEN_DAYS)).seqs
    clock.move(days=1)
    receive(context, a_reception(context, people[3]), printed=False)
    ledger = open_ledger(context, LedgerFilter(open_longer_than=LONG_OPEN_DAYS))
    codes = {entry.row.code for entry in entries_at(context, ledger.seqs)}
    assert codes == {old.code, waits.code}
    totals = totals_of(context, ledger)
    assert (totals.all, totals.overdue + totals.waiting) == (2, 2)


def test_dossiers_of_a_former_id_are_listed_with_those_of_its_code(
    context: DeskContext, people: list[Applicant]
) -> None:
    before = replace(a_reception(context, people[0]), procedure_id="A01")
    older = receive(context, before, printed=False).dossier.code
    newer = receive(context, a_reception(context, people[1], "2.001955"), printed=False).dossier.code
    receive(context, a_reception(context, people[2], "B40"), printed=False)
    wanted = LedgerFilter(procedure_id="2.001955")
    assert sorted(_codes(context, wanted)) == sorted([older, newer])
    newest, _ = open_newest(context, wanted, 10, 10)
    assert sorted(newest.seqs) == sorted(open_ledger(context, wanted).seqs)
    assert _codes(context, LedgerFilter(procedure_id="9.999999")) == []
