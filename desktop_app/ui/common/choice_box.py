"""Boxes that narrow a list: the first entry lists everything."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox

from desktop_app.ui.common.named_box import NamedBox


def choice_box(name: str, everything: str, items: Sequence[tuple[str, object]]) -> QComboBox:
    """Return a filter whose first entry lists everything."""
    box = NamedBox(name)
    box.addItem(everything, None)
    for text, value in items:
        box.addItem(text, value)
    return box


def fill_box(box: QComboBox, items: Sequence[tuple[str, object]]) -> None:
    """Offer other entries below the first one; what was chosen stays chosen while it is there."""
    chosen = box.currentData()
    while box.count() > 1:
        box.removeItem(1)
    for text, value in items:
        box.addItem(text, value)
        if value == chosen:
            box.setCurrentIndex(box.count() - 1)
