"""The statistics page: period, lines, indices, chart, Excel."""

import zipfile
from pathlib import Path

import pytest

from desktop_app.domain.person import Applicant
from desktop_app.services.endings import result_ready
from desktop_app.services.reception import receive
from desktop_app.ui.pages.statistics import StatisticsPage
from tests.conftest import a_reception
from tests.ui.conftest import Window


@pytest.fixture
def page(window: Window, people: list[Applicant]) -> StatisticsPage:
    context = window.view.session.context
    made = [receive(context, a_reception(context, person), printed=False).dossier for person in people[:3]]
    result_ready(context, made[0].id)
    window.view.show_page("statistics")
    window.settle()
    return window.view.statistics


def _row(page: StatisticsPage, place: int) -> list[str]:
    return [page.lines.text_at(place, n) for n in range(page.lines.columnCount())]


def test_the_year_so_far_stands_there_without_a_key(window: Window, page: StatisticsPage) -> None:
    assert (page.first.text, page.last.text) == ("01/01/2026", "23/11/2026")
    numbers = ["3", "0", "3", "0", "1", "1", "0", "0", "2", "2", "0"]
    assert _row(page, 0) == ["Lao động", *numbers]
    assert _row(page, page.lines.rowCount() - 1) == ["Tổng số", *numbers]
    assert page.bars.months == [("11/2026", 3, 1)]
    assert "11/2026: nhận 3, xong 1" in page.bars.accessibleDescription()


def test_a_wrong_period_is_said_beside_its_field(window: Window, page: StatisticsPage) -> None:
    page.first.set_text("32/01/2026")
    page.count()
    assert "Không có ngày này" in page.first.error
    page.first.set_text("01/12/2026")
    page.count()
    window.settle()
    assert "Ngày cuối ở trước ngày đầu" in page.last.error
    assert page.first.text == "01/12/2026"


def test_by_channel_names_the_channel(window: Window, page: StatisticsPage) -> None:
    page.grouping.setCurrentIndex(2)
    page.count()
    window.settle()
    assert _row(page, 0)[0] == "Trực tiếp"


def test_excel_holds_numbers(window: Window, page: StatisticsPage, tmp_path: Path) -> None:
    path = tmp_path / "bao-cao.xlsx"
    page.save(path)
    window.settle()
    assert "bao-cao.xlsx" in page.notice.text
    with zipfile.ZipFile(path) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        assert "II.06a" in book.read("xl/workbook.xml").decode()
    # Row 7, column C: received in all, a number and no text.
    assert '<c r="C7"><v>3</v></c>' in sheet
    page.save(tmp_path / "nowhere" / "x.xlsx")
    window.settle()
    assert "Không ghi được tệp" in page.notice.text
