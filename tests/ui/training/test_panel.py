"""Practising in the real window: visitors come by a key, and each reception is judged."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.app import Application
from desktop_app.demo.sample_desk import open_training_desk
from desktop_app.demo.scoring import Mistake
from desktop_app.domain.papers.check import Verdict
from desktop_app.domain.papers.scan import receipt_text
from desktop_app.domain.papers.statement import write_statement
from desktop_app.domain.people.agency import Role
from desktop_app.services.context import DeskContext
from desktop_app.services.papers.check import check_paper
from desktop_app.services.papers.keys import paper_key_at
from desktop_app.ui.training.panel import TrainingPanel
from tests.conftest import MovableClock
from tests.domain.papers.papers import FACTS
from tests.end_to_end.hands import Hands
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


@pytest.fixture
def practising(shell: Application, tmp_path: Path, clock: MovableClock) -> Window:
    """The training desk, signed in."""
    hands: Hands = shell.hands  # type: ignore[attr-defined] # set by `shell`
    hands.wait_for(shell.window.isActiveWindow)
    shell.show_desk(open_training_desk(tmp_path / "training", clock))
    made = Window(shell, hands)
    made.settle()
    return made


def _serve(window: Window) -> None:
    """Choose the first usual procedure of whoever is at the desk, mark all papers, save."""
    if not window.model.person.phone:
        window.hands.type("0912345678")
        window.hands.press("Return")
    window.hands.wait_for(window.reception.procedure.line.hasFocus)
    window.hands.type("1")
    window.hands.press("Return")
    window.hands.type("*")
    window.save()
    window.settle()


def test_a_visitor_is_served_and_judged(practising: Window, context: DeskContext, clock: MovableClock) -> None:
    window = practising
    assert window.application.window.strip.isVisible()
    assert "TẬP HUẤN" in window.application.window.strip.text.text()
    panel = window.application.window.findChild(TrainingPanel)
    assert panel is not None
    window.hands.press("Ctrl+Shift+G")
    window.settle()
    assert window.model.person.number == panel._visitors[0].person.number
    _serve(window)
    assert [each.mistakes for each in panel.served] == [(Mistake.PROCEDURE,)]
    assert panel.served[0].keys > 0
    assert "thủ tục khác" in panel.result.text()
    assert window.saved.code.text().startswith("T00.00-")
    clock.move(minutes=1)
    window.hands.press("Ctrl+Shift+G")
    window.settle()
    assert window.model.person.number == panel._visitors[1].person.number
    _serve(window)
    assert [each.mistakes for each in panel.served][1] == ()
    assert panel.served[1].points == 10
    key = paper_key_at(window.view.session.context, clock())
    text = receipt_text("", FACTS.code, write_statement(FACTS, key))
    assert check_paper(context, text).check.verdict is Verdict.TRAINING, "on a real desk"


def test_a_real_desk_has_neither_stripes_nor_visitors(window: Window) -> None:
    assert not window.application.window.strip.isVisible()
    assert window.application.window.findChild(TrainingPanel) is None


def test_a_trainee_sees_why_nothing_is_saved_on_a_real_desk(window: Window) -> None:
    session = window.view.session
    session.renew(officer=replace(session.context.officer, role=Role.TRAINEE))
    window.fill()
    button = window.reception.footer.save
    assert not button.isEnabled()
    around = button.parentWidget()
    assert around is not None
    assert "cán bộ tiếp nhận" in around.toolTip()
    window.hands.press("F9")
    window.settle()
    assert window.view.page == "reception"
    assert "cán bộ tiếp nhận" in window.reception.notice.text
    session.renew(officer=replace(session.context.officer, role=Role.OFFICER))
    assert button.isEnabled()
