"""The dossiers that were received together: their codes and dates, on the page after the save."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.ui.common.tables import Index, RowTable, TextTable
from desktop_app.ui.texts import formatting

# Code, applicant, procedure (the room that is left), due.
_WIDTHS_PX = (200, 190, 0, 215)
_HEAD_PX, _ROW_PX, _MOST_ROWS = 36, 30, 6


class SavedVisit(RowTable):
    """Hidden after a single dossier; the chosen one is shown in large type.

    Signals:
        chosen: another dossier is to be shown; carries its place.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = TextTable(self)
        self._texts.show_titles(
            self.tr("Dossier code"), self.tr("Applicant"), self.tr("Procedure"), self.tr("Result due")
        )
        self.show_columns_of(self._texts, _WIDTHS_PX)
        self.setAccessibleName(self.tr("Dossiers received together"))
        self.hide()

    def show_dossiers(self, dossiers: Sequence[Dossier]) -> None:
        """Show dossiers that were received together; the first one is chosen."""
        self._texts.show_texts(
            [
                (
                    dossier.code,
                    dossier.reception.owner.name,
                    dossier.procedure_name,
                    "" if dossier.reception.at_once else formatting.moment(dossier.due_at),
                )
                for dossier in dossiers
            ]
        )
        self.setVisible(len(dossiers) > 1)
        self.setFixedHeight(_HEAD_PX + _ROW_PX * min(len(dossiers), _MOST_ROWS))
        if dossiers:
            self.selectRow(0)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Show the dossier that the arrows come to."""
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.chosen.emit(current.row())
