"""Announcements: what a screen reader says although the cursor does not go there."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str, *, at_once: bool = False) -> None:
    """Have a screen reader say a text; nothing happens without one, or with an empty text.

    Args:
        widget: where the text stands.
        text: a sentence in the language of the screen.
        at_once: say it before anything else that waits: problems, and what decides the next key.
    """
    if not text:
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if at_once else politeness.Polite)
    QAccessible.updateAccessibility(event)
