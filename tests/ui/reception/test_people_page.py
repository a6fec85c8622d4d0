"""One procedure for a list of people, through the keys."""

from pathlib import Path

import pytest

from desktop_app.services.printing.spool import open_spool
from desktop_app.services.reception.drafts import list_drafts
from desktop_app.ui.reception.people_page import PeopleListPage
from tests.services.reception.test_people_list import BINH, HA, WRONG, a_file
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def begin_list(window: Window) -> PeopleListPage:
    """Choose the procedure on a page without a person, and ask for a list."""
    window.hands.press("F5")
    window.hands.type("1")
    window.hands.press("Return")
    window.hands.press("Ctrl+Shift+L")
    window.hands.wait_for(lambda: window.view.page == "people-list")
    page = window.view.current
    assert isinstance(page, PeopleListPage)
    return page


def states(page: PeopleListPage) -> list[str]:
    return [page.model.text_at(place, 7) for place in range(page.model.rowCount())]


def test_a_list_is_checked_corrected_received_and_printed_once(window: Window, tmp_path: Path) -> None:
    window.hands.press("Ctrl+Shift+L")
    window.settle()
    assert window.view.page == "reception", "without a procedure nothing begins"
    page = begin_list(window)
    assert window.model.is_blank
    assert page.procedure.text()
    path = a_file(tmp_path, HA, WRONG, BINH)
    page.read_path(path)
    window.settle()
    assert page.table.hasFocus()
    assert states(page)[::2] == ["Tiếp nhận được"] * 2
    assert "2 dòng" in page.notice.text
    assert len(page.model.chosen) == 2
    window.hands.press("Down")
    window.hands.press("Return")
    assert page.editor.fields["phone"].line.hasFocus()
    assert page.editor.fields["address"].error
    page.editor.fields["phone"].line.setText("")
    window.hands.press("Return")
    assert page.editor.fields["address"].line.hasFocus()
    window.hands.type("Lam Thao")
    # F9 waits for the check of what was typed last.
    window.hands.press("F9")
    window.hands.wait_for(lambda: all(state.startswith("Đã tiếp nhận") for state in states(page)))
    window.settle()
    window.hands.wait_for(lambda: not open_spool(window.view.session.context))
    assert len(list((tmp_path / "pdf").glob("*.pdf"))) == 3
    assert page.notice.text.startswith("Đã tiếp nhận 3 hồ sơ")
    assert not list_drafts(window.view.session.context)
    page.read_path(path)
    window.settle()
    assert all(state.startswith("Đã tiếp nhận") for state in states(page)), "nobody is received twice"
    window.hands.press("F9")
    window.settle()
    assert len(list((tmp_path / "pdf").glob("*.pdf"))) == 3
    page.read_path(a_file(tmp_path, [1, "", "Đỗ Thu Hà", "1970", "", "Lâm Thao"]))
    window.settle()
    window.hands.press("Space")
    window.hands.press("F9")
    window.settle()
    assert states(page) == ["Tiếp nhận được"], "a row that was left out is not received"
    window.hands.press("Esc")
    window.settle()
    assert window.view.page == "reception"
