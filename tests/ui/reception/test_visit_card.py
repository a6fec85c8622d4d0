"""Several procedures for one person in one visit, through the keys."""

from dataclasses import replace

import pytest

from desktop_app.services.printing.spool import JobState, open_spool
from desktop_app.services.reception.drafts import list_drafts
from desktop_app.services.reception.receive import receive
from desktop_app.ui.reception.visit_card import VisitCard
from tests.ui.conftest import HA, Window

pytestmark = pytest.mark.window


def add_another(window: Window, digit: str) -> None:
    """Press the keys of one further procedure: four, and F9 once for all."""
    window.hands.press("Ctrl+J")
    window.hands.wait_for(window.reception.procedure.line.hasFocus)
    window.hands.type(digit)
    window.hands.press("Return")
    window.hands.type("*")


def test_three_procedures_are_saved_and_printed_with_one_key(window: Window) -> None:
    window.fill()
    card = window.reception.visit
    assert not card.isVisible()
    window.hands.press("F10")
    method = window.model.return_method
    add_another(window, "2")
    window.settle()
    assert window.model.person.public_number == HA.number
    assert window.model.return_method is method
    assert window.model.note == ""
    add_another(window, "3")
    assert (card.isVisible(), len(card.pages)) == (True, 2)
    assert "3" in window.reception.footer.save.text()
    assert len(list_drafts(window.view.session.context)) >= 2, "what waits is stored"
    window.hands.press("F9")
    window.hands.wait_for(lambda: window.view.page == "saved")
    window.settle()
    table = window.saved.visit
    codes = [table.model().index(place, 0).data() for place in range(3)]
    assert len(set(codes)) == 3
    assert all(table.model().index(place, 3).data() for place in range(3))
    assert window.saved.code.text() == codes[0]
    window.hands.wait_for(lambda: len(window.saved._jobs) == 3)
    window.hands.press("Down")
    assert window.saved.code.text() == codes[1]
    jobs = window.saved._jobs
    window.hands.wait_for(lambda: [job.state for job in jobs.values()] == [JobState.PRINTED] * 3)
    assert not open_spool(window.view.session.context)
    assert not list_drafts(window.view.session.context)
    window.hands.press("Return")
    window.settle()
    assert window.view.page == "reception"
    assert window.model.is_blank
    assert not card.isVisible()


def test_a_page_that_lacks_something_is_not_put_aside_and_a_refused_one_stays(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.fill()
    window.model.set_sets(0)
    window.hands.press("Ctrl+J")
    window.settle()
    assert not window.reception.visit.pages
    assert window.model.problem_of("sets")
    window.model.set_sets(1)
    first = window.model.id
    add_another(window, "2")
    second = window.model.id

    def refuse_first(context, reception, *, printed=True):  # type: ignore[no-untyped-def] # as the service
        return receive(context, replace(reception, sets=0) if reception.id == first else reception, printed=printed)

    monkeypatch.setattr("desktop_app.services.reception.visit.receive", refuse_first)
    window.hands.press("F9")
    window.settle()
    assert window.view.page == "reception"
    assert window.model.id == first, "the page that was not saved is shown"
    assert window.model.problem_of("sets")
    saved = window.reception.notice.text
    assert "-0001" in saved
    assert not window.reception.visit.pages
    monkeypatch.undo()
    window.save()
    assert window.saved._dossier is not None
    assert window.saved._dossier.id == first
    assert second not in {draft.draft.reception.id for draft in list_drafts(window.view.session.context)}


def test_a_waiting_page_is_opened_again_or_left_and_another_person_ends_the_visit(window: Window) -> None:
    window.fill()
    first = window.model.id
    add_another(window, "2")
    second = window.model.id
    card: VisitCard = window.reception.visit
    card._open_again(0)
    assert window.model.id == first
    assert [page.draft.reception.id for page in card.pages] == [second]
    card._leave(0)
    assert not card.isVisible()
    add_another(window, "3")
    window.scan("025090000021||Trần Văn Bình|02031990|Nam|Số 5, đường Hùng Vương, phường Việt Trì|15062021")
    assert not card.pages
    kept = {draft.draft.reception.id for draft in list_drafts(window.view.session.context)}
    assert {first, second} <= kept
