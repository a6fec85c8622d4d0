"""The real window over a small desk, in this process."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QApplication

from desktop_app.app import Application
from desktop_app.domain.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.ui.desk_view import DeskView
from desktop_app.ui.reception.model import ReceptionModel
from tests.end_to_end.hands import Hands

os.environ.setdefault("QT_QPA_PLATFORM", "xcb" if os.environ.get("DISPLAY") else "offscreen")

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
    def view(self) -> DeskView:
        view = self.application.desk
        assert isinstance(view, DeskView)
        return view

    @property
    def model(self) -> ReceptionModel:
        return self.view.reception.model

    def settle(self) -> None:
        """Let everything that is under way end."""
        session = self.view.session
        lanes = (session.look, session.tally, session.desk, session.paper)
        for _ in range(3):
            self.hands.wait_for(lambda: not any(lane.is_busy() for lane in lanes))
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
        self.hands.wait_for(self.view.reception.procedure.line.hasFocus)
        self.hands.type("1")
        self.hands.press("Return")
        self.hands.type("*")

    def save(self) -> str:
        self.hands.press("F9")
        self.hands.wait_for(lambda: self.view.page == "saved")
        self.settle()
        return self.view.saved.code.text()


@pytest.fixture
def shell(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Application]:
    """The application before any desk is open."""
    QStandardPaths.setTestModeEnabled(True)
    QCoreApplication.setApplicationName("quay-mot-cua-test")
    monkeypatch.setattr("sys.excepthook", lambda *_: None)
    hands: list[Hands] = []
    application = Application(qapp, tmp_path, key_clock=lambda: hands[0].clock() if hands else 0.0)
    application.window.resize(1366, 728)
    application.window.show()
    application.window.activateWindow()
    hands.append(Hands(application.window.windowHandle()))
    application.hands = hands[0]  # type: ignore[attr-defined] # for the fixture below
    yield application
    application.window.close()
    QApplication.processEvents()
    # A window that is left over is styled and asked for each event again with each window that comes after it.
    shiboken6.delete(application.window)
    shiboken6.delete(application)


@pytest.fixture
def window(shell: Application, context: DeskContext) -> Window:
    """The signed-in desk."""
    hands: Hands = shell.hands  # type: ignore[attr-defined] # set above
    hands.wait_for(shell.window.isActiveWindow)
    shell.show_desk(context)
    made = Window(shell, hands)
    made.settle()
    hands.wait_for(made.view.bar.line.hasFocus)
    return made
