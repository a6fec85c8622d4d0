import errno
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from filelock import FileLock

from desktop_app import upgrade_copy
from desktop_app.upgrade_copy import IN_USE, KEPT, NOT_COPIED, InUseError, copy_before_upgrade

_NOW = datetime(2026, 11, 23, 9, 42, 7, tzinfo=UTC)
_DATA = {
    "desk.db": b"encrypted",
    "desk.db-wal": b"not folded in yet",
    "desk.json": b"{}",
    "desk.key.json": b"wrapped key",
    "desk.officers.json": b"[]",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    desk = tmp_path / "Quầy số 1"
    (desk / "backups").mkdir(parents=True)
    (desk / "backups" / "desk-20261101-080000.db").write_bytes(b"old backup")
    (desk / "logs").mkdir()
    for name, content in _DATA.items():
        (desk / name).write_bytes(content)
    return desk


def test_the_copy_holds_all_that_opens_the_desk(folder: Path) -> None:
    copy = copy_before_upgrade(folder, _NOW)
    assert copy == folder / "before-upgrade" / "20261123-094207"
    assert {path.name: path.read_bytes() for path in copy.iterdir()} == _DATA


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_the_copy_is_readable_by_the_officer_only(folder: Path) -> None:
    copy = copy_before_upgrade(folder, _NOW)
    assert copy is not None
    assert {path.stat().st_mode & 0o077 for path in [copy, *copy.iterdir()]} == {0}


def test_without_a_desk_nothing_is_made(tmp_path: Path) -> None:
    assert copy_before_upgrade(tmp_path / "none", _NOW) is None
    assert list(tmp_path.iterdir()) == []


def test_only_the_latest_copies_stay(folder: Path) -> None:
    made = [copy_before_upgrade(folder, _NOW + timedelta(days=day)) for day in range(KEPT + 2)]
    assert sorted((folder / "before-upgrade").iterdir()) == made[-KEPT:]


def test_an_open_desk_is_not_copied(folder: Path) -> None:
    with FileLock(folder / "desk.lock"), pytest.raises(InUseError):
        copy_before_upgrade(folder, _NOW)
    assert not (folder / "before-upgrade").exists()


def test_a_full_disk_leaves_the_earlier_copies_and_no_half_of_a_new_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = copy_before_upgrade(folder, _NOW)

    def is_full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", is_full)
    with pytest.raises(OSError, match="No space"):
        copy_before_upgrade(folder, _NOW + timedelta(days=1))
    assert list((folder / "before-upgrade").iterdir()) == [first]


def test_the_exit_code_tells_the_setup_what_happened(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upgrade_copy, "usual_data_folder", lambda: folder)
    monkeypatch.setattr(upgrade_copy, "use_private_files", lambda: None)
    with FileLock(folder / "desk.lock"):
        assert upgrade_copy.main() == IN_USE
    assert upgrade_copy.main() == 0
    (folder / "before-upgrade").rename(folder / "kept")
    (folder / "before-upgrade").write_bytes(b"a file in the way")
    assert upgrade_copy.main() == NOT_COPIED


def test_the_copy_needs_no_window_system() -> None:
    code = "import sys, desktop_app.upgrade_copy; print(any(name.startswith('PySide6') for name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
