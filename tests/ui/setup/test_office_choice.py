"""A new desk by province and commune."""

from datetime import datetime, time
from pathlib import Path

import pytest

from desktop_app.app import Application
from desktop_app.domain.catalogue.levels import Level, level_of_office
from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.people.usual_names import OfficeKind
from desktop_app.services.procedures.favourite_procedures import usual_of
from desktop_app.ui.setup.wizard import WizardPage
from desktop_app.ui.shell.workspace import Workspace
from tests.end_to_end.hands import Hands
from tests.ui.conftest import CARD, Window

pytestmark = pytest.mark.window


def test_a_commune_desk_by_its_names_without_marks(shell: Application, tmp_path: Path) -> None:
    hands: Hands = shell.hands  # type: ignore[attr-defined] # set by the fixture
    hands.wait_for(shell.window.isActiveWindow)
    shell._after_first_frame()
    page = shell.window.view
    assert isinstance(page, WizardPage)
    page.printer.folder = str(tmp_path / "pdf")
    office = page.office
    hands.wait_for(office.kind.hasFocus)
    hands.press("Return")
    hands.type("zzz")
    hands.press("Return")
    assert office.province.error and office.province.line.hasFocus(), "an unknown name is said, and stays"
    assert office.province.text == "zzz"
    office.province.line.selectAll()
    hands.type("an gi")
    hands.press("Return")
    hands.wait_for(office.commune.line.hasFocus)
    assert (office.province.text, office.province.error) == ("Tỉnh An Giang", "")
    hands.type("nui cam")
    hands.press("Return")
    hands.wait_for(page.code.line.hasFocus)
    names = (page.parent_agency.text, page.agency.text, page.place.text)
    assert names == ("UBND xã Núi Cấm", "Trung tâm Phục vụ hành chính công xã Núi Cấm", "Núi Cấm")
    # What somebody typed stays when the kind of office changes, and what was filled in follows.
    page.place.line.setText("An Phú")
    office.kind.setCurrentIndex(office.kind.findData(OfficeKind.DEPARTMENT))
    assert not office.commune.isVisible()
    assert (page.parent_agency.text, page.agency.text, page.place.text) == ("UBND tỉnh An Giang", "", "An Phú")
    office.kind.setCurrentIndex(office.kind.findData(OfficeKind.COMMUNE))
    assert page.parent_agency.text == "UBND xã Núi Cấm"
    for text in ("H01.30.12", "", "Quầy 02", "tran minh duc", "mat khau thu", "mat khau thu", ""):
        hands.type(text)
        hands.press("Return")
    hands.wait_for(lambda: isinstance(shell.workspace, Workspace))
    assert shell.workspace is not None
    context = shell.workspace.session.context
    assert level_of_office(context.agency.parent, context.agency.name) is Level.COMMUNE
    assert usual_of(context)[0].id == "1.001193"
    _receive_a_marriage(Window(shell, hands), tmp_path / "pdf")


def _receive_a_marriage(window: Window, folder: Path) -> None:
    """Receive a first dossier to paper: of the marriage's limit the catalogue knows several, so it is asked for."""
    hands, session = window.hands, window.view.session
    # The test also runs at night and on Sundays, when a desk asks about the clock.
    morning = datetime.combine(session.context.calendar.next_working(session.context.today()), time(9), VIETNAM)
    session.renew(clock=lambda: morning, asks_about_clock=False)
    window.settle()
    hands.wait_for(window.view.bar.line.hasFocus)
    window.scan(CARD)
    hands.type("0912345678")
    hands.press("Return")
    hands.wait_for(window.reception.procedure.line.hasFocus)
    before = hands.keys
    hands.type("kh")
    hands.press("Return")
    assert hands.keys - before <= 6
    assert window.model.procedure is not None and window.model.procedure.id == "1.000894"
    hands.wait_for(window.reception.procedure.limit.line.hasFocus)
    hands.type("1")
    hands.press("Return")
    hands.type("*")
    code = window.save()
    assert (folder / f"{code}.pdf").exists()
