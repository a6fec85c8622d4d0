"""A page that shows whether a printer works, before there is a desk that could print anything else."""

from desktop_app.printing.paper import Paper
from desktop_app.services.printing.spool import PrintSettings, printer_for

TITLE = "Quay Mot Cua"


def print_test_page(settings: PrintSettings, pdf: bytes) -> str:
    """Send a page to the printer that was chosen, or save it in the folder.

    Args:
        settings: where to.
        pdf: the page.

    Returns:
        The printer's name.

    Raises:
        PrinterProblem: when the printer does not take it.
    """
    printer = printer_for(settings)
    printer.send(pdf, TITLE, Paper.A4 if settings.paper is Paper.A4_TWO_UP else settings.paper)
    return printer.name
