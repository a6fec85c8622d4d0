"""A scan is taken wherever the cursor is."""

import pytest

from tests.ui.conftest import CARD, Window

pytestmark = pytest.mark.window


@pytest.mark.parametrize("place", ["phone", "name", "procedure", "checklist", "line"])
def test_a_scan_lands_wherever_the_cursor_is(window: Window, place: str) -> None:
    window.fill()
    page, model = window.reception, window.model
    before = model.reception()
    if place == "name":
        window.hands.press("Ctrl+E")
    lines = {
        "phone": page.applicant.phone.line,
        "name": page.applicant.form.name.line,
        "procedure": page.procedure.line,
        "line": window.view.bar.line,
    }
    if place == "procedure":
        window.hands.press("F5")
    if place in lines:
        lines[place].setFocus()
        had = lines[place].text()
    else:
        page.documents.checklist.setFocus()
        had = ""
    window.scan(CARD)
    assert model.reception().owner.number == before.owner.number
    assert model.documents == before.documents
    assert model.person.phone == before.owner.phone
    if place in {"phone", "line"}:
        assert lines[place].text() == had
