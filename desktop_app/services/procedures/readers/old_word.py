"""Paragraphs and tables of Word 97-2003 files (.doc).

Only the text of the main document is read, by its piece table ([MS-DOC] 2.4.1).
The container is read by olefile; macros were refused before.
"""

import io
import re
import struct
from itertools import count

import olefile

from desktop_app.domain.errors import RuleViolation
from desktop_app.services.procedures.readers.grids import MOST_COLUMNS, MOST_LETTERS, Grid, GridRow

_MAGIC = 0xA5EC
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_FLAGS_AT, _LENGTH_AT, _PIECES_AT = 0x0A, 0x4C, 0x1A2
_PIECES, _PROPERTIES = 0x02, 0x01
_COMPRESSED = 0x4000_0000
_CELL = "\x07"
# A field is its instruction, a mark, and what it shows; only the last is text.
_FIELD = re.compile("\x13[^\x13\x14\x15]*(?:\x14([^\x13\x14\x15]*))?\x15")
_UNPRINTED = re.compile("[\x00-\x06\x08\x0b-\x0c\x0e-\x1f]")


def blocks_of_old_document(content: bytes) -> list[str | Grid]:
    """Return the paragraphs and tables of a .doc that passed `kind_of`.

    Raises:
        RuleViolation: ``import.damaged``, ``import.encrypted``.
    """
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as file:
            document = file.openstream("WordDocument").read()
            flags = struct.unpack_from("<H", document, _FLAGS_AT)[0]
            if struct.unpack_from("<H", document, 0)[0] != _MAGIC:
                raise RuleViolation("import.damaged", "file")
            if flags & _ENCRYPTED:
                raise RuleViolation("import.encrypted", "file")
            table = file.openstream("1Table" if flags & _SECOND_TABLE else "0Table").read()
        return _blocks(_text_of(document, table))
    except (OSError, struct.error, ValueError, IndexError, TypeError) as error:
        raise RuleViolation("import.damaged", "file") from error


def _text_of(document: bytes, table: bytes) -> str:
    """Return the main document's text: pieces of eight or sixteen bits, in the order of the piece table."""
    begin, size = struct.unpack_from("<II", document, _PIECES_AT)
    pieces = _piece_table(table[begin : begin + size])
    number = (len(pieces) - 4) // 12
    ends = struct.unpack_from(f"<{number + 1}I", pieces, 0)
    parts = []
    for index in range(number):
        length = ends[index + 1] - ends[index]
        place = struct.unpack_from("<I", pieces, 4 * (number + 1) + 8 * index + 2)[0]
        if place & _COMPRESSED:
            start = (place & ~_COMPRESSED) // 2
            parts.append(document[start : start + max(0, length)].decode("cp1252", "replace"))
        else:
            parts.append(document[place : place + 2 * max(0, length)].decode("utf-16-le", "replace"))
        if sum(map(len, parts)) > len(document):
            raise ValueError("pieces that repeat the document")
    whole = "".join(parts)[: struct.unpack_from("<I", document, _LENGTH_AT)[0]]
    while (plain := _FIELD.sub(lambda match: match[1] or "", whole)) != whole:
        whole = plain
    return whole


def _piece_table(clx: bytes) -> bytes:
    """Return the piece table of a Clx, which has properties of paragraphs before it."""
    position = 0
    while clx[position] == _PROPERTIES:
        position += 3 + int.from_bytes(clx[position + 1 : position + 3], "little")
    if clx[position] != _PIECES:
        raise ValueError("no piece table")
    size = int.from_bytes(clx[position + 1 : position + 5], "little")
    return clx[position + 5 : position + 5 + size]


def _blocks(text: str) -> list[str | Grid]:
    r"""Return the blocks of a text in which cells and rows both end with ``\x07``: the row's mark stands alone.

    Which paragraphs lie in a table is told by properties that are not read. First cells of the lists that are imported
    have one paragraph, so several of them at a row's beginning stand before a new table.
    """
    blocks: list[str | Grid] = []
    numbers = count(1)
    *cells, rest = _UNPRINTED.sub("\n", text).split(_CELL)
    begin = 0
    while begin < len(cells):
        *before, first = _lines(cells[begin]) or [""]
        blocks += before
        rows, after = _table([first, *cells[begin + 1 :]])
        blocks.append(Grid(f"bảng {next(numbers)}", rows))
        begin += after
    return blocks + _lines(rest)


def _lines(text: str) -> list[str]:
    return [line[:MOST_LETTERS] for line in re.split(r"[\r\n]+", text) if line.strip()]


def _table(cells: list[str]) -> tuple[tuple[GridRow, ...], int]:
    """Return the rows of the table that begins with the first cell, and how many cells and marks they are.

    The first row tells the number of columns, for an empty cell looks like a row's end.
    """
    width = next((index for index, cell in enumerate(cells) if not cell.strip()), len(cells)) or 1
    rows: list[GridRow] = []
    begin = number = 0
    while begin < len(cells) and (begin == 0 or len(_lines(cells[begin])) < 2):
        size = _row_size(cells, begin, width)
        texts = tuple(cell.replace("\r", "\n").strip()[:MOST_LETTERS] for cell in cells[begin : begin + size])
        number += 1
        if any(texts):
            rows.append(GridRow(number, texts[:MOST_COLUMNS]))
        begin += size + 1
    return tuple(rows), begin


def _row_size(cells: list[str], begin: int, width: int) -> int:
    """Return the number of cells of a row: all columns, or fewer where cells are merged."""
    sizes: list[int] = [width, *range(1, width)]
    for size in sizes:
        after = begin + size + 1
        next_end = after + width
        if _is_end(cells, begin + size) and (size == width or next_end >= len(cells) or _is_end(cells, next_end)):
            return size
    return width


def _is_end(cells: list[str], index: int) -> bool:
    return index >= len(cells) or not cells[index].strip()
