"""A message across the page that takes no focus, with one or two buttons; a screen reader says it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from desktop_app.ui.common.announce import announce
from desktop_app.ui.common.labels import wrapped_label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.theme import restyle, set_tone
from desktop_app.ui.texts.tone import Tone


class Notice(QFrame):
    """The message; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self._text = wrapped_label("")
        self._act = QPushButton()
        self._drop = QPushButton(self.tr("Throw away"))
        inside = row(self._text, self._act, self._drop)
        inside.setStretch(0, 1)
        inside.setContentsMargins(14, 6, 8, 6)
        self.setLayout(inside)
        self._on_act: Callable[[], object] | None = None
        self._on_drop: Callable[[], object] | None = None
        self._act.clicked.connect(self._acted)
        self._drop.clicked.connect(self._dropped)
        self.hide()

    @property
    def text(self) -> str:
        """The message, or an empty text while hidden."""
        return self._text.text() if not self.isHidden() else ""

    def show_message(
        self,
        text: str,
        tone: Tone = "",
        action: str = "",
        on_act: Callable[[], object] | None = None,
        on_drop: Callable[[], object] | None = None,
        drop: str = "",
    ) -> None:
        """Show a message, with a button for `on_act` and one for `on_drop` where given, which is called `drop`."""
        self._text.setText(text)
        self._drop.setText(drop or self.tr("Throw away"))
        self._act.setText(action)
        self._on_act, self._on_drop = on_act, on_drop
        self._act.setVisible(on_act is not None)
        self._drop.setVisible(on_drop is not None)
        set_tone(self, tone=tone)
        restyle(self._text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        announce(self, text, at_once=tone == "bad")

    def clear(self) -> None:
        """Hide."""
        self.hide()

    def act(self) -> bool:
        """Press the first button; return whether there is one."""
        if self.isHidden() or self._on_act is None:
            return False
        self._acted()
        return True

    def _acted(self) -> None:
        self.hide()
        if self._on_act is not None:
            self._on_act()

    def _dropped(self) -> None:
        self.hide()
        if self._on_drop is not None:
            self._on_drop()
