"""Layout of the receipt: from data to pages of rows. The words come from the set's wording file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from forms import codes, fonts
from forms.fonts import Face
from forms.heading import Heading, centred, heading, running_head, signatures
from forms.paginate import paginate, place
from forms.paper import A4, A4_STYLES, A5, A5_STYLES
from forms.receipt.documents import as_list, as_table
from forms.receipt.fields import Fields
from forms.scene import MM, Page, Row, frame, shifted, stacked
from forms.text import long_date, short_time, two_digits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.paper import Paper, Style
    from forms.receipt.data import ReceiptData
    from forms.scene import Item
    from forms.wording import FormWording

CopyId = Literal["office", "applicant"]
"""Copy 1 stays with the office, copy 2 goes to the applicant."""

COPIES: tuple[CopyId, ...] = ("office", "applicant")
"""Both copies in printing order."""

_STYLES: dict[Paper, tuple[Style, ...]] = {A5: A5_STYLES, A4: A4_STYLES}
_PENDING_BARCODE = 62 * MM
_CODE_GAP = 2 * MM


def lay_out(data: ReceiptData, words: FormWording, copy: CopyId, paper: Paper) -> tuple[Page, ...]:
    """Return the pages of one copy.

    The roomiest of the paper's styles with which everything stands on one page is used; when none
    does, the tightest.
    """
    drawable = fonts.drawable(data, skip=("qr_text",))
    for style in _STYLES[paper]:
        pages = _Receipt(drawable, words, paper, style).pages(copy)
        if len(pages) == 1:
            break
    return pages


class _Receipt:
    """One copy of the receipt in one style."""

    def __init__(self, data: ReceiptData, words: FormWording, paper: Paper, style: Style) -> None:
        self.data, self.words, self.paper, self.style = data, words, paper, style
        self.room = paper.room
        self.fields = Fields(words, style, paper.room)

    def pages(self, copy: CopyId) -> tuple[Page, ...]:
        """Lay out all pages of one copy."""
        head = running_head("", "", self.style, self.room).height
        sheets = paginate(self._rows(copy), self.paper.depth, self.paper.depth - head)
        return tuple(self._page(rows, number, len(sheets)) for number, rows in enumerate(sheets, start=1))

    def _page(self, rows: Sequence[Row], number: int, count: int) -> Page:
        paper = self.paper
        if number > 1:
            rows = [self._running_head(number, count), *rows]
        placed = place(rows, paper.left, paper.top)
        if number == 1 and count > 1:
            placed += place([self._page_number(count)], paper.left, paper.height - paper.bottom)
        return Page(paper.width, paper.height, placed)

    def _running_head(self, number: int, count: int) -> Row:
        left = f"{self.words['code']} {self._code_text()}"
        if self.data.reprint:
            left += " – " + self.words["reprint_short"].format(number=self.data.reprint.number)
        right = self.words["page"].format(page=number, pages=count)
        return running_head(left, right, self.style, self.room)

    def _page_number(self, count: int) -> Row:
        text = self.words["page"].format(page=1, pages=count)
        return self.fields.right_aligned(text)

    def _rows(self, copy: CopyId) -> list[Row]:
        return [
            *self._reprint(),
            *self._heading(),
            *self._codes_and_title(copy),
            *self._applicant(),
            *self._documents(),
            *self._terms(),
            *self._tail(),
        ]

    def _gap(self, share: float = 1.0) -> Row:
        return Row(self.style.gap * share, keep=True)

    def _code_text(self) -> str:
        return self.data.dossier_code or self.words["code_pending"]

    # The upper part -------------------------------------------------------------------------------

    def _reprint(self) -> list[Row]:
        mark = self.data.reprint
        if mark is None:
            return []
        text = self.words["reprint"].format(number=mark.number, at=short_time(mark.at), by=mark.by)
        rows = centred(text, Face.BOLD, self.style.small, self.style, self.room - 12)
        high = sum(row.height for row in rows)
        first = rows[0]
        box = frame(0, -1.5, self.room, high + 3)
        moved = [Row(row.height, shifted(row.items, 6, 0), keep=True) for row in rows]
        moved[0] = Row(first.height, moved[0].items + box, keep=True)
        return [Row(1.5, keep=True), *moved, Row(1.5 + self.style.gap, keep=True)]

    def _heading(self) -> list[Row]:
        data, words = self.data, self.words
        day = long_date(data.received_at) if data.received_at else words["date_blank"]
        content = Heading(data.parent_agency, data.agency, words["country"], words["motto"], f"{data.place}, {day}")
        return [*heading(content, self.style, self.room), self._gap()]

    @property
    def _code_above(self) -> bool:
        """The set of 2025 has the code with the barcode, that of 2018 below the title."""
        return self.data.form_set == "tt03-2025"

    def _code_line(self) -> str:
        return f"{self.words['code']} {self._code_text()}"

    def _codes_and_title(self, copy: CopyId) -> list[Row]:
        """Barcode on the left, QR code on the right; the title between them or below.

        A barcode that would need narrower bars to stand beside the QR code gets its own line.
        """
        beside = self.style.beside_codes
        square, qr_items = self._qr(self.data.dossier_code)
        room = self.room - square - _CODE_GAP
        title = self._title(copy, room if beside else self.room)
        alone = self._barcode_width() > room
        above = [*self._barcode(self.room), self._gap()] if alone else []
        stack = [] if alone else [*self._barcode(room), self._gap()]
        if beside:
            stack += title
        items, high = stacked(stack)
        items += shifted(qr_items, self.room - square, 0)
        row = Row(max(high, square), items, keep=True)
        return [*above, row, self._gap()] if beside else [*above, row, self._gap(), *title, self._gap()]

    def _title(self, copy: CopyId, room: float) -> list[Row]:
        style = self.style
        rows = centred(self.words["title"], Face.BOLD, style.title, style, room)
        if not self._code_above:
            rows += centred(self._code_line(), Face.REGULAR, style.body, style, room)
        return rows + centred(self.words[f"copy_{copy}"], Face.ITALIC, style.body, style, room)

    def _qr(self, code: str | None) -> tuple[float, tuple[Item, ...]]:
        """Return the width that the QR code takes, and its items.

        Its right quiet zone lies in the page's margin, so that the cells end flush with the text.
        """
        side = self.style.qr
        if code is None:
            return side - 2, frame(0, 1, side - 2, side - 2, dashed=True)
        symbol = codes.qr(self.data.qr_text or code, side)
        return symbol.width - symbol.cells.x, (symbol.cells,)

    def _barcode_width(self) -> float:
        code = self.data.dossier_code
        return codes.barcode(code, self.room).width if code else 0.0

    def _barcode(self, room: float) -> list[Row]:
        code, style = self.data.dossier_code, self.style
        rows: list[Row] = []
        if self._code_above:
            rows += centred(self._code_line(), Face.REGULAR, style.body, style, room)
            rows.append(Row(1.5, keep=True))
        if code is None:
            box = frame((room - _PENDING_BARCODE) / 2, 1, _PENDING_BARCODE, codes.BAR_HEIGHT - 2, dashed=True)
            return [*rows, Row(codes.BAR_HEIGHT, box, keep=True)]
        symbol = codes.barcode(code, room)
        bars = shifted((symbol.cells,), (room - symbol.width) / 2, 0)
        return [*rows, Row(symbol.height, bars, keep=True)]

    # The fields -----------------------------------------------------------------------------------

    def _applicant(self) -> list[Row]:
        data, fields = self.data, self.fields
        rows = fields.line("one_stop_unit", data.one_stop_unit)
        rows += fields.line("submitter", data.submitter, Face.BOLD)
        if data.owner and data.owner != data.submitter:
            rows += fields.line("owner", data.owner)
        if data.form_set == "tt01-2018":
            rows += fields.line("address", data.address)
            rows += fields.pair(("phone", data.phone), ("email", data.email))
        elif data.identity_number:
            rows += fields.pair(("identity_number", data.identity_number), ("phone", data.phone))
        else:
            rows += fields.line("phone", data.phone)
        return rows + fields.line("procedure", data.procedure)

    def _documents(self) -> list[Row]:
        rows = self.fields.label("documents")
        if self.data.form_set == "tt01-2018":
            return rows + as_list(self.data.documents, self.words, self.fields)
        table = as_table(self.data.documents, self.words, self.style, self.room)
        return [*rows, Row(1.5, keep=True), *table, Row(2.5)]

    def _terms(self) -> list[Row]:
        data, fields, words = self.data, self.fields, self.words
        rows = fields.line("sets", f"{two_digits(data.sets)} {words['sets_unit']}")
        rows += fields.line("time_limit", data.time_limit)
        rows += fields.time("received_at", data.received_at)
        rows += fields.time("due_at", data.due_at, Face.BOLD)
        rows += fields.line("return_place", data.return_place)
        if data.form_set == "tt03-2025":
            rows += fields.line("fee", data.fee)
        return rows

    def _tail(self) -> list[Row]:
        """The book line, signatures and notes: one block, so that none of them stands alone."""
        data, words, style = self.data, self.words, self.style
        blank = "entry_blank" if "entry_blank" in words.wordings else None
        rows = self.fields.pair(("book", data.book_number), ("entry", data.entry_number), blank)
        rows += [self._gap()]
        rows += signatures(
            (words["sign_submitter"], words["sign_officer"]),
            words["sign_caption"],
            (data.submitter_signature, data.officer),
            style,
            self.room,
        )
        rows += [self._gap(), *self.fields.notes()]
        return [Row(row.height, row.items, keep=True) for row in rows[:-1]] + [rows[-1]]
