"""Time without input is noticed, and input begins it anew."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from desktop_app.ui.shell.idle_watch import IdleWatch

pytestmark = pytest.mark.window


def test_idle_after_the_chosen_minutes_and_never_without(qapp: QApplication) -> None:
    now = [0.0]
    parent = QObject()
    watch = IdleWatch(qapp, parent, lambda: now[0])
    told: list[float] = []
    watch.idle.connect(lambda: told.append(now[0]))
    watch.look()
    watch.start(2)
    now[0] = 119.0
    watch.look()
    nothing = Qt.MouseButton.NoButton
    moved = QMouseEvent(QEvent.Type.MouseMove, QPointF(), QPointF(), nothing, nothing, Qt.KeyboardModifier.NoModifier)
    assert not watch.eventFilter(parent, moved)
    now[0] = 238.0
    watch.look()
    assert told == []
    now[0] = 239.0
    watch.look()
    assert told == [239.0]
    watch.start(0)
    now[0] = 9999.0
    watch.look()
    assert told == [239.0]
