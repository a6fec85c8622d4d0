"""Mistakes with what a disk does not keep."""

from contextlib import AbstractContextManager
from typing import Any
from unittest import mock

from central_server.storage import journal
from tests.simulation.memory_desk import MemoryDesk
from tests.simulation.options import Options
from tests.simulation.planting import Bug


def _pages_are_not_checked() -> AbstractContextManager[object]:
    return mock.patch.object(MemoryDesk, "_check_pages", lambda *_: None)


def _no_line_feed_after_a_torn_line() -> AbstractContextManager[object]:
    def append(file: journal.JournalFile, content: dict[str, Any]) -> None:
        write = journal._write_all
        with mock.patch.object(journal, "_write_all", lambda handle, line: write(handle, line.lstrip(b"\n"))):
            original(file, content)

    original = journal.JournalFile.append
    return mock.patch.object(journal.JournalFile, "append", append)


BUGS = {
    "a flipped bit is not noticed": Bug(_pages_are_not_checked, "altered", Options(often=frozenset({"flip"}))),
    "a torn line of the journal takes the next one with it": Bug(
        _no_line_feed_after_a_torn_line,
        "stuck",
        Options(without=frozenset({"theft", "journal put back"}), often=frozenset({"journal_torn", "restore"})),
    ),
}
