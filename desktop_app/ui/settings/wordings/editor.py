"""One wording of a form: its text, the circular's own beside it, from when it holds, and what it was before."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHeaderView, QPlainTextEdit, QWidget

from desktop_app.domain.dates import day_text
from desktop_app.domain.errors import RuleViolation
from desktop_app.services.printing.wordings import FormSetFacts, WordingEntry, WordingLine, check_text
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.labels import Chip, ElidedLabel, label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.tables import RowTable, TextTable
from desktop_app.ui.common.theme import set_tone
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.messages import sentence_of

_TEXT_PX = 62
_HISTORY_PX = 96
_HISTORY_WIDTHS = {0: 138, 1: 120, 2: 222}
_HISTORY_TEXT = 3


@dataclass(frozen=True, slots=True)
class Typed:
    """The values of the editor.

    Attributes:
        text: the text, as typed.
        confirmed: whether it was compared with the circular.
        day: the first day of the papers that it shall hold for, as typed.
    """

    text: str
    confirmed: bool
    day: str


def untouched(line: WordingLine, day: str) -> Typed:
    """Return the values before anything is typed: the wording in force, from `day` on or from its own day."""
    words = line.pending
    if words is not None:
        return Typed(words.text, words.confirmed, day_text(words.effective_from))
    return Typed(line.text, line.confirmed, day)


class WordingText(QPlainTextEdit):
    """Several lines to see a long text whole; on paper it is one, so Enter goes on instead of breaking it.

    Signals:
        left: Enter: on to the next field.
        back: Shift+Enter: back to the list.
    """

    left = Signal()
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(_TEXT_PX)
        self.document().setDocumentMargin(3)

    def capture_state(self) -> tuple[str, int]:
        """Return the state to restore after a scan was typed here."""
        return self.toPlainText(), self.textCursor().position()

    def restore_state(self, state: tuple[str, int]) -> None:
        """Restore the state before a scan was typed here."""
        text, place = state
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(place)
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move on with Enter and back with Shift+Enter; the text has no line breaks."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.back.emit()
        else:
            self.left.emit()


class _Tick(QCheckBox):
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class WordingEditor(Card):
    """The fields of one wording.

    Signals:
        edited: something was typed or ticked.
        save_wanted: Enter in the last field.
        back: Shift+Enter in the first field.
    """

    edited = Signal()
    save_wanted = Signal()
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._original = ""
        self.text = WordingText()
        self.text.setAccessibleName(self.tr("Text on the form"))
        self.confirmed = _Tick(self.tr("Checked against the circular"))
        self.confirmed.setAccessibleName(self.confirmed.text())
        self.day = Field(self.tr("Holds from"), plain=True, width=110)
        self.day.line.setPlaceholderText(self.tr("ddmmyyyy"))
        self.history = RowTable()
        self._state = Chip()
        self._since = ElidedLabel("", "small")
        self._error = label("", "error")
        self._original_label = label("", "muted")
        for shown in (self._error, self._original_label):
            shown.setWordWrap(True)
        self._set_up_history()
        self._arrange()
        self._connect()

    @property
    def typed(self) -> Typed:
        """The values of the fields."""
        return Typed(self.text.toPlainText(), self.confirmed.isChecked(), self.day.text)

    @property
    def error(self) -> str:
        """The sentence below the text, or an empty text."""
        return self._error.text()

    def show_line(self, line: WordingLine, facts: FormSetFacts, typed: Typed) -> None:
        """Show a wording of a set of forms with what was typed for it so far."""
        self._original = line.original
        self._state.show_state(*formatting.wording_state(line.state))
        self._since.setText(self._since_text(line))
        self._original_label.setText(line.original)
        known = self.tr("Original, checked") if line.original_confirmed else self.tr("Original, not checked")
        origin = (day_text(facts.period.first), "", known, line.original)
        self._history.show_texts([*(self._happening(entry) for entry in reversed(line.history)), origin])
        self.show_typed(typed)

    def show_typed(self, typed: Typed) -> None:
        """Put other words into the fields without calling them edited."""
        for field in (self.text, self.confirmed):
            field.blockSignals(True)
        if self.text.toPlainText() != typed.text:
            self.text.setPlainText(typed.text)
        self.confirmed.setChecked(typed.confirmed)
        self.day.set_text(typed.day)
        for field in (self.text, self.confirmed):
            field.blockSignals(False)
        self.day.show_error("")
        self._check()

    def show_problem(self, problem: RuleViolation) -> None:
        """Show a problem beside its field and put the cursor there."""
        if problem.field == "effective_from":
            self.day.show_error(sentence_of(problem))
            self.day.line.setFocus()
        else:
            self._show_error(sentence_of(problem))
            self.text.setFocus()

    def lock(self) -> None:
        """Only show the words: this officer may not correct them."""
        self.text.setReadOnly(True)
        self.confirmed.setEnabled(False)
        self.day.line.setReadOnly(True)

    def focus(self) -> None:
        """Give the keys to the text."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_up_history(self) -> None:
        self._history = TextTable(self)
        self._history.show_titles(self.tr("Entered"), self.tr("By"), self.tr("What"), self.tr("Text"))
        self.history.setModel(self._history)
        self.history.setAccessibleName(self.tr("History of this wording; Enter takes a text up again"))
        self.history.setFixedHeight(_HISTORY_PX)
        for place, width in _HISTORY_WIDTHS.items():
            self.history.setColumnWidth(place, width)
        self.history.horizontalHeader().setSectionResizeMode(_HISTORY_TEXT, QHeaderView.ResizeMode.Stretch)

    def _arrange(self) -> None:
        title = label(self.tr("Text on the form"), "section")
        original = label(self.tr("Original"), "small")
        beside = row(original, self._original_label, spacing=12)
        beside.setAlignment(original, Qt.AlignmentFlag.AlignTop)
        beside.setStretch(1, 1)
        last = row(self.confirmed, self.day, spacing=24)
        last.setStretch(1, 1)
        self.body.addLayout(
            column(row(title, self._state, self._since), self.text, self._error, beside, last, self.history, spacing=6)
        )

    def _connect(self) -> None:
        self.text.textChanged.connect(self._edited)
        self.confirmed.toggled.connect(self._edited)
        self.day.edited.connect(self._edited)
        self.text.left.connect(self.confirmed.setFocus)
        self.text.back.connect(self.back)
        self.confirmed.left.connect(self.day.line.setFocus)
        self.day.left.connect(self.save_wanted)
        self.history.entered_row.connect(self._take_up)
        self.day.back.connect(self.confirmed.setFocus)

    def _take_up(self, place: int) -> None:
        if not self.text.isReadOnly():
            self.text.setPlainText(self._history.text_at(place, _HISTORY_TEXT))
            self.focus()

    def _edited(self) -> None:
        self._check()
        self.edited.emit()

    def _check(self) -> None:
        # Said at once, because the paper beside it shows no text that may not be saved.
        try:
            check_text(self.text.toPlainText(), self._original)
        except RuleViolation as problem:
            self._show_error(sentence_of(problem))
        else:
            self._show_error("")

    def _show_error(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self.text.setAccessibleDescription(sentence)
        if bool(sentence) != bool(self.text.property("wrong")):
            set_tone(self.text, wrong=bool(sentence))

    def _since_text(self, line: WordingLine) -> str:
        entry = line.pending or line.correction
        if entry is None:
            return ""
        text = self.tr("From {day} on: {text}") if line.pending else self.tr("since {day}, by {officer}")
        return text.format(day=day_text(entry.effective_from), officer=entry.officer_name, text=entry.text)

    def _happening(self, entry: WordingEntry) -> tuple[str, str, str, str]:
        text = self.tr("From {day}, checked") if entry.confirmed else self.tr("From {day}, not checked")
        if entry.takes_back:
            text = self.tr("Taken back from {day}")
        day = day_text(entry.effective_from)
        return formatting.short_moment(entry.made_at), entry.officer_name, text.format(day=day), entry.text
