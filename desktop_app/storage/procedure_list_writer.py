"""Writes the list of all procedures; the same rows make the same content."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

import zstandard

from desktop_app.domain.catalogue.hits import initials
from desktop_app.domain.text import fold
from desktop_app.storage.procedure_rows import COUNTERS, OFFERED, SCOPES, STATES, ListRow, bits_of

FORMAT = "1"
_A_BLOCK = 49_152
_STRONGEST = 19
_SCHEMA = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE phrase (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE procedure (
    place INTEGER PRIMARY KEY, id TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, field INTEGER NOT NULL,
    agency INTEGER NOT NULL, unit INTEGER NOT NULL, levels INTEGER NOT NULL, counter INTEGER NOT NULL,
    scope INTEGER NOT NULL, state INTEGER NOT NULL, published_by INTEGER NOT NULL, dated INTEGER NOT NULL,
    online_level INTEGER NOT NULL, offered INTEGER NOT NULL, block INTEGER, line INTEGER
);
CREATE UNIQUE INDEX ix_id ON procedure (id);
CREATE TABLE former (id TEXT PRIMARY KEY, place INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE letters (place INTEGER PRIMARY KEY, text TEXT NOT NULL, offered INTEGER NOT NULL);
CREATE TABLE detail (block INTEGER PRIMARY KEY, lines BLOB NOT NULL);
CREATE TABLE own (id TEXT PRIMARY KEY, published BLOB) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5 (
    text, content = '', columnsize = 0, detail = none, prefix = '1 2 3 4 5', tokenize = 'ascii'
);
"""
_PROCEDURE = "INSERT INTO procedure VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def write_list(connection: sqlite3.Connection, rows: Sequence[ListRow], about: Mapping[str, str]) -> None:
    """Write tables and rows into an empty database.

    Args:
        connection: an empty database.
        rows: in the order in which a search shows them.
        about: what the file says of itself.
    """
    connection.executescript(_SCHEMA)
    connection.executemany("INSERT INTO about VALUES (?, ?)", sorted({"format": FORMAT, **about}.items()))
    phrases = _Phrases()
    blocks = _write_details(connection, rows)
    for place, row in enumerate(rows):
        connection.execute(_PROCEDURE, (place, *_values(row, phrases), *blocks.get(place, (None, None))))
        connection.executemany("INSERT OR IGNORE INTO former VALUES (?, ?)", [(name, place) for name in row.former_ids])
        if row.is_searched:
            _index(connection, place, row)
        if row.is_own:
            packed = _packed(row.published) if row.published is not None else None
            connection.execute("INSERT INTO own VALUES (?, ?)", (row.listed.id, packed))
    connection.executemany("INSERT INTO phrase VALUES (?, ?)", phrases.rows())
    connection.execute("INSERT INTO words (words) VALUES ('optimize')")
    connection.commit()


class _Phrases:
    """Numbers for texts that many rows share."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, text: str) -> int:
        """Return the number of a text."""
        return self._numbers.setdefault(text, len(self._numbers))

    def rows(self) -> Iterable[tuple[int, str]]:
        """Return the numbers with their texts."""
        return ((number, text) for text, number in self._numbers.items())


def _values(row: ListRow, phrases: _Phrases) -> tuple[object, ...]:
    listed = row.listed
    return (
        listed.id,
        listed.code,
        listed.name,
        *(phrases.number(text) for text in (listed.field, listed.agency, listed.unit)),
        bits_of(listed.levels),
        COUNTERS.index(listed.counter),
        SCOPES.index(listed.scope),
        STATES.index(listed.state),
        *(phrases.number(text) for text in (listed.published_by, listed.date_of_data)),
        listed.online_level,
        bits_of(row.offered),
    )


def _index(connection: sqlite3.Connection, place: int, row: ListRow) -> None:
    marks = " ".join(OFFERED[level] for level in sorted(row.offered & set(OFFERED)))
    text = f"{fold(row.listed.name)} {fold(row.listed.field)} {marks}"
    connection.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (place, text))
    letters = (place, initials(row.listed.name), bits_of(row.offered))
    connection.execute("INSERT INTO letters VALUES (?, ?, ?)", letters)


def _write_details(connection: sqlite3.Connection, rows: Sequence[ListRow]) -> dict[int, tuple[int, int]]:
    """Write the details in compressed blocks, those of one field together, for they are alike; return their places."""
    detailed = [(row.listed.field, row.listed.id, place, row.detail) for place, row in enumerate(rows) if row.detail]
    places: dict[int, tuple[int, int]] = {}
    block, lines, size = 0, list[bytes](), 0
    for _, _, place, content in sorted(detailed):
        if lines and size + len(content) > _A_BLOCK:
            _write_block(connection, block, lines)
            block, lines, size = block + 1, [], 0
        places[place] = (block, len(lines))
        lines.append(content)
        size += len(content)
    if lines:
        _write_block(connection, block, lines)
    return places


def _write_block(connection: sqlite3.Connection, block: int, lines: Sequence[bytes]) -> None:
    connection.execute("INSERT INTO detail VALUES (?, ?)", (block, _packed(b"\n".join(lines))))


def _packed(content: bytes) -> bytes:
    return zstandard.ZstdCompressor(level=_STRONGEST).compress(content)
