from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.demo.sample_desk import sample_agency
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import AgencyCode
from desktop_app.domain.people.person import Applicant
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.setup import NewDesk, make_desk, problems_of_new_desk
from desktop_app.services.desk.sign_in import unlock
from desktop_app.services.printing.spool import PrintSettings
from desktop_app.services.reception.receive import receive
from tests.conftest import MovableClock, a_reception

PASSWORD = "mat khau thu"


@pytest.fixture
def folder(tmp_path: Path) -> DeskFolder:
    return DeskFolder(tmp_path / "desk")


def _new(folder: DeskFolder) -> NewDesk:
    return NewDesk(sample_agency(), "trần minh đức", PASSWORD, PrintSettings("", str(folder.path / "pdf")))


def test_a_desk_is_made_and_opened_again(
    folder: DeskFolder, catalogue: Catalogue, clock: MovableClock, people: list[Applicant]
) -> None:
    made = make_desk(folder, _new(folder), catalogue, clock)
    assert made.officer.name == "Trần Minh Đức"
    receive(made, a_reception(made, people[0]))
    made.store.close()
    assert folder.exists
    with pytest.raises(RuleViolation):
        unlock(folder, "mat khau sai", catalogue, clock)
    opened = unlock(folder, PASSWORD, catalogue, clock)
    assert opened.agency == sample_agency()
    assert receive(opened, a_reception(opened, people[1])).dossier.code.endswith("-0002")
    opened.store.close()


def test_what_the_wizard_must_ask_for(folder: DeskFolder, catalogue: Catalogue) -> None:
    agency = replace(sample_agency(), name=" ", place="", codes=(AgencyCode("44"),))
    wrong = NewDesk(agency, "", "123", PrintSettings("", ""))
    codes = [problem.code for problem in problems_of_new_desk(wrong)]
    wanted = ["agency.missing", "place.missing", "officer.missing", "agency.code_shape", "password.too_short"]
    assert codes == wanted
    with pytest.raises(RuleViolation):
        make_desk(folder, wrong, catalogue)
    assert not folder.path.exists(), "nothing is left behind"
