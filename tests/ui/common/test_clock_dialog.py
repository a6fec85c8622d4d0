"""A clock that cannot be right: the officer types the time, and the page that was typed is saved with it."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.dates import VIETNAM, local
from desktop_app.services.reception.receive import receive
from desktop_app.ui.common.clock_dialog import ClockDialog
from desktop_app.ui.texts.messages import sentence
from tests.conftest import MovableClock, a_reception
from tests.ui.conftest import HA, Window

pytestmark = pytest.mark.window


@pytest.fixture
def asking(window: Window) -> Window:
    session = window.view.session
    session.context = replace(session.context, asks_about_clock=True)
    receive(session.context, a_reception(session.context, HA), printed=False)
    return window


def _dialog() -> ClockDialog:
    found = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, ClockDialog)]
    assert len([widget for widget in found if widget.isVisible()]) == 1
    return next(widget for widget in found if widget.isVisible())


def _shown_dossiers(window: Window) -> int:
    with window.view.session.context.store.read() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM dossier").scalar() or 0)


def test_the_typed_time_replaces_a_clock_without_battery(asking: Window, clock: MovableClock) -> None:
    right = clock.now
    asking.fill()
    clock.now = datetime(1980, 1, 1, 0, 3, tzinfo=VIETNAM)
    asking.hands.press("F9")
    asking.settle()
    notice = asking.reception.notice
    assert notice.text == sentence("clock.before_release", now="00:03 01/01/1980", last="09:42 23/11/2026")
    assert _shown_dossiers(asking) == 1
    assert notice.act()
    dialog = _dialog()
    dialog.day.set_text("23/11/1926")
    dialog.time.set_text("9:45")
    dialog.take.click()
    asking.settle()
    assert dialog.day.error, "that cannot be either"
    dialog.day.set_text("23/11/2026")
    dialog.time.set_text("9 gio 45")
    dialog.take.click()
    assert dialog.time.error == sentence("time.wrong")
    dialog.time.set_text("9:45")
    dialog.take.click()
    asking.settle()
    assert _shown_dossiers(asking) == 2
    now = asking.view.session.context.clock()
    assert timedelta() <= now - right.replace(minute=45) < timedelta(minutes=5)


def test_a_leap_ahead_is_confirmed_with_one_button(asking: Window, clock: MovableClock) -> None:
    asking.fill()
    clock.now = datetime(2026, 11, 30, 9, 0, tzinfo=VIETNAM)
    asking.hands.press("F9")
    asking.settle()
    text = sentence("clock.unused_days", now="09:00 30/11/2026", last="09:42 23/11/2026")
    assert asking.reception.notice.text == text
    assert asking.reception.notice.act()
    asking.settle()
    assert _shown_dossiers(asking) == 2
    assert local(asking.view.session.context.clock()).day == 30
