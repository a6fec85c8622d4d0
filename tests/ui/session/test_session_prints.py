"""Papers that wait are printed by themselves when the printer is back."""

from pathlib import Path

import pytest

from desktop_app.services.printing.spool import PrintSettings, choose_printer, open_spool
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def test_a_receipt_that_waits_is_printed_when_its_folder_is_back(window: Window, tmp_path: Path) -> None:
    session, folder = window.view.session, tmp_path / "network drive"
    folder.write_text("", encoding="utf-8")
    choose_printer(session.context, PrintSettings("", str(folder)))
    window.fill()
    code = window.save()
    assert window.saved.printed_chip.property("tone") == "bad"
    assert session._retry.isActive()
    session.retry_prints()
    window.settle()
    assert [job.code for job in open_spool(session.context)] == [code]
    usual = session._retry.interval()
    for _ in range(8):
        session.retry_prints()
        window.settle()
    assert usual < session._retry.interval() <= 16 * usual
    folder.unlink()
    session.retry_prints()
    window.settle()
    window.hands.wait_for(lambda: not open_spool(session.context))
    window.hands.wait_for(lambda: not session._retry.isActive())
    assert [path.stem for path in folder.glob("*.pdf")] == [code]
    assert window.saved.printed_chip.property("tone") == "ok"
