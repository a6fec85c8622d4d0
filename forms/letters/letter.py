"""What administrative letters share (Decree 30/2020/NĐ-CP, Annex I): addressee, paragraphs, signature."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar, TypeVar

from forms.base.data import FormData, Moment
from forms.base.layout import FormLayout
from forms.layout.flow import Block, Run, paragraph
from forms.layout.heading import centred, columns, strips, title_strips
from forms.layout.paginate import with_text
from forms.layout.paper import A4, LETTER_STYLES, Paper, Style
from forms.layout.text import long_date, unbroken_numbers
from forms.pdf.fonts import Face
from forms.pdf.scene import Row, shifted, stacked

LETTER_PAPER: dict[Paper, tuple[Style, ...]] = {A4: LETTER_STYLES}
"""Letters are on A4 only."""

_SMALLER = 2
_LEFT_SHARE = 0.46
_PARAGRAPH_GAP = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterData(FormData):
    """The data of every letter.

    Attributes:
        number: Number of the letter without its sign, or number and sign of the document office (27/PXL-SNV).
        abbreviation: The issuer's abbreviation, which ends the sign; or empty.
        issued_at: When it is issued (aware).
        addressee: Whom it is for, as it is addressed: ``Ông/Bà Lê Văn Khánh``, an organisation by its name.
        address: Their address.
        phone: Their telephone.
        submitter: The person whose dossier it is about, as they are addressed.
        procedure: Name of the administrative procedure.
        received_at: When the dossier was received (aware).
        due_at: When its result was due (aware).
        recipients: Further recipients, without the dash in front.
        signer_title: Title of the signer ("KT. GIÁM ĐỐC"); a further line after a semicolon.
        signer: Name of the signer.
    """

    number: str = ""
    abbreviation: str = ""
    issued_at: Moment | None = None
    addressee: str
    address: str = ""
    phone: str = ""
    submitter: str
    procedure: str
    received_at: Moment | None = None
    due_at: Moment | None = None
    recipients: tuple[str, ...] = ()
    signer_title: str = ""
    signer: str = ""

    @property
    def dated(self) -> datetime | None:
        """The moment of issue."""
        return self.issued_at


L = TypeVar("L", bound=LetterData)


class LetterLayout(FormLayout[L]):
    """A letter in one style. Its codes are at its foot, below the list of recipients."""

    is_notice: ClassVar[bool] = False
    """Whether it is a notice: it addresses nobody, and the list of recipients names whom it is for."""

    def heading_number(self) -> str:
        """Return ``Số: 15/PXL``."""
        return self.fields.number(self.data.number, self.data.abbreviation)

    def codes_and_title(self) -> list[Row]:
        """Return the title; the codes are at the foot."""
        return [self.gap(), *self.title(self.room), self.gap(1.5)]

    def paragraphs(self) -> list[Row]:
        """Return the text between the addressee and the signature."""
        raise NotImplementedError

    def body(self) -> list[Row]:
        """Return the addressee, the paragraphs and the foot."""
        text = [*([] if self.is_notice else self._addressee()), *self.paragraphs(), self.gap()]
        return with_text(text, self._foot())

    def paragraph(self, runs: list[Run]) -> list[Row]:
        """Lay out a justified paragraph with its first line indented."""
        size = self.style.body
        block = Block(0.0, self.room, size, size * self.style.leading, "justify")
        return [*paragraph(runs, block, indent=self.style.indent), Row(_PARAGRAPH_GAP)]

    def sentence(self, key: str, **values: str) -> list[Row]:
        """Lay out the wording ``key`` with its placeholders filled; empty values leave a blank to fill in by hand."""
        blank = self.words["blank"]
        filled = self.words[key].format(**{name: value or blank for name, value in values.items()})
        return self.paragraph([Run(filled, Face.REGULAR)])

    def labelled(self, key: str, value: str, face: Face = Face.REGULAR) -> list[Row]:
        """Lay out a label and its value as a paragraph."""
        return self.paragraph([Run(self.words[key], Face.REGULAR), Run(value or self.words["blank"], face)])

    def day(self, moment: datetime | None) -> str:
        """Return a date without the word for day, or an empty text."""
        return long_date(moment).removeprefix("ngày").strip("\u00a0 ") if moment else ""

    def _addressee(self) -> list[Row]:
        data, size = self.data, self.style.body
        lines = centred(f"{self.words['addressee']} {data.addressee}", Face.REGULAR, size, self.style, self.room)
        contact = [
            f"{self.words[key]} {value}" for key, value in (("address", data.address), ("phone", data.phone)) if value
        ]
        if contact:
            lines += centred(f"({'; '.join(contact)})", Face.REGULAR, self.style.table, self.style, self.room)
        return [*lines, self.gap(1.5)]

    def _foot(self) -> list[Row]:
        """Recipients and codes on the left, the signature on the right: one block, unless it is very long."""
        split = self.room * _LEFT_SHARE
        beside = self._recipients(split) + self._codes(split)
        signature = self._signature(self.room - split)
        left, left_high = stacked(beside)
        right, right_high = stacked(signature)
        if max(left_high, right_high) > self.paper.depth / 2:
            return [*(replace(row, items=shifted(row.items, split, 0)) for row in signature), self.gap(), *beside]
        return [Row(max(left_high, right_high), left + shifted(right, split, 0))]

    def _recipients(self, room: float) -> list[Row]:
        words, small = self.words, self.style.body - _SMALLER
        head = Block(0.0, room, small, small * 1.2)
        block = Block(0.0, room, small - 1, (small - 1) * 1.2)
        rows_below = paragraph([Run(words["recipients"], Face.BOLD_ITALIC)], head)
        others = (f"- {name};" for name in self.data.recipients)
        listed = [self._first_recipient(), *others, words["recipient_last"]]
        for line in listed:
            rows_below += paragraph([Run(line, Face.REGULAR)], block)
        return rows_below

    def _first_recipient(self) -> str:
        """Return the line of the addressee: a notice (Decree 30/2020/NĐ-CP, Mẫu 1.4) has no other place for it."""
        if not self.is_notice:
            return self.words["recipient_same"]
        parts = (self.data.addressee, self.data.address, unbroken_numbers(self.data.phone))
        return f"- {', '.join(part for part in parts if part)};"

    def _codes(self, room: float) -> list[Row]:
        if not self.data.dossier_code:
            return []
        square, items = self.qr()
        return [self.gap(), *self.barcode(room), Row(2.0), Row(square, items)]

    def _signature(self, room: float) -> list[Row]:
        style, words = self.style, self.words
        lines = title_strips(self.data.signer_title or words["signer_title"], style.body, room)
        lines += strips(words["sign_caption"], Face.ITALIC, style.body, room)
        name = strips(self.data.signer, Face.BOLD, style.body, room)
        rows_below = columns(lines, (), room, room, style.leading)
        return [*rows_below, Row(style.signature), *columns(name, (), room, room, style.leading)]
