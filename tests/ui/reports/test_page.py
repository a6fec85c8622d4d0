"""The statistics page: period, lines, indices, chart, Excel."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.domain.law.period import Border
from desktop_app.domain.law.report_forms import HABIT_NOTE, ReportForm
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.printing.raster import page_texts
from desktop_app.services.dossier.completion import result_ready
from desktop_app.services.printing.spool import PrintSettings, choose_printer, open_spool
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.statistics import report, report_habit
from desktop_app.ui.reports.page import ReportsPage
from desktop_app.ui.texts.messages import sentence
from tests.conftest import a_reception
from tests.ui.conftest import Window


@pytest.fixture
def page(window: Window, people: list[Applicant]) -> ReportsPage:
    context = window.view.session.context
    made = [receive(context, a_reception(context, person), printed=False).dossier for person in people[:3]]
    result_ready(context, made[0].id)
    window.view.show_page("reports")
    window.settle()
    return window.reports


def _row(page: ReportsPage, place: int) -> list[str]:
    lines = page.table.lines
    return [lines.text_at(place, n) for n in range(lines.columnCount())]


def test_the_year_so_far_stands_there_without_a_key(window: Window, page: ReportsPage) -> None:
    assert (page.first.text, page.last.text) == ("01/01/2026", "23/11/2026")
    numbers = ["3", "0", "3", "0", "1", "1", "0", "0", "2", "2", "0"]
    assert _row(page, 0) == ["Lao động", *numbers]
    assert page.table.lines.rowCount() == 1
    total = page.table.total
    assert [total.text_at(0, n) for n in range(total.columnCount())] == ["Tổng số", *numbers]
    assert page.bars.months == [("11/2026", 3, 1)]
    assert "11/2026: tiếp nhận 3, giải quyết 1" in page.bars.accessibleDescription()


def test_a_wrong_period_is_said_beside_its_field(window: Window, page: ReportsPage) -> None:
    page.first.set_text("32/01/2026")
    page.count()
    assert "Không có ngày này" in page.first.error
    page.first.set_text("01/12/2026")
    page.count()
    window.settle()
    assert "Ngày cuối ở trước ngày đầu" in page.last.error
    assert page.first.text == "01/12/2026"


def test_long_names_have_two_lines_and_never_less_room_than_they_need(window: Window, page: ReportsPage) -> None:
    long = "Cấp giấy phép lao động cho người lao động nước ngoài làm việc tại Việt Nam"
    shown = page.table
    lines = [(long, *"123"), ("Ngắn", *"123"), ("Cả", *"246")]
    shown.show_report(ReportForm.BTP_07A, ["Tên", *"ABC"], lines)
    page.table.resize(300, 300)
    assert shown.table.columnWidth(0) == shown.foot.columnWidth(0) == 250
    assert shown.table.rowHeight(0) > shown.table.rowHeight(1)
    assert shown.lines.data(shown.lines.index(0, 0), Qt.ItemDataRole.ToolTipRole) == long
    page.table.resize(1500, 300)
    assert shown.table.columnWidth(0) > 1000
    assert shown.table.rowHeight(0) == shown.table.rowHeight(1)


def test_folded_charts_stay_folded(window: Window, page: ReportsPage) -> None:
    assert page.charts_side.isVisible()
    window.hands.press("F11")
    assert not page.charts_side.isVisible()
    another = ReportsPage(window.view.session)
    another.setParent(window.view)
    assert another.charts_side.isHidden()
    window.hands.press("F11")
    assert page.charts_side.isVisible()
    third = ReportsPage(window.view.session)
    third.setParent(window.view)
    assert not third.charts_side.isHidden()


def test_by_channel_names_the_channel(window: Window, page: ReportsPage) -> None:
    page.grouping.setCurrentIndex(2)
    page.count()
    window.settle()
    assert _row(page, 0)[0] == "Trực tiếp"


def test_excel_holds_numbers(window: Window, page: ReportsPage, tmp_path: Path) -> None:
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


def test_the_newer_form_stands_beside_the_older_one(window: Window, page: ReportsPage) -> None:
    assert page.table.table.accessibleName() == "Báo cáo II.06a/VPCP/KSTT"
    page.form.setFocus()
    window.hands.press("Down")
    received, ended, still_open = ["3", "3", "0", "0", "0", "0", "0", "0"], ["1", "1", "0", "0"], ["2", "2", "0", "0"]
    numbers = [*received, *ended, *still_open, *(["0"] * 9)]
    assert _row(page, 0) == ["Lao động", *numbers]
    assert page.table.table.accessibleName() == "Báo cáo 07a/BTP"
    titles = [str(page.table.lines.headerData(n, Qt.Orientation.Horizontal)) for n in range(27 - 1)]
    assert titles[1] == "Tiếp nhận (3)"
    assert titles[-1].endswith("(27)")


def test_the_border_of_periods_is_remembered(window: Window, page: ReportsPage) -> None:
    page.border.setFocus()
    window.hands.press("Down")
    window.settle()
    assert (page.first.text, page.last.text) == ("15/12/2025", "23/11/2026")
    page.kind.setCurrentIndex(0)
    page.kind.activated.emit(0)
    assert (page.first.text, page.last.text) == ("15/11/2026", "23/11/2026")
    window.settle()
    again = ReportsPage(window.view.session)
    again.setParent(window.view)
    again.reload()
    window.settle()
    assert again.border.currentData() == Border.FIFTEENTH
    assert again.first.text == "15/12/2025"
    again.deleteLater()


def test_charts_tell_what_they_show(window: Window, page: ReportsPage) -> None:
    assert page.ends.accessibleDescription() == "Trước hạn 1 (100%); Đúng hạn 0 (0%); Quá hạn 0 (0%)"
    assert page.channels.accessibleDescription() == "Trực tiếp 3 (100%); Trực tuyến 0 (0%); Bưu chính 0 (0%)"
    assert {one.accessibleName() for one in (page.ends, page.channels)} == {"Kết quả giải quyết", "Kênh tiếp nhận"}
    picture = page.ends.grab().toImage()
    page.ends.show_shares([("a", 1), ("b", 1)])
    assert page.ends.grab().toImage() != picture


def test_each_index_has_its_whole_definition(window: Window, page: ReportsPage) -> None:
    assert len(page.indices.definitions) == 7
    assert [one.text() for one in page.indices.definitions if one.toolTip() or not one.text()] == []


def test_ctrl_p_prints_the_shown_form(window: Window, page: ReportsPage, tmp_path: Path) -> None:
    window.hands.press("Ctrl+P")
    window.settle()
    page.form.setCurrentIndex(1)
    window.hands.press("Ctrl+P")
    window.settle()
    names = sorted(path.name for path in (tmp_path / "pdf").iterdir())
    assert names == ["Báo cáo 06a 20260101-20261123.pdf", "Báo cáo 07a 20260101-20261123.pdf"]
    assert page.notice.text == f"Đã lưu: {names[1]}"


def test_printing_that_cannot_be_done_says_why(window: Window, page: ReportsPage) -> None:
    choose_printer(window.view.session.context, PrintSettings("", "/proc/nowhere"))
    page.print_out()
    window.settle()
    said = "Không ghi được vào thư mục PDF. Hãy chọn thư mục khác trong Cài đặt."
    assert page.notice.text == f"{said} Các trang đang chờ trong Cài đặt."
    window.view.show_page("settings")
    window.settle()
    assert [job.code for job in open_spool(window.view.session.context)] == ["Báo cáo 06a 20260101-20261123"]


def test_the_sum_stays_in_sight_below_any_number_of_lines(window: Window, page: ReportsPage) -> None:
    found = page.report
    assert found is not None
    many = {f"Lĩnh vực {n}": found.total for n in range(40)}
    for form in (0, 1):
        page.form.setCurrentIndex(form)
        page.show_report(replace(found, lines=many))
        QApplication.processEvents()
        foot = page.table.foot
        assert foot.visibleRegion().boundingRect().height() == foot.height()
        widths = [page.table.table.columnWidth(n) for n in range(page.table.lines.columnCount())]
        assert [foot.columnWidth(n) for n in range(page.table.total.columnCount())] == widths
        large = replace(found, lines=many, total=replace(found.total, direct=12_345_678))
        page.show_report(large)
        QApplication.processEvents()
        text = page.table.total.text_at(0, 1)
        assert foot.columnWidth(1) > foot.fontMetrics().horizontalAdvance(text) + 8
        page.show_report(replace(found, lines=many))
        page.table.table.verticalScrollBar().setValue(9)
        assert page.table.total.text_at(0, 1) == "3"


def test_a_report_by_the_local_habit_says_so(window: Window, page: ReportsPage, tmp_path: Path) -> None:
    context = window.view.session.context
    assert page.remark.text() == ""
    window.view.show_page("settings")
    window.settle()
    window.settings.report_habit.tick.click()
    window.settle()
    assert report_habit(context)
    waits = next(one for one in (report(context, context.today(), context.today()).lines.values()))
    assert waits.on_time == 0
    window.view.show_page("reports")
    window.settle()
    assert "“Đúng hạn” gồm cả" in page.remark.text()
    page.save(tmp_path / "b.xlsx")
    window.settle()
    with zipfile.ZipFile(tmp_path / "b.xlsx") as book:
        assert HABIT_NOTE in book.read("xl/sharedStrings.xml").decode()
    page.print_out()
    window.settle()
    (pdf,) = (tmp_path / "pdf").glob("Báo cáo*.pdf")
    assert HABIT_NOTE in " ".join(" ".join(page_texts(pdf.read_bytes())).split())


def test_only_the_head_of_desk_chooses_the_habit(window: Window) -> None:
    session, row = window.view.session, window.settings.report_habit
    session.renew(officer=replace(session.context.officer, role=Role.OFFICER))
    assert not row.tick.isEnabled()
    assert row.toolTip() == sentence("role.head_only")
    row._choose(True)
    window.settle()
    assert not row.tick.isChecked()
    assert row.notice.text
    assert not report_habit(session.context)
