"""A desk's round over HTTP, and everything that may be wrong with a request."""

import gzip
import threading
import time
import tracemalloc
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID, uuid4

import pytest
import zstandard

from central_server.core import devices
from central_server.core.recovery import fence
from central_server.storage.database import Database
from central_server.storage.device_list import list_devices
from central_server.web.api.sync import MOST_WAIT_S
from central_server.web.request_body import MOST_BODY
from central_server.web.state import AppState
from desktop_app.domain.codec import encode
from desktop_app.domain.serials import FIRST_LEASED_SERIAL, SERVER_SCHEME
from desktop_app.sync.messages import unpack_message
from desktop_app.sync.protocol import (
    EventEffect,
    Hello,
    Lease,
    LeaseRequest,
    OwedLine,
    Pushed,
    Recovered,
    Welcome,
    pack_batch,
    pack_owed,
    unpack_page,
)
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.web.conftest import Counter, fingerprint

# On one database, and with the offices spread over two PostgreSQL servers.
pytestmark = pytest.mark.parametrize("shards", [1, 2])


def _path(counter: Counter, what: str) -> str:
    return f"/v1/units/{UNIT}/devices/{counter.desk.device_id}/{what}"


def _refused(answer: Any, status: int, code: str) -> dict[str, Any]:
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem: dict[str, Any] = answer.json()
    assert problem["status"] == status
    return problem


@pytest.mark.parametrize("encoding", ["zstd", "gzip", ""])
def test_a_whole_round(counter: Counter, encoding: str) -> None:
    welcome = unpack_message(Welcome, counter.post(_path(counter, "hello"), Hello((1,), "1.0", 2)).content)
    assert (welcome.protocol, welcome.head, welcome.device_seq) == (1, 0, 0)
    assert welcome.device_hash == counter.desk.hash.hex()
    assert (welcome.look_up, welcome.office) == ("https://tra-cuu.example.vn/", "Phường Thử")
    batch = counter.desk.batch([counter.desk.received(NOW), b"{", counter.desk.received(NOW)])
    body = pack_batch(batch, 1)
    packed = {"zstd": zstandard.compress(body), "gzip": gzip.compress(body)}.get(encoding, body)
    given = {"Content-Encoding": encoding} if encoding else {}
    pushed = unpack_message(Pushed, counter.send("POST", _path(counter, "events"), packed, **given).content)
    aside = (EventEffect(2, "set_aside", "line.unreadable"),)
    assert pushed == Pushed(3, batch.head_hash.hex(), welcome.lineage, aside)
    page = unpack_page(counter.feed("after=0&limit=1").content)
    assert (page.head, page.after, [row.line for row in page.rows]) == (2, 0, [batch.lines[0]])
    rest = unpack_page(counter.feed("after=1").content)
    assert [row.line for row in rest.rows] == [batch.lines[2]]
    asked = LeaseRequest(uuid4(), SERVER_SCHEME, 100)
    lease = unpack_message(Lease, counter.post(f"/v1/units/{UNIT}/number-leases", asked).content)
    assert (lease.first, lease.last) == (FIRST_LEASED_SERIAL, FIRST_LEASED_SERIAL + 99)
    assert counter.post(f"/v1/units/{UNIT}/number-leases", asked).content == encode(lease)


def test_lost_events_are_taken_back_once_and_after_a_restore_only(
    new_counter: Callable[[], Counter], server: AppState
) -> None:
    counter, other = new_counter(), new_counter()
    lines = [counter.desk.received(NOW) for _ in range(3)]
    owed = pack_owed(other.desk.owed(other.desk.batch([*lines, b"{"])))
    path = f"/v1/units/{UNIT}/recovery/events"
    assert unpack_message(Recovered, counter.send("POST", path, owed).content) == Recovered(0, 0, 4)
    assert unpack_page(counter.feed().content).head == 0
    with server.database.work(UNIT) as work:
        fence(work, server.journal.of(UNIT), "g1", NOW)
    answers = [counter.send("POST", path, owed).content for _ in range(2)]
    assert [unpack_message(Recovered, one) for one in answers] == [Recovered(3, 0, 1), Recovered(0, 3, 1)]
    own = pack_owed([OwedLine(device, counter.desk.received(NOW)) for device in (counter.desk.device_id, UUID(int=9))])
    assert unpack_message(Recovered, counter.send("POST", path, own).content) == Recovered(0, 0, 2)


