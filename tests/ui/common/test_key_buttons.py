"""Buttons that show a key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.ui.common.key_buttons import ChipButton, KeyButton, key_button

pytestmark = pytest.mark.window


def test_a_key_button_is_named_and_takes_no_focus(qapp: QApplication) -> None:
    pressed: list[bool] = []
    button = key_button("open", "Enter", lambda: pressed.append(True))
    button.click()
    assert pressed == [True]
    assert (button.accessibleName(), button.accessibleDescription()) == ("open", "Enter")
    assert button.focusPolicy() == Qt.FocusPolicy.TabFocus
    assert button.sizeHint().height() >= 24
    assert button.minimumSizeHint() == button.sizeHint()


def test_a_key_button_shows_that_it_waits(qapp: QApplication) -> None:
    button = KeyButton("", "-", "missing", "the next one is missing")
    button.show_pressed(True)
    assert button.property("chosen")
    assert button.toolTip() == "the next one is missing"


def test_a_chip_says_whose_state_it_shows(qapp: QApplication) -> None:
    chip = ChipButton("Channel", "change it")
    chip.show_state("by post", "info")
    assert (chip.text(), chip.accessibleName(), chip.property("tone")) == ("by post", "Channel: by post", "info")
    chip.show_state("", "")
    assert chip.isHidden()
