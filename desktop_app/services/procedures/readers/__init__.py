"""Reading official files into rows of the catalogue: one function from bytes, for every layout."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from desktop_app.domain.catalogue.comparison import ImportedRow, Rejected
from desktop_app.domain.codec import DecodeError, decode, encode
from desktop_app.domain.errors import RuleViolation
from desktop_app.services.procedures.readers.containers import Kind, kind_of
from desktop_app.services.procedures.readers.detail_file import is_detail, read_detail, sections_of
from desktop_app.services.procedures.readers.file_rows import FileRows, Layout
from desktop_app.services.procedures.readers.grids import Grid, grids_of_workbook
from desktop_app.services.procedures.readers.lists import read_lists
from desktop_app.services.procedures.readers.messages_json import read_json
from desktop_app.services.procedures.readers.old_word import blocks_of_old_document
from desktop_app.services.procedures.readers.watch import Watch
from desktop_app.services.procedures.readers.word import blocks_of_document, grids_of_blocks
from desktop_app.services.procedures.readers.workbook import is_workbook, read_workbook

__all__ = ["FileRows", "Layout", "Watch", "detect", "read_file"]


def read_file(content: bytes, file_name: str = "", watch: Watch | None = None) -> FileRows:
    """Return the procedures of an official file of any known layout, recognised by its content.

    Args:
        content: the bytes of the file.
        file_name: its name without the folder; it decides nothing, but may hold a code that the file lacks.
        watch: progress, cancellation and time bound.

    Raises:
        RuleViolation: ``import.*`` for a file that is no known layout, is damaged, or is refused.
        Cancelled: when the officer cancelled.
    """
    watch = watch or Watch()
    kind = kind_of(content, watch)
    if kind is Kind.WORKBOOK:
        grids = grids_of_workbook(content, watch)
        watch.begin(30, 70, sum(len(grid.rows) for grid in grids))
        rows = read_workbook(grids, watch) if is_workbook(grids) else read_lists(grids, watch)
    elif kind is Kind.JSON:
        rows = read_json(content, file_name, watch)
    else:
        is_old = kind is Kind.OLD_DOCUMENT
        rows = _rows_of_blocks(blocks_of_old_document(content) if is_old else blocks_of_document(content, watch), watch)
    if rows is None or not (rows.rows or rows.rejected):
        raise RuleViolation("import.no_procedures", "file")
    return replace(_storable(rows), file_sha256=hashlib.sha256(content).hexdigest())


def detect(content: bytes) -> Layout:
    """Return the layout of a file by its content.

    Raises:
        RuleViolation: as `read_file`.
    """
    return read_file(content).layout


def _storable(file: FileRows) -> FileRows:
    """Return the file with rows rejected whose values are longer than the catalogue stores and reads back."""
    rows, rejected = [], list(file.rejected)
    for row in file.rows:
        try:
            decode(encode(row), ImportedRow)
        except DecodeError:
            rejected.append(Rejected(row.place, "import.value_too_long"))
        else:
            rows.append(row)
    return replace(file, rows=tuple(rows), rejected=tuple(rejected))


def _rows_of_blocks(blocks: Sequence[str | Grid], watch: Watch) -> FileRows | None:
    sections = sections_of(blocks)
    return read_detail(sections) if is_detail(sections) else read_lists(grids_of_blocks(list(blocks)), watch)
