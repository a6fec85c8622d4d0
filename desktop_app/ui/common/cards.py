"""Cards: one for each step; the active one is outlined."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.common.accessible import Part, heading_in, set_part
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.theme import restyle, set_tone


class Card(QFrame):
    """A white card; for assistive technology a group that is named by its title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setProperty("active", False)
        set_part(self, Part(QAccessible.Role.Grouping, name=lambda: heading_in(self)))
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(15, 9, 15, 10)
        self.body.setSpacing(6)


class StepCard(Card):
    """One step of the reception: number, title, room at the right, and a body.

    Attributes:
        corner: layout at the right end of the title.
    """

    def __init__(self, number: int, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.corner = QHBoxLayout()
        self.corner.setSpacing(8)
        self.setAccessibleName(f"{number} {title}")
        self.body.addLayout(row(label(str(number), "step"), label(title, "section"), None, self.corner))

    def set_active(self, is_active: bool) -> None:
        """Outline the step whose keys act now."""
        if self.property("active") != is_active:
            set_tone(self, active=is_active)
            for child in self.findChildren(QWidget):
                if child.property("role") == "step":
                    restyle(child)
