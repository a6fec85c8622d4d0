from datetime import UTC, datetime
from uuid import UUID

import pytest

from desktop_app.domain.dossier.event_encoding import chain, line_of, read_line
from desktop_app.domain.dossier.event_merge import merge_events
from desktop_app.domain.dossier.events import DossierEvent, apply_event
from desktop_app.domain.dossier.status import EventKind, Status
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.law.supplement import SupplementStage
from desktop_app.services.context import new_id
from tests.domain.received import received_body
from tests.events import make_event

DOSSIER = new_id()
AT = datetime(2026, 11, 23, 2, 42, tzinfo=UTC)


def _event(kind: EventKind, **body: object) -> DossierEvent:
    return make_event(new_id(), DOSSIER, kind, AT, new_id(), body)


def test_a_line_reads_back() -> None:
    event = _event(EventKind.RECEIVED, **received_body(DOSSIER))
    assert read_line(line_of(event)) == event
    assert b"\n" not in line_of(event)
    assert "Đỗ Thu Hà".encode() in line_of(event)


def test_the_state_is_the_fold_of_the_events() -> None:
    received = _event(EventKind.RECEIVED, **received_body(DOSSIER))
    prints = [_event(EventKind.PRINTED, form="receipt"), _event(EventKind.PRINTED, form="receipt")]
    state = merge_events([received, *prints]).state
    assert state.status is Status.RECEIVED
    assert state.prints == {"receipt": 2}
    assert state.due_at == datetime(2026, 12, 8, 9, 30, tzinfo=UTC)
    assert merge_events([]).state.status is Status.NEW


def _received_with(**reception: object) -> DossierEvent:
    body = received_body(DOSSIER)
    return _event(EventKind.RECEIVED, **{**body, "reception": {**body["reception"], **reception}})


def test_a_payment_at_reception_or_later() -> None:
    state = merge_events([_received_with(fee=50_000, payment="direct")]).state
    assert (state.fee, state.payment, state.paid_at) == (50_000, Payment.DIRECT, AT)
    later = [_received_with(fee=None), _event(EventKind.PAYMENT_REQUESTED)]
    assert merge_events(later).state.payment is None
    state = merge_events([*later, _event(EventKind.PAID, way="online", fee=70_000)]).state
    assert (state.status, state.fee, state.payment) == (Status.PROCESSING, 70_000, Payment.ONLINE)
    # An event of before the way was noted.
    assert merge_events([*later, _event(EventKind.PAID)]).state.payment is None


def _at(kind: EventKind, day: int, **body: object) -> DossierEvent:
    return make_event(new_id(), DOSSIER, kind, AT.replace(month=12, day=day), new_id(), body)


def test_a_whole_life() -> None:
    due, later, last = ("2026-12-08T16:30:00+07:00", "2026-12-17T16:30:00+07:00", "2026-12-22T16:30:00+07:00")
    state = merge_events(
        [
            _at(EventKind.RECEIVED, 1, **received_body(DOSSIER, due)),
            _at(EventKind.HANDED_OVER, 1, to="Phòng Lao động"),
            _at(EventKind.PROCESSING_STARTED, 2),
            _at(EventKind.SUPPLEMENT_REQUESTED, 3, stage="examination"),
            _at(EventKind.SUPPLEMENT_RECEIVED, 7, due_at=later),
            _at(EventKind.EXTENDED, 15, due_at=last),
            _at(EventKind.RESULT_READY, 21),
            _at(EventKind.HANDED_OVER, 21, to=""),
            _at(EventKind.RETURNED, 22),
        ]
    ).state
    assert state.status is Status.RETURNED
    assert (state.first_due_at, state.due_at) == (datetime.fromisoformat(due), datetime.fromisoformat(last))
    (waiting,) = state.waits
    assert waiting.until is not None
    assert ((waiting.until - waiting.since).days, waiting.stage) == (4, SupplementStage.EXAMINATION)
    assert [at.day for at in state.extensions] == [15]
    assert state.holder == ""
    assert state.ended_at is not None
    assert state.returned_at is not None
    assert (state.ended_at.day, state.returned_at.day, state.last_at) == (21, 22, state.returned_at)


@pytest.mark.parametrize("end", [EventKind.REFUSED, EventKind.RESULT_READY])
def test_processing_ends_once(end: EventKind) -> None:
    state = merge_events([_at(EventKind.RECEIVED, 1, **received_body(DOSSIER)), _at(end, 2)]).state
    with pytest.raises(RuleViolation, match=r"step\.impossible"):
        apply_event(state, _at(end, 3))


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
