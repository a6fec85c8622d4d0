"""What assistive technology gets: announcements and events, recorded where the program hands them to Qt."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
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
    return QAccessible.queryAccessibleInterface(widget)
