"""What assistive technology sees of widgets that Qt knows only as frames and labels: roles, states and actions.

A widget says what it is with a `Part`; `install_parts` has Qt ask for it. Without assistive technology nothing runs.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget

_PRESS = "Press"
_HEADINGS = frozenset({"page", "section", "title"})


@dataclass(frozen=True, slots=True)
class Part:
    """What a widget is.

    Attributes:
        role: its role.
        press: does what a click does; None where a click does nothing.
        is_chosen: says whether it is the chosen one of its list; None where nothing is chosen.
        is_checked: says whether it is checked; None where it cannot be.
        name: its name where none is set; None for Qt's.
    """

    role: QAccessible.Role
    press: Callable[[], object] | None = None
    is_chosen: Callable[[], bool] | None = None
    is_checked: Callable[[], bool] | None = None
    name: Callable[[], str] | None = None


def set_part(widget: QWidget, part: Part) -> None:
    """Say what a widget is; before it gets a name, with which assistive technology asks."""
    widget.accessible_part = part  # type: ignore[attr-defined] # read by the factory below


def heading_in(widget: QWidget) -> str:
    """Return the first title in a widget, or an empty text."""
    return next((title.text() for title in widget.findChildren(QLabel) if title.property("role") in _HEADINGS), "")


def install_parts() -> None:
    """Have Qt ask for the parts; more than once does no harm."""
    QAccessible.installFactory(_interface_of)


class _PartInterface(QAccessibleWidget):
    """A widget with a part."""

    def __init__(self, widget: QWidget, part: Part) -> None:
        super().__init__(widget, part.role)
        self._part = part

    def state(self) -> QAccessible.State:
        """Return Qt's states with those of the part."""
        state = super().state()
        if self._part.is_chosen is not None:
            # The cursor stays in the line or list above: the chosen row is what it stands on.
            state.selectable = state.focusable = True
            state.selected = state.focused = self._part.is_chosen()
        if self._part.is_checked is not None:
            state.checkable, state.checked = True, self._part.is_checked()
        return state

    def text(self, t: QAccessible.Text) -> str:
        """Return Qt's text, or the name of the part where Qt has none."""
        text = super().text(t)
        return self._part.name() if t == QAccessible.Text.Name and not text and self._part.name else text

    def actionNames(self) -> list[str]:
        """Return the actions: pressing comes first."""
        own = [_PRESS] if self._part.press is not None else []
        return [*own, *(name for name in super().actionNames() if name != _PRESS)]

    def doAction(self, actionName: str) -> None:  # noqa: N803 - Qt's name
        """Press the widget, or do what Qt does."""
        if actionName == _PRESS and self._part.press is not None:
            self._part.press()
        else:
            super().doAction(actionName)


class _HeadingInterface(QAccessibleWidget):
    """A label that is the title of a page or a card."""

    def __init__(self, heading: QLabel) -> None:
        super().__init__(heading, QAccessible.Role.Heading)
        self._heading = heading

    def text(self, t: QAccessible.Text) -> str:
        """Return the label's text as its name."""
        return self._heading.text() if t == QAccessible.Text.Name else super().text(t)


def _interface_of(_key: str, target: object) -> QAccessibleInterface | None:
    part = getattr(target, "accessible_part", None)
    if isinstance(part, Part) and isinstance(target, QWidget):
        return _PartInterface(target, part)
    if isinstance(target, QLabel) and target.property("role") in _HEADINGS:
        return _HeadingInterface(target)
    return None
