"""The page of the agency's names, through the keys."""

import pytest

from desktop_app.domain.people.agency import Role
from desktop_app.ui.settings.agency.page import AgencyPage
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def the_page(window: Window) -> AgencyPage:
    window.view.show_page("agency")
    window.settle()
    return window.view.page_of(AgencyPage)


def test_an_administrator_mends_a_name_and_the_change_is_listed(window: Window) -> None:
    session = window.view.session
    session.renew(
        officer=session.context.officer.__class__(session.context.officer.id, "Trần Minh Đức", Role.ADMINISTRATOR)
    )
    page = the_page(window)
    assert page.names["name"].text == session.context.agency.name
    page.names["name"].line.setText("TRUNG TÂM ĐÃ SỬA")
    window.hands.press("F9")
    window.settle()
    assert session.context.agency.name == "TRUNG TÂM ĐÃ SỬA"
    assert "TRUNG TÂM ĐÃ SỬA" in page.changes.texts.text_at(0, 2)
    page.names["place"].line.setText("")
    page.code_from.line.setText("31/02/2026")
    window.hands.press("F9")
    window.settle()
    assert page.code_from.error
    page.code_from.line.setText("01/12/2026")
    window.hands.press("F9")
    window.settle()
    assert page.names["place"].error
    assert session.context.agency.place


def test_another_officer_reads_only(window: Window) -> None:
    page = the_page(window)
    is_administrator = window.view.session.context.officer.role is Role.ADMINISTRATOR
    assert page.is_locked is not is_administrator
