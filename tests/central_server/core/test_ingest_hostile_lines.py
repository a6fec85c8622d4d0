"""Lines that no desk writes: they are set aside with their reason, and what comes after them is taken."""

import json
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest

from central_server.core import devices, ingest
from desktop_app.domain.dossier.event_encoding import chain, first_hash, line_of
from desktop_app.domain.dossier.status import EventKind
from desktop_app.sync.protocol import Batch, EventEffect, Pushed
from tests.events import make_event
from tests.simulation.bodies import received_body
from tests.simulation.memory_server import MemoryServer

_NOW = datetime(2026, 11, 25, 1, tzinfo=UTC)
_KEY = bytes(32)
_DOSSIER = UUID(int=9)


def _received(dossier_id: UUID = _DOSSIER, code: str = "H44.18-20261125-0000001") -> dict[str, Any]:
    body = received_body(code, _NOW, dossier_id)
    event = make_event(uuid4(), dossier_id, EventKind.RECEIVED, _NOW, UUID(int=1), body)
    read: dict[str, Any] = json.loads(line_of(event))
    return read


def _line(kind: str = "dossier.received", **body: Any) -> bytes:
    event = _received(uuid4(), "H44.18-20261125-0000002")
    return json.dumps(event | {"kind": kind, "body": event["body"] | body}, ensure_ascii=False).encode()


def _without_code() -> bytes:
    again = _received()
    del again["body"]["code"]
    return json.dumps(again).encode()


_HOSTILE = {
    "UTF-16": _line().decode().encode("utf-16-le"),
    "a byte order mark": b"\xef\xbb\xbf" + _line(),
    "not a number": _line(fee=float("nan")),
    "received again, without a number": _without_code(),
    "received again, with something else for a number": json.dumps(
        (again := _received()) | {"body": again["body"] | {"code": 7}}
    ).encode(),
    "a number without end": _line("number.reassigned", new="9" * 5000),
    "a form without a name": _line("form.printed", form=5),
    "due before there were years": _line(due_at="0001-01-01T00:00:00+14:00"),
    "deep": b"[" * 100_000,
    "half a letter": _line().replace(b'"note": ""', b'"note": "\\ud800"'),
}


@pytest.mark.parametrize("line", _HOSTILE.values(), ids=_HOSTILE)
def test_set_aside_and_the_rest_goes_on(line: bytes) -> None:
    server = MemoryServer()
    with server.work() as work:
        device = devices.enrol(work, server.journal, uuid4(), uuid4(), _KEY, "")
    before, after = json.dumps(_received()).encode(), json.dumps(_received(uuid4())).encode()
    pushed = _push(server, device.device_id, [before, line, after])
    assert pushed.acked_seq == 3
    assert next(effect for effect in pushed.effects if effect.seq == 2).effect == "set_aside"
    # The last one was received under a number in use: it has a new one, so the order holds three events.
    assert [event.kind for event in server.tables.feed] == ["dossier.received"] * 2 + ["number.reassigned"]


def test_the_servers_own_numbers_are_free_ones_even_without_its_journal() -> None:
    """A server that was restored without its journal counts from the beginning again."""
    server = MemoryServer()
    with server.work() as work:
        device = devices.enrol(work, server.journal, uuid4(), uuid4(), _KEY, "")
    lines = [json.dumps(_received(uuid4())).encode() for _ in range(3)]
    assert _push(server, device.device_id, lines).effects == ()
    codes = [course.code for course in server.tables.courses.values()]
    assert len(set(codes)) == 3


def _push(server: MemoryServer, device_id: UUID, lines: list[bytes]) -> Pushed:
    last = first_hash(_KEY)
    for line in lines:
        last = chain(last, line)
    batch = Batch(0, first_hash(_KEY), tuple(lines), last)
    with server.work() as work:
        return ingest.push(work, server.journal, device_id, batch, _NOW)


def test_effects_of_a_repeat_are_the_same() -> None:
    server = MemoryServer()
    with server.work() as work:
        device = devices.enrol(work, server.journal, uuid4(), uuid4(), _KEY, "")
    lines = [json.dumps(_received()).encode(), b"{}", json.dumps(_received()).encode()]
    first = _push(server, device.device_id, lines)
    assert first.effects == (
        EventEffect(2, "set_aside", "line.unreadable"),
        EventEffect(3, "conflict", "merge.received"),
    )
    assert _push(server, device.device_id, lines) == first
