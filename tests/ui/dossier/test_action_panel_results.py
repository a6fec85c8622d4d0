"""Results on a dossier's page: their form, originals, electronic delivery, errors; and lost dossiers."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop_app.domain.dossier.actions import DossierAction
from desktop_app.domain.dossier.dossier import DocumentState, Dossier, SubmittedDocument
from desktop_app.domain.dossier.payloads.incidents import Harm
from desktop_app.domain.dossier.procedure import CopyCounts
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.law.result import Fault, ResultForm
from desktop_app.domain.people.person import Applicant
from desktop_app.services.reception.receive import receive
from desktop_app.ui.common.form_fields import ChoiceField, FlagField, FormField, LineField, TicksField
from desktop_app.ui.common.requests import OpenRecord
from tests.conftest import MovableClock, a_reception
from tests.ui.conftest import Window

_DIPLOMA = SubmittedDocument("Bằng tốt nghiệp", CopyCounts(original=1), DocumentState.PRESENT, listed=False)


@pytest.fixture
def dossier(window: Window, people: list[Applicant], clock: MovableClock) -> Dossier:
    context = window.view.session.context
    page = a_reception(context, people[0])
    made = receive(context, replace(page, documents=(*page.documents, _DIPLOMA)), printed=False).dossier
    clock.move(hours=1)
    window.view.session.request(OpenRecord(made.id))
    window.settle()
    return made


def _field(window: Window, name: str) -> FormField:
    field = window.dossier.steps.named(name)
    assert field is not None, name
    return field


def _type(window: Window, name: str, text: str) -> None:
    field = _field(window, name)
    assert isinstance(field, LineField)
    field.line.setText(text)


def _choose(window: Window, name: str, value: object) -> None:
    field = _field(window, name)
    assert isinstance(field, ChoiceField)
    field.choose(value)


def _note(window: Window, action: DossierAction | None = None) -> None:
    if action is not None:
        window.dossier.steps.open_form(action)
    window.dossier.steps.take()
    window.settle()


def _labels(window: Window) -> list[str]:
    return [shown.text() for shown in window.dossier.findChildren(QLabel)]


def _result_is_there(window: Window, form: ResultForm = ResultForm.BOTH) -> None:
    window.dossier.steps.open_form(DossierAction.RESULT_READY)
    _type(window, "result", "412/GPLĐ")
    _choose(window, "form", form)
    _note(window)


def _hand_back(window: Window, dossier: Dossier) -> None:
    window.dossier.steps.open_form(DossierAction.HAND_BACK)
    receipt = _field(window, "receipt")
    assert isinstance(receipt, FlagField)
    receipt.tick.setChecked(True)
    _type(window, "collector", dossier.reception.owner.name)
    _type(window, "collector_number", dossier.reception.owner.number)


def test_the_usual_form_is_chosen_already(window: Window, dossier: Dossier) -> None:
    window.dossier.steps.open_form(DossierAction.RESULT_READY)
    assert _field(window, "form").value == ResultForm.BOTH
    _note(window)
    assert "bản giấy và bản điện tử · chưa trả bản điện tử" in _labels(window)


def test_the_electronic_result_is_delivered_by_itself(window: Window, dossier: Dossier) -> None:
    _result_is_there(window)
    _hand_back(window, dossier)
    _note(window)
    assert DossierAction.DELIVER in window.dossier.steps.acts
    window.dossier.steps.open_form(DossierAction.DELIVER)
    assert _field(window, "electronic_place").value == "Cổng Dịch vụ công quốc gia"
    _type(window, "electronic_place", " ")
    _note(window)
    assert _field(window, "electronic_place").error
    _type(window, "electronic_place", "ha@example.vn")
    _note(window)
    assert DossierAction.DELIVER not in window.dossier.steps.acts
    assert "Đã trả kết quả điện tử: ha@example.vn" in _labels(window)


def test_what_has_no_paper_asks_for_no_receipt(window: Window, dossier: Dossier) -> None:
    _result_is_there(window, ResultForm.ELECTRONIC)
    window.dossier.steps.open_form(DossierAction.HAND_BACK)
    assert window.dossier.steps.named("receipt") is None
    assert _field(window, "originals").value == (), "nothing leaves the desk with it"
    _type(window, "electronic_place", "Cổng Dịch vụ công quốc gia")
    _note(window)
    assert any("Bằng tốt nghiệp" in text for text in _labels(window))
    assert DossierAction.RETURN_PAPERS in window.dossier.steps.acts
    shown = window.dossier.dossier
    assert shown is not None
    assert Status(shown.status) is Status.RETURNED


def test_originals_are_ticked_and_what_stays_needs_a_reason(window: Window, dossier: Dossier, tmp_path: Path) -> None:
    _result_is_there(window, ResultForm.PAPER)
    _hand_back(window, dossier)
    ticks = _field(window, "originals")
    assert isinstance(ticks, TicksField)
    assert "Bằng tốt nghiệp" in ticks.value
    whole = ticks.value
    for tick in ticks.ticks:
        tick.click()
    _note(window)
    assert ticks.value == ()
    assert "Ghi lý do chưa trả" in _field(window, "kept_reason").error
    QTest.keyClick(ticks.ticks[0], Qt.Key.Key_Asterisk)
    assert ticks.value == whole
    ticks.ticks[-1].click()
    _type(window, "kept_reason", "Luật giữ lại")
    prints = _field(window, "prints_list")
    assert isinstance(prints, FlagField)
    prints.tick.setChecked(True)
    _note(window)
    assert any("chưa trả: Bằng tốt nghiệp (Luật giữ lại)" in text for text in _labels(window))
    lists = list((tmp_path / "pdf").glob("*giấy tờ trả lại.pdf"))
    assert len(lists) == (1 if len(whole) > 1 else 0)


def test_an_error_is_reported_corrected_and_handed_back_again(window: Window, dossier: Dossier, tmp_path: Path) -> None:
    _result_is_there(window, ResultForm.PAPER)
    _hand_back(window, dossier)
    _note(window)
    window.dossier.steps.open_form(DossierAction.REPORT_ERROR)
    _choose(window, "fault", Fault.AGENCY)
    _note(window)
    assert "sai sót" in _field(window, "error").error
    _type(window, "error", "Sai ngày sinh")
    _note(window)
    assert list((tmp_path / "pdf").glob("*chuyển lại đính chính.pdf"))
    assert DossierAction.HAND_BACK not in window.dossier.steps.acts
    assert any("đang đính chính, hạn" in text for text in _labels(window))
    window.dossier.steps.open_form(DossierAction.ERROR_CORRECTED)
    _type(window, "result", "413/GPLĐ")
    _note(window)
    _hand_back(window, dossier)
    assert window.dossier.steps.named("originals") is None, "they went back the first time"
    _note(window)
    assert any("Sai ngày sinh · lỗi của cơ quan giải quyết" in text for text in _labels(window))


def test_a_lost_dossier_is_apologised_for(window: Window, dossier: Dossier, tmp_path: Path) -> None:
    window.dossier.steps.open_form(DossierAction.REPORT_INCIDENT)
    _choose(window, "harm", Harm.DAMAGED)
    _type(window, "papers", "Lý lịch tư pháp")
    _type(window, "new_day", "32/12/2026")
    _note(window)
    assert _field(window, "new_day").error
    _type(window, "new_day", "15/12/2026")
    _note(window)
    assert "khắc phục" in _field(window, "remedy").error
    _type(window, "remedy", "Xin cấp lại, cơ quan trả phí")
    _note(window)
    assert "Bị hư hỏng: Lý lịch tư pháp" in _labels(window)
    assert list((tmp_path / "pdf").glob("*xin lỗi mất, hỏng hồ sơ.pdf"))
