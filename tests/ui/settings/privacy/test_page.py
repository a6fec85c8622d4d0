"""Personal data in the window: a request from the person to its answer, and an incident until it is closed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_app.app import Application
from desktop_app.domain.people.access import Access, AccessKind
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.access_log import record_accesses
from desktop_app.services.privacy.incidents import IncidentFacts, IncidentKind, record_incident
from desktop_app.services.reception.receive import receive
from desktop_app.ui.common.form_fields import ChoiceField, LineField
from desktop_app.ui.settings.privacy.page import Part, PrivacyPage
from desktop_app.ui.texts.messages import sentence
from desktop_app.ui.today.privacy_jump import PrivacyJump
from tests.conftest import a_reception
from tests.ui.conftest import Window
from tests.ui.settings.subpages import as_officer

pytestmark = pytest.mark.window


def _open(window: Window) -> PrivacyPage:
    window.view.show_page("settings")
    window.settle()
    window.settings.subpages["privacy"].click()
    window.settle()
    page = window.view.current
    assert isinstance(page, PrivacyPage)
    return page


def _type(page: PrivacyPage, name: str, text: str) -> None:
    field = page.panel.card.named(name)
    assert isinstance(field, LineField)
    field.line.setText(text)


def test_a_request_from_the_person_to_its_answer(window: Window, people: list[Applicant]) -> None:
    context = window.view.session.context
    made = receive(context, a_reception(context, people[0]), printed=False).dossier
    page = _open(window)
    panel = page.requests
    page.begin()
    assert "quét thẻ" in panel.notice.text
    panel.wanted.set_text("000")
    panel.look_up()
    window.settle()
    assert panel.wanted.error == sentence("request.nobody")
    panel.wanted.set_text(made.code)
    panel.look_up()
    window.settle()
    assert panel.held is not None
    assert panel.held.person.name == people[0].name
    assert page.take_scan("025199009999")
    window.settle()
    assert panel.wanted.error == sentence("request.nobody")
    assert panel.wanted.isVisible()
    assert not panel.name.text(), "nobody else's data beside it"
    assert not panel.held_table.isVisible()
    panel.wanted.set_text(made.code)
    panel.look_up()
    window.settle()
    page.begin()
    page.panel.card.take()
    window.settle()
    assert panel.card.is_open, "what was typed stays"
    _type(page, "content", "Không dùng số điện thoại")
    kind = panel.card.named("kind")
    assert isinstance(kind, ChoiceField)
    kind.box.setCurrentIndex(2)
    page.panel.card.take()
    window.settle()
    assert "01/2026" in panel.notice.text
    page.settle()
    _type(page, "answer", "Đã đánh dấu")
    page.panel.card.take()
    window.settle()
    assert panel.mark.text().startswith("hạn chế xử lý từ")
    panel.lift.click()
    window.settle()
    assert panel.mark.text() == ""
    page.escape()
    assert panel.table.texts.text_at(0, 0) == "01/2026"


def test_an_incident_until_it_is_closed(window: Window) -> None:
    page = _open(window)
    page.show_part(Part.INCIDENTS)
    page.begin()
    for name, text in (("data", "Họ tên"), ("people", "12"), ("description", "Mất cặp giấy tờ")):
        _type(page, name, text)
    page.panel.card.take()
    window.settle()
    panel = page.incidents
    assert panel.table.texts.text_at(0, 4) == "Họ tên"
    page.settle()
    _type(page, "outcome", "Đã tìm lại")
    page.panel.card.take()
    window.settle()
    field = panel.card.named("outcome")
    assert field is not None
    assert field.error == sentence("incident.not_notified")
    page.escape()
    panel.authority.click()
    page.panel.card.take()
    window.settle()
    assert not panel.card.is_open


def test_what_is_past_its_time_is_destroyed_by_a_signed_list(window: Window) -> None:
    session = window.view.session
    before = session.context.clock() - timedelta(days=900)
    record_accesses(session.context, [Access(before, AccessKind.SEARCHED, text="Nguyễn An")])
    page = _open(window)
    page.show_part(Part.RETENTION)
    window.settle()
    panel = page.retention
    assert panel.plan is not None
    assert panel.plan.total == 1
    page.settle()
    page.panel.card.take()
    window.settle()
    field = panel.card.named("document")
    assert field is not None
    assert field.error
    _type(page, "document", "05/DM ngày 23/11/2026")
    page.panel.card.take()
    window.settle()
    assert not panel.card.is_open
    assert panel.plan.total == 0


def test_today_says_what_is_owed(window: Window) -> None:
    clock = window.view.session.context.clock
    facts = IncidentFacts(IncidentKind.LOST, clock(), "Họ tên", 1, "Mất")
    record_incident(window.view.session.context, facts)
    jump = PrivacyJump(window.view.session)
    jump.reload()
    window.settle()
    assert jump.text() == "1 sự cố dữ liệu · còn 72 giờ"
    jump.click()
    window.settle()
    assert isinstance(window.view.current, PrivacyPage)


def test_the_counter_records_and_does_not_answer(shell: Application, context: DeskContext) -> None:
    window = as_officer(shell, replace(context, officer=replace(context.officer, role=Role.OFFICER)))
    page = _open(window)
    page.settle()
    page.print_out()
    assert not page.is_unfinished
    page.show_part(Part.INCIDENTS)
    page.begin()
    assert page.is_unfinished
