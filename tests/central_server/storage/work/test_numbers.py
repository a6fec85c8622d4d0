"""PostgreSQL counts used, unused and leased numbers as the list of all of them would."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from random import Random
from uuid import UUID, uuid4

import pytest

from central_server.core import devices, numbers
from central_server.storage.database import Database
from central_server.storage.journal import JournalFile
from desktop_app.domain.dossier.code import leased_code
from desktop_app.domain.serials import FIRST_LEASED_SERIAL, SERVER_SCHEME, SHARE_SCHEME
from desktop_app.sync.protocol import Lease, LeaseRequest, Refusal
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.desks import Desk
from tests.old_codes import provisional_code


def _lease(database: Database, journal: JournalFile, device_id: UUID, want: int, days: int = 0) -> Lease:
    request, now = LeaseRequest(uuid4(), SERVER_SCHEME, want), NOW + timedelta(days=days)
    return database.run(UNIT, lambda work: numbers.lease_block(work, journal.of(UNIT), device_id, request, now))


def test_numbers_are_used_in_the_block_that_holds_them(database: Database, journal: JournalFile) -> None:
    chance = Random(19)
    desks = [Desk(UNIT, seed) for seed in range(3)]
    for desk in desks:
        desk.enrol(database, journal)
    owners = [chance.choice(desks) for _ in range(9)]
    blocks = [(desk, _lease(database, journal, desk.device_id, chance.randint(1, 60))) for desk in owners]
    last = blocks[-1][1].last
    leased = range(FIRST_LEASED_SERIAL, last + 1)
    used = set(chance.sample(leased, len(leased) // 3))
    codes = [leased_code("H44.18", NOW.date(), serial) for serial in [*used, last + 1, last + 40]]
    codes += [provisional_code("H44.18", NOW.date(), "BCFGHJ"), "H44.18-261125-0001"]
    chance.shuffle(codes)
    for begin in range(0, len(codes), 7):
        owned = {code: uuid4() for code in codes[begin : begin + 7]}
        with database.work(UNIT) as work:
            work.give_numbers(owned)
    for desk in desks:
        own = {serial for owner, lease in blocks if owner is desk for serial in range(lease.first, lease.last + 1)}
        with database.work(UNIT) as work:
            assert work.unused_numbers(desk.device_id, SERVER_SCHEME) == len(own - used)


def test_numbers_of_closed_blocks_are_not_waiting_to_be_used(database: Database, journal: JournalFile) -> None:
    desk = Desk(UNIT)
    desk.enrol(database, journal)
    _lease(database, journal, desk.device_id, 30)
    with database.work(UNIT) as work:
        work.close_leases(desk.device_id, NOW)
        assert work.unused_numbers(desk.device_id, SERVER_SCHEME) == 0


def test_numbers_are_counted_by_installation_since_a_moment(database: Database, journal: JournalFile) -> None:
    install, made = uuid4(), []
    for seed in range(2):
        key = bytes([seed]) * 32
        made.append(
            database.run(
                UNIT,
                lambda work, key=key: devices.enrol(work, journal.of(UNIT), uuid4(), install, key, ""),  # type: ignore[misc]
            )
        )
    _lease(database, journal, made[0].device_id, 11)
    _lease(database, journal, made[1].device_id, 7, days=1)
    _lease(database, journal, made[0].device_id, 5, days=2)
    with database.work(UNIT) as work:
        counts = [work.leased_since(install, SERVER_SCHEME, NOW + timedelta(days=days)) for days in range(4)]
    assert counts == [23, 12, 5, 0]


def test_one_desk_in_a_loop_leaves_numbers_for_the_others(database: Database, journal: JournalFile) -> None:
    greedy, other = Desk(UNIT, 1), Desk(UNIT, 2)
    for desk in (greedy, other):
        desk.enrol(database, journal)
    got = 0
    for day in range(40):
        with pytest.raises(Refusal, match="lease_limit"):
            while True:
                lease = _lease(database, journal, greedy.device_id, numbers.MOST_LEASED, day)
                got += lease.last - lease.first + 1
    assert got == numbers.MOST_UNUSED
    assert _lease(database, journal, other.device_id, 100).first == FIRST_LEASED_SERIAL + got


def test_shares_asked_for_at_once_are_all_different(database: Database, journal: JournalFile) -> None:
    desks = [Desk(UNIT, seed) for seed in range(10)]
    for desk in desks:
        desk.enrol(database, journal)

    def share(desk: Desk) -> int:
        request = LeaseRequest(uuid4(), SHARE_SCHEME, 1)
        lease = database.run(
            UNIT, lambda work: numbers.lease_block(work, journal.of(UNIT), desk.device_id, request, NOW)
        )
        with database.work(UNIT) as work:
            assert work.share_owner(lease.first) == desk.device_id
            assert work.unused_numbers(desk.device_id, SERVER_SCHEME) == 0
        return lease.first

    with ThreadPoolExecutor(10) as pool:
        shares = list(pool.map(share, desks))
    assert sorted(shares) == list(range(21, 31))
    with database.work(UNIT) as work:
        assert work.share_owner(31) is None
