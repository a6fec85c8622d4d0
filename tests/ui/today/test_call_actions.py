"""What is done with the calls of Today: messages to one or all, and what the portal tells."""

from dataclasses import replace

import pytest

from desktop_app.domain.dossier.citizen_notice import CitizenNotified, ContactChannel, ContactOutcome
from desktop_app.domain.dossier.dossier import Channel, Dossier
from desktop_app.domain.people.person import Applicant
from desktop_app.sending.ports import SendingFailed
from desktop_app.services.dossier.completion import result_ready
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.reception.receive import receive
from desktop_app.services.sending.carriers import SendingSettings, choose_sending
from desktop_app.ui.texts.messages import sentence
from desktop_app.ui.today.call_row import CallRow
from tests.conftest import a_reception
from tests.services.sending.test_carriers import SMS
from tests.services.sending.test_rounds import Wire, by
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def _ready(window: Window, people: list[Applicant]) -> list[Dossier]:
    context = window.view.session.context
    made = []
    for number, person in enumerate(people):
        page = a_reception(context, replace(person, phone=f"09123456{number:02d}"))
        made.append(receive(context, page, printed=False).dossier)
        result_ready(context, made[-1].id)
    return made


def _calls(window: Window) -> list[CallRow]:
    window.hands.press("F3")
    window.settle()
    calls = [line for line in window.today.rows if isinstance(line, CallRow)]
    if calls:
        window.hands.wait_for(lambda: any(line.hasFocus() for line in window.today.rows))
    return calls


def test_without_a_carrier_it_is_said_where_to_turn_it_on(window: Window, people: list[Applicant]) -> None:
    _ready(window, people[:1])
    _calls(window)
    window.hands.press("Ctrl+I")
    window.settle()
    assert window.today.outcome.text == sentence("sending.off")


def test_one_or_all_are_told_by_message(window: Window, people: list[Applicant]) -> None:
    wire = Wire()
    window.view.session.outgoing.make_carrier = by(wire)
    choose_sending(window.view.session.context, SendingSettings(sms=SMS))
    _ready(window, people[:3])
    assert len(_calls(window)) == 3
    window.hands.press("Ctrl+I")
    window.hands.wait_for(lambda: len(wire.sent) == 1)
    window.hands.wait_for(lambda: len(_calls(window)) == 2)
    window.hands.press("Ctrl+Shift+I")
    window.hands.wait_for(lambda: len(wire.sent) == 3)
    window.hands.wait_for(lambda: not _calls(window))
    window.hands.press("Ctrl+Shift+I")
    window.settle()
    assert len(wire.sent) == 3


def test_a_message_that_was_not_accepted_is_back_with_its_reason(window: Window, people: list[Applicant]) -> None:
    window.view.session.outgoing.make_carrier = by(Wire([SendingFailed("sending.refused", is_final=True)]))
    choose_sending(window.view.session.context, SendingSettings(sms=SMS))
    _ready(window, people[:1])
    _calls(window)
    window.hands.press("Ctrl+I")
    window.hands.wait_for(lambda: sentence("sending.refused") in _calls(window)[0].accessibleName())


def test_who_gave_no_address_is_called(window: Window, people: list[Applicant]) -> None:
    context = window.view.session.context
    choose_sending(context, SendingSettings(sms=SMS))
    dossier = receive(context, a_reception(context, replace(people[0], phone="")), printed=False).dossier
    result_ready(context, dossier.id)
    _calls(window)
    window.hands.press("Ctrl+I")
    window.settle()
    assert window.today.outcome.text == sentence("sending.no_way")


def test_an_online_reception_is_told_through_the_portal(window: Window, people: list[Applicant]) -> None:
    context = window.view.session.context
    page = replace(a_reception(context, people[0]), channel=Channel.ONLINE)
    dossier = receive(context, page, printed=False).dossier
    (line,) = _calls(window)
    assert line.reached.text() == "Đã báo trên Cổng"
    assert not line.missed.isVisible()
    window.hands.press("Ctrl+G")
    window.settle()
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    told = opened.events[-1].payload
    assert isinstance(told, CitizenNotified)
    assert (told.channel, told.outcome) == (ContactChannel.PORTAL, ContactOutcome.SENT)
