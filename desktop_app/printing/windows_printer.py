"""Printing on Windows: pages as vectors into the printer's device context, and what the spooler says of the job."""

from dataclasses import dataclass

from desktop_app.printing import winspool
from desktop_app.printing.paper import Paper
from desktop_app.printing.printers import PrinterProblem, Progress, Report
from desktop_app.printing.raster import opened_pdf, page_size
from desktop_app.printing.winspool import LANDSCAPE, PORTRAIT, SIZE_A3, SIZE_A4, SIZE_A5, SIZE_OWN, Page, Sheet

# Drivers round sizes to whole dots or points, and A5 of some is a millimetre off.
_TOLERANCE_MM = 3.0
_POINTS = 72
_FOR_PRINTING = 0x800

_PRINTER_PAUSED, _PRINTER_OFFLINE, _PRINTER_NO_PAPER = 0x1, 0x80, 0x10
_WORKS_OFFLINE = 0x400
_JOB_PAUSED, _JOB_ERROR, _JOB_DELETING, _JOB_OFFLINE, _JOB_NO_PAPER = 0x1, 0x2, 0x4, 0x20, 0x40
_JOB_PRINTED, _JOB_DELETED, _JOB_BLOCKED, _JOB_COMPLETE = 0x80, 0x100, 0x200, 0x1000

# Bits of the job, the printer and its attributes; the first row with one that is set counts.
_STATES = (
    ((_JOB_DELETING | _JOB_DELETED, 0, 0), Report(Progress.LOST)),
    ((_JOB_PRINTED | _JOB_COMPLETE, 0, 0), Report(Progress.PRINTED)),
    ((_JOB_NO_PAPER, _PRINTER_NO_PAPER, 0), Report(Progress.HELD, "print.paper_out")),
    ((_JOB_OFFLINE, _PRINTER_OFFLINE, _WORKS_OFFLINE), Report(Progress.HELD, "print.offline")),
    ((_JOB_PAUSED | _JOB_ERROR | _JOB_BLOCKED, _PRINTER_PAUSED, 0), Report(Progress.HELD, "print.stopped")),
)


@dataclass(frozen=True, slots=True)
class WindowsPrinter:
    """One printer of Windows."""

    printer_name: str

    @property
    def name(self) -> str:
        """The printer's name."""
        return self.printer_name

    def send(self, pdf: bytes, title: str, paper: Paper) -> str:
        """Print every page at its true size, and return the spooler's number of the job.

        Raises:
            PrinterProblem: ``print.missing``, ``print.refused``, or ``print.paper`` when the driver does not give the
                sheet: the page would be cut off or scaled.
        """
        sheet = sheet_of(pdf, paper)
        with winspool.device_context(self.printer_name, sheet) as (context, page):
            if not is_same_sheet(page, sheet):
                raise PrinterProblem("print.paper")
            with winspool.document(context, title) as job:
                _draw(pdf, context, page)
        return str(job)

    def report(self, queue_id: str) -> Report:
        """Return the state of a job that the spooler accepted."""
        if not queue_id.isdecimal():
            # A job of an earlier version, which knew no more than that it was sent.
            return Report(Progress.PRINTED)
        with winspool.opened_printer(self.printer_name) as printer:
            return report_of(winspool.job_status(printer, int(queue_id)), *winspool.printer_status(printer))


def sheet_of(pdf: bytes, paper: Paper) -> Sheet:
    """Return the sheet that a paper is printed on; a roll is as long as the first page."""
    if paper is Paper.ROLL_80:
        return Sheet(SIZE_OWN, PORTRAIT, *page_size(pdf))
    if paper in {Paper.A4_TWO_UP, Paper.A4_LANDSCAPE}:
        return Sheet(SIZE_A4, LANDSCAPE, 297, 210)
    return {
        Paper.A5: Sheet(SIZE_A5, PORTRAIT, 148, 210),
        Paper.A3: Sheet(SIZE_A3, PORTRAIT, 297, 420),
    }.get(paper, Sheet(SIZE_A4, PORTRAIT, 210, 297))


def is_same_sheet(page: Page, sheet: Sheet) -> bool:
    """Return whether a driver gives the sheet that it was asked for; a roll may be longer than the page."""
    width, height = page.size_mm
    if sheet.size == SIZE_OWN:
        return width > sheet.width - _TOLERANCE_MM and height > sheet.height - _TOLERANCE_MM
    return abs(width - sheet.width) <= _TOLERANCE_MM and abs(height - sheet.height) <= _TOLERANCE_MM


def report_of(job: int | None, printer: int, attributes: int) -> Report:
    """Return the state of a job from the bits of Windows' spooler.

    Args:
        job: JOB_STATUS bits; None when the spooler has the job no longer: it deletes what is printed.
        printer: PRINTER_STATUS bits.
        attributes: PRINTER_ATTRIBUTE bits.
    """
    if job is None:
        return Report(Progress.PRINTED)
    given = (job, printer, attributes)
    rows = (report for bits, report in _STATES if any(bit & state for bit, state in zip(bits, given, strict=True)))
    return next(rows, Report(Progress.WORKING))


def windows_printers() -> list[str]:
    """Return the names of the system's printers, the default first."""
    return winspool.printer_names()


def _draw(pdf: bytes, context: int, page: Page) -> None:
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - has this function on Windows only

    with opened_pdf(pdf) as document:
        for source in document:
            width, height = source.get_size()
            size = round(width * page.dpi[0] / _POINTS), round(height * page.dpi[1] / _POINTS)
            with winspool.page(context):
                # The origin of the context is the corner of what can be printed on, not of the sheet.
                corner = -page.offset[0], -page.offset[1]
                if not pdfium.FPDF_RenderPage(context, source, *corner, *size, 0, _FOR_PRINTING):
                    raise PrinterProblem("print.refused")
