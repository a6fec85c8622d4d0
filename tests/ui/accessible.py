"""What assistive technology gets: announcements and events, recorded where the program hands them to Qt."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from desktop_app.ui.common import announce


@dataclass
class Heard:
    """What was handed to assistive technology.

    Attributes:
        texts: the announced texts.
        urgent: those that are said at once.
        events: the other events, each with the object that it is about.
    """

    texts: list[str] = field(default_factory=list)
    urgent: list[str] = field(default_factory=list)
    events: list[tuple[QAccessible.Event, object]] = field(default_factory=list)

    def take(self, event: QAccessibleEvent) -> None:
        """Note an event."""
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.texts.append(event.message())
            if event.politeness() is QAccessible.AnnouncementPoliteness.Assertive:
                self.urgent.append(event.message())
        else:
            self.events.append((event.type(), event.object()))


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    """What the window announces from now on."""
    heard = Heard()

    class Recorder:
        """Stands for Qt's class where events are handed over."""

        Event = QAccessible.Event
        State = QAccessible.State
        AnnouncementPoliteness = QAccessible.AnnouncementPoliteness
        updateAccessibility = staticmethod(heard.take)  # noqa: N815 - Qt's name

    monkeypatch.setattr(announce, "QAccessible", Recorder)
    return heard


def interface_of(widget: QWidget | None) -> Any:
    """Return what assistive technology sees of a widget."""
    assert widget is not None
    return QAccessible.queryAccessibleInterface(widget)


_ROLE = QAccessible.Role
_PRESSED = {_ROLE.Button, _ROLE.CheckBox, _ROLE.RadioButton, _ROLE.ListItem, _ROLE.ComboBox, _ROLE.ButtonMenu}
_WRITTEN = {_ROLE.EditableText, _ROLE.SpinBox}
# Cells are read by `test_tables`; here the first ones stand for all.
_MOST_CHILDREN = 80


def _tree(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield what is shown, parents before children."""
    if not interface.isValid() or interface.state().invisible:
        return
    yield interface
    for place in range(min(interface.childCount(), _MOST_CHILDREN)):
        child = interface.child(place)
        if child is not None:
            yield from _tree(child)


def _name_of(interface: QAccessibleInterface) -> str:
    labels = interface.relations(QAccessible.RelationFlag.Label)
    # On Linux the name of a box is its value: only a label names it.
    own = "" if interface.role() is _ROLE.ComboBox else interface.text(QAccessible.Text.Name)
    return own or " ".join(label.text(QAccessible.Text.Name) for label, _flag in labels)


def faults_in(widget: QWidget) -> list[str]:
    """Return the controls in a widget that have no name, or that assistive technology cannot operate."""
    faults = []
    for interface in _tree(interface_of(widget)):
        role, shown = interface.role(), interface.object()
        if role is _ROLE.ScrollBar or (shown is not None and shown.objectName().startswith("qt_")):
            continue
        called = f"{role.name} {type(shown).__name__}"
        is_control = role in _PRESSED | _WRITTEN
        if (is_control or (interface.state().focusable and shown is not None)) and not _name_of(interface):
            faults.append(f"{called} has no name")
        if role in _PRESSED and not interface.state().disabled:
            actions = interface.actionInterface()
            if actions is None or not set(actions.actionNames()) - {"SetFocus"}:
                faults.append(f"{called} {_name_of(interface)} cannot be pressed")
    return faults
