"""The indices of a period, each with its definition."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.domain.law.indices import Index
from desktop_app.ui.common.labels import ElidedLabel, label
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

_INDICES = {
    "on_time": (
        QT_TRANSLATE_NOOP("ReportsPage", "In time, ended or open"),
        QT_TRANSLATE_NOOP("ReportsPage", "Ended by the appointment or not yet due, of all to resolve"),
    ),
    "resolved_on_time": (
        QT_TRANSLATE_NOOP("ReportsPage", "Resolved in time"),
        QT_TRANSLATE_NOOP("ReportsPage", "Early and on time, of all resolved; a second supplement request is late"),
    ),
    "online": (
        QT_TRANSLATE_NOOP("ReportsPage", "Received online"),
        QT_TRANSLATE_NOOP("ReportsPage", "Online, of all received in the period"),
    ),
    "online_full": (
        QT_TRANSLATE_NOOP("ReportsPage", "Online from end to end"),
        QT_TRANSLATE_NOOP("ReportsPage", "Procedures whose whole course is online, of all received"),
    ),
    "post": (
        QT_TRANSLATE_NOOP("ReportsPage", "Received by post"),
        QT_TRANSLATE_NOOP("ReportsPage", "By public post, of all received in the period"),
    ),
    "electronic_result": (
        QT_TRANSLATE_NOOP("ReportsPage", "Electronic results"),
        QT_TRANSLATE_NOOP("ReportsPage", "Results sent electronically, of all handed back"),
    ),
    "satisfied": (
        QT_TRANSLATE_NOOP("ReportsPage", "Satisfied"),
        QT_TRANSLATE_NOOP("ReportsPage", "Answers 4 and 5, of all answers at the return"),
    ),
}


class IndexList(QWidget):
    """Name, value and definition of each index."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(2, 1)
        self.definitions: list[ElidedLabel] = []

    def show_indices(self, indices: Sequence[Index]) -> None:
        """Show the indices of another period."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.definitions = [self._show(place, index) for place, index in enumerate(indices)]

    def _show(self, place: int, index: Index) -> ElidedLabel:
        name, meaning = (translate("ReportsPage", text) for text in _INDICES[index.name])
        value = "N/A" if index.value is None else f"{index.value:.2f} %".replace(".", ",")
        definition = ElidedLabel(meaning, "small")
        self._grid.addWidget(label(name, "strong"), place, 0)
        self._grid.addWidget(label(value, "strong"), place, 1, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(definition, place, 2)
        return definition
