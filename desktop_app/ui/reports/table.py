"""The lines of a report, and their sum in a line of its own that is always in sight."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain.law.report_forms import ReportForm
from desktop_app.ui.common.layouts import column
from desktop_app.ui.common.tables import RowTable, TextTable
from desktop_app.ui.common.theme import set_tone
from desktop_app.ui.reports.columns import HEADER_PX, NUMBER_PX, is_dense

_TOTAL_PX = 32
_AROUND_PX = 14
_NAME_LEAST_PX = 250
_ROW_PX, _TWO_LINES_PX = 30, 44


class ReportTable(QWidget):
    """Two tables with the same columns: the lines, which scroll, and below them the sum, which does not.

    Attributes:
        table: the lines as they are shown.
        lines: their texts.
        foot: the sum as it is shown.
        total: the texts of the sum.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table, self.lines = RowTable(), TextTable(self)
        self.foot, self.total = RowTable(), TextTable(self)
        self.table.setModel(self.lines)
        self.foot.setModel(self.total)
        self._arrange()
        self._connect()

    def show_report(self, form: ReportForm, titles: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show the lines of a report in a form's columns; the last row is their sum."""
        for shown, texts in ((self.lines, rows[:-1]), (self.total, rows[-1:])):
            shown.show_titles(*titles, numbers_from=1)
            shown.show_texts(texts)
        header = self.table.horizontalHeader()
        header.setFixedHeight(HEADER_PX[form])
        for part in (header, self.table, self.foot):
            set_tone(part, dense=is_dense(form))
        # A number that is cut off would be another number: the largest ones stand in the sum.
        for place in range(1, self.lines.columnCount()):
            wide = self.foot.fontMetrics().horizontalAdvance(self.total.text_at(0, place)) + _AROUND_PX
            self.table.setColumnWidth(place, max(NUMBER_PX[form], wide))
            self.foot.setColumnWidth(place, max(NUMBER_PX[form], wide))
        self._fit_names()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names the room that is there now."""
        super().resizeEvent(event)
        if self.lines.columnCount():
            self._fit_names()

    def _fit_names(self) -> None:
        """Give the names the room beside the numbers, never less than they need: then the numbers scroll.

        A long name has two lines; what does not fit even then is elided, with all of it in the tool tip.
        """
        numbers = sum(self.table.columnWidth(place) for place in range(1, self.lines.columnCount()))
        wide = max(self.table.viewport().width() - numbers, _NAME_LEAST_PX)
        self.table.setColumnWidth(0, wide)
        self.foot.setColumnWidth(0, wide)
        metrics = self.table.fontMetrics()
        for place in range(self.lines.rowCount()):
            is_long = metrics.horizontalAdvance(self.lines.text_at(place, 0)) > wide - _AROUND_PX
            self.table.setRowHeight(place, _TWO_LINES_PX if is_long else _ROW_PX)

    def name(self, lines: str, total: str) -> None:
        """Give both tables their accessible names."""
        self.table.setAccessibleName(lines)
        self.foot.setAccessibleName(total)

    def _arrange(self) -> None:
        self.table.setWordWrap(True)
        self.table.setObjectName("reportLines")
        for shown in (self.table, self.foot):
            shown.setHorizontalScrollMode(RowTable.ScrollMode.ScrollPerPixel)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.foot.setProperty("role", "total")
        self.foot.horizontalHeader().hide()
        self.foot.setFixedHeight(_TOTAL_PX)
        self.foot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.foot.setSelectionMode(RowTable.SelectionMode.NoSelection)
        for bar in (self.foot.setVerticalScrollBarPolicy, self.foot.setHorizontalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = column(self.table, self.foot, spacing=0)
        whole.setStretch(0, 1)
        whole.setContentsMargins(0, 0, 0, 0)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.table.horizontalHeader().sectionResized.connect(lambda at, _, wide: self.foot.setColumnWidth(at, wide))
        self.table.horizontalScrollBar().valueChanged.connect(self.foot.horizontalScrollBar().setValue)
