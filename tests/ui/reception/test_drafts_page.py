"""The list of unfinished pages, and how a page comes back: through the keys."""

import pytest

from desktop_app.services.reception.drafts import list_drafts
from desktop_app.ui.reception.drafts_page import DraftsPage
from tests.ui.conftest import CARD, HA, Window

pytestmark = pytest.mark.window

QUANG = "025085004321||Lê Văn Quang|02051985|Nam|Số 7, xã Hy Cương, tỉnh Phú Thọ|15062021"


def the_page(window: Window) -> DraftsPage:
    window.hands.press("Alt+5")
    window.settle()
    assert window.view.page == "drafts"
    return window.view.page_of(DraftsPage)


def leave_two(window: Window) -> None:
    """Begin with two citizens and leave both pages."""
    for card in (CARD, QUANG):
        window.scan(card)
        window.hands.press("Esc")
        window.settle()


def test_an_empty_list_says_what_will_stand_there(window: Window) -> None:
    page = the_page(window)
    assert page._empty.isVisible()
    window.hands.press("Del")
    window.hands.press("Return")
    assert window.view.page == "drafts"


def test_every_page_that_was_left_is_listed_and_can_go_on(window: Window) -> None:
    leave_two(window)
    assert window.view.sidebar._badges["drafts"].text() == "2"
    window.hands.press("F3")
    window.settle()
    assert window.today.unfinished.text().startswith("2 ")
    page = the_page(window)
    assert [page._texts.text_at(place, 0) for place in range(2)] == ["Lê Văn Quang", HA.name]
    window.hands.press("Down")
    window.hands.press("Return")
    window.settle()
    assert window.view.page == "reception"
    assert window.model.person.name == HA.name
    assert window.model.from_card


def test_a_page_that_was_thrown_away_can_be_brought_back(window: Window) -> None:
    leave_two(window)
    page = the_page(window)
    window.hands.press("Del")
    window.settle()
    assert len(list_drafts(window.view.session.context)) == 1
    assert page.chosen is not None
    assert page.chosen.draft.person.name == HA.name
    assert "Lê Văn Quang" in page.notice.text
    assert page.notice.act()
    window.settle()
    assert len(list_drafts(window.view.session.context)) == 2


def test_the_card_of_a_person_brings_their_page_up_and_it_can_be_begun_anew(window: Window) -> None:
    window.fill()
    window.hands.press("F10")
    before = window.model.reception()
    window.hands.press("Esc")
    window.settle()
    window.scan(QUANG)
    window.scan(CARD)
    assert window.model.reception() == before
    notice = window.reception.notice
    assert "nháp" in notice.text
    notice._drop.click()
    window.settle()
    assert window.model.person.name == HA.name
    assert window.model.procedure is None
    assert window.model.id != before.id


def test_a_page_comes_back_with_its_phone_its_chip_and_its_other_owner(window: Window) -> None:
    window.fill()
    source = window.reception.applicant._source.text()
    assert source
    window.hands.press("F8")
    window.hands.type("025085004321")
    before = window.model.reception()
    window.hands.press("F2")
    window.hands.press("Esc")
    window.settle()
    assert window.model.is_blank
    window.reception.drafts.take_up_latest()
    window.settle()
    assert window.model.reception() == before
    assert window.reception.applicant.phone.text == "0912 345 678"
    assert window.reception.applicant._source.text() == source


def test_at_the_next_start_all_are_offered(window: Window) -> None:
    leave_two(window)
    window.reception.drafts.offer()
    window.settle()
    assert "2" in window.reception.notice.text
    assert window.reception.notice.act()
    window.settle()
    assert window.view.page == "drafts"
