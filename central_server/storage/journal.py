"""The journal: an append-only file on another volume than the database, synced to disk before the database commits.

One file for all offices, one line for each entry. A line that a crash cut off is skipped: its transaction was never
committed, because the commit comes after.
"""

import fcntl
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Any
from uuid import UUID, uuid4

from central_server.core.ports import JournalEntry

_NAME = "journal.ndjson"


@dataclass(frozen=True, slots=True)
class UnitJournal:
    """The entries of one office."""

    file: "JournalFile"
    unit_id: UUID

    def add(self, entry: JournalEntry) -> None:
        """Append an entry; it is on disk when this returns."""
        self.file.append({"unit": str(self.unit_id), "kind": entry.kind, "body": dict(entry.body)})

    def entries(self) -> list[JournalEntry]:
        """Return all entries of the office, oldest first."""
        own = (line for line in self.file.lines() if line.get("unit") == str(self.unit_id))
        return [JournalEntry(line["kind"], line["body"]) for line in own]

    def high_water(self, scheme: str) -> int:
        """Return the highest number of a scheme in any entry of the office, or 0."""
        return self.file.high_water(str(self.unit_id), scheme)


class JournalFile:
    """The journal's file."""

    def __init__(self, folder: Path) -> None:
        """Use the journal in a folder without creating it."""
        self._path = folder / _NAME
        self._lock = Lock()
        self._read_to = 0
        self._highest: dict[tuple[str, str], int] = {}

    def of(self, unit_id: UUID) -> UnitJournal:
        """Return the journal of one office."""
        return UnitJournal(self, unit_id)

    def identity(self) -> str:
        """Return the random identity of the file, or ``""`` while it does not exist."""
        if not self._path.exists():
            return ""
        return next((str(line["journal"]) for line in self.lines() if "journal" in line), "")

    def create(self) -> str:
        """Create the file unless it exists; return its identity."""
        identity = self.identity()
        if identity:
            return identity
        self._path.parent.mkdir(parents=True, exist_ok=True)
        identity = uuid4().hex
        self.append({"journal": identity})
        sync_folder(self._path.parent)
        return identity

    def append(self, content: dict[str, Any]) -> None:
        """Append a line; it is on disk when this returns."""
        text = json.dumps(content, separators=(",", ":")).encode()
        # The leading line feed ends a line that a crash cut off.
        line = b"\n" + sha256(text).hexdigest()[:16].encode() + b" " + text + b"\n"
        handle = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            _write_all(handle, line)
            os.fdatasync(handle)
        finally:
            os.close(handle)

    def lines(self) -> Iterator[dict[str, Any]]:
        """Yield all lines, oldest first, except those that a crash cut off."""
        if not self._path.exists():
            return
        with self._path.open("rb") as file:
            yield from _read(file)

    def high_water(self, unit: str, scheme: str) -> int:
        """Return the highest number of an office's scheme; reads only the lines added since the last call."""
        with self._lock:
            for line in self._new_lines():
                if line.get("kind") == "lease":
                    key = (line["unit"], line["body"]["scheme"])
                    self._highest[key] = max(self._highest.get(key, 0), line["body"]["last"])
            return self._highest.get((unit, scheme), 0)

    def _new_lines(self) -> list[dict[str, Any]]:
        if not self._path.exists():
            return []
        with self._path.open("rb") as file:
            file.seek(self._read_to)
            new = file.read()
        # A line that another process is still writing is read the next time.
        whole = new[: new.rfind(b"\n") + 1]
        self._read_to += len(whole)
        return list(_read(whole.split(b"\n")))


def _read(lines: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    for line in lines:
        check, _, text = line.rstrip(b"\n").partition(b" ")
        if text and sha256(text).hexdigest()[:16].encode() == check:
            yield json.loads(text)


def _write_all(handle: int, line: bytes) -> None:
    while line:
        line = line[os.write(handle, line) :]


def sync_folder(folder: Path) -> None:
    """Write the names in a folder to disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
