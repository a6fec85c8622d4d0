"""The documents of a dossier: a numbered list (2018) or a table (2025)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from forms.layout.flow import Run
from forms.layout.table import Column, Table
from forms.layout.text import two_digits, unbroken
from forms.pdf.fonts import Face
from forms.pdf.scene import MM, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.base.data import DocumentLine
    from forms.layout.fields import Fields
    from forms.layout.paper import Style
    from forms.layout.table import Cell
    from forms.wording import FormWording

_KINDS = ("original", "certified", "copy", "electronic")


def _counts(document: DocumentLine, words: FormWording) -> list[tuple[str, int]]:
    counted = [(words[kind], getattr(document, kind)) for kind in _KINDS]
    return [(name, count) for name, count in counted if count]


def _name(document: DocumentLine) -> str:
    return f"{document.name} ({document.note})" if document.note else document.name


def as_list(documents: Sequence[DocumentLine], words: FormWording, fields: Fields) -> list[Row]:
    """Lay out the documents as a numbered list, each with its kinds and numbers after the name."""
    rows: list[Row] = []
    for number, document in enumerate(documents, start=1):
        kinds = "; ".join(f"{name.lower()}: {two_digits(count)}" for name, count in _counts(document, words))
        text = f"{_name(document)} – {kinds}" if kinds else _name(document)
        rows += fields.item(number, [Run(text, Face.REGULAR)])
    return rows or fields.leader()


def as_table(
    documents: Sequence[DocumentLine], words: FormWording, style: Style, room: float, blank: int = 1
) -> list[Row]:
    """Lay out the documents as a table: number, name, kind, count; one line for every kind handed in.

    Without documents it has `blank` empty lines to be filled in by hand.
    """
    table = Table(_columns(words, style, room), style.table, style.table * style.leading)
    cells = [_cells(table, number, document, words) for number, document in enumerate(documents, start=1)]
    return table.rows(cells or [((), (), (), ())] * blank)


def _columns(words: FormWording, style: Style, room: float) -> tuple[Column, ...]:
    unit = style.table / 10
    number, kind, count = 10 * MM * unit, 38 * MM * unit, 17 * MM * unit
    return (
        Column(words["column_number"], number, "centre"),
        Column(words["column_name"], room - number - kind - count),
        Column(_unbroken_brackets(words["column_kind"]), kind),
        Column(words["column_count"], count, "centre"),
    )


def _unbroken_brackets(title: str) -> str:
    """Keep text in brackets on one line."""
    return re.sub(r"\([^)]*\)", lambda match: unbroken(match[0]), title)


def _cells(table: Table, number: int, document: DocumentLine, words: FormWording) -> tuple[Cell, ...]:
    kinds: list[Cell] = []
    counts: list[Cell] = []
    for name, count in _counts(document, words):
        lines = table.cell(name, 2)
        kinds.append(lines)
        counts.append(table.cell(two_digits(count), 3) + table.cell("", 3) * (len(lines) - 1))
    return (table.cell(str(number), 0), table.cell(_name(document), 1), sum(kinds, ()), sum(counts, ()))
