from dataclasses import replace

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
from desktop_app.storage.errors import StorageProblem
from tests.conftest import MovableClock, a_reception
from tests.services.desk.conftest import PASSWORD


def _new(folder: DeskFolder) -> NewDesk:
    return NewDesk(sample_agency(), "trần minh đức", PASSWORD, PrintSettings("", str(folder.path / "pdf")), "1")


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
    wanted = ["agency.missing", "place.missing", "agency.code_shape", "officer.missing", "password.too_short"]
    assert codes == wanted
    with pytest.raises(RuleViolation):
        make_desk(folder, wrong, catalogue)
    assert not folder.path.exists(), "nothing is left behind"


def test_a_folder_that_holds_a_desk_is_refused(folder: DeskFolder, catalogue: Catalogue, clock: MovableClock) -> None:
    make_desk(folder, _new(folder), catalogue, clock).store.close()
    for lost in (folder.card, folder.key_file):
        before = {path.name: path.read_bytes() for path in folder.path.iterdir() if path.is_file()}
        with pytest.raises(StorageProblem) as caught:
            make_desk(folder, _new(folder), catalogue, clock)
        assert caught.value.code == "storage.exists"
        assert {path.name: path.read_bytes() for path in folder.path.iterdir() if path.is_file()} == before
        lost.unlink()


def test_a_desk_that_could_not_be_finished_leaves_nothing(
    folder: DeskFolder, catalogue: Catalogue, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_self: DeskFolder, _card: object) -> None:
        raise StorageProblem("storage.full")

    with monkeypatch.context() as patched:
        patched.setattr(DeskFolder, "write_card", fail)
        with pytest.raises(StorageProblem):
            make_desk(folder, _new(folder), catalogue, clock)
    assert list(folder.path.iterdir()) == []
    make_desk(folder, _new(folder), catalogue, clock).store.close()


def test_a_set_up_that_a_power_cut_ended_begins_anew(
    folder: DeskFolder, catalogue: Catalogue, clock: MovableClock, people: list[Applicant]
) -> None:
    folder.path.mkdir()
    folder.unfinished.write_bytes(b"")
    folder.key_file.write_bytes(b'{"version":1,"slots":[]}')
    folder.database.write_bytes(b"half a file")
    assert not folder.exists
    made = make_desk(folder, _new(folder), catalogue, clock)
    receive(made, a_reception(made, people[0]))
    made.store.close()
    assert folder.exists
    unlock(folder, PASSWORD, catalogue, clock).store.close()
