"""One word for each state."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.dossier.remaining import Clock, Remaining
from desktop_app.domain.dossier.status import Status
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import install_language
from desktop_app.ui.texts.remaining import days_left, state_of


@pytest.mark.parametrize(
    ("left", "state", "days"),
    [
        (Remaining(Clock.OVERDUE, 3), ("Quá hạn 3 ngày", "bad"), "−3 ngày"),
        (Remaining(Clock.OVERDUE, 3, is_apologised=True), ("Quá hạn · đã xin lỗi", "bad"), "−3 ngày"),
        (Remaining(Clock.DUE_TODAY), ("Đến hạn hôm nay", "warn"), "hôm nay"),
        (Remaining(Clock.RUNNING, 2), ("", ""), "2 ngày"),
        (Remaining(Clock.STOPPED), ("", ""), "đang dừng"),
        (Remaining(Clock.ENDED), ("", ""), ""),
    ],
)
def test_states_have_one_word(qapp: QApplication, left: Remaining, state: tuple[str, str], days: str) -> None:
    install_language(qapp, "vi")
    expected = state if state[0] else formatting.status(Status.PROCESSING)
    assert state_of(Status.PROCESSING, left) == expected
    assert days_left(left) == days
