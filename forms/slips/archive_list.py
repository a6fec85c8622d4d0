"""The list of dossiers that go to the archive: "Mục lục hồ sơ nộp lưu trữ", signed by both sides.

It is not a form of the circular; Decree 118/2025/NĐ-CP, Article 22, clause 6 refers to the law on archives.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, TypeVar

from msgspec import Meta

from forms.base.data import FormData, Moment, normalise
from forms.base.form import Form
from forms.base.layout import FormLayout
from forms.layout.heading import signatures
from forms.layout.paginate import with_text
from forms.layout.paper import A4, A4_STYLES
from forms.layout.table import Column, Table
from forms.layout.text import long_date, short_date
from forms.pdf.fonts import Face
from forms.pdf.scene import MM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.layout.flow import Align
    from forms.layout.table import Cell
    from forms.pdf.scene import Row

_SIZE = 10.0
_COLUMNS: tuple[tuple[str, float, Align], ...] = (
    ("column_number", 9, "centre"),
    ("column_code", 35, "left"),
    ("column_owner", 25, "left"),
    ("column_procedure", 29, "left"),
    ("column_ended", 20, "centre"),
    ("column_retention", 16, "centre"),
    ("column_until", 20, "centre"),
    ("column_note", 11, "left"),
)
"""Key of the title, width in millimetres (165 in all), and alignment of the cells."""


@dataclass(frozen=True, slots=True)
class ArchivedDossier:
    """One dossier of the list.

    Attributes:
        code: Dossier code.
        owner: Name of the dossier's owner.
        procedure: Name of the administrative procedure.
        ended_at: When its processing ended (aware).
        retention: How long it is kept, ready text; empty where that is not known.
        kept_until: The last day on which it is kept (aware); None where it is kept for ever, or not known.
        note: Remark.
    """

    code: str
    owner: str = ""
    procedure: str = ""
    ended_at: Moment | None = None
    retention: str = ""
    kept_until: Moment | None = None
    note: str = ""

    def __post_init__(self) -> None:
        """Normalise.

        Raises:
            FormDataError: If a time has no zone.
        """
        normalise(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveListData(FormData):
    """The data of a list for the archive.

    Attributes:
        from_unit: The unit whose dossiers they are.
        made_at: When the list was made (aware).
        year: The year in which they ended.
        last_day: Until when they have to be handed over (aware); the sentence is left out where it is not known.
        basis: The text that says so.
        maker: Name below the signature of who made the list.
        dossiers: The dossiers, in order.
    """

    from_unit: str = ""
    made_at: Moment | None = None
    year: Annotated[int, Meta(ge=0, le=9_999)] = 0
    last_day: Moment | None = None
    basis: str = ""
    maker: str = ""
    dossiers: tuple[ArchivedDossier, ...] = ()

    @property
    def dated(self) -> datetime | None:
        """When the list was made."""
        return self.made_at


D = TypeVar("D", bound=FormData)


class DossierListLayout(FormLayout[D]):
    """What the lists for the archive share: the table of dossiers and two signatures."""

    def listed(self, above: list[Row], dossiers: Sequence[ArchivedDossier], maker: str) -> list[Row]:
        """Lay out what stands above the table, the table, the sum and the signatures."""
        words, fields = self.words, self.fields
        total = f"{len(dossiers):,}".replace(",", ".")
        names = (words["sign_maker"], words["sign_other"])
        signed = signatures(names, words["sign_caption"], (maker, ""), self.style, self.room)
        rows = [*above, self.gap(), *self._table(dossiers), self.gap(), *fields.sentence("sum", dossiers=total)]
        return with_text([*rows, self.gap()], signed)

    def _table(self, dossiers: Sequence[ArchivedDossier]) -> list[Row]:
        scale = self.room / (sum(width for _, width, _ in _COLUMNS) * MM)
        columns = tuple(Column(self.words[key], width * MM * scale, align) for key, width, align in _COLUMNS)
        table = Table(columns, _SIZE, _SIZE * self.style.leading)
        cells = [self._cells(table, number, dossier) for number, dossier in enumerate(dossiers, 1)]
        return table.rows(cells or [[()] * len(columns)])

    def _cells(self, table: Table, number: int, dossier: ArchivedDossier) -> Sequence[Cell]:
        days = [short_date(at) if at is not None else "" for at in (dossier.ended_at, dossier.kept_until)]
        retention = dossier.retention or self.words["unknown"]
        shown = (str(number), dossier.code, dossier.owner, dossier.procedure, days[0], retention, days[1], dossier.note)
        return [table.cell(text, column) if text else () for column, text in enumerate(shown)]


class ArchiveListLayout(DossierListLayout[ArchiveListData]):
    """A list for the archive in one style."""

    def below_title(self) -> list[tuple[str, Face]]:
        """Return the year in which the dossiers ended."""
        return [(self.words["year"].format(year=self.data.year or self.words["blank"]), Face.ITALIC)]

    def body(self) -> list[Row]:
        """Return the units, the last day, the table and the signatures."""
        data, fields = self.data, self.fields
        rows = fields.line("from_unit", data.from_unit, Face.BOLD) + fields.line("to_unit", "")
        if data.last_day is not None:
            rows += fields.sentence("last_day", day=long_date(data.last_day), basis=data.basis)
        return self.listed(rows, data.dossiers, data.maker)


FORM = Form(
    name="archive-list",
    data=ArchiveListData,
    papers=("a4",),
    copies=("office",),
    layout=ArchiveListLayout,
    styles={A4: A4_STYLES},
    is_standard=False,
)
"""The entry in :mod:`forms.registry`."""
