"""Long work waits for a quiet minute, but not for ever."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop_app.ui.shell.idle_watch import IdleWatch
from desktop_app.ui.shell.quiet_work import AT_LATEST_S, QUIET_S, QuietWork

pytestmark = pytest.mark.window


@pytest.mark.parametrize(
    ("inputs", "begins_at"),
    [
        ([], QUIET_S),
        ([30.0, 59.0], 59.0 + QUIET_S),
        ([30.0 * place for place in range(1000)], AT_LATEST_S),
    ],
)
def test_it_begins_once_when_it_is_quiet_or_late(qapp: QApplication, inputs: list[float], begins_at: float) -> None:
    now = [0.0]
    parent = QObject()
    idle = IdleWatch(qapp, parent, lambda: now[0])
    begun: list[float] = []
    work = QuietWork(idle, lambda: begun.append(now[0]), parent, lambda: now[0])
    for second in range(4000):
        now[0] = float(second)
        if now[0] in inputs:
            idle.start(0)
        work.look()
    assert begun == [begins_at]
