"""The archive's page: a book is closed, lists are shown, saved and printed."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.people.person import Applicant
from desktop_app.services.dossier.completion import refuse
from desktop_app.services.reception.receive import receive
from desktop_app.ui.ledger.archive_page import ArchivePage, Shown
from tests.conftest import MovableClock, a_reception
from tests.ui.conftest import Window


@pytest.fixture
def made(window: Window, people: list[Applicant], clock: MovableClock) -> list[Dossier]:
    context = window.view.session.context
    dossiers = [receive(context, a_reception(context, person), printed=False).dossier for person in people[:3]]
    refuse(context, dossiers[0].id, ["Không đủ điều kiện"])
    clock.now = datetime(2027, 1, 4, 9, tzinfo=VIETNAM)
    return dossiers


@pytest.fixture
def page(window: Window, made: list[Dossier]) -> ArchivePage:
    window.view.show_page("ledger")
    window.settle()
    window.ledger.archive.click()
    window.settle()
    assert window.view.page == "archive"
    return window.view.page_of(ArchivePage)


def _choose(window: Window, page: ArchivePage, kind: Shown) -> None:
    page.shown.setCurrentIndex(page.shown.findData(kind))
    page.reload()
    window.settle()


def _codes(page: ArchivePage) -> list[str]:
    return [page.texts.text_at(place, 1) for place in range(page.texts.rowCount())]


def test_the_book_of_last_year_is_closed_and_its_page_printed(
    window: Window, page: ArchivePage, made: list[Dossier], tmp_path: Path
) -> None:
    assert page.year.text == "2026"
    assert _codes(page) == [made[1].code, made[2].code]
    assert "tiếp nhận 3" in page.summary.text()
    page.close_shown()
    assert "không ghi thêm" in page.notice.text
    assert page.notice.act()
    window.settle()
    assert "đóng sổ lúc" in page.summary.text()
    assert page.closing.isHidden()
    window.hands.wait_for(lambda: bool(list((tmp_path / "pdf").glob("Đóng sổ năm 2026*"))))
    page.close_shown()
    assert "không ghi thêm" not in page.notice.text


def test_the_year_that_runs_is_not_closed(window: Window, page: ArchivePage) -> None:
    page.year.set_text("2027")
    page.reload()
    window.settle()
    page.close_shown()
    assert page.notice.act()
    window.settle()
    assert "khi năm đó đã hết" in page.notice.text


def test_the_hand_over_is_listed_saved_and_printed(
    window: Window, page: ArchivePage, made: list[Dossier], tmp_path: Path
) -> None:
    page.save(tmp_path / "nothing.csv")
    window.settle()
    assert not (tmp_path / "nothing.csv").exists(), "a book is saved by the ledger"
    _choose(window, page, Shown.HAND_OVER)
    assert _codes(page) == [made[0].code]
    assert "31/12/2027" in page.summary.text()
    assert page.closing.isHidden()
    page.save(tmp_path / "luu-tru.csv")
    window.settle()
    assert made[0].code in (tmp_path / "luu-tru.csv").read_text("utf-8-sig")
    page.save(tmp_path / "nowhere" / "luu-tru.csv")
    window.settle()
    assert "Không ghi được tệp" in page.notice.text
    page.print_out()
    window.hands.wait_for(lambda: bool(list((tmp_path / "pdf").glob("Nộp lưu trữ 2026*"))))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    window.settle()
    assert window.view.page == "archive"
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    window.settle()
    assert window.view.page == "dossier"


def test_nothing_was_kept_long_enough_and_a_wrong_day_is_told(window: Window, page: ArchivePage) -> None:
    _choose(window, page, Shown.DESTRUCTION)
    assert _codes(page) == []
    assert "Hội đồng" in page.summary.text()
    page.print_out()
    window.hands.wait_for(lambda: "trống" in page.notice.text)
    page.day.set_text("1/x")
    page.reload()
    assert page.day.error
    _choose(window, page, Shown.BOOK)
    page.year.set_text("26")
    page.reload()
    assert page.year.error
