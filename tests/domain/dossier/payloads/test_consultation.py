"""Moments of payloads about other units are within the bounds."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from desktop_app.domain.dossier.payloads.consultation import ConsultationRequested, VerificationAnnounced
from desktop_app.domain.dossier.payloads.fees import Paid
from desktop_app.domain.dossier.payloads.interlinked import AgencyTask
from desktop_app.domain.law.fee import Payment

MAKES: list[Callable[[datetime], object]] = [
    lambda at: ConsultationRequested("Sở Xây dựng", "Quy hoạch", at),
    lambda at: VerificationAnnounced(at, "Thửa đất", "Chủ hồ sơ", "Ranh giới"),
    lambda at: AgencyTask("Sở Nội vụ", "Thẩm định", at),
    lambda at: Paid(Payment.ONLINE, budget_by=at),
]


@pytest.mark.parametrize("make", MAKES)
def test_every_moment_is_within_the_bounds(make: Callable[[datetime], object]) -> None:
    assert make(datetime(2026, 12, 8, tzinfo=UTC)) is not None
    with pytest.raises(ValueError, match="out of all bounds"):
        make(datetime(2200, 1, 1, tzinfo=UTC))
