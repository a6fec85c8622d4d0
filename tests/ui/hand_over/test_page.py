"""Handing several dossiers over in one go, through the keys and the scanner."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.people.person import Applicant
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.reception.receive import receive
from desktop_app.ui.hand_over.page import HandOverPage
from tests.conftest import MovableClock, a_reception
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


@pytest.fixture
def lying(window: Window, people: list[Applicant]) -> list[Dossier]:
    """Five dossiers of the same procedure, received a minute ago."""
    context = window.view.session.context
    return [receive(context, a_reception(context, person), printed=False).dossier for person in people[:5]]


def _page(window: Window) -> HandOverPage:
    window.hands.press("F12")
    window.settle()
    assert window.view.page == "hand-over"
    return window.hand_over


def _papers(folder: Path) -> list[str]:
    return sorted(path.name.rsplit(" ", 2)[0] for path in (folder / "pdf").iterdir())


def test_ticked_dossiers_go_together_with_one_list(window: Window, lying: list[Dossier], tmp_path: Path) -> None:
    page = _page(window)
    assert page.model.rowCount() == 5
    assert not page.go.isEnabled()
    window.hands.press("Space")
    window.hands.press("Down")
    window.hands.press("Space")
    assert "2 hồ sơ" in page.go.text()
    page.slips.setChecked(False)
    window.hands.press("F9")
    window.settle()
    assert page.model.rowCount() == 3
    assert "2 hồ sơ" in page.notice.text
    assert _papers(tmp_path) == ["Danh sách bàn giao"]
    context = window.view.session.context
    holders = [opened.state.holder for one in lying if (opened := open_dossier(context, one.id))]
    assert holders == [lying[0].deciding_unit] * 2 + [""] * 3


def test_a_scanned_receipt_ticks_its_dossier(window: Window, lying: list[Dossier]) -> None:
    page = _page(window)
    window.scan(lying[3].code)
    assert page.model.chosen == [lying[3].id]
    window.scan(lying[3].code)
    assert page.model.chosen == [lying[3].id]
    window.scan("H44.18-991231-0001")
    assert "H44.18-991231-0001" in page.notice.text
    assert page.model.chosen == [lying[3].id]


def test_star_ticks_all_and_again_none(window: Window, lying: list[Dossier]) -> None:
    page = _page(window)
    window.hands.type("*")
    assert page.model.chosen == [one.id for one in lying]
    window.hands.type("*")
    assert page.model.chosen == []


def test_each_division_has_its_own_list(
    window: Window, lying: list[Dossier], people: list[Applicant], clock: MovableClock
) -> None:
    context = window.view.session.context
    other = replace(a_reception(context, people[6], "B40"))
    receive(context, other, printed=False)
    clock.move(days=3)
    page = _page(window)
    assert page.unit.count() == 2
    assert page.model.rowCount() == 5
    page.unit.setCurrentIndex(1)
    page.unit.activated.emit(1)
    assert page.model.rowCount() == 1
    assert page.model.text_at(0, 5).startswith("quá hạn")


def test_nothing_lies_at_the_desk(window: Window) -> None:
    page = _page(window)
    assert not page.table.isVisible()
    assert not page.go.isEnabled()
    window.hands.press("Escape")
    assert window.view.page == "reception", "back to where one was"
