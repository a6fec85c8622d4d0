"""Today's page, its badge and the way from it to a dossier."""

import pytest

from desktop_app.domain.law.supplement import WantedItem
from desktop_app.domain.people.person import Applicant
from desktop_app.services.dossier.supplement import SupplementRequest
from desktop_app.services.reception.intake import request_at_intake
from desktop_app.services.reception.receive import receive
from desktop_app.ui.today.notifier import Notifier
from tests.conftest import MovableClock, a_reception
from tests.ui.conftest import Window


@pytest.fixture
def due(window: Window, people: list[Applicant], clock: MovableClock) -> list[str]:
    context = window.view.session.context
    made = [receive(context, a_reception(context, person), printed=False).dossier.code for person in people[:3]]
    clock.now = clock.now.replace(month=12, day=3)
    window.today.reload()
    window.settle()
    return made


def test_the_badge_says_what_is_due_wherever_the_officer_is(window: Window, due: list[str]) -> None:
    badge = window.view.sidebar._badges["today"]
    assert window.view.page == "reception"
    assert (badge.isVisible(), badge.text()) == (True, "3")


def test_f3_lists_what_is_due_and_enter_opens_it(window: Window, due: list[str]) -> None:
    window.hands.press("F3")
    window.settle()
    page = window.today
    assert [row.code for row in page.rows] == due
    assert all(code in row.accessibleName() for code, row in zip(due, page.rows, strict=True))
    window.hands.wait_for(page.rows[0].hasFocus)
    window.hands.press("Down")
    window.hands.wait_for(page.rows[1].hasFocus)
    window.hands.press("Return")
    window.hands.wait_for(lambda: window.view.page == "dossier")
    assert window.dossier.code.text() == due[1]


def test_an_empty_day_says_what_to_do(window: Window) -> None:
    window.view.show_page("today")
    window.settle()
    assert not window.today.rows
    assert "F2" in window.today._empty.text()
    assert "24/11" in window.today.day_off.text()


def test_only_more_than_before_is_told(window: Window) -> None:
    notifier = Notifier(window.view)
    assert [bool(notifier.notify(urgent)) for urgent in (0, 2, 2, 1, 2)] == [False, True, False, False, True]
    assert [len(notifier.notify(2, *queue)) for queue in ((1, 0), (1, 1), (1, 1), (0, 0), (2, 1))] == [1, 1, 0, 0, 2]


def test_what_lies_at_the_desk_and_who_is_awaited_stand_there_too(
    window: Window, people: list[Applicant], clock: MovableClock
) -> None:
    context = window.view.session.context
    page = a_reception(context, people[4])
    request_at_intake(context, page, SupplementRequest((WantedItem("Bản sao"),), "Còn thiếu"))
    receive(context, a_reception(context, people[5]), printed=False)
    clock.move(days=1)
    window.hands.press("F3")
    window.settle()
    today = window.today
    assert "1 hồ sơ" in today.to_go.text()
    assert "quá hạn" in today.to_go.text()
    (awaited,) = today.rows
    assert awaited.code == "BS-2026-000001"
    window.hands.wait_for(awaited.hasFocus)
    window.hands.press("Return")
    window.hands.wait_for(lambda: window.view.page == "reception")
    assert window.model.id == page.id
    window.view.show_page("today")
    window.settle()
    today.to_go.click()
    assert window.view.page == "hand-over"