def test_waiting_desks_are_told_at_once_and_hold_nothing(new_counter: Callable[[], Counter], server: AppState) -> None:
    waiting, busy = new_counter(), new_counter()
    with ThreadPoolExecutor(40) as pool:
        polls = [pool.submit(waiting.feed, f"after=0&wait={MOST_WAIT_S}") for _ in range(40)]
        # Nobody's wait has to be over before all are there: whoever is answered too early is a poll that held nothing.
        while server.long_poll.waiting < 40 or server.database.in_use():
            assert not any(poll.done() for poll in polls)
            time.sleep(0.01)
        began = time.monotonic()
        busy.push(busy.desk.batch([busy.desk.received(NOW)]))
        pages = [unpack_page(poll.result().content) for poll in polls]
    assert time.monotonic() - began < MOST_WAIT_S / 2, "nobody waited until the end"
    assert all(len(page.rows) == 1 for page in pages)


def test_waiting_desks_hear_of_what_another_process_took(counter: Counter, server: AppState) -> None:
    with ThreadPoolExecutor(1) as pool:
        poll = pool.submit(counter.feed, "after=0&wait=20")
        while not server.long_poll.waiting:
            time.sleep(0.01)
        batch = counter.desk.batch([counter.desk.received(NOW)])
        counter.desk.offer(server.database, server.journal, NOW)(batch)
        assert len(unpack_page(poll.result().content).rows) == 1


def test_waiting_in_vain(counter: Counter) -> None:
    assert counter.feed("after=0&wait=0.2").status_code == 204
    assert unpack_page(counter.feed("after=0").content).rows == ()
    # A desk that is ahead of the server is told so at once.
    assert unpack_page(counter.feed("after=7&wait=20").content).head == 0


def test_a_revoked_desk_is_refused_from_the_next_request_on(counter: Counter, server: AppState) -> None:
    assert counter.feed().status_code == 200
    server.database.run(UNIT, lambda work: devices.revoke(work, server.journal.of(UNIT), counter.desk.device_id, NOW))
    before = fingerprint(server.database)
    batch = counter.desk.batch([counter.desk.received(NOW)])
    for answer in (
        counter.feed(),
        counter.push(batch),
        counter.post(_path(counter, "hello"), Hello((1,))),
        counter.post(f"/v1/units/{UNIT}/number-leases", LeaseRequest(uuid4(), SERVER_SCHEME, 1)),
        counter.send("POST", f"/v1/units/{UNIT}/recovery/events", pack_owed([OwedLine(uuid4(), batch.lines[0])])),
    ):
        _refused(answer, 403, "device_revoked")
    assert fingerprint(server.database) == before


def test_a_revoked_desk_that_waits_gets_nothing_more(new_counter: Callable[[], Counter], server: AppState) -> None:
    waiting, busy = new_counter(), new_counter()
    with ThreadPoolExecutor(1) as pool:
        poll = pool.submit(waiting.feed, "after=0&wait=20")
        while not server.long_poll.waiting:
            time.sleep(0.01)
        own = server.journal.of(UNIT)
        server.database.run(UNIT, lambda work: devices.revoke(work, own, waiting.desk.device_id, NOW))
        busy.push(busy.desk.batch([busy.desk.received(NOW)]))
        _refused(poll.result(), 403, "device_revoked")


def test_a_clock_that_is_off_is_told_the_time(counter: Counter) -> None:
    counter.shift_s = -1000
    told = _refused(counter.feed(), 401, "clock_skew")
    assert told["now"].startswith("20")


