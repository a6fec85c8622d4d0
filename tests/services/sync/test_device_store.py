"""A desk's own log against the server's rules, without a network in between."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from central_server.core import recovery
from desktop_app.domain.dossier.event_merge import Effect
from desktop_app.domain.dossier.status import EventKind, Status
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.person import Applicant
from desktop_app.domain.serials import SERVER_SCHEME
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.dossier.dossiers import open_by_scan, open_dossier
from desktop_app.services.numbers import DeskShare, write_share
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync import overview, projection, rounds
from desktop_app.services.sync.copies import settle_copy
from desktop_app.services.sync.device_store import StoredLog
from desktop_app.services.sync.projection import project
from desktop_app.services.sync.rollback_guard import guard_database
from desktop_app.storage import number_blocks
from desktop_app.storage.engine import Store
from desktop_app.storage.event_log import append_event, broken_links
from desktop_app.sync.engine import SyncRound
from desktop_app.sync.ports import Unreachable
from desktop_app.sync.protocol import FeedPage, Lease, Refusal
from tests.conftest import KEY, MovableClock, a_reception
from tests.enrolled import enrol
from tests.events import make_event
from tests.simulation.link import Link
from tests.simulation.memory_server import MemoryJournal, MemoryServer
from tests.tampering import lift_protection


@pytest.fixture
def server() -> MemoryServer:
    return MemoryServer()


@pytest.fixture
def link(context: DeskContext, server: MemoryServer) -> Link:
    return enrol(context, server, bytes(range(32)))


@pytest.fixture
def other(
    context: DeskContext, tmp_path: Path, made_desk: DeskContext, server: MemoryServer
) -> tuple[DeskContext, Link]:
    (tmp_path / "other").mkdir()
    target = tmp_path / "other" / "desk.db"
    target.write_bytes(made_desk.store.path.read_bytes())
    second = replace(context, store=Store(target, KEY))
    return second, enrol(second, server, bytes(range(1, 33)), 2)


def _sync(context: DeskContext, link: Link) -> rounds.SyncStatus:
    return rounds.sync_now(context, client=link)


@pytest.mark.parametrize("number", [2**63, -(2**63) - 1, 2**64, 10**40])
def test_a_number_that_no_table_takes_does_not_stop_the_sync(
    context: DeskContext,
    link: Link,
    other: tuple[DeskContext, Link],
    people: list[Applicant],
    number: int,
) -> None:
    second, second_link = other
    poisoned = receive(context, a_reception(context, people[0]), printed=False).dossier
    with context.store.write() as connection:
        row = connection.exec_driver_sql("SELECT seq, line FROM dossier_event").one()
        line = row.line.replace(b'"entry":1', b'"entry":%d' % number)
        assert line != row.line
        lift_protection(connection)
        connection.exec_driver_sql("UPDATE dossier_event SET line = ? WHERE seq = ?", (line, row.seq))
    healthy = receive(context, a_reception(context, people[1]), printed=False).dossier
    _sync(context, link)
    status = _sync(second, second_link)
    assert not status.problem
    assert open_dossier(second, poisoned.id) is None
    assert open_dossier(second, healthy.id) is not None
    assert _sync(second, second_link).waiting == 0
    second.store.close()


def test_what_a_lone_desk_made_is_handed_in_after_enrolment(
    context: DeskContext, people: list[Applicant], server: MemoryServer
) -> None:
    before = receive(context, a_reception(context, people[0])).dossier
    link = enrol(context, server, bytes(range(32)))
    assert rounds.sync_status(context).waiting == 1
    status = _sync(context, link)
    assert (status.waiting, status.problem, status.last_contact) == (0, "", context.clock())
    assert [entry.dossier_id for entry in server.entries()] == [before.id]
    after = receive(context, a_reception(context, people[1])).dossier
    assert before.code.count("-") == after.code.count("-") == 2
    assert (before.code, after.code) == ("H44.18-261123-0001", "H44.18-261123-4001"), "it has a share of its own now"
    assert open_dossier(context, before.id) is not None


def test_two_lone_desks_with_one_number_are_told_when_they_meet(
    context: DeskContext, people: list[Applicant], link: Link, other: tuple[DeskContext, Link]
) -> None:
    second, second_link = other
    with second.store.write() as connection:
        write_share(connection, DeskShare(1))
    first = receive(context, a_reception(context, people[0])).dossier
    later = receive(second, a_reception(second, people[1])).dossier
    assert first.code == later.code
    _sync(context, link)
    _sync(second, second_link)
    opened = open_dossier(second, later.id)
    assert opened is not None
    assert opened.dossier.code == "H44.18-261123-9601", "the server's own share, in the same form"
    assert open_by_scan(second, first.code) in {first.id, later.id}, "the paper with the older code is still found"
    (again,) = overview.receipts_to_reprint(second)
    assert (again.old_code, again.code) == (later.code, opened.dossier.code)
    second.store.close()


def test_a_desk_gives_codes_of_its_share_with_and_without_a_network(
    context: DeskContext, people: list[Applicant], link: Link, clock: MovableClock
) -> None:
    _sync(context, link)
    link.faults.lost = 1.0
    for days in range(40):
        made = receive(context, a_reception(context, people[0])).dossier
        assert made.code == f"H44.18-{context.today():%y%m%d}-4001", days
        clock.move(days=1)
    link.faults.lost = 0.0
    assert _sync(context, link).waiting == 0


def test_a_device_without_a_share_gives_no_code(context: DeskContext, people: list[Applicant], link: Link) -> None:
    with context.store.write() as connection:
        write_share(connection, DeskShare(0))
    with pytest.raises(RuleViolation, match=r"numbers\.no_share"):
        receive(context, a_reception(context, people[0]))
    _sync(context, link)
    assert receive(context, a_reception(context, people[0])).dossier.code.endswith("-4001")


def test_a_desk_updated_without_a_network_goes_on_with_the_numbers_it_was_lent(
    context: DeskContext, people: list[Applicant], link: Link
) -> None:
    with context.store.write() as connection:
        connection.exec_driver_sql("DELETE FROM setting WHERE key = 'numbers.share'")
        number_blocks.add_block(connection, new_id(), SERVER_SCHEME, 41, 42)
    codes = [receive(context, a_reception(context, person), printed=False).dossier.code for person in people[:2]]
    assert codes == ["H44.18-20261123-0000041", "H44.18-20261123-0000042"]
    with pytest.raises(RuleViolation, match=r"numbers\.no_share"):
        receive(context, a_reception(context, people[2]), printed=False)
    assert _sync(context, link).share == 21
    assert receive(context, a_reception(context, people[2]), printed=False).dossier.code == "H44.18-261123-4001"


@pytest.mark.parametrize(
    ("first", "last"), [(0, 0), (1, 1), (20, 20), (49, 49), (3_001, 3_001), (21, 22), (2**53 - 1, 2**53 - 1)]
)
def test_a_share_that_no_server_assigns_is_refused(context: DeskContext, link: Link, first: int, last: int) -> None:
    log = StoredLog(context.store, context.clock)
    wanted = log.lease_wanted()
    assert wanted is not None
    with pytest.raises(Refusal, match="bad_answer"):
        log.take_lease(Lease(wanted.request_id, wanted.scheme, first, last))
    assert log.assigned_share() == 0


def test_a_share_that_another_device_has_is_given_up(
    context: DeskContext, people: list[Applicant], link: Link, other: tuple[DeskContext, Link]
) -> None:
    second, second_link = other
    _sync(context, link)
    with second.store.write() as connection:
        write_share(connection, DeskShare(21, is_assigned=True))
    assert _sync(second, second_link).share == 22
    assert receive(second, a_reception(second, people[0])).dossier.code.endswith("-4201")
    assert _sync(context, link).share == 21
    second.store.close()


def test_a_share_that_the_server_forgot_is_claimed(context: DeskContext, link: Link, server: MemoryServer) -> None:
    backup = server.tables.copied()
    _sync(context, link)
    server.tables, server.journal = backup, MemoryJournal()
    assert _sync(context, link).share == 21
    assert len(server.lent_to()) == 1


def test_what_one_desk_does_shows_at_the_other(
    context: DeskContext, people: list[Applicant], link: Link, other: tuple[DeskContext, Link], clock: MovableClock
) -> None:
    second, second_link = other
    made = receive(context, a_reception(context, people[0])).dossier
    _sync(context, link)
    _sync(second, second_link)
    seen = open_dossier(second, made.id)
    assert seen is not None
    assert (seen.dossier.reception.owner.name, seen.state.status) == (people[0].name, Status.RECEIVED)
    assert (seen.dossier.procedure_field, seen.dossier.officer_name) == (made.procedure_field, made.officer_name)
    own = receive(second, a_reception(second, people[1])).dossier
    assert (own.book, own.entry) == (seen.dossier.book, seen.dossier.entry), "each desk has a ledger of its own"
    with second.store.read() as connection:
        assert not list(broken_links(connection))


def _took(context: DeskContext, dossier_id: UUID, kind: EventKind, **body: object) -> None:
    with context.store.write() as connection:
        append_event(connection, make_event(new_id(), dossier_id, kind, context.clock(), context.officer.id, body))
        project(connection, [dossier_id], context.clock())


def test_two_desks_that_hand_one_result_back_are_told(
    context: DeskContext, people: list[Applicant], link: Link, other: tuple[DeskContext, Link], clock: MovableClock
) -> None:
    second, second_link = other
    _sync(context, link)
    made = receive(context, a_reception(context, people[0])).dossier
    _took(context, made.id, EventKind.RESULT_READY)
    _sync(context, link)
    _sync(second, second_link)
    for desk in (context, second):
        clock.move(minutes=1)
        _took(desk, made.id, EventKind.RETURNED, method="desk", collector="Ai đó")
    for desk, way in ((context, link), (second, second_link), (context, link)):
        _sync(desk, way)
    for desk in (context, second):
        (conflict,) = overview.conflict_list(desk)
        assert (conflict.event.effect, conflict.event.code) == (Effect.CONFLICT, "merge.returned")
        assert (conflict.code, conflict.owner_name) == (made.code, people[0].name)
    with pytest.raises(Exception, match=r"conflict\.no_note"):
        overview.resolve_conflict(context, conflict, " ")
    overview.resolve_conflict(context, overview.conflict_list(context)[0], "Đã gọi điện hỏi")
    for desk, way in ((context, link), (second, second_link)):
        _sync(desk, way)
        assert overview.conflict_list(desk) == []


def test_an_older_copy_of_an_enrolled_desk_lives_anew(
    context: DeskContext, people: list[Applicant], link: Link, tmp_path: Path
) -> None:
    guard_database(context.store, tmp_path / "w", "here", context.clock)
    settle_copy(context, goes_on=True)
    _sync(context, link)
    first_device = StoredLog(context.store, context.clock).identity().device_id
    assert guard_database(context.store, tmp_path / "w", "here", context.clock) == ""
    context.store.close()
    kept = context.store.path.read_bytes()
    code = receive(context, a_reception(context, people[0])).dossier.code
    context.store.close()
    context.store.path.write_bytes(kept)
    assert guard_database(context.store, tmp_path / "w", "here", context.clock) == "rolled_back"
    assert rounds.sync_status(context).awaits_reissue
    with pytest.raises(RuleViolation, match=r"numbers\.rolled_back"):
        receive(context, a_reception(context, people[1]))
    settle_copy(context, goes_on=True)
    again = receive(context, a_reception(context, people[1])).dossier
    assert again.code > code, "the rollback guard knows how far it came"
    _sync(context, link)
    assert StoredLog(context.store, context.clock).identity().device_id != first_device
    third = receive(context, a_reception(context, people[2])).dossier
    assert len({code, again.code, third.code}) == 3


class _Torn:
    """A server whose pages have a hole."""

    def __init__(self, link: Link, spoil: Callable[[FeedPage], FeedPage]) -> None:
        self._link = link
        self._spoil = spoil

    def __getattr__(self, name: str) -> object:
        return getattr(self._link, name)

    def pull(self, after: int, most: int) -> FeedPage:
        return self._spoil(self._link.pull(after, most))


def _without_first(page: FeedPage) -> FeedPage:
    return replace(page, rows=page.rows[1:])


def test_a_page_with_a_hole_is_refused_whole(context: DeskContext, people: list[Applicant], link: Link) -> None:
    for person in people[:2]:
        receive(context, a_reception(context, person))
    log = StoredLog(context.store, context.clock)
    torn: Any = _Torn(link, _without_first)
    with pytest.raises(Refusal, match="bad_page"):
        SyncRound(log, torn, context.clock).run()
    assert log.identity().cursor == 0
    assert rounds.sync_now(context, client=torn).problem == "bad_page"
    assert _sync(context, link).problem == ""
    assert log.identity().cursor == 2


def test_failures_are_counted_and_forgotten(context: DeskContext, link: Link, clock: MovableClock) -> None:
    link.faults.lost = 1.0
    began = clock()
    for number in (1, 2, 3):
        status = _sync(context, link)
        assert (status.failures, status.problem, status.failing_since) == (number, "network", began)
        clock.move(minutes=1)
    assert not status.needs_somebody
    assert status.next_at is not None
    link.faults.lost = 0.0
    assert _sync(context, link).failures == 0


def test_a_round_that_is_cancelled_leaves_nothing_half_done(
    context: DeskContext, people: list[Applicant], link: Link
) -> None:
    for person in people[:3]:
        receive(context, a_reception(context, person))
    rounds.sync_now(context, is_cancelled=lambda: True, client=link)
    assert rounds.sync_status(context).waiting == 3
    assert _sync(context, link).waiting == 0


def test_the_network_is_only_a_sentence(context: DeskContext, people: list[Applicant], link: Link) -> None:
    link.faults.lost = 1.0
    receive(context, a_reception(context, people[0]))
    with pytest.raises(Unreachable):
        SyncRound(StoredLog(context.store, context.clock), link, context.clock).run()
    assert [one.owner_name for one in overview.waiting_list(context)] == [people[0].name]


def test_a_citizen_known_at_two_desks_is_one_person_at_each(
    context: DeskContext, people: list[Applicant], link: Link, other: tuple[DeskContext, Link]
) -> None:
    second, second_link = other
    receive(second, a_reception(second, people[0]), printed=False)
    made = receive(context, a_reception(context, people[0]), printed=False).dossier
    _sync(context, link)
    _sync(second, second_link)
    assert open_dossier(second, made.id) is not None
    with second.store.read() as connection:
        numbers = connection.exec_driver_sql("SELECT count(*) FROM person WHERE number = ?", (people[0].number,))
        assert numbers.scalar() == 1
    second.store.close()


def test_what_this_version_cannot_read_is_kept_and_counted_and_the_rest_goes_on(
    context: DeskContext, people: list[Applicant], link: Link, other: tuple[DeskContext, Link]
) -> None:
    """A newer server may take what an older desk cannot read."""
    second, second_link = other
    made = [receive(context, a_reception(context, person), printed=False).dossier for person in people[:3]]
    _sync(context, link)

    def of_a_later_version(page: FeedPage) -> FeedPage:
        lost = str(made[1].id).encode()
        is_lost = [lost in row.line and b"dossier.received" in row.line for row in page.rows]
        rows = zip(page.rows, is_lost, strict=True)
        return replace(page, rows=tuple(replace(row, line=b"{}") if lost else row for row, lost in rows))

    torn: Any = _Torn(second_link, of_a_later_version)
    assert _sync(second, torn).problem == ""
    assert [open_dossier(second, dossier.id) is not None for dossier in made] == [True, False, True]
    assert overview.standing(second).conflicts == 1
    (unread,) = overview.conflict_list(second)
    assert (unread.event.code, unread.event.at, unread.event.is_own) == ("line.newer", None, False)
    with second.store.read() as connection:
        assert not list(broken_links(connection))
    overview.resolve_conflict(second, unread, "Đã gọi quản trị viên")
    assert overview.standing(second).conflicts == 0
    assert _sync(second, second_link).problem == ""


def test_what_cannot_be_shown_is_counted_until_somebody_has_looked_at_it_or_it_can_be_shown(
    context: DeskContext, people: list[Applicant], link: Link, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [receive(context, a_reception(context, person), printed=False).dossier.id for person in people[:2]]
    _sync(context, link)

    def fail(*_arguments: object) -> None:
        raise OverflowError

    def show(ids: list[UUID], *, works: bool) -> int:
        if not works:
            monkeypatch.setattr(projection, "store_state", fail)
        with context.store.write() as connection:
            assert project(connection, ids, context.clock()) == ([] if works else ids)
        monkeypatch.undo()
        return overview.standing(context).conflicts

    assert [show(made, works=False), show(made, works=False)] == [2, 2]
    assert show(made[1:], works=True) == 1
    (left,) = overview.conflict_list(context)
    assert (left.event.dossier_id, left.event.code) == (made[0], "dossier.unshown")
    overview.resolve_conflict(context, left, "Đã gọi quản trị viên")
    assert show(made, works=False) == 1, "the first one was looked at"


def test_a_page_received_after_it_was_turned_away_elsewhere_keeps_its_appointment(
    context: DeskContext, people: list[Applicant], link: Link, other: tuple[DeskContext, Link]
) -> None:
    second, second_link = other
    page = a_reception(context, people[0])
    with second.store.write() as connection:
        refused = make_event(new_id(), page.id, EventKind.NOT_RECEIVED, second.clock(), second.officer.id, {})
        append_event(connection, refused)
    _sync(second, second_link)
    made = receive(context, page, printed=False).dossier
    for desk, way in ((context, link), (second, second_link)):
        assert _sync(desk, way).problem == ""
        opened = open_dossier(desk, made.id)
        assert opened is not None
        assert opened.dossier.due_at == made.due_at


def _restore_empty(server: MemoryServer, context: DeskContext) -> None:
    server.restore()
    with server.work() as work:
        recovery.fence(work, server.journal, "restored", context.clock())


@pytest.mark.parametrize("first", ["reception", "result"])
def test_after_a_restore_nothing_is_handed_in_before_what_it_builds_on(
    context: DeskContext,
    people: list[Applicant],
    link: Link,
    other: tuple[DeskContext, Link],
    server: MemoryServer,
    first: str,
) -> None:
    second, second_link = other
    server.back_up()
    made = receive(context, a_reception(context, people[0]), printed=False).dossier
    _sync(context, link)
    _sync(second, second_link)
    _took(second, made.id, EventKind.RESULT_READY)
    _took(second, made.id, EventKind.RETURNED)
    _sync(second, second_link)
    _sync(context, link)
    _restore_empty(server, context)
    desks = [(context, link), (second, second_link)]
    for desk, way in desks if first == "reception" else desks[::-1]:
        assert _sync(desk, way).waiting == 0
    kinds = [entry.kind for entry in server.entries() if entry.dossier_id == made.id]
    assert kinds[0] == EventKind.RECEIVED
    assert kinds[-2:] == [EventKind.RESULT_READY, EventKind.RETURNED]
    for desk, way in desks:
        _sync(desk, way)
        opened = open_dossier(desk, made.id)
        assert opened is not None
        assert opened.state.status is Status.RETURNED
    second.store.close()


def test_what_the_server_does_not_take_back_holds_nothing_up(
    context: DeskContext, people: list[Applicant], link: Link, other: tuple[DeskContext, Link], server: MemoryServer
) -> None:
    second, second_link = other
    server.back_up()
    made = receive(context, a_reception(context, people[0]), printed=False).dossier
    _sync(context, link)
    _sync(second, second_link)
    _took(second, made.id, EventKind.RESULT_READY)
    _restore_empty(server, context)
    server.tables.devices.pop(StoredLog(context.store, context.clock).identity().device_id)
    assert _sync(second, second_link).waiting == 0
    kinds = {entry.kind for entry in server.entries() if entry.dossier_id == made.id}
    assert EventKind.RESULT_READY in kinds
    assert EventKind.RECEIVED not in kinds
    second.store.close()
