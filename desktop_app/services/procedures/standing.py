"""How the desk's catalogue stands: its day, whether it is old, whether an update waits, and what changes next week."""

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.catalogue.freshness import is_stale
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.coming import coming_changes
from desktop_app.services.procedures.offers import Offer, offer_of
from desktop_app.services.procedures.updates import date_of_catalogue


@dataclass(frozen=True, slots=True)
class CatalogueStanding:
    """How the catalogue stands.

    Attributes:
        day: the day of the national catalogue; None without a base.
        is_stale: whether the desk has to be told that it is old.
        offer: an update of the server that waits to be looked at, or None.
        coming: how many changes the next week brings.
        open_dossiers: how many open dossiers they affect.
        drafts: how many of the officer's unfinished pages they affect.
    """

    day: date | None
    is_stale: bool
    offer: Offer | None
    coming: int
    open_dossiers: int
    drafts: int


def catalogue_standing(context: DeskContext) -> CatalogueStanding:
    """Return how the desk's catalogue stands today."""
    day, coming = date_of_catalogue(context), coming_changes(context)
    return CatalogueStanding(
        day,
        day is not None and is_stale(day, context.today()),
        offer_of(context),
        len(coming),
        len({dossier for change in coming for dossier in change.open_dossiers}),
        len({draft for change in coming for draft in change.drafts}),
    )
