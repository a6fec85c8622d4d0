"""The layout that all forms share: marks, heading, codes, title, page numbers.

A form derives from :class:`FormLayout` and adds its own rows.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Generic, Literal, TypeVar

from forms.base.data import FormData
from forms.layout import codes
from forms.layout.fields import Fields
from forms.layout.heading import Heading, centred, heading, running_head
from forms.layout.paginate import paginate, place
from forms.layout.text import long_date, short_time
from forms.pdf import fonts
from forms.pdf.fonts import Face
from forms.pdf.images import image_of
from forms.pdf.scene import MM, Element, Page, Picture, Row, frame, shifted, stacked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.layout.paper import Paper, Style
    from forms.pdf.scene import Item
    from forms.wording import FormWording

D = TypeVar("D", bound=FormData)

CopyId = Literal["office", "applicant"]
"""Copy 1 stays with the office, copy 2 goes to the applicant."""

_ACROSS = ("training", "outage")
"""Marks that are written across every page, the one that counts most first."""

_PENDING_BARCODE = 62 * MM
_CODE_GAP = 2 * MM


class FormLayout(Generic[D]):
    """One copy of a form in one style."""

    has_pending_codes: ClassVar[bool] = False
    """Whether dashed boxes are drawn in place of the codes before there is a dossier code."""

    has_title_below: ClassVar[bool] = False
    """Whether the title is below the codes on narrow paper too, because beside them it would be broken."""

    def __init__(self, data: D, words: FormWording, paper: Paper, style: Style, copy: CopyId) -> None:
        """Store the data and how they are laid out."""
        self.data, self.words, self.paper, self.style, self.copy = data, words, paper, style, copy
        self.room = paper.room
        self.fields = Fields(words, style, paper.room)

    def body(self) -> list[Row]:
        """Return the rows below the title."""
        raise NotImplementedError

    def heading_number(self) -> str:
        """Return the document's number for the heading, or an empty text."""
        return ""

    def below_title(self) -> list[tuple[str, Face]]:
        """Return the lines below the title."""
        return []

    @property
    def has_code_above(self) -> bool:
        """Whether the dossier code is printed with the barcode; if not, the form places it."""
        return True

    def rows(self) -> list[Row]:
        """Return all rows of the form."""
        return [*self.marks(), *self.head(), *self.codes_and_title(), *self.body()]

    def pages(self) -> tuple[Page, ...]:
        """Lay out all pages."""
        above = running_head("", "", self.style, self.room).height
        sheets = paginate(self.rows(), self.paper.depth, self.paper.depth - above)
        return tuple(self._page(rows, number, len(sheets)) for number, rows in enumerate(sheets, start=1))

    def _page(self, rows: Sequence[Row], number: int, count: int) -> Page:
        paper = self.paper
        if number > 1:
            rows = [self._running_head(number, count), *rows]
        elif count > 1 and paper.is_roll:
            rows = [*rows, self._page_number(count)]
        height = paper.top + sum(row.height for row in rows) + paper.bottom if paper.is_roll else paper.height
        placed = place(rows, paper.left, paper.top)
        if number == 1 and count > 1 and not paper.is_roll:
            placed += place([self._page_number(count)], paper.left, height - paper.bottom)
        watermark = next((self.words[f"mark_{mark}"] for mark in _ACROSS if mark in self.data.marks), "")
        return Page(paper.width, height, placed, watermark)

    def _running_head(self, number: int, count: int) -> Row:
        left = f"{self.words['code']} {self.code_text}" if self.data.dossier_code else self.words["name"]
        if self.data.reprint:
            left += " – " + self.words["reprint_short"].format(number=self.data.reprint.number)
        right = self.words["page"].format(page=number, pages=count)
        return running_head(left, right, self.style, self.room)

    def _page_number(self, count: int) -> Row:
        return self.fields.right_aligned(self.words["page"].format(page=1, pages=count))

    def gap(self, share: float = 1.0) -> Row:
        """Return the distance between two parts of the form."""
        return Row(self.style.gap * share, keep=True)

    @property
    def code_text(self) -> str:
        """The dossier code, or the text printed in its place."""
        return self.data.dossier_code or self.words["code_pending"]

    def marks(self) -> list[Row]:
        """Return the boxed line that marks a training print, a copy or a reprint; nothing for an original."""
        marks = self.mark_texts()
        return self._boxed(marks) if marks else []

    def mark_texts(self) -> list[str]:
        """Return what the boxed line says, each mark by itself."""
        data, words = self.data, self.words
        marks = [words[f"{mark}_line"] for mark in _ACROSS if mark in data.marks]
        marks += [words["mark_copy"]] if "copy" in data.marks else []
        if data.reprint is not None:
            mark = data.reprint
            marks.append(words["reprint"].format(number=mark.number, at=short_time(mark.at), by=mark.by))
        return marks

    def _boxed(self, texts: Sequence[str]) -> list[Row]:
        rows = self._small(" – ".join(texts))
        if len(rows) > 1:
            # Each mark begins a line of its own, so that none is broken in its first words.
            rows = [row for text in texts for row in self._small(text)]
        high = sum(row.height for row in rows)
        box = frame(0, -1.5, self.room, high + 3)
        moved = [Row(row.height, shifted(row.items, 6, 0), keep=True) for row in rows]
        moved[0] = Row(moved[0].height, moved[0].items + box, keep=True)
        return [Row(1.5, keep=True), *moved, Row(1.5 + self.style.gap, keep=True)]

    def _small(self, text: str) -> list[Row]:
        return centred(text, Face.BOLD, self.style.small, self.style, self.room - 12)

    def head(self) -> list[Row]:
        """Return the heading of Decree 30/2020/NĐ-CP."""
        data, words = self.data, self.words
        day = long_date(data.dated) if data.dated else words["date_blank"]
        content = Heading(
            data.parent_agency,
            data.agency,
            words["country"],
            words["motto"],
            f"{data.place}, {day}",
            number=self.heading_number(),
            logo=self._logo(),
            is_narrow=self.paper.is_roll,
        )
        return [*heading(content, self.style, self.room), self.gap()]

    def _logo(self) -> Picture | None:
        if not self.data.logo:
            return None
        content, high = self.data.logo_file, self.style.logo
        image = image_of(content)
        scale = min(high / image.height, self.room / 3 / image.width)
        alt = Element("Figure", alt=self.words["alt_logo"].format(agency=self.data.agency))
        return Picture(0.0, 0.0, image.width * scale, image.height * scale, content, alt)

    def codes_and_title(self) -> list[Row]:
        """Barcode on the left, QR code on the right; the title between them or below.

        A barcode that would need narrower bars to fit beside the QR code gets a line of its own.
        """
        if not self.data.dossier_code and not self.data.qr_text and not self.has_pending_codes:
            return [*self.title(self.room), self.gap()]
        if self.paper.is_roll:
            return self._codes_on_roll()
        beside = self.style.beside_codes and not self.has_title_below
        square, qr_items = self.qr()
        room = self.room - square - _CODE_GAP
        title = self.title(room if beside else self.room)
        alone = self._barcode_width() > room
        above = [*self.barcode(self.room), self.gap()] if alone else []
        stack = [] if alone else [*self.barcode(room), self.gap()]
        if beside:
            stack += title
        items, high = stacked(stack)
        items += shifted(qr_items, self.room - square, 0)
        row = Row(max(high, square), items, keep=True)
        return [*above, row, self.gap()] if beside else [*above, row, self.gap(), *title, self.gap()]

    def _codes_on_roll(self) -> list[Row]:
        square, items = self.qr()
        row = Row(square, shifted(items, (self.room - square) / 2, 0), keep=True)
        return [*self.title(self.room), self.gap(), *self.barcode(self.room), row, self.gap()]

    def title(self, room: float) -> list[Row]:
        """Return the form's title and the lines below it, centred in ``room``."""
        style = self.style
        rows = centred(self.words["title"], Face.BOLD, style.title, style, room, kind="H1")
        if self.data.second_language:
            rows += centred(self.words["second_title"], Face.ITALIC, style.small, style, room)
        for text, face in self.below_title():
            rows += centred(text, face, style.body, style, room)
        return rows

    def qr(self) -> tuple[float, tuple[Item, ...]]:
        """Return the width that the QR code takes, and its items.

        Its right quiet zone lies in the page's margin, so that the cells end flush with the text.
        """
        text, side = self.data.qr_text or self.data.dossier_code, self.style.qr
        # A preview must not look like a valid receipt, whatever its data contain.
        if text is None or (self.has_pending_codes and self.data.dossier_code is None):
            return side - 2, frame(0, 1, side - 2, side - 2, dashed=True)
        symbol = codes.qr(text, side, self.paper.dot)
        alt = Element("Figure", alt=self.words["alt_qr"].format(code=self.data.dossier_code or text))
        return symbol.width - symbol.cells.x, (replace(symbol.cells, element=alt),)

    def _barcode_width(self) -> float:
        code = self.data.dossier_code
        return codes.barcode(code, self.room).width if code else 0.0

    def barcode(self, room: float) -> list[Row]:
        """Return the barcode, with the code above it if the form prints it there."""
        code, style = self.data.dossier_code, self.style
        rows: list[Row] = []
        if code is None and not self.has_pending_codes:
            return rows
        if self.has_code_above:
            rows += centred(f"{self.words['code']} {self.code_text}", Face.REGULAR, style.body, style, room)
            rows.append(Row(1.5, keep=True))
        if code is None:
            wide = min(_PENDING_BARCODE, room)
            box = frame((room - wide) / 2, 1, wide, codes.BAR_HEIGHT - 2, dashed=True)
            return [*rows, Row(codes.BAR_HEIGHT, box, keep=True)]
        symbol = codes.barcode_in_dots(code, room, self.paper.dot) if self.paper.is_roll else codes.barcode(code, room)
        if symbol is None:
            return rows
        cells = replace(symbol.cells, element=Element("Figure", alt=self.words["alt_barcode"].format(code=code)))
        return [*rows, Row(symbol.height, shifted((cells,), (room - symbol.width) / 2, 0), keep=True)]


def lay_out(
    layout: type[FormLayout[D]],
    data: D,
    words: FormWording,
    copy: CopyId,
    paper: Paper,
    styles: Sequence[Style],
) -> tuple[Page, ...]:
    """Return the pages of one copy.

    The most generous style with which everything fits on one page is used; if none does, the tightest
    one.
    """
    drawable = fonts.drawable(data, skip=("qr_text", "logo"))
    for style in styles:
        pages = layout(drawable, words, paper, style, copy).pages()
        if len(pages) == 1:
            break
    return pages
