"""A table of a million lines that holds only those in sight."""

from __future__ import annotations

import logging
from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.dossier import Channel
from desktop_app.domain.dossier.remaining import Clock, Remaining
from desktop_app.services.reports.ledger import ShownEntry
from desktop_app.ui.common.labels import plain_tip
from desktop_app.ui.common.state_delegate import TONE_ROLE
from desktop_app.ui.common.tables import Index
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.process import late_step_name
from desktop_app.ui.texts.remaining import days_left, state_of
from desktop_app.ui.texts.tone import Tone

CHUNK = 64
_KEPT_CHUNKS = 64
_NEAR = (1, -1, 2, -2)
_DISPLAY, _TOOL_TIP = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole
NOT_YET = "…"

LeftOf = Callable[[ShownEntry], Remaining]
LateOf = Callable[[ShownEntry], int]
Fetch = Callable[[Sequence[int], Callable[[list[ShownEntry]], None], Callable[[Exception], None]], None]
_log = logging.getLogger(__name__)


class LedgerModel(QAbstractTableModel):
    """The lines of the ledger, read in chunks when they come into sight."""

    def __init__(self, fetch: Fetch, left_of: LeftOf, late_of: LateOf, parent: QWidget | None = None) -> None:
        """Make an empty table.

        Args:
            fetch: reads the lines with some row numbers off the GUI thread and calls back with them or with the error.
            left_of: returns what is left of the time limit of a line.
            late_of: returns the working minutes by which the present step of a line's dossier is late.
            parent: the widget that owns it.
        """
        super().__init__(parent)
        self._fetch = fetch
        self._left_of = left_of
        self._late_of = late_of
        self._seqs: array[int] = array("q")
        self._chunks: OrderedDict[int, list[tuple[str, ...]]] = OrderedDict()
        self._entries: dict[int, list[ShownEntry]] = {}
        self._wanted: list[int] = []
        self._stale: set[int] = set()
        self._seen = 0
        self._generation = 0
        self._is_reading = False
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._ask)
        self._channels = {channel: formatting.channel(channel) for channel in Channel}
        self._tones: dict[int, list[Tone]] = {}
        self._titles = (
            self.tr("No."),
            self.tr("Dossier code"),
            self.tr("Owner"),
            self.tr("Procedure"),
            self.tr("Received"),
            self.tr("Due"),
            self.tr("Left"),
            self.tr("Channel"),
            self.tr("Status"),
        )

    def show_seqs(self, seqs: array[int], first: list[ShownEntry] | None = None) -> None:
        """Show the dossiers with these row numbers; `first` holds the lines of the first chunk where they are known."""
        self.beginResetModel()
        self._seqs = seqs
        self._generation += 1
        self._is_reading = False
        self._chunks.clear()
        self._entries.clear()
        self._tones.clear()
        self._wanted.clear()
        self._stale.clear()
        if first:
            self._keep(0, first)
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
            # The last chunk was read, or is being read, without the lines that follow now.
            self._read_anew({shown // CHUNK} & self._chunks.keys())
            self.endInsertRows()

    def read_again(self) -> None:
        """Ask for the texts anew where they are in sight; until they come the old ones stay."""
        self._read_anew(set(self._chunks))
        if self._seqs:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._seqs) - 1, len(self._titles) - 1))

    def _read_anew(self, chunks: set[int]) -> None:
        """Drop what is being read, and read some chunks again when they are in sight or near."""
        self._generation += 1
        self._is_reading = False
        self._stale |= chunks
        self._timer.start()

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

    def entry_at(self, place: int) -> ShownEntry | None:
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
        if role == TONE_ROLE:
            tones = self._tones.get(index.row() // CHUNK, [])
            return tones[index.row() % CHUNK] if index.row() % CHUNK < len(tones) else ""
        if role != _DISPLAY and role != _TOOL_TIP:  # noqa: PLR1714 - a set would be made for each of eight roles a cell
            return None
        chunk, place = divmod(index.row(), CHUNK)
        rows = self._chunks.get(chunk)
        if rows is None or chunk in self._stale:
            self._want(chunk)
        if chunk != self._seen:
            self._seen = chunk
            self._timer.start()
        if rows is None:
            return NOT_YET
        text = rows[place][index.column()] if place < len(rows) else NOT_YET
        return text if role == _DISPLAY else plain_tip(text)

    def _want(self, chunk: int) -> None:
        if chunk in self._wanted:
            return
        # Only what was in sight last is worth reading when somebody drags the bar through a million lines.
        self._wanted = [*self._wanted[-3:], chunk]
        self._timer.start()

    def _ask(self) -> None:
        """Read one more chunk. One at a time: what is in sight by then comes next, however fast the bar is dragged."""
        chunk = self._next_chunk()
        if self._is_reading or chunk is None:
            return
        self._is_reading = True
        seqs = self._seqs[chunk * CHUNK : (chunk + 1) * CHUNK]
        self._fetch(seqs, partial(self._take, chunk, self._generation), partial(self._fail, self._generation))

    def _next_chunk(self) -> int | None:
        """Return a chunk in sight, else one that a page down, a page up or a jump to an end will need, else None."""
        if self._wanted:
            return self._wanted[-1]
        last = (len(self._seqs) - 1) // CHUNK
        near = (*(self._seen + step for step in _NEAR), last, 0)
        missing = (chunk for chunk in near if 0 <= chunk <= last)
        return next((chunk for chunk in missing if chunk not in self._chunks or chunk in self._stale), None)

    def _take(self, chunk: int, generation: int, entries: list[ShownEntry]) -> None:
        if generation != self._generation:
            return
        self._is_reading = False
        self._stale.discard(chunk)
        self._keep(chunk, entries)
        if chunk in self._wanted:
            self._wanted.remove(chunk)
            first = chunk * CHUNK
            last = min(first + CHUNK, len(self._seqs)) - 1
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._titles) - 1))
        self._timer.start()

    def _fail(self, generation: int, error: Exception) -> None:
        """Leave the lines unread; they are asked for again when they are painted next."""
        _log.error("lines of the ledger cannot be read", exc_info=error)
        if generation == self._generation:
            self._is_reading = False
            self._wanted.clear()

    def _keep(self, chunk: int, entries: list[ShownEntry]) -> None:
        lines = [self._line(entry) for entry in entries]
        self._chunks[chunk] = [cells for cells, _tone in lines]
        self._tones[chunk] = [tone for _cells, tone in lines]
        self._entries[chunk] = entries
        while len(self._chunks) > _KEPT_CHUNKS:
            oldest, _ = self._chunks.popitem(last=False)
            del self._entries[oldest], self._tones[oldest]

    def _line(self, entry: ShownEntry) -> tuple[tuple[str, ...], Tone]:
        """Return the texts of a line, and the tint of its state."""
        left = self._left_of(entry)
        word, tone = state_of(entry.status, left)
        # That the result itself is due or overdue says more.
        if left.clock is Clock.RUNNING and entry.step is not None and self._late_of(entry):
            word, tone = late_step_name(entry.step.number), "warn"
        return (
            f"{entry.entry}/{entry.book}",
            entry.code,
            entry.owner_name,
            entry.procedure_name,
            _day(entry.received_at),
            _day(entry.due_at),
            days_left(left),
            self._channels[entry.channel],
            word,
        ), tone


def _day(moment: datetime | None) -> str:
    if moment is None:
        return ""
    day = local(moment)
    # A tenth of the time of strftime: every chunk has hundreds of them.
    return f"{day.day:02}/{day.month:02}/{day.year:04}"
