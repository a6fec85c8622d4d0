"""Pages of the ledger: a cover, then tables with a repeated heading, sums and the page's number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from forms.layout.fields import Fields
from forms.layout.flow import Run, base_line, texts, wrap
from forms.layout.heading import signatures
from forms.layout.paginate import place
from forms.layout.paper import A4_ACROSS, A4_STYLES
from forms.layout.text import local
from forms.pdf import fonts
from forms.pdf.fonts import Face
from forms.pdf.painter import Sheet
from forms.pdf.scene import Element, Page, Placed, Row
from forms.reports.ledger_cover import LedgerCover
from forms.reports.ledger_table import LedgerTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from forms.reports.ledger_data import LedgerData, LedgerRow
    from forms.wording import FormWording

_PAPER = A4_ACROSS
_STYLE = A4_STYLES[1]
_NUMBER_SIZE = 13.0
_SUM_SIZE = 9.5
_SUM_LEADING = 13.0


@dataclass(slots=True)
class _Sum:
    """Counts of a page or of the whole ledger so far."""

    dossiers: int = 0
    sets: int = 0
    returned: int = 0
    in_time: int = 0

    def add(self, row: LedgerRow) -> None:
        """Count one dossier."""
        self.dossiers += 1
        self.sets += row.sets
        self.returned += row.returned_at is not None
        self.in_time += row.is_in_time

    def text(self, pattern: str) -> str:
        """Return the wording with the counts filled in; thousands are grouped by dots."""
        counts = {
            "dossiers": self.dossiers,
            "sets": self.sets,
            "returned": self.returned,
            "in_time": self.in_time,
        }
        return pattern.format(**{name: f"{count:,}".replace(",", ".") for name, count in counts.items()})


class LedgerPages:
    """Lays out one ledger, one page at a time."""

    def __init__(self, data: LedgerData, words: FormWording) -> None:
        """Store the data and compute the table's columns."""
        self.data, self.words = fonts.drawable(data, skip=("logo", "rows")), words
        self.table = LedgerTable(words, _PAPER.room)
        self._total = _Sum()
        self._page_sum = _Sum()
        self._page = 0
        self._months: set[tuple[int, int]] = set()
        self._rows: list[Row] = []
        self._used = 0.0
        self._bookmark = ""

    def sheets(self, rows: Iterable[LedgerRow]) -> Iterator[Sheet]:
        """Return all sheets: the cover, a sheet for every page of rows, signatures on the last one."""
        for number, page in enumerate(LedgerCover(self.data, self.words, _PAPER, A4_STYLES[0]).pages()):
            yield self._sheet(page, "" if number else self.words["cover"])
        self._begin()
        for number, row in enumerate(rows, start=self.data.first_number):
            for strip in self.table.strips(number, row, self._depth):
                if self._used + strip.height > self._depth and len(self._rows) > 1:
                    yield self._end()
                    self._begin()
                self._put(strip)
            self._count(row)
        if not self._total.dossiers:
            self._put(self._line(self.words["empty"], Face.ITALIC))
        yield from self._last()

    @property
    def _watermark(self) -> str:
        return self.words["mark_training"] if "training" in self.data.marks else ""

    @property
    def _depth(self) -> float:
        """Height of the table on one page, without the sums."""
        return _PAPER.depth - 2 * _SUM_LEADING - 4

    def _begin(self) -> None:
        self._rows, self._used, self._page_sum = [], 0.0, _Sum()
        self._put(self.table.heading(is_first=self._page == 0))

    def _put(self, row: Row) -> None:
        self._rows.append(row)
        self._used += row.height

    def _count(self, row: LedgerRow) -> None:
        self._page_sum.add(row)
        self._total.add(row)
        if row.received_at is None:
            return
        day = local(row.received_at)
        if (day.year, day.month) not in self._months:
            self._months.add((day.year, day.month))
            title = self.words["month"].format(month=day.month, year=day.year)
            self._bookmark = f"{self._bookmark}, {title}" if self._bookmark else title

    def _sums(self) -> list[Row]:
        lines = [self._page_sum.text(self.words["page_sum"]), self._total.text(self.words["running_sum"])]
        return [Row(4), *(self._line(line, Face.BOLD) for line in lines)]

    def _line(self, text: str, face: Face) -> Row:
        line = wrap([Run(fonts.substitute(text), face)], _SUM_SIZE, _PAPER.room)[0]
        base = base_line(_SUM_SIZE, _SUM_LEADING)
        return Row(_SUM_LEADING, texts(line, _SUM_SIZE, 0.0, base, _PAPER.room, element=Element("P")))

    def _end(self, more: Iterable[Row] = ()) -> Sheet:
        """Finish the current page."""
        self._page += 1
        placed = place([*self._rows, *self._sums(), *more], _PAPER.left, _PAPER.top)
        bookmark, self._bookmark = self._bookmark, ""
        return self._sheet(Page(_PAPER.width, _PAPER.height, (*self._number(), *placed), self._watermark), bookmark)

    def _sheet(self, page: Page, bookmark: str) -> Sheet:
        return Sheet(page.width, page.height, ((0.0, page),), bookmark=bookmark, ends_section=True)

    def _number(self) -> tuple[Placed, ...]:
        """Return the page's number in the upper margin; the first page has none (Decree 30/2020/NĐ-CP)."""
        if self._page == 1:
            return ()
        line = wrap([Run(str(self._page), Face.REGULAR)], _NUMBER_SIZE, _PAPER.room)[0]
        items = texts(line, _NUMBER_SIZE, 0.0, _NUMBER_SIZE, _PAPER.room, "centre")
        return (Placed(_PAPER.left, _PAPER.top / 2 - _NUMBER_SIZE / 2, Row(_NUMBER_SIZE, items)),)

    def _last(self) -> Iterator[Sheet]:
        """Finish the last page with the signatures, on a page of their own when there is not enough space left."""
        fields = Fields(self.words, _STYLE, _PAPER.room)
        signed = signatures(
            (self.words["sign_keeper"], self.words["sign_head"]),
            self.words["sign_caption"],
            (self.data.keeper, self.data.head),
            fields.style,
            _PAPER.room,
        )
        high = _STYLE.gap + sum(row.height for row in signed)
        if self._used + high > self._depth:
            yield self._end()
            self._rows, self._used, self._page_sum = [], 0.0, _Sum()
            page = Page(_PAPER.width, _PAPER.height, place(signed, _PAPER.left, _PAPER.top), self._watermark)
            yield self._sheet(page, "")
        else:
            yield self._end([Row(_STYLE.gap), *signed])
