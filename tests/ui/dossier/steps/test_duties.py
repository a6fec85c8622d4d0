"""Consulting, verifying and sending to several agencies, through the fields of the dossier page."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.dossier.actions import RARE_ACTIONS, DossierAction
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.domain.people.person import Applicant
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.reception.receive import receive
from desktop_app.ui.common.form_fields import ChoiceField, FlagField, FormField, LineField, LinesField
from desktop_app.ui.common.requests import OpenRecord
from tests.conftest import a_reception
from tests.ui.conftest import Window

STEPS = (
    LimitStep(1, LimitUnit.WORKING_DAY, "Sở Nội vụ"),
    LimitStep(3, LimitUnit.WORKING_DAY, "Ủy ban nhân dân tỉnh"),
)


@pytest.fixture
def opened(window: Window, people: list[Applicant]) -> str:
    context = window.view.session.context
    dossier = receive(context, replace(a_reception(context, people[0]), steps=STEPS), printed=False).dossier
    window.view.session.request(OpenRecord(dossier.id))
    window.settle()
    return dossier.code


def _field(window: Window, name: str) -> FormField:
    return next(field for field in window.dossier.steps.fields if field.name == name)


def _type(window: Window, name: str, text: str) -> None:
    field = _field(window, name)
    assert isinstance(field, LineField)
    field.line.setText(text)


def _note(window: Window) -> None:
    window.dossier.steps.take()
    window.settle()


def _state(window: Window) -> DossierState:
    dossier = window.dossier.dossier
    assert dossier is not None
    shown = open_dossier(window.view.session.context, dossier.id)
    assert shown is not None
    return shown.state


def test_more_steps_than_keys_are_behind_zero(window: Window, opened: str) -> None:
    steps = window.dossier.steps
    assert len(steps.acts) > 9
    assert not set(steps.listed) & RARE_ACTIONS
    QTest.keyClick(window.dossier, Qt.Key.Key_0)
    assert set(steps.listed) <= RARE_ACTIONS
    QTest.keyClick(window.dossier, Qt.Key.Key_H)
    assert steps.act is DossierAction.CONSULT
    window.hands.press("Escape")
    QTest.keyClick(window.dossier, Qt.Key.Key_0)
    assert not set(steps.listed) & RARE_ACTIONS
    assert {*steps.acts} == {*steps.listed, *(act for act in steps.acts if act in RARE_ACTIONS)}


def test_a_unit_is_asked_and_answers(window: Window, opened: str) -> None:
    steps = window.dossier.steps
    steps.open_form(DossierAction.CONSULT)
    _type(window, "content", "Quy hoạch khu đất")
    _note(window)
    assert "Nhập đơn vị" in _field(window, "unit").error
    assert _field(window, "content").value == "Quy hoạch khu đất", "nothing typed is lost"
    _type(window, "unit", "Sở Xây dựng")
    _note(window)
    assert [asked.unit for asked in _state(window).consultations] == ["Sở Xây dựng"]
    steps.open_form(DossierAction.NOTE_ANSWER)
    request = _field(window, "request")
    assert isinstance(request, ChoiceField)
    assert request.box.currentText().startswith("Sở Xây dựng · ")
    _type(window, "answer", "Phù hợp")
    _note(window)
    assert "bằng văn bản" in _field(window, "reference").error
    _type(window, "reference", "12/SXD-QH")
    _note(window)
    assert DossierAction.NOTE_ANSWER not in steps.acts


def test_silence_is_noted(window: Window, opened: str) -> None:
    steps = window.dossier.steps
    steps.open_form(DossierAction.CONSULT)
    _type(window, "unit", "Sở Xây dựng")
    _type(window, "content", "Quy hoạch")
    _note(window)
    steps.open_form(DossierAction.NOTE_ANSWER)
    silent = _field(window, "is_silent")
    assert isinstance(silent, FlagField)
    silent.tick.setChecked(True)
    _note(window)
    assert _state(window).consultations[0].is_silent


def test_a_verification_says_everything(window: Window, opened: str) -> None:
    window.dossier.steps.open_form(DossierAction.ANNOUNCE_VERIFICATION)
    _type(window, "day", "")
    _note(window)
    assert _field(window, "day").error
    _type(window, "day", "25/11/2026")
    for name in ("place", "participants", "content"):
        _note(window)
        assert _field(window, name).error
        _type(window, name, "Thửa đất số 12")
    _note(window)
    assert len(_state(window).open_notices) == 1


def test_a_dossier_goes_to_several_agencies(window: Window, opened: str, tmp_path: Path) -> None:
    steps = window.dossier.steps
    steps.open_form(DossierAction.SEND_TO_AGENCIES)
    tasks = _field(window, "tasks")
    assert isinstance(tasks, LinesField)
    assert [line.split(";")[0] for line in tasks.value] == ["Sở Nội vụ", "Ủy ban nhân dân tỉnh"]
    _note(window)
    assert "công việc" in tasks.error
    tasks.text.setPlainText("Sở Nội vụ; Thẩm định; 24/11/2026\nỦy ban nhân dân tỉnh; Ký; 27/11/2026")
    _note(window)
    assert steps.act is None
    assert [path.stem for path in (tmp_path / "pdf").glob("*.pdf")] == [f"{opened} chuyển xử lý"]
    steps.open_form(DossierAction.AGENCY_DONE)
    _type(window, "result", "Tờ trình 12")
    _note(window)
    assert [task.done_at is None for task in _state(window).tasks] == [False, True]
