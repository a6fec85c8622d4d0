"""Buttons that show a key: for the mouse, a finger and a screen reader, beside the key. A click takes no focus."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.ui.common.labels import key_cap, label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.theme import set_tone
from desktop_app.ui.texts.tone import Tone

_ASIDE_PX = 7


class KeyButton(QPushButton):
    """A flat button: a small name and the key cap, or only the key cap where the name stands beside it.

    Attributes:
        name: the shown name; ``""`` where only the key cap is shown.
        key: the key as it is written on the cap.
    """

    def __init__(self, name: str, key: str, spoken: str, help_text: str = "", parent: QWidget | None = None) -> None:
        """Make the button.

        Args:
            name: the shown name, or ``""``.
            key: the key, or ``""`` for none.
            spoken: the name for a screen reader.
            help_text: what it does, for the tool tip.
            parent: the Qt parent.
        """
        super().__init__(parent)
        self.name, self.key = name, key
        self._help = help_text
        self.setProperty("role", "act" if name else "cap")
        # A click leaves the keys where they are; Tab and switches reach it.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(" · ".join(text for text in (key, help_text) if text))
        self.setToolTip(help_text)
        self._shown_name = label(name, "small")
        self._shown_name.setVisible(bool(name))
        inside = row(self._shown_name, *([key_cap(key)] if key else []), spacing=6)
        side = _ASIDE_PX if name else 0
        inside.setContentsMargins(side, 0, side, 0)
        self.setLayout(inside)
        self._inside = inside

    def sizeHint(self) -> QSize:
        """Return the room of the name and the key cap."""
        inside = self._inside.sizeHint()
        return QSize(inside.width() + 2, max(inside.height() + 2, 24))

    def minimumSizeHint(self) -> QSize:
        """Return the same: neither name nor key may be cut off."""
        return self.sizeHint()

    def show_name(self, is_shown: bool) -> None:
        """Show the name, or only the key cap where there is no room; the tool tip has the name then."""
        self._shown_name.setVisible(is_shown)
        self.setToolTip(self._help if is_shown else self.name)
        self.updateGeometry()

    def show_pressed(self, is_pressed: bool) -> None:
        """Show that the button waits for what it asked for."""
        set_tone(self, chosen=is_pressed)


class ChipButton(QPushButton):
    """A chip that changes what it says when it is pressed."""

    def __init__(self, subject: str, help_text: str, parent: QWidget | None = None) -> None:
        """Make a chip without a state.

        Args:
            subject: what the state is of, for a screen reader.
            help_text: what a press does, for the tool tip.
            parent: the Qt parent.
        """
        super().__init__(parent)
        self._subject = subject
        self.setProperty("role", "chip")
        # A click leaves the keys where they are; Tab and switches reach it.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(help_text)
        self.setAccessibleDescription(help_text)

    def show_state(self, text: str, tone: Tone) -> None:
        """Say a state; an empty text hides the chip."""
        self.setText(text)
        self.setAccessibleName(f"{self._subject}: {text}")
        set_tone(self, tone=tone)
        self.setVisible(bool(text))


def key_button(name: str, key: str, on_click: Callable[[], object], *, spoken: str = "") -> KeyButton:
    """Return a button for a key that a widget handles itself; `spoken` names one that shows only its key."""
    button = KeyButton(name, key, spoken or name)
    button.clicked.connect(lambda _checked: on_click())
    return button
