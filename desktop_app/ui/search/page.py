"""The list of found dossiers; Enter opens one."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.dossier.remaining import Remaining
from desktop_app.services.dossier.dossiers import DossierRow, Match, latest, read_again, remaining_of_row
from desktop_app.ui.common.actions import action, action_button
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.page import Page, SidebarPlace
from desktop_app.ui.common.requests import FocusSearch, ListDossiers, OpenPage, OpenRecord
from desktop_app.ui.common.state_delegate import TONE_ROLE, StateDelegate
from desktop_app.ui.common.tables import Index, RowTable, TextTable
from desktop_app.ui.search.lines import reason_text
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP
from desktop_app.ui.texts.remaining import state_of
from desktop_app.ui.texts.tone import Tone

_WIDTHS = (192, 160, 90, 0, 142, 142, 172, 150)
_STATE, _REASON = 6, 7


class DossierTable(TextTable):
    """The found dossiers as a table."""

    def __init__(self, left_of: Callable[[DossierRow], Remaining], parent: QWidget | None = None) -> None:
        """Make an empty table.

        Args:
            left_of: returns what is left of the time limit of a dossier.
            parent: the Qt parent.
        """
        super().__init__(parent)
        self._left_of = left_of
        self._dossiers: Sequence[DossierRow] = ()
        self._reasons: Mapping[UUID, Match] = {}
        self.show_titles(
            self.tr("Dossier code"),
            self.tr("Owner"),
            self.tr("ID number"),
            self.tr("Procedure"),
            self.tr("Received"),
            self.tr("Due"),
            self.tr("Status"),
            self.tr("Found by"),
        )

    def show_rows(self, rows: Sequence[DossierRow], reasons: Mapping[UUID, Match]) -> None:
        """Show other dossiers, and why each of them was found."""
        self._dossiers, self._reasons = rows, reasons
        self.show_texts([self._cells(row) for row in rows])

    @property
    def dossiers(self) -> Sequence[DossierRow]:
        """The listed dossiers."""
        return self._dossiers

    def change_rows(self, rows: Sequence[DossierRow]) -> None:
        """Show what became of the listed dossiers meanwhile; another list that came in between stays as it is."""
        if [row.id for row in rows] == [row.id for row in self._dossiers] and list(rows) != list(self._dossiers):
            self._dossiers = rows
            self.change_texts([self._cells(row) for row in rows])

    def row_at(self, place: int) -> DossierRow:
        """Return the dossier in a row."""
        return self._dossiers[place]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the tint of a state, or what the text table shows."""
        if role == TONE_ROLE and index.column() == _STATE:
            return self._state(self._dossiers[index.row()])[1]
        return super().data(index, role)

    def _state(self, row: DossierRow) -> tuple[str, Tone]:
        return state_of(row.status, self._left_of(row))

    def _cells(self, row: DossierRow) -> tuple[str, ...]:
        return (
            row.code,
            row.owner_name,
            formatting.last_digits(row.owner_number),
            row.procedure_name,
            formatting.short_moment(row.received_at),
            formatting.short_moment(row.due_at),
            self._state(row)[0],
            reason_text(self._reasons.get(row.id)),
        )


class DossierListPage(Page):
    """The dossiers that a search found, or a list that another page asked for."""

    page_name = "dossiers"
    is_lazy = True
    place = SidebarPlace(3, QT_TRANSLATE_NOOP("Sidebar", "Dossiers"))
    key = "F4"
    handles = (ListDossiers,)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._title = label(self.tr("Dossiers"), "page")
        self._count = label("", "muted")
        self._empty = label(self.tr("Type a code, a name, an ID number or a phone in the line above ( / )."), "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.table = RowTable()
        self.model = DossierTable(partial(remaining_of_row, session.context), self)
        self.table.setItemDelegateForColumn(_STATE, StateDelegate(self.table))
        self.table.show_columns_of(self.model, _WIDTHS)
        self.table.setAccessibleName(self.tr("Found dossiers"))
        self.table.entered_row.connect(lambda place: session.request(OpenRecord(self.model.row_at(place).id)))
        hand_over = action_button(self.hand_over)
        whole = column(row(self._title, None, self._count, hand_over), self.table, self._empty, spacing=10)
        whole.setContentsMargins(18, 14, 18, 14)
        self.setLayout(whole)
        self._show(ListDossiers(()))

    def _show(self, wanted: ListDossiers) -> None:
        rows = wanted.rows
        self._title.setText(wanted.title or self.tr("Dossiers"))
        self.model.show_rows(rows, wanted.reasons)
        self.table.setColumnHidden(_REASON, not wanted.reasons)
        self._count.setText(self.tr("%n dossiers", "", len(rows)) if rows else "")
        self._empty.setVisible(not rows)
        if rows:
            self.table.selectRow(0)

    def activate(self) -> None:
        """List the dossiers that this desk received last, and give the keys to them."""
        self._session.read(latest, self._show_latest)

    def _show_latest(self, rows: list[DossierRow]) -> None:
        if not self.isVisible():
            return
        self._show(ListDossiers(rows, title=self.tr("Latest dossiers of this desk") if rows else ""))
        if rows:
            self.focus()
        else:
            self._session.request(FocusSearch())

    def refresh(self, changes: Changes) -> None:
        """Read the listed dossiers again when one of them changed."""
        if self.isVisible() and not changes.dossiers.isdisjoint(row.id for row in self.model.dossiers):
            self._session.read(partial(read_again, rows=self.model.dossiers), self.model.change_rows)

    def fulfil(self, request: object) -> None:
        """Show a list of dossiers."""
        if isinstance(request, ListDossiers):
            self._show(request)
            self.front_wanted.emit()
            self.focus()

    def focus(self) -> None:
        """Give the keys to the table."""
        self.table.setFocus()

    @action(
        "F12",
        QT_TRANSLATE_NOOP("Actions", "Hand over several"),
        QT_TRANSLATE_NOOP("Actions", "Hand several dossiers over in one go and print their list."),
        is_shortcut=False,
    )
    def hand_over(self) -> None:
        """Open the page that hands several dossiers over."""
        self._session.request(OpenPage("hand-over"))
