"""Boxes that assistive technology can name on every system."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop_app.ui.common.named_box import NamedBox
from tests.ui.accessible import interface_of

pytestmark = pytest.mark.window


def _labels(box: QWidget) -> list[str]:
    relations = interface_of(box).relations(QAccessible.RelationFlag.Label)
    return [label.text(QAccessible.Text.Name) for label, _flag in relations]


def test_a_box_has_a_name_beside_its_value_wherever_it_is_put(qapp: object) -> None:
    box = NamedBox("Kênh nộp")
    box.addItem("Trực tiếp")
    for _ in range(2):
        page = QWidget()
        QHBoxLayout(page).addWidget(box)
        page.show()
        assert _labels(box) == ["Kênh nộp"]
        assert not any(label.isVisible() for label in page.findChildren(QLabel))
        box.setParent(None)
