"""Adding, correcting, copying and ending procedures through the keys; what was typed stays."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from desktop_app.domain.catalogue.levels import Level
from desktop_app.domain.people.agency import Role
from desktop_app.services.catalogue import load_catalogue
from desktop_app.services.procedures.imports import with_catalogue_read_again
from desktop_app.ui.catalogue.edit_panel import Asked, Task
from desktop_app.ui.catalogue.page import CataloguePage
from desktop_app.ui.texts.messages import sentence
from tests.ui.conftest import Window

pytestmark = pytest.mark.window

BIRTH = "1.001193"
NEW = "9.123456"


@pytest.fixture
def page(window: Window) -> CataloguePage:
    session = window.view.session
    session.renew(catalogue=load_catalogue().for_desk(Level.COMMUNE, None))
    session.renew(catalogue=with_catalogue_read_again(session.context).catalogue)
    window.settle()
    window.hands.press("Alt+9")
    window.settle()
    page = window.view.page_of(CataloguePage)
    choose(window, page, BIRTH)
    return page


def choose(window: Window, page: CataloguePage, code: str) -> None:
    page.listing.search.setText(code)
    page.listing.reload()
    window.settle()


def put(page: CataloguePage, **texts: str) -> None:
    for name, text in texts.items():
        field = page.edit.card.named(name)
        assert field is not None, name
        control = field.control
        assert isinstance(control, QLineEdit | QPlainTextEdit)
        control.setText(text) if isinstance(control, QLineEdit) else control.setPlainText(text)


def error_of(page: CataloguePage, name: str) -> str:
    field = page.edit.card.named(name)
    assert field is not None
    return field.error


def test_a_procedure_is_added_and_problems_stand_beside_their_fields(window: Window, page: CataloguePage) -> None:
    window.hands.press("Ctrl+N")
    assert page.stack.currentWidget() is page.edit and not page.is_unfinished
    put(page, code=NEW, name="Thủ tục của tỉnh", steps="UBND xã | ba ngày", documents="Đơn | 1\n| 2")
    assert page.is_unfinished
    window.hands.press("F9")
    window.settle()
    assert error_of(page, "steps") == sentence("catalogue.step_line", line=1)
    assert error_of(page, "documents") == sentence("catalogue.paper_line", line=2)
    assert error_of(page, "decision") == sentence("catalogue.no_decision")
    assert page.edit.card.values()["name"] == "Thủ tục của tỉnh", "nothing typed is lost"
    put(page, steps="UBND xã | 3 ngày làm việc", documents="Đơn | 1", decision="45/QĐ-UBND")
    window.hands.press("F9")
    window.settle()
    assert page.stack.currentWidget() is page.listing and not page.is_unfinished
    procedure = window.view.session.context.catalogue.by_id(NEW)
    assert procedure is not None and procedure.name == "Thủ tục của tỉnh"


def test_a_correction_is_a_version_and_what_was_typed_is_kept_when_it_is_left(
    window: Window, page: CataloguePage
) -> None:
    window.hands.press("Ctrl+E")
    window.settle()
    assert page.edit.card.named("code") is None, "the code is the key"
    before = page.edit.card.values()
    assert before["name"] and before["documents"]
    put(page, result="Giấy khai sinh, bản chính", decision="45/QĐ-UBND", day="01/12/2099")
    window.hands.press("Escape")
    assert page.stack.currentWidget() is page.listing and page.is_unfinished
    window.hands.press("Ctrl+E")
    window.settle()
    assert page.edit.card.values()["result"] == "Giấy khai sinh, bản chính"
    window.hands.press("F9")
    window.settle()
    (entry,) = window.view.session.context.catalogue.upcoming(BIRTH)
    assert list(entry.values.stated()) == ["result"]
    assert "một phiên bản mới" in page.notice.text


def test_a_copy_asks_for_a_code_of_its_own(window: Window, page: CataloguePage) -> None:
    window.hands.press("Ctrl+D")
    window.settle()
    assert page.edit.card.values()["code"] == "" and page.edit.card.values()["documents"]
    put(page, decision="45/QĐ-UBND")
    window.hands.press("F9")
    window.settle()
    assert error_of(page, "code") == sentence("catalogue.code_shape")
    put(page, code=NEW, name="Khai sinh lưu động")
    window.hands.press("F9")
    window.settle()
    assert window.view.session.context.catalogue.by_id(NEW) is not None


def test_an_end_asks_for_the_last_day_and_its_decision(window: Window, page: CataloguePage) -> None:
    window.hands.press("Ctrl+R")
    window.settle()
    window.hands.press("Escape")
    assert page.stack.currentWidget() is page.listing and not page.is_unfinished, "nothing was typed"
    window.hands.press("Ctrl+R")
    window.settle()
    assert set(page.edit.card.values()) == {"decision", "decision_date", "day", "layer", "is_verified"}
    put(page, decision="45/QĐ-UBND", day="hôm qua")
    window.hands.press("F9")
    window.settle()
    choose(window, page, BIRTH)
    assert page.listing.texts.text_at(0, 3) == "hết hiệu lực"


def test_an_officer_reads_why_the_catalogue_stays(window: Window, page: CataloguePage) -> None:
    session = window.view.session
    officer = session.context.officer
    session.renew(officer=type(officer)(officer.id, officer.name, Role.OFFICER))
    window.hands.press("Ctrl+N")
    assert page.stack.currentWidget() is page.listing
    assert page.notice.text == sentence("role.head_only")


def test_nothing_is_asked_without_a_chosen_procedure(window: Window, page: CataloguePage) -> None:
    page.stack.setCurrentWidget(page.edit)
    page.edit.ask(Asked(Task.CORRECT, "9.999999", "Không còn"))
    window.settle()
    assert page.stack.currentWidget() is page.listing
    assert page.notice.text == sentence("procedure.missing")
    choose(window, page, "zzzzz")
    window.hands.press("Ctrl+E")
    assert page.stack.currentWidget() is page.listing
