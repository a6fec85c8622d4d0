"""The paper about a person's data: "Phiếu yêu cầu về dữ liệu cá nhân".

It confirms the request, says what is held, and has the answer once there is one. It is not a form of the circular; Law
91/2025/QH15 and Decree 356/2025/NĐ-CP, Article 5, give the rights and the limits.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

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
    ("column_number", 10, "centre"),
    ("column_kind", 38, "left"),
    ("column_subject", 40, "left"),
    ("column_detail", 57, "left"),
    ("column_day", 20, "centre"),
)
"""Key of the title, width in millimetres (165 in all), and alignment of the cells."""


@dataclass(frozen=True, slots=True)
class HeldItem:
    """One thing that is held.

    Attributes:
        kind: What it is, ready text.
        subject: The code, number or name that it is about.
        detail: What more is to be said.
        at: When it came or was done (aware), or None.
    """

    kind: str
    subject: str = ""
    detail: str = ""
    at: Moment | None = None

    def __post_init__(self) -> None:
        """Normalise.

        Raises:
            FormDataError: If a time has no zone.
        """
        normalise(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class DataRequestAnswerData(FormData):
    """The data of the paper.

    Attributes:
        number: Number of the request within its year.
        issued_at: When the paper was made (aware).
        person: Name of the person.
        person_number: The person's number.
        address: The person's address.
        kind: What is asked for, ready text.
        content: In the person's words.
        received_at: The day of its reception (aware).
        due_at: The last day for the answer (aware); None leaves the sentence out.
        basis: The text that says so.
        decision: How it was answered, ready text; empty while it has no answer.
        answer: The reason, or what was done.
        kept: Why data has to be kept, one text for each dossier.
        items: What is held.
        officer: Name below the officer's signature.
    """

    number: str = ""
    issued_at: Moment | None = None
    person: str = ""
    person_number: str = ""
    address: str = ""
    kind: str = ""
    content: str = ""
    received_at: Moment | None = None
    due_at: Moment | None = None
    basis: str = ""
    decision: str = ""
    answer: str = ""
    kept: tuple[str, ...] = ()
    items: tuple[HeldItem, ...] = ()
    officer: str = ""

    @property
    def dated(self) -> datetime | None:
        """When the paper was made."""
        return self.issued_at


class DataRequestAnswerLayout(FormLayout[DataRequestAnswerData]):
    """The paper in one style."""

    def heading_number(self) -> str:
        """Return ``Số: 02/PYCDL-BPTN&TKQ``."""
        return self.fields.number(self.data.number)

    def body(self) -> list[Row]:
        """Return the person, the request, the answer, what is held, and both signatures."""
        data, words = self.data, self.words
        rows = [*self._request(), *self._answer(), self.gap(0.5), *self.fields.label("held")]
        rows += self._table()
        titles = (words["sign_person"], words["sign_officer"])
        names = (data.person, data.officer)
        return with_text([*rows, self.gap()], signatures(titles, words["sign_caption"], names, self.style, self.room))

    def _request(self) -> list[Row]:
        data, fields = self.data, self.fields
        rows = fields.line("person", data.person, Face.BOLD) + fields.line("person_number", data.person_number)
        rows += fields.line("address", data.address) + fields.line("kind", data.kind, Face.BOLD)
        rows += fields.line("content", data.content)
        rows += fields.line("received_at", long_date(data.received_at) if data.received_at is not None else "")
        return rows

    def _answer(self) -> list[Row]:
        data, fields = self.data, self.fields
        if not data.decision:
            return self._due()
        rows = fields.line("decision", data.decision, Face.BOLD) + fields.line("answer", data.answer)
        if data.kept:
            rows += fields.label("kept")
            for text in data.kept:
                rows += fields.text(f"- {text}")
        return rows

    def _due(self) -> list[Row]:
        data, fields = self.data, self.fields
        if data.due_at is None:
            return []
        day = long_date(data.due_at)
        return fields.sentence("due", day=day, basis=data.basis) if data.basis else fields.sentence("due_only", day=day)

    def _table(self) -> list[Row]:
        scale = self.room / (sum(width for _, width, _ in _COLUMNS) * MM)
        columns = tuple(Column(self.words[key], width * MM * scale, align) for key, width, align in _COLUMNS)
        table = Table(columns, _SIZE, _SIZE * self.style.leading)
        cells = [_cells(table, number, item) for number, item in enumerate(self.data.items, 1)]
        return table.rows(cells or [[()] * len(columns)])


def _cells(table: Table, number: int, item: HeldItem) -> Sequence[Cell]:
    day = short_date(item.at) if item.at is not None else ""
    shown = (str(number), item.kind, item.subject, item.detail, day)
    return [table.cell(text, column) if text else () for column, text in enumerate(shown)]


FORM = Form(
    name="data-request-answer",
    data=DataRequestAnswerData,
    papers=("a4",),
    copies=("office",),
    layout=DataRequestAnswerLayout,
    styles={A4: A4_STYLES},
    is_standard=False,
)
"""The entry in :mod:`forms.registry`."""
