"""Printing the receipts of several dossiers as one job of the printer, so that no other paper comes between them."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.printing.paper import Paper
from desktop_app.printing.printers import PdfFolder, Printer, PrinterProblem
from desktop_app.services.context import DeskContext
from desktop_app.services.printing.spool import (
    JobState,
    PrintJob,
    PrintSettings,
    job_of,
    mark_job,
    pages_of,
    print_job,
    print_settings,
    printer_for,
    record_taken,
)
from desktop_app.services.progress import GoOn, always
from desktop_app.storage.print_jobs import DrawnPages

_MOST_TOGETHER = 100
"""A job of more receipts is more than a printer's memory should get at once."""
_DrawnJob = tuple[PrintJob, DrawnPages]


def print_together(context: DeskContext, job_ids: Sequence[UUID], title: str, go_on: GoOn = always) -> list[UUID]:
    """Print jobs of dossiers that wait, a hundred at a time as one job; into a folder each is a file of its own.

    Each dossier has its own event with the digest of its own pages. What is not sent stays in the spool.

    Args:
        context: the desk.
        job_ids: the jobs, in the order of the paper.
        title: name of the printer's job; no person's name.
        go_on: called with the percent done; False stops before the next ones, which then wait in the spool.

    Returns:
        The jobs to follow: one of each that the printer has.

    Raises:
        RuleViolation: ``role.not_trainee``.
    """
    check_right(context.officer, Right.PRINT)
    settings = print_settings(context)
    printer = printer_for(settings) if settings is not None else None
    size = 1 if settings is None or printer is None or isinstance(printer, PdfFolder) else _MOST_TOGETHER
    followed: list[UUID] = []
    for first in range(0, len(job_ids), size):
        if not go_on(100 * first // len(job_ids)):
            break
        some = job_ids[first : first + size]
        if settings is None or printer is None or size == 1:
            followed += [job_id for job_id in some if print_job(context, job_id) is JobState.SENT]
        else:
            followed += _send_as_one(context, settings, printer, some, title)
    return followed


def _send_as_one(
    context: DeskContext, settings: PrintSettings, printer: Printer, job_ids: Sequence[UUID], title: str
) -> Iterator[UUID]:
    """Send jobs as one for each size of paper; yield the first job of each that the printer took."""
    from desktop_app.printing.raster import joined_pages  # noqa: PLC0415 - PDFium, not before the first list

    drawn = [_drawn(context, settings, printer, job_id) for job_id in job_ids]
    by_sheet: dict[str, list[_DrawnJob]] = {}
    for drawn_job in (pair for pair in drawn if pair is not None):
        by_sheet.setdefault(drawn_job[1].sheet, []).append(drawn_job)
    for sheet, several in by_sheet.items():
        try:
            queue_id = printer.send(joined_pages([pages.pdf for _, pages in several]), title, Paper(sheet))
        except PrinterProblem as problem:
            for job, _ in several:
                mark_job(context, job.id, JobState.FAILED, problem.code)
            continue
        for job, pages in several:
            record_taken(context, job, printer.name, queue_id, pages.pdf)
        yield several[0][0].id


def _drawn(context: DeskContext, settings: PrintSettings, printer: Printer, job_id: UUID) -> _DrawnJob | None:
    """Return a job that waits with its pages, None for one that cannot be drawn or is on its way already."""
    job = job_of(context, job_id)
    if job is None or job.state is not JobState.WAITING:
        return None
    mark_job(context, job_id, JobState.SENDING, printer=printer.name)
    try:
        return job, pages_of(context, job, settings)
    except PrinterProblem as problem:
        mark_job(context, job_id, JobState.FAILED, problem.code)
    except RuleViolation as problem:
        mark_job(context, job_id, JobState.DROPPED, problem.code)
    return None
