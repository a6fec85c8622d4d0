"""The page after a save: the receipt can be looked at and saved as a file."""

from pathlib import Path

import pypdfium2
import pytest

from desktop_app.printing.raster import page_texts
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def test_the_receipt_is_shown_and_saved_as_it_was_printed(window: Window, tmp_path: Path) -> None:
    window.fill()
    code = window.save()
    window.hands.wait_for(window.saved._view.isVisible)
    window.hands.press("Ctrl+Shift+O")
    window.hands.wait_for(lambda: window.saved.paper_dialog is not None)
    dialog = window.saved.paper_dialog
    assert dialog is not None
    assert code in dialog.windowTitle()
    assert code in dialog.pages[0].accessibleDescription()
    assert not dialog.pages[0].pixmap().isNull()
    dialog.save_to(tmp_path / "bien nhan")
    window.settle()
    saved = (tmp_path / "bien nhan.pdf").read_bytes()
    assert code in page_texts(saved)[0]
    assert len(pypdfium2.PdfDocument(saved)) == len(dialog.pages)
    assert "bien nhan.pdf" in dialog.notice.text
    dialog.save_to(tmp_path / "missing" / "bien nhan.pdf")
    window.settle()
    assert dialog.notice.text
    dialog.accept()
