"""Office hours are changed by keys; what is wrong is shown beside its field."""

from datetime import time

import pytest

from desktop_app.storage.errors import StorageProblem
from desktop_app.ui.settings.hours import page as hours_module
from desktop_app.ui.texts.messages import sentence
from tests.ui.conftest import Window
from tests.ui.settings.subpages import open_hours, retype

pytestmark = pytest.mark.window


def test_hours_are_changed_by_keys_and_hold_at_once(window: Window) -> None:
    window.fill()
    before = window.model.appointment
    assert before is not None
    page = open_hours(window)
    assert page.times["morning_start"].line.hasFocus()
    for _ in range(4):
        window.hands.press("Return")
    assert page.times["appointment"].line.hasFocus()
    retype(window, "16h")
    window.hands.press("F9")
    window.settle()
    assert window.view.session.context.hours.appointment == time(16)
    assert page.times["appointment"].text == "16:00"
    assert window.model.appointment is not None
    assert window.model.appointment.due == before.due.replace(hour=16, minute=0), "the open reception follows"
    window.hands.press("Esc")
    assert window.view.page == "settings"


def test_the_example_follows_the_rule(window: Window) -> None:
    page = open_hours(window)
    assert "17:30 thứ Sáu 27/11/2026" in page.example.text()
    assert page.example.text().endswith("16:30 thứ Sáu 04/12/2026.")
    page.next_day.setFocus()
    window.hands.press("Space")
    assert page.example.text().endswith("16:30 thứ Hai 07/12/2026.")


@pytest.mark.parametrize(
    ("field", "typed", "code"),
    [
        ("morning_end", "25:00", "time.wrong"),
        ("morning_end", "07:00", "hours.backwards"),
        ("afternoon_start", "11:00", "hours.overlap"),
        ("appointment", "12:00", "hours.appointment_outside"),
        ("cutoff", "18:00", "hours.cutoff_outside"),
        ("closing", "18:00", "hours.closing_outside"),
    ],
)
def test_wrong_hours_are_told_beside_their_field(window: Window, field: str, typed: str, code: str) -> None:
    page = open_hours(window)
    before = window.view.session.context.hours
    page.times[field].line.setFocus()
    retype(window, typed)
    window.hands.press("F9")
    window.settle()
    assert page.times[field].error == sentence(code)
    assert page.times[field].text == typed
    assert page.times[field].line.hasFocus()
    assert window.view.session.context.hours == before


def test_a_full_disk_loses_nothing(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise StorageProblem("storage.full")

    monkeypatch.setattr(hours_module, "change_hours", full)
    page = open_hours(window)
    retype(window, "08:00")
    window.hands.press("F9")
    window.settle()
    assert page.notice.text == sentence("storage.full")
    assert page.times["morning_start"].text == "08:00"
