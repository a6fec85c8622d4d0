"""What assistive technology is told: announcements, and the row that is chosen while the cursor stays elsewhere."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleStateChangeEvent
from PySide6.QtWidgets import QWidget


def is_read_aloud() -> bool:
    """Return whether assistive technology listens to the window."""
    return QAccessible.isActive()


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


def announce_chosen(row: QWidget) -> None:
    """Tell that a row of a list was chosen, and have it said: Enter never takes a row that was not said."""
    for kind in (QAccessible.Event.Selection, QAccessible.Event.Focus):
        QAccessible.updateAccessibility(QAccessibleEvent(row, kind))
    announce(row, row.accessibleName(), at_once=True)


def announce_checked(row: QWidget) -> None:
    """Tell that a row was checked or unchecked, and have its name said, which tells its state."""
    state = QAccessible.State()
    state.checked = True
    QAccessible.updateAccessibility(QAccessibleStateChangeEvent(row, state))
    announce(row, row.accessibleName(), at_once=True)
