"""One procedure: every value, and under it where it comes from."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.services.procedures.browse import BrowsedValues
from desktop_app.ui.catalogue.texts import source_text, value_name, value_text
from desktop_app.ui.common.labels import label, wrapped_label
from desktop_app.ui.common.layouts import clear_layout
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.process import compared_with_limit

_UPCOMING = QT_TRANSLATE_NOOP("Catalogue", "Issued, not yet in force: {name} from {day}")


class ValuesCard(QScrollArea):
    """The values of a procedure; the arrows scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("The chosen procedure"))
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(14, 10, 14, 10)
        self._inside.setSpacing(3)
        holder = QFrame()
        holder.setProperty("role", "card")
        holder.setLayout(self._inside)
        self.setWidget(holder)

    def show_values(self, shown: BrowsedValues | None) -> None:
        """Show a procedure; None empties the card."""
        clear_layout(self._inside)
        if shown is None:
            return
        self._inside.addWidget(wrapped_label(f"{shown.id}  {shown.name}", "section"))
        known = {name: sourced.value for name, sourced in shown.values}
        for name, sourced in shown.values:
            # The name stands above already.
            if name != "name":
                self._inside.addSpacing(6)
                self._inside.addWidget(label(value_name(name), "muted"))
                self._inside.addWidget(wrapped_label(value_text(name, sourced.value)))
            if name == "process" and sourced.value:
                compared = compared_with_limit(sourced.value, known.get("steps") or ())
                self._inside.addWidget(wrapped_label(compared, "muted"))
            self._inside.addWidget(wrapped_label(source_text(sourced, shown.source, shown.date_of_data), "small"))
        for entry in shown.upcoming:
            names = ", ".join(value_name(name) for name in entry.values.stated())
            text = translate("Catalogue", _UPCOMING).format(name=names, day=f"{entry.effective_from:%d/%m/%Y}")
            self._inside.addWidget(wrapped_label(text, "muted"))
        self._inside.addStretch(1)
        self.verticalScrollBar().setValue(0)
