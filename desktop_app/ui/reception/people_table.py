"""The people of a list: a row each, ticked for its reception, with its state at the end."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.services.reception.people_list import CheckedRow
from desktop_app.ui.common.state_delegate import TONE_ROLE, StateDelegate
from desktop_app.ui.common.tables import Index
from desktop_app.ui.common.tick_table import TickLine, TickRows, TickTable
from desktop_app.ui.texts.messages import sentence_of
from desktop_app.ui.texts.tone import Tone

# Tick, row in the file, name, number, birth, address (the room that is left), phone, state.
_WIDTHS_PX = (36, 52, 200, 130, 96, 0, 120, 270)
_STATE = 7


class PeopleTable(TickTable):
    """The rows; what is wrong with one is its state and the tool tip of that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        titles = (
            self.tr("Row"),
            self.tr("Name"),
            self.tr("ID number"),
            self.tr("Birth"),
            self.tr("Address"),
            self.tr("Phone"),
            self.tr("State"),
        )
        super().__init__(titles, parent)
        self._tones: list[Tone] = []

    def show_rows(self, rows: Sequence[CheckedRow]) -> None:
        """Show another list; the rows that can be received are ticked."""
        self._tones = [self._state_of(row)[1] for row in rows]
        self.show_lines([self._line_of(row) for row in rows])
        self.tick_only([row.dossier_id for row in rows if row.is_good])

    def change_rows(self, rows: Sequence[CheckedRow], ticked: Sequence[UUID]) -> None:
        """Show what became of the same rows; the chosen one stays chosen."""
        self._tones = [self._state_of(row)[1] for row in rows]
        self._lines = [self._line_of(row) for row in rows]
        self.change_texts([("", *line.cells) for line in self._lines])
        self.tick_only(ticked)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the tint of a state, or what the table of ticks shows."""
        if role == TONE_ROLE:
            return self._tones[index.row()] if index.column() == _STATE else None
        return super().data(index, role)

    def _line_of(self, row: CheckedRow) -> TickLine:
        listed = row.listed
        cells = (str(row.row.number), listed.name, listed.number, listed.birth_date, listed.address, listed.phone)
        return TickLine(row.dossier_id, f"{row.row.number} {listed.name}", (*cells, self._state_of(row)[0]))

    def _state_of(self, row: CheckedRow) -> tuple[str, Tone]:
        if row.code:
            return self.tr("Received: {code}").format(code=row.code), "ok"
        if row.problems:
            return " ".join(sentence_of(problem) for problem in row.problems), "bad"
        return self.tr("Can be received"), "info"


def people_rows(model: PeopleTable) -> TickRows:
    """Return the table that shows the rows."""
    table = TickRows(model, _WIDTHS_PX)
    table.setItemDelegateForColumn(_STATE, StateDelegate(table))
    return table
