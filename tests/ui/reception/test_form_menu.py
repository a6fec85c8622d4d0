"""The key M at the documents: opens or prints a blank form; without any nothing of it is shown."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop_app.domain.catalogue.form_file import FormKind
from desktop_app.services.procedures.form_files import ChosenFile, add_chosen
from tests.services.procedures.readers.files import document
from tests.services.procedures.test_form_files import PDF
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def test_the_form_of_a_paper_is_opened_or_printed(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context, page = window.view.session.context, window.reception
    with_forms, without = context.catalogue.by_id("A01"), context.catalogue.by_id("1.001193")
    assert with_forms is not None and without is not None
    version = with_forms.in_use_on(context.today())
    assert version is not None
    papers = [paper.name for paper in version.documents]
    word = ChosenFile("don.docx", FormKind.DOCX, document(["Đơn"]))
    add_chosen(context, with_forms.id, word, "", "TT 04", "hôm nay")
    add_chosen(context, with_forms.id, ChosenFile("mau.pdf", FormKind.PDF, PDF), papers[1], "TT 04", "hôm nay")
    opened: list[QUrl] = []

    def show(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", show)

    page.model.choose(without)
    window.settle()
    page.documents.focus()
    window.hands.press("m")
    assert page.forms.menu is None and page.documents.form_button.isHidden()

    page.model.choose(with_forms)
    window.settle()
    assert not page.documents.form_button.isHidden()
    page.documents.focus()
    window.hands.press("Down")
    window.hands.press("m")
    menu = page.forms.menu
    assert menu is not None
    texts = [action.text() for action in menu.actions()]
    assert texts == ["Mở mau.pdf", "In mau.pdf", "", "Mở don.docx"], "those of the chosen paper stand first"
    menu.actions()[0].trigger()
    menu.actions()[1].trigger()
    menu.close()
    window.settle()
    copy = Path(opened[0].toLocalFile())
    assert copy.read_bytes() == PDF
    assert [path.read_bytes() for path in (tmp_path / "pdf").glob("*.pdf")] == [PDF]
    assert page.model.documents[1].state.value == "unseen", "a form marks nothing"
    page.forms.copies.remove()
    assert not copy.exists()
