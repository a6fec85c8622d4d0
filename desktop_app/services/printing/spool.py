"""The spool: forms on their way to paper. The next citizen never waits for a printer."""

import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.payloads.corrections import Printed
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.names import GivenPaper
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.printing.cups import CupsPrinter, cups_queues
from desktop_app.printing.paper import Paper
from desktop_app.printing.printers import PDF_PREFIX, PdfFolder, Printer, PrinterProblem, Progress
from desktop_app.services.clock import print_time
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.papers.keys import have_paper_key
from desktop_app.services.printing.form_words import words_in_force
from desktop_app.services.printing.job_case import stored_case
from desktop_app.services.printing.letterhead_options import form_look
from desktop_app.storage.event_log import append_event
from desktop_app.storage.print_jobs import (
    DrawnPages,
    JobState,
    PrintJob,
    change_job,
    drawn_pages,
    interrupt_unfinished,
    open_jobs,
    read_job,
)
from desktop_app.storage.settings import Setting

__all__ = ["JobState", "PrintJob"]

_RECORDED = frozenset(GivenPaper)
# What may pass without the officer: a printer that was off, a folder on a network drive, a disk that was full.
_PASSING = {"print.not_chosen", "print.missing", "print.refused", "print.no_system", "print.folder", "print.full"}
_ON_PAPER = {JobState.SENT, JobState.PRINTED}
_RETRIED = {JobState.WAITING, JobState.FAILED, JobState.INTERRUPTED}


_AFTER = {Progress.PRINTED: JobState.PRINTED, Progress.LOST: JobState.FAILED}


def is_file(printer: str) -> bool:
    """Return whether what stands for the printer is a folder of PDF files: papers are saved there, not printed."""
    return printer.startswith(PDF_PREFIX)


@dataclass(frozen=True, slots=True)
class PrintSettings:
    """Where receipts go, chosen once.

    Attributes:
        queue: name of the system's queue, or ``""`` to save PDF files.
        folder: where PDF files are saved when there is no queue.
        paper: how the receipt lies on the paper.
    """

    queue: str
    folder: str
    paper: Paper = Paper.A5


PRINTER = Setting("printer", PrintSettings)


def print_settings(context: DeskContext) -> PrintSettings | None:
    """Return where receipts go, or None when nobody chose yet."""
    with context.store.read() as connection:
        return PRINTER.read(connection)


def choose_printer(context: DeskContext, settings: PrintSettings) -> None:
    """Keep where receipts go from now on.

    Raises:
        RuleViolation: ``role.head_only`` for a folder, ``role.counter_only`` for a printer.
    """
    check_right(context.officer, Right.PRINTER if settings.queue else Right.PRINT_FOLDER)
    with context.store.write() as connection:
        PRINTER.write(connection, settings)


def settings_of(queue: str, folder: str, paper: str) -> PrintSettings:
    """Return settings from what a page holds; `paper` is the value of a `Paper`."""
    return PrintSettings(queue, folder, Paper(paper))


def printer_names() -> list[str]:
    """Return the printers of this system, the default first."""
    if sys.platform != "win32":
        return cups_queues()
    from desktop_app.printing.windows_printer import windows_printers  # noqa: PLC0415 - only where there is no CUPS

    return windows_printers()


def printer_for(settings: PrintSettings) -> Printer:
    """Return the way to paper that the settings name."""
    if not settings.queue:
        return PdfFolder(Path(settings.folder))
    if sys.platform != "win32":
        return CupsPrinter(settings.queue)
    from desktop_app.printing.windows_printer import WindowsPrinter  # noqa: PLC0415 - only where there is no CUPS

    return WindowsPrinter(settings.queue)


def open_spool(context: DeskContext) -> list[PrintJob]:
    """Return the jobs that are not over, oldest first."""
    with context.store.read() as connection:
        return open_jobs(connection)


def job_of(context: DeskContext, job_id: UUID) -> PrintJob | None:
    """Return one job, or None."""
    with context.store.read() as connection:
        return read_job(connection, job_id)


def recover(context: DeskContext) -> int:
    """Mark jobs that were on their way when the program ended; return how many. Called once at the start."""
    with context.store.write() as connection:
        return interrupt_unfinished(connection, context.clock())


def drop(context: DeskContext, job_id: UUID) -> None:
    """Throw a job away that nobody wants on paper any more.

    Raises:
        RuleViolation: ``role.not_trainee``.
    """
    check_right(context.officer, Right.PRINT)
    with context.store.write() as connection:
        change_job(connection, job_id, JobState.DROPPED, context.clock())


def drop_all(context: DeskContext) -> None:
    """Throw away every job that is not over: papers of sample dossiers, which nobody waits for.

    Raises:
        RuleViolation: ``role.not_trainee``.
    """
    check_right(context.officer, Right.PRINT)
    with context.store.write() as connection:
        for job in open_jobs(connection):
            change_job(connection, job.id, JobState.DROPPED, context.clock())


