"""The list of dossiers that go from one unit to another together: "Danh sách bàn giao hồ sơ".

It is not a form of the circular, which only requires a control slip with each dossier.
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
from forms.layout.text import grouped, short_date
from forms.pdf.fonts import Face
from forms.pdf.scene import MM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.layout.flow import Align
    from forms.layout.table import Cell
    from forms.pdf.scene import Row

_SIZE = 10.0
_COLUMNS: tuple[tuple[str, float, Align], ...] = (
    ("column_number", 10, "centre"),
    ("column_code", 33, "left"),
    ("column_owner", 25, "left"),
    ("column_procedure", 23.5, "left"),
    ("column_received", 18.5, "centre"),
    ("column_due", 18.5, "centre"),
    ("column_papers", 9.5, "centre"),
    ("column_signature", 15, "left"),
    ("column_note", 12, "left"),
)
"""Key of the title, width in millimetres (165 in all), and alignment of the cells."""


@dataclass(frozen=True, slots=True)
class HandedDossier:
    """One dossier of the list.

    Attributes:
        code: Dossier code.
        owner: Name of the dossier's owner.
        procedure: Name of the administrative procedure.
        received_at: When it was received (aware).
        due_at: When its result is due (aware).
        papers: Number of documents in it.
        note: Remark.
    """

    code: str
    owner: str = ""
    procedure: str = ""
    received_at: Moment | None = None
    due_at: Moment | None = None
    papers: Annotated[int, Meta(ge=0, le=99_999)] = 0
    note: str = ""

    def __post_init__(self) -> None:
        """Normalise.

        Raises:
            FormDataError: If a time has no zone or the number of documents is out of range.
        """
        normalise(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverListData(FormData):
    """The data of a hand-over list.

    Attributes:
        from_unit: The unit that hands over.
        to_unit: The unit that takes over.
        at: When (aware).
        batch: Number of the hand-over of that day to that unit; 0 for none.
        giver: Name of the person who hands over.
        taker: Name of the person who takes over.
        dossiers: The dossiers, in order.
    """

    from_unit: str = ""
    to_unit: str = ""
    at: Moment | None = None
    batch: Count = 0
    giver: str = ""
    taker: str = ""
    dossiers: tuple[HandedDossier, ...] = ()

    @property
    def dated(self) -> datetime | None:
        """The moment of the hand-over."""
        return self.at


class HandOverListLayout(FormLayout[HandOverListData]):
    """A hand-over list in one style."""

    def below_title(self) -> list[tuple[str, Face]]:
        """Return which batch of the day it is, and how many dossiers it has."""
        data = self.data
        if not data.batch:
            return []
        total = grouped(len(data.dossiers))
        day = short_date(data.at) if data.at is not None else self.words["blank"]
        return [(self.words["batch"].format(batch=data.batch, day=day, dossiers=total), Face.ITALIC)]

    def body(self) -> list[Row]:
        """Return the units, the table, the sum and the signatures."""
        data, words, fields = self.data, self.words, self.fields
        rows = fields.line("from_unit", data.from_unit, Face.BOLD) + fields.line("to_unit", data.to_unit, Face.BOLD)
        rows += fields.time("at", data.at)
        papers = sum(dossier.papers for dossier in data.dossiers)
        sum_text = words["sum"].format(dossiers=grouped(len(data.dossiers)), papers=grouped(papers))
        signed = signatures(
            (words["sign_giver"], words["sign_taker"]),
            words["sign_caption"],
            (data.giver, data.taker),
            self.style,
            self.room,
        )
        return with_text([*rows, self.gap(), *self._table(), self.gap(), *fields.text(sum_text), self.gap()], signed)

    def _table(self) -> list[Row]:
        scale = self.room / (sum(width for _, width, _ in _COLUMNS) * MM)
        columns = tuple(Column(self.words[key], width * MM * scale, align) for key, width, align in _COLUMNS)
        table = Table(columns, _SIZE, _SIZE * self.style.leading)
        cells = [_cells(table, number, dossier) for number, dossier in enumerate(self.data.dossiers, 1)]
        return table.rows(cells or [[()] * len(columns)])


def _cells(table: Table, number: int, dossier: HandedDossier) -> Sequence[Cell]:
    days = (short_date(at) if at is not None else "" for at in (dossier.received_at, dossier.due_at))
    shown = (str(number), dossier.code, dossier.owner, dossier.procedure, *days, str(dossier.papers), "", dossier.note)
    return [table.cell(text, column) if text else () for column, text in enumerate(shown)]


FORM = Form(
    name="hand-over-list",
    data=HandOverListData,
    papers=("a4",),
    copies=("office",),
    layout=HandOverListLayout,
    styles={A4: A4_STYLES},
    is_standard=False,
)
"""The entry in :mod:`forms.registry`."""
