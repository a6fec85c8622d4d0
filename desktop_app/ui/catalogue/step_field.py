"""One line of an internal process: who, what, how long, what ends it; its problem stands below it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QPushButton, QWidget

from desktop_app.domain.catalogue.typed_process import TypedStep
from desktop_app.domain.dossier.process_step import ActorKind, StepEnd
from desktop_app.ui.common.completions import CompletionList
from desktop_app.ui.common.form_fields import FormField
from desktop_app.ui.common.labels import label, plain_tip
from desktop_app.ui.common.layouts import row
from desktop_app.ui.texts.process import ACTORS, ENDS, process_text

_ACTOR_PX, _WHO_PX, _TIME_PX, _END_PX = 92, 230, 110, 210
_NUMBER_PX, _BUTTON_PX = 18, 28
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_MODIFIERS = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class StepField(FormField):
    """The controls of a line; Enter goes from one to the next and leaves after the last.

    Signals:
        moved: Alt+Up or Alt+Down, or their buttons; carries -1 or 1.
        removed: Ctrl+Delete, or its button.
    """

    moved = Signal(int)
    removed = Signal()

    def __init__(self, name: str, number: int, line: TypedStep, names: Sequence[str]) -> None:
        """Make a line.

        Args:
            name: the field's name.
            number: its number, counted from 1.
            line: what stands in it.
            names: who can be chosen from, while a name is being typed.
        """
        self.actor, self.end = QComboBox(), QComboBox()
        self.who, self.work, self.time = QLineEdit(line.who), QLineEdit(line.work), QLineEdit(line.time)
        holder = QWidget()
        super().__init__(name, "", holder)
        holder.setAccessibleName(self.tr("Step {n}").format(n=number))
        self._fill(line)
        completer = QCompleter(list(names), self.who)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        CompletionList(completer, self.who)
        self.who.setCompleter(completer)
        self._set_names(number)
        place = label(str(number), "muted")
        place.setFixedWidth(_NUMBER_PX)
        buttons = (
            self._button("↑", self.tr("Move step {n} up").format(n=number), lambda: self.moved.emit(-1)),
            self._button("↓", self.tr("Move step {n} down").format(n=number), lambda: self.moved.emit(1)),
            self._button("✕", self.tr("Remove step {n}").format(n=number), self.removed.emit),
        )
        inside = row(place, self.actor, self.who, self.work, self.time, self.end, *buttons, spacing=6)
        inside.setStretch(3, 1)
        holder.setLayout(inside)
        holder.setFocusProxy(self.who)
        for control in self._controls:
            control.installEventFilter(self)

    @property
    def value(self) -> TypedStep:
        """The line as typed."""
        return TypedStep(
            self.who.text(),
            self.work.text(),
            self.time.text(),
            ActorKind(self.actor.currentData()),
            StepEnd(self.end.currentData()),
        )

    @property
    def _controls(self) -> tuple[QWidget, ...]:
        return self.actor, self.who, self.work, self.time, self.end

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Take the keys of the line before its controls do."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key, held = event.key(), event.modifiers() & _MODIFIERS
        if held == Qt.KeyboardModifier.AltModifier and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif held == Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_Delete:
            self.removed.emit()
        elif not held and key in _ENTER:
            self._go_on(watched)
        else:
            return False
        return True

    def _go_on(self, watched: object) -> None:
        following = [control for place, control in enumerate(self._controls) if watched in self._controls[:place]]
        if watched in self._controls and following:
            following[0].setFocus()
        else:
            self.left.emit()

    def _fill(self, line: TypedStep) -> None:
        for kind, text in ACTORS.items():
            self.actor.addItem(process_text(text), kind)
        for end, text in ENDS.items():
            self.end.addItem(process_text(text), end)
        self.actor.setCurrentIndex(self.actor.findData(line.actor))
        self.end.setCurrentIndex(self.end.findData(line.end))
        self.work.setPlaceholderText(self.tr("what is done"))
        self.time.setPlaceholderText(self.tr("4 giờ, 0,5 ngày"))
        self.who.setPlaceholderText(self.tr("who does it"))
        sized = ((self.actor, _ACTOR_PX), (self.who, _WHO_PX), (self.time, _TIME_PX), (self.end, _END_PX))
        for control, width in sized:
            control.setFixedWidth(width)
        for edited in (self.who.textChanged, self.work.textChanged, self.time.textChanged):
            edited.connect(self.edited)
        for box in (self.actor, self.end):
            box.currentIndexChanged.connect(self.edited)

    def _set_names(self, number: int) -> None:
        named = (
            (self.actor, self.tr("Step {n}: kind of actor")),
            (self.who, self.tr("Step {n}: who")),
            (self.work, self.tr("Step {n}: what")),
            (self.time, self.tr("Step {n}: working time")),
            (self.end, self.tr("Step {n}: ends")),
        )
        for control, name in named:
            control.setAccessibleName(name.format(n=number))

    def _button(self, text: str, name: str, on_click: object) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", "link")
        button.setFixedWidth(_BUTTON_PX)
        button.setAccessibleName(name)
        button.setToolTip(plain_tip(name))
        # The keys of the line do the same: Tab goes through what is typed only.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(on_click)
        return button
