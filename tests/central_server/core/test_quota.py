"""What one desk may store in a day: the limit holds for all its identities, and a repeat costs nothing."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from central_server.core import devices, ingest
from central_server.core.ports import Device
from central_server.core.quota import EVENT_BYTES, seconds_to_next_day
from desktop_app.domain.dates import local
from desktop_app.domain.dossier.event_encoding import chain
from desktop_app.sync.protocol import Batch, DeviceReissue, OwedLine, Pushed, Refusal
from desktop_app.sync.provenance import vouch
from tests.central_server.desks import Desk
from tests.old_codes import provisional_code
from tests.simulation.memory_server import SERVER_KEY, UNIT, MemoryServer

_NOW = datetime(2026, 11, 25, 1, tzinfo=UTC)
_UNIT = UUID(int=0xB2)


class _Sender:
    """One installation that sends lines of a size."""

    def __init__(self, server: MemoryServer, limit: int) -> None:
        self.server = server
        self.limit = limit
        self.install = uuid4()
        with server.work() as work:
            self.device = devices.enrol(work, server.journal, uuid4(), self.install, uuid4().bytes * 2, "Bàn 3")
        self.seq, self.last = 0, self.device.first_hash

    def batch(self, *sizes: int) -> Batch:
        last, lines = self.last, tuple(b"#" * size for size in sizes)
        for line in lines:
            last = chain(last, line)
        return Batch(self.seq, self.last, lines, last)

    def send(self, batch: Batch, now: datetime = _NOW) -> Pushed:
        with self.server.work() as work:
            pushed = ingest.push(work, self.server.journal, self.device.device_id, batch, now, day_limit=self.limit)
        self.seq, self.last = batch.prev_seq + len(batch.lines), batch.head_hash
        return pushed

    def begin_again(self) -> Device:
        reissue = DeviceReissue(uuid4(), self.device.device_id, (uuid4().bytes * 2).hex(), "forked")
        with self.server.work() as work:
            self.device = devices.begin_generation(work, self.server.journal, reissue, proved=True)
        self.seq, self.last = 0, self.device.first_hash
        return self.device


@given(st.lists(st.integers(1, 9_000), min_size=1, max_size=30), st.integers(1, 60_000))
@settings(deadline=None)
def test_no_more_than_one_batch_is_stored_beyond_the_limit(sizes: list[int], limit: int) -> None:
    sender = _Sender(MemoryServer(), limit)
    stored = 0
    for size in sizes:
        try:
            sender.send(sender.batch(size))
        except Refusal as refusal:
            assert (refusal.code, stored >= limit) == ("quota", True)
        else:
            assert stored < limit
            stored += size + EVENT_BYTES
    assert stored < limit + max(sizes) + EVENT_BYTES


def test_a_refused_batch_changes_nothing_and_is_stored_on_the_next_day() -> None:
    sender = _Sender(MemoryServer(), 2 * EVENT_BYTES)
    sender.send(sender.batch(700, 700))
    waiting = sender.batch(31)
    with pytest.raises(Refusal, match="quota") as refused:
        sender.send(waiting)
    wait = refused.value.details["retry_after_s"]
    assert sender.server.tables.devices[sender.device.device_id].last_seq == 2
    with pytest.raises(Refusal, match="quota"):
        sender.send(waiting, _NOW + timedelta(seconds=wait - 1))
    assert sender.send(waiting, _NOW + timedelta(seconds=wait)).acked_seq == 3


def test_a_repeat_is_answered_at_the_limit_and_not_counted() -> None:
    sender = _Sender(MemoryServer(), 10 * EVENT_BYTES)
    first = sender.batch(5, 6)
    answer = sender.send(first)
    for _ in range(20):
        assert sender.send(first) == answer
    sender.send(sender.batch(9 * EVENT_BYTES))
    assert sender.send(first) == answer


def test_a_new_identity_of_the_same_desk_does_not_get_a_new_allowance() -> None:
    sender, other = _Sender(server := MemoryServer(), 3 * EVENT_BYTES), _Sender(server, 3 * EVENT_BYTES)
    sender.send(sender.batch(3 * EVENT_BYTES))
    sender.begin_again()
    with pytest.raises(Refusal, match="quota"):
        sender.send(sender.batch(1))
    assert other.send(other.batch(1)).acked_seq == 1


def _vouched(device_id: UUID, line: bytes) -> OwedLine:
    return OwedLine(device_id, line, vouch(SERVER_KEY, UNIT, device_id, line))


def test_zero_is_no_limit() -> None:
    sender = _Sender(MemoryServer(), 0)
    for _ in range(5):
        sender.send(sender.batch(300_000, 8))
    assert sender.seq == 10


def test_recovered_events_count_for_the_desk_that_sends_them_unless_they_are_known() -> None:
    sender = _Sender(MemoryServer(), 3 * EVENT_BYTES)
    author, desk = _Sender(sender.server, 0), Desk(_UNIT)
    with sender.server.work() as work:
        work.begin_era("g1")
    owed = [_vouched(author.device.device_id, desk.received(_NOW)) for _ in range(3)]

    def recover(lines: list[OwedLine]) -> int:
        with sender.server.work() as work:
            own, device_id = sender.server.journal, sender.device.device_id
            return ingest.recover_events(work, own, device_id, lines, _NOW, day_limit=sender.limit).taken

    assert recover(owed[:1]) == 1
    assert recover(owed[:1]) == recover(owed[:1]) == 0
    assert recover(owed[:2]) == 1
    provisional = desk.received(_NOW, code=provisional_code("H44.18", _NOW.date(), "BCFGHJ"))
    before = sender.server.journal.entries()
    with pytest.raises(Refusal, match="quota"):
        recover([*owed, _vouched(author.device.device_id, provisional)])
    assert sender.server.journal.entries() == before, "no number is taken for what is refused"


@given(st.datetimes(datetime(2020, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)))
def test_the_next_day_begins_when_the_wait_is_over(now: datetime) -> None:
    wait = seconds_to_next_day(now)
    assert 1 <= wait <= 86_400
    assert local(now + timedelta(seconds=wait)).date() == local(now).date() + timedelta(days=1)
    assert local(now + timedelta(seconds=wait - 1)).date() == local(now).date()
