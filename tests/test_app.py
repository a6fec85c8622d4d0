import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop_app import app
from desktop_app.single import SingleInstance
from desktop_app.ui.texts.messages import sentence

pytestmark = pytest.mark.window


@pytest.mark.parametrize(
    ("code", "beginning"),
    [("desk.in_use", "Quầy này đang mở"), ("desk.on_network", "Thư mục dữ liệu của quầy nằm")],
)
def test_a_desk_that_cannot_be_opened_here_is_told(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, beginning: str
) -> None:
    texts: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, text: texts.append(text))
    assert app._explain(qapp, "vi", code, tmp_path) == 1
    assert texts == [sentence(code, folder=str(tmp_path))]
    assert texts[0].startswith(beginning)


def test_a_second_start_leaves_the_log_of_the_first_alone(qapp: QApplication, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "QT_QPA_PLATFORM": "offscreen"}
    with SingleInstance(tmp_path) as first:
        assert first.claim()
        command = [sys.executable, "-m", "desktop_app", "--data", str(tmp_path)]
        assert subprocess.run(command, env=environment, timeout=60, check=False).returncode == 0
    assert not (tmp_path / "logs").exists()
