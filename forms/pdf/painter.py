"""Drawing finished pages into a PDF file."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, hypot, sin
from typing import TYPE_CHECKING, BinaryIO

from forms.pdf import fonts
from forms.pdf.fonts import Face
from forms.pdf.marks import stretches
from forms.pdf.metadata import text_string
from forms.pdf.scene import Cells, Element, Page, Picture, Rule, Text
from forms.pdf.writer import PdfFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from forms.pdf.marks import Stretch
    from forms.pdf.metadata import Metadata
    from forms.pdf.scene import Placed

_DASH = "[2 2] 0 d "
_SIDE_WEIGHT = 0.5
_WATERMARK_GREY = 0.82
_WATERMARK_SHARE = 0.62


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper with pages side by side, each with its distance from the left edge (points).

    Attributes:
        width: Its width.
        height: Its height.
        pages: The pages on it.
        cut_at: Position of the dashed cutting line, if any.
        bookmark: Title of the bookmark that leads to it, or empty.
        ends_section: Whether no structure element continues on the next sheet.
    """

    width: float
    height: float
    pages: tuple[tuple[float, Page], ...]
    cut_at: float | None = None
    bookmark: str = ""
    ends_section: bool = False


def paint(about: Metadata, sheets: Iterable[Sheet], out: BinaryIO | None = None) -> bytes:
    """Draw the sheets as PDF/A-2b: compressed, marked as Vietnamese, all fonts embedded.

    Args:
        about: The file's metadata.
        sheets: The sheets in order; they are taken one at a time and released once they are drawn.
        out: Where the file is written.

    Returns:
        The file, or no bytes when it went to ``out``.
    """
    file = PdfFile(about, out)
    for sheet in sheets:
        writer = _ContentWriter(file)
        content = "\n".join(writer.sheet(sheet))
        file.add_page((sheet.width, sheet.height), content, writer.parts, sheet.bookmark)
        if sheet.ends_section:
            file.end_section()
    return file.finish()


class _ContentWriter:
    """Writes the content stream of one sheet."""

    def __init__(self, file: PdfFile) -> None:
        self.file = file
        self.parts: list[Element] = []
        self.current: tuple[Face, float, int] | None = None

    def sheet(self, sheet: Sheet) -> Iterator[str]:
        """Yield the drawing operators of a sheet."""
        for left, page in sheet.pages:
            if page.watermark:
                yield from self._watermark(page, left)
            yield "BT"
            yield from self._texts(page, left)
            yield "ET"
            yield from self._shapes(page, left)
        if sheet.cut_at is not None:
            x = f"{sheet.cut_at:.2f}"
            yield f"/Artifact BMC q 0.3 w {_DASH}{x} 0 m {x} {sheet.height:.2f} l S Q EMC"

    def _mark(self, part: Element | None) -> str:
        """Return the start of marked content; None marks an artifact, which is not part of the document's text."""
        if part is None:
            return "/Artifact BMC"
        self.parts.append(part)
        return f"/{part.kind} <</MCID {len(self.parts) - 1}>> BDC"

    def _texts(self, page: Page, left: float) -> Iterator[str]:
        self.current = None
        spacing, is_open, part = 0.0, False, None
        for x, y, item in _items(page, left):
            if not isinstance(item, Text):
                continue
            if not is_open or item.element is not part:
                yield f"EMC {self._mark(item.element)}" if is_open else self._mark(item.element)
                is_open, part = True, item.element
            if item.spacing != spacing:
                spacing = item.spacing
                yield f"{spacing:.4f} Tw"
            yield f"1 0 0 1 {x + item.x:.2f} {y - item.y:.2f} Tm"
            for stretch in stretches(item.text, item.face):
                yield from self._letters(stretch, item)
        if is_open:
            yield "0 Tw EMC"

    def _letters(self, stretch: Stretch, item: Text) -> Iterator[str]:
        """Draw a part of a text; a search finds its letters with their marks, not the raised marks one by one."""
        if len(stretch.pieces) == 1:
            yield from self._codes(stretch.text, item, "<{}> Tj")
            return
        yield f"/Span <</ActualText {text_string(stretch.text)}>> BDC"
        for piece in stretch.pieces:
            right = round(piece.right * 1000)
            yield f"{piece.up * item.size:.2f} Ts"
            yield from self._codes(piece.text, item, f"[{-right} <{{}}> {right}] TJ" if right else "<{}> Tj")
        yield "0 Ts EMC"

    def _codes(self, text: str, item: Text, operator: str) -> Iterator[str]:
        """Yield ``operator`` for the text, once for each glyph list, and the choice of the font before it."""
        use = self.file.font(item.face)
        for glyph_list, codes in use.encode(text):
            wanted = (item.face, item.size, glyph_list)
            if wanted != self.current:
                yield f"/{use.name(glyph_list)} {item.size:g} Tf"
                self.current = wanted
            yield operator.format(codes)

    def _shapes(self, page: Page, left: float) -> Iterator[str]:
        rules: dict[tuple[float, bool], list[str]] = {}
        for x, y, item in _items(page, left):
            if isinstance(item, Rule):
                path = f"{x + item.x1:.2f} {y - item.y1:.2f} m {x + item.x2:.2f} {y - item.y2:.2f} l"
                rules.setdefault((item.weight, item.dashed), []).append(path)
            elif isinstance(item, Cells):
                yield f"{self._mark(item.element)} {_cells(item, x, y)} EMC"
            elif isinstance(item, Picture):
                yield f"{self._mark(item.element)} {self._picture(item, x, y)} EMC"
        rules.setdefault((_SIDE_WEIGHT, False), []).extend(_sides(page, left))
        for (weight, dashed), paths in rules.items():
            if paths:
                yield f"/Artifact BMC q {weight} w {_DASH if dashed else ''}{' '.join(paths)} S Q EMC"

    def _picture(self, item: Picture, x: float, y: float) -> str:
        corner = f"{x + item.x:.2f} {y - item.y - item.height:.2f}"
        return f"q {item.width:.2f} 0 0 {item.height:.2f} {corner} cm /{self.file.image(item.content)} Do Q"

    def _watermark(self, page: Page, left: float) -> Iterator[str]:
        """Write a word diagonally across the page, from lower left to upper right."""
        long = hypot(page.width, page.height) * _WATERMARK_SHARE
        size = min(long / fonts.width(page.watermark, Face.BOLD, 1.0), page.width / 3)
        half = fonts.width(page.watermark, Face.BOLD, size) / 2
        slope = atan2(page.height, page.width)
        c, s = cos(slope), sin(slope)
        x = left + page.width / 2 - half * c + size * 0.3 * s
        y = page.height / 2 - half * s - size * 0.3 * c
        use = self.file.font(Face.BOLD)
        yield f"/Artifact BMC BT {_WATERMARK_GREY} g {c:.4f} {s:.4f} {-s:.4f} {c:.4f} {x:.2f} {y:.2f} Tm"
        for glyph_list, codes in use.encode(page.watermark):
            yield f"/{use.name(glyph_list)} {size:.1f} Tf <{codes}> Tj"
        yield "0 g ET EMC"


