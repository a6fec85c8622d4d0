"""The page that closes the book of a year: "Biên bản đóng sổ theo dõi hồ sơ", with what is still open.

It is not a form of the circular; the tracking ledger (Form 07) is closed when its year is over.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

from msgspec import Meta

from forms.base.data import FormData, Moment, normalise
from forms.base.form import Form
from forms.base.layout import FormLayout
from forms.layout.heading import signatures
from forms.layout.paginate import with_text
from forms.layout.paper import A4, A4_STYLES
from forms.layout.table import Column, Table
from forms.layout.text import short_date
from forms.pdf.fonts import Face
from forms.pdf.scene import MM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.layout.flow import Align
    from forms.layout.table import Cell
    from forms.pdf.scene import Row

_SIZE = 10.0
_Total = Annotated[int, Meta(ge=0, le=99_999_999)]
_COUNTS = ("received", "returned", "ready", "refused", "stopped", "open")
_COLUMNS: tuple[tuple[str, float, Align], ...] = (
    ("column_entry", 16, "centre"),
    ("column_code", 38, "left"),
    ("column_owner", 36, "left"),
    ("column_procedure", 52, "left"),
    ("column_due", 23, "centre"),
)
"""Key of the title, width in millimetres (165 in all), and alignment of the cells."""


@dataclass(frozen=True, slots=True)
class OpenEntry:
    """One dossier of the book that is still open.

    Attributes:
        entry: Running number in the book.
        code: Dossier code.
        owner: Name of the dossier's owner.
        procedure: Name of the administrative procedure.
        due_at: When its result is due (aware).
    """

    entry: _Total
    code: str
    owner: str = ""
    procedure: str = ""
    due_at: Moment | None = None

    def __post_init__(self) -> None:
        """Normalise.

        Raises:
            FormDataError: If a number is out of range or a time has no zone.
        """
        normalise(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class BookClosingData(FormData):
    """The data of a closing page.

    Attributes:
        one_stop_unit: The counter that keeps the book.
        year: The book's year.
        closed_at: When it was closed (aware).
        received: Dossiers in the book.
        returned: Those whose result was handed back.
        ready: Those whose result is at the counter.
        refused: Those that were refused after examination.
        stopped: Those that were stopped or closed.
        open: Those that are still open.
        entries: The open ones, in the order of the book.
        keeper: Name below the signature of who closed it.
    """

    one_stop_unit: str = ""
    year: Annotated[int, Meta(ge=0, le=9_999)] = 0
    closed_at: Moment | None = None
    received: _Total = 0
    returned: _Total = 0
    ready: _Total = 0
    refused: _Total = 0
    stopped: _Total = 0
    open: _Total = 0
    entries: tuple[OpenEntry, ...] = ()
    keeper: str = ""

    @property
    def dated(self) -> datetime | None:
        """When the book was closed."""
        return self.closed_at


class BookClosingLayout(FormLayout[BookClosingData]):
    """A closing page in one style."""

    def below_title(self) -> list[tuple[str, Face]]:
        """Return the book and its year."""
        return [(self.words["year"].format(year=self.data.year or self.words["blank"]), Face.ITALIC)]

    def body(self) -> list[Row]:
        """Return the counts, what is still open, and both signatures."""
        data, words, fields = self.data, self.words, self.fields
        rows = fields.line("one_stop_unit", data.one_stop_unit, Face.BOLD) + fields.time("closed_at", data.closed_at)
        for name in _COUNTS:
            rows += fields.line(name, f"{getattr(data, name):,}".replace(",", "."), Face.BOLD)
        rows += [self.gap(0.5), *fields.sentence("closed")]
        if data.entries:
            rows += [*fields.label("entries"), *self._table()]
        titles = (words["sign_keeper"], words["sign_head"])
        signed = signatures(titles, words["sign_caption"], (data.keeper, ""), self.style, self.room)
        return with_text([*rows, self.gap()], signed)

    def _table(self) -> list[Row]:
        scale = self.room / (sum(width for _, width, _ in _COLUMNS) * MM)
        columns = tuple(Column(self.words[key], width * MM * scale, align) for key, width, align in _COLUMNS)
        table = Table(columns, _SIZE, _SIZE * self.style.leading)
        return table.rows([_cells(table, entry) for entry in self.data.entries])


def _cells(table: Table, entry: OpenEntry) -> Sequence[Cell]:
    due = short_date(entry.due_at) if entry.due_at is not None else ""
    shown = (str(entry.entry), entry.code, entry.owner, entry.procedure, due)
    return [table.cell(text, column) if text else () for column, text in enumerate(shown)]


FORM = Form(
    name="book-closing",
    data=BookClosingData,
    papers=("a4",),
    copies=("office",),
    layout=BookClosingLayout,
    styles={A4: A4_STYLES},
    is_standard=False,
)
"""The entry in :mod:`forms.registry`."""
