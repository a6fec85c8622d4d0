"""The list of all procedures: a small SQLite file that is only read, or the same tables in memory.

The file is public data of the program and not encrypted. Its rows stand in the order in which a search shows them: what
is asked for every day, then what one-stop counters receive, then the rest, each with short names first. So the
full-text index answers with the first matches of that order and stops.
"""

import sqlite3
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import zstandard

from desktop_app.domain.catalogue.codes import procedure_code
from desktop_app.domain.catalogue.hits import Listed
from desktop_app.domain.catalogue.levels import Level
from desktop_app.domain.text import fold
from desktop_app.storage.procedure_list_writer import write_list
from desktop_app.storage.procedure_rows import OFFERED, ListRow, bits_of, listed_of

Row = tuple[Listed, frozenset[Level]]
"""A procedure, and the levels whose one-stop counters receive it."""

_LISTED = """
SELECT p.id, p.code, p.name, f.text, a.text, u.text, p.levels, p.counter, p.scope, p.state, b.text, d.text,
    p.block IS NOT NULL, p.online_level, p.offered
FROM procedure p JOIN phrase f ON f.id = p.field JOIN phrase a ON a.id = p.agency JOIN phrase u ON u.id = p.unit
    JOIN phrase b ON b.id = p.published_by JOIN phrase d ON d.id = p.dated
"""
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Asked:
    """What procedures must have to be listed.

    Attributes:
        words: folded beginnings of words; all of them.
        acronyms: folded acronyms; all of them.
        level: the level whose counter receives them, or None for any.
        is_elsewhere: whether that level's counter must not receive them instead.
    """

    words: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    level: Level | None = None
    is_elsewhere: bool = False


class ProcedureList:
    """Looks procedures up; may be used from several threads."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = threading.Lock()
        self._about: dict[str, str] = dict(self._rows("SELECT key, value FROM about"))
        # Opened at a start and read at the first search: the blocks that were read last stay decompressed.
        self._block: tuple[int, list[bytes]] = (-1, [])
        self._folded_names: dict[int, str] = {}

    @classmethod
    def open(cls, path: Path) -> "ProcedureList":
        """Open a file that nothing ever writes to.

        Raises:
            sqlite3.Error: when it is absent or no such file.
        """
        uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        return cls(sqlite3.connect(uri, uri=True, check_same_thread=False))

    @classmethod
    def in_memory(cls, rows: Sequence[ListRow]) -> "ProcedureList":
        """Make a list of some rows, in their order."""
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        write_list(connection, rows, {})
        return cls(connection)

    def about(self, key: str) -> str:
        """Return what the file says of itself: ``source``, ``date_of_data`` …; or ``""``."""
        return self._about.get(key, "")

    def by_id(self, procedure_id: str) -> Listed | None:
        """Return the procedure with an id, a present or a former one; a case's code finds its procedure."""
        place = self._place_of(procedure_id)
        return self._listed([place])[0][0] if place is not None else None

    def by_ids(self, ids: Sequence[str]) -> dict[str, Listed]:
        """Return the procedures with these present ids, in the order of the list."""
        places: list[int] = []
        for begin in range(0, len(ids), _AT_ONCE):
            some = tuple(ids[begin : begin + _AT_ONCE])
            sql = f"SELECT place FROM procedure WHERE id IN ({', '.join('?' * len(some))})"  # noqa: S608 - marks only
            places += [row[0] for row in self._rows(sql, some)]
        listed: dict[str, Listed] = {}
        for begin in range(0, len(places), _AT_ONCE):
            rows = self._listed(sorted(places)[begin : begin + _AT_ONCE])
            listed |= {row.id: row for row, _ in rows}
        return listed

    def former_ids(self, procedure_id: str) -> tuple[str, ...]:
        """Return the ids that a procedure had before."""
        rows = self._rows(
            "SELECT f.id FROM former f JOIN procedure p ON p.place = f.place WHERE p.id = ? ORDER BY f.id",
            (procedure_id,),
        )
        return tuple(row[0] for row in rows)

    def detail(self, procedure_id: str) -> bytes | None:
        """Return the details of a procedure as JSON, or None where there are none."""
        rows = self._rows("SELECT block, line FROM procedure WHERE id = ?", (procedure_id,))
        if not rows or rows[0][0] is None:
            return None
        block, line = rows[0]
        detail: bytes = self._lines(block)[line]
        return detail

    def names(self, level: Level | None) -> list[tuple[str, str]]:
        """Return id and name of what a level's one-stop counter receives; all for None."""
        bit = _bit(level)
        return self._rows("SELECT id, name FROM procedure WHERE offered & ? OR ? = -1 ORDER BY name, id", (bit, bit))

    def units(self, level: Level | None) -> list[str]:
        """Return the units that decide on what a level's one-stop counter receives; on all for None."""
        bit = _bit(level)
        rows = self._rows(
            "SELECT DISTINCT u.text FROM procedure p JOIN phrase u ON u.id = p.unit WHERE p.offered & ? OR ? = -1",
            (bit, bit),
        )
        return [row[0] for row in rows]

    def online_levels(self, level: Level | None) -> list[int]:
        """Return the level of the online service of what a level's one-stop counter receives; of all for None."""
        bit = _bit(level)
        rows = self._rows("SELECT online_level FROM procedure WHERE offered & ? OR ? = -1 ORDER BY place", (bit, bit))
        return [row[0] for row in rows]

    def has_word(self, beginning: str) -> bool:
        """Return whether a word of the list begins with a folded text."""
        return bool(self._rows("SELECT 1 FROM words WHERE words MATCH ? LIMIT 1", (f'"{beginning}"*',)))

    def matching(self, asked: Asked, most: int) -> list[tuple[int, str]]:
        """Return the first procedures that have what is asked for: their places, and their folded names."""
        sql, arguments = _words_query(asked) if asked.words else _letters_query(asked)
        return [(place, self._folded(place, name)) for place, name in self._rows(sql, (*arguments, most))]

    def at(self, places: Sequence[int]) -> list[Row]:
        """Return the procedures at some places, in this order."""
        rows = dict(zip(sorted(places), self._listed(places), strict=True))
        return [rows[place] for place in places]

    def with_code(self, beginning: str, most: int) -> list[Row]:
        """Return the procedures whose id, a present or a former one, begins with a text."""
        end = beginning + "\U0010ffff"
        rows = self._rows(
            "SELECT place FROM procedure WHERE id >= ? AND id < ?"
            " UNION SELECT place FROM former WHERE id >= ? AND id < ? ORDER BY 1 LIMIT ?",
            (beginning, end, beginning, end, most),
        )
        return self._listed([row[0] for row in rows])

    def with_end_of_code(self, end: str, most: int) -> list[Row]:
        """Return the procedures whose code ends with some digits."""
        rows = self._rows(
            "SELECT place FROM procedure WHERE substr(code, -?) = ? ORDER BY place LIMIT ?", (len(end), end, most)
        )
        return self._listed([row[0] for row in rows])

    def rows(self) -> list[ListRow]:
        """Return all rows, as they were written."""
        own = dict(self._rows("SELECT id, published FROM own"))
        searched = {row[0] for row in self._rows("SELECT place FROM letters")}
        places = range(len(self.names(None)))
        return [
            ListRow(
                listed,
                offered,
                self.former_ids(listed.id),
                self.detail(listed.id),
                is_searched=place in searched,
                is_own=listed.id in own,
                published=_unpacked(own[listed.id]) if own.get(listed.id) is not None else None,
            )
            for place in places
            for listed, offered in self._listed([place])
        ]

    def _folded(self, place: int, name: str) -> str:
        folded = self._folded_names.get(place)
        if folded is None:
            folded = self._folded_names[place] = fold(name)
        return folded

    def _place_of(self, procedure_id: str) -> int | None:
        for table, wanted in (
            ("procedure", procedure_id),
            ("former", procedure_id),
            ("procedure", procedure_code(procedure_id)),
        ):
            rows = self._rows(f"SELECT place FROM {table} WHERE id = ?", (wanted,))  # noqa: S608 - names of ours
            if rows:
                return int(rows[0][0])
        return None

    def _listed(self, places: Sequence[int]) -> list[Row]:
        marks = ", ".join("?" * len(places))
        return [
            listed_of(row)
            for row in self._rows(f"{_LISTED} WHERE p.place IN ({marks}) ORDER BY p.place", tuple(places))
        ]

    def _lines(self, block: int) -> list[bytes]:
        number, lines = self._block
        if number != block:
            content = self._rows("SELECT lines FROM detail WHERE block = ?", (block,))[0][0]
            lines = _unpacked(content).split(b"\n")
            self._block = (block, lines)
        return lines

    def _rows(self, sql: str, arguments: tuple[Any, ...] = ()) -> list[Any]:
        with self._lock:
            return self._connection.execute(sql, arguments).fetchall()


