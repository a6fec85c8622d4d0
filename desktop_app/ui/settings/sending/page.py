"""Sending messages: which carriers are used, a test message, and the outbox."""

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.rights import Right
from desktop_app.services.sending.carriers import SendingSettings, choose_sending, sending_settings, with_secrets
from desktop_app.services.sending.outbox import give_up_message, longest_sms, outbox, retry_message
from desktop_app.ui.common.errors import show_error
from desktop_app.ui.common.form_page import FormPage
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import CARD_MOST_PX, column, row
from desktop_app.ui.session.session import Session
from desktop_app.ui.settings.sending.cards import GatewayCard, MailCard
from desktop_app.ui.settings.sending.outbox_card import OutboxCard
from desktop_app.ui.settings.sending.trial_card import TrialCard


class SendingPage(FormPage):
    """The carriers, off until somebody turns them on."""

    page_name = "sending"
    most_px = CARD_MOST_PX

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._known = SendingSettings()
        self.mail = MailCard()
        self.sms = GatewayCard("sms", self.tr("SMS"), self.tr("Send SMS"), asks_permission=False)
        self.zalo = GatewayCard("zalo", "Zalo", self.tr("Send Zalo messages"), asks_permission=True)
        self.trial = TrialCard(session, self._to_try)
        self.outbox = OutboxCard()
        cards = (self.mail, self.sms, self.zalo)
        self.fields = {field.name: field for card in cards for field in card.fields} | {"test_to": self.trial.to}
        self._arrange()
        self.mail.left.connect(self.sms.fields[0].focus)
        self.sms.left.connect(self.zalo.fields[0].focus)
        self.zalo.left.connect(self.save_button.setFocus)
        self.sms.bare.toggled.connect(self._measure)
        self.outbox.retry.clicked.connect(self.send_again)
        self.outbox.drop.clicked.connect(self.give_up)

    def reload(self) -> None:
        """Read settings and outbox again."""
        self.notice.clear()
        self._session.read(sending_settings, self._show)
        self._reload_outbox()

    def refresh(self, changes: Changes) -> None:
        """Show where the messages are when that changed; what is typed stays."""
        if changes.messages:
            self._reload_outbox()

    def focus(self) -> None:
        """Give the keys to the first tick."""
        self.mail.tick.setFocus()

    def save(self) -> None:
        """Store what stands in the fields."""
        try:
            wanted = self._typed()
        except RuleViolation as problem:
            self.show_problems([problem])
            return
        self.store(partial(choose_sending, wanted=wanted), self._saved)

    def send_again(self) -> None:
        """Send the chosen message once more."""
        line = self.outbox.chosen
        if line is not None:
            self._session.write("", partial(retry_message, message_id=line.message.id), None, self._refuse)

    def give_up(self) -> None:
        """Give the chosen message up."""
        line = self.outbox.chosen
        if line is not None:
            self._session.write("", partial(give_up_message, message_id=line.message.id), None, self._refuse)

    def close_down(self) -> None:
        """Leave a running trial behind."""
        self.trial.stop()

    def _reload_outbox(self) -> None:
        self._session.read(outbox, self.outbox.show_lines)

    def _typed(self) -> SendingSettings:
        return SendingSettings(self.mail.typed(), self.sms.typed(), self.zalo.typed())

    def _to_try(self) -> SendingSettings:
        return with_secrets(self._typed(), self._known)

    def _show(self, settings: SendingSettings) -> None:
        self._known = settings
        self.mail.show_settings(settings.mail)
        self.sms.show_settings(settings.sms)
        self.zalo.show_settings(settings.zalo)
        self.show_problems([])
        self._measure(settings.sms.without_marks)
        self.check_may(Right.SENDING, [self.mail, self.sms, self.zalo, self.trial])

    def _measure(self, without_marks: bool) -> None:
        self._session.read(partial(longest_sms, without_marks=without_marks), self.sms.show_length)

    def _saved(self, settings: SendingSettings) -> None:
        self._show(settings)
        text = self.tr("Saved.") if settings.channels else self.tr("Saved: nothing is sent.")
        self.notice.show_message(text, "ok")

    def _refuse(self, error: Exception) -> None:
        show_error(self.notice, error)

    def _arrange(self) -> None:
        keeps = label(
            self.tr("Messages name code, unit and day, nothing else; secrets stay in the encrypted data."), "muted"
        )
        carriers = row(*(column(card, None) for card in (self.mail, self.sms, self.zalo)), spacing=10)
        for place in range(3):
            carriers.setStretch(place, 1)
        body = column(carriers, self.trial, self.outbox, spacing=10)
        self.arrange(self.tr("Sending messages"), [12, keeps], body, [])
