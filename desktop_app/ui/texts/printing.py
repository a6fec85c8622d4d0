"""What papers are called, and the words for where one went: printed, or saved as a file, which is not printing."""

from collections.abc import Mapping

from desktop_app.domain.forms.names import FormName, GivenPaper
from desktop_app.services.printing.spool import is_file
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

ISSUED_NAMES: Mapping[str, str] = {
    FormName.RECEIPT: QT_TRANSLATE_NOOP("History", "Receipt"),
    FormName.SUPPLEMENT_REQUEST: QT_TRANSLATE_NOOP("History", "Supplement request"),
    FormName.REFUSAL_NOTICE: QT_TRANSLATE_NOOP("History", "Refusal"),
    FormName.APOLOGY_LETTER: QT_TRANSLATE_NOOP("History", "Apology"),
    FormName.STOP_NOTICE: QT_TRANSLATE_NOOP("History", "Stop notice"),
    FormName.CONTROL_SLIP: QT_TRANSLATE_NOOP("History", "Control slip"),
    FormName.TRANSFER_SLIP: QT_TRANSLATE_NOOP("History", "Transfer slip"),
    FormName.RETURNED_PAPERS: QT_TRANSLATE_NOOP("History", "List of returned papers"),
    FormName.CORRECTION_REQUEST: QT_TRANSLATE_NOOP("History", "Slip for a correction"),
    FormName.INCIDENT_LETTER: QT_TRANSLATE_NOOP("History", "Apology for a loss"),
}
"""Forms that a step issues, in English; translated in the context ``History``."""
PAPER_NAMES: Mapping[str, str] = {
    **ISSUED_NAMES,
    GivenPaper.GUIDANCE_SHEET: QT_TRANSLATE_NOOP("History", "Guidance sheet"),
    GivenPaper.SATISFACTION_SLIP: QT_TRANSLATE_NOOP("History", "Satisfaction slip"),
}
"""All papers of a dossier's history, in English; translated in the context ``History``."""
SHEET_NAMES: Mapping[str, str] = {
    **PAPER_NAMES,
    "ledger": QT_TRANSLATE_NOOP("Printing", "Dossier ledger"),
    "hand-over-list": QT_TRANSLATE_NOOP("Printing", "Hand-over list"),
    "address-label": QT_TRANSLATE_NOOP("Printing", "Address label"),
    "urging-slip": QT_TRANSLATE_NOOP("Printing", "Urging slip"),
    "report-06a": QT_TRANSLATE_NOOP("Printing", "Report II.06a"),
    "report-07a": QT_TRANSLATE_NOOP("Printing", "Report 07a"),
    "day-sheet": QT_TRANSLATE_NOOP("Printing", "End-of-day sheet"),
    "outage-slip": QT_TRANSLATE_NOOP("Printing", "Slips for an outage"),
    "fee-summary": QT_TRANSLATE_NOOP("Printing", "List of fees"),
    "book-closing": QT_TRANSLATE_NOOP("Printing", "Closing of the book"),
    "archive-list": QT_TRANSLATE_NOOP("Printing", "List for the archive"),
    "destruction-list": QT_TRANSLATE_NOOP("Printing", "List of dossiers to destroy"),
    "data-request-answer": QT_TRANSLATE_NOOP("Printing", "Request about personal data"),
    "incident-notice": QT_TRANSLATE_NOOP("Printing", "Notice of an incident with data"),
    "posting-sheet": QT_TRANSLATE_NOOP("Printing", "Posted procedure"),
    "posting-list": QT_TRANSLATE_NOOP("Printing", "List of posted procedures"),
    "form_file": QT_TRANSLATE_NOOP("Printing", "Blank form"),
    "recovery-sheet": QT_TRANSLATE_NOOP("Printing", "Recovery code"),
}
"""Everything that comes out of the printer, in English; papers of a dossier in ``History``, others in ``Printing``."""

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


def paper_name(form: str) -> str:
    """Return what a paper is called, by the name of its form."""
    return translate("History", PAPER_NAMES[form]) if form in PAPER_NAMES else form


def sheet_name(form: str) -> str:
    """Return what a sheet of the print ledger is called, by the name of its form."""
    if form in PAPER_NAMES:
        return paper_name(form)
    return translate("Printing", SHEET_NAMES[form]) if form in SHEET_NAMES else form
