"""The list of procedures as assistive technology gets it."""

import pytest
from PySide6.QtGui import QAccessible

from desktop_app.ui.texts.messages import sentence
from tests.ui.accessible import Heard, interface_of
from tests.ui.conftest import CARD, Window

pytestmark = pytest.mark.window


def _open_choice(window: Window) -> None:
    window.scan(CARD)
    if not window.model.person.phone:
        window.hands.type("0912345678")
        window.hands.press("Return")
    window.hands.wait_for(window.reception.procedure.line.hasFocus)


def test_each_move_is_said_and_enter_takes_no_unspoken_procedure(window: Window, heard: Heard) -> None:
    _open_choice(window)
    step = window.reception.procedure
    heard.texts.clear()
    window.hands.press("Return")
    assert window.model.procedure is None
    assert heard.texts == [sentence("procedure.missing")]
    heard.texts.clear()
    window.hands.press("Down")
    assert heard.texts == [step._rows[1].accessibleName()]
    assert (QAccessible.Event.Selection, step._rows[1]) in heard.events
    heard.texts.clear()
    window.hands.type("3")
    assert heard.texts == [step._rows[2].accessibleName()]
    spoken = step._listed[2]
    assert spoken.name in heard.texts[0]
    window.hands.press("Return")
    assert window.model.procedure is not None
    assert window.model.procedure.id == spoken.id


def test_a_row_is_pressed_without_a_key_or_a_mouse(window: Window) -> None:
    _open_choice(window)
    step = window.reception.procedure
    assert interface_of(step._rows_list).role() is QAccessible.Role.List
    wanted = step._listed[1]
    interface_of(step._rows[1]).actionInterface().doAction("Press")
    assert window.model.procedure is not None
    assert window.model.procedure.id == wanted.id
