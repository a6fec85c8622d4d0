"""Printing through Qt where there is no CUPS: Windows."""

from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop_app.printing.paper import Paper
from desktop_app.printing.printers import PrinterProblem, Progress, Report
from desktop_app.printing.raster import page_count, page_size, picture_of

_DPI = 300


@dataclass(frozen=True, slots=True)
class QtPrinter:
    """One printer of the system, driven by Qt. Pages are sent as pictures of 300 dpi."""

    printer_name: str

    @property
    def name(self) -> str:
        """The printer's name."""
        return self.printer_name

    def send(self, pdf: bytes, title: str, paper: Paper) -> str:
        """Print every page at its true size."""
        info = QPrinterInfo.printerInfo(self.printer_name)
        if info.isNull():
            raise PrinterProblem("print.missing")
        printer = _set_up(info, title, pdf, paper)
        if not _paint(pdf, printer):
            raise PrinterProblem("print.refused")
        return title

    def report(self, queue_id: str) -> Report:
        """Return that the job is printed: the system's spooler does not report more."""
        return Report(Progress.PRINTED)


def qt_printers() -> list[str]:
    """Return the names of the system's printers, the default first."""
    default = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != default, name))


def _size(pdf: bytes, paper: Paper) -> QPageSize:
    if paper is Paper.ROLL_80:
        exactly = QPageSize.SizeMatchPolicy.ExactMatch
        return QPageSize(QSizeF(*page_size(pdf)), QPageSize.Unit.Millimeter, "80 mm", exactly)
    sizes = {Paper.A5: QPageSize.PageSizeId.A5, Paper.A3: QPageSize.PageSizeId.A3}
    return QPageSize(sizes.get(paper, QPageSize.PageSizeId.A4))


def _set_up(info: QPrinterInfo, title: str, pdf: bytes, paper: Paper) -> QPrinter:
    printer = QPrinter(info)
    printer.setDocName(title)
    printer.setResolution(_DPI)
    printer.setFullPage(True)
    is_across = paper in {Paper.A4_TWO_UP, Paper.A4_LANDSCAPE}
    orientation = QPageLayout.Orientation.Landscape if is_across else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(_size(pdf, paper), orientation, QMarginsF()))
    return printer


def _paint(pdf: bytes, printer: QPrinter) -> bool:
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for page in range(page_count(pdf)):
        if page:
            printer.newPage()
        drawn = picture_of(pdf, page, dpi=_DPI)
        image = QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32)
        painter.drawImage(0, 0, image)
    return painter.end()
