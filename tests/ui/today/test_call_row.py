"""The call list of Today: who, which number, what to say; Ctrl+G and Ctrl+M note the call."""

from dataclasses import replace

import pytest

from desktop_app.domain.dossier.citizen_notice import CitizenNotified, ContactOutcome
from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.people.person import Applicant
from desktop_app.services.dossier.completion import result_ready
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.reception.receive import receive
from desktop_app.ui.today.call_row import CallRow
from tests.conftest import MovableClock, a_reception
from tests.ui.conftest import Window


@pytest.fixture
def ready(window: Window, people: list[Applicant], clock: MovableClock) -> list[Dossier]:
    context = window.view.session.context
    made = []
    for person in people[:3]:
        made.append(receive(context, a_reception(context, person), printed=False).dossier)
        result_ready(context, made[-1].id)
        clock.move(minutes=1)
    return made


def _calls(window: Window) -> list[CallRow]:
    return [line for line in window.today.rows if isinstance(line, CallRow)]


def _has_keys(window: Window, place: int) -> bool:
    calls = _calls(window)
    return len(calls) > place and calls[place].hasFocus()


def _show(window: Window) -> list[CallRow]:
    window.hands.press("F3")
    window.settle()
    window.hands.wait_for(lambda: _has_keys(window, 0))
    return _calls(window)


def _outcomes(window: Window, dossier: Dossier) -> list[ContactOutcome]:
    opened = open_dossier(window.view.session.context, dossier.id)
    assert opened is not None
    return [event.payload.outcome for event in opened.events if isinstance(event.payload, CitizenNotified)]


def test_a_line_has_name_number_and_words(window: Window, ready: list[Dossier]) -> None:
    calls = _show(window)
    assert [line.code for line in calls] == [dossier.code for dossier in ready]
    spoken = calls[0].accessibleName()
    phone = ready[0].reception.owner.phone
    assert f"{phone[:4]} {phone[4:7]} {phone[7:]}" in spoken
    assert ready[0].reception.owner.name in spoken
    assert ready[0].code in spoken
    assert "từ 23/11/2026" in spoken
    assert "không nghe máy" not in spoken


def test_ctrl_g_takes_the_call_off_and_the_next_one_has_the_keys(window: Window, ready: list[Dossier]) -> None:
    _show(window)
    window.hands.press("Ctrl+G")
    window.settle()
    window.hands.wait_for(lambda: [line.code for line in _calls(window)] == [ready[1].code, ready[2].code])
    window.hands.wait_for(lambda: _has_keys(window, 0))
    assert _outcomes(window, ready[0]) == [ContactOutcome.REACHED]


def test_ctrl_m_counts_the_try_and_the_call_keeps_the_keys(window: Window, ready: list[Dossier]) -> None:
    _show(window)
    window.hands.press("Down")
    window.hands.wait_for(lambda: _has_keys(window, 1))
    window.hands.press("Ctrl+M")
    window.settle()
    window.hands.wait_for(lambda: _calls(window)[1].call.tries == 1)
    window.hands.wait_for(lambda: _has_keys(window, 1))
    assert "1" in _calls(window)[1].accessibleName().rpartition("không")[2]
    assert _outcomes(window, ready[1]) == [ContactOutcome.NOT_REACHED]


def test_the_buttons_do_the_same(window: Window, ready: list[Dossier]) -> None:
    calls = _show(window)
    calls[2].missed.click()
    calls[0].reached.click()
    window.settle()
    window.hands.wait_for(lambda: len(_calls(window)) == 2)
    assert _outcomes(window, ready[2]) == [ContactOutcome.NOT_REACHED]
    assert _outcomes(window, ready[0]) == [ContactOutcome.REACHED]


def test_enter_opens_the_dossier(window: Window, ready: list[Dossier]) -> None:
    _show(window)
    window.hands.press("Return")
    window.hands.wait_for(lambda: window.view.page == "dossier")
    assert window.dossier.code.text() == ready[0].code


def test_the_keys_do_nothing_on_another_line(window: Window, people: list[Applicant], clock: MovableClock) -> None:
    context = window.view.session.context
    dossier = receive(context, a_reception(context, people[0]), printed=False).dossier
    clock.now = clock.now.replace(month=12, day=3)
    window.hands.press("F3")
    window.settle()
    window.hands.wait_for(lambda: bool(window.today.rows) and window.today.rows[0].hasFocus())
    window.hands.press("Ctrl+G")
    window.settle()
    assert _outcomes(window, dossier) == []


def test_a_citizen_without_a_number_is_listed_too(window: Window, people: list[Applicant]) -> None:
    context = window.view.session.context
    page = a_reception(context, replace(people[0], id=None, phone="", number="", name="Không Số"))
    dossier = receive(context, page, printed=False).dossier
    result_ready(context, dossier.id)
    (line,) = _show(window)
    assert "Không Số" in line.accessibleName()
    assert line.call.phone == ""
