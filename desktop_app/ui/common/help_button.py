"""The button of a dialog that the help key opened: the same key goes on to the help."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QPushButton

from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

_TEXT = QT_TRANSLATE_NOOP("HelpButton", "Help   F1")


def help_button(dialog: QDialog, wanted: Callable[[], object]) -> QPushButton:
    """Return a button that closes a dialog and calls `wanted`, pressed or with F1."""
    button = QPushButton(translate("HelpButton", _TEXT))
    button.setShortcut(QKeySequence("F1"))
    button.setAutoDefault(False)

    def pressed() -> None:
        """Close first: a dialog keeps the keys from the windows beside it."""
        dialog.accept()
        wanted()

    button.clicked.connect(lambda _checked: pressed())
    return button
