"""Backups hold what was stored, and a trial finds one that does not."""

from datetime import timedelta
from pathlib import Path

import psycopg
import pytest

from central_server.storage import backup
from central_server.storage.backup import BackupError, drop_old, last_tried, make_backup, try_backup
from central_server.storage.database import Database
from central_server.storage.journal import JournalFile
from tests.central_server.conftest import NOW


@pytest.fixture
def made(database: Database, journal: JournalFile, tmp_path: Path) -> Path:
    assert journal.identity()
    return make_backup(database, tmp_path / "journal", tmp_path / "backups", NOW)


def test_a_backup_holds_the_database_the_journal_and_what_was_counted(made: Path) -> None:
    assert made.name == NOW.strftime(backup.FORMAT)
    assert (made / "journal" / "journal.ndjson").read_bytes()
    assert made.stat().st_mode & 0o077 == 0
    assert b'"unit":1' in (made / "backup.json").read_bytes()
    assert not list(made.parent.glob("*.part"))


def test_a_changed_backup_is_refused_before_anything_is_restored(made: Path) -> None:
    (made / "database-0.dump").write_bytes(b"x")
    with pytest.raises(BackupError, match=r"database-0\.dump"):
        try_backup(made)
    (made / "backup.json").write_bytes(b"{}")
    with pytest.raises(BackupError, match=r"backup\.json"):
        try_backup(made)


def test_a_failed_backup_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "journal").mkdir()
    with pytest.raises(psycopg.OperationalError):
        make_backup(Database("postgresql://nobody@/x?host=/nowhere", 1), tmp_path / "journal", tmp_path / "b", NOW)
    assert not list((tmp_path / "b").iterdir())


def test_only_a_backup_that_was_tried_counts(tmp_path: Path) -> None:
    assert last_tried(tmp_path / "nowhere") is None
    for day, is_tried in enumerate((True, True, False)):
        made = tmp_path / (NOW + timedelta(days=day)).strftime(backup.FORMAT)
        made.mkdir()
        if is_tried:
            (made / "tried").touch()
    assert last_tried(tmp_path) == NOW + timedelta(days=1)


def test_only_the_newest_backups_stay_and_nothing_else_goes(tmp_path: Path) -> None:
    names = [(NOW + timedelta(days=day)).strftime(backup.FORMAT) for day in range(4)]
    for name in (*names, "mine", "20261125T010000Z.part"):
        (tmp_path / name).mkdir()
    assert drop_old(tmp_path, 0) == 0
    assert drop_old(tmp_path, 2) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*names[2:], "mine", "20261125T010000Z.part"])
