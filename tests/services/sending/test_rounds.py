"""The outbox and its rounds over a real file, with real gateways and with carriers that fail."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from desktop_app.domain.dossier.citizen_notice import (
    CitizenNotified,
    Contact,
    ContactChannel,
    ContactOutcome,
    NoticeStep,
)
from desktop_app.domain.dossier.dossier import Channel, Dossier
from desktop_app.domain.dossier.sent_message import MessageState, SentMessage
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.person import Applicant
from desktop_app.sending.ports import Carrier, OutgoingMessage, SendingFailed
from desktop_app.sending.settings import Gateway
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.citizen_notices import call_list, note_contact
from desktop_app.services.dossier.completion import result_ready
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.privacy.requests import person_with
from desktop_app.services.reception.receive import receive
from desktop_app.services.sending.carriers import CarrierMaker, SendingSettings, choose_sending
from desktop_app.services.sending.outbox import (
    Queued,
    give_up_message,
    longest_sms,
    outbox,
    queue_messages,
    retry_message,
    wording_of,
)
from desktop_app.services.sending.rounds import recover_outbox, send_due
from desktop_app.storage.messages import put_message
from desktop_app.storage.person_data import store_restricted
from tests.conftest import MovableClock, a_reception
from tests.sending.servers import HttpGateway, http_gateway
from tests.services.sending.test_carriers import MAIL, SETTINGS, SMS


@dataclass
class Wire:
    """A carrier in memory that accepts, or fails as it is told."""

    failures: list[SendingFailed] = field(default_factory=list)
    sent: list[OutgoingMessage] = field(default_factory=list)
    on_send: Callable[[], object] = lambda: None

    def send(self, message: OutgoingMessage) -> str:
        self.on_send()
        if self.failures:
            raise self.failures.pop(0)
        self.sent.append(message)
        return "1"

    def cancel(self) -> None:
        """Nothing runs long."""


def by(wire: Carrier) -> CarrierMaker:
    return lambda _settings, _channel, _unit: wire


@pytest.fixture
def ready(context: DeskContext, people: list[Applicant]) -> Dossier:
    """A dossier whose result is there early, at a desk that sends SMS."""
    choose_sending(context, SendingSettings(sms=SMS))
    person = replace(people[0], phone="0912345678", email="ha@example.vn")
    dossier = receive(context, a_reception(context, person), printed=False).dossier
    result_ready(context, dossier.id)
    return dossier


def the_message(context: DeskContext) -> SentMessage:
    (line,) = outbox(context)
    return line.message


def notified(context: DeskContext, dossier: Dossier) -> list[CitizenNotified]:
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    return [event.payload for event in opened.events if isinstance(event.payload, CitizenNotified)]


def test_a_message_is_queued_sent_and_noted(context: DeskContext, ready: Dossier) -> None:
    assert queue_messages(context, [ready.id]) == Queued(1, 0)
    (call,) = call_list(context).calls
    assert [message.state for message in call.messages] == [MessageState.QUEUED]
    message = the_message(context)
    assert (message.step, message.channel, message.address) == (
        NoticeStep.EARLY_RESULT,
        ContactChannel.SMS,
        "0912345678",
    )
    assert message.text.isascii()
    assert ready.code in message.text
    assert ready.reception.owner.name not in message.text
    wire = Wire()
    assert send_due(context, make_carrier=by(wire)) == 1
    assert [one.key for one in wire.sent] == [message.key]
    assert the_message(context).state is MessageState.SENT
    assert notified(context, ready) == [
        CitizenNotified(message.about, NoticeStep.EARLY_RESULT, ContactChannel.SMS, ContactOutcome.SENT, "0912345678")
    ]
    assert call_list(context).total == 0
    assert outbox(context)[0].code == ready.code
    assert send_due(context, make_carrier=by(wire)) == 0


def test_over_a_real_gateway_a_crash_sends_nothing_twice(context: DeskContext, ready: Dossier) -> None:
    with http_gateway(HttpGateway()) as gateway:
        choose_sending(context, SendingSettings(sms=Gateway(True, gateway.url, "khoa", "MOTCUA")))
        queue_messages(context, [ready.id])
        message = the_message(context)
        assert send_due(context) == 1
        # The computer lost its power after the gateway had accepted the message and before that was stored.
        with context.store.write() as connection:
            put_message(connection, replace(message, state=MessageState.SENDING))
        recover_outbox(context)
        assert the_message(context).state is MessageState.QUEUED
        send_due(context)
        assert len(gateway.accepted) == 1


def test_an_email_that_a_crash_interrupted_is_not_sent_again(context: DeskContext, ready: Dossier) -> None:
    choose_sending(context, SendingSettings(mail=MAIL))
    queue_messages(context, [ready.id])
    with context.store.write() as connection:
        put_message(connection, replace(the_message(context), state=MessageState.SENDING))
    recover_outbox(context)
    assert (the_message(context).state, the_message(context).reason) == (MessageState.FAILED, "sending.unsure")
    assert send_due(context, make_carrier=by(Wire())) == 0


def test_a_passing_failure_is_tried_again_later(context: DeskContext, ready: Dossier, clock: MovableClock) -> None:
    queue_messages(context, [ready.id])
    wire = Wire([SendingFailed("sending.network"), SendingFailed("sending.busy")])
    assert send_due(context, make_carrier=by(wire)) == 0
    message = the_message(context)
    assert (message.state, message.tries, message.reason) == (MessageState.QUEUED, 1, "sending.network")
    assert clock.now <= message.next_at <= clock.now + timedelta(seconds=4)
    clock.move(minutes=5)
    send_due(context, make_carrier=by(wire))
    assert the_message(context).tries == 2
    assert notified(context, ready) == []
    clock.move(minutes=5)
    assert send_due(context, make_carrier=by(wire)) == 1
    assert the_message(context).tries == 3


def test_what_nobody_takes_for_a_day_goes_back_to_the_call_list(
    context: DeskContext, ready: Dossier, clock: MovableClock
) -> None:
    queue_messages(context, [ready.id])
    clock.move(hours=24)
    send_due(context, make_carrier=by(Wire([SendingFailed("sending.network")])))
    assert the_message(context).state is MessageState.FAILED
    (call,) = call_list(context).calls
    assert (call.tries, call.messages[0].reason) == (1, "sending.network")


def test_a_refused_message_goes_back_to_the_call_list_with_its_reason(context: DeskContext, ready: Dossier) -> None:
    queue_messages(context, [ready.id])
    send_due(context, make_carrier=by(Wire([SendingFailed("sending.refused", is_final=True, status=422)])))
    (call,) = call_list(context).calls
    assert [(message.state, message.reason) for message in call.messages] == [(MessageState.FAILED, "sending.refused")]
    assert [one.outcome for one in notified(context, ready)] == [ContactOutcome.NOT_REACHED]
    retry_message(context, call.messages[0].id)
    assert (the_message(context).state, the_message(context).tries) == (MessageState.QUEUED, 0)
    wire = Wire()
    assert send_due(context, make_carrier=by(wire)) == 1
    assert wire.sent[0].key == call.messages[0].key


def test_contact_data_that_is_not_to_be_used_sends_nothing(context: DeskContext, ready: Dossier) -> None:
    queue_messages(context, [ready.id])
    person = person_with(context, ready.code)
    assert person.id is not None
    with context.store.write() as connection:
        store_restricted(connection, person.id, context.clock())
    assert send_due(context, make_carrier=by(Wire())) == 0
    assert (the_message(context).state, the_message(context).reason) == (MessageState.GIVEN_UP, "sending.restricted")
    assert queue_messages(context, [ready.id]) == Queued(0, 1)


def test_asked_for_twice_it_is_queued_once(context: DeskContext, ready: Dossier) -> None:
    queue_messages(context, [ready.id])
    assert queue_messages(context, [ready.id]) == Queued(0, 1)
    give_up_message(context, the_message(context).id)
    assert the_message(context).state is MessageState.GIVEN_UP
    first = the_message(context).id
    assert queue_messages(context, [ready.id]) == Queued(1, 0)
    assert (the_message(context).id, the_message(context).state) == (first, MessageState.QUEUED)


def test_what_another_desk_has_told_meanwhile_is_not_sent(context: DeskContext, ready: Dossier) -> None:
    queue_messages(context, [ready.id])
    note_contact(context, ready.id, Contact(ContactChannel.PHONE, is_done=True))
    wire = Wire()
    assert send_due(context, make_carrier=by(wire)) == 0
    assert wire.sent == []
    assert (the_message(context).state, the_message(context).reason) == (MessageState.GIVEN_UP, "notice.none")


def test_a_channel_that_was_turned_off_sends_nothing_more(context: DeskContext, ready: Dossier) -> None:
    queue_messages(context, [ready.id])
    choose_sending(context, SendingSettings(mail=MAIL))
    assert send_due(context, make_carrier=by(Wire())) == 0
    assert (the_message(context).state, the_message(context).reason) == (MessageState.GIVEN_UP, "sending.off")
    # The other channel has a message of its own.
    assert queue_messages(context, [ready.id]) == Queued(1, 0)
    assert {line.message.channel for line in outbox(context)} == {ContactChannel.SMS, ContactChannel.EMAIL}


def test_the_event_of_an_accepted_message_is_stored_later_when_the_clock_is_wrong(
    context: DeskContext, ready: Dossier, clock: MovableClock
) -> None:
    queue_messages(context, [ready.id])
    wire = Wire(on_send=lambda: clock.move(days=-2))
    assert send_due(context, make_carrier=by(wire)) == 1
    assert the_message(context).state is MessageState.ACCEPTED
    assert notified(context, ready) == []
    clock.move(days=3)
    send_due(context, make_carrier=by(wire))
    assert the_message(context).state is MessageState.SENT
    assert len(wire.sent) == 1, "it is noted, not sent again"
    assert [one.outcome for one in notified(context, ready)] == [ContactOutcome.SENT]


def test_a_round_stops_when_it_has_to(context: DeskContext, ready: Dossier, people: list[Applicant]) -> None:
    other = receive(context, a_reception(context, people[1]), printed=False).dossier
    result_ready(context, other.id)
    assert queue_messages(context, [ready.id, other.id]).messages == 2
    wire = Wire()
    assert send_due(context, lambda: bool(wire.sent), by(wire)) == 1


def test_nothing_is_sent_while_everything_is_off(context: DeskContext, people: list[Applicant]) -> None:
    dossier = receive(context, a_reception(context, people[0]), printed=False).dossier
    with pytest.raises(RuleViolation, match=r"sending\.off"):
        queue_messages(context, [dossier.id])


def test_who_gave_no_address_and_what_the_portal_tells_is_not_sent(
    context: DeskContext, people: list[Applicant]
) -> None:
    choose_sending(context, SETTINGS)
    silent = replace(people[0], phone="", email="")
    dossier = receive(context, a_reception(context, silent), printed=False).dossier
    result_ready(context, dossier.id)
    online = replace(a_reception(context, people[1]), channel=Channel.ONLINE)
    received = receive(context, online, printed=False).dossier
    assert queue_messages(context, [dossier.id, received.id]) == Queued(0, 2)


def test_what_cannot_be_given_up_or_sent_again(context: DeskContext, ready: Dossier) -> None:
    queue_messages(context, [ready.id])
    message = the_message(context)
    with pytest.raises(RuleViolation, match=r"message\.not_failed"):
        retry_message(context, message.id)
    send_due(context, make_carrier=by(Wire()))
    with pytest.raises(RuleViolation, match=r"message\.not_failed"):
        retry_message(context, message.id)
    with pytest.raises(RuleViolation, match=r"message\.not_waiting"):
        give_up_message(context, message.id)
    with pytest.raises(RuleViolation, match=r"message\.not_waiting"):
        give_up_message(context, ready.id)


def test_a_step_without_words_in_force_is_called_about(context: DeskContext, clock: MovableClock) -> None:
    clock.now = clock.now.replace(year=2017)
    with pytest.raises(RuleViolation, match=r"message\.wording"):
        wording_of(context, NoticeStep.RESULT)


def test_a_message_that_is_too_long_is_not_queued(context: DeskContext, ready: Dossier) -> None:
    context = replace(context, agency=replace(context.agency, name="Trung tâm " * 60))
    with pytest.raises(RuleViolation, match=r"message\.too_long"):
        queue_messages(context, [ready.id])
    assert outbox(context) == []


def test_how_long_the_longest_sms_is(context: DeskContext) -> None:
    plain, marked = longest_sms(context, without_marks=True), longest_sms(context, without_marks=False)
    assert (plain.is_unicode, marked.is_unicode) == (False, True)
    assert plain.parts < marked.parts
    assert plain.letters == marked.letters
