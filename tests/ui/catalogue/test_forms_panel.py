"""Blank forms of a procedure through the keys and by drop: added, opened, printed and ended."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtWidgets import QComboBox, QFileDialog

from desktop_app.services.procedures.form_files import forms_of
from desktop_app.ui.catalogue.page import CataloguePage
from desktop_app.ui.texts.messages import sentence
from tests.services.procedures.test_form_files import PDF
from tests.ui.catalogue.test_edit_panel import BIRTH, page  # noqa: F401 - the fixture
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def test_a_form_is_added_opened_printed_and_ended(
    window: Window,
    page: CataloguePage,  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file, program = tmp_path / "to khai.pdf", tmp_path / "to khai.exe"
    file.write_bytes(PDF)
    program.write_bytes(b"MZ")
    panel, context = page.forms, window.view.session.context
    window.hands.press("Ctrl+B")
    window.settle()
    assert page.stack.currentWidget() is panel and panel.empty.isVisible()

    names = [str(program), str(file)]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (names.pop(0), ""))
    window.hands.press("Insert")
    window.settle()
    assert page.notice.text == sentence("form_file.kind") and not panel.card.is_open
    window.hands.press("Insert")
    window.settle()
    document, source = panel.card.named("document"), panel.card.named("source")
    assert document is not None and source is not None and isinstance(document.control, QComboBox)
    document.control.setCurrentIndex(1)
    paper = document.control.itemData(1)
    window.hands.press("F9")
    window.settle()
    assert source.error == sentence("form_file.no_source")
    source.line.setText("Thông tư 04/2020/TT-BTP")  # type: ignore[attr-defined]
    window.hands.press("F9")
    window.settle()
    (form,) = forms_of(context, BIRTH)
    assert (form.name, form.document) == ("to khai.pdf", paper)
    assert panel.texts.text_at(0, 1) == "to khai.pdf" and not panel.card.isVisible()

    opened: list[QUrl] = []

    def show(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    window.hands.press("Return")
    window.settle()
    copy = Path(opened[0].toLocalFile())
    assert copy.read_bytes() == PDF
    window.hands.press("Ctrl+P")
    window.settle()
    assert [path.read_bytes() for path in (tmp_path / "pdf").glob("*.pdf")] == [PDF]

    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(file))])
    none = Qt.MouseButton.NoButton
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, dropped, none, Qt.KeyboardModifier.NoModifier)
    page.dropEvent(drop)
    window.settle()
    again = panel.card.named("source")
    assert again is not None and again.value == "Thông tư 04/2020/TT-BTP", "forms mostly come from one circular"
    window.hands.press("Escape")
    assert page.stack.currentWidget() is panel and not panel.card.isVisible()
    window.hands.press("Delete")
    window.settle()
    assert forms_of(context, BIRTH) == [] and panel.empty.isVisible()
    page.close_down()
    assert not copy.exists(), "copies are removed with the page"
