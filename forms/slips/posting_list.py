"""The list of a field's procedures for the notice board: "Danh mục thủ tục hành chính niêm yết".

No circular gives it a layout; the sheet of each procedure stands beside it (:mod:`forms.slips.posting_sheet`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from forms.base.data import FormData, Moment, normalise
from forms.base.form import Form
from forms.base.layout import CopyId, FormLayout
from forms.layout.paper import A3, A3_ENLARGEMENT, A4, POSTING_STYLES, large, scaled
from forms.layout.table import PADDING, Column, Table
from forms.layout.text import grouped
from forms.pdf import fonts
from forms.pdf.fonts import Face

if TYPE_CHECKING:
    from forms.layout.paper import Paper, Style
    from forms.pdf.scene import Row
    from forms.wording import FormWording

_COLUMNS: tuple[tuple[str, float], ...] = (
    ("column_name", 0.45),
    ("column_limit", 0.2),
    ("column_fee", 0.2),
    ("column_level", 0.15),
)
"""Key of the title, and share of the width that number and code leave."""
_WIDEST_CODE = "0.000000.00"
_SLACK = 1.0


@dataclass(frozen=True, slots=True)
class PostedProcedure:
    """One procedure of the list.

    Attributes:
        code: Its national code.
        name: Its name.
        limit: The time limit in words; with a star where nobody compared it with the decision.
        fee: The fee in words, likewise.
        level: The level of its online service in words.
    """

    code: str
    name: str = ""
    limit: str = ""
    fee: str = ""
    level: str = ""

    def __post_init__(self) -> None:
        """Normalise the texts."""
        normalise(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class PostingListData(FormData):
    """The data of a posting list.

    Attributes:
        issued_at: When it is posted (aware).
        field: The field of administration.
        catalogue_day: The day of the catalogue, as printed.
        procedures: Its procedures, in order.
        has_unverified: Whether one of them has a star.
        is_large: Whether it is set in large print.
    """

    issued_at: Moment | None = None
    field: str = ""
    catalogue_day: str = ""
    procedures: tuple[PostedProcedure, ...] = ()
    has_unverified: bool = False
    is_large: bool = False

    @property
    def dated(self) -> datetime | None:
        """The moment it is posted."""
        return self.issued_at


class PostingListLayout(FormLayout[PostingListData]):
    """A posting list in one style."""

    def __init__(self, data: PostingListData, words: FormWording, paper: Paper, style: Style, copy: CopyId) -> None:
        """Store the data; large print enlarges the style."""
        super().__init__(data, words, paper, large(style) if data.is_large else style, copy)

    def below_title(self) -> list[tuple[str, Face]]:
        """Return the field, and how many procedures it has."""
        data, words = self.data, self.words
        field = words["of_field"].format(field=data.field or words["blank"])
        day = data.catalogue_day or words["blank"]
        return [
            (field, Face.BOLD),
            (words["total"].format(procedures=grouped(len(data.procedures)), day=day), Face.ITALIC),
        ]

    def body(self) -> list[Row]:
        """Return the table, and the note on what was not compared."""
        note = self.fields.sentence("unverified_note") if self.data.has_unverified else []
        return [*self._table(), self.gap(), *note]

    def _table(self) -> list[Row]:
        size = self.style.table
        table = Table(self._columns(size), size, size * self.style.leading)
        lines = [
            (str(number), each.code, each.name, each.limit, each.fee, each.level)
            for number, each in enumerate(self.data.procedures, 1)
        ]
        cells = [[table.cell(text, column) if text else () for column, text in enumerate(line)] for line in lines]
        return table.rows(cells or [[()] * len(table.columns)])

    def _columns(self, size: float) -> tuple[Column, ...]:
        # A code that breaks is read as two; it gets the width that it needs in any size.
        number, code = (
            fonts.width(text, Face.BOLD, size) + 2 * PADDING + _SLACK
            for text in (self.words["column_number"], _WIDEST_CODE)
        )
        left = self.room - number - code
        return (
            Column(self.words["column_number"], number, "centre"),
            Column(self.words["column_code"], code),
            *(Column(self.words[key], share * left) for key, share in _COLUMNS),
        )


FORM = Form(
    name="posting-list",
    data=PostingListData,
    papers=("a4", "a3"),
    copies=("office",),
    layout=PostingListLayout,
    styles={A4: POSTING_STYLES, A3: tuple(scaled(style, A3_ENLARGEMENT) for style in POSTING_STYLES)},
    is_standard=False,
)
"""The entry in :mod:`forms.registry`."""
