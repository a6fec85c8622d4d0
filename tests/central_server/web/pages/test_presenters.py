"""What the look-up page says of a dossier's course."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest

from central_server.storage.look_up import PublicDossier, ToldEvent
from central_server.web.pages.presenters import key_view
from central_server.web.pages.wording import moment
from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.payloads.processing import (
    AgencyReceived,
    Extended,
    HandedOver,
    ProcessingStarted,
    SupplementReceived,
)
from desktop_app.domain.dossier.status import Status

RECEIVED = datetime(2026, 11, 9, 10, tzinfo=VIETNAM)
DUE = datetime(2026, 11, 25, 16, 30, tzinfo=VIETNAM)


def _dossier(state: DossierState) -> PublicDossier:
    return PublicDossier(uuid4(), uuid4(), "Phường Thử", "H44.18-20261109-0000001", "Chứng thực", state)


def test_each_step_tells_the_appointment_that_it_set() -> None:
    at = [RECEIVED + timedelta(days=days) for days in range(1, 6)]
    due = [DUE + timedelta(days=days) for days in range(1, 4)]
    events = (
        ToldEvent(at[0], AgencyReceived(at[0], due[0])),
        ToldEvent(at[1], HandedOver("", "Phòng Tư pháp 0912345678")),
        ToldEvent(at[2], SupplementReceived(due[1])),
        ToldEvent(at[3], Extended(due[2])),
        ToldEvent(at[4], ProcessingStarted()),
    )
    state = DossierState(status=Status.PROCESSING, received_at=RECEIVED, first_due_at=DUE)
    assert [(step.title, step.note) for step in key_view(_dossier(state), events).steps] == [
        ("Tiếp nhận hồ sơ", f"Hẹn trả kết quả {moment(DUE)}"),
        ("Cơ quan có thẩm quyền nhận hồ sơ", f"Hẹn trả kết quả {moment(due[0])}"),
        ("Chuyển đến Bộ phận Một cửa", ""),
        ("Nhận đủ giấy tờ bổ sung", f"Hẹn trả kết quả {moment(due[1])}"),
        ("Xin lỗi và hẹn lại", f"Hẹn trả kết quả {moment(due[2])}"),
    ]


@pytest.mark.parametrize(
    ("fee", "paid_at", "told"),
    [
        (None, None, None),
        (None, RECEIVED, "Đã nộp"),
        (0, None, "Không phải nộp"),
        (150_000, None, "150.000 đồng, chưa nộp"),
        (150_000, RECEIVED, f"150.000 đồng, đã nộp lúc {moment(RECEIVED)}"),
    ],
)
def test_the_fee_and_whether_it_was_paid(fee: int | None, paid_at: datetime | None, told: str | None) -> None:
    state = DossierState(status=Status.PROCESSING, received_at=RECEIVED, fee=fee, paid_at=paid_at)
    assert dict(key_view(_dossier(state), ()).facts).get("Phí, lệ phí") == told
