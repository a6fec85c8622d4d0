import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.domain.errors import Problem
from desktop_app.domain.people.person import Applicant
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.maintenance import back_up, choose_second_place
from desktop_app.services.desk.restoring import offer_restore, restore
from desktop_app.services.desk.sign_in import unlock
from desktop_app.services.reception.receive import receive
from desktop_app.storage.errors import StorageProblem
from tests.conftest import MovableClock, a_reception
from tests.services.desk.conftest import PASSWORD, MakeDesk

_ROOT = os.name == "posix" and os.geteuid() == 0


def _flip(path: Path, place: int) -> None:
    with path.open("r+b") as file:
        file.seek(place)
        byte = file.read(1)
        file.seek(place)
        file.write(bytes([byte[0] ^ 1]))


@pytest.mark.parametrize("place", [16, 40, 2000, 4095])
def test_one_flipped_byte_in_the_first_page_is_damage_with_a_way_out(
    make: MakeDesk, folder: DeskFolder, catalogue: Catalogue, clock: MovableClock, people: list[Applicant], place: int
) -> None:
    made = make()
    code = receive(made, a_reception(made, people[0])).dossier.code
    back_up(made)
    made.store.close()
    _flip(folder.database, place)
    with pytest.raises(StorageProblem) as caught:
        unlock(folder, PASSWORD, catalogue, clock)
    assert caught.value.code == "storage.damaged"
    restore(folder, offer_restore(folder, PASSWORD).backup.path, clock())
    opened = unlock(folder, PASSWORD, catalogue, clock)
    with opened.store.read() as connection:
        assert connection.exec_driver_sql("SELECT code FROM dossier").scalar() == code
    opened.store.close()


def test_the_offer_tells_what_would_be_missing(
    make: MakeDesk, folder: DeskFolder, clock: MovableClock, people: list[Applicant], tmp_path: Path
) -> None:
    made = make()
    receive(made, a_reception(made, people[0]))
    back_up(made)
    for person in people[1:4]:
        receive(made, a_reception(made, person))
    made.store.close()
    offer = offer_restore(folder, PASSWORD, tmp_path / "guard")
    assert (offer.backup.contents.dossiers, offer.missing) == (1, 3)
    assert offer_restore(folder, PASSWORD).missing is None
    assert offer_restore(folder, PASSWORD, tmp_path / "no guard").missing is None


def test_the_backup_with_the_most_events_is_offered_whatever_the_clock_was(
    make: MakeDesk, folder: DeskFolder, clock: MovableClock, people: list[Applicant]
) -> None:
    made = make()
    clock.move(days=365 * 9)
    back_up(made)
    clock.move(days=-365 * 9)
    receive(made, a_reception(made, people[0]))
    newer = back_up(made)
    made.store.close()
    assert offer_restore(folder, PASSWORD).backup.path == newer


def test_the_second_place_is_looked_at_when_the_backups_are_lost_too(
    make: MakeDesk,
    folder: DeskFolder,
    catalogue: Catalogue,
    clock: MovableClock,
    people: list[Applicant],
    tmp_path: Path,
) -> None:
    made = make()
    receive(made, a_reception(made, people[0]))
    (tmp_path / "stick").mkdir()
    choose_second_place(made, str(tmp_path / "stick"))
    back_up(made)
    made.store.close()
    shutil.rmtree(folder.backups)
    for path in folder.path.glob("desk.db*"):
        path.unlink()
    offer = offer_restore(folder, PASSWORD)
    assert offer.backup.path.is_relative_to(tmp_path / "stick")
    restore(folder, offer.backup.path, clock())
    unlock(folder, PASSWORD, catalogue, clock).store.close()


def test_no_backup_is_a_sentence(make: MakeDesk, folder: DeskFolder) -> None:
    make().store.close()
    with pytest.raises(Problem) as caught:
        offer_restore(folder, PASSWORD)
    assert caught.value.code == "storage.no_backup"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    mounted: list[Path] = []

    def mount(options: str) -> Path:
        disk = tmp_path / "disk"
        disk.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(disk)], check=True)
        mounted.append(disk)
        return disk

    yield mount
    for disk in mounted:
        subprocess.run(["umount", "-l", str(disk)], check=True)


@pytest.mark.skipif(not _ROOT, reason="only root can mount a small disk")
def test_a_full_disk_changes_nothing_and_is_told(
    make: MakeDesk, folder: DeskFolder, clock: MovableClock, small_disk: Callable[[str], Path]
) -> None:
    made = make()
    back_up(made)
    made.store.close()
    size = sum(path.stat().st_size for path in folder.path.rglob("*") if path.is_file())
    disk = small_disk(f"size={size + 100 * 1024}")
    shutil.copytree(folder.path, disk / "desk")
    full = DeskFolder(disk / "desk")
    before = full.database.read_bytes()
    offer = offer_restore(full, PASSWORD)
    for _ in range(2):
        with pytest.raises(StorageProblem) as caught:
            restore(full, offer.backup.path, clock())
        assert caught.value.code == "storage.full"
        assert full.database.read_bytes() == before
        assert offer_restore(full, PASSWORD) == offer, "the backup is still found on the full disk"


@pytest.mark.skipif(not _ROOT, reason="only root can mount a disk read-only")
def test_a_read_only_medium_has_its_backups(
    make: MakeDesk, folder: DeskFolder, clock: MovableClock, small_disk: Callable[[str], Path]
) -> None:
    made = make()
    back_up(made)
    made.store.close()
    disk = small_disk("size=20m")
    shutil.copytree(folder.path, disk / "desk")
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    medium = DeskFolder(disk / "desk")
    offer = offer_restore(medium, PASSWORD)
    with pytest.raises(StorageProblem) as caught:
        restore(medium, offer.backup.path, clock())
    assert caught.value.code == "storage.readonly"
