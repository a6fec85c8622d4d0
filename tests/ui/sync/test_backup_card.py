"""What waits on a stick and on another disk, on the page of syncing."""

from pathlib import Path

import pytest
from nacl.public import PrivateKey
from PySide6.QtWidgets import QFileDialog

from central_server.core.bundles import take_bundle
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync import bundles
from desktop_app.storage.sync_state import write_server
from desktop_app.sync.protocol import Refusal, TakenBundle
from desktop_app.ui.sync.backup_card import BackupCard
from desktop_app.ui.sync.page import SyncPage
from desktop_app.ui.texts.messages import sentence
from tests.conftest import a_reception
from tests.enrolled import enrol
from tests.simulation.link import Link
from tests.simulation.memory_server import MemoryServer
from tests.ui.conftest import Window

pytestmark = pytest.mark.window
_SERVER_KEY = PrivateKey(bytes(range(32)))


@pytest.fixture
def server() -> MemoryServer:
    return MemoryServer()


@pytest.fixture
def stick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("stick")


@pytest.fixture
def page(context: DeskContext, server: MemoryServer, people: list[Applicant]) -> Link:
    """An enrolled desk that is cut off, with something that waits."""
    link = enrol(context, server, bytes(range(32)))
    link.faults.lost = 1.0
    with context.store.write() as connection:
        write_server(connection, bundle_key=bytes(_SERVER_KEY.public_key).hex())
    receive(context, a_reception(context, people[0]))
    return link


@pytest.fixture
def card(page: Link, window: Window) -> BackupCard:
    window.view.session.sync.client = page
    window.hands.press("Alt+8")
    window.settle()
    shown = window.sync_page
    assert isinstance(shown, SyncPage)
    window.hands.wait_for(shown.copies.isVisible)
    return shown.copies


def _said(window: Window) -> str:
    page = window.sync_page
    assert isinstance(page, SyncPage)
    return page.notice.text


def test_what_waits_is_written_and_told(
    card: BackupCard, window: Window, stick: Path, monkeypatch: pytest.MonkeyPatch, server: MemoryServer
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))
    card.write.click()
    window.hands.wait_for(lambda: bool(list(stick.glob("*.qmcb"))))
    window.settle()
    (file,) = stick.glob("*.qmcb")
    assert file.name in _said(window)

    def run(task):  # type: ignore[no-untyped-def]
        with server.work() as work:
            return task(work)

    context = window.view.session.context
    taken = take_bundle(run, server.journal, file.read_bytes(), bytes(_SERVER_KEY), context.clock())
    assert taken.taken
    assert not taken.known


def test_a_stick_is_handed_in_over_another_desks_connection(
    card: BackupCard, window: Window, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[Path] = []

    def carry(_context: DeskContext, file: Path) -> TakenBundle:
        handed.append(file)
        return TakenBundle(3, 2)

    monkeypatch.setattr(bundles, "upload_bundle", carry)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(stick / "x.qmcb"), ""))
    card.carry.click()
    window.hands.wait_for(lambda: "3" in _said(window))
    assert handed == [stick / "x.qmcb"]


@pytest.mark.parametrize("code", ["bundle.unreadable", "bundle.forged", "bundle.other_office", "seq_ahead"])
def test_a_refused_stick_says_what_to_do(
    card: BackupCard, window: Window, stick: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    def carry(_context: DeskContext, _file: Path) -> TakenBundle:
        raise Refusal(code)

    monkeypatch.setattr(bundles, "upload_bundle", carry)
    card.hand_in(stick / "x.qmcb")
    window.hands.wait_for(lambda: _said(window) == sentence(f"sync.{code}"))


def test_the_second_copy_is_chosen_told_and_given_up(card: BackupCard, window: Window, stick: Path) -> None:
    card.keep_in(str(stick))
    window.hands.wait_for(lambda: str(stick) in card.copy.text())
    assert len(list(stick.glob("*.qmcb"))) == 1
    assert card.drop.isVisible()
    card.drop.click()
    window.hands.wait_for(lambda: str(stick) not in card.copy.text())
    assert not card.drop.isVisible()


def test_a_folder_beside_the_data_is_refused_with_a_sentence(card: BackupCard, window: Window) -> None:
    card.keep_in(str(window.view.session.context.store.path.parent))
    window.hands.wait_for(lambda: _said(window) == sentence("copy.folder"))


def test_a_pulled_stick_is_told(card: BackupCard, window: Window, stick: Path) -> None:
    card.write_to(stick / "gone")
    window.hands.wait_for(lambda: _said(window) == sentence("bundle.folder"))