def test_who_did_not_sign_as_the_device(new_counter: Callable[[], Counter]) -> None:
    one, other = new_counter(), new_counter()
    _refused(one.client.get(f"/v1/units/{UNIT}/feed"), 401, "unsigned")
    one.desk.device_id, mine = other.desk.device_id, one.desk.device_id
    _refused(one.feed(), 401, "unknown_key")
    one.desk.device_id = uuid4()
    _refused(one.feed(), 404, "unknown_device")
    one.desk.device_id = mine
    batch = one.desk.batch([one.desk.received(NOW)])
    path = f"/v1/units/{UNIT}/devices/{other.desk.device_id}/events"
    _refused(one.send("POST", path, pack_batch(batch, 1)), 401, "unknown_key")
    _refused(one.send("GET", f"/v1/units/{uuid4()}/feed"), 404, "unknown_device")


def test_a_body_that_was_changed_on_the_way(counter: Counter) -> None:
    counter.headers = {"Content-Digest": "sha-256=:AAAA:"}
    _refused(counter.feed(), 400, "bad_digest")


def test_a_fork_and_a_gap(counter: Counter, database: Database) -> None:
    counter.push(counter.desk.batch([counter.desk.received(NOW)]))
    before = fingerprint(database)
    _refused(counter.push(counter.desk.batch([counter.desk.received(NOW)])), 409, "forked")
    counter.desk.took(counter.desk.batch([b"1", b"2"]))
    told = _refused(counter.push(counter.desk.batch([counter.desk.received(NOW)])), 409, "seq_ahead")
    assert told["server_seq"] == 1
    assert fingerprint(database) == before


