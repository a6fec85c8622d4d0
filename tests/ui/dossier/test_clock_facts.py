"""What the facts say of the time limit."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.remaining import Clock, Remaining
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.law.supplement import SupplementStage, Waiting
from desktop_app.ui.dossier.clock_facts import clock_facts
from desktop_app.ui.texts.i18n import install_language

_FIRST = datetime(2026, 11, 20, 16, 30, tzinfo=VIETNAM)
_LATER = datetime(2026, 12, 8, 16, 30, tzinfo=VIETNAM)
_ASKED = datetime(2026, 11, 18, 9, 0, tzinfo=VIETNAM)
_STATE = DossierState(status=Status.PROCESSING, received_at=_ASKED, first_due_at=_FIRST, due_at=_FIRST)


@pytest.fixture(autouse=True)
def vietnamese(qapp: QApplication) -> None:
    install_language(qapp, "vi")


def _facts(state: DossierState, left: Remaining) -> dict[str, str]:
    return {name: value for name, value in clock_facts(state, left) if value}


def test_a_stopped_clock_says_since_when(qapp: QApplication) -> None:
    waits = (Waiting(SupplementStage.EXAMINATION, _ASKED),)
    facts = _facts(replace(_STATE, status=Status.SUPPLEMENT_REQUESTED, waits=waits), Remaining(Clock.STOPPED))
    assert facts["Đồng hồ"].startswith("dừng từ 09:00 thứ Tư 18/11/2026")
    assert "tính lại" in facts["Hẹn trả kết quả"]
    assert "Thư xin lỗi" not in facts


def test_an_overdue_dossier_says_by_how_much_and_whether_an_apology_went_out(qapp: QApplication) -> None:
    facts = _facts(_STATE, Remaining(Clock.OVERDUE, 3))
    assert facts["Đồng hồ"] == "quá hạn 3 ngày làm việc"
    assert facts["Thư xin lỗi"] == "chưa gửi"
    apologised = replace(_STATE, due_at=_LATER, extensions=(_ASKED,))
    facts = _facts(apologised, Remaining(Clock.RUNNING, 2, is_apologised=True))
    assert facts["Hạn ban đầu"] == "16:30 thứ Sáu 20/11/2026"
    assert facts["Hẹn trả kết quả"] == "16:30 thứ Ba 08/12/2026"
    assert facts["Thư xin lỗi"] == "đã gửi 09:00 thứ Tư 18/11/2026"
    assert facts["Đồng hồ"] == "đang chạy: còn 2 ngày làm việc"


def test_a_clock_that_has_not_started_or_is_over(qapp: QApplication) -> None:
    waiting = replace(_STATE, awaits_agency=True)
    assert "chưa" in _facts(waiting, Remaining(Clock.RUNNING, 2))["Đồng hồ"]
    ended = replace(_STATE, status=Status.DONE, ended_at=_FIRST)
    assert _facts(ended, Remaining(Clock.ENDED))["Đồng hồ"] == "kết thúc 16:30 thứ Sáu 20/11/2026"
    assert _facts(_STATE, Remaining(Clock.DUE_TODAY))["Đồng hồ"] == "đang chạy: hôm nay đến hạn"


def test_nothing_is_said_before_the_reception(qapp: QApplication) -> None:
    assert _facts(DossierState(), Remaining(Clock.ENDED)) == {}
