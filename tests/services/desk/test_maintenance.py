import os
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.demo.sample_desk import sample_agency
from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.person import Applicant
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.maintenance import (
    BackupStatus,
    Damage,
    back_up,
    backup_status,
    care,
    choose_second_place,
    find_damage,
    verify_backup,
)
from desktop_app.services.desk.restoring import offer_restore, restore
from desktop_app.services.desk.setup import NewDesk, make_desk
from desktop_app.services.desk.sign_in import unlock
from desktop_app.services.printing.spool import PrintSettings
from desktop_app.services.progress import Cancelled
from desktop_app.services.reception.receive import receive
from desktop_app.storage.backups import KEPT, key_copy_of
from desktop_app.storage.engine import connect
from desktop_app.storage.errors import StorageProblem
from desktop_app.storage.integrity import contents_of
from tests.conftest import MovableClock, a_reception
from tests.services.desk.conftest import PASSWORD, MakeDesk
from tests.tampering import lift_protection


def _go_on() -> bool:
    return False


def _new(folder: DeskFolder) -> NewDesk:
    return NewDesk(sample_agency(), "trần minh đức", PASSWORD, PrintSettings("", str(folder.path / "pdf")), "1")


def test_a_damaged_file_is_found_and_restored(
    folder: DeskFolder, catalogue: Catalogue, clock: MovableClock, people: list[Applicant]
) -> None:
    made = make_desk(folder, _new(folder), catalogue, clock)
    code = receive(made, a_reception(made, people[0])).dossier.code
    good = back_up(made)
    clock.move(minutes=1)
    bad = back_up(made)
    bad.write_bytes(bad.read_bytes()[: 4096 * 5])
    made.store.close()
    whole = folder.database.read_bytes()
    folder.database.write_bytes(whole[: len(whole) // 2] + b"x" * 300 + whole[len(whole) // 2 + 300 :])
    with pytest.raises(StorageProblem) as caught:
        unlock(folder, PASSWORD, catalogue, clock)
    assert caught.value.code in {"storage.damaged", "storage.key"}
    assert offer_restore(folder, PASSWORD).backup.path == good
    damaged = restore(folder, good, clock())
    assert damaged.exists()
    opened = unlock(folder, PASSWORD, catalogue, clock)
    with opened.store.read() as connection:
        assert connection.exec_driver_sql("SELECT code FROM dossier").scalar() == code
    opened.store.close()


@pytest.mark.parametrize("loss", ["deleted", "emptied", "without its log"])
def test_a_lost_database_is_never_replaced_by_an_empty_one(
    folder: DeskFolder, catalogue: Catalogue, clock: MovableClock, people: list[Applicant], loss: str
) -> None:
    made = make_desk(folder, _new(folder), catalogue, clock)
    receive(made, a_reception(made, people[0]))
    good = back_up(made)
    made.store.close()
    match loss:
        case "deleted":
            folder.database.unlink()
        case "emptied":
            folder.database.write_bytes(b"")
        case _:
            # What lies on disk before the first checkpoint when the write-ahead log is lost: one empty page.
            folder.database.unlink()
            raw = connect(folder.database, made.store.key)
            raw.execute("CREATE TABLE t(x)")
            raw.execute("DROP TABLE t")
            raw.close()
    before = folder.database.read_bytes() if folder.database.exists() else None
    with pytest.raises(StorageProblem) as caught:
        unlock(folder, PASSWORD, catalogue, clock)
    assert caught.value.code == "storage.missing"
    assert (folder.database.read_bytes() if folder.database.exists() else None) == before
    assert offer_restore(folder, PASSWORD).backup.path == good
    restore(folder, good, clock())
    opened = unlock(folder, PASSWORD, catalogue, clock)
    assert receive(opened, a_reception(opened, people[1])).dossier.code.endswith("-0002")
    opened.store.close()


def test_care_backs_up_once_a_day_and_stops_when_asked(
    folder: DeskFolder, catalogue: Catalogue, people: list[Applicant]
) -> None:
    # By the real clock, as the files on the disk: it may be evening or Sunday.
    made = replace(make_desk(folder, _new(folder), catalogue), asks_about_clock=False)
    receive(made, a_reception(made, people[0]))
    with pytest.raises(Cancelled):
        care(made, lambda: True)
    assert list(folder.backups.iterdir()) == []
    assert care(made, lambda: False) == Damage()
    assert care(made, lambda: False) == Damage()
    assert len(list(folder.backups.glob("*.db"))) == 1
    made.store.close()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("cap giay phep lao dong", "Cấp giấy phép lao động"),
        ("lao dong giay phep cap lai", "Cấp lại giấy phép lao động"),
        ("1.014199", "Cấp giấy phép lao động"),
        ("1014199", "Cấp giấy phép lao động"),
        ("tho cung liet si", "Giải quyết chế độ trợ cấp thờ cúng liệt sĩ"),
        ("giaays xacs nhaanj khuyeets", "Xác định, xác định lại mức độ khuyết tật"),
    ],
)
def test_a_procedure_by_a_few_letters(catalogue: Catalogue, typed: str, first: str) -> None:
    assert catalogue.find(typed)[0].name.startswith(first)
    assert catalogue.find("zzz") == []
    assert catalogue.find(" ") == []


