"""Guidance and satisfaction slips from the reception page: one key each, and the page stays as it is."""

from pathlib import Path

import pytest

from desktop_app.printing.raster import page_texts
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.printing.guidance import given_guidance
from desktop_app.services.reception.receive import receive
from desktop_app.ui.common.requests import OpenRecord
from desktop_app.ui.dossier.history import described
from desktop_app.ui.texts.messages import sentence
from tests.conftest import a_reception
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def _papers(folder: Path) -> list[str]:
    return [page_texts(path.read_bytes())[0] for path in sorted((folder / "pdf").glob("*.pdf"))]


def test_one_key_prints_the_guidance_sheet_and_the_list_shows_it(window: Window, tmp_path: Path) -> None:
    window.fill()
    procedure = window.model.procedure
    assert procedure is not None
    window.hands.press("Ctrl+H")
    window.settle()
    (text,) = _papers(tmp_path)
    assert "PHIẾU HƯỚNG DẪN" in text
    assert "Nguyễn Thị Thu Hà" in text
    assert not window.model.is_blank, "the page stays"
    assert window.reception.notice.act()
    window.settle()
    dialog = window.reception.guidance.dialog
    assert dialog is not None
    assert dialog.given.rowCount() == 1
    assert dialog.given.text_at(0, 1) == procedure.name
    assert dialog.given.text_at(0, 2) == "Nguyễn Thị Thu Hà"
    dialog.accept()


def test_without_a_procedure_nothing_is_printed(window: Window, tmp_path: Path) -> None:
    window.hands.press("F2")
    window.hands.press("Ctrl+H")
    window.settle()
    assert window.reception.notice.text == sentence("procedure.missing")
    assert not _papers(tmp_path)
    assert not given_guidance(window.view.session.context)


def test_another_key_prints_the_satisfaction_slip(window: Window, tmp_path: Path) -> None:
    window.fill()
    window.hands.press("Ctrl+L")
    window.settle()
    (text,) = _papers(tmp_path)
    assert "Rất hài lòng" in text
    assert "Nguyễn Thị Thu Hà" not in text


def test_the_page_of_a_dossier_prints_both_and_its_history_says_so(window: Window, tmp_path: Path) -> None:
    window.fill()
    context = window.view.session.context
    person = window.model.person
    dossier = receive(context, a_reception(context, person), printed=False).dossier
    window.view.session.request(OpenRecord(dossier.id))
    window.settle()
    window.dossier.guidance.click()
    window.settle()
    window.dossier.satisfaction.click()
    window.settle()
    assert len(_papers(tmp_path)) == 2
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    texts = " ".join(described(event)[0] for event in opened.events)
    assert "Phiếu hướng dẫn" in texts
    assert "Phiếu đánh giá" in texts
