"""Opening the pages behind the settings as a person does."""

from dataclasses import replace

from desktop_app.app import Application
from desktop_app.domain.people.agency import Role
from desktop_app.services.context import DeskContext
from desktop_app.ui.common.form_page import FormPage
from desktop_app.ui.settings.calendar.page import CalendarPage
from desktop_app.ui.settings.hours.page import HoursPage
from desktop_app.ui.settings.officers.page import OfficersPage
from tests.end_to_end.hands import Hands
from tests.ui.conftest import Window


def open_subpage(window: Window, name: str) -> FormPage:
    """Go through the settings, as a person does."""
    window.view.show_page("settings")
    window.settle()
    window.settings.subpages[name].setFocus()
    window.hands.press("Space")
    window.settle()
    assert window.view.page == name
    page = window.view.current
    assert isinstance(page, FormPage)
    return page


def open_hours(window: Window) -> HoursPage:
    page = open_subpage(window, "hours")
    assert isinstance(page, HoursPage)
    return page


def open_calendar(window: Window) -> CalendarPage:
    page = open_subpage(window, "calendar")
    assert isinstance(page, CalendarPage)
    return page


def open_officers(window: Window) -> OfficersPage:
    page = open_subpage(window, "officers")
    assert isinstance(page, OfficersPage)
    return page


def retype(window: Window, text: str) -> None:
    window.hands.press("Ctrl+A")
    window.hands.type(text)


def as_officer(shell: Application, context: DeskContext) -> Window:
    hands: Hands = shell.hands  # type: ignore[attr-defined] # set by the fixture
    shell.show_desk(replace(context, officer=replace(context.officer, role=Role.OFFICER)))
    window = Window(shell, hands)
    window.settle()
    return window
