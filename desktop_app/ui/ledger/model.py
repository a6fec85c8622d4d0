"""A table of a million lines that holds only those in sight."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.domain.dates import local
from desktop_app.services.reports.ledger import LedgerEntry
from desktop_app.ui.common.tables import Index
from desktop_app.ui.texts import formatting

CHUNK = 64
_KEPT_CHUNKS = 64
_COALESCE_MS = 15
NOT_YET = "…"

Fetch = Callable[[Sequence[int], Callable[[list[LedgerEntry]], None]], None]


class LedgerModel(QAbstractTableModel):
    """The lines of the ledger, read in chunks when they come into sight."""

    def __init__(self, fetch: Fetch, parent: QWidget | None = None) -> None:
        """Make an empty table.

        Args:
            fetch: reads the lines with some row numbers off the GUI thread and calls back with them.
            parent: the widget that owns it.
        """
        super().__init__(parent)
        self._fetch = fetch
        self._seqs: array[int] = array("q")
        self._chunks: OrderedDict[int, list[tuple[str, ...]]] = OrderedDict()
        self._entries: dict[int, list[LedgerEntry]] = {}
        self._wanted: list[int] = []
        self._stale: set[int] = set()
        self._generation = 0
        self._timer = QTimer(self, singleShot=True, interval=_COALESCE_MS)
        self._timer.timeout.connect(self._ask)
        self._titles = (
            self.tr("No."),
            self.tr("Dossier code"),
            self.tr("Owner"),
            self.tr("Procedure"),
            self.tr("Received"),
            self.tr("Due"),
            self.tr("Ended"),
            self.tr("Handed back"),
            self.tr("Status"),
        )

    def show_seqs(self, seqs: array[int]) -> None:
        """Show the dossiers with these row numbers."""
        self.beginResetModel()
        self._seqs = seqs
        self._generation += 1
        self._chunks.clear()
        self._entries.clear()
        self._wanted.clear()
        self._stale.clear()
        self.endResetModel()

    def extend(self, seqs: array[int]) -> None:
        """Show more dossiers below those that are shown; the list begins with what is shown already.

        Another beginning replaces the list as `show_seqs` does.
        """
        shown = len(self._seqs)
        if seqs[:shown] != self._seqs:
            self.show_seqs(seqs)
        elif len(seqs) > shown:
            self.beginInsertRows(QModelIndex(), shown, len(seqs) - 1)
            self._seqs = seqs
            self.endInsertRows()

    def read_again(self) -> None:
        """Ask for the texts anew where they are in sight; until they come the old ones stay."""
        self._generation += 1
        self._stale = set(self._chunks)
        if self._seqs:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._seqs) - 1, len(self._titles) - 1))

    def place_in(self, seqs: array[int], chosen: int) -> int | None:
        """Return the row in which another list has the dossier of a row of this one, or None."""
        seq = self.seq_at(chosen)
        if seq is None:
            return None
        # What came is mostly newer and stands above: the dossier is as far from the end as before.
        likely = chosen + len(seqs) - len(self._seqs)
        if 0 <= likely < len(seqs) and seqs[likely] == seq:
            return likely
        return seqs.index(seq) if seq in seqs else None

    def seq_at(self, place: int) -> int | None:
        """Return the row number of the dossier in a row, or None."""
        return self._seqs[place] if 0 <= place < len(self._seqs) else None

    def entry_at(self, place: int) -> LedgerEntry | None:
        """Return the line in a row, or None while it is not there yet."""
        entries = self._entries.get(place // CHUNK, [])
        return entries[place % CHUNK] if place % CHUNK < len(entries) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._seqs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return title and alignment of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text of a cell; a line that is not read yet is empty and is asked for."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        chunk, place = divmod(index.row(), CHUNK)
        rows = self._chunks.get(chunk)
        if rows is None or chunk in self._stale:
            self._want(chunk)
        if rows is None:
            return NOT_YET
        return rows[place][index.column()] if place < len(rows) else NOT_YET

    def _want(self, chunk: int) -> None:
        if chunk in self._wanted:
            return
        # Only what was in sight last is worth reading when somebody drags the bar through a million lines.
        self._wanted = [*self._wanted[-3:], chunk]
        if not self._timer.isActive():
            self._timer.start()

    def _ask(self) -> None:
        wanted, self._wanted = self._wanted, []
        for chunk in wanted:
            begin = chunk * CHUNK
            seqs = self._seqs[begin : begin + CHUNK]
            generation = self._generation
            self._fetch(seqs, lambda found, at=chunk, of=generation: self._take(at, of, found))  # type: ignore[misc]

    def _take(self, chunk: int, generation: int, found: list[LedgerEntry]) -> None:
        if generation != self._generation:
            return
        self._stale.discard(chunk)
        self._chunks[chunk] = [_cells(one) for one in found]
        self._entries[chunk] = found
        while len(self._chunks) > _KEPT_CHUNKS:
            oldest, _ = self._chunks.popitem(last=False)
            del self._entries[oldest]
        first = chunk * CHUNK
        last = min(first + CHUNK, len(self._seqs)) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._titles) - 1))


def _cells(one: LedgerEntry) -> tuple[str, ...]:
    row = one.row
    return (
        f"{one.entry}/{one.book}",
        row.code,
        row.owner_name,
        row.procedure_name,
        *(_day(moment) for moment in (row.received_at, row.due_at, one.ended_at, one.returned_at)),
        formatting.status(row.status)[0],
    )


def _day(moment: datetime | None) -> str:
    return f"{local(moment):%d/%m/%Y}" if moment is not None else ""
