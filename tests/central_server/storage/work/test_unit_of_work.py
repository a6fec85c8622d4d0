"""What desks hand in, as PostgreSQL keeps it: repeats, forks, blocks of numbers, lines set aside."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select, text

from central_server.core import devices, numbers
from central_server.storage import tables as t
from central_server.storage.database import Database
from central_server.storage.journal import JournalFile
from desktop_app.domain.dossier.event_encoding import read_line
from desktop_app.domain.dossier.event_merge import merge_events
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.serials import SERVER_SCHEME
from desktop_app.sync.protocol import EventEffect, Lease, LeaseRequest, Refusal
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.desks import Desk
from tests.events import steps_from

# On one database, and with the offices spread over two PostgreSQL servers.
pytestmark = pytest.mark.parametrize("shards", [1, 2])


@pytest.fixture
def desk(database: Database, journal: JournalFile) -> Desk:
    made = Desk(UNIT)
    made.enrol(database, journal)
    return made


def _count(database: Database, table: str) -> int:
    with database.of(UNIT).transaction() as connection:
        return int(connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())


def test_a_repeat_gets_the_same_answer_and_changes_nothing(
    database: Database, journal: JournalFile, desk: Desk
) -> None:
    dossier_id = uuid4()
    lines = [desk.received(NOW, dossier_id), b"{torn", desk.step(EventKind.RETURNED, NOW, dossier_id)]
    batch = desk.batch(lines)
    offer = desk.offer(database, journal, NOW)
    first = offer(batch)
    assert first.effects == (EventEffect(2, "set_aside", "line.unreadable"), EventEffect(3, "conflict", "merge.ended"))
    assert offer(batch) == first
    assert (_count(database, "event"), _count(database, "quarantine"), _count(database, "device_event")) == (2, 1, 3)


def test_a_batch_that_overlaps_what_is_here_is_taken_from_there_on(
    database: Database, journal: JournalFile, desk: Desk
) -> None:
    lines = [desk.received(NOW) for _ in range(3)]
    offer = desk.offer(database, journal, NOW)
    offer(desk.batch(lines[:1]))
    assert offer(desk.batch(lines)).acked_seq == 3
    assert _count(database, "event") == 3


def test_other_events_at_the_same_numbers_are_a_fork(database: Database, journal: JournalFile, desk: Desk) -> None:
    offer = desk.offer(database, journal, NOW)
    offer(desk.batch([desk.received(NOW), desk.received(NOW)]))
    with pytest.raises(Refusal, match="forked"):
        offer(desk.batch([desk.received(NOW)]))
    assert _count(database, "event") == 2


def test_events_that_are_missing_before_a_batch_are_asked_for(
    database: Database, journal: JournalFile, desk: Desk
) -> None:
    desk.push(database, journal, [desk.received(NOW)], NOW)
    known = desk.hash
    desk.took(desk.batch([desk.received(NOW)]))
    with pytest.raises(Refusal, match="seq_ahead") as refused:
        desk.push(database, journal, [desk.received(NOW)], NOW)
    assert refused.value.details == {"server_seq": 1, "server_hash": known.hex()}


def test_a_hash_that_the_lines_do_not_give_is_refused(database: Database, journal: JournalFile, desk: Desk) -> None:
    batch = replace(desk.batch([desk.received(NOW)]), head_hash=bytes(32))
    with pytest.raises(Refusal, match="bad_chain"):
        desk.offer(database, journal, NOW)(batch)


def test_the_same_event_of_two_lives_is_in_the_order_once(database: Database, journal: JournalFile) -> None:
    twins = [Desk(UNIT), Desk(UNIT)]
    line = twins[0].received(NOW)
    for twin in twins:
        twin.enrol(database, journal)
        assert twin.push(database, journal, [line], NOW).acked_seq == 1
    assert (_count(database, "event"), _count(database, "device_event")) == (1, 2)


def test_a_revoked_desk_is_not_heard(database: Database, journal: JournalFile, desk: Desk) -> None:
    lend = _lender(database, journal, desk)
    lend(uuid4())
    database.run(UNIT, lambda work: devices.revoke(work, journal.of(UNIT), desk.device_id, NOW))
    with pytest.raises(Refusal, match="device_revoked"):
        desk.push(database, journal, [desk.received(NOW)], NOW)
    with pytest.raises(Refusal, match="device_revoked"):
        lend(uuid4())
    with database.of(UNIT).transaction() as connection:
        assert connection.scalars(select(t.number_lease.c.closed_at)).all() == [NOW]


def _lender(database: Database, journal: JournalFile, desk: Desk, want: int = 100) -> Any:
    def lend(request_id: UUID) -> Lease:
        request = LeaseRequest(request_id, SERVER_SCHEME, want)
        return database.run(
            UNIT, lambda work: numbers.lease_block(work, journal.of(UNIT), desk.device_id, request, NOW)
        )

    return lend


def test_blocks_that_many_ask_for_at_once_never_overlap(database: Database, journal: JournalFile) -> None:
    desks = [Desk(UNIT, seed) for seed in range(12)]
    for desk in desks:
        desk.enrol(database, journal)
    asked = [(_lender(database, journal, desk, want=1 + place), uuid4()) for place, desk in enumerate(desks)] * 4
    Random(1).shuffle(asked)
    with ThreadPoolExecutor(16) as pool:
        lent = list(pool.map(lambda one: one[0](one[1]), asked))
    blocks = {lease.request_id: lease for lease in lent}
    assert all(blocks[lease.request_id] == lease for lease in lent)
    serials = [serial for lease in blocks.values() for serial in range(lease.first, lease.last + 1)]
    assert len(serials) == len(set(serials)) == sum(range(1, 13))


def test_one_enrolment_sent_many_times_at_once_makes_one_device(database: Database, journal: JournalFile) -> None:
    desk, request = Desk(UNIT), uuid4()
    with ThreadPoolExecutor(8) as pool:
        made = set(pool.map(lambda _: desk.enrol(database, journal, request), range(24)))
    assert len(made) == 1
    assert _count(database, "device") == 1


def test_what_is_kept_of_a_dossier_is_the_fold_of_its_events(
    database: Database, journal: JournalFile, desk: Desk
) -> None:
    chance = Random(5)
    dossiers = {uuid4(): [] for _ in range(5)}  # type: dict[UUID, list[bytes]]
    for dossier_id, lines in dossiers.items():
        lines.append(desk.received(NOW, dossier_id))
        desk.push(database, journal, lines[-1:], NOW)
    for _ in range(60):
        dossier_id = chance.choice(list(dossiers))
        course = merge_events(map(read_line, dossiers[dossier_id]))
        kinds = [*steps_from(course.state.status), EventKind.CORRECTED, EventKind.PRINTED]
        dossiers[dossier_id].append(desk.step(chance.choice(kinds), NOW, dossier_id))
        desk.push(database, journal, dossiers[dossier_id][-1:], NOW)
    with database.work(UNIT) as work:
        kept = work.courses(dossiers)
    assert kept == {dossier_id: merge_events(map(read_line, lines)) for dossier_id, lines in dossiers.items()}


def test_the_later_of_two_dossiers_with_one_number_gets_another(database: Database, journal: JournalFile) -> None:
    twins, dossiers = [Desk(UNIT), Desk(UNIT)], [uuid4(), uuid4()]
    for twin, dossier_id in zip(twins, dossiers, strict=True):
        twin.enrol(database, journal)
        twin.push(database, journal, [twin.received(NOW, dossier_id)], NOW)
    with database.work(UNIT) as work:
        codes = {dossier_id: course.code for dossier_id, course in work.courses(dossiers).items()}
        kinds = [read_line(row.line).kind for row in work.rows(0, 10)]
    assert codes == {dossiers[0]: "H44.18-20261125-0100001", dossiers[1]: "H44.18-20261125-2000001"}
    assert kinds == [EventKind.RECEIVED, EventKind.RECEIVED, EventKind.NUMBER_REASSIGNED]
    entries = journal.of(UNIT).entries()
    assert [entry.kind for entry in entries] == ["device", "device", "lease"]


def test_columns_for_look_up_and_reports(database: Database, journal: JournalFile, desk: Desk) -> None:
    dossier_id = uuid4()
    procedure = {"id": "p", "code": "1.014199", "name": "Chứng thực", "field": "Tư pháp", "online_level": 4}
    desk.push(database, journal, [desk.received(NOW, dossier_id, procedure=procedure)], NOW)
    desk.push(database, journal, [desk.step(EventKind.RESULT_READY, NOW, dossier_id)], NOW)
    desk.push(database, journal, [desk.step(EventKind.RETURNED, NOW, dossier_id)], NOW)
    with database.of(UNIT).transaction() as connection:
        row = connection.execute(select(t.dossier)).one()
    assert (row.status, row.received_at, row.due_at) == (10, NOW, NOW + timedelta(days=5))
    assert (row.procedure_code, row.procedure_name, row.field, row.online_level) == (
        "1.014199",
        "Chứng thực",
        "Tư pháp",
        4,
    )
    assert (row.channel, row.outcome, row.number[:16]) == (1, "result", "H44.18-20261125-")
    assert row.ended_at == row.returned_at == NOW + timedelta(seconds=1)


def test_a_page_of_long_lines_is_short(database: Database, journal: JournalFile, desk: Desk) -> None:
    for _ in range(24):
        desk.push(database, journal, [desk.received(NOW, size=240_000)], NOW)
    _, _, rows = database.page(UNIT, 0, 500)
    assert 1 <= len(rows) < 24
    assert [row.feed_seq for row in database.page(UNIT, 23, 500)[2]] == [24]


def test_an_office_that_is_not_there(database: Database) -> None:
    with pytest.raises(Refusal, match="unknown_unit"):
        database.page(UUID(int=1), 0, 1)


def test_moments_keep_their_instant(database: Database, journal: JournalFile, desk: Desk) -> None:
    at = datetime(2026, 11, 25, 1, 2, 3, 4, UTC)
    desk.push(database, journal, [desk.received(at)], NOW)
    with database.of(UNIT).transaction() as connection:
        assert connection.execute(select(t.event.c.occurred_at)).scalar_one() == at