def test_the_newest_backup_is_opened_and_counted_once_a_week(
    make: MakeDesk, clock: MovableClock, people: list[Applicant]
) -> None:
    made = make()
    assert backup_status(made) == BackupStatus()
    receive(made, a_reception(made, people[0]))
    clock.now = datetime.now(VIETNAM)
    care(made, _go_on)
    first = backup_status(made)
    assert (first.verified_at, first.dossiers, first.problem) == (clock.now, 1, "")
    clock.move(days=6)
    care(made, _go_on)
    assert backup_status(made).verified_at == first.verified_at
    clock.move(days=2)
    care(made, _go_on)
    assert backup_status(made).verified_at == clock.now
    made.store.close()


def test_a_backup_that_cannot_be_read_is_told(make: MakeDesk, folder: DeskFolder) -> None:
    made = make()
    assert verify_backup(made).problem == "backup.none"
    path = back_up(made)
    whole = path.read_bytes()
    # A damaged page of what is counted makes the backup no backup at all: any other page is meant here.
    for place in range(len(whole) // 8, len(whole), len(whole) // 8):
        path.write_bytes(whole[:place] + b"damaged!" * 8 + whole[place + 64 :])
        if contents_of(path, made.store.key) is not None:
            break
    assert verify_backup(made).problem == "backup.damaged"
    made.store.close()


def test_a_backup_of_a_clock_that_was_ahead_stops_no_later_one(
    make: MakeDesk, folder: DeskFolder, clock: MovableClock
) -> None:
    made = make()
    clock.now = datetime.now(VIETNAM)
    ahead = back_up(made)
    os.utime(ahead, (2_051_222_400, 2_051_222_400))
    clock.move(minutes=1)
    care(made, _go_on)
    assert len(list(folder.backups.glob("*.db"))) == 2
    made.store.close()


def test_each_backup_has_the_key_file_of_its_time(make: MakeDesk, folder: DeskFolder, clock: MovableClock) -> None:
    made = make()
    for _ in range(KEPT + 2):
        path = back_up(made)
        assert key_copy_of(path).read_bytes() == folder.key_file.read_bytes()
        clock.move(seconds=1)
    assert len(list(folder.backups.iterdir())) == 2 * KEPT
    made.store.close()


def test_backups_are_copied_to_a_second_place(make: MakeDesk, clock: MovableClock, tmp_path: Path) -> None:
    made, stick = make(), tmp_path / "stick"
    stick.mkdir()
    back_up(made)
    status = choose_second_place(made, str(stick))
    assert status.copied_at == clock.now
    for _ in range(4):
        clock.move(seconds=1)
        newest = back_up(made)
    names = sorted(path.name for path in (stick / "quay-mot-cua").glob("*.db"))
    assert len(names) == 3
    assert names[-1] == newest.name
    assert key_copy_of(stick / "quay-mot-cua" / newest.name).exists()
    stick.rename(tmp_path / "pulled out")
    back_up(made)
    assert backup_status(made).copy_problem == "copy.unreachable"
    assert not stick.exists(), "nothing is written where the stick was"
    assert choose_second_place(made, "").second_place == ""
    made.store.close()


def test_the_second_place_is_not_the_desks_own_folder(make: MakeDesk, folder: DeskFolder) -> None:
    made = make()
    for wrong in (folder.path, folder.backups, folder.path / "missing"):
        with pytest.raises(RuleViolation) as caught:
            choose_second_place(made, str(wrong))
        assert caught.value.code == "copy.folder"
    made.store.close()


@pytest.mark.parametrize("change", ["changed", "deleted"])
def test_the_check_names_the_first_entry_that_was_tampered_with(
    make: MakeDesk, people: list[Applicant], change: str
) -> None:
    made = make()
    for person in people[:4]:
        receive(made, a_reception(made, person))
    assert find_damage(made) == Damage()
    with made.store.write() as connection:
        lift_protection(connection)
        if change == "changed":
            connection.exec_driver_sql("UPDATE dossier_event SET line = CAST(line || ' ' AS BLOB) WHERE seq = 3")
        else:
            connection.exec_driver_sql("DELETE FROM dossier_event WHERE seq = 2")
    assert find_damage(made) == Damage(broken_link=3)
    assert care(made, _go_on).broken_link == 3
    made.store.close()


def test_printed_pdfs_of_older_versions_are_closed_to_other_accounts(make: MakeDesk, folder: DeskFolder) -> None:
    made, papers = make(), folder.path / "pdf"
    papers.mkdir()
    for name in ("H44.18-261123-0001.pdf", "anh.png"):
        (papers / name).write_bytes(b"x")
        (papers / name).chmod(0o644)
    care(made, _go_on)
    assert {path.name: path.stat().st_mode & 0o777 for path in papers.iterdir()} == {
        "H44.18-261123-0001.pdf": 0o600,
        "anh.png": 0o644,
    }
    made.store.close()
