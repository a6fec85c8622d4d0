"""Sending messages in the settings: carriers, a trial, the outbox."""

from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtWidgets import QLineEdit

from desktop_app.app import Application
from desktop_app.domain.dossier.sent_message import MessageState
from desktop_app.domain.people.person import Applicant
from desktop_app.sending.ports import OutgoingMessage, SendingFailed
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.completion import result_ready
from desktop_app.services.reception.receive import receive
from desktop_app.services.sending.carriers import SendingSettings, choose_sending, sending_settings
from desktop_app.services.sending.outbox import outbox, queue_messages
from desktop_app.services.sending.rounds import send_due
from desktop_app.ui.settings.sending.page import SendingPage
from desktop_app.ui.texts.messages import sentence
from tests.conftest import a_reception
from tests.services.sending.test_carriers import SETTINGS, SMS
from tests.services.sending.test_rounds import Wire, by
from tests.ui.conftest import Window
from tests.ui.settings.subpages import as_officer, open_subpage

pytestmark = pytest.mark.window


def open_sending(window: Window) -> SendingPage:
    page = open_subpage(window, "sending")
    assert isinstance(page, SendingPage)
    return page


def _state_of(page: SendingPage) -> MessageState:
    return page.outbox.lines[0].message.state


def test_a_gateway_is_turned_on_and_its_token_is_never_shown(window: Window) -> None:
    page = open_sending(window)
    context = window.view.session.context
    assert page.mail.tick.hasFocus()
    assert not page.mail.tick.isChecked()
    page.sms.tick.setChecked(True)
    window.hands.press("F9")
    window.settle()
    assert page.sms.url.error == sentence("sending.url")
    assert sending_settings(context) == SendingSettings()
    page.sms.url.line.setText("https://sms.tinh.gov.vn/v1")
    page.sms.secret.line.setText("khoa-bi-mat")
    page.sms.sent_by.line.setText("MOTCUA")
    assert page.sms.secret.line.echoMode() == QLineEdit.EchoMode.Password
    window.hands.press("F9")
    window.settle()
    assert sending_settings(context).sms == replace(SMS, secret="khoa-bi-mat")
    assert page.sms.secret.line.text() == ""
    assert page.sms.secret.line.placeholderText()
    assert page.notice.text == "Đã lưu."
    page.sms.tick.setChecked(False)
    window.hands.press("F9")
    window.settle()
    assert sending_settings(context).sms.secret == "khoa-bi-mat"
    assert "không gửi" in page.notice.text


def test_a_port_that_is_no_number_is_said_beside_it(window: Window) -> None:
    page = open_sending(window)
    page.mail.port.line.setText("cổng")
    window.hands.press("F9")
    assert "65535" in page.mail.port.error.replace(".", "")
    page.trial.to.line.setText("ha@example.vn")
    page.trial.go.click()
    assert page.trial.to.error


def test_enter_goes_through_the_fields(window: Window) -> None:
    page = open_sending(window)
    page.mail.fields[-1].focus()
    window.hands.press("Return")
    assert page.sms.fields[0].control.hasFocus()
    page.sms.fields[-1].focus()
    window.hands.press("Return")
    assert page.zalo.fields[0].control.hasFocus()
    page.zalo.fields[-1].focus()
    window.hands.press("Return")
    assert page.save_button.hasFocus()


def test_an_officer_looks_and_changes_nothing(shell: Application, context: DeskContext) -> None:
    window = as_officer(shell, context)
    page = open_sending(window)
    assert page.is_locked
    assert not page.sms.url.line.isEnabled()


def test_a_trial_says_what_came_of_it(window: Window) -> None:
    page = open_sending(window)
    wire = Wire([SendingFailed("sending.login", is_final=True)])
    window.view.session.outgoing.make_carrier = by(wire)
    page.trial.go.click()
    assert page.trial.to.error == sentence("email.wrong")
    page.trial.to.line.setText("ha@example.vn")
    page.trial.go.click()
    window.hands.wait_for(page.trial.go.isEnabled)
    assert page.trial.outcome.text() == sentence("sending.login")
    page.trial.to.focus()
    window.hands.press("Return")
    window.hands.wait_for(lambda: page.trial.go.isEnabled() and bool(wire.sent))
    assert "Đã nhận gửi" in page.trial.outcome.text()
    assert outbox(window.view.session.context) == []


def test_a_running_trial_is_cancelled(window: Window) -> None:
    class Hanging:
        """A carrier that answers when it is cancelled."""

        released = Event()

        def send(self, _message: OutgoingMessage) -> str:
            self.released.wait(30)
            raise SendingFailed("sending.cancelled")

        def cancel(self) -> None:
            self.released.set()

    page = open_sending(window)
    window.view.session.outgoing.make_carrier = by(Hanging())
    page.trial.to.line.setText("ha@example.vn")
    page.trial.go.click()
    page.trial.go.click()
    assert page.trial.outcome.text() == "Đang gửi…"
    assert page.trial.cancel.isEnabled()
    page.trial.cancel.click()
    assert page.trial.outcome.text() == "Đã hủy."
    window.hands.wait_for(lambda: not page.trial.queue.is_busy())
    assert page.trial.outcome.text() == "Đã hủy."
    page.trial.cancel.click()


def test_the_outbox_sends_again_and_gives_up(window: Window, people: list[Applicant]) -> None:
    context = window.view.session.context
    window.view.session.outgoing.stop()
    choose_sending(context, SETTINGS)
    person = replace(people[0], phone="0912345678")
    dossier = receive(context, a_reception(context, person), printed=False).dossier
    result_ready(context, dossier.id)
    queue_messages(context, [dossier.id])
    send_due(context, make_carrier=by(Wire([SendingFailed("sending.refused", is_final=True)])))
    page = open_sending(window)
    (line,) = page.outbox.lines
    cells = [page.outbox.rows.texts.text_at(0, column) for column in range(8)]
    assert cells[1] == dossier.code
    assert sentence("sending.refused") in cells
    assert person.phone not in cells
    assert (page.outbox.retry.isEnabled(), page.outbox.drop.isEnabled()) == (True, True)
    page.outbox.retry.click()
    window.settle()
    assert _state_of(page) is MessageState.QUEUED
    assert (page.outbox.retry.isEnabled(), page.outbox.drop.isEnabled()) == (False, True)
    page.outbox.drop.click()
    window.settle()
    assert _state_of(page) is MessageState.GIVEN_UP
    send_due(context, make_carrier=by(Wire()))
    page.outbox.show_lines([line])
    page.outbox.drop.click()
    window.settle()
    assert page.notice.text == sentence("message.not_waiting")


def test_the_length_of_the_longest_sms_follows_the_marks(window: Window) -> None:
    page = open_sending(window)
    plain = page.sms.length.text()
    assert "SMS" in plain
    page.sms.bare.setChecked(False)
    window.settle()
    assert page.sms.length.text() != plain
