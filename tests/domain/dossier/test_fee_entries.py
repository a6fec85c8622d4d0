"""What was taken and paid back for a dossier."""

from datetime import UTC, datetime, timedelta
from typing import Any

from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.fee_entries import FeeEntry, fee_entries
from desktop_app.domain.dossier.history import history_of
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.law.fee import Payment
from desktop_app.services.context import new_id
from tests.domain.received import received_body
from tests.events import make_event

DOSSIER, TAKER, OTHER = new_id(), new_id(), new_id()
AT = datetime(2026, 11, 23, 2, 42, tzinfo=UTC)


def _event(kind: EventKind, hours: int = 0, officer: object = TAKER, **fields: object) -> DossierEvent:
    assert officer in {TAKER, OTHER}
    at = AT + timedelta(hours=hours)
    return make_event(new_id(), DOSSIER, kind, at, TAKER if officer == TAKER else OTHER, fields)


def _received(**reception: object) -> DossierEvent:
    body: dict[str, Any] = received_body(DOSSIER)
    return _event(EventKind.RECEIVED, **{**body, "reception": {**body["reception"], **reception}})


def _entries(*events: DossierEvent) -> tuple[FeeEntry, ...]:
    history = history_of(events)
    assert history is not None
    return fee_entries(history)


def test_a_fee_at_reception_or_later_and_what_was_paid_back() -> None:
    entries = _entries(
        _received(fee=400_000),
        _event(EventKind.PAID, 1, OTHER, way="online", proof="GD 88"),
        _event(EventKind.FEE_REFUNDED, 2, amount=150_000, reason="dừng hồ sơ", proof="PC 07"),
    )
    taken, refunded = entries
    assert (taken.amount, taken.way, taken.proof, taken.officer_id) == (400_000, Payment.ONLINE, "GD 88", OTHER)
    assert (refunded.amount, refunded.way, refunded.proof) == (-150_000, None, "PC 07")
    assert (taken.payer, taken.code) == ("Đỗ Thu Hà", "H44.18-261123-0001")
    assert taken.at == AT + timedelta(hours=1)


def test_a_fee_paid_at_reception() -> None:
    (taken,) = _entries(_received(fee=50_000, payment="direct", fee_proof="BL 0012"))
    assert (taken.amount, taken.way, taken.proof, taken.at) == (50_000, Payment.DIRECT, "BL 0012", AT)


def test_nothing_was_paid() -> None:
    assert _entries(_received(fee=50_000), _event(EventKind.PAID)) == (), "an event of before the way was noted"


def test_the_moment_of_a_wrong_clock_is_corrected() -> None:
    (taken,) = _entries(
        _received(fee=50_000, payment="direct"),
        _event(EventKind.REDATED, 5, first=AT, last=AT, earlier_s=3600, reason="đồng hồ chạy nhanh"),
    )
    assert taken.at == AT - timedelta(hours=1)
