import pytest

from desktop_app.domain.errors import Problem
from desktop_app.domain.people.agency import Role
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.officers import add, lock, set_password
from desktop_app.services.desk.recovery import has_recovery_code, make_recovery_code, print_recovery_sheet
from desktop_app.services.desk.sign_in import unlock
from tests.conftest import MovableClock
from tests.services.desk.conftest import PASSWORD, MakeDesk


def test_the_code_opens_the_desk_when_every_password_is_forgotten(
    make: MakeDesk, folder: DeskFolder, catalogue: Catalogue, clock: MovableClock
) -> None:
    made = make()
    assert made.notices == ("opened.no_recovery_code",)
    assert not has_recovery_code(made)
    code = make_recovery_code(made)
    assert has_recovery_code(made)
    made.store.close()
    opened = unlock(folder, code.lower(), catalogue, clock)
    assert opened.officer == made.officer
    assert opened.notices == ("opened.recovery_code",)
    set_password(opened, opened.officer.id, "mat khau khac", "mat khau khac")
    opened.store.close()
    with pytest.raises(Problem, match=r"password\.wrong"):
        unlock(folder, PASSWORD, catalogue, clock)
    again = unlock(folder, "mat khau khac", catalogue, clock)
    assert again.notices == ()
    again.store.close()


def test_the_code_of_a_new_desk_opens_it_after_its_key_file_was_lost(
    make: MakeDesk, folder: DeskFolder, catalogue: Catalogue, clock: MovableClock
) -> None:
    made = make()
    code = make_recovery_code(made)
    made.store.close()
    folder.key_file.unlink()
    unlock(folder, code, catalogue, clock).store.close()


def test_the_code_outlives_officers_and_a_new_one_replaces_it(
    make: MakeDesk, folder: DeskFolder, catalogue: Catalogue, clock: MovableClock
) -> None:
    made = make()
    first = make_recovery_code(made)
    officer = add(made, "Lê Thị Hoa", Role.OFFICER, "mat khau hoa", "mat khau hoa")
    lock(made, officer.id)
    made.store.close()
    opened = unlock(folder, first, catalogue, clock)
    second = make_recovery_code(opened)
    opened.store.close()
    with pytest.raises(Problem, match=r"password\.wrong"):
        unlock(folder, first, catalogue, clock)
    unlock(folder, second, catalogue, clock).store.close()


def test_only_an_administrator_makes_one(
    make: MakeDesk, folder: DeskFolder, catalogue: Catalogue, clock: MovableClock
) -> None:
    made = make()
    add(made, "Lê Thị Hoa", Role.OFFICER, "mat khau hoa", "mat khau hoa")
    made.store.close()
    officer = unlock(folder, "mat khau hoa", catalogue, clock)
    assert officer.notices == ()
    with pytest.raises(Problem, match="administrator"):
        make_recovery_code(officer)
    officer.store.close()


def test_the_code_is_never_printed_into_a_folder(make: MakeDesk, folder: DeskFolder) -> None:
    made = make()
    with pytest.raises(Problem) as caught:
        print_recovery_sheet(made, b"%PDF")
    assert caught.value.code == "recovery.no_printer"
    assert not (folder.path / "pdf").exists()
    made.store.close()