def print_job(context: DeskContext, job_id: UUID) -> JobState:
    """Draw one job's form and hand it to the printer; return how far it came. Never raises for a printer's sake.

    The dossier was committed before the job existed, so no paper can come out for a dossier that is not on disk.
    """
    job = job_of(context, job_id)
    if job is None or job.state not in _RETRIED:
        return job.state if job is not None else JobState.DROPPED
    settings = print_settings(context)
    if settings is None:
        return mark_job(context, job_id, JobState.FAILED, "print.not_chosen")
    printer = printer_for(settings)
    mark_job(context, job_id, JobState.SENDING, printer=printer.name)
    with context.store.read() as connection:
        is_drawn = drawn_pages(connection, job_id) is not None
    try:
        pages = pages_of(context, job, settings)
        queue_id = printer.send(pages.pdf, pages.title, Paper(pages.sheet))
    except PrinterProblem as problem:
        return mark_job(context, job_id, JobState.FAILED, problem.code)
    except RuleViolation as problem:
        # Another try would not help.
        return mark_job(context, job_id, JobState.DROPPED, problem.code)
    if not is_drawn or (job.form in _RECORDED and job.dossier_id != job.id):
        return record_taken(context, job, printer.name, queue_id, pages.pdf)
    return mark_job(context, job_id, JobState.SENT, printer=printer.name, queue_id=queue_id)


def pages_of(context: DeskContext, job: PrintJob, settings: PrintSettings) -> DrawnPages:
    """Return the pages of a job.

    Raises:
        RuleViolation: ``print.no_step`` when the step that its form belongs to was undone.
    """
    with context.store.read() as connection:
        drawn = drawn_pages(connection, job.id)
    return drawn if drawn is not None else _draw(context, job, settings.paper)


def retry_waiting(context: DeskContext) -> list[PrintJob]:
    """Print what no printer took, if one takes it now; the first one that is refused again ends the round.

    What may have come out already (the program ended meanwhile, the queue lost it) is left to the officer.

    Returns:
        The jobs that the printer has now.
    """
    taken: list[PrintJob] = []
    for job in open_spool(context):
        if job.state is JobState.FAILED and job.reason in _PASSING:
            if print_job(context, job.id) is not JobState.SENT:
                break
            sent = job_of(context, job.id)
            if sent is not None:
                taken.append(sent)
    return taken


def follow(context: DeskContext, job_id: UUID) -> PrintJob | None:
    """Ask the printer about a job it has taken, write down the answer and return the job."""
    job = job_of(context, job_id)
    settings = print_settings(context)
    if job is None or settings is None or job.state is not JobState.SENT:
        return job
    try:
        report = printer_for(settings).report(job.queue_id)
    except PrinterProblem as problem:
        mark_job(context, job_id, JobState.SENT, problem.code)
        return job_of(context, job_id)
    state = _AFTER.get(report.progress, JobState.SENT)
    reason = "print.lost" if state is JobState.FAILED else report.reason
    if state is not JobState.SENT or reason != job.reason:
        for sent in _sent_together(context, job):
            mark_job(context, sent.id, state, "" if state is JobState.PRINTED else reason)
    return job_of(context, job_id)


def _sent_together(context: DeskContext, job: PrintJob) -> list[PrintJob]:
    """Return a job that a printer has, and those that it got in one with it."""
    with context.store.read() as connection:
        sent = open_jobs(connection)
    same = (job.printer, job.queue_id, JobState.SENT)
    return [other for other in sent if (other.printer, other.queue_id, other.state) == same]


def _draw(context: DeskContext, job: PrintJob, wanted: Paper) -> DrawnPages:
    """Return a job's pages."""
    # ReportLab takes 70 ms to import: only the first print pays for it, in a thread.
    from desktop_app.printing.issued_forms import ISSUED_FORMS  # noqa: PLC0415

    if job.state not in _ON_PAPER:
        have_paper_key(context, job.created_at, is_training=form_look(context).training)
    issued = ISSUED_FORMS[job.form]
    case = stored_case(context, job)
    # A correction of the words holds for papers dated on or after its day: an older dossier is reprinted as it was.
    words = words_in_force(context, case.dossier.form_set, job.form, local(case.dossier.received_at).date())
    name = f"{job.code} {issued.file_title}".rstrip()
    title = f"{name} in lại {job.reprint}" if job.reprint else name
    return DrawnPages(title, issued.sheet(wanted).value, issued.draw(case, wanted, words))


def record_taken(context: DeskContext, job: PrintJob, printer: str, queue_id: str, pdf: bytes) -> JobState:
    """Record that a printer has the pages of a dossier's form, as an event of the dossier, by who ordered it.

    Args:
        context: the desk.
        job: the job.
        printer: name of the printer.
        queue_id: the printer's id of the job; several jobs that were sent together have one.
        pdf: the pages of this job.
    """
    # The same data give the same bytes: with the digest anyone can prove what the paper said.
    payload = Printed(job.form, job.id, job.reprint, printer, sha256(pdf).hexdigest())
    with context.store.write() as connection:
        # The paper is out already: it is recorded even when the clock was set back.
        now = print_time(connection, context.clock)
        event = DossierEvent(new_id(), job.dossier_id, now, job.officer_id, payload)
        change_job(connection, job.id, JobState.SENT, now, printer=printer, queue_id=queue_id)
        append_event(connection, event)
    return JobState.SENT


def mark_job(
    context: DeskContext,
    job_id: UUID,
    state: JobState,
    reason: str = "",
    printer: str | None = None,
    queue_id: str | None = None,
) -> JobState:
    """Store how far a job came, and return it; see `change_job`."""
    with context.store.write() as connection:
        change_job(connection, job_id, state, context.clock(), reason=reason, printer=printer, queue_id=queue_id)
    return state
