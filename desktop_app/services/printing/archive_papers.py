"""Printing the papers of the archive: the page that closes a book, and the lists of dossiers."""

from dataclasses import asdict
from datetime import datetime, time
from typing import TYPE_CHECKING

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.printing.paper import Paper
from desktop_app.services.books import Book
from desktop_app.services.context import DeskContext
from desktop_app.services.printing.drawn_papers import (
    DrawnPaper,
    PrintedOut,
    chosen_printer,
    desk_letterhead,
    send_drawn,
)
from desktop_app.services.progress import GoOn, always
from desktop_app.services.reports.archive import (
    UNKNOWN_ON_PAPER,
    ArchivedEntry,
    ArchiveList,
    ArchiveListKind,
    retention_text,
)
from desktop_app.services.reports.people_lists import PeopleListKind, record_people_list
from desktop_app.storage.print_jobs import DrawnPages

if TYPE_CHECKING:
    from desktop_app.printing.archive_papers import ListedDossier


def print_closing(context: DeskContext, book: Book, go_on: GoOn = always) -> PrintedOut:
    """Print the page that closes a book, for the signatures.

    Raises:
        RuleViolation: ``role.counter_only``; ``book.open`` (with ``year``) while the book is not closed.
        Cancelled: when `go_on` returned False; nothing is printed.
        PrinterProblem: ``print.not_chosen``, or the printer's problem; the pages then stay in the spool.
    """
    check_right(context.officer, Right.LIST_PEOPLE)
    from desktop_app.printing.archive_papers import (  # noqa: PLC0415 - ReportLab
        BOOK_CLOSING,
        Closing,
        OpenDossier,
        draw_closing,
    )

    if book.closed_at is None:
        raise RuleViolation("book.open", "year", year=book.year)
    settings = chosen_printer(context)
    entries = [
        OpenDossier(entry.entry, entry.code, entry.owner_name, entry.procedure_name, entry.due_at)
        for entry in book.entries
    ]
    closing = Closing(book.year, book.closed_at, asdict(book.counts), entries, book.closed_by)
    record_people_list(context, PeopleListKind.ARCHIVE_PAPER, len(entries))
    pdf = draw_closing(desk_letterhead(context), closing)
    pages = DrawnPages(f"Đóng sổ năm {book.year}", Paper.A4.value, pdf)
    return send_drawn(context, settings, DrawnPaper(BOOK_CLOSING, pages), go_on)


def print_archive_list(context: DeskContext, listed: ArchiveList, go_on: GoOn = always) -> PrintedOut:
    """Print a list of the archive, for the signatures.

    Raises:
        RuleViolation: ``role.counter_only``; ``archive.nothing`` for an empty list.
        Cancelled: when `go_on` returned False; nothing is printed.
        PrinterProblem: ``print.not_chosen``, or the printer's problem; the pages then stay in the spool.
    """
    check_right(context.officer, Right.LIST_PEOPLE)
    from desktop_app.printing.archive_papers import (  # noqa: PLC0415 - ReportLab
        ARCHIVE_LIST,
        DESTRUCTION_LIST,
        Listing,
        draw_archive_list,
        draw_destruction_list,
    )

    if not listed.entries:
        raise RuleViolation("archive.nothing")
    settings, letterhead = chosen_printer(context), desk_letterhead(context)
    dossiers = [listed_dossier(entry) for entry in listed.entries]
    listing = Listing(listed.made_at, context.officer.name, listed.day, dossiers, listed.year, listed.basis)
    record_people_list(context, PeopleListKind.ARCHIVE_PAPER, len(dossiers))
    if listed.kind is ArchiveListKind.HAND_OVER:
        title, form, pdf = f"Nộp lưu trữ {listed.year}", ARCHIVE_LIST, draw_archive_list(letterhead, listing)
    else:
        title, form = f"Hết thời hạn bảo quản {listed.day:%Y%m%d}", DESTRUCTION_LIST
        pdf = draw_destruction_list(letterhead, listing)
    return send_drawn(context, settings, DrawnPaper(form, DrawnPages(title, Paper.A4.value, pdf)), go_on)


def listed_dossier(archived: ArchivedEntry) -> "ListedDossier":
    """Return a dossier as a printed list names it."""
    from desktop_app.printing.archive_papers import ListedDossier  # noqa: PLC0415 - ReportLab

    entry, text = archived.entry, retention_text(archived.retention)
    until = archived.kept_until
    return ListedDossier(
        entry.code,
        entry.owner_name,
        entry.procedure_name,
        archived.ended_at,
        "" if text == UNKNOWN_ON_PAPER else text,
        datetime.combine(until, time(), VIETNAM) if until is not None else None,
    )
