"""The page of the catalogue through the keys: lists, values with sources, imports before and after they take effect."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel

from desktop_app.domain.catalogue.levels import Level
from desktop_app.services.catalogue import load_catalogue
from desktop_app.services.procedures.favourite_procedures import usual_of
from desktop_app.ui.catalogue.page import CataloguePage
from desktop_app.ui.common.form_fields import FlagField
from desktop_app.ui.texts.messages import sentence
from tests.services.procedures.readers.files import workbook
from tests.ui.conftest import Window

pytestmark = pytest.mark.window

BIRTH = "1.001193"
ROWS = [
    ["(Kèm theo Quyết định số 3218/QĐ-UBND ngày 18/11/2026)"],
    ["Mã TTHC", "Tên TTHC", "Thời hạn giải quyết", "Phí, lệ phí"],
    [BIRTH, "", "97 ngày làm việc", "8.000 đồng"],
    ["9.999999", "Thủ tục của tỉnh", "5 ngày", "Không"],
    ["", "Không mã", "5 ngày", ""],
]


@pytest.fixture
def page(window: Window) -> CataloguePage:
    session = window.view.session
    session.renew(catalogue=load_catalogue().for_desk(Level.COMMUNE, None))
    window.settle()
    window.hands.press("Alt+9")
    window.settle()
    assert window.view.page == "catalogue"
    return window.view.page_of(CataloguePage)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "phu-luc.xlsx"
    path.write_bytes(workbook({"A": ROWS}))
    return path


def search(window: Window, page: CataloguePage, text: str) -> None:
    page.listing.search.setText(text)
    page.listing.reload()
    window.settle()


def shown_values(page: CataloguePage) -> str:
    return "\n".join(label.text() for label in page.listing.values.findChildren(QLabel))


def test_the_list_shows_what_the_desk_receives_and_filters_it(window: Window, page: CataloguePage) -> None:
    everything = len(page.listing.lines)
    assert everything > 400 and page.listing.texts.rowCount() == everything
    page.listing.field.setCurrentIndex(page.listing.field.findData("Hộ tịch"))
    assert 0 < len(page.listing.lines) < everything and {line.field for line in page.listing.lines} == {"Hộ tịch"}
    page.listing.show_box.setCurrentIndex(page.listing.show_box.findData("incomplete"))
    assert all(line.lacks for line in page.listing.lines)
    page.listing.field.setCurrentIndex(0)
    assert page.listing.lines and page.listing.texts.text_at(0, 3) == "chưa đủ"
    page.listing.show_box.setCurrentIndex(page.listing.show_box.findData("ended"))
    assert page.listing.lines and {page.listing.texts.text_at(row, 3) for row in range(len(page.listing.lines))} == {
        "hết hiệu lực"
    }
    search(window, page, "zzzzz")
    assert not page.listing.lines and not shown_values(page)


def test_a_level_leaves_only_what_is_carried_out_there(window: Window, page: CataloguePage) -> None:
    everything = len(page.listing.lines)
    page.listing.level.setCurrentIndex(page.listing.level.findData(Level.PROVINCE))
    assert 0 < len(page.listing.lines) < everything
    assert all(Level.PROVINCE in line.levels for line in page.listing.lines)
    page.listing.level.setCurrentIndex(0)
    assert len(page.listing.lines) == everything


def test_the_desk_gives_a_digit_and_says_whether_it_receives(window: Window, page: CataloguePage) -> None:
    search(window, page, BIRTH)
    window.hands.press("Ctrl+M")
    digit, received = page.listing.own.named("digit"), page.listing.own.named("is_received")
    assert digit is not None and received is not None and received.value is True
    digit.choose(1)  # type: ignore[attr-defined]
    received.control.setChecked(False)  # type: ignore[attr-defined]
    window.hands.press("F9")
    window.settle()
    context = window.view.session.context
    assert usual_of(context)[0].id == BIRTH
    assert context.catalogue.sources(BIRTH, context.today())["is_received"].value is False
    assert page.listing.texts.text_at(0, 3) == "nơi khác tiếp nhận"
    window.hands.press("Ctrl+M")
    assert page.listing.own.values()["digit"] == 1 and page.listing.own.values()["is_received"] is False
    window.hands.press("F9")
    window.settle()
    assert page.listing.own.notice.text == sentence("catalogue.nothing_new")


def test_a_search_shows_one_procedure_with_the_source_of_each_value(window: Window, page: CataloguePage) -> None:
    search(window, page, BIRTH)
    window.hands.press("Return")
    assert page.listing.table.hasFocus()
    window.settle()
    text = shown_values(page)
    assert f"{BIRTH}  Thủ tục đăng ký khai sinh" in text
    assert "Thành phần hồ sơ" in text and "Bản chính" in text
    assert "danh mục gốc · Cổng Dịch vụ công quốc gia · 18/07/2026" in text
    window.hands.press("Return")
    assert page.listing.values.hasFocus()


def test_the_desk_writes_its_own_note_and_hides_a_procedure(window: Window, page: CataloguePage) -> None:
    search(window, page, BIRTH)
    window.hands.press("Ctrl+M")
    window.hands.type("in hai ban")
    window.hands.press("F9")
    window.settle()
    assert "Ghi chú" in shown_values(page) and "quầy này · từ" in shown_values(page)
    window.hands.press("Ctrl+M")
    note, hidden = page.listing.own.named("note"), page.listing.own.named("is_hidden")
    assert note is not None and note.value == "in hai ban" and hidden is not None
    hidden.control.setChecked(True)  # type: ignore[attr-defined]
    window.hands.press("F9")
    window.settle()
    assert BIRTH not in {line.id for line in page.listing.lines}, "a search finds nothing that is hidden"
    search(window, page, "")
    window.hands.press("Ctrl+M")
    window.hands.press("Escape")
    assert page.listing.own.isHidden() and window.view.page == "catalogue"


def test_a_file_takes_effect_only_after_it_was_looked_at_and_is_taken_back(
    window: Window, page: CataloguePage, file: Path
) -> None:
    page.read_file(file)
    window.settle()
    assert page.stack.currentWidget() is page.panel
    assert "Mới 1, thay đổi 1, hết hiệu lực 0, như cũ 0, không nhận 1." in page.panel.table.summary.text()
    lines = [
        [page.panel.table.texts.text_at(row, column) for column in range(6)]
        for row in range(page.panel.table.texts.rowCount())
    ]
    assert lines[0][:3] == ["không nhận", "", "A, dòng 5"]
    assert ["thay đổi", BIRTH, "Thủ tục đăng ký khai sinh", "Thời hạn", "1 ngày làm việc", "97 ngày làm việc"] in lines
    fields = page.panel.card.values()
    assert (fields["decision"], fields["decision_date"]) == ("3218/QĐ-UBND", "18/11/2026")
    context = window.view.session.context
    assert context.catalogue.by_id("9.999999") is None
    window.hands.press("F9")
    window.settle()
    assert "Danh mục đã cập nhật" in page.notice.text
    assert window.view.session.context.catalogue.by_id("9.999999") is not None
    search(window, page, "9.999999")
    assert "Quyết định 3218/QĐ-UBND" in shown_values(page) and "chưa đối chiếu" in shown_values(page)
    window.hands.press("Ctrl+J")
    window.settle()
    assert page.imports.texts.text_at(0, 1) == "phu-luc.xlsx"
    page.imports.undo.click()
    window.settle()
    assert "Đã thu hồi" in page.notice.text and "đã thu hồi" in page.imports.texts.text_at(0, 6)
    assert window.view.session.context.catalogue.by_id("9.999999") is None
    page.imports.undo.click()
    window.settle()
    assert page.notice.text == sentence("catalogue.undone")
    window.hands.press("Escape")
    assert page.stack.currentWidget() is page.listing


def test_a_wrong_day_stands_beside_its_field_and_nothing_is_lost(
    window: Window, page: CataloguePage, file: Path
) -> None:
    page.read_file(file)
    window.settle()
    named = page.panel.card.named("effective_from")
    assert named is not None
    named.control.setText("31/02/2026")  # type: ignore[attr-defined]
    page.panel.card.take()
    window.settle()
    assert named.error and page.panel.card.values()["decision"] == "3218/QĐ-UBND"
    window.hands.press("Escape")
    window.settle()
    assert page.stack.currentWidget() is page.listing


def test_a_file_that_repeats_the_catalogue_offers_nothing(window: Window, page: CataloguePage, tmp_path: Path) -> None:
    path = tmp_path / "same.xlsx"
    path.write_bytes(workbook({"A": [["Mã TTHC", "Tên TTHC"], [BIRTH, "Thủ tục đăng ký khai sinh"]]}))
    page.read_file(path)
    window.settle()
    assert not page.panel.card.is_open


def test_a_complete_list_ends_what_it_lacks_and_keeps_what_was_typed(
    window: Window, page: CataloguePage, file: Path
) -> None:
    page.read_file(file)
    window.settle()
    decision, complete = page.panel.card.named("decision"), page.panel.card.named("is_complete")
    assert decision is not None and complete is not None
    decision.control.setText("99/QĐ-UBND")  # type: ignore[attr-defined]
    complete.control.setChecked(True)  # type: ignore[attr-defined]
    window.settle()
    received = len(window.view.session.context.catalogue.names())
    assert f"hết hiệu lực {received - 1}," in page.panel.table.summary.text()
    assert page.panel.card.values()["decision"] == "99/QĐ-UBND"
    complete.control.setChecked(False)  # type: ignore[attr-defined]
    window.settle()
    assert "hết hiệu lực 0," in page.panel.table.summary.text()


def test_a_complete_list_that_repeats_the_catalogue_may_still_end_the_rest(
    window: Window, page: CataloguePage, tmp_path: Path
) -> None:
    path = tmp_path / "same.xlsx"
    path.write_bytes(workbook({"A": [["Mã TTHC", "Tên TTHC"], [BIRTH, "Thủ tục đăng ký khai sinh"]]}))
    page.read_file(path)
    window.settle()
    (complete,) = page.panel.card.findChildren(FlagField)
    complete.tick.setChecked(True)
    window.settle()
    assert page.panel.card.is_open and page.panel.card.values()["is_complete"] is True


def test_the_versions_stand_side_by_side(window: Window, page: CataloguePage, file: Path) -> None:
    page.read_file(file)
    window.settle()
    day = page.panel.card.named("effective_from")
    assert day is not None
    day.control.setText("01/12/2099")  # type: ignore[attr-defined]
    window.hands.press("F9")
    window.settle()
    search(window, page, BIRTH)
    window.hands.press("Ctrl+G")
    window.settle()
    assert page.stack.currentWidget() is page.versions and page.versions.table.hasFocus()
    texts = page.versions.texts
    header = texts.headerData(texts.columnCount() - 1, Qt.Orientation.Horizontal)
    assert header == "Đã ban hành, có hiệu lực từ 01/12/2099"
    lines = [[texts.text_at(row, column) for column in range(texts.columnCount())] for row in range(texts.rowCount())]
    assert ["≠ Thời hạn", "1 ngày làm việc", "97 ngày làm việc"] in lines
    assert "khác nhau: Thời hạn" in page.versions.explain.text()
    window.hands.press("Escape")
    assert page.stack.currentWidget() is page.listing


def test_a_dropped_file_is_read_and_a_bad_one_says_why(window: Window, page: CataloguePage, tmp_path: Path) -> None:
    path = tmp_path / "anh.xlsx"
    path.write_bytes(b"%PDF-1.7")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
    window.settle()
    assert "Đây không phải tệp danh mục thủ tục" in page.notice.text
    page.read_file(tmp_path / "no.xlsx")
    window.settle()
    assert "Không mở được tệp" in page.notice.text


def test_reading_is_stopped_with_escape(window: Window, page: CataloguePage, file: Path) -> None:
    page.read_file(file)
    page.escape()
    window.settle()
    assert page.notice.text == "Đã dừng đọc tệp; danh mục không thay đổi."
    assert not page.reading.stop.isVisible() and page.stack.currentWidget() is page.listing
