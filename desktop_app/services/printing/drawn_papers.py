"""Printing pages that are already drawn: they wait in the spool, like every other print job, for a printer.

They use the printer of the receipts, or the folder of PDF files.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from desktop_app.domain.people.rights import Right, check_right
from desktop_app.printing.paper import Paper
from desktop_app.printing.printers import PrinterProblem
from desktop_app.services.clock import print_time
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.printing.letterhead_options import form_look
from desktop_app.services.printing.spool import JobState, PrintSettings, job_of, print_job, print_settings, printer_for
from desktop_app.services.progress import Cancelled, GoOn, always
from desktop_app.storage.print_jobs import DrawnPages, add_drawn, add_past_spool

if TYPE_CHECKING:
    from desktop_app.printing.letterhead import Letterhead

_MOST_KEPT_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class PrintedOut:
    """The result of printing.

    Attributes:
        printer: the printer that accepted it, or the folder's name.
        name: name of the file in the folder; ``""`` for a printer.
        job_id: its print job, whose state can be followed; None for a file that is too large for the spool.
    """

    printer: str
    name: str
    job_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class DrawnPaper:
    """A drawn paper: its form, its pages, and the dossier that it is about, or None."""

    form: str
    pages: DrawnPages
    subject: UUID | None = None


def chosen_printer(context: DeskContext) -> PrintSettings:
    """Return where papers go.

    Raises:
        PrinterProblem: ``print.not_chosen``.
    """
    settings = print_settings(context)
    if settings is None:
        raise PrinterProblem("print.not_chosen")
    return settings


def desk_letterhead(context: DeskContext, again: int = 0) -> "Letterhead":
    """Return the desk's letterhead of today, marked as the `again`-th reprint unless that is 0."""
    from desktop_app.printing.letterhead import Letterhead, reprint_mark  # noqa: PLC0415 - ReportLab

    form_set = context.law.rules(context.today()).form_set
    mark = reprint_mark(again, context.clock(), context.officer.name)
    return Letterhead(context.agency, form_look(context), form_set, mark)


def send_drawn(context: DeskContext, settings: PrintSettings, drawn: DrawnPaper, go_on: GoOn = always) -> PrintedOut:
    """Store a drawn paper in the spool and hand it to the printer.

    Raises:
        RuleViolation: ``role.not_trainee``.
        Cancelled: when `go_on` returned False; nothing is printed.
        PrinterProblem: the printer's problem; the pages then stay in the spool.
    """
    check_right(context.officer, Right.PRINT)
    if not go_on(100):
        raise Cancelled
    pages = drawn.pages
    if len(pages.pdf) > _MOST_KEPT_BYTES:
        # A ledger of many years would enlarge the desk's file only to wait there for a few seconds.
        return send_past_spool(context, settings, drawn.form, pages)
    job_id = new_id()
    with context.store.write() as connection:
        now = print_time(connection, context.clock)
        add_drawn(connection, job_id, drawn.subject or job_id, context.officer.id, drawn.form, pages, now)
    print_job(context, job_id)
    return _printed_out(context, settings, job_id)


def send_past_spool(context: DeskContext, settings: PrintSettings, form: str, pages: DrawnPages) -> PrintedOut:
    """Hand pages to the printer that the desk's file must not hold; only the print ledger knows of them.

    Raises:
        RuleViolation: ``role.not_trainee``.
        PrinterProblem: the printer's problem; nothing is kept then.
    """
    check_right(context.officer, Right.PRINT)
    printer = printer_for(settings)
    queue_id = printer.send(pages.pdf, pages.title, Paper(pages.sheet))
    with context.store.write() as connection:
        now = print_time(connection, context.clock)
        add_past_spool(connection, new_id(), context.officer.id, form, pages.title, printer.name, now)
    return PrintedOut(printer.name, "" if settings.queue else queue_id)


def _printed_out(context: DeskContext, settings: PrintSettings, job_id: UUID) -> PrintedOut:
    job = job_of(context, job_id)
    if job is None or job.state is JobState.FAILED:
        raise PrinterProblem(job.reason if job is not None else "print.lost")
    return PrintedOut(job.printer, "" if settings.queue else job.queue_id, job_id)
