"""The documents of a procedure and the keys that mark them."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.dossier.dossier import (
    DocumentState,
    SubmittedDocument,
    all_present,
    marked,
    needs_reason,
    next_mark,
)
from desktop_app.ui.common.accessible import Part, set_part
from desktop_app.ui.common.actions import action
from desktop_app.ui.common.announce import announce, announce_checked, announce_chosen
from desktop_app.ui.common.labels import Chip, ElidedLabel, key_cap, label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.rows import ListRow
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP

_SECOND_DIGIT_MS = 700
_ROW_PX = 24


class Checklist(QWidget):
    """The rows and their keys. It takes no input method, so that a scan here arrives as it was sent.

    Signals:
        left: Enter.
        back: Shift+Enter.
        edit_wanted: a line is to be corrected, or added when its place is the length; carries the place.
        asked_missing: the next digit or click marks a missing document, or no longer does.
        forms_wanted: the blank forms are asked for; carries the place of the chosen line.
    """

    left = Signal()
    back = Signal()
    edit_wanted = Signal(int)
    asked_missing = Signal(bool)
    forms_wanted = Signal(int)

    def __init__(self, model: ReceptionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._place = 0
        self._is_missing_next = False
        self._digits = ""
        self.setObjectName("checklist")
        set_part(self, Part(QAccessible.Role.List))
        self.setAccessibleName(self.tr("Documents: a digit marks one, * all, minus and a digit a missing one"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._rows: list[_DocumentRow] = []
        self._names: list[str] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._empty = label("", "muted")
        self._layout.addWidget(self._empty)
        self._later = QTimer(self, singleShot=True, interval=_SECOND_DIGIT_MS)
        self._later.timeout.connect(self._take_digits)

    def reset(self) -> None:
        """Forget the keys that were pressed on the page before, and its chosen row."""
        self._forget_keys()
        self._place = 0

    def _forget_keys(self) -> None:
        self._digits = ""
        self._ask_missing(False)
        self._later.stop()

    def capture_state(self) -> object:
        """Return the state to restore after a scan was typed here."""
        return self._model.documents, self._model.sets

    def restore_state(self, state: tuple[tuple[SubmittedDocument, ...], int]) -> None:
        """Restore the state before a scan was typed here."""
        self._forget_keys()
        self._model.set_documents(state[0])

    def refresh(self) -> None:
        """Show the checklist."""
        documents = self._model.documents
        names = [line.name for line in documents]
        is_another_list, self._names = names != self._names, names
        while len(self._rows) < len(documents):
            made = _DocumentRow(len(self._rows))
            made.clicked.connect(self._clicked)
            self._rows.append(made)
            self._layout.addWidget(made)
        for place, shown in enumerate(self._rows):
            shown.setVisible(place < len(documents))
            if place < len(documents):
                shown.show_line(documents[place])
        self._place = min(self._place, max(len(documents) - 1, 0))
        self._show_empty(not documents)
        self._mark()
        if is_another_list and self.hasFocus():
            self._announce_here()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark documents by their digits; the other keys are described in the hints of the card."""
        key, text = event.key(), event.text()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take_digits()
            (self.back if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else self.left).emit()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Space:
            self._toggle(self._place)
        elif text and text in "0123456789":
            self._digit(text)
        elif not self._command(text):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the current row."""
        super().focusInEvent(event)
        self._mark()
        self._announce_here()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget a minus that no digit followed, and remove the mark."""
        super().focusOutEvent(event)
        self._ask_missing(False)
        self._mark()

    def _ask_missing(self, is_asked: bool) -> None:
        self._is_missing_next = is_asked
        self.asked_missing.emit(is_asked)

    def _command(self, text: str) -> bool:
        commands = {"*": self.mark_all, "-": self.ask_missing, "+": self.add_line, ".": self.correct_line}
        command = commands.get(text) or (self.ask_forms if text.lower() == "m" else None)
        if command is None:
            return False
        command()
        return True

    @action(
        "*",
        QT_TRANSLATE_NOOP("Actions", "all there"),
        QT_TRANSLATE_NOOP("Actions", "Mark every required document as handed in, as listed."),
        is_shortcut=False,
    )
    def mark_all(self) -> None:
        """Mark every required document as handed in."""
        self.setFocus()
        self._change(all_present(self._model.documents))

    @action(
        "− 1…9",
        QT_TRANSLATE_NOOP("Actions", "missing"),
        QT_TRANSLATE_NOOP("Actions", "The document whose digit or line is pressed next is missing."),
        is_shortcut=False,
    )
    def ask_missing(self) -> None:
        """Wait for the document that is missing."""
        self.setFocus()
        self._ask_missing(True)

    @action(
        "+",
        QT_TRANSLATE_NOOP("Actions", "Add a document that is not listed"),
        is_shortcut=False,
    )
    def add_line(self) -> None:
        """Ask for the editor of a document that is not listed."""
        self.edit_wanted.emit(len(self._model.documents))

    @action(
        ".",
        QT_TRANSLATE_NOOP("Actions", "correct a line"),
        QT_TRANSLATE_NOOP("Actions", "Correct name, kind and number of the chosen document."),
        is_shortcut=False,
    )
    def correct_line(self) -> None:
        """Ask for the editor of the chosen document."""
        if self._model.documents:
            self.edit_wanted.emit(self._place)

    @action(
        "M",
        QT_TRANSLATE_NOOP("Actions", "forms"),
        QT_TRANSLATE_NOOP("Actions", "Open or print a blank form; those of the chosen document stand first."),
        is_shortcut=False,
    )
    def ask_forms(self) -> None:
        """Ask for the blank forms."""
        self.setFocus()
        self.forms_wanted.emit(self._place)

    def _digit(self, digit: str) -> None:
        # With more than nine lines a digit may be the first of two: "1" waits a moment for the "2" of 12.
        self._digits += digit
        count = len(self._model.documents)
        if int(self._digits) * 10 > count or len(self._digits) == len(str(count)):
            self._take_digits()
        else:
            self._later.start()

    def _take_digits(self) -> None:
        self._later.stop()
        digits, self._digits = self._digits, ""
        missing = self._is_missing_next
        self._ask_missing(False)
        if digits and 0 < int(digits) <= len(self._model.documents):
            self._choose(int(digits) - 1, is_missing=missing)

    def _choose(self, place: int, *, is_missing: bool) -> None:
        self._place = place
        if is_missing:
            self._change(marked(self._model.documents, place, DocumentState.MISSING))
        else:
            self._toggle(place)

    def _toggle(self, place: int) -> None:
        self._change(next_mark(self._model.documents, place))
        if place < len(self._model.documents) and needs_reason(self._model.documents[place]):
            self.edit_wanted.emit(place)

    def _change(self, documents: tuple[SubmittedDocument, ...]) -> None:
        before = self._model.documents
        self._model.set_documents(documents)
        after = self._model.documents
        changed = [place for place, (old, new) in enumerate(zip(before, after, strict=False)) if old != new]
        if len(changed) == 1:
            announce_checked(self._rows[changed[0]])
        elif changed:
            announce(self, self.tr("%n documents marked", "", len(changed)), at_once=True)

    def _announce_here(self) -> None:
        # The cursor may come before the rows of another procedure are shown: they are said then.
        if self._names and self._names == [line.name for line in self._model.documents]:
            announce_chosen(self._rows[self._place])

    def _move(self, by: int) -> None:
        if by < 0 and self._place == 0:
            self.back.emit()
            return
        self._place = max(0, min(self._place + by, len(self._model.documents) - 1))
        self._mark()
        self._announce_here()

    def _clicked(self, place: int) -> None:
        self.setFocus()
        missing = self._is_missing_next
        self._ask_missing(False)
        self._choose(place, is_missing=missing)

    def _mark(self) -> None:
        for place, shown in enumerate(self._rows):
            shown.mark(place == self._place and self.hasFocus())

    def _show_empty(self, empty: bool) -> None:
        chosen = self._model.procedure is not None
        waiting = self.tr("The papers of the chosen procedure will stand here.")
        none = self.tr("The catalogue lists no papers for it. Add what is handed in with the key +.")
        self._empty.setText(none if chosen else waiting)
        self._empty.setVisible(empty)


