"""Receiving and handing back in one action, with keys in the window."""

import pytest

from desktop_app.domain.dossier.status import Status
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.printing.spool import open_spool
from desktop_app.ui.texts.messages import sentence
from tests.conftest import MovableClock
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def _choose(window: Window, procedure_id: str) -> None:
    procedure = window.view.session.context.catalogue.by_id(procedure_id)
    assert procedure is not None
    window.model.choose(procedure)
    window.settle()


def _mark_documents(window: Window) -> None:
    window.reception.focus_step(2)
    window.hands.type("*")


def test_thirty_results_in_one_action(window: Window) -> None:
    window.fill()
    _choose(window, "A22")
    row = window.reception.appointment.at_once
    assert row.isVisible()
    assert window.model.at_once
    assert row.chip.text() == "Trả kết quả ngay"
    _mark_documents(window)
    window.reception.focus_step(3)
    assert row.copies.line.hasFocus()
    window.hands.type("30")
    reception_id = window.model.id
    window.save()
    context = window.view.session.context
    opened = open_dossier(context, reception_id)
    assert opened is not None
    assert opened.state.status is Status.RETURNED
    assert opened.events[-1].payload.copies == 30  # type: ignore[union-attr] # a Returned
    assert open_spool(context) == []
    assert "30" in window.saved.due.text()
    assert not window.model.at_once, "nothing is left for the next citizen"


def test_an_appointment_is_a_key_away(window: Window) -> None:
    window.fill()
    assert not window.reception.appointment.at_once.isVisible(), "not for a procedure with a limit"
    window.hands.press("Ctrl+R")
    assert not window.model.at_once
    _choose(window, "A22")
    window.hands.press("Ctrl+R")
    assert not window.model.at_once
    assert window.reception.appointment.at_once.chip.text() == "Hẹn ngày trả"
    window.hands.press("Ctrl+R")
    assert window.model.at_once


def test_late_in_the_day_it_says_until_when(window: Window, clock: MovableClock) -> None:
    clock.now = clock.now.replace(hour=15, minute=1)
    window.fill()
    _choose(window, "A22")
    assert not window.model.at_once
    window.hands.press("Ctrl+R")
    row = window.reception.appointment.at_once
    assert not window.model.at_once
    assert row.problem.text() == sentence("at_once.tomorrow", due="25/11/2026")


def test_a_wrong_number_is_said_beside_the_field(window: Window) -> None:
    window.fill()
    _choose(window, "A22")
    _mark_documents(window)
    window.reception.focus_step(3)
    window.hands.type("0")
    window.hands.press("F9")
    window.settle()
    row = window.reception.appointment.at_once
    assert row.problem.isVisible()
    assert "999" in row.problem.text()
    assert row.copies.line.hasFocus()
