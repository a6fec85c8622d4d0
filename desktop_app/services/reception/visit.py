"""Several procedures for one person in one visit: a dossier and a receipt each, saved with one key.

Each dossier is a transaction of its own. What one of them lacks stops no other: the person at the desk gets the
receipts that there are, and the page that was refused stays.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.dossier.dossier import Reception
from desktop_app.services.context import DeskContext
from desktop_app.services.reception.receive import ReceivedDossier, receive
from desktop_app.services.reception.reception_checks import check_reception
from desktop_app.services.reception.restriction_check import check_restrictions


@dataclass(frozen=True, slots=True)
class RefusedPage:
    """A page of a visit that was not received, and why."""

    reception: Reception
    error: Exception


@dataclass(frozen=True, slots=True)
class ReceivedVisit:
    """What came of the pages of a visit, in their order."""

    received: tuple[ReceivedDossier, ...]
    refused: tuple[RefusedPage, ...]


def check_page(context: DeskContext, reception: Reception) -> None:
    """Check a page as at its reception; nothing is stored.

    Raises:
        Problems: as `receive`.
        RuleViolation: ``clock.back``.
    """
    tidy = check_reception(context, reception)
    with context.store.read() as connection:
        check_restrictions(connection, context, tidy)


def receive_visit(context: DeskContext, pages: Sequence[Reception], *, printed: bool = True) -> ReceivedVisit:
    """Receive the pages of a visit one after the other; a second call with the same pages stores nothing more.

    Args:
        context: officer, desk and store.
        pages: the filled pages.
        printed: put the receipts into the spool.
    """
    received, refused = [], []
    for page in pages:
        try:
            received.append(receive(context, page, printed=printed))
        except Exception as error:  # whatever fails, the page and the others are not lost
            refused.append(RefusedPage(page, error))
    return ReceivedVisit(tuple(received), tuple(refused))
