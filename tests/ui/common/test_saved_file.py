"""What was saved can be opened from the message."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.saved_file import show_saved
from desktop_app.ui.texts.i18n import install_language

pytestmark = pytest.mark.window


def test_a_saved_file_and_its_folder_are_opened(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install_language(qapp, "vi")
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    notice, path = Notice(), tmp_path / "so.xlsx"
    for text, target in (("Mở tệp", path), ("Mở thư mục", tmp_path)):
        show_saved(notice, path)
        assert notice.text == "Đã lưu: so.xlsx"
        next(button for button in notice.findChildren(QPushButton) if button.text() == text).click()
        assert opened[-1] == QUrl.fromLocalFile(str(target))
