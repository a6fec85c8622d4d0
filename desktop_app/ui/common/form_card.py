"""A card with a few fields, one button to do it, one to leave it, and each problem beside its field."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.errors import Problem, RuleViolation
from desktop_app.ui.common.actions import action, action_button
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.form_fields import FormField
from desktop_app.ui.common.labels import label, wrapped_label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP
from desktop_app.ui.texts.messages import sentence_of


class FormCard(Card):
    """Fields that belong to one thing to do.

    Signals:
        done: the button or F9; carries the values by field name.
        left: Esc or the other button.
        edited: something else stands in a field, or other fields are asked for.
    """

    done = Signal(dict)
    left = Signal()
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: list[FormField] = []
        # The name of a procedure may take three lines.
        self._title = wrapped_label("", "section")
        self.notice = Notice()
        self.inside = QVBoxLayout()
        self.inside.setSpacing(6)
        self.go = action_button(self.take, primary=True, takes_focus=True)
        self._leave = QPushButton(self.tr("Leave   Esc"))
        self._leave.clicked.connect(self.left)
        self.body.addWidget(self._title)
        self.body.addWidget(self.notice)
        self.body.addLayout(self.inside)
        self.body.addLayout(row(self.go, None, self._leave))
        self._show_buttons(shown=False)

    @property
    def is_open(self) -> bool:
        """Whether fields are asked for."""
        return not self.go.isHidden()

    def show_fields(self, title: str, explain: str, fields: Sequence[FormField]) -> None:
        """Ask for some fields; the cursor goes into the first."""
        self._begin(title)
        explained = label(explain, "small")
        explained.setWordWrap(True)
        self.inside.addWidget(explained)
        self.fields = list(fields)
        for place, field in enumerate(self.fields):
            self.inside.addWidget(field)
            field.left.connect(partial(self._on, place))
            field.edited.connect(self.edited)
        self._show_buttons(shown=True)
        (self.fields[0].focus if self.fields else self.go.setFocus)()
        self.edited.emit()

    def show_widgets(self, title: str, widgets: Sequence[QWidget]) -> None:
        """Show something else instead of fields: there is nothing to do until fields are asked for."""
        self._begin(title)
        for widget in widgets:
            self.inside.addWidget(widget)
        self._show_buttons(shown=False)
        self.edited.emit()

    @action(
        "F9",
        QT_TRANSLATE_NOOP("Actions", "Note it"),
        QT_TRANSLATE_NOOP("Actions", "Store what was filled in and print its paper."),
    )
    def take(self) -> None:
        """Emit `done` with what was filled in; a second press before it was stored or refused does nothing."""
        if not self.is_open or not self.go.isEnabled():
            return
        for field in self.fields:
            field.show_error("")
        self.notice.clear()
        self.go.setEnabled(False)
        self.done.emit(self.values())

    def values(self) -> Mapping[str, Any]:
        """Return what was filled in, by field name."""
        return {field.name: field.value for field in self.fields}

    def show_problem(self, error: Exception) -> None:
        """Show each problem beside its field; the values stay."""
        self.go.setEnabled(True)
        problems = error.problems if isinstance(error, Problem) else (error,)
        unplaced = []
        for problem in reversed(problems):
            field = self.named(problem.field) if isinstance(problem, RuleViolation) else None
            if field is None:
                unplaced.append(sentence_of(problem))
            else:
                field.show_error(sentence_of(problem))
                field.focus()
        if unplaced:
            self.notice.show_message(" ".join(reversed(unplaced)), "bad")

    def named(self, name: str) -> FormField | None:
        """Return the field with a name, if it is asked for."""
        return next((field for field in self.fields if field.name == name), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the card on Esc."""
        if event.key() == Qt.Key.Key_Escape and self.is_open:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _begin(self, title: str) -> None:
        self.notice.clear()
        self._title.setText(title)
        self.fields = []
        while (item := self.inside.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _show_buttons(self, *, shown: bool) -> None:
        self.go.setEnabled(True)
        self.go.setVisible(shown)
        self._leave.setVisible(shown)

    def _on(self, place: int) -> None:
        if place + 1 < len(self.fields):
            self.fields[place + 1].focus()
        else:
            self.go.setFocus()


def show_alone(area: QScrollArea, card: FormCard) -> None:
    """Put a card at the top of an area that scrolls up and down only; the keys stay with the card."""
    holder = QWidget()
    holder.setLayout(column(card, None))
    area.setWidget(holder)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
