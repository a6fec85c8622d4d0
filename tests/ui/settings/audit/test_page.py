"""The audit log is read by a head, narrowed by filters, and saved as a file."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.app import Application
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.audit import AuditGroup
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.reception.receive import receive
from desktop_app.ui.settings.audit.page import AuditPage
from desktop_app.ui.texts.messages import sentence
from tests.conftest import a_reception
from tests.ui.conftest import Window
from tests.ui.settings.subpages import as_officer

pytestmark = pytest.mark.window


def _open(window: Window) -> AuditPage:
    window.view.show_page("settings")
    window.settle()
    window.settings.subpages["audit"].click()
    window.settle()
    page = window.view.current
    assert isinstance(page, AuditPage)
    return page


def _rows(page: AuditPage) -> list[tuple[str, str, str]]:
    texts = page.lines
    return [(texts.text_at(n, 2), texts.text_at(n, 3), texts.text_at(n, 4)) for n in range(texts.rowCount())]


def test_what_was_searched_and_opened_is_listed(window: Window, people: list[Applicant], tmp_path: Path) -> None:
    session = window.view.session
    made = receive(session.context, a_reception(session.context, people[0])).dossier
    window.hands.press("/")
    window.hands.type(made.code)
    window.hands.press("Return")
    window.settle()
    session.accesses.flush()
    page = _open(window)
    rows = _rows(page)
    assert ("Mở xem", made.code, "") in rows
    assert any(did == "Tìm kiếm" and made.code in what for did, _code, what in rows)
    assert ("In", made.code, "Giấy tiếp nhận") in rows
    page.group.setCurrentIndex(page.group.findData(AuditGroup.OPENED))
    page.reload()
    window.settle()
    assert {did for did, _code, _what in _rows(page)} == {"Mở xem"}
    page.group.setCurrentIndex(0)
    page.code.set_text("H44.999")
    page.reload()
    window.settle()
    assert page.code.error == sentence("audit.no_dossier")
    page.code.set_text(made.code)
    page.reload()
    window.settle()
    assert {code for _did, code, _what in _rows(page)} == {made.code}
    page.write(tmp_path / "nhat-ky.csv")
    window.settle()
    with (tmp_path / "nhat-ky.csv").open(encoding="utf-8-sig", newline="") as file:
        saved = list(csv.reader(file, delimiter=";"))
    assert len(saved) == len(_rows(page)) + 1
    assert "nhat-ky.csv" in page.notice.text


def test_an_officer_reads_why_not(shell: Application, context: DeskContext) -> None:
    window = as_officer(shell, replace(context, officer=replace(context.officer, role=Role.OFFICER)))
    page = _open(window)
    assert page.notice.text == sentence("role.head_only")
    assert _rows(page) == []
