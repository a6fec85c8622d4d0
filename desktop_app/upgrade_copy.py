"""A copy of the desk's data before a new version is put in place: `python -m desktop_app.upgrade_copy`.

The setup of Windows runs it with the new version, before the old one is replaced; `desktop_app/launcher.py` calls it
before an update starts for the first time. The files are copied as they are, encrypted; no password is needed. What the
new version migrates it backs up once more itself (`storage/schema.py`).
"""

import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from desktop_app.data_folder import usual_data_folder
from desktop_app.files import PRIVATE_FOLDER, copy_file, remove_file, replace_file, use_private_files

KEPT = 2
"""How many copies stay; an older one goes when a new one is complete."""

IN_USE = 3
NOT_COPIED = 4
"""Exit codes, which packaging/windows/setup.nsi reads."""

# What lies beside the database and is needed to open it; the folder of backups is left where it is.
_PATTERNS = ("desk.db", "desk.db-wal", "desk*.json")


class InUseError(OSError):
    """A running program has the desk open."""


def copy_before_upgrade(folder: Path, now: datetime) -> Path | None:
    """Copy the files of a desk into `before-upgrade` in its folder, and return the copy; None where there is no desk.

    Args:
        folder: the desk's folder.
        now: names the copy.

    Raises:
        InUseError: when the desk is open.
        OSError: when the disk is full or a file cannot be read; nothing unfinished is left behind.
    """
    if not (folder / "desk.db").exists():
        return None
    try:
        with FileLock(folder / "desk.lock", timeout=0):
            return _copy(folder, folder / "before-upgrade", f"{now:%Y%m%d-%H%M%S}")
    except Timeout as error:
        raise InUseError from error


def put_back(copy: Path, folder: Path) -> None:
    """Put a copy in the place of a desk's files; repeating it after a power cut gives the same files.

    Args:
        copy: made by `copy_before_upgrade`.
        folder: the desk's folder.

    Raises:
        InUseError: when the desk is open.
        OSError: when a file cannot be read or written; called again, it goes on.
    """
    try:
        with FileLock(folder / "desk.lock", timeout=0):
            # The log belongs to the file that goes; it would be applied to the one that comes.
            for end in ("-wal", "-shm", "-journal"):
                remove_file(folder / f"desk.db{end}")
            for path in sorted(copy.iterdir()):
                copy_file(path, folder / path.name)
    except Timeout as error:
        raise InUseError from error


def _copy(folder: Path, copies: Path, name: str) -> Path:
    files = sorted({path for pattern in _PATTERNS for path in folder.glob(pattern)})
    copies.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
    unfinished, target = copies / f"{name}.new", copies / name
    for cut_off in copies.glob("*.new"):
        shutil.rmtree(cut_off)
    unfinished.mkdir(mode=PRIVATE_FOLDER)
    try:
        for path in files:
            copy_file(path, unfinished / path.name)
        # Of the same second: whoever asked for it ended before using it.
        shutil.rmtree(target, ignore_errors=True)
        replace_file(unfinished, target)
    except OSError:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
    for old in sorted(copies.iterdir())[:-KEPT]:
        shutil.rmtree(old, ignore_errors=True)
    return target


def main() -> int:
    """Copy the data of this account's desk; returns 0, also where there is none, `IN_USE` or `NOT_COPIED`."""
    use_private_files()
    try:
        copy_before_upgrade(usual_data_folder(), datetime.now(UTC))
    except InUseError:
        return IN_USE
    except OSError:
        return NOT_COPIED
    return 0


if __name__ == "__main__":
    sys.exit(main())
