"""Whatever is lost of key file, keyring and the desk's card: whoever has a password gets in, or reads why not."""

from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail

from desktop_app.domain.errors import Problem
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.key_opening import open_key
from desktop_app.services.desk.maintenance import back_up
from desktop_app.services.desk.officers import set_password
from desktop_app.services.desk.sign_in import unlock
from tests.conftest import MovableClock
from tests.memory_keyring import MemoryKeyring
from tests.services.desk.conftest import PASSWORD, MakeDesk

_LOSSES: dict[str, Callable[[Path], object]] = {
    "missing": lambda path: path.unlink(),
    "empty after a power cut": lambda path: path.write_bytes(b""),
    "torn": lambda path: path.write_bytes(path.read_bytes()[:200]),
    "zeros": lambda path: path.write_bytes(bytes(path.stat().st_size)),
    "another file": lambda path: path.write_text('{"version": 1, "slots": [{"owner": 5}]}'),
}


@pytest.fixture
def memory_keyring() -> Iterator[MemoryKeyring]:
    before, backend = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(before)


@pytest.mark.parametrize("loss", _LOSSES)
def test_a_lost_key_file_comes_back_from_a_backup(
    make: MakeDesk, folder: DeskFolder, catalogue: Catalogue, clock: MovableClock, loss: str
) -> None:
    made = make()
    back_up(made)
    made.store.close()
    _LOSSES[loss](folder.key_file)
    with pytest.raises(Problem, match=r"password\.wrong"):
        unlock(folder, "mat khau sai", catalogue, clock)
    opened = unlock(folder, PASSWORD, catalogue, clock)
    assert "opened.key_file_restored" in opened.notices
    opened.store.close()
    again = unlock(folder, PASSWORD, catalogue, clock)
    assert "opened.key_file_restored" not in again.notices
    again.store.close()


@pytest.mark.parametrize("loss", _LOSSES)
def test_without_any_copy_the_officer_reads_what_is_missing(
    make: MakeDesk, folder: DeskFolder, catalogue: Catalogue, clock: MovableClock, loss: str
) -> None:
    make().store.close()
    _LOSSES[loss](folder.key_file)
    with pytest.raises(Problem) as caught:
        unlock(folder, PASSWORD, catalogue, clock)
    assert caught.value.code == "storage.key_file"


@pytest.mark.parametrize("loss", _LOSSES)
def test_a_lost_card_is_not_needed(
    make: MakeDesk, folder: DeskFolder, catalogue: Catalogue, clock: MovableClock, loss: str
) -> None:
    make().store.close()
    _LOSSES[loss](folder.card)
    assert folder.exists, "never taken for a folder without a desk"
    unlock(folder, PASSWORD, catalogue, clock).store.close()


def test_an_older_copy_is_not_used_while_the_key_file_is_there(
    make: MakeDesk, folder: DeskFolder, catalogue: Catalogue, clock: MovableClock
) -> None:
    made = make()
    back_up(made)
    set_password(made, made.officer.id, "mat khau khac", "mat khau khac")
    made.store.close()
    with pytest.raises(Problem, match=r"password\.wrong"):
        open_key(folder, PASSWORD)


def test_a_keyring_that_lost_its_content_is_only_a_convenience(
    make: MakeDesk, folder: DeskFolder, catalogue: Catalogue, clock: MovableClock, memory_keyring: MemoryKeyring
) -> None:
    made = make()
    made.store.close()
    assert list(memory_keyring.kept.values()) == [made.store.key.hex()]
    memory_keyring.kept.clear()
    unlock(folder, PASSWORD, catalogue, clock).store.close()
    assert list(memory_keyring.kept.values()) == [made.store.key.hex()], "refilled"
    with pytest.raises(Problem, match=r"password\.wrong"):
        unlock(folder, "mat khau sai", catalogue, clock)


def test_a_keyring_that_stops_working_or_holds_rubbish(
    make: MakeDesk, folder: DeskFolder, catalogue: Catalogue, clock: MovableClock, memory_keyring: MemoryKeyring
) -> None:
    made = make()
    made.store.close()
    for place in memory_keyring.kept:
        memory_keyring.kept[place] = "khong phai khoa"
    unlock(folder, PASSWORD, catalogue, clock).store.close()
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    unlock(folder, PASSWORD, catalogue, clock).store.close()


@pytest.mark.parametrize("loss", _LOSSES)
def test_with_a_keyring_a_lost_key_file_is_made_anew(
    make: MakeDesk,
    folder: DeskFolder,
    catalogue: Catalogue,
    clock: MovableClock,
    memory_keyring: MemoryKeyring,
    loss: str,
) -> None:
    make().store.close()
    _LOSSES[loss](folder.key_file)
    with pytest.raises(Problem, match=r"password\.wrong"):
        unlock(folder, "mat khau sai", catalogue, clock)
    unlock(folder, PASSWORD, catalogue, clock).store.close()
    memory_keyring.kept.clear()
    unlock(folder, PASSWORD, catalogue, clock).store.close()


def test_a_desk_whose_key_lay_only_in_the_keyring_gets_a_key_file(
    make: MakeDesk, folder: DeskFolder, catalogue: Catalogue, clock: MovableClock, memory_keyring: MemoryKeyring
) -> None:
    made = make()
    made.store.close()
    folder.key_file.unlink()
    unlock(folder, PASSWORD, catalogue, clock).store.close()
    memory_keyring.kept.clear()
    unlock(folder, PASSWORD, catalogue, clock).store.close()
