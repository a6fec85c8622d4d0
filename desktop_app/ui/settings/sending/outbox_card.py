"""The outbox in the settings: where each message is, and what can be done about it."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.domain.dossier.sent_message import MessageState
from desktop_app.services.sending.outbox import OutboxLine
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.tables import StateTable
from desktop_app.ui.texts import formatting, notices
from desktop_app.ui.texts.messages import sentence
from desktop_app.ui.texts.tone import Tone

# Queued, code, what is told, way, tries, next or last try, why (the room that is left), state.
_WIDTHS_PX = (150, 168, 150, 132, 56, 150, 0, 168)
_TONES: Mapping[MessageState, Tone] = {
    MessageState.QUEUED: "info",
    MessageState.SENDING: "info",
    MessageState.ACCEPTED: "ok",
    MessageState.SENT: "ok",
    MessageState.FAILED: "bad",
    MessageState.GIVEN_UP: "warn",
}


class OutboxCard(Card):
    """The newest messages; no number or address stands here.

    Attributes:
        rows: the table.
        retry, drop: send the chosen message once more; give it up.
        lines: what stands in the rows.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[OutboxLine] = ()
        self.rows = StateTable()
        self.rows.setAccessibleName(self.tr("Messages"))
        titles = (self.tr("Queued"), self.tr("Dossier code"), self.tr("What is told"), self.tr("Way"))
        self.rows.show_columns(
            (*titles, self.tr("Tries"), self.tr("Next try"), self.tr("Reason"), self.tr("State")), _WIDTHS_PX
        )
        self.retry, self.drop = QPushButton(self.tr("Send again")), QPushButton(self.tr("Give up"))
        self._empty = label(self.tr("No message was sent yet. Ctrl+I on Today's call list sends one."), "muted")
        self.body.addLayout(row(label(self.tr("Messages"), "section"), None, self.retry, self.drop))
        self.body.addWidget(self._empty)
        self.body.addWidget(self.rows)
        self.rows.selectionModel().currentRowChanged.connect(lambda *_: self._show_chosen())

    @property
    def chosen(self) -> OutboxLine | None:
        """The chosen message."""
        place = self.rows.currentIndex().row()
        return self.lines[place] if 0 <= place < len(self.lines) else None

    def show_lines(self, lines: Sequence[OutboxLine]) -> None:
        """Show the outbox as it is now; the chosen message stays chosen."""
        held = self.chosen.message.id if self.chosen is not None else None
        self.lines = lines
        self.rows.texts.show_texts([_cells(line) for line in lines])
        for place, line in enumerate(lines):
            state = line.message.state
            self.rows.show_state(place, notices.message_state(state), _TONES[state])
        places = [place for place, line in enumerate(lines) if line.message.id == held]
        if lines:
            self.rows.selectRow(places[0] if places else 0)
        self._empty.setVisible(not lines)
        self.rows.setVisible(bool(lines))
        self._show_chosen()

    def _show_chosen(self) -> None:
        line = self.chosen
        self.retry.setEnabled(line is not None and line.message.state.is_retryable)
        waits = {MessageState.QUEUED, MessageState.FAILED}
        self.drop.setEnabled(line is not None and line.message.state in waits)


def _cells(line: OutboxLine) -> tuple[str, ...]:
    message = line.message
    is_waiting = message.state is MessageState.QUEUED
    return (
        formatting.short_moment(message.queued_at),
        line.code or "—",
        notices.step(message.step),
        notices.channel(message.channel),
        str(message.tries),
        formatting.short_moment(message.next_at) if is_waiting else "—",
        sentence(message.reason) if message.reason else "",
        "",
    )
