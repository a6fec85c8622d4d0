"""What is announced although the cursor does not go there."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from desktop_app.services.printing.spool import JobState
from desktop_app.ui.common.announce import announce, is_read_aloud
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.texts.messages import sentence
from tests.ui.accessible import Heard
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def test_a_text_is_handed_over_and_an_empty_one_is_not(qapp: object, heard: Heard) -> None:
    widget = QWidget()
    announce(widget, "Đã in")
    announce(widget, "Không in được", at_once=True)
    announce(widget, "")
    assert heard.texts == ["Đã in", "Không in được"]
    assert heard.urgent == ["Không in được"]


def test_a_notice_is_announced_and_a_problem_at_once(qapp: object, heard: Heard) -> None:
    notice = Notice()
    notice.show_message("Đã giữ nháp", "ok")
    notice.show_message("Không đọc được mã", "bad")
    assert heard.texts == ["Đã giữ nháp", "Không đọc được mã"]
    assert heard.urgent == ["Không đọc được mã"]
    assert notice.accessibleName() == "Không đọc được mã"


def test_a_saved_dossier_says_its_code_and_its_appointment(window: Window, heard: Heard) -> None:
    window.fill()
    code = window.save()
    assert any(code in text and window.saved.due.text() in text for text in heard.urgent)
    assert code in window.saved.accessibleName()


def test_the_result_of_printing_is_announced(window: Window, heard: Heard) -> None:
    window.fill()
    window.save()
    window.hands.wait_for(lambda: window.saved._job is not None and window.saved._job.state is JobState.PRINTED)
    assert window.saved.printed_chip.text() in heard.texts


def test_a_refused_scan_and_a_kept_draft_are_announced(window: Window, heard: Heard) -> None:
    window.scan("HELLO-WORLD-123")
    assert sentence("scan.unknown") in heard.urgent
    window.fill()
    window.hands.press("Escape")
    window.settle()
    assert window.reception.notice.text in heard.texts


def test_the_network_is_announced_when_it_comes_or_goes_and_not_with_each_figure(window: Window, heard: Heard) -> None:
    bar = window.view.bar
    bar.show_network("Đã gửi hết", "ok")
    heard.texts.clear()
    bar.show_network("Mất mạng từ 08:15", "warn")
    bar.show_network("Mất mạng từ 08:15 · 3 chờ gửi", "warn")
    assert heard.texts == ["Mất mạng từ 08:15"]


@pytest.mark.parametrize("active", [True, False])
def test_whether_somebody_listens_is_what_qt_says(active: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: active))
    assert is_read_aloud() is active
