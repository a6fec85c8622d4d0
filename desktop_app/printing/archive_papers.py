"""Papers of the archive: the page that closes a book, and the lists of dossiers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from desktop_app.domain.dates import VIETNAM
from desktop_app.printing.completeness import refusing_incomplete_papers
from desktop_app.printing.letterhead import Letterhead
from forms.registry import get
from forms.slips.archive_list import ArchivedDossier, ArchiveListData
from forms.slips.book_closing import BookClosingData, OpenEntry
from forms.slips.destruction_list import DestructionListData

BOOK_CLOSING = "book-closing"
ARCHIVE_LIST = "archive-list"
DESTRUCTION_LIST = "destruction-list"
ListedDossier = ArchivedDossier
"""One dossier of a printed list."""
OpenDossier = OpenEntry
"""One open dossier of a printed closing page."""


@dataclass(frozen=True, slots=True)
class Closing:
    """What a closing page says.

    Attributes:
        year: the book's year.
        closed_at: when it was closed.
        counts: the counts, by the names of the form's data.
        entries: what is still open.
        keeper: who closed it.
    """

    year: int
    closed_at: datetime
    counts: dict[str, int]
    entries: Sequence[OpenDossier]
    keeper: str


@refusing_incomplete_papers()
def draw_closing(letterhead: Letterhead, closing: Closing) -> bytes:
    """Return the PDF of a closing page on A4."""
    counts = closing.counts
    data = BookClosingData(
        **letterhead.fields,
        one_stop_unit=letterhead.agency.one_stop_unit,
        year=closing.year,
        closed_at=closing.closed_at,
        entries=tuple(closing.entries),
        keeper=closing.keeper,
        received=counts["received"],
        returned=counts["returned"],
        ready=counts["ready"],
        refused=counts["refused"],
        stopped=counts["stopped"],
        open=counts["open"],
    )
    return get(BOOK_CLOSING).render(data)


@dataclass(frozen=True, slots=True)
class Listing:
    """What a printed list says.

    Attributes:
        made_at: when it was made.
        maker: who made it.
        day: the last day for a hand-over, or the day on which the retention is over.
        dossiers: its dossiers, in order.
        year: the year in which the dossiers of a hand-over ended.
        basis: the text that names the last day for a hand-over.
        others: other data that is past its time, one text for each kind.
    """

    made_at: datetime
    maker: str
    day: date
    dossiers: Sequence[ListedDossier]
    year: int = 0
    basis: str = ""
    others: Sequence[str] = ()


@refusing_incomplete_papers()
def draw_archive_list(letterhead: Letterhead, listing: Listing) -> bytes:
    """Return the PDF of a list for the archive on A4."""
    data = ArchiveListData(
        **letterhead.fields,
        from_unit=letterhead.agency.one_stop_unit,
        made_at=listing.made_at,
        year=listing.year,
        last_day=_at(listing.day),
        basis=listing.basis,
        maker=listing.maker,
        dossiers=tuple(listing.dossiers),
    )
    return get(ARCHIVE_LIST).render(data)


@refusing_incomplete_papers()
def draw_destruction_list(letterhead: Letterhead, listing: Listing) -> bytes:
    """Return the PDF of a list of dossiers whose retention is over, on A4."""
    data = DestructionListData(
        **letterhead.fields,
        from_unit=letterhead.agency.one_stop_unit,
        made_at=listing.made_at,
        day=_at(listing.day),
        maker=listing.maker,
        dossiers=tuple(listing.dossiers),
        others=tuple(listing.others),
    )
    return get(DESTRUCTION_LIST).render(data)


def _at(day: date) -> datetime:
    return datetime.combine(day, time(), VIETNAM)
