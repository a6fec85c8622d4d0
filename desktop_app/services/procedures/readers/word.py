"""Paragraphs and tables of Word files, in their order."""

import io
import re
import zipfile
from collections.abc import Iterator
from itertools import count

import docx
from docx.table import Table

from desktop_app.domain.errors import Problem, RuleViolation
from desktop_app.services.procedures.readers.grids import MOST_COLUMNS, MOST_LETTERS, MOST_ROWS, Grid, GridRow
from desktop_app.services.procedures.readers.watch import Watch
from desktop_app.services.progress import Cancelled

# The library repeats a cell for each column that it says it goes over.
_HUGE_SPAN = re.compile(rb"""gridSpan[^>]*val\s*=\s*["'][^"']{3,}""")


def blocks_of_document(content: bytes, watch: Watch) -> list[str | Grid]:
    """Return the paragraphs and tables of a .docx that passed `kind_of`.

    The old portal's files are such files under the name .doc, without the column grids that the format asks for.

    Raises:
        RuleViolation: ``import.damaged``, ``import.too_many_rows``, ``import.takes_too_long``.
        Cancelled: when the officer cancelled.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if _HUGE_SPAN.search(archive.read("word/document.xml")):
                raise RuleViolation("import.damaged", "file")
        return list(_blocks(content, watch))
    except (Problem, Cancelled):
        raise
    except Exception as error:  # the library raises whatever a broken file leads to
        raise RuleViolation("import.damaged", "file") from error


def _blocks(content: bytes, watch: Watch) -> Iterator[str | Grid]:
    numbers = count(1)
    for block in docx.Document(io.BytesIO(content)).iter_inner_content():
        watch.step()
        if isinstance(block, Table):
            number = next(numbers)
            yield Grid(f"bảng {number}", tuple(_rows(block, watch)))
        elif block.text.strip():
            yield block.text[:MOST_LETTERS]


def _rows(table: Table, watch: Watch) -> Iterator[GridRow]:
    for number, row in enumerate(table.rows, start=1):
        watch.step()
        if number > MOST_ROWS:
            raise RuleViolation("import.too_many_rows", "file", rows=MOST_ROWS)
        # A cell that goes over several columns comes once for each of them.
        cells = [cell.text.strip()[:MOST_LETTERS] for cell in row.cells[:MOST_COLUMNS]]
        if any(cells):
            yield GridRow(number, tuple(cells))


def grids_of_blocks(blocks: list[str | Grid]) -> list[Grid]:
    """Return the blocks as grids: each paragraph as one row."""
    return [block if isinstance(block, Grid) else Grid("", (GridRow(1, (block,)),)) for block in blocks]
