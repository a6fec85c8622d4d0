"""The papers of a dossier can be printed again, and it is said which went where."""

import pytest

from desktop_app.domain.forms.names import FormName
from desktop_app.ui.common.requests import OpenRecord
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def test_issued_papers_are_listed_and_printed_again(window: Window) -> None:
    window.fill()
    window.save()
    dossier = window.saved._dossier
    assert dossier is not None
    window.settle()
    window.view.session.request(OpenRecord(dossier.id))
    window.settle()
    card = window.dossier.papers
    assert list(card.buttons) == [FormName.RECEIPT]
    card.buttons[FormName.RECEIPT].click()
    window.settle()
    window.hands.wait_for(lambda: bool(window.dossier.notice.text))
    assert window.dossier.notice.text == "Giấy tiếp nhận: đã lưu tệp PDF."
