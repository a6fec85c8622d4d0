"""A folder that a cloud service copies is named as such beside the choice."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.common.printer_choice import PrinterChoice

pytestmark = pytest.mark.window


def test_papers_do_not_go_to_a_cloud_service_unseen(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cloud = tmp_path / "OneDrive - UBND" / "Documents"
    for module in ("desktop_app.documents_folder", "desktop_app.ui.common.printer_choice"):
        monkeypatch.setattr(f"{module}.user_documents_path", lambda: cloud)
    choice = PrinterChoice()
    choice.show()
    assert not Path(choice.folder).is_relative_to(cloud)
    assert choice._copied.isVisible()
    moved = choice._copied.text()
    choice.show_choice("", str(cloud / "Giay tiep nhan"), "a5")
    assert choice._copied.isVisible()
    assert choice._copied.text() != moved
    choice.show_choice("VP", str(cloud), "a5")
    assert not choice._copied.isVisible(), "a printer writes no files"
    choice.close()
