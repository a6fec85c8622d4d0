"""The support file: what is shown is what is saved."""

from pathlib import Path

import pytest

from desktop_app.ui.help.support_dialog import SupportDialog
from tests.ui.conftest import HA, Window

pytestmark = pytest.mark.window


def _dialog(window: Window) -> SupportDialog:
    window.view.help.show_support()
    shown = window.view.help.support
    assert shown is not None
    return shown


def test_the_content_is_shown_first_and_saved_as_it_was_shown(window: Window, tmp_path: Path) -> None:
    window.fill()
    code = window.save()
    dialog = _dialog(window)
    assert not dialog.save.isEnabled()
    window.hands.wait_for(dialog.save.isEnabled)
    text = dialog.content.toPlainText()
    assert '"dossiers": 1' in text
    assert '"file_is_sound": true' in text
    officer = window.view.session.context.officer.name
    assert not [name for name in (HA.name, HA.number, HA.phone, code, officer, str(Path.home())) if name in text]
    path = tmp_path / "ho-tro.txt"
    dialog.save_as(path)
    window.hands.wait_for(path.exists)
    window.settle()
    assert path.read_text(encoding="utf-8") == text
    assert path.name in dialog.notice.text
    dialog.reject()


def test_a_folder_that_cannot_be_written_is_said(window: Window, tmp_path: Path) -> None:
    dialog = _dialog(window)
    window.hands.wait_for(dialog.save.isEnabled)
    dialog.save_as(tmp_path / "nowhere" / "x.txt")
    window.settle()
    assert "Không ghi được tệp" in dialog.notice.text
    dialog.reject()
