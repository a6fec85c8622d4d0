"""The light, the page of syncing, connecting a lone desk, and what others did while a page is open."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import monotonic
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from central_server.core import devices
from desktop_app.domain.codec import plain
from desktop_app.domain.dossier.dossier import Channel, Dossier
from desktop_app.domain.dossier.event_encoding import Envelope
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.numbers import DeskShare, write_share
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync import enrolment, overview, rounds
from desktop_app.services.sync.overview import Standing
from desktop_app.services.sync.projection import project
from desktop_app.services.sync.rounds import SyncStatus
from desktop_app.storage.engine import Store
from desktop_app.storage.event_log import append_event, append_line
from desktop_app.storage.feed import NEWER, place_set_aside
from desktop_app.sync.ports import Unreachable
from desktop_app.sync.protocol import SERVER, Enrolled, Enrolment, OfferedOffice, Refusal
from desktop_app.ui.common.requests import OpenRecord
from desktop_app.ui.reception.page import ReceptionPage
from desktop_app.ui.shell.workspace import Workspace
from desktop_app.ui.sync.page import SyncPage
from desktop_app.ui.texts.messages import sentence
from desktop_app.ui.texts.sync_status import indicator_state, problem_of, reason_of
from tests.conftest import KEY, MovableClock, a_reception
from tests.enrolled import UNIT, enrol, link_of
from tests.events import make_event
from tests.simulation.link import Link
from tests.simulation.memory_server import MemoryServer
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


@pytest.fixture
def server() -> MemoryServer:
    return MemoryServer()


@pytest.fixture
def link(context: DeskContext, server: MemoryServer) -> Link:
    return enrol(context, server, bytes(range(32)))


@pytest.fixture
def other(
    context: DeskContext, tmp_path: Path, made_desk: DeskContext, server: MemoryServer
) -> Iterator[tuple[DeskContext, Link]]:
    (tmp_path / "other").mkdir()
    target = tmp_path / "other" / "desk.db"
    target.write_bytes(made_desk.store.path.read_bytes())
    second = replace(context, store=Store(target, KEY))
    yield second, enrol(second, server, bytes(range(1, 33)), 2)
    second.store.close()


@pytest.fixture
def synced(link: Link, window: Window) -> Window:
    """The window of an enrolled desk after its first round."""
    window.view.session.sync.client = link
    _round(window)
    return window


def _keeper_rests(window: Window) -> bool:
    keeper = window.view.session.sync
    return not keeper.is_running and not keeper.queue.is_busy()


def _round(window: Window) -> None:
    window.hands.wait_for(lambda: _keeper_rests(window))
    window.view.session.sync.sync()
    window.hands.wait_for(lambda: _keeper_rests(window))
    window.settle()


def _page(window: Window) -> SyncPage:
    window.hands.press("Alt+8")
    window.settle()
    window.hands.wait_for(lambda: _keeper_rests(window))
    window.settle()
    page = window.sync_page
    assert isinstance(page, SyncPage)
    return page


def _took(context: DeskContext, dossier_id: UUID, kind: EventKind, **body: object) -> None:
    with context.store.write() as connection:
        event = make_event(new_id(), dossier_id, kind, context.clock(), context.officer.id, body)
        append_event(connection, event)
        project(connection, [dossier_id], context.clock())


# --- words


def test_the_light_says_how_the_desk_stands(qapp: QApplication, window: Window, clock: MovableClock) -> None:
    now = clock()
    on = SyncStatus(True, last_contact=now)
    off = replace(on, failures=2, problem="network", failing_since=now - timedelta(minutes=87), waiting=12)
    cases = [
        (Standing(), (0, 0), ("Chưa kết nối máy chủ", "info")),
        (Standing(on), (0, 0), ("Đã đồng bộ 09:42", "ok")),
        (Standing(replace(on, waiting=3)), (0, 0), ("3 chờ gửi", "info")),
        (Standing(replace(on, waiting=9880)), (120, 10_000), ("Đang gửi 120/10.000", "info")),
        (Standing(off), (0, 0), ("Mất mạng từ 08:15 · 12 chờ gửi", "warn")),
        (Standing(off, 1, 1), (0, 0), ("Mất mạng từ 08:15 · 12 chờ gửi · 2 cần xem lại", "warn")),
        (Standing(replace(off, problem="busy")), (0, 0), ("Máy chủ bận từ 08:15 · 12 chờ gửi", "warn")),
        (Standing(on, 2, 1), (0, 0), ("Cần xem lại: 2 mâu thuẫn, 1 giấy in lại", "warn")),
        (Standing(replace(off, problem="device_revoked")), (0, 0), ("Cần xem lại: bị thu hồi quyền đồng bộ", "bad")),
        (Standing(replace(on, problem="quota")), (0, 0), ("Cần xem lại: đã gửi hết mức của hôm nay", "bad")),
        (Standing(replace(off, problem="what_is_this")), (0, 0), ("Cần xem lại: máy chủ từ chối", "bad")),
        (Standing(replace(off, failing_since=now - timedelta(days=2))), (0, 0), None),
    ]
    for standing, progress, wanted in cases:
        text, tone = indicator_state(standing, progress, now)
        assert (text, tone) == (wanted or ("Mất mạng từ 09:42 21/11 · 12 chờ gửi", "warn"))


def test_unknown_codes_have_a_calm_sentence(window: Window) -> None:
    assert "what_is_this" in problem_of("what_is_this")
    assert "what.is_this" in reason_of("what.is_this")
    assert problem_of("") == ""
    assert problem_of("storage.full") == sentence("storage.full")
    assert "quản trị viên" in problem_of("device_revoked")


def test_the_light_opens_the_page_by_mouse_and_by_keys(window: Window) -> None:
    light = window.view.bar.network
    assert light.accessibleName() == "Chưa kết nối máy chủ"
    light.click()
    assert window.view.page == "sync"
    window.hands.press("F2")
    light.setFocus(Qt.FocusReason.TabFocusReason)
    window.hands.press("Space")
    assert window.view.page == "sync"
    window.hands.press("Esc")
    assert window.view.page == "reception", "back to where one was"


# --- keeper


def test_fresh_work_goes_out_soon_and_the_light_says_so(
    synced: Window, people: list[Applicant], server: MemoryServer
) -> None:
    assert synced.view.bar.network.sentence == "Đã đồng bộ 09:42"
    synced.fill()
    synced.save()
    begun = monotonic()
    synced.hands.wait_for(lambda: bool(server.entries()))
    assert monotonic() - begun < 20.0, "long before the regular round"
    synced.hands.wait_for(lambda: _keeper_rests(synced))
    assert synced.view.bar.network.tone == "ok"


def test_without_a_network_the_desk_works_and_the_light_counts(
    synced: Window, people: list[Applicant], link: Link, clock: MovableClock
) -> None:
    link.faults.lost = 1.0
    clock.move(minutes=1)
    _round(synced)
    receive(synced.view.session.context, a_reception(synced.view.session.context, people[0]), printed=False)
    synced.view.session.sync.sync_soon()
    synced.hands.wait_for(lambda: synced.view.bar.network.sentence == "Mất mạng từ 09:43 · 1 chờ gửi")
    page = _page(synced)
    assert [row.owner_name for row in page.waiting.rows] == [people[0].name]
    assert "Công việc vẫn tiếp tục" in page.status.advice.text()
    assert page.status.values[2].text() == "1"
    link.faults.lost = 0.0
    synced.hands.press("F9")
    synced.hands.wait_for(lambda: not page.waiting.rows)
    assert page.waiting.empty.isVisible()
    assert synced.view.bar.network.sentence == "Đã đồng bộ 09:43"


def test_a_long_backlog_shows_how_far_it_is_and_rests_when_told(
    synced: Window, people: list[Applicant], server: MemoryServer
) -> None:
    context = synced.view.session.context
    page, keeper = _page(synced), synced.view.session.sync
    with context.store.batch():
        for n in range(150):
            receive(context, a_reception(context, people[n % 20]), printed=False)
    seen: list[tuple[str, bool]] = []

    def note(done: int, _all: int) -> None:
        seen.append((synced.view.bar.network.sentence, page.status.bar.isVisible()))
        if done:
            page.status.stop.click()

    keeper._reported_at = 0.0
    keeper.progressed.connect(note)
    keeper.sync()
    synced.hands.wait_for(lambda: bool(seen) and _keeper_rests(synced))
    assert seen[0] == ("Đang gửi 50/150", True)
    assert not page.status.bar.isVisible()
    synced.settle()
    if len(server.entries()) < 150:
        assert keeper.standing.status.waiting
    _round(synced)
    assert keeper.standing.status.waiting == 0
    assert len(server.entries()) >= 150


def test_closing_does_not_wait_for_a_dead_network(link: Link, window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    from threading import Event  # noqa: PLC0415 - here only

    begun, free = Event(), Event()

    def hang(*_: object) -> None:
        begun.set()
        free.wait(20)
        raise Unreachable

    monkeypatch.setattr(link, "hello", hang)
    keeper = window.view.session.sync
    keeper.client = link
    keeper.sync()
    window.hands.wait_for(begun.is_set)
    at = monotonic()
    window.application.window.close()
    assert monotonic() - at < 10.0, "half of what the dead network takes"
    free.set()


# --- page


@pytest.fixture
def conflict(
    synced: Window, other: tuple[DeskContext, Link], people: list[Applicant], clock: MovableClock
) -> DossierEvent | UUID:
    """A result that was handed back at two desks."""
    context, (second, second_link) = synced.view.session.context, other
    made = receive(context, a_reception(context, people[0]), printed=False).dossier
    _took(context, made.id, EventKind.RESULT_READY)
    _round(synced)
    rounds.sync_now(second, client=second_link)
    for desk in (second, context):
        clock.move(minutes=1)
        _took(desk, made.id, EventKind.RETURNED, method="desk", collector="Ai đó")
    rounds.sync_now(second, client=second_link)
    _round(synced)
    return made.id


def test_a_conflict_is_told_opened_and_settled(
    synced: Window, conflict: UUID, people: list[Applicant], other: tuple[DeskContext, Link]
) -> None:
    assert synced.view.bar.network.sentence == "Cần xem lại: 1 mâu thuẫn"
    assert synced.view.sidebar._badges["sync"].text() == "1"
    page = _page(synced)
    (row,) = page.conflicts.rows
    assert row.owner_name == people[0].name
    assert page.conflicts.reason.text() == sentence("merge.returned")
    synced.hands.wait_for(page.conflicts.table.hasFocus)
    synced.hands.press("Return")
    synced.hands.wait_for(lambda: synced.view.page == "dossier")
    page = _page(synced)
    synced.hands.wait_for(page.conflicts.table.hasFocus)
    synced.hands.press("Space")
    synced.hands.press("Return")
    synced.settle()
    assert page.conflicts.note.error == sentence("conflict.no_note")
    synced.hands.type("Đã gọi hai bên")
    page.reload()
    synced.settle()
    assert page.conflicts.note.value == "Đã gọi hai bên", "what came in between takes nothing typed away"
    synced.hands.press("Return")
    synced.hands.wait_for(lambda: not page.conflicts.rows)
    assert page.conflicts.empty.isVisible()
    synced.hands.wait_for(lambda: "mâu thuẫn" not in synced.view.bar.network.sentence)


def test_what_this_version_cannot_read_is_listed(synced: Window) -> None:
    page = _page(synced)
    with synced.view.session.context.store.write() as connection:
        place_set_aside(connection, b"{}", UUID(int=9), 1_000, NEWER)
    page.reload()
    synced.hands.wait_for(lambda: len(page.conflicts.rows) == 1)
    assert page.conflicts.reason.text() == sentence("line.newer")
    assert page.conflicts.table.model().index(0, 0).data() == "—"


def test_everything_on_the_page_has_a_name(synced: Window, conflict: UUID) -> None:
    page = _page(synced)
    for widget in page.findChildren(QWidget):
        inner = isinstance(widget.parent(), QAbstractItemView) or widget.objectName().startswith("qt_")
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not inner:
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface is None or interface.text(QAccessible.Text.Name), type(widget).__name__


def _received_in_share(context: DeskContext, person: Applicant, share: DeskShare) -> Dossier:
    # In one transaction: a round that the window begins meanwhile would bring back the share of the server.
    with context.store.batch():
        with context.store.write() as connection:
            write_share(connection, share)
        return receive(context, a_reception(context, person), printed=False).dossier


def test_a_receipt_with_an_older_code_is_printed_again(
    synced: Window, other: tuple[DeskContext, Link], people: list[Applicant], tmp_path: Path, clock: MovableClock
) -> None:
    context = synced.view.session.context
    second, second_link = other
    _received_in_share(second, people[1], DeskShare(1))
    rounds.sync_now(second, client=second_link)
    # As two lone desks that were given one desk number.
    made = _received_in_share(context, people[0], DeskShare(1))
    clock.move(minutes=1)
    _round(synced)
    _round(synced)
    page = _page(synced)
    (row,) = page.reprints.rows
    assert row.old_code == made.code
    assert synced.view.bar.network.sentence == "Cần xem lại: 1 giấy in lại"
    clock.move(minutes=1)
    synced.hands.wait_for(page.reprints.table.hasFocus)
    synced.hands.press("Return")
    synced.hands.wait_for(lambda: not page.reprints.rows)
    assert [path.stem for path in (tmp_path / "pdf").glob("*.pdf")] == [row.code]


# --- enrolment


def test_a_desk_is_connected_from_the_page(
    window: Window, monkeypatch: pytest.MonkeyPatch, server: MemoryServer, people: list[Applicant]
) -> None:
    context = window.view.session.context
    receive(context, a_reception(context, people[0]), printed=False)
    answers: list[Exception] = [Unreachable(), Refusal("code_used"), Refusal("bad_code")]

    def name(_url: str, _asked: Enrolment) -> OfferedOffice:
        if answers:
            raise answers.pop(0)
        return OfferedOffice(UNIT, "UBND phường Nông Trang")

    def trade(_url: str, asked: Enrolment) -> Enrolled:
        with server.work() as work:
            key = bytes.fromhex(asked.public_key)
            made = devices.enrol(work, server.journal, asked.request_id, asked.install_id, key, "")
            return Enrolled(UNIT, made.device_id, work.feed()[1], "https://tracuu")

    monkeypatch.setattr(enrolment, "offered_office", name)
    monkeypatch.setattr(enrolment, "enrol", trade)
    keeper = window.view.session.sync
    keeper.client = link_of(context, server)
    page = _page(window)
    card = page.enrolment
    window.hands.wait_for(card.url.line.hasFocus)
    for typed, field, said in (
        ("may chu", card.url, sentence("server.url")),
        ("motcua.example", card.code, sentence("enrolment.code")),
    ):
        card.url.line.setText(typed)
        window.hands.press("F9")
        window.hands.wait_for(lambda: _keeper_rests(window))
        assert field.error == said
        window.hands.wait_for(field.line.hasFocus)
    window.hands.type("ABCD-2345")
    for field, said in (
        (card.url, sentence("sync.unanswered")),
        (card.code, sentence("sync.code_used")),
        (card.code, sentence("sync.bad_code")),
    ):
        window.hands.press("F9")
        window.hands.wait_for(lambda: _keeper_rests(window))
        assert field.error == said
        assert (card.url.value, card.code.value) == ("motcua.example", "ABCD-2345")
    card.code.focus()
    window.hands.press("Return")
    window.hands.wait_for(lambda: card.is_confirmed)
    assert "UBND phường Nông Trang" in card.office.text()
    assert context.agency.name in card.office.text()
    window.hands.type("6")
    assert not card.office.isVisible(), "another code, another office"
    window.hands.press("Return")
    window.hands.wait_for(lambda: card.is_confirmed)
    assert not keeper.standing.status.is_enrolled
    window.hands.press("Return")
    window.hands.wait_for(lambda: keeper.standing.status.last_contact is not None)
    window.settle()
    assert keeper.standing.status.share == 21, "a first round runs at once and brings a share"
    assert len(server.entries()) == 1
    assert not card.isVisible()
    assert window.view.bar.network.sentence == "Đã đồng bộ 09:42"


def test_a_doubt_about_the_file_is_told(shell: object, window: Window) -> None:
    view = window.view
    view.session.context = replace(view.session.context, notices=("doubt.rolled_back",))
    fresh = Workspace(view.session, view.bar)
    fresh.setParent(view)
    window.settle()
    assert fresh.page_of(ReceptionPage).notice.text == sentence("doubt.rolled_back")
    fresh.show_page("sync")
    assert fresh.page_of(SyncPage).notice.text == sentence("doubt.rolled_back")
    fresh.deleteLater()


# --- what came


def test_what_came_shows_on_the_open_page_and_takes_no_focus(
    synced: Window, other: tuple[DeskContext, Link], people: list[Applicant], clock: MovableClock
) -> None:
    context, (second, second_link) = synced.view.session.context, other
    made = receive(context, a_reception(context, people[0]), printed=False).dossier
    _round(synced)
    rounds.sync_now(second, client=second_link)
    synced.view.session.request(OpenRecord(made.id))
    synced.settle()
    synced.view.bar.line.focus()
    synced.hands.type("le van")
    clock.move(minutes=5)
    _took(second, made.id, EventKind.HANDED_OVER, to="Phòng Việc làm", later_key=[1, 2])
    rounds.sync_now(second, client=second_link)
    before = synced.dossier.history.rows.count()
    _round(synced)
    synced.hands.wait_for(lambda: synced.dossier.history.rows.count() > before)
    assert synced.view.bar.line.hasFocus()
    assert synced.view.bar.line.text() == "le van"


def test_lists_follow_and_keep_the_chosen_line(
    synced: Window, other: tuple[DeskContext, Link], people: list[Applicant], clock: MovableClock
) -> None:
    context, (second, second_link) = synced.view.session.context, other
    made = [receive(context, a_reception(context, person), printed=False).dossier for person in people[:5]]
    _round(synced)
    rounds.sync_now(second, client=second_link)
    synced.view.show_page("ledger")
    synced.settle()
    table = synced.ledger.table
    synced.hands.wait_for(lambda: synced.ledger.model.entry_at(2) is not None)
    table.selectRow(2)
    chosen = synced.ledger.model.entry_at(2)
    clock.move(minutes=5)
    receive(second, a_reception(second, people[6]), printed=False)
    _took(second, made[0].id, EventKind.HANDED_OVER, to="Phòng Việc làm")
    rounds.sync_now(second, client=second_link)
    _round(synced)
    synced.hands.wait_for(lambda: synced.ledger.model.rowCount() == 6)
    place = table.currentIndex().row()
    synced.hands.wait_for(lambda: synced.ledger.model.entry_at(place) is not None)
    again = synced.ledger.model.entry_at(place)
    assert chosen is not None
    assert again is not None
    assert again.id == chosen.id


def test_an_online_dossier_waits_in_the_queue_and_is_taken_up(
    synced: Window, other: tuple[DeskContext, Link], people: list[Applicant], clock: MovableClock
) -> None:
    second, second_link = other
    page = replace(a_reception(second, people[3]), channel=Channel.ONLINE)
    procedure = {"id": page.procedure_id, "code": "1.000105", "name": "Cấp giấy phép lao động"}
    body = {"code": "H44.18-261123-9000001", "procedure": procedure, "reception": plain(page)}
    _took(second, page.id, EventKind.SUBMITTED_ONLINE, **body)
    rounds.sync_now(second, client=second_link)
    _round(synced)
    synced.view.show_page("today")
    synced.settle()
    assert synced.today.to_receive.text().startswith("1 hồ sơ chờ tiếp nhận")
    synced.hands.press("Alt+4")
    synced.settle()
    synced.hands.press("Return")
    synced.hands.wait_for(lambda: synced.view.page == "reception")
    assert synced.model.id == page.id
    assert "Nộp trực tuyến" in synced.reception.notice.text
    saved = synced.save()
    synced.hands.wait_for(lambda: not overview.waiting_list(synced.view.session.context))
    synced.view.session.request(OpenRecord(page.id))
    synced.settle()
    texts = {label.text() for label in synced.dossier.findChildren(type(synced.view.bar.network._sentence))}
    assert "Nộp trực tuyến" in texts
    assert saved


def test_the_history_is_shown_without_events_that_cannot_be_read(synced: Window, people: list[Applicant]) -> None:
    context = synced.view.session.context
    made = receive(context, a_reception(context, people[0]), printed=False).dossier
    strange = {"items": 7, "reason": ["x"], "field": "?", "due_at": "soon", "form": ["a"], "to": 5, "stage": 1}
    with context.store.write() as connection:
        for kind in EventKind:
            for body in ({}, strange):
                head = {"id": str(new_id()), "dossier": str(made.id), "kind": kind, "v": 2, "officer": str(SERVER)}
                line = json.dumps({**head, "at": context.clock().isoformat(), "body": body}).encode()
                append_line(connection, Envelope.read(line), line)
    synced.view.session.request(OpenRecord(made.id))
    synced.settle()
    assert synced.view.page == "dossier"
    # Every kind whose payload may be empty is shown; what no version wrote is left out.
    assert 10 < synced.dossier.history.rows.count() < 2 * len(EventKind)
