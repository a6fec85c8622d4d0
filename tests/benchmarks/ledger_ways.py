"""Ways to draw a ledger of invented rows, each run by :mod:`tests.benchmarks.bench_ledger` in a process of its own.

``python -m tests.benchmarks.ledger_ways WAY ROWS FOLDER`` prints one line of JSON. Fonts are read beforehand; the time
that goes into making rows up, or into fetching what was laid out beforehand, is taken off.
"""

from __future__ import annotations

import json
import pickle
import sys
from itertools import groupby
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

from forms.layout.paper import A4_ACROSS
from forms.layout.text import short_date, unbroken_numbers
from forms.pdf.fonts import Face
from forms.pdf.scene import Rule, Text
from forms.reports.ledger import FORM, write_ledger
from forms.reports.ledger_pages import LedgerPages
from forms.reports.ledger_table import LedgerTable
from forms.wording import load
from tests.benchmarks.ledger_rows import invented
from tests.benchmarks.plain_fonts import PLAIN, read_fonts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime

    from forms.pdf.scene import Page
    from forms.reports.ledger_data import LedgerRow

T = TypeVar("T")
Strings = list[tuple[float, float, str, str, float]]
Lines = dict[float, list[tuple[float, float, float, float]]]

_SIZE, _LEADING = 9.0, 10.8
_WORDS = load("tt03-2025", "ledger")


class Source(Generic[T]):
    """An iterator that knows how long its values took to make."""

    def __init__(self, values: Iterable[T]) -> None:
        self._values = iter(values)
        self.seconds = 0.0

    def __iter__(self) -> Iterator[T]:
        return self

    def __next__(self) -> T:
        begun = perf_counter()
        try:
            return next(self._values)
        finally:
            self.seconds += perf_counter() - begun


# Ours ---------------------------------------------------------------------------------------------


def ours(count: int, folder: Path, file: Path) -> float:
    """Write the ledger to a file, row by row."""
    rows = Source(invented(count))
    with file.open("wb") as out:
        write_ledger(FORM.sample("tt03-2025"), rows, out)
    return rows.seconds


# A bare canvas ------------------------------------------------------------------------------------


def prepare(count: int, folder: Path, file: Path) -> float:
    """Keep where our layout puts every string and line, a page at a time, for the bare canvas."""
    with (folder / "pages.pickle").open("wb") as out:
        for sheet in LedgerPages(FORM.sample("tt03-2025"), _WORDS).sheets(invented(count)):
            for _, page in sheet.pages:
                pickle.dump(_flat(page), out)
    file.touch()
    return 0.0


def _flat(page: Page) -> tuple[Strings, Lines]:
    strings: Strings = []
    lines: Lines = {}
    for spot in page.placed:
        top = page.height - spot.y
        for item in spot.row.items:
            if isinstance(item, Text):
                strings.append((spot.x + item.x, top - item.y, item.text, PLAIN[item.face], item.size))
            elif isinstance(item, Rule):
                ends = (spot.x + item.x1, top - item.y1, spot.x + item.x2, top - item.y2)
                lines.setdefault(item.weight, []).append(ends)
    for sides, spots in groupby(page.placed, key=lambda spot: spot.row.sides):
        column = list(spots)
        high, low = page.height - column[0].y, page.height - column[-1].y - column[-1].row.height
        lines.setdefault(0.5, []).extend((column[0].x + x, high, column[0].x + x, low) for x in sides)
    return strings, lines


def _pages(folder: Path) -> Iterator[tuple[Strings, Lines]]:
    with (folder / "pages.pickle").open("rb") as source:
        while True:
            try:
                yield pickle.load(source)
            except EOFError:
                return


def _on_canvas(folder: Path, file: Path, draw: Callable[[Canvas, Strings], None]) -> float:
    pages = Source(_pages(folder))
    size = (A4_ACROSS.width, A4_ACROSS.height)
    canvas = Canvas(str(file), pagesize=size, initialFontName=PLAIN[Face.REGULAR])  # type: ignore[arg-type] # not float
    for strings, lines in pages:
        draw(canvas, strings)
        for weight, ends in lines.items():
            canvas.setLineWidth(weight)
            canvas.lines(ends)
        canvas.showPage()
    canvas.save()
    return pages.seconds


