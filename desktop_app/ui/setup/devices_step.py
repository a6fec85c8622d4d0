"""The last step of the first run: printer with a test page, scanner, and where the data lie."""

from html import escape
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from desktop_app.services.context import system_clock
from desktop_app.services.printing.spool import PrintSettings, settings_of
from desktop_app.ui.common.html_sheet import html_sheet
from desktop_app.ui.common.labels import label, wrapped_label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.printer_choice import PrinterChoice
from desktop_app.ui.setup.scanner_trial import ScannerTrial
from desktop_app.ui.texts import formatting

_LETTERS = "Ă Â Đ Ê Ô Ơ Ư ă â đ ê ô ơ ư · ấ ầ ẩ ẫ ậ ế ề ể ễ ệ ố ồ ổ ỗ ộ ớ ờ ở ỡ ợ ứ ừ ử ữ ự ý ỳ ỷ ỹ ỵ"


class DevicesStep(QWidget):
    """Where receipts go, whether that works, whether the scanner is read, where the data lie.

    Signals:
        test_wanted: print a page; carries the settings and the PDF.

    Attributes:
        printer: printer and paper.
        scanner: the field to try the scanner.
        test: prints a page.
        printed: how that went.
        place: where the data lie.
        shared: whether all accounts of the computer work at the desk; hidden unless it was offered.
    """

    test_wanted = Signal(object, bytes)

    def __init__(self, label_width: int, parent: QWidget | None = None) -> None:
        """Make the step.

        Args:
            label_width: width of the names before the fields in pixels.
            parent: the widget around it.
        """
        super().__init__(parent)
        self.printer = PrinterChoice()
        self.test = QPushButton(self.tr("Print a test page"))
        self.test.clicked.connect(self._print)
        self.printed = wrapped_label("", "muted")
        self.scanner = ScannerTrial(label_width)
        self.place = wrapped_label("", "muted")
        self.shared = QCheckBox(self.tr("Several Windows accounts work at this desk"))
        self.shared.hide()
        line = row(self.test, self.printed)
        line.setStretch(1, 1)
        title = label(self.tr("Where the data lie"), "strong")
        self.setLayout(column(self.printer, line, self.scanner, title, self.place, self.shared, spacing=8))

    @property
    def settings(self) -> PrintSettings:
        """Where receipts go."""
        return settings_of(self.printer.queue, self.printer.folder, self.printer.paper_name)

    def show_place(self, folder: Path) -> None:
        """Say where the data lie, and what protects them."""
        text = self.tr("{folder}. They are encrypted: only the officers' passwords and the recovery code open them.")
        self.place.setText(text.format(folder=folder))

    def offer_common(self, own: Path, common: Path) -> None:
        """Offer to keep the data where every account of the computer reads them, and not in the folder of this one."""
        self.shared.show()
        self.shared.toggled.connect(lambda is_shared: self.show_place(common if is_shared else own))

    def show_taken(self, printer: str) -> None:
        """Say which printer took the page, or where it was saved."""
        self.show_printed(self.tr("{printer} took it. Look at the paper.").format(printer=printer))

    def show_printed(self, text: str) -> None:
        """Say how printing a page went."""
        self.test.setEnabled(True)
        self.printed.setText(text)

    def _print(self) -> None:
        self.test.setEnabled(False)
        self.printed.setText(self.tr("Printing…"))
        self.test_wanted.emit(self.settings, html_sheet(self._html(), self.font().family()))

    def _html(self) -> str:
        title, printer, letters, moment = map(
            escape,
            (
                self.tr("Test page"),
                self.printer.printer.currentText(),
                _LETTERS,
                formatting.moment(system_clock()),
            ),
        )
        frame = self.tr("The frame is whole on the paper when size and margins are right.")
        cell = f"<td style='padding:12px'><p>{letters}</p><p>{escape(frame)}</p></td>"
        return f"<h1>{title}</h1><p>{printer}<br>{moment}</p><table border='1' width='100%'><tr>{cell}</tr></table>"
