"""The books of the tracking ledger, one a year: closing one that is over, and keeping it closed."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.archive import check_closing
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.masking import masked_rows
from desktop_app.storage.archive import (
    BookCounts,
    BookEntry,
    book_counts,
    entries_numbered,
    open_entries,
)
from desktop_app.storage.audit import AuditTrail

__all__ = ["Book", "BookCounts", "BookEntry", "ClosedBook", "check_book_open", "close_book", "open_book"]


@dataclass(frozen=True, slots=True)
class ClosedBook:
    """What the closing of a book recorded.

    Attributes:
        year: its year.
        counts: what was in it.
        still_open: the numbers of the entries that were open.
    """

    year: int
    counts: BookCounts
    still_open: tuple[int, ...] = ()


_CLOSINGS = AuditTrail("book", ClosedBook)


@dataclass(frozen=True, slots=True)
class Book:
    """The book of a year.

    Attributes:
        year: its year.
        counts: what is in it; of a closed one what was in it when it was closed.
        closed_at: when it was closed, or None.
        closed_by: name of who closed it, or ``""``.
        entries: the dossiers in it that are open; of a closed one those that were open when it was closed.
        shown: the same as the signed-in officer may see them on the screen; paper has the whole names.
    """

    year: int
    counts: BookCounts
    closed_at: datetime | None = None
    closed_by: str = ""
    entries: tuple[BookEntry, ...] = ()
    shown: tuple[BookEntry, ...] = ()


def open_book(context: DeskContext, year: int) -> Book:
    """Return the book of a year."""
    with context.store.read() as connection:
        closing = next((entry for entry in _CLOSINGS.entries(connection) if entry.detail.year == year), None)
        if closing is None:
            entries = tuple(open_entries(connection, year))
            shown = tuple(masked_rows(context, entries))
            return Book(year, book_counts(connection, year), entries=entries, shown=shown)
        entries = tuple(entries_numbered(connection, year, closing.detail.still_open))
        shown = tuple(masked_rows(context, entries))
        return Book(year, closing.detail.counts, closing.at, closing.officer_name, entries, shown)


def close_book(context: DeskContext, year: int) -> Book:
    """Close the book of a year that is over; dossiers in it that are open go on.

    Raises:
        RuleViolation: ``role.head_only``, ``book.year_runs`` or ``book.closed_already`` (each with ``year``),
            ``book.no_year`` (with ``year``) for a year without a dossier.
    """
    check_right(context.officer, Right.BOOKS)
    with context.store.write() as connection:
        check_closing(year, context.today(), _closed_years(connection))
        counts = book_counts(connection, year)
        if not counts.received:
            raise RuleViolation("book.no_year", "year", year=year)
        still_open = tuple(entry.entry for entry in open_entries(connection, year))
        _CLOSINGS.append(connection, context.clock(), context.officer, ClosedBook(year, counts, still_open))
    return open_book(context, year)


def check_book_open(connection: Connection, year: int) -> None:
    """Check that the book of a year still takes entries.

    Raises:
        RuleViolation: ``book.closed`` (with ``year``).
    """
    if year in _closed_years(connection):
        raise RuleViolation("book.closed", "clock", year=year)


def _closed_years(connection: Connection) -> list[int]:
    return [entry.detail.year for entry in _CLOSINGS.entries(connection)]
