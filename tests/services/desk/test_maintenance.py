from pathlib import Path

import pytest

from desktop_app.demo.sample_desk import sample_agency
from desktop_app.domain.people.person import Applicant
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.maintenance import back_up, care, restore, sound_backups
from desktop_app.services.desk.setup import NewDesk, make_desk
from desktop_app.services.desk.sign_in import unlock
from desktop_app.services.printing.spool import PrintSettings
from desktop_app.services.progress import Cancelled
from desktop_app.services.reception.receive import receive
from desktop_app.storage.engine import connect
from desktop_app.storage.errors import StorageProblem
from tests.conftest import MovableClock, a_reception

PASSWORD = "mat khau thu"


@pytest.fixture
def folder(tmp_path: Path) -> DeskFolder:
    return DeskFolder(tmp_path / "desk")


def _new(folder: DeskFolder) -> NewDesk:
    return NewDesk(sample_agency(), "trần minh đức", PASSWORD, PrintSettings("", str(folder.path / "pdf")))


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
    assert sound_backups(folder, PASSWORD) == [good]
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
    assert sound_backups(folder, PASSWORD) == [good]
    restore(folder, good, clock())
    opened = unlock(folder, PASSWORD, catalogue, clock)
    assert receive(opened, a_reception(opened, people[1])).dossier.code.endswith("-0002")
    opened.store.close()


def test_care_backs_up_once_a_day_and_stops_when_asked(
    folder: DeskFolder, catalogue: Catalogue, people: list[Applicant]
) -> None:
    made = make_desk(folder, _new(folder), catalogue)
    receive(made, a_reception(made, people[0]))
    with pytest.raises(Cancelled):
        care(made, lambda: True)
    assert list(folder.backups.iterdir()) == []
    assert care(made, lambda: False) is False
    assert care(made, lambda: False) is False
    assert len(list(folder.backups.iterdir())) == 1
    made.store.close()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("cap giay phep lao dong", "Cấp giấy phép lao động"),
        ("lao dong giay phep cap lai", "Cấp lại giấy phép lao động"),
        ("1.014199", "Cấp giấy phép lao động"),
        ("1014199", "Cấp giấy phép lao động"),
        ("tho cung liet si", "Giải quyết chế độ trợ cấp thờ cúng liệt sĩ"),
        ("giaays xacs nhaanj khuyeets", "Đổi, cấp lại"),
    ],
)
def test_a_procedure_by_a_few_letters(catalogue: Catalogue, typed: str, first: str) -> None:
    assert catalogue.find(typed)[0].name.startswith(first)
    assert catalogue.find("zzz") == []
    assert catalogue.find(" ") == []
