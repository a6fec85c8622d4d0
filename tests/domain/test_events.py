from datetime import UTC, datetime
from uuid import UUID

from desktop_app.domain.events import DossierEvent, EventKind, Status, chain, fold_events, read_line
from desktop_app.services.context import new_id

DOSSIER = new_id()
AT = datetime(2026, 11, 23, 2, 42, tzinfo=UTC)


def _event(kind: EventKind, **body: object) -> DossierEvent:
    return DossierEvent(new_id(), DOSSIER, kind, AT, new_id(), body)


def test_a_line_reads_back() -> None:
    event = _event(EventKind.RECEIVED, due_at="2026-12-08T16:30:00+07:00", tên="Hà")
    assert read_line(event.line()) == event
    assert b"\n" not in event.line()
    assert "Hà".encode() in event.line()


def test_the_state_is_the_fold_of_the_events() -> None:
    received = _event(EventKind.RECEIVED, due_at="2026-12-08T16:30:00+07:00")
    prints = [_event(EventKind.PRINTED, form="receipt"), _event(EventKind.PRINTED, form="receipt")]
    state = fold_events([received, *prints])
    assert state.status is Status.RECEIVED
    assert state.prints == {"receipt": 2}
    assert state.due_at == datetime(2026, 12, 8, 9, 30, tzinfo=UTC)
    assert fold_events([]).status is Status.NEW


def test_a_changed_line_breaks_the_chain() -> None:
    lines = [b"one", b"two", b"three"]
    hashes = []
    previous: bytes | None = None
    for line in lines:
        previous = chain(previous, line)
        hashes.append(previous)
    assert chain(hashes[0], b"two") == hashes[1]
    assert chain(hashes[0], b"tw0") != hashes[1]


def test_open_and_closed() -> None:
    assert Status.RECEIVED.is_open
    assert not Status.RETURNED.is_open
    assert UUID(int=0) != DOSSIER
