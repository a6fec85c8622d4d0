"""Messages leave by themselves while there is a network, and the window closes without waiting for them."""

from dataclasses import replace
from threading import Event

import pytest

from desktop_app.domain.people.person import Applicant
from desktop_app.sending.ports import OutgoingMessage
from desktop_app.services.dossier.citizen_notices import call_list
from desktop_app.services.dossier.completion import result_ready
from desktop_app.services.reception.receive import receive
from desktop_app.services.sending.carriers import SendingSettings, choose_sending
from desktop_app.services.sending.outbox import queue_messages
from desktop_app.ui.session.message_sender import MessageSender
from tests.conftest import a_reception
from tests.services.sending.test_carriers import SMS
from tests.services.sending.test_rounds import Wire, by
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def _queue(window: Window, person: Applicant) -> None:
    context = window.view.session.context
    choose_sending(context, SendingSettings(sms=SMS))
    page = a_reception(context, replace(person, phone="0912345678"))
    dossier = receive(context, page, printed=False).dossier
    result_ready(context, dossier.id)
    queue_messages(context, [dossier.id])


def test_what_is_queued_leaves_soon(window: Window, people: list[Applicant]) -> None:
    wire = Wire()
    window.view.session.outgoing.make_carrier = by(wire)
    _queue(window, people[0])
    window.hands.wait_for(lambda: len(wire.sent) == 1)
    window.hands.wait_for(lambda: call_list(window.view.session.context).total == 0)


def test_nothing_is_tried_without_a_network(window: Window, people: list[Applicant]) -> None:
    session, wire = window.view.session, Wire()
    session.outgoing.stop()
    _queue(window, people[0])
    is_online = False
    sender = MessageSender(lambda: session.context, lambda: is_online)
    sender.make_carrier = by(wire)
    sender.send()
    assert not sender.queue.is_busy()
    is_online = True
    sender.send()
    window.hands.wait_for(lambda: not sender.queue.is_busy())
    assert len(wire.sent) == 1
    sender.stop()
    sender.send_soon()
    sender.send()
    assert not sender.queue.is_busy()


def test_a_server_that_cannot_be_reached_means_no_network(window: Window) -> None:
    session = window.view.session
    assert session._has_network()
    status = replace(session.sync.standing.status, is_enrolled=True, failures=1, problem="network")
    session.sync.standing = replace(session.sync.standing, status=status)
    assert not session._has_network()
    session.sync.standing = replace(session.sync.standing, status=replace(status, problem="busy"))
    assert session._has_network()


def test_the_program_does_not_wait_for_a_carrier(window: Window, people: list[Applicant]) -> None:
    released = Event()

    class Hanging(Wire):
        """A carrier that does not answer."""

        def send(self, message: OutgoingMessage) -> str:
            released.wait(30)
            return super().send(message)

    sender = window.view.session.outgoing
    sender.make_carrier = by(Hanging())
    _queue(window, people[0])
    window.hands.wait_for(lambda: sender.queue.is_busy() or not sender._soon.isActive())
    sender.stop()
    released.set()