def _items(page: Page, left: float) -> Iterator[tuple[float, float, object]]:
    for spot in page.placed:
        x, y = left + spot.x, page.height - spot.y
        for item in spot.row.items:
            yield x, y, item


def _cells(item: Cells, x: float, y: float) -> str:
    """Return a code as rectangles with integer coordinates under one scaling: short and fast to write."""
    rectangles = " ".join(
        f"{start} {number} {length} 1 re" for number, row in enumerate(item.rows) for start, length in row
    )
    scale = f"{item.module:.5f} 0 0 {-item.tall:.5f} {x + item.x:.3f} {y - item.y:.3f} cm"
    return f"q {scale} {rectangles} f Q"


def _sides(page: Page, left: float) -> Iterator[str]:
    """Return the vertical rules of tables, one over all adjacent rows that share them."""
    above: Placed | None = None
    top = 0.0
    for spot in page.placed:
        if above is not None and (spot.row.sides is not above.row.sides or spot.x != above.x):
            yield from _vertical_rules(above, page, left, top)
            above = None
        if spot.row.sides:
            top = spot.y if above is None else top
            above = spot
    if above is not None:
        yield from _vertical_rules(above, page, left, top)


def _vertical_rules(last: Placed, page: Page, left: float, top: float) -> Iterator[str]:
    high, low = page.height - top, page.height - last.y - last.row.height
    for side in last.row.sides:
        x = left + last.x + side
        yield f"{x:.2f} {high:.2f} m {x:.2f} {low:.2f} l"


def side_by_side(copies: Sequence[Sequence[Page]], width: float, height: float) -> tuple[Sheet, ...]:
    """Lay page n of up to two copies next to each other, with a cutting line between the halves."""
    count = max(map(len, copies))
    return tuple(
        Sheet(
            width,
            height,
            tuple((number * width / 2, pages[index]) for number, pages in enumerate(copies) if index < len(pages)),
            cut_at=width / 2,
        )
        for index in range(count)
    )
