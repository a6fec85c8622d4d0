"""The card of a dossier's next steps: each with its digit; the chosen one opens into its few fields."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.desk_acts import DeskAct, acts_for
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.identity_card import IdentityCard
from desktop_app.domain.text import title_name
from desktop_app.services.context import DeskContext
from desktop_app.services.dossiers import OpenedDossier
from desktop_app.services.steps import StepTaken
from desktop_app.services.unfinished import Unfinished
from desktop_app.ui.messages import sentence_of
from desktop_app.ui.steps.fields import FlagField, LineField, StepField
from desktop_app.ui.steps.forms import FORMS, said
from desktop_app.ui.widgets.cards import Card
from desktop_app.ui.widgets.labels import key_cap, label
from desktop_app.ui.widgets.layouts import row
from desktop_app.ui.widgets.notice import Notice

Work = Callable[[DeskContext], Sequence[StepTaken]]


class StepPanel(Card):
    """What can be done next with the shown dossier.

    Signals:
        wanted: a step is to be taken; carries what to run.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context: DeskContext | None = None
        self._opened: OpenedDossier | None = None
        self.acts: list[DeskAct] = []
        self.act: DeskAct | None = None
        self.fields: list[StepField] = []
        self._title = label("", "section")
        self.notice = Notice()
        self._inside = QVBoxLayout()
        self._inside.setSpacing(6)
        self.go = QPushButton(self.tr("Note it   F9"))
        self.go.setProperty("primary", True)
        self.go.clicked.connect(self.take)
        self.leave = QPushButton(self.tr("Leave   Esc"))
        self.leave.clicked.connect(self.close_form)
        self.body.addWidget(self._title)
        self.body.addWidget(self.notice)
        self.body.addLayout(self._inside)
        self.body.addLayout(row(self.go, None, self.leave))

    @property
    def is_open(self) -> bool:
        """Whether a step's fields are shown."""
        return self.act is not None

    def show_steps(self, context: DeskContext, opened: OpenedDossier) -> None:
        """Show what can be done next with a dossier."""
        self._context, self._opened = context, opened
        self.acts = acts_for(opened.state, context.officer.role)
        self.close_form()

    def close_form(self) -> None:
        """Go back to the list of steps."""
        self.act = None
        self.notice.clear()
        self._empty()
        self._title.setText(self.tr("What comes next"))
        for place, act in enumerate(self.acts, 1):
            self._inside.addWidget(self._button(place, act))
        self._show_buttons(shown=False)

    def open_form(self, act: DeskAct) -> None:
        """Show the fields of a step."""
        if self._context is None or self._opened is None or act not in self.acts:
            return
        self.act = act
        form = FORMS[act]
        self._empty()
        self._title.setText(said(form.title))
        explain = label(said(form.explain), "small")
        explain.setWordWrap(True)
        self._inside.addWidget(explain)
        self.fields = form.fields(self._context, self._opened)
        for place, field in enumerate(self.fields):
            self._inside.addWidget(field)
            field.left.connect(partial(self._on, place))
        self._show_buttons(shown=True)
        (self.fields[0].focus if self.fields else self.go.setFocus)()

    def press(self, digit: int) -> bool:
        """Open the step with a digit; return whether there is one."""
        if self.is_open or not 1 <= digit <= len(self.acts):
            return False
        self.open_form(self.acts[digit - 1])
        return True

    def take(self) -> None:
        """Take the step with what was filled in."""
        if self._opened is None or self.act is None or not self.go.isEnabled():
            return
        for field in self.fields:
            field.show_error("")
        self.notice.clear()
        self.go.setEnabled(False)
        values = {field.name: field.value for field in self.fields}
        opened, form = self._opened, FORMS[self.act]
        self.wanted.emit(lambda context: form.run(context, opened, values))

    def show_problem(self, error: Exception) -> None:
        """Say what is missing or wrong, each beside its field; nothing that was filled in is lost."""
        self.go.setEnabled(True)
        problems = error.problems if isinstance(error, Unfinished) else [error]
        unplaced = []
        for problem in reversed(problems):
            field = self._field(problem)
            if field is None:
                unplaced.append(sentence_of(problem))
            else:
                field.show_error(sentence_of(problem))
                field.focus()
        if unplaced:
            self.notice.say(" ".join(reversed(unplaced)), "bad")

    def take_receipt(self) -> bool:
        """Tick that the receipt was brought: it was scanned. Return whether that was asked for."""
        field = self._named("receipt")
        if not isinstance(field, FlagField):
            return False
        field.tick.setChecked(True)
        field.show_error("")
        collector = self._named("collector")
        if collector is not None:
            collector.focus()
        return True

    def take_card(self, card: IdentityCard) -> bool:
        """Fill in who collects from an identity card. Return whether that was asked for."""
        name, number = self._named("collector"), self._named("collector_number")
        if not isinstance(name, LineField) or not isinstance(number, LineField):
            return False
        name.line.setText(title_name(card.name))
        number.line.setText(card.number)
        for field in (name, number):
            field.show_error("")
        self.fields[-1].focus()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_open:
            self.close_form()
        else:
            super().keyPressEvent(event)

    def _button(self, place: int, act: DeskAct) -> QPushButton:
        button = QPushButton(said(FORMS[act].title))
        button.setProperty("role", "rail")
        button.setAccessibleName(button.text())
        button.clicked.connect(partial(self.open_form, act))
        inside = row(None, *((key_cap(str(place)),) if place <= 9 else ()))
        inside.setContentsMargins(0, 0, 8, 0)
        button.setLayout(inside)
        return button

    def _show_buttons(self, *, shown: bool) -> None:
        self.go.setEnabled(True)
        self.go.setVisible(shown)
        self.leave.setVisible(shown)

    def _on(self, place: int) -> None:
        if place + 1 < len(self.fields):
            self.fields[place + 1].focus()
        else:
            self.go.setFocus()

    def _named(self, name: str) -> StepField | None:
        return next((field for field in self.fields if field.name == name), None) if self.is_open else None

    def _field(self, problem: Exception) -> StepField | None:
        if not isinstance(problem, RuleViolation):
            return None
        named = self._named(_PLACES.get(problem.field, problem.field))
        return named or (self._named("new") if self._named("field") is not None and problem.field != "clock" else None)

    def _empty(self) -> None:
        self.fields = []
        while (item := self._inside.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


_PLACES = {"supplement": "reason"}
