"""The lists of the sync page: conflicts, receipts to reprint, waiting events; each a card with its keys."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop_app.services.sync.overview import OpenConflict, Renumbered, WaitingEvent
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.form_fields import LineField
from desktop_app.ui.common.key_buttons import key_button
from desktop_app.ui.common.labels import Chip, ElidedLabel, label
from desktop_app.ui.common.layouts import Item, column, row
from desktop_app.ui.common.tables import RowTable, TextTable
from desktop_app.ui.dossier.history import kind_name
from desktop_app.ui.texts.sync_status import reason_of, since
from desktop_app.ui.texts.tone import Tone

T = TypeVar("T", WaitingEvent, OpenConflict, Renumbered)
_LEAST_PX = 124
_WIDTHS = (88, 0, 206, 132)
_HEAD_PX = 19


class ListCard(Card, Generic[T]):
    """A table with a title, or a text while it is empty.

    Signals:
        opened: Enter; carries the place of the row.

    Attributes:
        rows: what is listed.
    """

    opened = Signal(int)

    def __init__(self, title: str, empty: str, tone: Tone, corner: Sequence[Item] = ()) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.rows: Sequence[T] = ()
        self._tone: Tone = tone
        self._count = Chip()
        self._corner = QWidget()
        self._corner.setLayout(row(*corner, spacing=6))
        self.table = RowTable()
        self.table.setAccessibleName(title)
        self.table.setMinimumHeight(_LEAST_PX)
        self.model = TextTable(self.table)
        self.empty = label(empty, "muted")
        self.empty.setWordWrap(True)
        self.table.entered_row.connect(self.opened)
        self.body.addLayout(row(label(title, "section"), self._count, None, self._corner))
        self.body.addWidget(self.empty)
        self.body.addWidget(self.table, 1)

    def show_rows(self, rows: Sequence[T], key: Callable[[T], UUID], cells: Callable[[T], tuple[str, ...]]) -> None:
        """List other rows; the chosen one stays chosen while it is there."""
        if list(rows) != list(self.rows):
            place = self.table.currentIndex().row()
            held = key(self.rows[place]) if 0 <= place < len(self.rows) else None
            self.rows = rows
            self.model.show_texts([cells(item) for item in rows])
            places = [at for at, item in enumerate(rows) if key(item) == held]
            self.table.selectRow(places[0] if places else min(max(place, 0), len(rows) - 1))
        self._count.show_state(str(len(rows)) if rows else "", self._tone)
        # An empty card is as high as its sentence; a filled one takes the room there is.
        way = QSizePolicy.Policy.Expanding if rows else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, way)
        self.empty.setHidden(bool(rows))
        for shown in (self.table, self._corner):
            shown.setVisible(bool(rows))

    def open_chosen(self) -> None:
        """Open the chosen row, as Enter does."""
        if self.chosen is not None:
            self.opened.emit(self.table.currentIndex().row())

    @property
    def chosen(self) -> T | None:
        """The chosen row."""
        place = self.table.currentIndex().row()
        return self.rows[place] if 0 <= place < len(self.rows) else None

    def _columns(self, titles: Sequence[str], widths: Sequence[int]) -> None:
        self.model.show_titles(*titles)
        self.table.show_columns_of(self.model, widths)


class ConflictCard(ListCard[OpenConflict]):
    """Conflicts and events set aside: the reason, and a line for a note that settles one.

    Signals:
        settled: a conflict was looked at; carries the `OpenConflict` and what came of it.
    """

    settled = Signal(object, str)

    def __init__(self) -> None:
        empty = self.tr("No conflicts. What this desk and another did at odds with each other will stand here.")
        corner = (
            key_button(self.tr("open"), "Enter", self.open_chosen),
            key_button(self.tr("note what came of it"), self.tr("Space"), self._begin_note),
        )
        super().__init__(self.tr("Needs a look"), empty, "bad", corner)
        self._columns((self.tr("At"), self.tr("What was done"), self.tr("Dossier code"), self.tr("Owner")), _WIDTHS)
        self.reason = label("")
        self.reason.setWordWrap(True)
        self.who = ElidedLabel("", "small")
        self.note = LineField("note", self.tr("What came of it"), hint=self.tr("every desk of the office reads it"))
        self.button = QPushButton(self.tr("Looked at   Enter"))
        # Beside the line, wherever a sentence below it may push the card's end.
        self._below = QWidget()
        self._below.setLayout(row(self.note, column(_HEAD_PX, self.button, None, spacing=0)))
        for shown in (self.reason, self.who, self._below):
            self.body.addWidget(shown)
        self._connect()

    def show_conflicts(self, rows: Sequence[OpenConflict], now: datetime) -> None:
        """List the conflicts."""
        self.show_rows(rows, lambda conflict: conflict.event.event_id, partial(_conflict_cells, now=now))
        for shown in (self.reason, self.who, self._below):
            shown.setVisible(bool(rows))
        self._show_chosen()

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_chosen())
        shortcut = QShortcut(QKeySequence("Space"), self.table)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self.note.focus)
        self.note.left.connect(self._settle)
        self.note.line.textEdited.connect(lambda _text: self.note.show_error(""))
        self.button.clicked.connect(self._settle)

    def _show_chosen(self) -> None:
        conflict = self.chosen
        if conflict is not None:
            self.reason.setText(reason_of(conflict.event.code))
            here = self.tr("this desk") if conflict.event.is_own else self.tr("another desk")
            self.who.setText(f"{conflict.officer_name} · {here}" if conflict.officer_name else here)

    def _begin_note(self) -> None:
        self.note.focus()

    def _settle(self) -> None:
        if self.chosen is not None:
            self.settled.emit(self.chosen, self.note.value)


class ReprintCard(ListCard[Renumbered]):
    """Receipts whose code no longer holds."""

    def __init__(self) -> None:
        empty = self.tr("No receipt bears a code that no longer holds.")
        corner = (key_button(self.tr("print again"), "Enter", self.open_chosen),)
        super().__init__(self.tr("Receipts to print again"), empty, "warn", corner)
        self._columns((self.tr("Code on the receipt"), self.tr("Code now"), self.tr("Since")), (0, 204, 92))

    def show_receipts(self, rows: Sequence[Renumbered], now: datetime) -> None:
        """List the receipts."""
        self.show_rows(
            rows,
            lambda receipt: receipt.dossier_id,
            lambda receipt: (receipt.old_code, receipt.code, since(receipt.since, now)),
        )


class WaitingCard(ListCard[WaitingEvent]):
    """What the server does not have yet."""

    def __init__(self) -> None:
        empty = self.tr("Nothing waits. What is done while there is no network will stand here until it is sent.")
        corner = (key_button(self.tr("open"), "Enter", self.open_chosen),)
        super().__init__(self.tr("To send"), empty, "info", corner)
        self._columns((self.tr("At"), self.tr("What was done"), self.tr("Dossier code"), self.tr("Owner")), _WIDTHS)

    def show_waiting(self, rows: Sequence[WaitingEvent], now: datetime) -> None:
        """List the waiting events."""
        self.show_rows(rows, lambda waiting: waiting.dossier_id, partial(_waiting_cells, now=now))


def _conflict_cells(conflict: OpenConflict, now: datetime) -> tuple[str, ...]:
    return (
        since(conflict.event.at, now) if conflict.event.at is not None else "—",
        kind_name(conflict.event.kind),
        conflict.code or "—",
        conflict.owner_name or "—",
    )


def _waiting_cells(waiting: WaitingEvent, now: datetime) -> tuple[str, ...]:
    return (since(waiting.at, now), kind_name(waiting.kind), waiting.code or "—", waiting.owner_name or "—")
