"""Every kind of event has a payload, and every moment in it is within the bounds."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.dossier.payloads.kinds import KIND_OF, PAYLOADS, counter_page_of
from desktop_app.domain.dossier.payloads.processing import Extended, HandedOver, SupplementReceived, SupplementRequested
from desktop_app.domain.dossier.payloads.reception import (
    CounterPage,
    NotReceived,
    ProcedureFacts,
    Received,
    SubmittedOnline,
)
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.law.supplement import SupplementStage
from desktop_app.domain.people.person import Applicant

CODE = "H44.18-261123-0001"
DUE = datetime(2026, 12, 8, 9, 30, tzinfo=UTC)
TOO_LATE, NAIVE = datetime(2200, 1, 1, tzinfo=UTC), datetime(2026, 12, 8)
PAGE = Reception(UUID(int=7), Applicant(name="Đỗ Thu Hà"), "A01", (), ())
FACTS = ProcedureFacts("A01", name="Cấp giấy phép")
RECEIVED = Received(CODE, PAGE, FACTS, "Trần Minh Đức", DUE, 2026, 1, "tt03-2025", "118/2025", "2026a")
MAKES: list[Callable[[datetime], object]] = [
    lambda at: replace(RECEIVED, due_at=at),
    SupplementReceived,
    Extended,
    lambda at: Extended(DUE, at),
]


@pytest.mark.parametrize("make", MAKES)
def test_every_moment_of_a_payload_is_within_the_bounds(make: Callable[[datetime], object]) -> None:
    assert make(DUE) is not None
    with pytest.raises(ValueError, match="out of all bounds"):
        make(TOO_LATE)
    with pytest.raises(ValueError, match="without a time zone"):
        make(NAIVE)


def test_every_kind_has_its_own_payload() -> None:
    assert set(PAYLOADS) == set(EventKind)
    assert {KIND_OF[payload]: payload for payload in PAYLOADS.values()} == PAYLOADS


def test_the_page_that_an_event_before_reception_was_about() -> None:
    page = CounterPage("BS-2026-000001", FACTS, "tt03-2025", PAGE)
    assert counter_page_of(SupplementRequested(SupplementStage.INTAKE, counter=page)) is page
    assert counter_page_of(NotReceived(counter=page)) is page
    assert counter_page_of(NotReceived()) is None
    assert counter_page_of(SubmittedOnline(CODE, FACTS, PAGE)) == CounterPage(CODE, FACTS, "", PAGE)
    assert counter_page_of(HandedOver("Phòng Lao động")) is None
    assert counter_page_of(RECEIVED) is None
