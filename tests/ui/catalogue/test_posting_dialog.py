"""Public posting through the keys: what is chosen, what is said of it, saving, stopping, a wrong address."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.people.agency import Role
from desktop_app.printing.paper import Paper
from desktop_app.services.catalogue import catalogue_of
from desktop_app.ui.catalogue.page import CataloguePage
from desktop_app.ui.catalogue.posting_dialog import PostingDialog
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


@pytest.fixture
def dialog(window: Window) -> Iterator[PostingDialog]:
    session = window.view.session
    several = [procedure for procedure in session.context.catalogue.procedures if procedure.code][:3]
    administrator = replace(session.context.officer, role=Role.ADMINISTRATOR)
    session.renew(catalogue=catalogue_of(several), officer=administrator)
    window.hands.press("Alt+9")
    window.settle()
    window.hands.press("Ctrl+P")
    window.settle()
    opened = window.view.page_of(CataloguePage).posting
    assert opened is not None
    yield opened
    opened.stop()
    window.settle()
    opened.reject()


def _press(window: Window, dialog: PostingDialog, key: Qt.Key) -> None:
    # A dialog is a window of its own: the hands are at the main one.
    QTest.keyClick(dialog, key)
    window.settle()


def test_it_says_how_many_values_nobody_compared(window: Window, dialog: PostingDialog) -> None:
    assert dialog.isVisible() and dialog.field.box.hasFocus()
    assert dialog.summary.text().startswith("3 thủ tục")
    assert "chưa đối chiếu" in dialog.summary.text()
    dialog.field.box.setCurrentIndex(1)
    name = dialog.field.box.currentData()
    assert dialog.wishes.field == name
    count = int(dialog.field.box.currentText().rpartition("(")[2].rstrip(")"))
    assert dialog.summary.text().startswith(f"{count} thủ tục")
    _press(window, dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible() and window.view.page == "catalogue"


def test_the_set_is_saved_with_what_was_chosen(window: Window, dialog: PostingDialog, tmp_path: Path) -> None:
    dialog.paper.choose(Paper.A3)
    dialog.large.setChecked(True)
    dialog.save_to(tmp_path / "out")
    assert dialog.is_running and not dialog.print.isEnabled()
    window.settle()
    assert "3 tờ" in dialog.notice.text and not dialog.is_running
    assert list((tmp_path / "out").rglob("Niêm yết *.pdf"))
    _press(window, dialog, Qt.Key.Key_F9)
    assert "3 tờ" in dialog.notice.text


def test_escape_stops_and_does_not_close(window: Window, dialog: PostingDialog, tmp_path: Path) -> None:
    dialog.save_to(tmp_path / "out")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    window.settle()
    QApplication.processEvents()
    assert dialog.isVisible() and "Đã dừng" in dialog.notice.text
    _press(window, dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_wrong_address_stands_beside_its_field_and_stays(
    window: Window, dialog: PostingDialog, tmp_path: Path
) -> None:
    dialog.address.line.setText("https://tracuu.example.vn/")
    dialog.save_to(tmp_path / "out")
    window.settle()
    assert "{code}" in dialog.address.error and dialog.address.value == "https://tracuu.example.vn/"
    assert not (tmp_path / "out").exists()
    dialog.address.line.setText("https://tracuu.example.vn/{code}")
    dialog.save_to(tmp_path / "out")
    window.settle()
    assert not dialog.address.error and (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_is_named(window: Window, dialog: PostingDialog, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    dialog.save_to(tmp_path / "file")
    window.settle()
    assert dialog.notice.text and not dialog.is_running
