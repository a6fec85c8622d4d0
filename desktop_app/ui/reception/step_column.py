"""The left side of the reception page: its steps one below the other, and the footer with the save button."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.people.rights import Right
from desktop_app.ui.common.actions import action_button, action_hint, action_menu
from desktop_app.ui.common.layouts import CARD_MOST_PX, row
from desktop_app.ui.common.rights import offer_by_right
from desktop_app.ui.session.session import Session

_NAMES_FROM_PX = 800
_BELOW_PX = 12


class StepColumn(QScrollArea):
    """The parts of the page; it scrolls where they are higher than the window."""

    def __init__(self, parts: Sequence[QWidget]) -> None:
        """Put the parts one below the other."""
        super().__init__()
        self._steps = QWidget()
        self._steps.setObjectName("steps")
        inside = QVBoxLayout(self._steps)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.setSpacing(9)
        for part in parts:
            inside.addWidget(part)
        inside.addStretch(1)
        self.setWidget(self._steps)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMaximumWidth(CARD_MOST_PX)

    @property
    def least_width(self) -> int:
        """Width that the parts need, in pixels."""
        return self._steps.minimumSizeHint().width()

    def bring_into_sight(self, part: QWidget, *, after_ms: int = 0) -> None:
        """Scroll to a part, once it has its place."""
        QTimer.singleShot(after_ms, partial(self.ensureWidgetVisible, part, 0, _BELOW_PX))


class ReceptionFooter(QFrame):
    """The save button, the draft's state and what else can be done with the page.

    Attributes:
        save: the save button.
    """

    def __init__(
        self,
        session: Session,
        save: Callable[[], object],
        state: QWidget,
        hints: Sequence[Callable[..., object]],
        more: Sequence[Callable[..., object]],
    ) -> None:
        """Make the footer.

        Args:
            session: the open desk.
            save: the action that stores the page.
            state: what is said about the draft.
            hints: actions with a button of their own.
            more: actions in a menu.
        """
        super().__init__()
        self.setObjectName("footer")
        self.setMaximumWidth(CARD_MOST_PX)
        self.save = action_button(save, primary=True)
        # The saver enables and disables the button itself.
        saving = QWidget()
        saving.setLayout(row(self.save))
        offer_by_right(session, Right.SERVE, (saving,))
        self._hints = [*map(action_hint, hints), action_menu(self.tr("More"), more)]
        inside = row(saving, state, *self._hints)
        inside.setContentsMargins(14, 9, 14, 9)
        self.setLayout(inside)

    def make_room(self, width: int) -> None:
        """Show the names of the actions on a page that is wide enough, else their keys only."""
        for hint in self._hints:
            hint.show_name(width >= _NAMES_FROM_PX)