def _bit(level: Level | None) -> int:
    """Return the bit of a level, -1 for all levels."""
    return -1 if level is None else bits_of([level])


def _words_query(asked: Asked) -> tuple[str, list[Any]]:
    match = " AND ".join(f'"{word}"*' for word in asked.words)
    if asked.level in OFFERED:
        match = f"({match}) {'NOT' if asked.is_elsewhere else 'AND'} {OFFERED[asked.level]}"
    joined = " JOIN letters l ON l.place = w.rowid" if asked.acronyms else ""
    letters = " AND instr(l.text, ?)" * len(asked.acronyms)
    inner = f"SELECT w.rowid AS place FROM words w{joined} WHERE words MATCH ?{letters} ORDER BY w.rowid LIMIT ?"  # noqa: S608
    return _named(inner), [match, *asked.acronyms]


def _letters_query(asked: Asked) -> tuple[str, list[Any]]:
    conditions = ["instr(text, ?)"] * len(asked.acronyms)
    arguments: list[Any] = [*asked.acronyms]
    if asked.level in OFFERED:
        conditions.append("(offered & ? = 0) = ?")
        arguments += [bits_of([asked.level]), asked.is_elsewhere]
    inner = f"SELECT place FROM letters WHERE {' AND '.join(conditions)} ORDER BY place LIMIT ?"  # noqa: S608 - ours
    return _named(inner), arguments


def _named(places: str) -> str:
    """Return a query for the names at the places of another one."""
    return f"SELECT p.place, p.name FROM ({places}) f JOIN procedure p ON p.place = f.place ORDER BY p.place"  # noqa: S608


def _unpacked(content: bytes) -> bytes:
    return zstandard.ZstdDecompressor().decompress(content)
