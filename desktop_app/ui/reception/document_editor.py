"""The line that adds a document to the checklist or corrects one."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from desktop_app.domain.dossier.dossier import (
    SubmittedDocument,
    needs_reason,
)
from desktop_app.domain.dossier.procedure import CopyCounts
from desktop_app.domain.text import tidy
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.named_box import NamedBox
from desktop_app.ui.texts import formatting


class DocumentEditor(QWidget):
    """One line of the checklist in fields: name, kind, number, note.

    Signals:
        saved: Enter; carries the place and the line.
        given_up: Esc.
    """

    saved = Signal(int, object)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = 0
        self._line = SubmittedDocument("", CopyCounts())
        self.name = Field(self.tr("Document"))
        self.note = Field(self.tr("Note"), error_below=True)
        self.kind = NamedBox(self.tr("Kind"))
        for kind in formatting.COPY_KINDS:
            self.kind.addItem(formatting.copy_kind(kind), kind)
        self.number = QSpinBox()
        self.number.setRange(0, 999)
        self.number.setAccessibleName(self.tr("Number"))
        hint = label(self.tr("Enter keeps the line, Esc leaves it"), "small")
        self.setLayout(column(self.name, row(self.kind, self.number, self.note, hint), self.note.sentence, spacing=4))
        self.name.left.connect(self.kind.setFocus)
        self.note.left.connect(self._save)
        for field, before in ((self.name, None), (self.note, self.number)):
            if before is not None:
                field.back.connect(before.setFocus)

    def open(self, place: int, line: SubmittedDocument) -> None:
        """Show a line and take the cursor."""
        self._place, self._line = place, line
        kind = next((kind for kind in formatting.COPY_KINDS if getattr(line.counts, kind)), "original")
        self.name.set_text(line.name)
        self.name.line.setReadOnly(line.listed)
        self.kind.setCurrentIndex(self.kind.findData(kind))
        self.number.setValue(line.counts.total)
        self.note.set_text(line.note)
        self.show()
        self.note.show_error(self.tr("A database has it: note why it is asked for.") if needs_reason(line) else "")
        first = self.kind if line.listed else self.name.line
        (self.note.line if needs_reason(line) else first).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the editor on Esc, store the line on Enter."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._save()
        else:
            super().keyPressEvent(event)

    def _save(self) -> None:
        name = tidy(self.name.text)
        if not name:
            self.name.show_error(self.tr("Type the name of the document."))
            self.name.line.setFocus()
            return
        counts = CopyCounts(**{str(self.kind.currentData()): self.number.value()})
        self.saved.emit(self._place, replace(self._line, name=name, counts=counts, note=tidy(self.note.text)))
