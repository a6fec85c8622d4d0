"""What each officer took in fees on the days of a period: "Bảng kê thu phí, lệ phí".

It is not a form of a circular; the desk settles the day's money by it with the treasurer.
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
from forms.layout.text import grouped, short_time
from forms.pdf.fonts import Face
from forms.pdf.scene import MM, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.layout.flow import Align

_SIZE = 10.0
_ENTRIES: tuple[tuple[str, int, Align], ...] = (
    ("column_number", 10, "centre"),
    ("column_time", 25, "centre"),
    ("column_code", 33, "left"),
    ("column_payer", 35, "left"),
    ("column_way", 20, "left"),
    ("column_proof", 20, "left"),
    ("column_amount", 22, "right"),
)
_TOTALS: tuple[tuple[str, int, Align], ...] = (
    ("column_officer", 41, "left"),
    ("column_count", 16, "right"),
    ("column_direct", 22, "right"),
    ("column_online", 22, "right"),
    ("column_other", 20, "right"),
    ("column_refunded", 22, "right"),
    ("column_rest", 22, "right"),
)
"""Key of the title, width in millimetres (165 in all), and alignment of the cells."""

Amount = Annotated[int, Meta(ge=-(10**15), le=10**15)]


@dataclass(frozen=True, slots=True)
class FeeLine:
    """One fee that was taken or paid back.

    Attributes:
        at: Its moment (aware).
        code: Dossier code.
        payer: Whose dossier it is.
        way: How it was paid, in words.
        proof: Number of the receipt, order or voucher.
        amount: In đồng; negative for what was paid back.
    """

    at: Moment
    code: str = ""
    payer: str = ""
    way: str = ""
    proof: str = ""
    amount: Amount = 0

    def __post_init__(self) -> None:
        """Normalise.

        Raises:
            FormDataError: If the time has no zone.
        """
        normalise(self)


@dataclass(frozen=True, slots=True)
class OfficerTotal:
    """What one officer took, in đồng.

    Attributes:
        officer: Their name.
        count: How many fees were taken.
        direct: Paid directly.
        online: Paid online.
        other: Paid in other ways.
        refunded: Paid back.
    """

    officer: str
    count: Count = 0
    direct: Amount = 0
    online: Amount = 0
    other: Amount = 0
    refunded: Amount = 0

    def __post_init__(self) -> None:
        """Normalise."""
        normalise(self)

    @property
    def rest(self) -> int:
        """What was taken without what was paid back."""
        return self.direct + self.online + self.other - self.refunded


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeSummaryData(FormData):
    """The data of a list of fees.

    Attributes:
        period: The days in words.
        made_at: When it was made (aware).
        one_stop_unit: The counter.
        totals: What each officer took.
        lines: Every fee, in the order of time.
        maker: Name below the maker's signature.
    """

    period: str = ""
    made_at: Moment | None = None
    one_stop_unit: str = ""
    totals: tuple[OfficerTotal, ...] = ()
    lines: tuple[FeeLine, ...] = ()
    maker: str = ""

    @property
    def dated(self) -> datetime | None:
        """The moment it was made."""
        return self.made_at


class FeeSummaryLayout(FormLayout[FeeSummaryData]):
    """A list of fees in one style."""

    def below_title(self) -> list[tuple[str, Face]]:
        """Return the period."""
        return [(self.data.period or self.words["blank"], Face.ITALIC)]

    def body(self) -> list[Row]:
        """Return the totals, the fees one by one, and the signatures."""
        data, fields, words = self.data, self.fields, self.words
        rows = fields.line("one_stop_unit", data.one_stop_unit)
        rows += [*fields.label("totals"), self.gap(0.5), *self._totals(), self.gap()]
        rows += [*fields.label("lines"), self.gap(0.5), *self._lines(), self.gap()]
        titles = (words["sign_treasurer"], words["sign_maker"])
        signed = signatures(titles, words["sign_caption"], ("", data.maker), self.style, self.room)
        total = sum(line.amount for line in data.lines)
        return with_text([*rows, *fields.sentence("sum", total=grouped(total)), self.gap()], signed)

    def _totals(self) -> list[Row]:
        cells = [
            (
                total.officer,
                grouped(total.count),
                *(grouped(amount) for amount in (total.direct, total.online, total.other, total.refunded, total.rest)),
            )
            for total in self.data.totals
        ]
        return self._drawn(_TOTALS, cells)

    def _lines(self) -> list[Row]:
        cells = [
            (str(number), short_time(line.at), line.code, line.payer, line.way, line.proof, grouped(line.amount))
            for number, line in enumerate(self.data.lines, 1)
        ]
        return self._drawn(_ENTRIES, cells)

    def _drawn(self, layout: Sequence[tuple[str, int, Align]], cells: Sequence[Sequence[str]]) -> list[Row]:
        scale = self.room / (sum(width for _, width, _ in layout) * MM)
        columns = tuple(Column(self.words[key], width * MM * scale, align) for key, width, align in layout)
        table = Table(columns, _SIZE, _SIZE * self.style.leading)
        rows = [[table.cell(text, place) if text else () for place, text in enumerate(line)] for line in cells]
        return table.rows(rows or [[()] * len(columns)])


FORM = Form(
    name="fee-summary",
    data=FeeSummaryData,
    papers=("a4",),
    copies=("office",),
    layout=FeeSummaryLayout,
    styles={A4: A4_STYLES},
    is_standard=False,
)
"""The entry in :mod:`forms.registry`."""
