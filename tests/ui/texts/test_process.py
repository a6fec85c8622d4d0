"""The words for internal processes."""

import pytest
from PySide6.QtCore import QCoreApplication

from desktop_app.domain.dossier.process_step import ProcessStep
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.ui.texts.i18n import install_language
from desktop_app.ui.texts.process import compared_with_limit, process_lines, working_time

STEPS = (ProcessStep("Một cửa", "Tiếp nhận", 630), ProcessStep("Phòng", "Trả", 0))


@pytest.mark.parametrize(
    ("days", "says"),
    [(1, "dài hơn thời hạn giải quyết 2 giờ 30 phút"), (2, "ngắn hơn thời hạn giải quyết 5 giờ 30 phút")],
)
def test_a_process_is_compared_with_the_limit(qapp: QCoreApplication, days: int, says: str) -> None:
    install_language(qapp, "vi")
    assert says in compared_with_limit(STEPS, (LimitStep(days, LimitUnit.WORKING_DAY),))
    assert "không so sánh được" in compared_with_limit(STEPS, ())
    assert compared_with_limit((), ()) == ""
    assert process_lines(STEPS).splitlines()[1] == "2. Phòng: Trả · không tính thời gian"
    assert working_time(480) == "1 ngày"
