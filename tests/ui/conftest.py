"""The real window over a small desk, in this process."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QStandardPaths
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.app import Application
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.ui.dossier.page import DossierPage
from desktop_app.ui.hand_over.page import HandOverPage
from desktop_app.ui.ledger.page import LedgerPage
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.reception.page import ReceptionPage
from desktop_app.ui.reception.saved_page import SavedPage
from desktop_app.ui.reports.page import ReportsPage
from desktop_app.ui.search.page import DossierListPage
from desktop_app.ui.settings.page import SettingsPage
from desktop_app.ui.settings.wordings.page import WordingsPage
from desktop_app.ui.shell.desk_pages import DeskPages
from desktop_app.ui.shell.workspace import Workspace
from desktop_app.ui.sync.page import SyncPage
from desktop_app.ui.today.page import TodayPage
from tests.end_to_end.hands import Hands
from tests.ui.accessible import heard  # noqa: F401 - a fixture

_FEW_WIDGETS = 20

HA = Applicant(
    name="Nguyễn Thị Thu Hà",
    number="025190001234",
    address="Số 18, đường Hoa Phượng, phường Việt Trì, tỉnh Phú Thọ",
    phone="0912345678",
)
CARD = "025190001234||Nguyễn Thị Thu Hà|14031990|Nữ|Số 18, đường Hoa Phượng, phường Việt Trì|15062021"


@dataclass
class Window:
    """The window, its pages and the hands at its keyboard."""

    application: Application
    hands: Hands

    @property
    def view(self) -> Workspace:
        view = self.application.workspace
        assert view is not None
        return view

    @property
    def pages(self) -> DeskPages:
        pages = self.application.pages
        assert pages is not None
        return pages

    @property
    def reception(self) -> ReceptionPage:
        return self.view.page_of(ReceptionPage)

    @property
    def saved(self) -> SavedPage:
        return self.view.page_of(SavedPage)

    @property
    def dossiers(self) -> DossierListPage:
        return self.view.page_of(DossierListPage)

    @property
    def dossier(self) -> DossierPage:
        return self.view.page_of(DossierPage)

    @property
    def hand_over(self) -> HandOverPage:
        return self.view.page_of(HandOverPage)

    @property
    def today(self) -> TodayPage:
        return self.view.page_of(TodayPage)

    @property
    def ledger(self) -> LedgerPage:
        return self.view.page_of(LedgerPage)

    @property
    def reports(self) -> ReportsPage:
        return self.view.page_of(ReportsPage)

    @property
    def settings(self) -> SettingsPage:
        return self.view.page_of(SettingsPage)

    @property
    def wordings(self) -> WordingsPage:
        return self.view.page_of(WordingsPage)

    @property
    def sync_page(self) -> SyncPage:
        return self.view.page_of(SyncPage)

    @property
    def model(self) -> ReceptionModel:
        return self.reception.model

    def settle(self) -> None:
        """Let everything that is under way end."""
        session = self.view.session
        queues = (session.reads, session.reports, session.writes, session.printing)
        for _ in range(3):
            self.hands.wait_for(lambda: not any(queue.is_busy() for queue in queues))
            self.hands.wait_for(lambda: not session.has_changes_to_announce)
            QApplication.processEvents()

    def scan(self, text: str) -> None:
        self.hands.scan(text)
        self.settle()

    def fill(self) -> None:
        """Scan, choose the first usual procedure, mark all documents."""
        self.scan(CARD)
        if not self.model.person.phone:
            self.hands.type("0912345678")
            self.hands.press("Return")
        self.hands.wait_for(self.reception.procedure.line.hasFocus)
        self.hands.type("1")
        self.hands.press("Return")
        self.hands.type("*")

    def save(self) -> str:
        self.hands.press("F9")
        self.hands.wait_for(lambda: self.view.page == "saved")
        self.settle()
        return self.saved.code.text()


@pytest.fixture
def shell(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Application]:
    """The application before any desk is open."""
    QStandardPaths.setTestModeEnabled(True)
    # Each process of a run has stored choices of its own.
    QCoreApplication.setApplicationName(f"quay-mot-cua-test-{os.environ.get('PYTEST_XDIST_WORKER', 'one')}")
    monkeypatch.setattr("sys.excepthook", lambda *_: None)
    # How long a reading takes depends on the machine; tests see each result.
    monkeypatch.setattr("desktop_app.ui.session.latest_reading._REST", 0)
    hands: list[Hands] = []
    application = Application(qapp, tmp_path, key_clock=lambda: hands[0].clock() if hands else 0.0)
    application.window.resize(1366, 728)
    application.window.show()
    application.window.activateWindow()
    hands.append(Hands(application.window.windowHandle()))
    application.hands = hands[0]  # type: ignore[attr-defined] # for the fixture below
    yield application
    _end(application)
    # A lone field does not matter.
    left = [window for window in QApplication.topLevelWidgets() if len(window.findChildren(QWidget)) > _FEW_WIDGETS]
    names = [type(window).__name__ for window in left]
    for window in left:
        shiboken6.delete(window)
    assert not names, "a window that is left over makes the start of each later one slower"


@pytest.fixture
def start_again(shell: Application, qapp: QApplication) -> Iterator[Callable[[Path], Application]]:
    """Start the application once more on a folder, after its window was closed."""
    started: list[Application] = []

    def start(folder: Path) -> Application:
        again = Application(qapp, folder)
        started.append(again)
        again.window.show()
        again.window.activateWindow()
        return again

    yield start
    for again in started:
        _end(again)


def _end(application: Application) -> None:
    """Close and delete a window: it would be styled and asked for each event again with each one after it."""
    application.window.close()
    QApplication.processEvents()
    shiboken6.delete(application.window)
    shiboken6.delete(application)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(shell: Application, context: DeskContext) -> Window:
    """The signed-in desk."""
    hands: Hands = shell.hands  # type: ignore[attr-defined] # set above
    hands.wait_for(shell.window.isActiveWindow)
    shell.show_desk(context)
    made = Window(shell, hands)
    made.settle()
    # The check of the data behind the open desk stores what it found.
    hands.wait_for(lambda: not shell._opening.is_busy())
    made.settle()
    hands.wait_for(made.view.bar.line.hasFocus)
    return made
