"""The queue of dossiers that wait for their reception, through the keys."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import pytest

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.dossier import Channel, Reception
from desktop_app.domain.law.arrival_limits import ArrivalState
from desktop_app.domain.people.person import Applicant
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.reception.arrivals import WaitingDossier, arrivals
from desktop_app.services.reception.intake import turn_away
from desktop_app.services.reception.receive import receive
from desktop_app.ui.arrivals.page import ArrivalsPage
from desktop_app.ui.dossier.history import described
from desktop_app.ui.reception.page import ReceptionPage
from tests.conftest import MovableClock, a_reception
from tests.services.reception.test_arrivals import CODE, send_from, submit
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


@pytest.fixture
def online(window: Window, people: list[Applicant]) -> Reception:
    """An online dossier that has just arrived."""
    context = window.view.session.context
    page = replace(a_reception(context, people[0]), channel=Channel.ONLINE)
    submit(context, page)
    return page


def the_page(window: Window) -> ArrivalsPage:
    window.settle()
    window.hands.press("Alt+4")
    window.settle()
    assert window.view.page == "arrivals"
    return window.view.page_of(ArrivalsPage)


def cells_of(page: ArrivalsPage, place: int = 0) -> list[str]:
    return [page.table.texts.text_at(place, column) for column in range(8)]


def _state_of(page: ArrivalsPage) -> ArrivalState:
    return page.table.lines[0].state


def test_an_empty_queue_says_what_will_stand_there(window: Window) -> None:
    page = the_page(window)
    assert page._empty.isVisible()
    assert "Ctrl+N" in page._empty.text()
    for key in ("F6", "F7", "Ctrl+G"):
        window.hands.press(key)
    window.settle()
    assert window.view.page == "arrivals"
    window.hands.press("Ctrl+B")
    assert "chờ bổ sung" in page.notice.text
    window.hands.press("Escape")
    assert window.view.page == "reception"


def test_a_line_says_who_what_and_until_when(window: Window, online: Reception) -> None:
    page = the_page(window)
    code, name, procedure, way, arrived, alert, limit, _ = cells_of(page)
    assert (code, name, way) == (CODE, online.owner.name, "Trực tuyến")
    assert procedure
    assert "09:42" in arrived
    assert "11:42" in alert
    assert "10:12" in limit
    assert window.view.sidebar._badges["arrivals"].text() == "1"
    context = window.view.session.context
    assert not arrivals(context).has_untold, "the officer was told by the badge"


def test_the_limits_come_near_while_nothing_is_stored(window: Window, online: Reception, clock: MovableClock) -> None:
    page = the_page(window)
    assert "1 chờ" in page.summary.text()
    clock.now = datetime(2026, 11, 25, 9, 0, tzinfo=VIETNAM)
    page.reload()
    window.settle()
    assert "1 sắp quá hạn" in page.summary.text()
    clock.move(hours=2)
    page.reload()
    window.settle()
    assert "1 quá hạn" in page.summary.text()
    assert "1 quá hạn" in _today_text(window)


def _today_text(window: Window) -> str:
    window.view.show_page("today")
    window.settle()
    return window.today.to_receive.text()


def test_enter_receives_that_dossier_with_everything_known(window: Window, online: Reception) -> None:
    the_page(window)
    window.hands.press("Return")
    window.hands.wait_for(lambda: window.view.page == "reception")
    assert window.model.id == online.id
    assert window.model.channel is Channel.ONLINE
    assert window.model.person.name == online.owner.name
    assert CODE in window.reception.notice.text
    assert window.save() == CODE
    assert open_dossier(window.view.session.context, online.id) is not None
    assert not the_page(window).table.lines


def test_f6_asks_for_a_supplement_and_ctrl_b_notes_that_it_came(window: Window, online: Reception) -> None:
    page = the_page(window)
    window.hands.press("F6")
    window.hands.wait_for(lambda: window.reception.counter.is_open)
    counter = window.reception.counter
    counter.named("items").text.setPlainText("Giấy khám sức khỏe")  # type: ignore[union-attr]
    counter.named("reason").line.setText("Bản chụp không rõ")  # type: ignore[union-attr]
    window.hands.press("F9")
    window.settle()
    page = the_page(window)
    assert page.table.lines[0].untold is not None
    window.hands.press("Ctrl+G")
    window.settle()
    assert online.owner.name in page.notice.text
    assert _state_of(page) is ArrivalState.SUPPLEMENT
    window.hands.press("Ctrl+G")
    assert "cần báo" in page.notice.text
    assert not window.view.sidebar._badges["arrivals"].isVisible()
    window.hands.press("Ctrl+B")
    window.settle()
    assert online.owner.name in page.notice.text
    assert _state_of(page) is ArrivalState.ON_TIME


def test_f7_opens_the_refusal(window: Window, online: Reception) -> None:
    the_page(window)
    window.hands.press("F7")
    window.hands.wait_for(lambda: window.reception.counter.is_open)
    assert window.model.id == online.id
    assert window.reception.counter.named("reason") is not None


def test_an_envelope_is_noted_with_one_key(window: Window) -> None:
    page = the_page(window)
    window.hands.press("Ctrl+N")
    window.settle()
    window.hands.press("F9")
    window.settle()
    assert "họ và tên" in page.card.named("sender").error.lower()  # type: ignore[union-attr]
    for text in ("Le Van Tam", "0912345678", "EB123456789VN"):
        window.hands.type(text)
        window.hands.press("Return")
    window.hands.press("Return")
    window.hands.type("Don")
    window.hands.press("F9")
    window.settle()
    assert not page.card.isVisible()
    assert "Le Van Tam" in page.notice.text
    code, name, procedure, way, *_, limit, _ = cells_of(page)
    assert (code, name, way) == ("BS-2026-000001", "Le Van Tam", "Bưu chính")
    assert procedure == "chưa rõ"
    assert "thói quen" in limit
    window.hands.press("Return")
    window.hands.wait_for(lambda: window.view.page == "reception")
    assert window.model.channel is Channel.POST
    assert "EB123456789VN" in window.reception.notice.text


def test_the_card_is_left_with_escape(window: Window) -> None:
    page = the_page(window)
    window.hands.press("Ctrl+N")
    window.settle()
    assert page.card.isVisible()
    window.hands.press("Escape")
    assert not page.card.isVisible()
    assert window.view.page == "arrivals"


def _still_shown(page: ArrivalsPage, lines: Sequence[WaitingDossier]) -> None:
    """Have the page show what it had read before something happened elsewhere."""
    page.table.show_lines(lines)
    page.table.show()
    page.focus()


def test_what_another_desk_did_meanwhile_is_shown(window: Window, online: Reception) -> None:
    page = the_page(window)
    context = window.view.session.context
    lines = page.table.lines
    receive(context, online, printed=False)
    window.settle()
    _still_shown(page, lines)
    window.hands.press("Return")
    window.hands.wait_for(lambda: window.view.page == "dossier")


def test_a_refused_dossier_cannot_be_taken_up(window: Window, online: Reception) -> None:
    page = the_page(window)
    lines = page.table.lines
    turn_away(window.view.session.context, online, ["Sai thẩm quyền"])
    window.settle()
    _still_shown(page, lines)
    window.hands.press("Return")
    window.hands.wait_for(lambda: window.view.page == "reception")
    assert window.reception.notice.text
    assert window.model.id != online.id


def test_what_another_office_sent_names_it_and_its_day(window: Window, people: list[Applicant]) -> None:
    context = window.view.session.context
    due_at = datetime(2026, 11, 26, 16, 30, tzinfo=VIETNAM)
    dossier = a_reception(context, people[0])
    send_from(context, dossier, due_at)
    page = the_page(window)
    code, owner, _, way, _, alert, until, _ = cells_of(page)
    assert (code, owner, way, alert) == (CODE, dossier.owner.name, "Phường Nguồn", "—")
    assert until.startswith("16:30 26/11 (")
    window.hands.press("Return")
    window.settle()
    assert "Phường Nguồn" in window.view.page_of(ReceptionPage).notice.text
    window.hands.press("F9")
    window.settle()
    assert arrivals(context).lines == ()
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    text, _, _ = described(opened.events[0])
    assert "Phường Nguồn" in text
