import logging
from threading import Event

import pytest
from PySide6.QtCore import QObject, qInstallMessageHandler, qWarning
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.debugging import SlowCallMonitor, start_debugging
from desktop_app.options import read_options


def _blocking_call(blocked: Event, caplog: pytest.LogCaptureFixture) -> None:
    # Blocks the GUI thread until the monitor has noticed, however slow the machine is.
    for _ in range(1_000):
        if any("_blocking_call" in record.getMessage() for record in caplog.records):
            return
        blocked.wait(0.01)


def test_a_call_that_blocks_the_screen_is_named(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING, "desktop_app.debugging")
    monitor = SlowCallMonitor(slow_s=0.02)
    monitor.start()
    _blocking_call(Event(), caplog)
    monitor.stop()
    named = [record.getMessage() for record in caplog.records if "_blocking_call" in record.getMessage()]
    assert named
    assert "test_debugging.py:" in named[0]


def test_messages_of_qt_reach_the_log(qapp: QApplication, caplog: pytest.LogCaptureFixture) -> None:
    parent = QObject()
    monitor = start_debugging(parent)
    try:
        qWarning("something that Qt complains of")
        assert logging.getLogger("desktop_app").level == logging.DEBUG
    finally:
        monitor.stop()
        qInstallMessageHandler(None)
        logging.getLogger("desktop_app").setLevel(logging.NOTSET)
    assert "something that Qt complains of" in [record.getMessage() for record in caplog.records]


def test_the_switch_is_off_by_default() -> None:
    assert read_options(["--debug"]).debug is True
    assert read_options([]).debug is False
