"""The paper beside the fields of a step, before F9."""

import pytest

from desktop_app.domain.dossier.actions import DossierAction
from desktop_app.domain.people.person import Applicant
from desktop_app.printing.raster import page_texts
from desktop_app.services.dossier.completion import result_ready
from desktop_app.services.reception.receive import receive
from desktop_app.ui.common.form_fields import FlagField, LinesField
from desktop_app.ui.common.requests import OpenRecord
from desktop_app.ui.dossier.action_forms import FORMS
from tests.conftest import MovableClock, a_reception
from tests.ui.accessible import Heard
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


@pytest.fixture
def dossier_page(window: Window, people: list[Applicant], clock: MovableClock) -> Window:
    context = window.view.session.context
    dossier = receive(context, a_reception(context, people[0]), printed=False).dossier
    clock.move(hours=1)
    window.view.session.request(OpenRecord(dossier.id))
    window.settle()
    return window


def _words(window: Window) -> str:
    return window.dossier.paper.view.accessibleDescription()


def _open(window: Window, act: DossierAction) -> None:
    window.dossier.steps.open_form(act)
    if FORMS[act].prints_form:
        window.hands.wait_for(lambda: window.dossier.paper.view.has_picture)


def _open_without_paper(window: Window) -> None:
    window.dossier.steps.open_form(DossierAction.REFUSE)
    window.settle()


def test_the_paper_follows_the_fields_and_is_the_one_that_comes_out(dossier_page: Window, heard: Heard) -> None:
    window, page = dossier_page, dossier_page.dossier
    assert page.paper.isHidden()
    _open(window, DossierAction.REFUSE)
    assert page.paper.title.text() == "Phiếu từ chối"
    reason = page.steps.named("reason")
    assert isinstance(reason, LinesField)
    reason.text.setPlainText("Chưa đủ điều kiện theo Điều 5")
    window.hands.wait_for(lambda: "Chưa đủ điều kiện theo Điều 5" in _words(window))
    window.hands.press("Shift+F11")
    assert heard.urgent[-1] == _words(window)
    shown = _words(window)
    window.hands.press("F9")
    window.settle()
    assert page.paper.isHidden()
    assert not page.paper.view.has_picture
    folder = window.view.session.context.store.path.parent / "pdf"
    (printed,) = folder.glob("*từ chối*.pdf")
    text = " ".join(page_texts(printed.read_bytes())[-1].split())
    assert text.replace("Số: 01/", "Số: ...../") == shown


def test_a_step_without_a_paper_leaves_the_room_to_the_facts(dossier_page: Window) -> None:
    window, page = dossier_page, dossier_page.dossier
    _open(window, DossierAction.REFUSE)
    assert page._facts_side.isHidden()
    window.hands.press("F11")
    assert page.paper.isHidden()
    assert not page._facts_side.isHidden()
    window.hands.press("F11")
    window.hands.press("Escape")
    assert page.paper.isHidden()
    assert not page._facts_side.isHidden()
    _open(window, DossierAction.NOTIFY)
    window.settle()
    assert page.paper.isHidden()


def test_the_list_of_what_is_handed_back_is_shown_once_it_is_ticked(dossier_page: Window) -> None:
    window, page = dossier_page, dossier_page.dossier
    dossier = page.dossier
    assert dossier is not None
    result_ready(window.view.session.context, dossier.id)
    window.view.session.request(OpenRecord(dossier.id, DossierAction.HAND_BACK))
    window.settle()
    assert page.paper.isHidden()
    list_wanted = page.steps.named("prints_list")
    assert isinstance(list_wanted, FlagField)
    list_wanted.tick.click()
    assert not page.paper.isHidden()
    # The receipt was not brought: what the step lacks is said until there is a paper to show.
    window.hands.wait_for(lambda: bool(page.paper.note.text()))
    list_wanted.tick.click()
    assert page.paper.isHidden()


def test_a_wide_page_shows_facts_and_paper_and_a_narrow_one_folds_it(dossier_page: Window) -> None:
    window, page = dossier_page, dossier_page.dossier
    _open(window, DossierAction.REFUSE)
    page.resize(1600, 700)
    assert not page.paper.isHidden()
    assert not page._facts_side.isHidden()
    page.resize(900, 700)
    assert page.paper.isHidden()
    assert not page._facts_side.isHidden()
    page.resize(1600, 700)
    page.steps.close_form()
    window.application.window.resize(700, 600)
    _open_without_paper(window)
    assert page.paper.isHidden()


def test_why_there_is_no_paper_stands_above_it(dossier_page: Window) -> None:
    window, page = dossier_page, dossier_page.dossier
    page.steps.open_form(DossierAction.EXTEND)
    field = page.steps.named("new_due")
    assert field is not None
    field.line.setText("31/02")  # type: ignore[attr-defined] # a field of one line
    window.hands.wait_for(lambda: bool(page.paper.note.text()) and not page.paper.title.text())
    assert not page.paper.view.has_picture
