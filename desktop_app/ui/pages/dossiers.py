"""Dossiers found by the top line: a table, Enter opens one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.services.dossiers import DossierRow
from desktop_app.ui import saying
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.layouts import column, row
from desktop_app.ui.widgets.tables import RowTable, TextTable

_WIDTHS = (168, 180, 100, 0, 142, 142, 120)


class DossierTable(TextTable):
    """The found dossiers as a table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Sequence[DossierRow] = ()
        self.show_titles(
            self.tr("Dossier code"),
            self.tr("Owner"),
            self.tr("ID number"),
            self.tr("Procedure"),
            self.tr("Received"),
            self.tr("Due"),
            self.tr("Status"),
        )

    def show_rows(self, rows: Sequence[DossierRow]) -> None:
        """Show other dossiers."""
        self._found = rows
        self.show_texts([_cells(one) for one in rows])

    @property
    def found(self) -> Sequence[DossierRow]:
        """The listed dossiers."""
        return self._found

    def change_rows(self, rows: Sequence[DossierRow]) -> None:
        """Show what became of the listed dossiers meanwhile; another list that came in between stays as it is."""
        if [one.id for one in rows] == [one.id for one in self._found] and list(rows) != list(self._found):
            self._found = rows
            self.change_texts([_cells(one) for one in rows])

    def row_at(self, place: int) -> DossierRow:
        """Return the dossier in a row."""
        return self._found[place]


def _cells(one: DossierRow) -> tuple[str, ...]:
    return (
        one.code,
        one.owner_name,
        saying.last_digits(one.owner_number),
        one.procedure_name,
        saying.short_moment(one.received_at),
        saying.short_moment(one.due_at),
        saying.status(one.status)[0],
    )


class DossiersPage(QWidget):
    """The list.

    Signals:
        opened: a dossier is to be opened; carries its id.
        hand_over_wanted: several dossiers are to be handed over.
    """

    opened = Signal(object)
    hand_over_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._title = label(self.tr("Dossiers"), "page")
        self._count = label("", "muted")
        self._empty = label(self.tr("Type a code, a name, an ID number or a phone in the line above ( / )."), "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.table = RowTable()
        self.model = DossierTable(self)
        self.table.show_columns_of(self.model, _WIDTHS)
        self.table.setAccessibleName(self.tr("Found dossiers"))
        self.table.entered_row.connect(lambda place: self.opened.emit(self.model.row_at(place).id))
        hand_over = QPushButton(self.tr("Hand over several   F12"))
        hand_over.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        hand_over.clicked.connect(self.hand_over_wanted)
        whole = column(row(self._title, None, self._count, hand_over), self.table, self._empty, spacing=10)
        whole.setContentsMargins(18, 14, 18, 14)
        self.setLayout(whole)
        self.show_rows((), "")

    def show_rows(self, rows: Sequence[DossierRow], query: str, title: str = "") -> None:
        """Show what was found for a query, or a list under a title of its own."""
        self._title.setText(title or self.tr("Dossiers"))
        self.model.show_rows(rows)
        self._count.setText(self.tr("%n dossiers", "", len(rows)) if rows else "")
        if query and not rows:
            self._empty.setText(self.tr("Nothing found. Try fewer letters, or the last digits of the code."))
        self._empty.setVisible(not rows)
        if rows:
            self.table.selectRow(0)

    def focus(self) -> None:
        """Give the keys to the table."""
        self.table.setFocus()
