"""The card that tries a carrier out: one message to a number or address that the officer types."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.domain.errors import Problem, RuleViolation
from desktop_app.domain.law.notice_rules import ContactChannel
from desktop_app.services.sending.carriers import Carrier, SendingSettings, trial_message
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.errors import raise_unexpected
from desktop_app.ui.common.form_fields import ChoiceField, LineField
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.theme import set_tone
from desktop_app.ui.session.job_queue import Job, JobQueue
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts import notices
from desktop_app.ui.texts.messages import sentence_of

_CHANNELS = (ContactChannel.EMAIL, ContactChannel.SMS, ContactChannel.ZALO)


class TrialCard(Card):
    """Sends one message with what stands in the fields, saved or not; it can be cancelled.

    Attributes:
        channel, to: what is tried.
        go, cancel: the buttons.
        outcome: what came of it.
        queue: runs the trial.
    """

    def __init__(
        self, session: Session, settings: Callable[[], SendingSettings], parent: QWidget | None = None
    ) -> None:
        """Make the card.

        Args:
            session: makes the carrier.
            settings: returns the settings to try; raises `RuleViolation` for a field that cannot be read.
            parent: the Qt parent.
        """
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self._carrier: Carrier | None = None
        self._job: Job | None = None
        self.queue = JobQueue(self)
        self.channel = ChoiceField(
            "test_channel", self.tr("Way"), [(notices.channel(way), way.value) for way in _CHANNELS]
        )
        self.to = LineField("test_to", self.tr("Your own number or address"), plain=True)
        self.go, self.cancel = QPushButton(self.tr("Send a test message")), QPushButton(self.tr("Cancel"))
        self.outcome = label("", "muted")
        self.outcome.setWordWrap(True)
        for field in (self.channel, self.to):
            field.setFocusProxy(field.control)
        self.body.addWidget(label(self.tr("Try it"), "section"))
        buttons = column(20, row(self.go, self.cancel), None, spacing=0)
        inside = row(self.channel, self.to, buttons, self.outcome)
        inside.setStretch(3, 1)
        self.body.addLayout(inside)
        self.body.addStretch(1)
        self.to.left.connect(self.send)
        self.go.clicked.connect(self.send)
        self.cancel.clicked.connect(self.give_up)
        self._show_running(is_running=False)

    def send(self) -> None:
        """Send the test message."""
        if self._job is not None:
            return
        self.to.show_error("")
        channel, unit = ContactChannel(self.channel.value), self._session.context.agency.name
        try:
            message = trial_message(channel, self.to.value, unit)
            carrier = self._session.outgoing.make_carrier(self._settings(), channel, unit)
        except RuleViolation as problem:
            self.to.show_error(sentence_of(problem))
            return
        self._carrier = carrier
        self._show_running(is_running=True)
        self._say(self.tr("Sending…"))
        self._job = self.queue.run("", lambda: carrier.send(message), self._accepted, self._failed)

    def give_up(self) -> None:
        """Cancel the running trial."""
        if self._job is None or self._carrier is None:
            return
        self._job.cancel()
        self._carrier.cancel()
        self._end(self.tr("Cancelled."))

    def stop(self) -> None:
        """End with the page."""
        self.give_up()
        self.queue.leave(0)

    def _accepted(self, _number: str) -> None:
        self._end(self.tr("Accepted: look whether it has arrived."), tone="ok")

    def _failed(self, error: Exception) -> None:
        text = sentence_of(error) if isinstance(error, Problem) else self.tr("It failed.")
        self._end(text, tone="bad")
        raise_unexpected(error)

    def _end(self, text: str, tone: str = "") -> None:
        self._job = self._carrier = None
        self._show_running(is_running=False)
        self._say(text, tone)

    def _say(self, text: str, tone: str = "") -> None:
        self.outcome.setText(text)
        set_tone(self.outcome, tone=tone)

    def _show_running(self, *, is_running: bool) -> None:
        self.go.setEnabled(not is_running)
        self.cancel.setEnabled(is_running)