def _string_by_string(canvas: Canvas, strings: Strings) -> None:
    current = None
    for x, y, text, font, size in strings:
        if (font, size) != current:
            canvas.setFont(font, size)
            current = (font, size)
        canvas.drawString(x, y, text)


def _one_text_object(canvas: Canvas, strings: Strings) -> None:
    current = None
    block = canvas.beginText()
    for x, y, text, font, size in strings:
        if (font, size) != current:
            block.setFont(font, size)
            current = (font, size)
        block.setTextOrigin(x, y)
        block.textOut(text)
    canvas.drawText(block)


def canvas(count: int, folder: Path, file: Path) -> float:
    """Draw the same strings and lines with ``drawString`` and ``lines``."""
    return _on_canvas(folder, file, _string_by_string)


def canvas_block(count: int, folder: Path, file: Path) -> float:
    """Draw the same strings in one text object a page, and the same lines."""
    return _on_canvas(folder, file, _one_text_object)


# LongTable ----------------------------------------------------------------------------------------


def long_table(count: int, folder: Path, file: Path) -> float:
    """Let ReportLab lay out the same cells: paragraphs where they may wrap, plain strings where they never do."""
    table, rows = LedgerTable(_WORDS, A4_ACROSS.room), Source(invented(count))
    left = ParagraphStyle("left", fontName=PLAIN[Face.REGULAR], fontSize=_SIZE, leading=_LEADING)
    head = ParagraphStyle("head", left, fontName=PLAIN[Face.BOLD], alignment=1)
    cells: list[list[Any]] = [[Paragraph(escape(column.title), head) for column in table.table.columns]]
    cells += [_cells(number, row, left) for number, row in enumerate(rows, start=1)]
    body = LongTable(cells, [column.width for column in table.table.columns], repeatRows=1, style=_LOOK)
    paper = A4_ACROSS
    SimpleDocTemplate(
        str(file),
        pagesize=(paper.width, paper.height),
        leftMargin=paper.left - _FRAME,
        rightMargin=paper.right - _FRAME,
        topMargin=paper.top - _FRAME,
        bottomMargin=paper.bottom - _FRAME,
    ).build([body])
    return rows.seconds


_FRAME = 6  # what ReportLab leaves empty inside its margins
_LOOK: list[Any] = [
    ("FONT", (0, 0), (-1, -1), PLAIN[Face.REGULAR], _SIZE, _LEADING),
    ("GRID", (0, 0), (-1, -1), 0.5, "black"),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 3),
    ("RIGHTPADDING", (0, 0), (-1, -1), 3),
    ("TOPPADDING", (0, 0), (-1, -1), 1.6),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 1.6),
    ("ALIGN", (0, 1), (0, -1), "CENTER"),
    ("ALIGN", (3, 1), (3, -1), "CENTER"),
    ("ALIGN", (7, 1), (9, -1), "CENTER"),
]


def _cells(number: int, row: LedgerRow, style: ParagraphStyle) -> list[Any]:
    def wrapped(text: str) -> Any:
        return Paragraph(escape(text), style) if text else ""

    def day(moment: datetime | None) -> str:
        return short_date(moment) if moment else ""

    return [
        str(number),
        row.code,
        wrapped(row.procedure),
        str(row.sets),
        wrapped(row.applicant),
        wrapped(unbroken_numbers(row.contact)),
        wrapped(row.unit),
        day(row.received_at),
        day(row.due_at),
        day(row.returned_at),
        wrapped(row.method),
        "",
        wrapped(row.note),
    ]


# One run ------------------------------------------------------------------------------------------

WAYS = {way.__name__: way for way in (ours, prepare, canvas, canvas_block, long_table)}


def _memory(field: str) -> int:
    """Return what the kernel says of this process's memory, in kB."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith(field):
            return int(line.split()[1])
    raise LookupError(field)


def main(way: str, count: int, folder: Path) -> None:
    """Run one way and print what it took."""
    read_fonts()
    file = folder / f"{way}.pdf"
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # the peak counts from here
    before, begun = _memory("VmRSS"), perf_counter()
    aside = WAYS[way](count, folder, file)
    seconds = perf_counter() - begun - aside
    grown = _memory("VmHWM") - before
    print(json.dumps({"seconds": seconds, "start": before, "grown": grown, "bytes": file.stat().st_size}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
