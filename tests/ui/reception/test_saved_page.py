"""The page after a save: the receipt can be looked at and saved as a file."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from desktop_app.domain.dossier.dossier import DocumentState
from desktop_app.domain.people.person import Applicant
from desktop_app.printing.raster import page_texts
from tests.ui.conftest import HA, Window

pytestmark = pytest.mark.window

OTHER_CARD = "025090000021||Trần Văn Bình|02031990|Nam|Số 5, đường Hùng Vương, phường Việt Trì, tỉnh Phú Thọ|15062021"


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


def test_the_same_person_comes_with_another_procedure(window: Window) -> None:
    window.fill()
    first = window.save()
    before = window.saved._dossier
    assert before is not None
    window.hands.press("Ctrl+J")
    window.hands.wait_for(lambda: window.view.page == "reception" and bool(window.model.person.name))
    window.settle()
    assert window.model.person.public_number == before.reception.owner.public_number
    assert window.model.procedure is None
    window.hands.wait_for(window.reception.procedure.line.hasFocus)
    window.hands.type("2")
    window.hands.press("Return")
    window.hands.type("*")
    second = window.save()
    after = window.saved._dossier
    assert after is not None
    assert second != first
    assert after.reception.owner.id == before.reception.owner.id
    assert after.reception.procedure_id != before.reception.procedure_id


def test_whom_the_dossier_is_handed_in_for_stays(window: Window) -> None:
    window.fill()
    window.hands.press("F8")
    owner = replace(HA, name="Lê Văn Quang", number="025080000017")
    window.model.set_owner(owner)
    window.model.authority = "Giấy ủy quyền số 12"
    window.save()
    window.hands.press("Ctrl+J")
    window.hands.wait_for(lambda: window.view.page == "reception" and window.model.other_owner is not None)
    window.settle()
    assert window.model.person.name == HA.name
    assert window.model.other_owner is not None
    assert window.model.other_owner.name == "Lê Văn Quang"
    assert window.model.authority == "Giấy ủy quyền số 12"


def test_the_next_person_has_the_same_procedure(window: Window) -> None:
    window.fill()
    window.save()
    before = window.saved._dossier
    assert before is not None
    window.hands.press("Ctrl+T")
    window.hands.wait_for(lambda: window.view.page == "reception")
    window.settle()
    assert window.model.procedure is not None
    assert window.model.procedure.id == before.reception.procedure_id
    assert not any(line.state is DocumentState.PRESENT for line in window.model.documents), "no mark carries over"
    assert window.model.person == Applicant()
    window.scan(OTHER_CARD)
    assert window.model.person.name == "Trần Văn Bình"
    assert window.model.procedure.id == before.reception.procedure_id


def test_the_paper_of_the_citizen_before_does_not_stay_beside_the_next_page(window: Window) -> None:
    window.fill()
    paper = window.reception.paper
    window.hands.wait_for(lambda: HA.name in paper.view.accessibleDescription())
    window.save()
    window.hands.press("Return")
    window.hands.wait_for(lambda: window.view.page == "reception")
    window.hands.wait_for(lambda: paper.is_up_to_date)
    assert HA.name not in paper.view.accessibleDescription()
