"""Rows and columns with the product's spacing."""

from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop_app.ui.common.labels import ElidedLabel

B = TypeVar("B", bound=QBoxLayout)
Item = QWidget | QLayout | int | None


CARD_MOST_PX = 1200
"""The widest card: beyond, a line of text has more than a hundred letters, and buttons are far from their subject."""


def row(*items: Item, spacing: int = 8) -> QHBoxLayout:
    """Return a row of widgets and layouts; an int is a fixed space, None stretches."""
    return _filled(QHBoxLayout(), items, spacing)


def column(*items: Item, spacing: int = 8) -> QVBoxLayout:
    """Return a column of widgets and layouts; an int is a fixed space, None stretches."""
    return _filled(QVBoxLayout(), items, spacing)


def _filled(box: B, items: tuple[Item, ...], spacing: int) -> B:
    box.setSpacing(spacing)
    box.setContentsMargins(0, 0, 0, 0)
    for item in items:
        if item is None:
            box.addStretch(1)
        elif isinstance(item, int):
            box.addSpacing(item)
        elif isinstance(item, QWidget):
            # What is elided takes the room that is left, in a row as in a column.
            box.addWidget(item, 1 if isinstance(item, ElidedLabel) and isinstance(box, QHBoxLayout) else 0)
        else:
            box.addLayout(item)
    return box


def clear_layout(layout: QLayout) -> None:
    """Remove everything from a layout, with the layouts inside."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.deleteLater()
        elif inner is not None:
            clear_layout(inner)
