"""After a change of the key who was removed opens nothing, and everybody else works on with the own password."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import keyring
import pytest

from desktop_app.demo.sample_desk import sample_agency
from desktop_app.domain.errors import Problem, RuleViolation
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.context import DeskContext
from desktop_app.services.desk import officers
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.former_backups import drop_former_backups
from desktop_app.services.desk.key_rotation import ChangedKey, key_state, rotate_key
from desktop_app.services.desk.maintenance import back_up, care, choose_second_place
from desktop_app.services.desk.recovery import make_recovery_code
from desktop_app.services.desk.setup import NewDesk, make_desk
from desktop_app.services.desk.sign_in import unlock
from desktop_app.services.printing.spool import PrintSettings
from desktop_app.services.progress import Cancelled
from desktop_app.services.reception.receive import receive
from desktop_app.storage import engine, keys
from desktop_app.storage.backups import backups_in, key_copy_of
from desktop_app.storage.engine import connect, opens
from desktop_app.storage.event_log import last_line
from tests.conftest import MovableClock, a_reception
from tests.memory_keyring import MemoryKeyring
from tests.old_key_file import make_old
from tests.services.desk.conftest import PASSWORD as FIRST
from tests.services.desk.conftest import MakeDesk

HA, LAN = "mật khẩu của Hà", "mật khẩu của Lan"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> Path:
    """The folder of a closed desk with three officers; each test works on a copy."""
    folder = DeskFolder(tmp_path_factory.mktemp("made"))
    new = NewDesk(sample_agency(), "trần minh đức", FIRST, PrintSettings("", ""), "1")
    desk = make_desk(folder, new, catalogue, MovableClock())
    officers.add(desk, "Hà", Role.OFFICER, HA, HA)
    officers.add(desk, "Lan", Role.OFFICER, LAN, LAN)
    desk.store.close()
    return folder.path


@pytest.fixture
def desk(
    made: Path, folder: DeskFolder, catalogue: Catalogue, clock: MovableClock, guard: Path
) -> Iterator[DeskContext]:
    shutil.copytree(made, folder.path)
    opened = unlock(folder, FIRST, catalogue, clock, guard)
    yield opened
    opened.store.close()


@pytest.fixture
def guard(tmp_path: Path) -> Path:
    return tmp_path / "guard"


def _lock(desk: DeskContext, name: str) -> None:
    officers.lock(desk, next(line.officer.id for line in officers.officers_of(desk) if line.officer.name == name))


def _events(desk: DeskContext) -> tuple[int, str]:
    with desk.store.read() as connection:
        return last_line(connection)


def _opened(desk: DeskContext, folder: DeskFolder, guard: Path, password: str) -> DeskContext:
    return unlock(folder, password, desk.catalogue, desk.clock, guard)


def test_who_was_removed_opens_nothing_any_more(
    desk: DeskContext, folder: DeskFolder, guard: Path, people: list[Applicant], tmp_path: Path, clock: MovableClock
) -> None:
    receive(desk, a_reception(desk, people[0]))
    back_up(desk)
    kept = tmp_path / "kept.key.json"
    shutil.copyfile(folder.key_file, kept)
    _lock(desk, "Hà")
    assert key_state(desk).removed == ("Hà",)
    clock.move(minutes=1)
    shown: list[int] = []

    def go_on(percent: int) -> bool:
        shown.append(percent)
        return True

    changed = rotate_key(desk, go_on)
    assert changed == ChangedKey(deleted=1, left=0)
    assert shown == sorted(shown) and shown[-1] == 100
    former = keys.open_slot(kept, HA).key
    files = list(folder.path.rglob("*.db"))
    assert len(files) == 2
    assert not [path for path in files if opens(path, former)], "neither the database nor any backup"
    with pytest.raises(RuleViolation, match=r"password\.wrong"):
        keys.open_slot(folder.key_file, HA)
    for copy in folder.backups.glob("*.key.json"):
        with pytest.raises(RuleViolation, match=r"password\.wrong"):
            keys.open_slot(copy, HA)
    state = key_state(desk)
    assert (state.removed, state.changed_at) == ((), clock())
    code = receive(desk, a_reception(desk, people[1])).dossier.code
    assert code
    events = _events(desk)
    desk.store.close()
    for password in (FIRST, LAN):
        again = _opened(desk, folder, guard, password)
        assert not [notice for notice in again.notices if notice.startswith("doubt.")], "the guard goes on"
        assert _events(again) == events
        again.store.close()


def test_the_backup_of_a_change_takes_the_place_of_a_lost_file(
    desk: DeskContext, folder: DeskFolder, guard: Path, people: list[Applicant]
) -> None:
    receive(desk, a_reception(desk, people[0]))
    rotate_key(desk)
    events = _events(desk)
    desk.store.close()
    backup = backups_in(folder.backups, desk.store.key)[0]
    folder.key_file.unlink()
    folder.database.unlink()
    shutil.copyfile(backup.path, folder.database)
    again = _opened(desk, folder, guard, LAN)
    assert _events(again) == events
    again.store.close()


@pytest.mark.parametrize("percent", [0, 85, 95, 100])
def test_stopping_changes_nothing(
    desk: DeskContext, folder: DeskFolder, guard: Path, people: list[Applicant], percent: int
) -> None:
    receive(desk, a_reception(desk, people[0]))
    before, key = sorted(path.name for path in folder.path.rglob("*")), desk.store.key
    with pytest.raises(Cancelled):
        rotate_key(desk, lambda done: done < percent)
    assert desk.store.key == key
    assert not keys.is_changing(folder.key_file)
    backups = {"backups"} if folder.backups.exists() else set()
    assert {path.name for path in folder.path.rglob("*")} - backups == set(before) - backups
    receive(desk, a_reception(desk, people[1]))
    desk.store.close()
    _opened(desk, folder, guard, LAN).store.close()


def test_what_is_stored_meanwhile_waits_and_reading_goes_on(
    desk: DeskContext, folder: DeskFolder, people: list[Applicant]
) -> None:
    receive(desk, a_reception(desk, people[0]))
    before, seen = _events(desk), []
    writer = Thread(target=lambda: receive(desk, a_reception(desk, people[1])))

    def go_on(percent: int) -> bool:
        if percent == 95:
            writer.start()
        if percent == 100:
            seen.append(_events(desk))
        return True

    rotate_key(desk, go_on)
    writer.join(60)
    assert seen == [before]
    assert _events(desk)[0] > before[0], "stored after the change, in the new file"
    assert opens(folder.database, desk.store.key)


def test_a_file_that_another_program_has_open_stays_as_it_is(
    desk: DeskContext, folder: DeskFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = desk.store.key
    monkeypatch.setattr(engine, "_BUSY_MS", 50)
    other = connect(folder.database, key)
    other.execute("SELECT count(*) FROM officer").fetchone()
    with pytest.raises(Problem, match=r"storage\.busy"):
        rotate_key(desk)
    assert desk.store.key == key
    assert not keys.is_changing(folder.key_file)
    other.close()
    rotate_key(desk)
    assert desk.store.key != key


def test_only_an_administrator_changes_the_key(desk: DeskContext, folder: DeskFolder, guard: Path) -> None:
    desk.store.close()
    lan = _opened(desk, folder, guard, LAN)
    with pytest.raises(RuleViolation, match=r"role\.administrator_only"):
        rotate_key(lan)
    lan.store.close()


def test_who_did_not_sign_in_since_the_update_needs_a_new_password(
    desk: DeskContext, folder: DeskFolder, guard: Path
) -> None:
    code = make_recovery_code(desk)
    lan = next(line.officer for line in officers.officers_of(desk) if line.officer.name == "Lan")
    make_old(folder.key_file, desk.store.key, LAN, str(lan.id))
    make_old(folder.key_file, desk.store.key, code.replace("-", ""), keys.RECOVERY)
    state = key_state(desk)
    assert (state.without, state.loses_code) == (("Lan",), True)
    rotate_key(desk)
    for lost in (LAN, code):
        with pytest.raises(RuleViolation, match=r"password\.wrong"):
            _opened(desk, folder, guard, lost)
    officers.set_password(desk, lan.id, "mat khau khac", "mat khau khac")
    desk.store.close()
    again = _opened(desk, folder, guard, "mat khau khac")
    again.store.close()
    first = _opened(desk, folder, guard, FIRST)
    assert "opened.no_recovery_code" in first.notices
    first.store.close()


def test_a_slot_of_version_0_1_is_made_anew_at_sign_in(desk: DeskContext, folder: DeskFolder, guard: Path) -> None:
    lan = next(line.officer for line in officers.officers_of(desk) if line.officer.name == "Lan")
    make_old(folder.key_file, desk.store.key, LAN, str(lan.id))
    desk.store.close()
    first = _opened(desk, folder, guard, LAN)
    assert first.secret
    assert key_state(first).without == ()
    first.store.close()
    second = _opened(desk, folder, guard, LAN)
    assert second.secret == first.secret
    second.store.close()


def test_the_keyring_gets_the_new_key(make: MakeDesk, folder: DeskFolder, guard: Path) -> None:
    before, backend = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(backend)
    try:
        desk = make()
        rotate_key(desk)
        assert list(backend.kept.values()) == [desk.store.key.hex()]
        desk.store.close()
        for place in backend.kept:
            backend.kept[place] = bytes(32).hex()
        again = _opened(desk, folder, guard, FIRST)
        assert again.secret == desk.secret
        again.store.close()
        assert list(backend.kept.values()) == [desk.store.key.hex()], "a key that does not open the file is replaced"
    finally:
        keyring.set_keyring(before)


def test_backups_that_are_away_are_deleted_when_they_come_back(
    desk: DeskContext, folder: DeskFolder, tmp_path: Path, clock: MovableClock
) -> None:
    stick, away = tmp_path / "stick", tmp_path / "away"
    stick.mkdir()
    choose_second_place(desk, str(stick))
    back_up(desk)
    former = desk.store.key
    stick.rename(away)
    clock.move(minutes=1)
    assert rotate_key(desk) == ChangedKey(deleted=1, left=0)
    away.rename(stick)
    old = [backup.path for backup in backups_in(stick / "quay-mot-cua", former)]
    assert len(old) == 1
    assert drop_former_backups(desk) == (0, 1), "no sound backup under the new key lies beside it yet"
    care(desk, lambda: False)
    assert not old[0].exists()
    assert not key_copy_of(old[0]).exists()
    assert backups_in(stick / "quay-mot-cua", desk.store.key)
