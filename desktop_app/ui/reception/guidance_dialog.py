"""The guidance that was given at the desk: when, to whom, about what, by whom."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHeaderView, QPushButton, QWidget

from desktop_app.services.printing.guidance import GivenGuidance
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.tables import RowTable, TextTable
from desktop_app.ui.texts import formatting


class GuidanceDialog(QDialog):
    """Lists the guidance, newest first; Esc or Enter closes it."""

    def __init__(self, given: Sequence[GivenGuidance], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Guidance given"))
        self.resize(980, 460)
        self.given = TextTable(self)
        self.given.show_titles(
            self.tr("When"), self.tr("Procedure"), self.tr("To whom"), self.tr("Dossier"), self.tr("Officer")
        )
        self.given.show_texts([_cells(entry) for entry in given])
        table = RowTable()
        table.setModel(self.given)
        table.setAccessibleName(self.tr("Guidance given"))
        table.setColumnWidth(0, 190)
        for place in (2, 3, 4):
            table.setColumnWidth(place, 150)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        basis = label(
            self.tr("Kept under Decree 118/2025, Article 16.2, with the whole content of each sheet."), "small"
        )
        basis.setWordWrap(True)
        close = QPushButton(self.tr("Close   Esc"))
        close.clicked.connect(self.accept)
        foot = row(basis, close)
        foot.setStretch(0, 1)
        whole = column(table, foot, spacing=10)
        whole.setContentsMargins(16, 14, 16, 14)
        self.setLayout(whole)


def _cells(entry: GivenGuidance) -> tuple[str, ...]:
    guidance = entry.guidance
    moment = formatting.moment(entry.at)
    return (moment, guidance.procedure.name, guidance.receiver, guidance.dossier_code, entry.officer_name)
