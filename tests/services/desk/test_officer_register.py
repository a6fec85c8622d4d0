"""Roles changed by hand in the database count for nothing, are found, and are put back."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from desktop_app.demo.sample_desk import sample_agency
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Role
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.desk import officers
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.key_rotation import rotate_key
from desktop_app.services.desk.maintenance import back_up, find_damage
from desktop_app.services.desk.officer_register import put_back_signed, unsigned_accounts
from desktop_app.services.desk.passwords import hash_of
from desktop_app.services.desk.recovery import make_recovery_code
from desktop_app.services.desk.releases import release
from desktop_app.services.desk.setup import NewDesk, make_desk
from desktop_app.services.desk.sign_in import unlock
from desktop_app.services.desk.switching import enter
from desktop_app.services.printing.spool import PrintSettings
from desktop_app.storage import keys
from tests.conftest import MovableClock
from tests.services.desk.conftest import PASSWORD as FIRST

HA = "mật khẩu của Hà"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> Path:
    """The folder of a closed desk with an administrator and an officer; each test works on a copy."""
    folder = DeskFolder(tmp_path_factory.mktemp("made"))
    desk = make_desk(folder, NewDesk(sample_agency(), "trần minh đức", FIRST, PrintSettings("", ""), "1"), catalogue)
    officers.add(desk, "Hà", Role.OFFICER, HA, HA)
    desk.store.close()
    return folder.path


@pytest.fixture
def desk(made: Path, folder: DeskFolder, catalogue: Catalogue, clock: MovableClock) -> Iterator[DeskContext]:
    shutil.copytree(made, folder.path)
    opened = unlock(folder, FIRST, catalogue, clock)
    yield opened
    opened.store.close()


def _ha(desk: DeskContext) -> UUID:
    return next(line.officer.id for line in officers.officers_of(desk) if line.officer.name == "Hà")


def _sql(desk: DeskContext, *statements: str) -> None:
    raw = desk.store.raw()
    for statement in statements:
        raw.execute(statement)
    raw.close()


def _role_of_ha(desk: DeskContext) -> Role:
    opened = unlock(DeskFolder(desk.store.path.parent), HA, desk.catalogue, desk.clock, officer_id=_ha(desk))
    opened.store.close()
    return opened.officer.role


def test_a_role_changed_by_hand_counts_for_nothing_and_is_put_back(desk: DeskContext) -> None:
    assert find_damage(desk).unsigned == ()
    _sql(desk, "UPDATE officer SET role = 'administrator' WHERE name = 'Hà'")
    assert _role_of_ha(desk) is Role.OFFICER
    assert enter(desk, _ha(desk), HA).officer.role is Role.OFFICER
    with pytest.raises(RuleViolation, match=r"password\.wrong"):
        release(enter(desk, _ha(desk), HA), (), "vì", HA)
    assert find_damage(desk).unsigned == ("Hà",)
    assert put_back_signed(desk) == ["Hà"]
    assert find_damage(desk).unsigned == ()
    officers.change_role(desk, _ha(desk), Role.HEAD)
    assert _role_of_ha(desk) is Role.HEAD
    assert find_damage(desk).unsigned == ()


def test_an_account_made_by_hand_is_an_officer_at_most_and_locked_when_put_back(desk: DeskContext) -> None:
    forged = new_id()
    with desk.store.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO officer(id, name, role, password_hash) VALUES (?, 'Kẻ Lạ', 'administrator', ?)",
            (forged.bytes, hash_of("mat khau la")),
        )
    lines = {line.officer.name: line for line in officers.officers_of(desk)}
    assert lines["Kẻ Lạ"].officer.role is Role.OFFICER
    assert find_damage(desk).unsigned == ("Kẻ Lạ",)
    put_back_signed(desk)
    lines = {line.officer.name: line for line in officers.officers_of(desk)}
    assert not lines["Kẻ Lạ"].active
    assert unsigned_accounts(desk.store) == []


def test_a_locked_account_is_not_unlocked_by_hand(desk: DeskContext) -> None:
    officers.lock(desk, _ha(desk))
    _sql(desk, "UPDATE officer SET active = 1 WHERE name = 'Hà'")
    assert {line.officer.name: line.active for line in officers.officers_of(desk)}["Hà"] is False
    assert find_damage(desk).unsigned == ("Hà",)


def test_another_register_in_its_place_is_noticed_at_the_next_sign_in(
    desk: DeskContext, folder: DeskFolder, catalogue: Catalogue, tmp_path: Path
) -> None:
    ha = _ha(desk)
    unlock(folder, HA, catalogue, desk.clock, officer_id=ha).store.close()
    other = make_desk(
        DeskFolder(tmp_path / "other"),
        NewDesk(sample_agency(), "kẻ lạ", "mat khau la", PrintSettings("", ""), "2"),
        catalogue,
    )
    with other.store.read() as connection:
        entry = connection.exec_driver_sql("SELECT content, signer, signature FROM officer_register").one()
    other.store.close()
    _sql(desk, "DROP TRIGGER officer_register_no_delete", "DELETE FROM officer_register")
    with desk.store.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO officer_register(content, signer, signature) VALUES (?, ?, ?)", tuple(entry)
        )
    opened = unlock(folder, HA, catalogue, desk.clock, officer_id=ha)
    assert "opened.register_replaced" in opened.notices
    opened.store.close()
    assert "opened.register_replaced" in enter(desk, ha, HA).notices


def test_the_first_administrator_who_signs_in_signs_for_a_desk_of_before(
    desk: DeskContext, folder: DeskFolder, catalogue: Catalogue
) -> None:
    _sql(
        desk,
        "DROP TRIGGER officer_register_no_delete",
        "DELETE FROM officer_register",
        "UPDATE officer SET role = 'head' WHERE name = 'Hà'",
    )
    ha = _ha(desk)
    unlock(folder, HA, catalogue, desk.clock, officer_id=ha).store.close()
    assert unsigned_accounts(desk.store) == []
    desk.store.close()
    first = unlock(folder, FIRST, catalogue, desk.clock, officer_id=desk.officer.id)
    _sql(first, "UPDATE officer SET role = 'administrator' WHERE name = 'Hà'")
    assert [officer.name for officer in unsigned_accounts(first.store)] == ["Hà"]
    assert _role_of_ha(first) is Role.HEAD
    first.store.close()


def test_the_recovery_code_signs_new_passwords(desk: DeskContext, folder: DeskFolder, catalogue: Catalogue) -> None:
    code = make_recovery_code(desk)
    desk.store.close()
    recovered = unlock(folder, code, catalogue, desk.clock)
    officers.set_password(recovered, recovered.officer.id, "mat khau khac", "mat khau khac")
    officers.change_role(recovered, _ha(recovered), Role.HEAD)
    recovered.store.close()
    again = unlock(folder, "mat khau khac", catalogue, desk.clock)
    assert again.secret != recovered.secret
    officers.change_role(again, _ha(again), Role.OFFICER)
    assert unsigned_accounts(again.store) == []
    again.store.close()


def test_an_own_password_keeps_the_key_that_signs(desk: DeskContext, folder: DeskFolder, catalogue: Catalogue) -> None:
    officers.change_own_password(desk, FIRST, "mat khau khac", "mat khau khac")
    desk.store.close()
    again = unlock(folder, "mat khau khac", catalogue, desk.clock)
    officers.change_role(again, _ha(again), Role.HEAD)
    assert again.secret == desk.secret
    again.store.close()


def test_an_older_backup_is_no_replaced_register(desk: DeskContext, folder: DeskFolder, catalogue: Catalogue) -> None:
    backup = back_up(desk)
    officers.change_role(desk, _ha(desk), Role.HEAD)
    ha = _ha(desk)
    desk.store.close()
    unlock(folder, HA, catalogue, desk.clock, officer_id=ha).store.close()
    shutil.copyfile(backup, folder.database)
    for end in ("-wal", "-shm"):
        folder.database.with_name(folder.database.name + end).unlink(missing_ok=True)
    opened = unlock(folder, HA, catalogue, desk.clock, officer_id=ha)
    assert opened.officer.role is Role.OFFICER
    assert "opened.register_replaced" not in opened.notices
    opened.store.close()


def test_a_new_key_keeps_what_officers_remember(desk: DeskContext, folder: DeskFolder, catalogue: Catalogue) -> None:
    rotate_key(desk)
    assert keys.open_slot(folder.key_file, FIRST).remembered
    desk.store.close()
    again = unlock(folder, FIRST, catalogue, desk.clock)
    officers.change_role(again, _ha(again), Role.HEAD)
    again.store.close()


def test_a_code_from_before_the_register_signs_when_it_is_made(
    desk: DeskContext, folder: DeskFolder, catalogue: Catalogue
) -> None:
    code = make_recovery_code(desk)
    _sql(desk, "DROP TRIGGER officer_register_no_delete", "DELETE FROM officer_register")
    desk.store.close()
    again = unlock(folder, FIRST, catalogue, desk.clock, officer_id=desk.officer.id)
    assert "opened.recovery_code_of_before" not in again.notices
    again.store.close()
    recovered = unlock(folder, code, catalogue, desk.clock)
    officers.set_password(recovered, recovered.officer.id, "mat khau khac", "mat khau khac")
    recovered.store.close()


def test_a_code_that_cannot_sign_is_to_be_replaced_while_there_is_a_password(
    desk: DeskContext, folder: DeskFolder, catalogue: Catalogue
) -> None:
    # As after an update: the code's slot is older than the register.
    keys.put_recovery_slot(folder.key_file, desk.store.key, keys.new_recovery_code())
    desk.store.close()
    again = unlock(folder, FIRST, catalogue, desk.clock, officer_id=desk.officer.id)
    assert "opened.recovery_code_of_before" in again.notices
    make_recovery_code(again)
    again.store.close()
    last = unlock(folder, FIRST, catalogue, desk.clock, officer_id=desk.officer.id)
    assert not [notice for notice in last.notices if "recovery" in notice]
    last.store.close()
