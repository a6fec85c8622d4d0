"""The office's own limit for what comes by post, in the settings."""

from dataclasses import replace

import pytest

from desktop_app.domain.law.arrival_limits import PostalHabit
from desktop_app.domain.people.agency import Role
from desktop_app.services.reception.arrivals import postal_habits
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def test_the_limit_is_typed_checked_and_kept(window: Window) -> None:
    window.view.show_page("settings")
    window.settle()
    line = window.settings.postal_habit
    assert line.hours.text == "8"
    context = window.view.session.context
    line.hours.set_text("năm")
    line.save()
    assert "240" in line.hours.error
    line.hours.set_text("16")
    line.save()
    line.save()
    window.settle()
    assert postal_habits(context) == (PostalHabit(context.today(), 16),)
    line.hours.set_text("")
    line.save()
    window.settle()
    line.reload()
    window.settle()
    assert (line.hours.text, line.hours.error) == ("", "")


def test_an_officer_may_not_change_it(window: Window) -> None:
    session = window.view.session
    session.context = replace(session.context, officer=replace(session.context.officer, role=Role.OFFICER))
    line = window.settings.postal_habit
    line.reload()
    window.settle()
    line.hours.set_text("4")
    line.save()
    window.settle()
    assert line.hours.error
    assert postal_habits(session.context) == ()
    assert line.hours.text == "4", "nothing typed is lost"
