"""Drawing finished pages into a PDF file."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING

from forms import fonts
from forms._reportlab import LeanCanvas
from forms.fonts import Face
from forms.scene import Cells, Page, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reportlab.pdfgen.textobject import PDFTextObject

# ReportLab keeps one parsed font per process and seeks in it while it makes subsets.
_painting = Lock()
_ITALICS = (Face.ITALIC, Face.BOLD_ITALIC)
_DASH = "[2 2] 0 d"


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
    """Return the document as PDF: compressed, tagged as Vietnamese, all fonts embedded."""
    with _painting:
        for face in Face:
            fonts.font(face)
        out = BytesIO()
        canvas = LeanCanvas(
            out,
            pageCompression=1,
            invariant=int(document.reproducible),
            initialFontName=Face.REGULAR.value,  # type: ignore[arg-type] # the stubs say float
            lang="vi-VN",
        )
        canvas.setTitle(document.title)
        canvas.setAuthor("")
        canvas.setSubject("")
        canvas.setCreator("Quầy Một Cửa")
        _open_glyph_lists(canvas, document.sheets)
        for sheet in document.sheets:
            _sheet(canvas, sheet)
        canvas.save()
        return out.getvalue()


def _open_glyph_lists(canvas: LeanCanvas, sheets: Iterable[Sheet]) -> None:
    """Fix the order of glyphs before anything is drawn.

    Upright faces set names and addresses, whose letters differ on every receipt: they begin with the
    whole alphabet. The slanted ones set little but the form's own words: their letters in order.
    """
    used: dict[Face, set[str]] = {face: set() for face in Face}
    for sheet in sheets:
        for _, page in sheet.pages:
            for text, _ in page.texts():
                used[text.face].update(text.text)
    for face, letters in used.items():
        if letters or face is Face.REGULAR:
            alphabet = "" if face in _ITALICS else fonts.ALPHABET
            rest = sorted(char for char in letters if not char.isascii() and char not in alphabet)
            canvas.open_glyph_list(fonts.font(face), alphabet + "".join(rest))


def _sheet(canvas: LeanCanvas, sheet: Sheet) -> None:
    canvas.setPageSize((sheet.width, sheet.height))
    for left, page in sheet.pages:
        _texts(canvas, page, left)
        _shapes(canvas, page, left)
    if sheet.cut_at is not None:
        x = f"{sheet.cut_at:.2f}"
        canvas.addLiteral(f"q 0.3 w {_DASH} {x} 0 m {x} {sheet.height:.2f} l S Q")
    canvas.showPage()


def _texts(canvas: LeanCanvas, page: Page, left: float) -> None:
    flow = canvas.beginText()
    current: tuple[Face, float] | None = None
    for spot in page.placed:
        for item in spot.row.items:
            if isinstance(item, Text) and item.text:
                current = _font(flow, current, item)
                flow.setTextOrigin(left + spot.x + item.x, page.height - spot.y - item.y)
                flow.textOut(item.text)
    canvas.drawText(flow)


def _font(flow: PDFTextObject, current: tuple[Face, float] | None, item: Text) -> tuple[Face, float]:
    wanted = (item.face, item.size)
    if wanted != current:
        flow.setFont(item.face.value, item.size)
    return wanted


def _shapes(canvas: LeanCanvas, page: Page, left: float) -> None:
    rules: dict[tuple[float, bool], list[str]] = {}
    for spot in page.placed:
        x, y = left + spot.x, page.height - spot.y
        for item in spot.row.items:
            if isinstance(item, Rule):
                path = f"{x + item.x1:.2f} {y - item.y1:.2f} m {x + item.x2:.2f} {y - item.y2:.2f} l"
                rules.setdefault((item.weight, item.dashed), []).append(path)
            elif isinstance(item, Cells):
                canvas.addLiteral(_cells(item, x, y))
    for (weight, dashed), paths in rules.items():
        canvas.addLiteral(f"q {weight} w {_DASH if dashed else ''} {' '.join(paths)} S Q")


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
