"""What is done with the calls of Today: note how a call ended, or send a message instead."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from desktop_app.domain.dossier.citizen_notice import Contact
from desktop_app.services.dossier.citizen_notices import Call, note_contact
from desktop_app.services.sending.outbox import Queued, queue_messages
from desktop_app.ui.common.actions import action
from desktop_app.ui.common.errors import show_error
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP
from desktop_app.ui.texts.messages import sentence
from desktop_app.ui.today.call_row import CallRow


class CallActions(QObject):
    """The actions on the call list.

    Attributes:
        hinted: those whose keys stand below the list.
    """

    def __init__(
        self, session: Session, rows: Callable[[], list[CallRow]], notice: Notice, parent: QObject | None = None
    ) -> None:
        """Prepare the actions.

        Args:
            session: notes the calls.
            rows: returns the rows of the list that is shown.
            notice: where it is said what came of a message.
            parent: the Qt parent.
        """
        super().__init__(parent)
        self._session = session
        self._rows = rows
        self._notice = notice
        self.hinted = (self.called, self.not_answered, self.send_message, self.send_all)

    @action("Ctrl+G", QT_TRANSLATE_NOOP("Actions", "Called"), QT_TRANSLATE_NOOP("Actions", "The citizen was told."))
    def called(self) -> None:
        """Note that the citizen of the chosen call was told."""
        self._note_chosen(is_reached=True)

    @action(
        "Ctrl+M",
        QT_TRANSLATE_NOOP("Actions", "No answer"),
        QT_TRANSLATE_NOOP("Actions", "Nobody answered; the call stays on the list."),
    )
    def not_answered(self) -> None:
        """Note that nobody answered the chosen call."""
        self._note_chosen(is_reached=False)

    @action(
        "Ctrl+I",
        QT_TRANSLATE_NOOP("Actions", "Send message"),
        QT_TRANSLATE_NOOP("Actions", "Send the citizen of the chosen call a message."),
    )
    def send_message(self) -> None:
        """Send the citizen of the chosen call a message."""
        self._send([line.record for line in self._rows() if line.hasFocus()])

    @action(
        "Ctrl+Shift+I",
        QT_TRANSLATE_NOOP("Actions", "Send all"),
        QT_TRANSLATE_NOOP("Actions", "Send every citizen of the list a message who gave an address."),
    )
    def send_all(self) -> None:
        """Send every citizen of the list a message who gave an address."""
        self._send([line.record for line in self._rows()])

    def note(self, call: Call, is_reached: bool) -> None:
        """Note how a call ended."""
        contact = Contact(call.channel, is_reached)
        self._session.write(self.tr("Noting…"), partial(note_contact, dossier_id=call.dossier_id, contact=contact))

    def _note_chosen(self, *, is_reached: bool) -> None:
        for line in self._rows():
            if line.hasFocus():
                self.note(line.call, is_reached)

    def _send(self, dossier_ids: Sequence[UUID]) -> None:
        if dossier_ids:
            work = partial(queue_messages, dossier_ids=dossier_ids)
            self._session.write(self.tr("Noting…"), work, self._queued, partial(show_error, self._notice))

    def _queued(self, queued: Queued) -> None:
        if queued.messages:
            self._notice.show_message(self.tr("%n messages wait to be sent.", "", queued.messages), "ok")
        else:
            self._notice.show_message(sentence("sending.no_way"), "warn")
