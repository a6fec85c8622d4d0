from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop_app import app
from desktop_app.ui.texts.messages import sentence

pytestmark = pytest.mark.window


def test_a_desk_that_is_open_elsewhere_and_silent_is_told(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, text: texts.append(text))
    assert app._explain_lock(qapp, tmp_path, "vi") == 1
    assert texts == [sentence("desk.in_use", folder=str(tmp_path))]
    assert texts[0].startswith("Quầy này đang mở")
