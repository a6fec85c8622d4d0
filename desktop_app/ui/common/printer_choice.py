"""Choosing where receipts go: a printer of the system, or a folder of PDF files; and how they lie on the paper."""

from pathlib import Path

from platformdirs import user_documents_path
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from desktop_app.documents_folder import documents_folder, is_copied_to_cloud
from desktop_app.ui.common.labels import ElidedLabel, label, wrapped_label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.named_box import NamedBox

_PDF = ""


class PrinterChoice(QWidget):
    """Printer and paper.

    Signals:
        changed: something else was chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder = str(documents_folder() / "Giay tiep nhan")
        self.printer = NamedBox(self.tr("Printer"))
        self.paper = NamedBox(self.tr("Paper"))
        for value, text in (
            ("a5", self.tr("A5, one copy a sheet")),
            ("a4", self.tr("A4, one copy a sheet")),
            ("a4-two-up", self.tr("A4, two copies on one sheet")),
            ("roll-80", self.tr("Roll of 80 mm, the citizen's copy")),
        ):
            self.paper.addItem(text, value)
        self._folder = ElidedLabel("", "small")
        self._copied = wrapped_label("", "small")
        self._spool = label(
            self.tr("The printing system may keep printed pages for a day; SECURITY.md says how to end that."),
            "small",
        )
        self.browse = QPushButton(self.tr("Another folder…"))
        self.browse.clicked.connect(self._ask_folder)
        self.setLayout(
            column(
                row(label(self.tr("Printer"), "muted"), self.printer, None),
                row(label(self.tr("Paper"), "muted"), self.paper, None),
                row(self._folder, self.browse),
                self._copied,
                self._spool,
            )
        )
        self.show_printers([])
        self.printer.currentIndexChanged.connect(self._chosen)
        self.paper.currentIndexChanged.connect(self.changed)

    def show_printers(self, names: list[str]) -> None:
        """Offer these printers, and saving as PDF."""
        kept = self.queue
        self.printer.blockSignals(True)
        self.printer.clear()
        for name in names:
            self.printer.addItem(name, name)
        self.printer.addItem(self.tr("Save as PDF"), _PDF)
        self.printer.setCurrentIndex(max(self.printer.findData(kept), 0) if kept else 0)
        self.printer.blockSignals(False)
        self._show_folder()

    def show_choice(self, queue: str, folder: str, paper: str) -> None:
        """Show what is chosen; a printer that is gone is still named."""
        if self.printer.findData(queue) < 0:
            self.printer.addItem(queue, queue)
        self.printer.setCurrentIndex(self.printer.findData(queue))
        self.paper.setCurrentIndex(self.paper.findData(paper))
        self.folder = folder or self.folder
        self._show_folder()

    @property
    def queue(self) -> str:
        """The chosen printer's name, or an empty text for PDF files."""
        return str(self.printer.currentData() or "")

    @property
    def paper_name(self) -> str:
        """The chosen paper: ``a5``, ``a4``, ``a4-two-up`` or ``roll-80``."""
        return str(self.paper.currentData())

    def _chosen(self) -> None:
        self._show_folder()
        self.changed.emit()

    def _show_folder(self) -> None:
        self._folder.setText(self.folder)
        for widget in (self._folder, self.browse):
            widget.setVisible(not self.queue)
        self._spool.setVisible(bool(self.queue))
        text = "" if self.queue else self._about_copies()
        self._copied.setText(text)
        self._copied.setVisible(bool(text))

    def _about_copies(self) -> str:
        if is_copied_to_cloud(Path(self.folder)):
            return self.tr(
                "A cloud service copies this folder: personal data would leave this computer. Choose another folder."
            )
        if is_copied_to_cloud(user_documents_path()):
            return self.tr("A cloud service copies the folder Documents, so papers are saved outside it.")
        return ""

    def _ask_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for PDF files"), self.folder)
        if chosen:
            self.folder = chosen
            self._chosen()
