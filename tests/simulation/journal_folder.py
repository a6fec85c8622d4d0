"""The journal's folder, on another volume than the database, with a copy of it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock
from uuid import UUID

from central_server.core.ports import Journal, JournalEntry
from central_server.storage import journal


class JournalFolder:
    """A journal of real files."""

    def __init__(self, folder: Path, unit_id: UUID) -> None:
        self.path = folder
        self._copy = folder.with_name(f"{folder.name}-copy")
        self._unit_id = unit_id
        self._open()

    def back_up(self) -> None:
        shutil.rmtree(self._copy, ignore_errors=True)
        shutil.copytree(self.path, self._copy)

    def put_back(self) -> None:
        shutil.rmtree(self.path)
        shutil.copytree(self._copy, self.path)
        self._open()

    def add(self, entry: JournalEntry) -> None:
        self._next_process().add(entry)

    def entries(self) -> list[JournalEntry]:
        return self._next_process().entries()

    def high_water(self, scheme: str) -> int:
        return self._next_process().high_water(scheme)

    def _next_process(self) -> Journal:
        """Return the journal as the next one of two processes of the server sees it: each keeps what it has read."""
        self._processes.reverse()
        return self._processes[0].of(self._unit_id)

    @property
    def file(self) -> journal.JournalFile:
        return self._processes[0]

    def _open(self) -> None:
        self._processes = [journal.JournalFile(self.path), journal.JournalFile(self.path)]
        self.file.create()


@contextmanager
def dying_while_writing(death: Exception) -> Iterator[None]:
    """Let the process die when half of the next line of a journal is on the disk."""

    def write_half(handle: int, line: bytes) -> None:
        os.write(handle, line[: len(line) // 2])
        raise death

    with mock.patch.object(journal, "_write_all", write_half):
        yield
