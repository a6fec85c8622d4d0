"""The list of procedures as assistive technology gets it."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from desktop_app.domain.catalogue.comparison import CatalogueDiff, ComparedRow, ImportedRow, ValueChange
from desktop_app.domain.catalogue.levels import Scope
from desktop_app.domain.catalogue.stated import StatedValues
from desktop_app.domain.dates import day_text
from desktop_app.domain.dossier.procedure import Successor
from desktop_app.services.procedures.imports import ImportSource, apply_import
from desktop_app.ui.texts.messages import sentence
from tests.ui.accessible import Heard, interface_of
from tests.ui.conftest import CARD, Window

pytestmark = pytest.mark.window


def _open_choice(window: Window) -> None:
    window.scan(CARD)
    if not window.model.person.phone:
        window.hands.type("0912345678")
        window.hands.press("Return")
    window.hands.wait_for(window.reception.procedure.line.hasFocus)


def test_each_move_is_said_and_enter_takes_no_unspoken_procedure(window: Window, heard: Heard) -> None:
    _open_choice(window)
    step = window.reception.procedure
    heard.texts.clear()
    window.hands.press("Return")
    assert window.model.procedure is None
    assert heard.texts == [sentence("procedure.missing")]
    heard.texts.clear()
    window.hands.press("Down")
    assert heard.texts == [step._rows[1].accessibleName()]
    assert (QAccessible.Event.Selection, step._rows[1]) in heard.events
    heard.texts.clear()
    window.hands.type("3")
    assert heard.texts == [step._rows[2].accessibleName()]
    spoken = step._listed[2]
    assert spoken.name in heard.texts[0]
    window.hands.press("Return")
    assert window.model.procedure is not None
    assert window.model.procedure.id == spoken.id


def test_a_row_is_pressed_without_a_key_or_a_mouse(window: Window) -> None:
    _open_choice(window)
    step = window.reception.procedure
    assert interface_of(step._rows_list).role() is QAccessible.Role.List
    wanted = step._listed[1]
    interface_of(step._rows[1]).actionInterface().doAction("Press")
    assert window.model.procedure is not None
    assert window.model.procedure.id == wanted.id


def test_what_others_receive_is_found_with_where_to_go_and_is_not_taken(window: Window) -> None:
    _open_choice(window)
    step = window.reception.procedure
    window.hands.type("can cuoc")
    hit = step._listed[0]
    assert "công an" in step._rows[0].accessibleName()
    window.hands.press("Return")
    assert window.model.procedure is None
    assert step._error.text() == sentence("procedure.elsewhere", agency=hit.listed.agency)
    assert step.line.text() == "can cuoc", "nothing typed is lost"


def test_a_lapsed_code_is_marked_in_the_list(window: Window) -> None:
    _open_choice(window)
    step = window.reception.procedure
    window.hands.type("1.001978")
    assert step._listed[0].id == "1.001978"
    assert re.search(r"hết hiệu lực \d\d/\d\d/\d{4}", step._rows[0].accessibleName())


def test_an_end_that_comes_while_a_page_is_open_marks_it_with_the_successor(window: Window) -> None:
    _open_choice(window)
    step, session = window.reception.procedure, window.view.session
    window.hands.type("2")
    window.hands.press("Return")
    chosen = window.model.procedure
    assert chosen is not None and step._old.text() == ""
    context, today = session.context, session.context.today()
    successor = Successor("1.001193", is_confirmed=True)
    row = ImportedRow(chosen.id, StatedValues(is_in_force=False, successor=successor))
    source = ImportSource("officer", "", "", today)
    diff = CatalogueDiff(gone=(ComparedRow(row, chosen.name, tuple(_changes(row))),))
    session.renew(catalogue=apply_import(context, diff, source).catalogue)
    window.settle()
    assert step._old.text() == f"hết hiệu lực {day_text(today - timedelta(days=1))}, thay bằng 1.001193"
    assert step._old.toolTip() == "Thủ tục đăng ký khai sinh"
    step._list_usual()
    assert "thay bằng 1.001193" in step._rows[1].accessibleName()


def _changes(row: ImportedRow) -> list[ValueChange]:
    return [ValueChange(name, None, value) for name, value in row.values.stated().items()]


def test_what_is_not_in_force_yet_says_from_when(window: Window) -> None:
    _open_choice(window)
    step = window.reception.procedure
    begins = date(2199, 1, 1)
    step._list([replace(step._listed[0], begins=begins)])
    assert "từ 01/01/2199" in step._rows[0].accessibleName()
    step._clicked(0)
    assert window.model.procedure is None
    assert step._error.text() == sentence("procedure.not_yet", day="01/01/2199")


def test_another_province_s_procedure_is_shown_with_its_name(window: Window) -> None:
    _open_choice(window)
    step = window.reception.procedure
    window.hands.type("ho tro tu van phap luat cho doanh nghiep nho va vua")
    place = next(place for place, hit in enumerate(step._listed) if hit.listed.scope is Scope.PROVINCIAL)
    assert step._listed[place].listed.published_by in step._rows[place].accessibleName()


def test_a_limit_that_differs_by_case_is_asked_for_and_the_cases_are_shown(window: Window) -> None:
    _open_choice(window)
    step = window.reception.procedure
    window.hands.type("1.000656")
    window.hands.press("Return")
    window.hands.wait_for(step.limit.line.hasFocus)
    assert "1.000656.01" in step._basis.text()
    window.hands.type("5")
    window.hands.press("Return")
    assert [limit.n for limit in window.model.steps or ()] == [5]


def test_the_chosen_procedure_and_the_step_with_the_keys_stand_out(window: Window) -> None:
    """The style sheet looks at a widget again when a property of it, or of one around it, has changed."""
    name = window.reception.procedure._name
    waiting = name.font().weight()
    _open_choice(window)
    window.hands.type("1")
    window.hands.press("Return")
    window.hands.wait_for(window.reception.documents.checklist.hasFocus)
    assert name.font().weight() > waiting
    badges = [badge for step in window.reception.steps for badge in step.findChildren(QLabel)]
    colours = {
        badge.text(): badge.palette().color(badge.foregroundRole()).name()
        for badge in badges
        if badge.property("role") == "step"
    }
    assert [text for text, colour in colours.items() if colour != colours["1"]] == ["3"]
    notice = window.reception.notice
    notice.show_message("x", "warn")
    warned = notice._text.palette().color(notice._text.foregroundRole())
    notice.show_message("x", "bad")
    assert notice._text.palette().color(notice._text.foregroundRole()) != warned
