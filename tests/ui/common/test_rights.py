"""What a role may not do is disabled with the reason, and refused with a sentence where a key reaches it."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from desktop_app.domain.people.agency import Role
from desktop_app.services.dossier.dossiers import latest
from desktop_app.ui.texts.messages import sentence
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def _become(window: Window, role: Role) -> None:
    session = window.view.session
    session.renew(officer=replace(session.context.officer, role=role))


def test_controls_follow_the_role_and_a_trainee_is_told_why(window: Window) -> None:
    window.fill()
    settings, ledger = window.settings, window.ledger
    heads: list[QWidget] = [settings.choice.browse, settings.form_look, settings.alert_limits, ledger.excel, ledger.csv]
    administrators: list[QWidget] = [settings.data.choose_place, settings.numbers.change, window.sync_page.enrolment]
    assert all(control.isEnabled() for control in (*heads, *administrators))
    for role, closed, code in (
        (Role.HEAD, administrators, "role.administrator_only"),
        (Role.OFFICER, heads, "role.head_only"),
    ):
        _become(window, role)
        assert {control.isEnabled() for control in closed} == {False}
        assert {control.toolTip() for control in closed} == {sentence(code)}
    assert ledger.paper.isEnabled()
    _become(window, Role.TRAINEE)
    assert ledger.paper.toolTip() == settings.choice.printer.toolTip() == sentence("role.counter_only")
    before = [row.id for row in latest(window.view.session.context)]
    window.hands.press("F9")
    window.hands.wait_for(lambda: bool(window.reception.notice.text))
    window.settle()
    assert window.reception.notice.text == sentence("role.counter_only")
    assert window.view.page == "reception"
    assert [row.id for row in latest(window.view.session.context)] == before
    _become(window, Role.ADMINISTRATOR)
    assert all(control.isEnabled() for control in (*heads, *administrators))
    assert not settings.choice.browse.toolTip()
