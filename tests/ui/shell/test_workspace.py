"""The workspace switches pages and brings keys, scans, requests and changes to them, whatever pages there are."""

from dataclasses import dataclass
from datetime import datetime

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_app.domain.changes import Changes
from desktop_app.domain.people.person import Applicant
from desktop_app.services.reception.receive import receive
from desktop_app.ui.common.actions import action
from desktop_app.ui.common.page import Page, SidebarPlace
from desktop_app.ui.common.requests import OpenPage
from desktop_app.ui.session.session import Session
from desktop_app.ui.shell.registry import PAGES
from desktop_app.ui.shell.workspace import Workspace
from tests.conftest import a_reception
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


@dataclass(frozen=True)
class Greet:
    """A request that only the page below handles."""

    name: str


class GreetingPage(Page):
    """A page as a newcomer would write it."""

    page_name = "greeting"
    place = SidebarPlace(8, "Greeting", group=1)
    key = "Shift+F8"
    handles = (Greet,)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.text = QLabel(self)
        self.log: list[object] = []

    def activate(self) -> None:
        self.log.append("activated")
        self.setFocus()

    def refresh(self, changes: Changes) -> None:
        self.log.append(changes)

    def fulfil(self, request: object) -> None:
        assert isinstance(request, Greet)
        self.text.setText(request.name)
        self.front_wanted.emit()

    def take_scan(self, text: str) -> bool:
        self.log.append(text)
        return text.startswith("greet")

    def print_out(self) -> None:
        self.log.append("printed")

    @action("F9", "Greet")
    def greet(self) -> None:
        self.log.append("greeted")


GreetingPage.__module__ = "desktop_app.test"


@pytest.fixture
def workspace(window: Window) -> Workspace:
    made = Workspace(window.view.session, window.application.window.bar, pages=(*PAGES, GreetingPage))
    made.setParent(window.view)
    window.application.window.show_view(made)
    window.settle()
    window.view.deleteLater()
    window.pages.workspace = made
    return made


def test_a_new_page_needs_its_class_and_one_entry(window: Window, workspace: Workspace) -> None:
    page = workspace.page_of(GreetingPage)
    (entry,) = [one for one in workspace.sidebar.findChildren(QPushButton) if one.text() == "Greeting"]
    entry.click()
    assert workspace.page == "greeting"
    assert entry.property("marked")
    for key in ("F9", "Ctrl+P"):
        window.hands.press(key)
    workspace.take_scan("greet everybody")
    assert page.log == ["activated", "greeted", "printed", "greet everybody"]
    window.hands.press("Esc")
    assert workspace.page == "reception"
    for key in ("Alt+8", "F2", "Shift+F8"):
        window.hands.press(key)
    assert workspace.page == "greeting"


def test_a_request_goes_to_the_page_that_handles_it(workspace: Workspace) -> None:
    workspace.session.request(Greet("Hà"))
    assert workspace.page == "greeting"
    assert workspace.page_of(GreetingPage).text.text() == "Hà"
    workspace.session.request(OpenPage("ledger"))
    assert workspace.page == "ledger"


def test_changes_reach_every_page_once(window: Window, workspace: Workspace, people: list[Applicant]) -> None:
    page = workspace.page_of(GreetingPage)
    context = workspace.session.context
    page.log.clear()
    made = receive(context, a_reception(context, people[0]), printed=False)
    window.settle()
    assert page.log == [Changes(frozenset({made.dossier.id}))]


def test_a_problem_is_shown_on_the_page_or_on_the_first_one(window: Window) -> None:
    view = window.view
    view.show_page("ledger")
    view.show_problem("Hỏng")
    assert (window.ledger.notice.text, window.reception.notice.text) == ("Hỏng", "")
    view.show_page("today")
    view.show_problem("Hỏng nữa")
    assert window.reception.notice.text == "Hỏng nữa"


def test_a_clock_behind_the_last_event_can_be_confirmed(window: Window, people: list[Applicant]) -> None:
    context = window.view.session.context
    receive(context, a_reception(context, people[0]), printed=False)
    now: datetime = context.clock()
    context.clock.now = now.replace(day=now.day - 3)  # type: ignore[attr-defined] # the movable clock of the tests
    window.fill()
    window.hands.press("F9")
    window.settle()
    notice = window.reception.notice
    assert "Đồng hồ máy" in notice.text
    assert window.view.page == "reception"
    assert notice.act()
    window.hands.wait_for(lambda: window.view.page == "saved")
