"""Correcting a receipt on the page it was made on, through the keys."""

import pytest

from desktop_app.domain.dossier.dossier import ReturnMethod
from desktop_app.services.dossier.dossiers import OpenedDossier, open_dossier
from desktop_app.services.reception.drafts import list_drafts
from desktop_app.ui.dossier.history import described
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


@pytest.fixture
def saved(window: Window) -> Window:
    """The page after a save."""
    window.fill()
    window.save()
    return window


def stored(window: Window) -> OpenedDossier:
    shown = window.saved._dossier
    assert shown is not None
    found = open_dossier(window.view.session.context, shown.id)
    assert found is not None
    return found


def begin(window: Window) -> None:
    window.hands.press("Ctrl+E")
    window.settle()
    assert window.view.page == "reception"
    assert window.reception.correction.isVisible()


def test_a_mistake_found_at_the_counter_is_corrected_with_a_new_receipt(saved: Window) -> None:
    begin(saved)
    page = saved.reception
    assert page.applicant.form.name.line.hasFocus()
    assert page.applicant.form.name.text == "Nguyễn Thị Thu Hà", "the old value is there"
    saved.hands.press("F5")
    saved.hands.type("2")
    saved.hands.press("Return")
    saved.hands.type("*")
    saved.hands.press("F10")
    saved.hands.press("F10")
    procedure = saved.model.procedure
    saved.hands.press("F9")
    saved.settle()
    assert saved.view.page == "reception"
    assert page.correction.reason.line.hasFocus()
    assert page.correction.reason.error
    saved.hands.type("Nham")
    saved.hands.press("F9")
    saved.hands.wait_for(lambda: saved.view.page == "saved")
    saved.settle()
    found = stored(saved)
    assert procedure is not None
    assert found.dossier.reception.procedure_id == procedure.id
    assert found.dossier.reception.return_method is ReturnMethod.ELECTRONIC
    assert found.dossier.code == saved.saved.code.text()
    assert saved.model.is_blank
    text, remark, _ = described(next(event for event in found.events if event.kind.value == "reception.corrected"))
    assert "thủ tục" in text
    assert procedure.name in remark
    assert "Nham" in remark
    saved.hands.press("Ctrl+O")
    saved.settle()
    assert saved.view.page == "dossier"
    assert "không còn giá trị" in _facts(saved)


def _facts(window: Window) -> str:
    facts = window.dossier._facts._facts
    items = (facts.itemAt(place) for place in range(facts.count()))
    return " ".join(item.widget().text() for item in items if item is not None and item.widget() is not None)  # type: ignore[union-attr]


def test_escape_goes_back_to_the_dossier_and_keeps_nothing(saved: Window) -> None:
    begin(saved)
    saved.hands.type("x")
    before = stored(saved).dossier
    saved.hands.press("Esc")
    saved.settle()
    assert saved.view.page == "dossier"
    assert saved.model.is_blank
    assert stored(saved).dossier == before
    assert list_drafts(saved.view.session.context) == []
    saved.hands.press("Ctrl+E")
    saved.settle()
    assert saved.view.page == "reception"
    assert saved.reception.correction.reason.text == ""


def test_nothing_to_correct_is_said_beside_the_reason(saved: Window) -> None:
    begin(saved)
    saved.reception.correction.focus()
    saved.hands.type("Nham")
    saved.hands.press("F9")
    saved.settle()
    assert saved.view.page == "reception"
    assert saved.reception.correction.reason.error


def test_of_a_decided_dossier_single_facts_are_corrected(saved: Window) -> None:
    saved.hands.press("Ctrl+O")
    saved.settle()
    saved.hands.type("2")
    saved.hands.press("F9")
    saved.settle()
    assert stored(saved).state.ended_at is not None
    saved.hands.press("Ctrl+E")
    saved.settle()
    assert saved.view.page == "dossier"
    assert saved.dossier.steps.is_open
