"""The sheet of a day at one desk: "Bảng kê cuối ngày", with what does not fit and what to do about it.

It is not a form of a circular; officer and head of the counter sign it when the counter closes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

from msgspec import Meta

from forms.base.data import Count, FormData, Moment, normalise
from forms.base.form import Form
from forms.base.layout import FormLayout
from forms.layout.heading import signatures
from forms.layout.paginate import with_text
from forms.layout.paper import A4, A4_STYLES
from forms.layout.table import Column, Table
from forms.layout.text import grouped, long_date
from forms.pdf.fonts import Face
from forms.pdf.scene import MM, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.layout.flow import Align

_SIZE = 10.0
_COUNTS: tuple[tuple[str, int, Align], ...] = (
    ("column_what", 78, "left"),
    ("column_count", 17, "right"),
    ("column_note", 70, "left"),
)
_FEES: tuple[tuple[str, int, Align], ...] = (
    ("column_way", 78, "left"),
    ("column_times", 17, "right"),
    ("column_proven", 35, "right"),
    ("column_amount", 35, "right"),
)
_GAPS: tuple[tuple[str, int, Align], ...] = (
    ("column_number", 10, "centre"),
    ("column_gap", 80, "left"),
    ("column_to_do", 75, "left"),
)
"""Key of the title, width in millimetres (165 in all), and alignment of the cells."""

Amount = Annotated[int, Meta(ge=-(10**15), le=10**15)]


@dataclass(frozen=True, slots=True)
class FeeWay:
    """What was taken in one way.

    Attributes:
        way: How it was paid, in words.
        count: How often.
        proven: How many of them have the number of a receipt or transaction.
        amount: In đồng; negative for what was paid back.
    """

    way: str
    count: Count = 0
    proven: Count = 0
    amount: Amount = 0

    def __post_init__(self) -> None:
        """Normalise."""
        normalise(self)


@dataclass(frozen=True, slots=True)
class GapLine:
    """One thing that does not fit.

    Attributes:
        subject: What it is.
        to_do: What to do about it.
    """

    subject: str
    to_do: str = ""

    def __post_init__(self) -> None:
        """Normalise."""
        normalise(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySheetData(FormData):
    """The data of a sheet of a day.

    Attributes:
        one_stop_unit: The counter.
        desk: The desk.
        day: The day (any moment of it, aware).
        made_at: When the sheet was made (aware).
        issued: How many numbers were given.
        first_code: The first of them.
        last_code: The last of them.
        received: Dossiers that were received.
        receipts: First prints of receipts.
        reprints: Reprints of any paper.
        others: Other papers.
        voided: Voided sheets.
        returned: Results that were handed back.
        open_slips: Slips for outages that are neither entered nor voided.
        entered_slips: Slips that were entered on the day.
        voided_slips: Slips that were voided on the day.
        has_server: Whether the desk works with a server.
        unsent: Events that the server does not have.
        fees: What was taken, by way of payment.
        gaps: What does not fit.
        more_gaps: How many more there are than the sheet has room for.
        maker: Name below the maker's signature.
    """

    one_stop_unit: str = ""
    desk: str = ""
    day: Moment | None = None
    made_at: Moment | None = None
    issued: Count = 0
    first_code: str = ""
    last_code: str = ""
    received: Count = 0
    receipts: Count = 0
    reprints: Count = 0
    others: Count = 0
    voided: Count = 0
    returned: Count = 0
    open_slips: Count = 0
    entered_slips: Count = 0
    voided_slips: Count = 0
    has_server: bool = False
    unsent: Count = 0
    fees: tuple[FeeWay, ...] = ()
    gaps: tuple[GapLine, ...] = ()
    more_gaps: Count = 0
    maker: str = ""

    @property
    def dated(self) -> datetime | None:
        """The moment it was made."""
        return self.made_at


class DaySheetLayout(FormLayout[DaySheetData]):
    """A sheet of a day in one style."""

    def below_title(self) -> list[tuple[str, Face]]:
        """Return the day and the desk."""
        data, words = self.data, self.words
        day = long_date(data.day) if data.day is not None else words["date_blank"]
        return [(" – ".join(part for part in (data.desk, day) if part), Face.ITALIC)]

    def body(self) -> list[Row]:
        """Return the counts, the fees, what does not fit, and the signatures."""
        data, fields, words = self.data, self.fields, self.words
        rows = fields.line("one_stop_unit", data.one_stop_unit) + fields.time("made_at", data.made_at)
        rows += [self.gap(0.5), *self._drawn(_COUNTS, self._counts()), self.gap(0.5)]
        rows += [*fields.label("fees"), self.gap(0.5), *self._fees(), self.gap(0.5)]
        rows += [*fields.label("gaps"), self.gap(0.5), *self._gaps(), self.gap()]
        titles = (words["sign_maker"], words["sign_head"])
        return with_text(rows, signatures(titles, words["sign_caption"], (data.maker, ""), self.style, self.room))

    def _counts(self) -> list[Sequence[str]]:
        data, words = self.data, self.words
        span = words["span"].format(first=data.first_code, last=data.last_code) if data.first_code else ""
        slips = words["slips_note"].format(entered=data.entered_slips, voided=data.voided_slips)
        notes = {"issued": span, "open_slips": slips, "unsent": "" if data.has_server else words["no_server"]}
        names = ("issued", "received", "receipts", "reprints", "others", "voided", "returned", "open_slips", "unsent")
        return [(words[name], grouped(getattr(data, name)), notes.get(name, "")) for name in names]

    def _fees(self) -> list[Row]:
        lines = [(way.way, grouped(way.count), grouped(way.proven), grouped(way.amount)) for way in self.data.fees]
        total = sum(way.amount for way in self.data.fees)
        sums = (sum(way.count for way in self.data.fees), sum(way.proven for way in self.data.fees), total)
        return self._drawn(_FEES, [*lines, (self.words["total"], *map(grouped, sums))])

    def _gaps(self) -> list[Row]:
        data = self.data
        if not data.gaps:
            return self.fields.sentence("no_gaps")
        rows = self._drawn(_GAPS, [(str(n), gap.subject, gap.to_do) for n, gap in enumerate(data.gaps, 1)])
        return rows + (self.fields.sentence("more_gaps", n=grouped(data.more_gaps)) if data.more_gaps else [])

    def _drawn(self, layout: Sequence[tuple[str, int, Align]], cells: Sequence[Sequence[str]]) -> list[Row]:
        scale = self.room / (sum(width for _, width, _ in layout) * MM)
        columns = tuple(Column(self.words[key], width * MM * scale, align) for key, width, align in layout)
        table = Table(columns, _SIZE, _SIZE * self.style.leading)
        rows = [[table.cell(text, place) if text else () for place, text in enumerate(line)] for line in cells]
        return table.rows(rows)


FORM = Form(
    name="day-sheet",
    data=DaySheetData,
    papers=("a4",),
    copies=("office",),
    layout=DaySheetLayout,
    styles={A4: A4_STYLES},
    is_standard=False,
)
"""The entry in :mod:`forms.registry`."""
