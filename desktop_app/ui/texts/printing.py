"""The words for where a paper went: printed, or saved as a file, which is not printing."""

from desktop_app.services.printing.spool import is_file
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

_PRINTED = QT_TRANSLATE_NOOP("Printing", "{paper}: printed on {printer}.")
_SAVED = QT_TRANSLATE_NOOP("Printing", "{paper}: PDF file saved.")
_SENT = QT_TRANSLATE_NOOP("Printing", "{paper}: sent to {printer}.")


def paper_came_out(paper: str, printer: str) -> str:
    """Return that a paper is printed, or saved where it goes to a folder of PDF files."""
    text = _SAVED if is_file(printer) else _PRINTED
    return translate("Printing", text).format(paper=paper, printer=printer)


def paper_was_sent(paper: str, printer: str) -> str:
    """Return that a paper was sent to a printer, or saved where it goes to a folder of PDF files."""
    text = _SAVED if is_file(printer) else _SENT
    return translate("Printing", text).format(paper=paper, printer=printer)
