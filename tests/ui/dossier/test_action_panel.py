"""The steps of a dossier on its page: keys, fields, scans, sentences beside the fields, papers."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop_app.demo.sample_desk import card_text
from desktop_app.domain.dossier.actions import DossierAction
from desktop_app.domain.dossier.citizen_notice import ContactChannel
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.papers.scan import receipt_text
from desktop_app.domain.papers.statement import write_statement
from desktop_app.domain.people.person import Applicant
from desktop_app.services.dossier.completion import result_ready
from desktop_app.services.reception.receive import receive
from desktop_app.ui.common.form_fields import ChoiceField, FlagField, FormField, LineField, LinesField, TicksField
from desktop_app.ui.common.requests import OpenRecord
from tests.conftest import MovableClock, a_reception
from tests.domain.papers.papers import FACTS, KEY
from tests.ui.conftest import Window


@pytest.fixture
def opened(window: Window, people: list[Applicant], clock: MovableClock) -> str:
    dossier = receive(
        window.view.session.context, a_reception(window.view.session.context, people[0]), printed=False
    ).dossier
    clock.move(hours=1)
    window.view.session.request(OpenRecord(dossier.id))
    window.settle()
    assert window.view.page == "dossier"
    return dossier.code


def _field(window: Window, name: str) -> FormField:
    return next(field for field in window.dossier.steps.fields if field.name == name)


def _type(window: Window, name: str, text: str) -> None:
    field = _field(window, name)
    assert isinstance(field, LineField)
    field.line.setText(text)


def _status(window: Window) -> Status:
    dossier = window.dossier.dossier
    assert dossier is not None
    return Status(dossier.status)


def _act(window: Window) -> DossierAction | None:
    return window.dossier.steps.act


def _key(window: Window, key: Qt.Key) -> None:
    QTest.keyClick(window.dossier, key)
    window.settle()


def _note(window: Window) -> None:
    window.dossier.steps.take()
    window.settle()


def test_a_digit_opens_a_step_and_f9_notes_it(window: Window, opened: str, tmp_path: Path) -> None:
    steps = window.dossier.steps
    assert DossierAction.HAND_OVER in steps.acts
    _key(window, Qt.Key.Key_1)
    assert _act(window) is DossierAction.HAND_OVER
    _type(window, "taker", "Hà Thị Lan")
    _note(window)
    assert (_act(window), _status(window)) == (None, Status.PROCESSING)
    assert DossierAction.BACK_AT_DESK in steps.acts
    assert [path.stem for path in (tmp_path / "pdf").glob("*.pdf")] == [f"{opened} kiểm soát"]


def test_a_payment_is_noted_with_its_way(window: Window, people: list[Applicant]) -> None:
    context = window.view.session.context
    page = replace(a_reception(context, people[0]), fee=None)
    window.view.session.request(OpenRecord(receive(context, page, printed=False).dossier.id))
    window.settle()
    window.dossier.steps.open_form(DossierAction.NOTE_PAYMENT)
    _note(window)
    assert "số tiền" in _field(window, "fee").error
    _type(window, "fee", "120.000")
    way = _field(window, "way")
    assert isinstance(way, ChoiceField)
    way.choose(Payment.ONLINE)
    _note(window)
    assert _act(window) is None
    assert DossierAction.NOTE_PAYMENT not in window.dossier.steps.acts
    window.dossier.steps.open_form(DossierAction.TO_BUDGET)
    _type(window, "reference", "15/LCT")
    _note(window)
    assert DossierAction.TO_BUDGET not in window.dossier.steps.acts
    window.dossier.steps.open_form(DossierAction.REFUND)
    _type(window, "amount", "130.000")
    _type(window, "reason", "Dừng hồ sơ")
    _note(window)
    assert "120.000 đ" in _field(window, "amount").error
    _type(window, "amount", "120.000")
    _note(window)
    assert DossierAction.REFUND not in window.dossier.steps.acts
    shown = [text.text() for text in window.dossier.findChildren(QLabel)]
    assert "120.000 đ · đã nộp trực tuyến · đã hoàn trả 120.000 đ" in shown


def test_what_is_missing_is_said_beside_its_field_and_nothing_is_lost(window: Window, opened: str) -> None:
    window.dossier.steps.open_form(DossierAction.REQUEST_SUPPLEMENT)
    items = _field(window, "items")
    assert isinstance(items, LinesField)
    _type(window, "reason", "Chưa rõ nội dung")
    _note(window)
    assert "một lần" in items.error
    assert _field(window, "reason").value == "Chưa rõ nội dung"
    assert _status(window) is Status.RECEIVED
    papers = _field(window, "papers")
    assert isinstance(papers, TicksField)
    papers.ticks[1].click()
    items.text.setPlainText("Ghi rõ địa chỉ nơi làm việc\n\n")
    _note(window)
    assert _status(window) is Status.SUPPLEMENT_REQUESTED
    assert DossierAction.SUPPLEMENT_RECEIVED in window.dossier.steps.acts


def test_a_day_before_the_reception_is_refused_beside_its_field(window: Window, opened: str) -> None:
    result = window.dossier.dossier
    assert result is not None
    window.dossier.steps.open_form(DossierAction.EXTEND)
    _type(window, "reason", "Chờ ý kiến của cơ quan phối hợp")
    for typed, said in (("14/12/2025", "được tiếp nhận ngày 23/11/2026"), ("23/11/2026", "phải sau")):
        _type(window, "new_due", typed)
        _note(window)
        assert said in _field(window, "new_due").error
        assert _field(window, "reason").value == "Chờ ý kiến của cơ quan phối hợp"
    _type(window, "new_due", "14/12/2026")
    _note(window)
    assert _act(window) is None


def test_a_day_that_is_over_is_refused_beside_its_field(window: Window, opened: str, clock: MovableClock) -> None:
    clock.now = clock.now.replace(month=12, day=15)
    window.dossier.steps.open_form(DossierAction.EXTEND)
    _type(window, "reason", "Chờ ý kiến của cơ quan phối hợp")
    _type(window, "new_due", "14/12/2026")
    _note(window)
    assert _field(window, "new_due").error == "Thời điểm này đã qua; hôm nay là 15/12/2026. Hãy nhập ngày sau."


def test_receipt_and_card_are_scanned_into_the_return(window: Window, opened: str, people: list[Applicant]) -> None:
    shown = window.dossier.dossier
    assert shown is not None
    result_ready(window.view.session.context, shown.id)
    window.view.session.request(OpenRecord(shown.id))
    window.settle()
    window.dossier.steps.open_form(DossierAction.HAND_BACK)
    _note(window)
    flag = _field(window, "receipt")
    assert isinstance(flag, FlagField)
    assert flag.error
    forged = receipt_text("", opened, write_statement(replace(FACTS, code=opened), KEY))
    window.view.take_scan(forged)
    window.settle()
    assert not flag.value, "a receipt that no certified desk signed proves nothing"
    assert "Chưa xác nhận được" in window.dossier.steps.notice.text
    assert window.view.page == "dossier"
    window.view.take_scan(opened)
    assert flag.value
    window.view.take_scan(card_text(people[7]))
    assert _field(window, "collector").value == people[7].name
    _note(window)
    assert "giấy ủy quyền" in _field(window, "authority").error
    assert _status(window) is Status.DONE
    window.view.take_scan(card_text(people[0]))
    _note(window)
    assert _status(window) is Status.RETURNED
    texts = " ".join(_history(window))
    assert f"Trả kết quả cho {people[0].name}" in texts


def test_a_card_that_cannot_be_read_is_corrected_in_the_line_and_the_form_stays(
    window: Window, opened: str, people: list[Applicant]
) -> None:
    shown = window.dossier.dossier
    assert shown is not None
    result_ready(window.view.session.context, shown.id)
    window.view.session.request(OpenRecord(shown.id))
    window.settle()
    window.dossier.steps.open_form(DossierAction.HAND_BACK)
    text = card_text(people[7])
    window.view.take_scan(text.replace(people[7].name[1], "?", 1))
    line = window.view.bar.line
    assert line.is_unread
    assert window.view.page == "dossier"
    assert window.dossier.steps.notice.text
    line.setText(text)
    window.hands.press("Return")
    window.settle()
    assert _field(window, "collector").value == people[7].name
    assert not line.text()


def _history(window: Window) -> list[str]:
    from PySide6.QtWidgets import QLabel  # noqa: PLC0415

    return [one.text() for one in window.dossier.findChildren(QLabel)]


def test_a_correction_keeps_the_old_value_in_the_history(window: Window, opened: str) -> None:
    window.dossier.steps.open_form(DossierAction.CORRECT)
    _type(window, "new", "quách văn bình")
    _note(window)
    assert "lý do" in _field(window, "reason").error
    _type(window, "reason", "gõ sai tên")
    _note(window)
    assert not window.dossier.steps.is_open
    assert any("Đính chính Tên chủ hồ sơ" in text and "Quách Văn Bình" in text for text in _history(window))


def test_escape_leaves_the_step_then_the_page(window: Window, opened: str) -> None:
    window.dossier.steps.open_form(DossierAction.REFUSE)
    window.view.escape()
    assert not window.dossier.steps.is_open
    assert window.view.page == "dossier"
    window.view.escape()
    assert window.view.page == "reception", "where the officer came from"


def test_every_act_has_fields_with_names(window: Window, opened: str) -> None:
    steps = window.dossier.steps
    for act in list(steps.acts):
        steps.open_form(act)
        assert all(field.control.accessibleName() for field in steps.fields)
        steps.close_form()


def test_f1_tells_every_day_of_the_limit(window: Window, opened: str) -> None:
    window.hands.press("F1")
    window.hands.wait_for(lambda: window.dossier.due_dialog is not None)
    dialog = window.dossier.due_dialog
    assert dialog is not None
    texts = [[dialog.days.text_at(place, n) for n in range(3)] for place in range(dialog.days.rowCount())]
    assert texts[0] == ["23/11/2026", "thứ Hai", "Bắt đầu tính từ hôm sau, ngày này không tính"]
    assert texts[1] == ["24/11/2026", "thứ Ba", "Không tính: Ngày Văn hóa Việt Nam"]
    assert texts[2][2] == "Ngày thứ 1"
    assert texts[-1][::2] == ["03/12/2026", "Ngày thứ 7"]
    assert dialog.extended.isHidden()
    dialog.accept()


def test_the_papers_of_a_refused_dossier_go_back(window: Window, opened: str, people: list[Applicant]) -> None:
    window.dossier.steps.open_form(DossierAction.REFUSE)
    reason = _field(window, "reason")
    assert isinstance(reason, LinesField)
    reason.text.setPlainText("Không đủ điều kiện (khoản 1 Điều 5)")
    _note(window)
    assert _status(window) is Status.STOPPED
    assert DossierAction.RETURN_PAPERS in window.dossier.steps.acts
    window.dossier.steps.open_form(DossierAction.RETURN_PAPERS)
    _note(window)
    assert _field(window, "collector").error
    window.view.take_scan(card_text(people[0]))
    _note(window)
    assert DossierAction.RETURN_PAPERS not in window.dossier.steps.acts
    assert f"Trả lại giấy tờ cho {people[0].name}" in " ".join(_history(window))


def test_a_late_refusal_is_warned_of_and_noted(window: Window, opened: str, clock: MovableClock) -> None:
    clock.now = clock.now.replace(month=12, day=28)
    window.dossier.steps.open_form(DossierAction.REFUSE)
    assert any("từ chối được ghi nhận là quá hạn" in text for text in _history(window))
    reason = _field(window, "reason")
    assert isinstance(reason, LinesField)
    reason.text.setPlainText("Không đủ điều kiện (khoản 1 Điều 5)")
    _note(window)
    assert "Từ chối khi đã quá thời hạn giải quyết" in " ".join(_history(window))


def test_the_receipt_by_the_competent_agency_begins_the_limit(
    window: Window, people: list[Applicant], clock: MovableClock
) -> None:
    context = window.view.session.context
    page = replace(a_reception(context, people[1]), is_non_territorial=True)
    dossier = receive(context, page, printed=False).dossier
    clock.move(days=3)
    window.view.session.request(OpenRecord(dossier.id))
    window.settle()
    assert "chờ cơ quan có thẩm quyền nhận hồ sơ" in _history(window)
    window.dossier.steps.open_form(DossierAction.AGENCY_RECEIVED)
    _type(window, "received_at", "31/12/2026")
    _note(window)
    assert _field(window, "received_at").error
    _type(window, "received_at", "25/11/2026")
    _type(window, "time", "8h15")
    _note(window)
    shown = window.dossier.dossier
    assert shown is not None
    assert shown.clock_started_at is not None
    assert f"{shown.clock_started_at:%d/%m %H:%M}" == "25/11 08:15"
    assert DossierAction.AGENCY_RECEIVED not in window.dossier.steps.acts


def test_who_was_told_what_and_how_is_in_the_history(window: Window, opened: str) -> None:
    steps, shown = window.dossier.steps, window.dossier.dossier
    assert shown is not None
    assert DossierAction.NOTIFY not in steps.acts
    result_ready(window.view.session.context, shown.id)
    window.hands.wait_for(lambda: DossierAction.NOTIFY in steps.acts)
    for is_done, words in ((False, "Chưa liên lạc được"), (True, "Đã báo công dân")):
        steps.open_form(DossierAction.NOTIFY)
        note, channel, end = _field(window, "note"), _field(window, "channel"), _field(window, "is_done")
        assert isinstance(note, LineField)
        assert isinstance(channel, ChoiceField)
        assert isinstance(end, ChoiceField)
        channel.choose(ContactChannel.SMS)
        end.choose(is_done)
        note.line.setText("Ghi chú thử")
        _note(window)
        texts = [shown.text() for shown in window.dossier.history.findChildren(QLabel)]
        assert words in texts[0] or words in " ".join(texts)
        assert any("Ghi chú thử" in text and "0" in text for text in texts)
    assert DossierAction.NOTIFY not in steps.acts
