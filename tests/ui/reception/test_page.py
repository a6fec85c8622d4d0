"""The reception page through its keys."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.app import Application
from desktop_app.domain.dossier.dossier import Channel, DocumentState, ReturnMethod
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.people.eid_account import EidAccount
from desktop_app.domain.people.person import ApplicantKind
from desktop_app.services.desk import maintenance
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.printing.spool import JobState, open_spool, print_job
from desktop_app.services.progress import Cancelled
from desktop_app.services.reception.drafts import open_latest_draft
from desktop_app.services.reception.receive import receive
from desktop_app.storage.engine import Store
from desktop_app.storage.errors import StorageProblem
from desktop_app.ui.reception import saver as saver_module
from desktop_app.ui.reception.page import ReceptionPage
from desktop_app.ui.texts.messages import sentence
from tests.conftest import KEY, a_reception
from tests.ui.conftest import CARD, HA, Window

HA_ID = UUID(int=1)

pytestmark = pytest.mark.window


def test_a_new_citizen_is_asked_for_the_phone_first(window: Window) -> None:
    window.scan(CARD)
    assert window.model.person.name == "Nguyễn Thị Thu Hà"
    assert window.reception.applicant.phone.line.hasFocus()
    window.hands.type("09123456")
    window.hands.press("Return")
    assert "2 chữ số" in window.reception.applicant.phone.error
    assert window.reception.applicant.phone.line.hasFocus()
    window.hands.type("78")
    window.hands.press("Return")
    assert window.model.person.phone == "0912345678"
    assert window.reception.procedure.line.hasFocus()


def test_f9_twice_makes_one_dossier_and_its_paper(window: Window, tmp_path: Path) -> None:
    window.fill()
    window.hands.press("F9")
    window.hands.press("F9")
    window.hands.wait_for(lambda: window.view.page == "saved")
    window.settle()
    assert window.saved.code.text() == "H44.18-261123-0001"
    assert [path.name for path in (tmp_path / "pdf").iterdir()] == ["H44.18-261123-0001.pdf"]
    window.hands.wait_for(lambda: "Đã lưu tệp PDF" in window.saved.printed_chip.text())
    window.hands.press("Return")
    assert window.view.page == "reception"
    assert window.model.is_blank
    assert window.view.bar.line.hasFocus()


def test_a_saved_dossier_is_followed_by_a_new_page_however_it_is_left(window: Window) -> None:
    window.fill()
    first_id, first = window.model.id, window.save()
    hands = window.hands
    hands.press("Alt+6")
    window.settle()
    hands.press("Esc")
    assert window.view.page == "reception"
    assert window.model.is_blank
    assert window.model.id != first_id
    hands.press("F5")
    hands.type("2")
    hands.press("Return")
    hands.type("*")
    second_procedure = window.model.procedure
    assert second_procedure is not None
    hands.press("F9")
    window.settle()
    assert window.view.page == "reception", "the person is missing: nothing is called saved"
    assert [problem.code for problem in window.model.problems] == ["name.missing", "address.missing"]
    hands.press("Ctrl+K")
    window.scan("025085004321||Lê Văn Quang|02051985|Nam|Số 7, xã Hy Cương|15062021")
    window.model.set_person(replace(window.model.person, phone="0987654321"))
    second_id, second = window.model.id, window.save()
    assert (first, second) == ("H44.18-261123-0001", "H44.18-261123-0002")
    stored = open_dossier(window.view.session.context, second_id)
    assert stored is not None
    assert stored.dossier.reception.procedure_id == second_procedure.id
    assert stored.dossier.reception.owner.name == "Lê Văn Quang"


def test_the_next_page_begun_during_a_save_stays(window: Window) -> None:
    window.fill()
    store = window.view.session.context.store
    with store.write():
        window.hands.press("F9")
        window.hands.press("Esc")
        assert window.model.is_blank
        window.model.set_person(HA)
        begun = window.model.id
    window.hands.wait_for(lambda: window.view.page == "saved")
    window.settle()
    assert (window.model.id, window.model.person) == (begun, HA)
    assert open_latest_draft(window.view.session.context) is None


@pytest.mark.parametrize("kind", [ApplicantKind.ENTERPRISE, ApplicantKind.HOUSEHOLD_BUSINESS])
def test_a_kind_of_applicant_chosen_in_the_box_is_stored(window: Window, kind: ApplicantKind) -> None:
    window.fill()
    window.hands.press("Ctrl+E")
    form = window.reception.applicant.form
    for _ in range(form.kind.findData(kind)):
        form.kind.setFocus()
        window.hands.press("Down")
    form.number.line.setFocus()
    form.number.line.selectAll()
    window.hands.type("0100109106")
    assert window.model.person.kind is kind
    assert (window.model.person.tax_code, window.model.person.number) == ("0100109106", "")
    wanted = window.model.id
    window.save()
    stored = open_dossier(window.view.session.context, wanted)
    assert stored is not None
    assert stored.dossier.reception.owner.kind is kind


def test_whatever_goes_wrong_at_a_save_the_page_is_a_draft(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    window.fill()
    wanted = window.model.reception()

    def fails(*_: object, **__: object) -> None:
        raise AttributeError("a fault of the program")

    monkeypatch.setattr(saver_module, "receive", fails)
    window.hands.press("F9")
    window.settle()
    opened = open_latest_draft(window.view.session.context)
    assert opened is not None
    assert opened.draft.reception == wanted
    assert window.reception.notice.text == sentence("unexpected")


def test_a_refused_page_says_what_is_missing_beside_each_field(window: Window) -> None:
    window.scan(CARD)
    window.hands.press("F9")
    window.settle()
    assert window.view.page == "reception"
    codes = [problem.code for problem in window.model.problems]
    assert codes == ["procedure.missing", "limit.missing"]
    assert window.reception.procedure.line.hasFocus()
    assert window.reception.procedure._error.text() == sentence("procedure.missing")


def test_what_only_reports_ask_for_is_a_key_each(window: Window) -> None:
    window.fill()
    facts, fee = window.reception.appointment.facts, window.reception.procedure.fee
    assert [chip.text() for chip in (facts.channel, facts.territory)] == ["Trực tiếp", "trong địa giới"]
    window.hands.press("Ctrl+N")
    window.hands.press("Ctrl+G")
    assert (window.model.channel, window.model.is_non_territorial) == (Channel.POST, True)
    assert [chip.text() for chip in (facts.channel, facts.territory)] == ["Bưu chính", "phi địa giới"]
    fee.set_text("")
    window.model.set_fee(None)
    window.hands.press("Ctrl+T")
    assert fee.line.hasFocus()
    assert fee.error == sentence("payment.no_fee")
    window.hands.type("120000")
    window.hands.press("Ctrl+T")
    assert (fee.error, facts.payment.text()) == ("", "đã nộp trực tiếp")
    window.hands.press("Ctrl+T")
    window.reception.procedure.fee_rows.fee_proof.line.setFocus()
    window.hands.type("GD 1")
    wanted = window.model.id
    window.save()
    opened = open_dossier(window.view.session.context, wanted)
    assert opened is not None
    assert (opened.state.payment, opened.dossier.reception.channel) == (Payment.ONLINE, Channel.POST)
    window.hands.press("Return")
    assert (window.model.channel, window.model.payment, window.model.is_non_territorial) == (
        Channel.DIRECT,
        None,
        False,
    )


def test_the_identity_account_is_a_key(window: Window) -> None:
    window.fill()
    facts = window.reception.appointment.facts
    shown = []
    for _ in range(5):
        shown.append(facts.eid_account.text())
        window.hands.press("Ctrl+D")
    assert shown == ["chưa kiểm tra", "đã có", "đã giúp tạo mức 1", "đã giúp tạo mức 2", "của người ủy quyền"]
    assert facts.eid_account.text() == shown[0]
    window.hands.press("Ctrl+D")
    window.hands.press("Ctrl+D")
    wanted = window.model.id
    window.save()
    opened = open_dossier(window.view.session.context, wanted)
    assert opened is not None
    assert opened.dossier.reception.eid_account is EidAccount.HELPED_LEVEL_1
    assert window.model.eid_account is EidAccount.UNCHECKED, "nothing is left for the next citizen"


def _states(window: Window) -> list[DocumentState]:
    return [line.state for line in window.model.documents]


def test_documents_by_their_digits(window: Window) -> None:
    window.fill()
    hands = window.hands
    marked = {line.required: line.state for line in window.model.documents}
    assert marked == {True: DocumentState.PRESENT, False: DocumentState.UNSEEN}, "what was not seen is not certified"
    hands.type("-2")
    assert _states(window)[1] is DocumentState.MISSING
    hands.press("F9")
    window.settle()
    assert window.reception.documents._error.text() == sentence("documents.missing", count=1)
    hands.type("2")
    assert _states(window)[1] is DocumentState.PRESENT
    hands.type("2")
    assert _states(window)[1] is DocumentState.UNSEEN
    hands.type("*")
    count = len(_states(window))
    hands.type("+")
    hands.type("Giấy ủy quyền")
    hands.press("Return")
    hands.press("Return")
    assert len(_states(window)) == count + 1
    added = window.model.documents[-1]
    assert (added.name, added.listed, added.counts.original) == ("Giấy ủy quyền", False, 1)
    assert window.reception.documents.checklist.hasFocus()


def test_twelve_documents_take_two_digits(window: Window) -> None:
    window.fill()
    line = window.model.documents[0]
    window.model.set_documents(tuple(replace(line, state=DocumentState.UNSEEN) for _ in range(12)))
    window.hands.type("12")
    window.hands.type("3")
    present = [n for n, one in enumerate(window.model.documents, 1) if one.state is DocumentState.PRESENT]
    assert present == [3, 12]


def test_a_line_is_corrected(window: Window) -> None:
    window.fill()
    window.hands.type(".")
    editor = window.reception.documents.editor
    editor.kind.setCurrentIndex(editor.kind.findData("certified"))
    editor.number.setValue(3)
    editor.note.line.setFocus()
    window.hands.type("bản dịch")
    window.hands.press("Return")
    assert window.model.documents[0].counts.certified == 3
    assert window.model.documents[0].note == "bản dịch"


def test_how_the_result_goes_back(window: Window) -> None:
    window.fill()
    window.hands.press("F10")
    assert window.model.reception().return_method is ReturnMethod.POST
    step = window.reception.appointment
    assert step.address.line.hasFocus()
    assert window.model.return_address == window.model.person.address
    step.address.line.clear()
    window.model.set_return(ReturnMethod.POST, "")
    window.hands.press("F9")
    window.settle()
    assert step.address.error == sentence("return_address.missing")
    window.hands.press("F10")
    assert window.model.reception().return_method is ReturnMethod.ELECTRONIC
    window.hands.press("F10")
    assert window.model.reception().return_method is ReturnMethod.DESK


def test_the_date_is_explained(window: Window) -> None:
    window.fill()
    step = window.reception.appointment
    assert "thứ" in step._due.text()
    assert "24/11" in step._why.text()
    assert "\n" not in step._why.text()
    window.hands.press("F1")
    assert "24/11/2026 thứ Ba" in step._why.text()
    window.hands.press("Esc")
    assert "\n" not in step._why.text()


def test_an_unknown_limit_is_asked_for(window: Window) -> None:
    window.scan(CARD)
    window.hands.type("0912345678")
    window.hands.press("Return")
    window.hands.type("thanh nien xung phong")
    window.hands.press("Return")
    step = window.reception.procedure
    assert window.model.steps is None
    assert step.limit.line.hasFocus()
    window.hands.type("15")
    assert window.model.appointment is not None
    window.hands.press("Return")
    assert window.reception.documents.checklist.hasFocus()


def test_handing_in_for_another(window: Window) -> None:
    window.fill()
    window.hands.press("F8")
    assert window.model.other_owner is not None
    window.hands.type("025085004321")
    window.hands.press("Return")
    window.hands.type("lê văn quang")
    window.hands.press("Return")
    window.hands.press("Return")
    window.hands.type("số 7, xã hy cương")
    code = window.save()
    opened = window.saved._dossier
    assert opened is not None
    assert opened.reception.owner.name == "Lê Văn Quang"
    assert opened.reception.submitter is not None
    assert opened.reception.submitter.name == HA.name
    assert code.endswith("-0001")


def test_a_page_is_kept_on_closing_and_offered_at_the_next_start(
    window: Window, start_again: Callable[[Path], Application]
) -> None:
    window.scan(CARD)
    context = window.view.session.context
    window.application.window.close()
    again = start_again(window.application._path)
    again.show_desk(replace(context, store=Store(context.store.path, KEY)))
    view = again.workspace
    assert view is not None
    reception = view.page_of(ReceptionPage)
    window.hands.wait_for(lambda: bool(reception.notice.text))
    assert "Nguyễn Thị Thu Hà" in reception.notice.text
    assert reception.notice.act()
    window.hands.wait_for(lambda: reception.model.person.name == "Nguyễn Thị Thu Hà")


def test_escape_leaves_a_draft_that_can_be_taken_up(window: Window) -> None:
    window.scan(CARD)
    window.hands.press("Esc")
    window.settle()
    assert window.model.is_blank
    kept = open_latest_draft(window.view.session.context)
    assert kept is not None
    assert kept.draft.person.name == HA.name
    assert "nháp" in window.reception.notice.text
    assert window.reception.notice.act()
    window.settle()
    assert window.model.person.name == HA.name


@pytest.mark.parametrize("code", ["storage.full", "storage.busy"])
def test_a_storage_problem_loses_nothing_typed(window: Window, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    window.fill()
    before = window.model.reception()

    def fails(*_: object, **__: object) -> None:
        raise StorageProblem(code)

    monkeypatch.setattr(saver_module, "receive", fails)
    window.hands.press("F9")
    window.settle()
    assert window.view.page == "reception"
    assert window.reception.notice.text == sentence(code)
    assert window.model.reception() == before
    monkeypatch.setattr(saver_module, "receive", receive)
    assert window.save().endswith("-0001")


def test_a_printer_problem_is_said_and_the_same_job_is_tried_again(window: Window, tmp_path: Path) -> None:
    (tmp_path / "pdf").write_text("no folder")
    window.fill()
    window.save()
    saved = window.saved
    assert saved.printed_chip.text() == "Chưa in"
    assert saved._print_problem.text() == sentence("print.folder")
    (tmp_path / "pdf").unlink()
    window.hands.press("Ctrl+P")
    window.settle()
    assert "Đã" in saved.printed_chip.text()
    assert [path.name for path in (tmp_path / "pdf").iterdir()] == ["H44.18-261123-0001.pdf"], "still the original"


def test_a_reprint_is_counted_in_the_history(window: Window) -> None:
    window.fill()
    code = window.save()
    window.scan(code)
    window.hands.wait_for(lambda: window.view.page == "dossier")
    window.hands.press("Ctrl+P")
    window.settle()
    window.hands.wait_for(lambda: not open_spool(window.view.session.context))
    window.settle()
    again = window.dossier.dossier
    assert again is not None
    assert again.prints == 2


def test_what_waited_for_the_printer_is_printed_at_the_next_start(
    window: Window, tmp_path: Path, qapp: QApplication
) -> None:
    context = window.view.session.context
    made = receive(context, a_reception(context, HA))
    assert [job.state for job in open_spool(context)] == [JobState.WAITING]
    window.view.session.resume_spool()
    window.settle()
    window.hands.wait_for((tmp_path / "pdf" / f"{made.dossier.code}.pdf").exists)
    assert made.job_id is not None
    assert print_job(context, made.job_id) in {JobState.SENT, JobState.PRINTED}
    assert qapp is not None


def test_a_digit_of_ones_own(window: Window) -> None:
    window.scan(CARD)
    window.hands.type("0912345678")
    window.hands.press("Return")
    step = window.reception.procedure
    window.hands.type("cap giay phep lao dong")
    wanted = step._listed[0]
    window.hands.press("Ctrl+2")
    window.settle()
    assert step._usual[1].id == wanted.id


def test_a_backup_can_be_stopped_and_slow_work_is_said(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    window.view.show_page("settings")
    page = window.settings

    def slowly(_context: object, is_cancelled: Callable[[], bool]) -> Path:
        for _ in range(300):
            time.sleep(0.02)
            if is_cancelled():
                raise Cancelled
        return Path("never")

    monkeypatch.setattr(maintenance, "back_up", slowly)
    page.data.backup.click()
    window.hands.wait_for(lambda: window.view.bar.network.sentence == "Đang sao lưu…")
    page.data.backup.click()
    window.settle()
    assert page.notice.text == "Đã dừng sao lưu."
    assert window.view.bar.network.sentence == "Chưa kết nối máy chủ"


def test_who_pays_nothing_says_why_and_shows_it(window: Window) -> None:
    window.fill()
    step, rows = window.reception.procedure, window.reception.procedure.fee_rows
    assert not rows.exemption_row.isVisible()
    step.fee.line.setFocus()
    step.fee.line.selectAll()
    window.hands.type("0")
    assert rows.exemption_row.isVisible(), "the procedure is not known to be free"
    window.hands.press("Return")
    assert rows.exemption.line.hasFocus()
    window.hands.type("ho ngheo")
    window.hands.press("F9")
    window.settle()
    assert window.view.page == "reception"
    assert rows.proof.error == sentence("exemption.no_proof")
    rows.proof.line.setFocus()
    window.hands.type("giay chung nhan")
    wanted = window.model.id
    window.save()
    opened = open_dossier(window.view.session.context, wanted)
    assert opened is not None
    page = opened.dossier.reception
    assert (page.fee, page.exemption, page.exemption_proof) == (0, "ho ngheo", "giay chung nhan")


def test_what_is_paid_online_needs_its_number(window: Window) -> None:
    window.fill()
    rows = window.reception.procedure.fee_rows
    assert not rows.proof_row.isVisible()
    window.model.set_fee(120_000)
    window.hands.press("Ctrl+T")
    assert rows.proof_row.isVisible()
    window.hands.press("Ctrl+T")
    window.hands.press("F9")
    window.settle()
    assert window.view.page == "reception"
    assert rows.fee_proof.error == sentence("payment.no_proof")
    assert rows.fee_proof.line.hasFocus()
    window.hands.type("GD 8812")
    assert not rows.fee_proof.error
    wanted = window.model.id
    window.save()
    opened = open_dossier(window.view.session.context, wanted)
    assert opened is not None
    assert (opened.dossier.reception.payment, opened.dossier.reception.fee_proof) == (Payment.ONLINE, "GD 8812")
    assert opened.state.budget_by is not None


def test_what_a_database_has_is_not_asked_for(window: Window) -> None:
    window.fill()
    hands, reception = window.hands, window.reception
    procedure = window.view.session.context.catalogue.by_id("B36")
    assert procedure is not None
    window.model.choose(procedure)
    place = next(at for at, line in enumerate(window.model.documents) if line.from_database)
    reception.focus_step(2)
    hands.type("*")
    assert window.model.documents[place].state is DocumentState.UNSEEN, "only for an heir"
    hands.type(str(place + 1))
    line = window.model.documents[place]
    assert (line.state, line.note) == (DocumentState.FROM_DATABASE, "Cơ sở dữ liệu hộ tịch điện tử")
    hands.type(str(place + 1))
    editor = reception.documents.editor
    assert window.model.documents[place].state is DocumentState.PRESENT
    assert editor.note.line.hasFocus(), "why it is asked for has to be noted"
    assert editor.note.error == "Đã có trong cơ sở dữ liệu: ghi lý do vẫn yêu cầu nộp."
    hands.press("Escape")
    window.hands.press("F9")
    window.settle()
    assert [problem.code for problem in window.model.problems if problem.field == "documents"] == [
        "documents.in_database"
    ]
    hands.type(".")
    hands.wait_for(editor.note.line.hasFocus)
    hands.type("Sổ gốc chưa số hóa")
    hands.press("Return")
    assert window.model.documents[place].note == "Sổ gốc chưa số hóa"
    assert reception.documents.checklist.hasFocus()


def test_escape_in_the_owners_fields_closes_only_them_and_f8_brings_them_back(window: Window) -> None:
    window.fill()
    window.hands.press("F8")
    window.hands.type("025085004321")
    owner = window.model.other_owner
    assert owner is not None
    window.hands.press("Esc")
    assert window.model.other_owner is None
    assert window.model.procedure is not None, "the page itself stays"
    window.hands.press("F8")
    assert window.model.other_owner == owner


def test_escape_closes_the_explanation_first(window: Window) -> None:
    window.fill()
    window.hands.press("F1")
    explained = window.reception.appointment._why.text()
    window.hands.press("Esc")
    assert window.model.procedure is not None
    assert len(window.reception.appointment._why.text()) < len(explained)
    window.hands.press("Esc")
    assert window.model.is_blank


def test_problems_of_the_owner_are_gone_with_the_owner(window: Window) -> None:
    window.fill()
    window.hands.press("F8")
    window.hands.press("F9")
    window.settle()
    assert window.model.problem_of("name") is not None
    window.hands.press("F8")
    window.settle()
    assert window.model.problems == []
    applicant = window.reception.applicant
    assert not applicant.form.isVisible()
    assert applicant.form.name.error == applicant.phone.error == ""


@pytest.mark.parametrize("key", ["F10", "Ctrl+N", "Ctrl+T", "Ctrl+G", "Ctrl+D"])
def test_facts_of_a_blank_page_cannot_be_changed(window: Window, key: str) -> None:
    before = replace(window.model.reception(), id=HA_ID)
    window.hands.press(key)
    assert replace(window.model.reception(), id=HA_ID) == before
    assert "quét thẻ" in window.reception.notice.text
    window.hands.press("Esc")
    assert window.reception.notice.text == ""


def test_letters_in_the_search_for_a_procedure_stay_with_their_citizen(window: Window) -> None:
    window.scan(CARD)
    window.hands.press("F5")
    window.hands.type("lao dong")
    window.hands.press("Esc")
    window.settle()
    assert window.reception.drafts.status.text() == ""
    window.scan("025085004321||Lê Văn Quang|02051985|Nam|Số 7, xã Hy Cương|15062021")
    window.hands.press("F5")
    assert window.reception.procedure.line.text() == ""


def test_the_cursor_in_a_name_does_not_bring_the_person_before_back(window: Window) -> None:
    window.hands.type("Lê Quang")
    window.hands.press("Return")
    window.settle()
    window.hands.press("F2")
    window.hands.press("Ctrl+E")
    window.reception.applicant.form.name.line.setFocus()
    window.hands.press("Esc")
    window.settle()
    assert window.model.is_blank


def test_keys_for_a_document_that_wait_for_a_second_digit_are_forgotten(window: Window) -> None:
    window.fill()
    checklist = window.reception.documents.checklist
    checklist._digits, checklist._is_missing_next = "1", True
    checklist._later.start()
    window.hands.press("Esc")
    assert (checklist._digits, checklist._is_missing_next, checklist._later.isActive()) == ("", False, False)