def _torn(body: bytes) -> list[bytes]:
    return [body[: len(body) * part // 20] for part in range(20)]


def test_torn_bodies_change_nothing(counter: Counter, database: Database) -> None:
    before = fingerprint(database)
    body = pack_batch(counter.desk.batch([counter.desk.received(NOW) for _ in range(3)]), 1)
    for packed, encoding in ((body, "identity"), (zstandard.compress(body), "zstd"), (gzip.compress(body), "gzip")):
        for torn in _torn(packed):
            answer = counter.send("POST", _path(counter, "events"), torn, **{"Content-Encoding": encoding})
            assert answer.status_code == 422, (encoding, len(torn), answer.text)
    assert fingerprint(database) == before


_GIB = 1024 * 1024 * 1024


def _bomb() -> bytes:
    packer = zstandard.ZstdCompressor(level=1).compressobj()
    part = bytes(16 * 1024 * 1024)
    return b"".join([*(packer.compress(part) for _ in range(64)), packer.flush()])


def test_a_bomb_is_too_large_before_it_is_unpacked(counter: Counter, database: Database) -> None:
    before = fingerprint(database)
    bomb = _bomb()
    assert len(bomb) < 200_000
    tracemalloc.start()
    answer = counter.send("POST", _path(counter, "events"), bomb, **{"Content-Encoding": "zstd"})
    _, most_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    _refused(answer, 413, "too_large")
    assert most_bytes < 4 * MOST_BODY
    small = gzip.compress(bytes(64 * 1024 * 1024))
    _refused(counter.send("POST", _path(counter, "events"), small, **{"Content-Encoding": "gzip"}), 413, "too_large")
    _refused(counter.send("POST", _path(counter, "events"), bytes(9 * 1024 * 1024)), 413, "too_large")
    _refused(
        counter.send("POST", _path(counter, "events"), b"x", **{"Content-Encoding": "br"}), 415, "unknown_encoding"
    )
    assert fingerprint(database) == before


def test_a_batch_with_too_many_lines_is_halved_and_one_long_line_blocks_nothing(counter: Counter) -> None:
    many = counter.desk.batch([b"{}"] * 501)
    _refused(counter.push(many), 413, "too_large")
    heavy = counter.desk.batch([counter.desk.received(NOW, size=240_000) for _ in range(5)])
    _refused(counter.push(heavy), 413, "too_large")
    large = counter.desk.batch([counter.desk.received(NOW, size=240_000)])
    assert counter.push(large).status_code == 200
    assert len(unpack_page(counter.feed().content).rows[0].line) > 240_000
    counter.desk.took(large)
    # No desk makes such a line; it is set aside, so that what comes after it is not held up.
    alone = counter.desk.batch([b'{"x":"' + b"x" * 2_000_000 + b'"}'])
    assert unpack_message(Pushed, counter.push(alone).content).effects == (
        EventEffect(2, "set_aside", "line.unreadable"),
    )
    assert len(unpack_page(counter.feed().content).rows) == 1


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/v1/units/x/feed", 422),
        (f"/v1/units/{UNIT}/feed?after=-1", 422),
        (f"/v1/units/{UNIT}/feed?after=9999999999999999999999", 422),
        (f"/v1/units/{UNIT}/feed?limit=501", 422),
        (f"/v1/units/{UNIT}/feed?wait=26", 422),
        (f"/v1/units/{UNIT}/feed?wait=nan", 422),
        ("/v1/nowhere", 404),
        ("/v1/catalogue/objects/..%2f..%2fetc", 404),
        ("/v1/catalogue/objects/zz", 422),
        ("/v1", 404),
    ],
)
def test_paths_that_lead_nowhere(counter: Counter, path: str, status: int) -> None:
    answer = counter.send("GET", path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert counter.client.delete("/v1/time").json()["code"] == "wrong_method"


def test_protocols_that_nobody_speaks(counter: Counter) -> None:
    told = _refused(counter.post(_path(counter, "hello"), Hello((7,))), 426, "protocol_unknown")
    assert told["protocols"] == [1]
    body = pack_batch(counter.desk.batch([counter.desk.received(NOW)]), 7)
    _refused(counter.send("POST", _path(counter, "events"), body), 426, "protocol_unknown")


def test_a_herd_is_turned_away_with_a_time_to_come_back(new_counter: Callable[[], Counter], server: AppState) -> None:
    """All places taken: fresh work and backlog are told when to come again; the quarter kept for fresh work is kept."""
    counter = new_counter()
    fresh = counter.desk.batch([counter.desk.received(NOW)])
    backlog = counter.desk.batch([counter.desk.received(NOW)], lane="backlog")
    held = [server.write_slots.slot(is_fresh=True) for _ in range(16)]
    for place in held[:12]:
        place.__enter__()
    answer = counter.push(backlog)
    _refused(answer, 503, "busy")
    assert 1 <= int(answer.headers["retry-after"]) <= 300
    for place in held[12:]:
        place.__enter__()
    _refused(counter.push(fresh), 503, "busy")
    held[0].__exit__(None, None, None)
    assert counter.push(fresh).status_code == 200


def test_many_desks_at_once(new_counter: Callable[[], Counter], server: AppState) -> None:
    counters = [new_counter() for _ in range(8)]
    answers: list[int] = []
    lock = threading.Lock()

    def work(counter: Counter) -> None:
        for _ in range(10):
            batch = counter.desk.batch([counter.desk.received(NOW) for _ in range(5)])
            status = counter.push(batch).status_code
            with lock:
                answers.append(status)
            counter.desk.took(batch)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, counters))
    assert set(answers) == {200}
    assert server.database.page(UNIT, 0, 500)[0] == 400


def test_the_list_says_what_a_desk_told_at_its_last_contact(counter: Counter, server: AppState) -> None:
    (before,) = list_devices(server.database)
    assert (before.last_contact, before.app, before.backlog) == (None, "", 0)
    for backlog in (40, 7):
        counter.post(_path(counter, "hello"), Hello((1,), "0.2.0\n" + "x" * 100, backlog))
    (after,) = list_devices(server.database, UNIT)
    assert after.last_contact is not None
    assert (after.backlog, len(after.app), after.app[:6]) == (7, 40, "0.2.0x")
    assert list_devices(server.database, uuid4()) == []
