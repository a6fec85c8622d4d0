"""A stack of slips: numbers that nothing else gets, and what lies in the printer."""

import shutil
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest
import zxingcpp

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.period import Period
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.printing.raster import page_count, page_size, page_texts
from desktop_app.services.context import DeskContext
from desktop_app.services.papers.ledger import print_ledger
from desktop_app.services.papers.outage_slips import slip_in_scan, slips
from desktop_app.services.printing.outage_slips import print_slips
from desktop_app.services.progress import Cancelled
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync.rollback_guard import guard_database
from desktop_app.storage.engine import Store
from tests.conftest import KEY, MovableClock, a_reception


def test_each_slip_has_a_number_of_its_own_between_the_dossiers(
    context: DeskContext, people: list[Applicant], tmp_path: Path
) -> None:
    before = receive(context, a_reception(context, people[0])).dossier
    printed = print_slips(context, 3)
    after = receive(context, a_reception(context, people[1])).dossier
    codes = [slip.code for slip in slips(context)]
    assert codes == [f"H44.18-261123-{serial:04d}" for serial in (2, 3, 4)]
    assert (printed.first, printed.last) == (codes[0], codes[-1])
    assert (before.code[-4:], after.code[-4:]) == ("0001", "0005")
    (sheet,) = [sheet for sheet in print_ledger(context, _today(context)).sheets if sheet.form == "outage-slip"]
    assert codes[0] in sheet.subject
    pdf = (tmp_path / "pdf" / printed.out.name).read_bytes()
    width, height = page_size(pdf)
    assert (page_count(pdf), width > height) == (3, True)
    for text, code in zip(page_texts(pdf), codes, strict=True):
        words = " ".join(text.split())
        assert words.count(code) == 2, "both copies lie beside each other"
        assert "CẤP KHI MẤT ĐIỆN" in words
        assert "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ" in words
    with pdfium.PdfDocument(pdf) as document:
        read = {one.text for one in zxingcpp.read_barcodes(document[1].render(scale=200 / 72).to_pil())}
    assert read == {codes[1]}
    assert slip_in_scan(context, f"https://tracuu.example.vn/{codes[1]}") == slips(context)[1]


def _today(context: DeskContext) -> Period:
    return Period(context.today(), context.today())


def test_what_is_refused_takes_no_number(context: DeskContext, people: list[Applicant]) -> None:
    trainee = _as_trainee(context)
    for desk, count, code in ((context, 0, "slip.count"), (context, 51, "slip.count"), (trainee, 1, "role.")):
        with pytest.raises(RuleViolation, match=code):
            print_slips(desk, count)
    with pytest.raises(Cancelled):
        print_slips(context, 5, lambda _percent: False)
    assert slips(context) == []
    assert receive(context, a_reception(context, people[0])).dossier.code.endswith("-0001")


def _as_trainee(context: DeskContext) -> DeskContext:
    return replace(context, officer=replace(context.officer, role=Role.TRAINEE))


def test_a_number_is_never_given_again_after_a_backup_was_put_back(
    context: DeskContext, people: list[Applicant], tmp_path: Path, clock: MovableClock
) -> None:
    """A stack takes numbers without an event, so the end of the event log does not tell that the file is older."""
    guards = tmp_path / "guards"
    guards.mkdir()
    guard_database(context.store, guards, "this computer", clock)
    receive(context, a_reception(context, people[0]))
    context.store.close()
    shutil.copyfile(tmp_path / "desk.db", tmp_path / "backup.db")
    running = _opened(context, tmp_path)
    guard_database(running.store, guards, "this computer", clock)
    printed = print_slips(running, 2)
    running.store.close()
    shutil.copyfile(tmp_path / "backup.db", tmp_path / "desk.db")
    restored = _opened(context, tmp_path)
    assert guard_database(restored.store, guards, "this computer", clock) == ""
    assert slips(restored) == []
    fresh = receive(restored, a_reception(restored, people[1])).dossier
    assert fresh.code == "H44.18-261123-0004", "the numbers of the slips are in citizens' hands"
    lost = slip_in_scan(restored, printed.last)
    assert lost is not None
    assert lost.code == printed.last, "a number that was given and that nothing has is a slip's"
    assert slip_in_scan(restored, fresh.code) is None
    assert slip_in_scan(restored, "H44.18-261123-0005") is None, "this one was never given"
    restored.store.close()


def _opened(context: DeskContext, folder: Path) -> DeskContext:
    return replace(context, store=Store(folder / "desk.db", KEY))
