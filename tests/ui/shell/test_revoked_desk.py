"""A desk that was revoked opens no dossier, keeps what waits, and goes on when the administrator lets it in."""

from dataclasses import replace
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QDialog, QLabel

from central_server.core import devices
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync import enrolment, rounds
from desktop_app.services.sync.revocation import revocation
from desktop_app.storage.sync_state import identity_of
from desktop_app.sync.protocol import Enrolled, Enrolment
from desktop_app.ui.shell.revoked_page import RevokedPage
from desktop_app.ui.texts.messages import sentence
from tests.conftest import a_reception
from tests.enrolled import UNIT, enrol, link_of
from tests.simulation.memory_server import MemoryServer
from tests.ui.conftest import CARD, Window

pytestmark = pytest.mark.window


@pytest.fixture
def server() -> MemoryServer:
    return MemoryServer()


def _revoke(context: DeskContext, server: MemoryServer) -> None:
    with context.store.read() as connection:
        device = identity_of(connection).device_id
    with server.work() as work:
        devices.revoke(work, server.journal, device, context.clock())


def _round(window: Window) -> None:
    scheduler = window.view.session.sync
    window.hands.wait_for(lambda: not scheduler.is_running and not scheduler.queue.is_busy())
    scheduler.sync()
    window.hands.wait_for(lambda: not scheduler.is_running and not scheduler.queue.is_busy())
    window.settle()


def _shown(window: Window) -> str:
    labels = window.application.window.findChildren(QLabel)
    return " ".join(shown.text() for shown in labels if shown.isVisible())


def _notice(window: Window) -> RevokedPage:
    window.hands.wait_for(lambda: isinstance(window.application.window.view, RevokedPage))
    window.settle()
    page = window.application.window.view
    assert isinstance(page, RevokedPage)
    return page


def test_a_revoked_desk_shows_nothing_and_is_let_in_again(
    window: Window, context: DeskContext, server: MemoryServer, people: list[Applicant], monkeypatch: pytest.MonkeyPatch
) -> None:
    window.view.session.sync.client = enrol(context, server, bytes(range(32)))
    sent = receive(context, a_reception(context, people[0]), printed=False).dossier
    _round(window)
    waiting = receive(context, a_reception(context, people[1]), printed=False).dossier
    dialog = QDialog(window.application.window)
    dialog.open()
    _revoke(context, server)
    _round(window)
    page = _notice(window)
    texts = _shown(window)
    assert sent.code not in texts
    assert people[0].name not in texts
    assert not dialog.isVisible()
    assert "1" in page.waits.text()
    late = QDialog(window.application.window)
    late.open()
    window.hands.wait_for(lambda: not late.isVisible())
    for keys in ("Alt+1", "Ctrl+N", "Ctrl+F"):
        window.hands.press(keys)
        window.settle()
        assert window.application.window.view is page
    window.scan(CARD)
    window.settle()
    assert window.application.window.view is page
    page.code.line.clear()
    before = len(server.tables.feed)
    _let_in(window, context, server, page, monkeypatch)
    window.hands.wait_for(lambda: window.application.window.view is window.view)
    assert revocation(context) is None
    _round(window)
    new = server.tables.feed[before:]
    assert [event.dossier_id for event in new] == [waiting.id], "what waited is sent, and nothing twice"
    assert window.view.session.sync.standing.status.problem == ""
    late.deleteLater()
    dialog.deleteLater()


def _let_in(
    window: Window, context: DeskContext, server: MemoryServer, page: RevokedPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def trade(_url: str, asked: Enrolment) -> Enrolled:
        with server.work() as work:
            key = bytes.fromhex(asked.public_key)
            made = devices.enrol(work, server.journal, asked.request_id, asked.install_id, key, "")
            return Enrolled(UNIT, made.device_id, work.feed()[1], "https://tracuu")

    monkeypatch.setattr(enrolment, "enrol", trade)
    window.view.session.sync.client = link_of(context, server)
    page.connect_again.click()
    # A round may be under way, and the same error stood there before.
    window.hands.wait_for(page.code.isEnabled)
    assert page.code.error == sentence("enrolment.code")
    window.hands.type("ABCDE-FGHJK-MNPQR-STVWX")
    window.hands.press("Return")


def test_a_desk_that_was_revoked_before_opens_no_page(
    window: Window, context: DeskContext, server: MemoryServer, people: list[Applicant]
) -> None:
    link = enrol(context, server, bytes(range(32)))
    made = receive(context, a_reception(context, people[0]), printed=False).dossier
    _revoke(context, server)
    assert rounds.sync_now(context, client=link).revoked_at is not None
    pages = window.pages
    pages.revoked.watch(window.view)
    page = _notice(window)
    assert made.code not in _shown(window)
    # An officer who may not connect the desk reads why the code is not taken.
    officer = replace(context.officer, role=Role.OFFICER)
    window.view.session.renew(officer=officer)
    page.code.line.setText("ABCDE-FGHJK-MNPQR-STVWX")
    page.connect_again.click()
    window.hands.wait_for(lambda: bool(page.code.error))
    assert page.code.error == sentence("role.administrator_only")


def test_a_desk_of_another_office_is_not_let_in(
    context: DeskContext, server: MemoryServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = enrol(context, server, bytes(range(32)))
    _revoke(context, server)
    rounds.sync_now(context, client=link)
    wrong = Enrolled(uuid4(), uuid4(), (), "")
    monkeypatch.setattr(enrolment, "enrol", lambda _url, _asked: wrong)
    with pytest.raises(RuleViolation, match=r"enrolment\.other_office"):
        enrolment.enrol_desk(context, "https://x", "CODE")
    assert revocation(context) is not None
