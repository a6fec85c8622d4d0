"""Printing the blank forms of procedures."""

from uuid import UUID

from desktop_app.domain.catalogue.form_file import FormKind
from desktop_app.domain.errors import RuleViolation
from desktop_app.printing.paper import Paper
from desktop_app.services.context import DeskContext
from desktop_app.services.printing.drawn_papers import DrawnPaper, PrintedOut, chosen_printer, send_drawn
from desktop_app.services.procedures.form_files import form_with_content
from desktop_app.services.progress import GoOn, always
from desktop_app.storage.print_jobs import DrawnPages

FORM_FILE = "form_file"
"""The name of such papers in the spool."""


def print_form(context: DeskContext, form_id: UUID, go_on: GoOn = always) -> PrintedOut:
    """Print a form that is a PDF, as it is.

    Raises:
        Cancelled: when `go_on` returned False; nothing is printed.
        RuleViolation: ``form_file.no_pdf``, and those of `form_with_content`.
        PrinterProblem: ``print.not_chosen``, or the printer's problem; the pages then stay in the spool.
    """
    settings = chosen_printer(context)
    form, content = form_with_content(context, form_id)
    if form.kind is not FormKind.PDF:
        raise RuleViolation("form_file.no_pdf")
    pages = DrawnPages(form.name.removesuffix(f".{form.kind.value}"), Paper.A4.value, content)
    return send_drawn(context, settings, DrawnPaper(FORM_FILE, pages), go_on)
