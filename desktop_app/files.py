"""Writing files so that a power cut, another program or another account does no harm.

The key file, the desk's card, backups, printed PDFs and bundles go through these functions. A file is there whole or
not at all, is on the disk when the function returns, and can be read by the officer's own account only.
"""

import ctypes
import os
import re
import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
UNFINISHED = ".part"
"""End of the name of a file that is still being written."""

_DRIVE_REMOTE = 4
_MOUNT_FIELDS = 4
_NETWORK_FILE_SYSTEMS = frozenset(
    {"afs", "ceph", "cifs", "fuse.davfs", "fuse.glusterfs", "fuse.rclone", "fuse.sshfs", "ncpfs", "nfs", "nfs4", "smb3"}
)

# A virus scanner or an indexer opens a new file for some tens of milliseconds; Windows refuses to rename it meanwhile.
_RETRIES = 12
_FIRST_PAUSE_S = 0.01
_LONGEST_PAUSE_S = 0.5


def use_private_files() -> None:
    """Let only the officer's own account read the files that this process creates from now on."""
    os.umask(0o777 & ~PRIVATE_FOLDER)


def make_private(folder: Path) -> None:
    """Take the permissions of other accounts away from a folder and what lies in it; older versions gave them.

    What lies deeper is closed by the folders above it. What cannot be changed (a file of another account, a file system
    without permissions) stays as it is, and so does what a symbolic link points to.
    """
    if os.name != "posix" or not folder.is_dir():
        return
    _restrict(folder.resolve(), PRIVATE_FOLDER)
    for path in folder.iterdir():
        _restrict(path, PRIVATE_FOLDER if path.is_dir() else PRIVATE_FILE)


def make_files_private(folder: Path, pattern: str) -> None:
    """Take the permissions of other accounts away from the files of a folder that match a pattern."""
    if os.name == "posix" and folder.is_dir():
        for path in folder.glob(pattern):
            _restrict(path, PRIVATE_FILE)


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; an existing file stays as it was until the new one is on the disk.

    Raises:
        OSError: when it cannot be written; nothing unfinished is left behind.
    """
    write_file_with(path, lambda target: target.write(content))


def write_file_with(path: Path, write: Callable[[BinaryIO], object]) -> None:
    """Write a file whole or not at all, its content by calls on the open file.

    Args:
        path: the file; its folder exists.
        write: writes the content.

    Raises:
        OSError: when it cannot be written; nothing unfinished is left behind.
    """
    unfinished = path.with_name(f"{path.name}.{os.getpid()}-{threading.get_ident()}{UNFINISHED}")
    try:
        with _created(unfinished) as target:
            write(target)
            target.flush()
            os.fsync(target.fileno())
        replace_file(unfinished, path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def copy_file(source: Path, target: Path) -> None:
    """Copy a file whole or not at all; the copy is on the disk when this returns.

    Raises:
        OSError: when it cannot be read or written.
    """
    with source.open("rb") as content:
        write_file_with(target, lambda copy: shutil.copyfileobj(content, copy, 1024 * 1024))


def replace_file(source: Path, target: Path) -> None:
    """Rename a file, over an existing one too; the new name is on the disk when this returns.

    On Windows renaming fails while another program reads the file: it is tried again for some seconds.

    Raises:
        OSError: when it cannot be renamed.
    """
    _patiently(lambda: source.replace(target))
    sync_folder(target.parent)


def remove_file(path: Path) -> None:
    """Delete a file if it is there, trying again while another program reads it.

    Raises:
        OSError: when it cannot be deleted.
    """
    _patiently(lambda: path.unlink(missing_ok=True))


def sync_folder(folder: Path) -> None:
    """Write the names in a folder to the disk; Windows and some network shares do that by themselves."""
    if os.name != "posix":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:
        return
    try:
        os.fsync(descriptor)
    except OSError:
        # A share or a stick whose file system cannot sync a folder: the file itself is synced.
        return
    finally:
        os.close(descriptor)


def is_on_network(folder: Path) -> bool:
    """Return whether a folder, which need not exist yet, lies on another computer; SQLite's WAL needs a local disk."""
    if sys.platform == "win32":
        drive = os.path.splitdrive(os.path.realpath(folder))[0]
        return drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _DRIVE_REMOTE
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return file_system_of(Path(os.path.realpath(folder)), mounts) in _NETWORK_FILE_SYSTEMS


def file_system_of(folder: Path, mounts: str) -> str:
    """Return the kind of file system that a folder lies on, or ``""``.

    Args:
        folder: an absolute path without symbolic links.
        mounts: the mounted file systems as in ``/proc/self/mounts``; of two at one place the later one counts.
    """
    best, kind = -1, ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < _MOUNT_FIELDS:
            continue
        # Spaces and backslashes in a path are written as octal numbers.
        place = Path(re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), fields[1]))
        if folder.is_relative_to(place) and len(place.parts) >= best:
            best, kind = len(place.parts), fields[2]
    return kind


def remove_unfinished(folders: Iterable[Path]) -> int:
    """Delete what a killed process left half written; returns how many files.

    Only for folders that no other process writes to: the lock of the desk's folder is held.
    """
    count = 0
    for folder in folders:
        for pattern in (f"*{UNFINISHED}", f"*{UNFINISHED}-*"):
            for path in folder.glob(pattern):
                path.unlink(missing_ok=True)
                count += 1
    return count


def _created(path: Path) -> BinaryIO:
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(path, flags, PRIVATE_FILE), "wb")


def _patiently(work: Callable[[], object]) -> None:
    pause = _FIRST_PAUSE_S
    for _ in range(_RETRIES):
        try:
            work()
        except PermissionError:
            time.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE_S)
        else:
            return
    work()


def _restrict(path: Path, mode: int) -> None:
    try:
        if not path.is_symlink() and path.stat().st_mode & 0o777 & ~mode:
            path.chmod(mode & path.stat().st_mode)
    except OSError:
        return
