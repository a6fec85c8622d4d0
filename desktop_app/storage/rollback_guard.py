"""The rollback guard on disk: one small file outside the database and its backups, updated after each commit.

The file has two slots that are written in turn, in place, and synced: a write that a power cut tears leaves the other
slot as it was. That costs one synced write instead of a new file, a rename and its folder.
"""

import hashlib
import hmac
import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from desktop_app.domain.codec import DecodeError, decode, encode
from desktop_app.domain.replication.failpoints import reached
from desktop_app.domain.replication.rollback_guard import GuardEntry
from desktop_app.storage.commit_summary import CommitSummary

_SLOT = 16 * 1024
_sync = getattr(os, "fdatasync", os.fsync)


@dataclass(frozen=True, slots=True)
class _NumberedEntry:
    """The content of a slot: the entry with the higher number is the newer one."""

    number: int
    entry: GuardEntry


@dataclass
class RollbackGuardFile:
    """The rollback guard of one installation on one computer.

    Attributes:
        path: the file, in a folder that no backup of the database holds.
        key: the database's key; an entry without its mark (HMAC-SHA-256) counts as none.
        install_id: the installation.
        fingerprint: identifies this computer.
    """

    path: Path
    key: bytes
    install_id: str
    fingerprint: str
    _last: _NumberedEntry | None = field(default=None, repr=False)
    _file: BinaryIO | None = field(default=None, repr=False)

    def read(self) -> GuardEntry | None:
        """Return the newest entry, or None when there is none or it is not of this key."""
        newest = self._newest_entry()
        return newest.entry if newest is not None else self._of_release_0_1()

    def record(self, committed: CommitSummary) -> None:
        """Record a committed transaction; the record is on disk when this returns."""
        before = self._last.entry if self._last is not None else self.read()
        numbers = {**(before.numbers if before else {}), **committed.numbers}
        seq, end = (
            (committed.seq, committed.hash) if committed.seq else (before.seq, before.hash) if before else (0, "")
        )
        place, finding = (before.place, before.finding) if before else ("", "")
        self.write(GuardEntry(self.install_id, self.fingerprint, seq, end, _newest(numbers), place, finding))

    def write(self, entry: GuardEntry) -> None:
        """Write a new entry over the older one; the one before stays until the next write.

        Raises:
            OSError: when the file cannot be written.
        """
        last = self._last or self._newest_entry()
        numbered = _NumberedEntry(last.number + 1 if last is not None else 1, entry)
        body = encode(numbered)
        file = self._opened()
        file.seek(numbered.number % 2 * _SLOT)
        file.write(body + b"\n" + self._mark(body) + b"\n")
        _sync(file.fileno())
        reached("guard.written")
        self._last = numbered

    def change_key(self, key: bytes) -> None:
        """Mark the newest entry with the key that the database has got; nothing where there is none.

        Raises:
            OSError: when the file cannot be written.
        """
        self._last = self._last or self._newest_entry()
        self.key = key
        if self._last is not None:
            self.write(self._last.entry)

    def close(self) -> None:
        """Close the file; a later write opens it again."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _opened(self) -> BinaryIO:
        if self._file is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            self._file = os.fdopen(descriptor, "r+b", buffering=0)
            self._file.truncate(2 * _SLOT)
        return self._file

    def _newest_entry(self) -> _NumberedEntry | None:
        try:
            content = self.path.read_bytes()
        except OSError:
            return None
        entries = [entry for slot in (content[:_SLOT], content[_SLOT:]) if (entry := self._entry_in(slot)) is not None]
        return max(entries, key=lambda entry: entry.number, default=None)

    def _entry_in(self, slot: bytes) -> _NumberedEntry | None:
        body, _, rest = slot.partition(b"\n")
        mark = rest.partition(b"\n")[0]
        if not hmac.compare_digest(mark, self._mark(body)):
            return None
        try:
            return decode(body, _NumberedEntry)
        except DecodeError:
            return None

    def _of_release_0_1(self) -> GuardEntry | None:
        """Return the entry that version 0.1.0 wrote: one in a JSON file that was replaced whole."""
        try:
            body, mark = self.path.with_suffix(".json").read_bytes().splitlines()
        except (OSError, ValueError):
            return None
        if not hmac.compare_digest(mark, self._mark(body)):
            return None
        try:
            return decode(body, GuardEntry)
        except DecodeError:
            return None

    def _mark(self, body: bytes) -> bytes:
        return hmac.new(self.key, body, hashlib.sha256).hexdigest().encode()


def _newest(numbers: dict[str, int]) -> dict[str, int]:
    """Return the newest period of each series only: numbers of older periods are never allocated again."""
    newest: dict[str, str] = {}
    for name in numbers:
        series = name.rpartition("|")[0]
        newest[series] = max(newest.get(series, ""), name)
    return {name: numbers[name] for name in newest.values()}


def computer_fingerprint() -> str:
    """Return what identifies this computer: a hash of the system's machine id, or ``""`` where it has none."""
    return hashlib.sha256(f"quay-mot-cua {_machine_id()}".encode()).hexdigest()[:32]


def _machine_id() -> str:
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - Windows only

        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    for path in (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id")):
        if path.exists():
            return path.read_text(encoding="ascii").strip()
    return ""
