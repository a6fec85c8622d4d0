"""The file: its schema, its backups, its damage, and that nobody can read it without the key."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.reception.receive import receive
from desktop_app.storage import backups, integrity, schema
from desktop_app.storage.engine import Store
from desktop_app.storage.errors import StorageProblem, problem_of
from desktop_app.storage.tables import metadata
from tests.conftest import KEY, MovableClock, a_reception


@pytest.mark.filterwarnings("ignore:.*expression-based index")
def test_the_migrated_file_is_what_the_tables_say(context: DeskContext) -> None:
    with context.store.read() as connection:
        options = {"include_name": lambda name, kind, _: not (kind == "table" and "_text" in (name or ""))}
        found = compare_metadata(MigrationContext.configure(connection, opts=options), metadata)
    assert [one for one in found if "alembic_version" not in str(one)] == []
    assert schema.schema_version(context.store) == schema.SCHEMA_VERSION


def test_the_connection_is_durable(context: DeskContext) -> None:
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "cell_size_check": 1}
    with context.store.write() as connection:
        for pragma, value in wanted.items():
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value
    with context.store.read() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2


def test_nothing_personal_is_readable_on_the_disk(context: DeskContext, people: list[Applicant]) -> None:
    receive(context, a_reception(context, people[0]))
    found = b"".join(path.read_bytes() for path in context.store.path.parent.glob("desk.db*"))
    assert len(found) > 50_000
    for secret in (people[0].name, people[0].number, people[0].phone, "SQLite format 3", "CREATE TABLE"):
        assert secret.encode() not in found


def test_a_wrong_key_opens_nothing(context: DeskContext) -> None:
    with pytest.raises(StorageProblem) as caught:
        schema.schema_version(Store(context.store.path, bytes(32)))
    assert caught.value.code == "storage.key"


def test_a_migration_makes_a_backup_first(
    context: DeskContext, tmp_path: Path, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert schema.bring_up_to_date(context.store, tmp_path / "b", clock()) is None, "nothing to migrate"
    monkeypatch.setattr(schema, "SCHEMA_VERSION", schema.SCHEMA_VERSION + 1)
    made = schema.bring_up_to_date(context.store, tmp_path / "b", clock())
    assert made is not None
    assert integrity.is_sound(made, KEY)
    assert schema.schema_version(context.store) == schema.SCHEMA_VERSION
    assert schema.schema_version(Store(made, KEY)) == schema.SCHEMA_VERSION - 1


def test_a_file_of_a_newer_version_is_left_alone(context: DeskContext, tmp_path: Path, clock: MovableClock) -> None:
    raw = context.store.raw()
    raw.execute(f"PRAGMA user_version = {schema.SCHEMA_VERSION + 1}")
    raw.close()
    with pytest.raises(StorageProblem) as caught:
        schema.bring_up_to_date(context.store, tmp_path / "b", clock())
    assert caught.value.code == "storage.newer"


def test_backups_are_sound_and_the_oldest_go(
    context: DeskContext, tmp_path: Path, clock: MovableClock, people: list[Applicant]
) -> None:
    code = receive(context, a_reception(context, people[0])).dossier.code
    told: list[tuple[int, int]] = []
    for _ in range(12):
        made = backups.back_up(context.store, tmp_path / "b", clock(), lambda left, total: told.append((left, total)))
        clock.move(seconds=1)
    assert len(list((tmp_path / "b").iterdir())) == 10
    assert told
    assert integrity.is_sound(made, KEY)
    assert not integrity.is_sound(made, bytes(32))
    copy = Store(made, KEY)
    with copy.read() as connection:
        assert connection.exec_driver_sql("SELECT code FROM dossier").scalar() == code
    copy.close()


def test_damage_is_found(context: DeskContext, tmp_path: Path, clock: MovableClock) -> None:
    copy = backups.back_up(context.store, tmp_path / "b", clock())
    whole = copy.read_bytes()
    middle = len(whole) // 2
    copy.write_bytes(whole[:middle] + b"damaged!" * 8 + whole[middle + 64 :])
    assert not integrity.is_sound(copy, KEY)
    assert not integrity.find_damage(context.store)


_HOLDER = """
import sys
from dataclasses import replace
from pathlib import Path
from desktop_app.storage.engine import connect
raw = connect(Path(sys.argv[1]), bytes(range(32)))
raw.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.readline()
"""


@pytest.mark.thorough
def test_a_database_in_use_says_so_and_loses_nothing(context: DeskContext, people: list[Applicant]) -> None:
    command = [sys.executable, "-c", _HOLDER, str(context.store.path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        page = a_reception(context, people[0])
        with pytest.raises(StorageProblem) as caught:
            receive(context, page)
        assert caught.value.code == "storage.busy"
        holder.communicate("\n")
    assert receive(context, page).dossier.code.endswith("-0001")


def test_a_full_disk_says_so_and_loses_nothing(context: DeskContext, people: list[Applicant]) -> None:
    page = a_reception(context, people[0])
    with context.store.write() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StorageProblem) as caught:
        for person in people * 20:
            receive(context, a_reception(context, person))
    assert caught.value.code == "storage.full"
    with context.store.write() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    receive(context, page)
    assert not integrity.find_damage(context.store)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can mount a small disk")
def test_a_really_full_disk(context: DeskContext, tmp_path: Path, people: list[Applicant]) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1200k", "tmpfs", str(disk)], check=True)
    try:
        copy = backups.back_up(context.store, tmp_path / "b", context.clock())
        (disk / "desk.db").write_bytes(copy.read_bytes())
        store = Store(disk / "desk.db", KEY)
        full = replace(context, store=store)
        codes = []
        with pytest.raises(StorageProblem) as caught:
            for person in people * 50:
                codes.append(receive(full, a_reception(full, person)).dossier.code)
        assert caught.value.code in {"storage.full", "storage.disk"}
        store.close()
        with Store(disk / "desk.db", KEY).read() as connection:
            kept = [row[0] for row in connection.exec_driver_sql("SELECT code FROM dossier ORDER BY seq")]
        assert kept == codes
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


def test_what_the_driver_says() -> None:
    assert problem_of(Exception("disk I/O error")).code == "storage.disk"
    assert problem_of(Exception("attempt to write a readonly database")).code == "storage.readonly"
    assert problem_of(Exception("something new")).code == "storage.unknown"
