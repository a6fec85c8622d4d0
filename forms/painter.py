"""Drawing finished pages into a PDF file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock
from typing import TYPE_CHECKING

from forms import fonts
from forms.fonts import Face
from forms.pdf import FontUse, PdfFile
from forms.scene import Cells, Page, Rule, Text
from forms.text import NBSP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# A parsed font seeks in its file while it makes a subset, so one document is drawn at a time.
_painting = Lock()
_ITALICS = (Face.ITALIC, Face.BOLD_ITALIC)
_DASH = "[2 2] 0 d "


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper with pages side by side, each with its distance from the left edge (points)."""

    width: float
    height: float
    pages: tuple[tuple[float, Page], ...]
    cut_at: float | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """What a PDF file is made of.

    Attributes:
        title: Title in the metadata. Must not name a person.
        sheets: The sheets in order.
        reproducible: Whether the same content must give the same bytes (the file then carries no date).
    """

    title: str
    sheets: tuple[Sheet, ...]
    reproducible: bool = False


def paint(document: Document) -> bytes:
    """Return the document as PDF: compressed, marked as Vietnamese, all fonts embedded."""
    with _painting:
        file = PdfFile(document.title, None if document.reproducible else datetime.now(UTC))
        uses = _font_uses(document.sheets)
        for use in uses.values():
            file.add_font(use)
        for sheet in document.sheets:
            file.add_page(sheet.width, sheet.height, "\n".join(_sheet(sheet, uses)))
        return file.finish()


def _font_uses(sheets: Iterable[Sheet]) -> dict[Face, FontUse]:
    """Fix the glyph lists before anything is drawn.

    Upright faces set names and addresses, whose letters differ on every receipt: their lists begin
    with the whole alphabet. The slanted ones set little but the form's own words: their letters in order.
    """
    used: dict[Face, set[str]] = {}
    for sheet in sheets:
        for _, page in sheet.pages:
            for spot in page.placed:
                for item in spot.row.items:
                    if isinstance(item, Text):
                        used.setdefault(item.face, set()).update(item.text)
    return {face: FontUse(face, number, _letters(face, used[face])) for number, face in enumerate(sorted(used))}


def _letters(face: Face, used: set[str]) -> str:
    alphabet = "" if face in _ITALICS else fonts.ALPHABET
    rest = sorted(used.difference(alphabet))
    return alphabet + "".join(char for char in rest if not char.isascii() and char != NBSP)


def _sheet(sheet: Sheet, uses: dict[Face, FontUse]) -> Iterator[str]:
    for left, page in sheet.pages:
        yield "BT"
        yield from _texts(page, left, uses)
        yield "ET"
        yield from _shapes(page, left)
    if sheet.cut_at is not None:
        x = f"{sheet.cut_at:.2f}"
        yield f"q 0.3 w {_DASH}{x} 0 m {x} {sheet.height:.2f} l S Q"


def _texts(page: Page, left: float, uses: dict[Face, FontUse]) -> Iterator[str]:
    current: tuple[Face, float, int] | None = None
    for spot in page.placed:
        x, y = left + spot.x, page.height - spot.y
        for item in spot.row.items:
            if not isinstance(item, Text):
                continue
            use = uses[item.face]
            yield f"1 0 0 1 {x + item.x:.2f} {y - item.y:.2f} Tm"
            for part, codes in use.encode(item.text):
                wanted = (item.face, item.size, part)
                if wanted != current:
                    yield f"/{use.name(part)} {item.size:g} Tf"
                    current = wanted
                yield f"<{codes}> Tj"


def _shapes(page: Page, left: float) -> Iterator[str]:
    rules: dict[tuple[float, bool], list[str]] = {}
    for spot in page.placed:
        x, y = left + spot.x, page.height - spot.y
        for item in spot.row.items:
            if isinstance(item, Rule):
                path = f"{x + item.x1:.2f} {y - item.y1:.2f} m {x + item.x2:.2f} {y - item.y2:.2f} l"
                rules.setdefault((item.weight, item.dashed), []).append(path)
            elif isinstance(item, Cells):
                yield _cells(item, x, y)
    for (weight, dashed), paths in rules.items():
        yield f"q {weight} w {_DASH if dashed else ''}{' '.join(paths)} S Q"


def _cells(item: Cells, x: float, y: float) -> str:
    """Return a code as whole-numbered rectangles under one scaling: short, and quick to write."""
    rectangles = " ".join(
        f"{start} {number} {length} 1 re" for number, row in enumerate(item.rows) for start, length in row
    )
    scale = f"{item.module:.5f} 0 0 {-item.tall:.5f} {x + item.x:.3f} {y - item.y:.3f} cm"
    return f"q {scale} {rectangles} f Q"


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
