"""No desk can use up the numbers of its office, and a block belongs to the device that asked for it."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from random import Random
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from central_server.core import devices, ingest, numbers
from central_server.core.numbers import MOST_A_DAY, MOST_LEASED, MOST_SHARES, MOST_UNUSED
from central_server.core.ports import Device
from central_server.core.recovery import fence
from desktop_app.domain.dossier.code import leased_code
from desktop_app.domain.dossier.event_encoding import chain, line_of
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.serials import (
    FIRST_LEASED_SERIAL,
    LAST_LEASED_SERIAL,
    LAST_SHARE,
    SERVER_SCHEME,
    SERVER_SHARE,
    SHARE_SCHEME,
    is_assignable,
)
from desktop_app.sync.protocol import (
    PROTOCOLS,
    SHARE_TAKEN,
    SHARE_UNKNOWN,
    Batch,
    DeviceReissue,
    Hello,
    Lease,
    LeaseRequest,
    Refusal,
)
from tests.central_server.desks import Desk
from tests.events import make_event
from tests.old_codes import provisional_code
from tests.simulation.memory_server import MemoryJournal, MemoryServer

_NOW = datetime(2026, 11, 25, 1, tzinfo=UTC)
_DAY = timedelta(days=1)


class _Office:
    """One office with its server in memory."""

    def __init__(self) -> None:
        self.server = MemoryServer()
        self.now = _NOW

    def device(self) -> Device:
        with self.server.work() as work:
            return devices.enrol(work, self.server.journal, uuid4(), uuid4(), uuid4().bytes * 2, "Quầy 4")

    def begin_again(self, device: Device) -> Device:
        reissue = DeviceReissue(uuid4(), device.device_id, (uuid4().bytes * 2).hex(), "copied")
        with self.server.work() as work:
            return devices.begin_generation(work, self.server.journal, reissue, proved=True)

    def lease(self, device: Device, want: int, request_id: UUID | None = None) -> Lease:
        return self._ask(device, LeaseRequest(request_id or uuid4(), SERVER_SCHEME, want))

    def share(self, device: Device, held: int = 0, request_id: UUID | None = None) -> int:
        return self._ask(device, LeaseRequest(request_id or uuid4(), SHARE_SCHEME, 1, held)).first

    def _ask(self, device: Device, request: LeaseRequest) -> Lease:
        with self.server.work() as work:
            return numbers.lease_block(work, self.server.journal, device.device_id, request, self.now)

    def use(self, device: Device, codes: list[str]) -> None:
        """Receive dossiers with some codes at a desk that has sent nothing before."""
        desk = Desk(UUID(int=0xD4))
        lines = tuple(desk.received(self.now, code=code) for code in codes)
        last = device.last_hash
        for line in lines:
            last = chain(last, line)
        with self.server.work() as work:
            batch = Batch(device.last_seq, device.last_hash, lines, last)
            ingest.push(work, self.server.journal, device.device_id, batch, self.now)

    def start_at(self, serial: int) -> None:
        with self.server.work() as work:
            work.raise_serial(SERVER_SCHEME, serial)


def _codes(lease: Lease, count: int) -> list[str]:
    return [leased_code("H44.18", _NOW.date(), lease.first + place) for place in range(count)]


@given(st.lists(st.integers(1, MOST_LEASED), min_size=1, max_size=25), st.lists(st.integers(0, 2), max_size=25))
@settings(deadline=None, max_examples=60)
def test_a_desk_that_uses_nothing_gets_little_whatever_it_asks_for(wanted: list[int], days: list[int]) -> None:
    office = _Office()
    device, unused, today = office.device(), 0, 0
    for want, pause in zip(wanted, [*days, *[0] * len(wanted)], strict=False):
        office.now += pause * _DAY
        today = 0 if pause else today
        is_allowed = unused < MOST_UNUSED and today + want <= MOST_A_DAY
        try:
            office.lease(device, want)
        except Refusal as refusal:
            assert (refusal.code, is_allowed) == ("lease_limit", False)
        else:
            assert is_allowed
            unused, today = unused + want, today + want
    assert unused < MOST_UNUSED + MOST_LEASED


@given(st.lists(st.tuples(st.booleans(), st.integers(1, MOST_LEASED)), max_size=30))
@settings(deadline=None, max_examples=60)
def test_new_identities_of_one_desk_share_the_allowance_of_a_day(asked: list[tuple[bool, int]]) -> None:
    office = _Office()
    device, total = office.device(), 0
    for is_new, want in asked:
        device = office.begin_again(device) if is_new else device
        try:
            lease = office.lease(device, want)
        except Refusal as refusal:
            assert refusal.code == "lease_limit"
        else:
            total += lease.last - lease.first + 1
    assert total <= MOST_A_DAY
    assert office.lease(office.device(), MOST_LEASED)


def test_who_uses_numbers_gets_new_ones() -> None:
    office = _Office()
    device = office.device()
    first = office.lease(device, MOST_LEASED)
    office.lease(device, MOST_LEASED)
    with pytest.raises(Refusal, match="lease_limit"):
        office.lease(device, 1)
    office.use(device, _codes(first, 7))
    assert office.lease(device, 50)
    with pytest.raises(Refusal, match="lease_limit"):
        office.lease(device, 1)


def test_a_restore_counts_used_numbers_again() -> None:
    office = _Office()
    device = office.device()
    backup = office.server.tables.copied()
    first = office.lease(device, MOST_LEASED)
    office.lease(device, MOST_LEASED)
    office.server.tables = backup
    with office.server.work() as work:
        fence(work, office.server.journal, "g1", office.now)
    with pytest.raises(Refusal, match="lease_limit"):
        office.lease(device, 1)
    office.use(device, _codes(first, 1))
    assert office.lease(device, 1).first == FIRST_LEASED_SERIAL + 2 * MOST_LEASED


@given(st.integers(0, 400), st.lists(st.integers(1, 150), max_size=12))
@settings(deadline=None)
def test_no_number_of_more_than_seven_digits_is_leased(left: int, wanted: list[int]) -> None:
    office = _Office()
    office.start_at(LAST_LEASED_SERIAL + 1 - left)
    device = office.device()
    for want in wanted:
        try:
            lease = office.lease(device, want)
        except Refusal as refusal:
            assert (refusal.code, want > left) == ("numbers_exhausted", True)
        else:
            left -= want
            assert lease.last <= LAST_LEASED_SERIAL
    assert left >= 0


def test_without_numbers_a_provisional_code_stays_and_its_event_is_stored() -> None:
    office = _Office()
    office.start_at(LAST_LEASED_SERIAL)
    codes = [provisional_code("H44.18", _NOW.date(), mark) for mark in ("BCFGHJ", "KLMNPQ", "RSTVXZ")]
    office.use(office.device(), codes)
    final = {course.code for course in office.server.tables.courses.values()}
    assert final == {leased_code("H44.18", _NOW.date(), LAST_LEASED_SERIAL), *codes[1:]}


def test_each_device_gets_another_share_and_a_repeat_the_same() -> None:
    office = _Office()
    shares, request_id = [office.share(office.device()) for _ in range(40)], uuid4()
    assert shares == [share for share in range(21, 62) if share != SERVER_SHARE]
    device = office.device()
    assert office.share(device, request_id=request_id) == office.share(device, request_id=request_id) == 62


@pytest.mark.parametrize("want", [0, 2, 2000])
def test_a_share_is_asked_for_alone(want: int) -> None:
    office = _Office()
    with pytest.raises(Refusal, match="bad_request"):
        office._ask(office.device(), LeaseRequest(uuid4(), SHARE_SCHEME, want))


@pytest.mark.parametrize("scheme", ["", "own.261128", "centre8", "share2", "SHARE"])
def test_no_other_series_is_leased(scheme: str) -> None:
    office = _Office()
    with pytest.raises(Refusal, match="bad_request"):
        office._ask(office.device(), LeaseRequest(uuid4(), scheme, 1))


def test_one_desk_in_a_loop_leaves_shares_for_the_others() -> None:
    office, got = _Office(), set[int]()
    device = office.device()
    for _ in range(40):
        for _ in range(12):
            device = office.begin_again(device)
            with suppress(Refusal):
                got.add(office.share(device))
        office.now += _DAY
    assert len(got) == MOST_SHARES
    with pytest.raises(Refusal, match="lease_limit"):
        office.share(device)
    assert office.share(office.device()) not in got


def test_the_last_share_is_the_last() -> None:
    office = _Office()
    with office.server.work() as work:
        work.raise_serial(SHARE_SCHEME, LAST_SHARE)
    assert office.share(office.device()) == LAST_SHARE
    with pytest.raises(Refusal, match="numbers_exhausted"):
        office.share(office.device())


def test_a_restored_server_gives_a_forgotten_share_back_to_the_device_that_has_it() -> None:
    office = _Office()
    first, second = office.device(), office.device()
    backup = office.server.tables.copied()
    shares = [office.share(first), office.share(second)]
    # A whole machine put back: the journal too.
    office.server.tables, office.server.journal = backup, MemoryJournal()
    assert office.share(second, held=shares[1]) == shares[1]
    assert office.share(office.device()) not in shares[1:]
    assert office.share(first, held=shares[1]) != shares[1], "it belongs to the other device"


@pytest.mark.parametrize("held", [1, 20, SERVER_SHARE, 1_000, LAST_SHARE, LAST_SHARE + 1, 2**53 - 1])
def test_no_desk_claims_a_share_that_cannot_have_been_its_own(held: int) -> None:
    office = _Office()
    share = office.share(office.device(), held)
    assert (share, is_assignable(share)) == (21, True)
    assert office.share(office.device()) == 22, "and the claim uses up none"


def test_after_a_fence_all_shares_are_known_whatever_their_order() -> None:
    office = _Office()
    first, second = office.device(), office.device()
    forgotten = office.server.tables.copied()
    old = office.share(first)
    office.server.tables, journal = forgotten.copied(), office.server.journal
    office.server.journal = MemoryJournal()
    new = office.share(second)
    assert new == old, "an unfenced restore"
    office.server.tables, office.server.journal = forgotten.copied(), journal
    with office.server.work() as work:
        fence(work, office.server.journal, "g1", office.now)
    with office.server.work() as work:
        assert work.share_owner(old) == first.device_id
    assert office.share(second) == old + 1


def test_a_share_claimed_after_newer_ones_is_restored_with_them() -> None:
    office = _Office()
    first, second = office.device(), office.device()
    before = office.server.tables.copied()
    assert [office.share(first), office.share(second)] == [21, 22]
    journal = office.server.journal
    assert isinstance(journal, MemoryJournal)
    journal.kept = [*journal.kept[:2], journal.kept[3], journal.kept[2]]
    office.server.tables = before
    with office.server.work() as work:
        fence(work, journal, "g1", office.now)
    with office.server.work() as work:
        assert [work.share_owner(share) for share in (21, 22)] == [first.device_id, second.device_id]


def test_what_the_greeting_says_about_a_share() -> None:
    office = _Office()
    first, second = office.device(), office.device()
    share = office.share(first)
    for device, held, answer in (
        (first, share, ""),
        (first, 0, ""),
        (second, share, SHARE_TAKEN),
        (second, share + 1, SHARE_UNKNOWN),
    ):
        with office.server.work() as work:
            assert devices.greet(work, device, Hello(PROTOCOLS, share=held), office.now).share == answer


def test_two_lone_desks_with_one_code_keep_one_format() -> None:
    office = _Office()
    codes = ["H44.18-261125-0001"]
    office.use(office.device(), codes)
    office.use(office.device(), codes)
    final = sorted(course.code for course in office.server.tables.courses.values())
    assert final == ["H44.18-261125-0001", "H44.18-261125-9601"]


def test_a_block_is_the_devices_that_asked_for_it() -> None:
    office = _Office()
    device, other, request_id = office.device(), office.device(), uuid4()
    lease = office.lease(device, 20, request_id)
    assert office.lease(device, 20, request_id) == lease
    for asking in (other, office.begin_again(device)):
        with pytest.raises(Refusal, match="bad_request") as refused:
            office.lease(asking, 20, request_id)
        assert refused.value.details == {"field": "request_id"}


def test_a_repeat_is_answered_at_the_limit() -> None:
    office = _Office()
    device, request_id = office.device(), uuid4()
    first = office.lease(device, MOST_LEASED, request_id)
    chance = Random(3)
    for _ in range(5):
        try:
            office.lease(device, chance.randint(1, MOST_LEASED))
        except Refusal as refusal:
            assert refusal.code == "lease_limit"
    assert office.lease(device, MOST_LEASED, request_id) == first


def test_no_event_gives_a_dossier_the_number_of_another() -> None:
    office = _Office()
    device, desk = office.device(), Desk(UUID(int=0xD4))
    first, second = uuid4(), uuid4()
    lines = (
        desk.received(office.now, first, code="H44.18-261125-4001"),
        desk.received(office.now, second, code="H44.18-261125-4002"),
        line_of(
            make_event(
                uuid4(),
                second,
                EventKind.NUMBER_REASSIGNED,
                office.now,
                uuid4(),
                {"old": "H44.18-261125-4002", "new": "H44.18-261125-4001"},
            )
        ),
    )
    last = device.last_hash
    for line in lines:
        last = chain(last, line)
    with office.server.work() as work:
        ingest.push(work, office.server.journal, device.device_id, Batch(0, device.last_hash, lines, last), office.now)
    courses = office.server.tables.courses
    assert courses[first].code == "H44.18-261125-4001"
    assert courses[second].code == "H44.18-261125-9601"