class _DocumentRow(ListRow):
    def __init__(self, place: int) -> None:
        self._is_there = False
        super().__init__(place, _ROW_PX)
        self._name = ElidedLabel()
        self._kind = label("", "muted")
        self._kind.setFixedWidth(136)
        self._number = label("", "muted")
        self._number.setFixedWidth(36)
        self._state = Chip()
        self._state.setFixedWidth(106)
        self._key = key_cap(str(place + 1))
        inside = row(self._key, self._name, self._kind, self._number, self._state)
        inside.setContentsMargins(2, 0, 2, 0)
        self.setLayout(inside)

    def show_line(self, line: SubmittedDocument) -> None:
        """Show a document."""
        kind, number = formatting.counts(line.counts)
        self._name.setText(f"{line.name} ({line.note})" if line.note else line.name)
        self._kind.setText(kind)
        self._number.setText(number)
        text, tone = formatting.document_state(line.state)
        is_unseen = line.state is DocumentState.UNSEEN
        if is_unseen and line.from_database:
            text, tone = self.tr("In database"), "info"
        elif is_unseen and not line.required:
            text, tone = self.tr("If any"), ""
        self._state.show_state(text, tone)
        self._is_there = line.state is DocumentState.PRESENT
        facts = (str(self._place + 1), self._name.text(), f"{kind} {number}".strip(), text)
        self.setAccessibleName(", ".join(fact for fact in facts if fact))

    def part(self) -> Part:
        """Return what assistive technology is told: a document is checked when it is there."""
        return Part(QAccessible.Role.ListItem, self.press, self.is_marked, lambda: self._is_there)
