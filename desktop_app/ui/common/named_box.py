"""Boxes to choose from whose name assistive technology reads everywhere."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QComboBox, QLabel


class NamedBox(QComboBox):
    """A box without a label before it.

    On Linux Qt gives a box its value for a name; only a label beside it names it. So it has one that is never shown.
    """

    def __init__(self, name: str) -> None:
        """Make a box.

        Args:
            name: what is chosen here.
        """
        super().__init__()
        self.setAccessibleName(name)
        self._name = QLabel(name)
        self._name.setBuddy(self)
        self._name.hide()

    def event(self, event: QEvent) -> bool:
        """Keep the label beside the box."""
        if event.type() == QEvent.Type.ParentChange:
            self._name.setParent(self.parentWidget())
        return super().event(event)
