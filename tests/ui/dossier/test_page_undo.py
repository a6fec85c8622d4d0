"""Undoing the last entry on the page of a dossier, by key and by button."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.people.person import Applicant
from desktop_app.services.dossier.completion import result_ready
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.dossier.hand_over import HandOverTo, hand_over
from desktop_app.services.printing.spool import print_job
from desktop_app.services.reception.receive import receive
from desktop_app.ui.common.requests import OpenRecord
from tests.conftest import a_reception
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


@pytest.fixture
def dossier(window: Window, people: list[Applicant]) -> Dossier:
    context = window.view.session.context
    made = receive(context, a_reception(context, people[0]), printed=False).dossier
    hand_over(context, [made.id], HandOverTo("Phòng Lao động"), printed=False)
    result_ready(context, made.id)
    window.view.session.request(OpenRecord(made.id))
    window.settle()
    return made


def _status(window: Window, dossier: Dossier) -> Status:
    opened = open_dossier(window.view.session.context, dossier.id)
    assert opened is not None
    return opened.state.status


@pytest.mark.parametrize("way", ["key", "button"])
def test_the_last_entry_is_undone(window: Window, dossier: Dossier, way: str) -> None:
    page = window.dossier
    assert page.undo_button.isVisible()
    assert "Ctrl+Z" in page.undo_button.text()
    if way == "key":
        QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    else:
        page.undo_button.click()
    window.settle()
    assert _status(window, dossier) is Status.PROCESSING
    assert "Đã hoàn tác" in page.notice.text
    assert page.undo_button.isHidden()
    page.undo()
    window.settle()
    assert "Không có gì để hoàn tác" in page.notice.text


def test_ctrl_z_in_a_field_undoes_the_typing(window: Window, dossier: Dossier) -> None:
    line = window.view.bar.line
    line.setFocus()
    QTest.keyClicks(line, "abc")
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    window.settle()
    assert _status(window, dossier) is Status.DONE


def test_papers_of_an_undone_step_are_void(window: Window, people: list[Applicant]) -> None:
    context = window.view.session.context
    made = receive(context, a_reception(context, people[0]))
    [taken] = hand_over(context, [made.dossier.id], HandOverTo("Phòng Lao động"))
    assert made.job_id is not None
    for job_id in (made.job_id, *taken.job_ids):
        print_job(context, job_id)
    window.view.session.request(OpenRecord(made.dossier.id))
    window.settle()
    assert set(window.dossier.papers.buttons) == {FormName.RECEIPT, FormName.CONTROL_SLIP}
    window.dossier.undo()
    window.settle()
    texts = [shown.text() for shown in window.dossier.history.findChildren(QLabel)]
    assert any("không còn giá trị" in text for text in texts)
    assert any("Đã hoàn tác: Chuyển cho Phòng Lao động" in text for text in texts)
    assert set(window.dossier.papers.buttons) == {FormName.RECEIPT}
