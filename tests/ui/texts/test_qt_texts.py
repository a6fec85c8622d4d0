"""Qt's own dialogs speak Vietnamese."""

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLabel

from desktop_app.ui.texts.i18n import install_language
from desktop_app.ui.texts.qt_texts import QT_TEXTS

pytestmark = pytest.mark.window


def test_the_choice_of_files_is_in_vietnamese(qapp: QApplication) -> None:
    install_language(qapp, "vi")
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    texts = {shown.text() for shown in dialog.findChildren(QLabel)}
    assert {"&Tìm trong:", "Tê&n tệp:", "&Loại tệp:"} <= texts
    (box,) = dialog.findChildren(QDialogButtonBox)
    assert {button.text() for button in box.buttons()} == {"&Lưu", "Hủy"}
    assert len(QT_TEXTS) > 40
