"""The catalogue that a server has published: the program's base, its own procedures, and its updates above them."""

import json
import logging
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from central_server.storage import catalogue
from central_server.storage.database import Database
from desktop_app.domain.catalogue.comparison import entry_of, layer_of
from desktop_app.domain.catalogue.levels import Level
from desktop_app.domain.catalogue.stated import Entry, Origin, office_code
from desktop_app.domain.codec import DecodeError
from desktop_app.domain.dates import local
from desktop_app.domain.dossier.procedure import Procedure
from desktop_app.services.catalogue import Catalogue, load_catalogue, read_procedures
from desktop_app.services.catalogue.added import AddedEntries
from desktop_app.sync.catalogue_delta import CatalogueDelta, UnknownPublisherError, read_delta

_LOG = logging.getLogger(__name__)
_PROCEDURES, _ORGANISATION = "procedures", "organisation"


@dataclass(frozen=True, slots=True)
class Published:
    """What a server has published.

    Attributes:
        version: version of the manifest.
        catalogue: all procedures, for no level in particular.
        delta: the updates so far, or None before the first.
        organisation: the names that the server gives its offices: ``parent``, ``name``, ``address`` …
    """

    version: str
    catalogue: Catalogue
    delta: CatalogueDelta | None
    organisation: dict[str, str]
    own: tuple[Procedure, ...] = ()

    def of_level(self, level: Level | None) -> Catalogue:
        """Return the catalogue in the order in which a level's counter needs it."""
        return self.catalogue.for_desk(level, self.catalogue.layers, self.own)

    @property
    def day(self) -> date | None:
        """The day of the national catalogue; None without a base."""
        base = self.catalogue.date_of_data
        days = [date.fromisoformat(base)] if base else []
        return max([*days, *([self.delta.until] if self.delta is not None else [])], default=None)


def read_published(database: Database, office: str, clock: Callable[[], datetime]) -> Published:
    """Return what the server has published until now.

    Args:
        database: the server's database.
        office: identification code of the province whose decisions count besides those for the whole country.
        clock: returns the present moment.
    """
    manifest = catalogue.in_force(database)
    update = catalogue.update_in_force(database)
    delta = own_delta(update) if update is not None else None
    names = catalogue.objects_in_force(database)
    own = _procedures(database, names.get(_PROCEDURES, ""))
    layers = AddedEntries(None, list(_entries(delta)) if delta is not None else [], office, clock)
    whole = load_catalogue().for_desk(None, layers, own)
    organisation = _json(database, names.get(_ORGANISATION, ""))
    texts = {str(name): value for name, value in organisation.items() if isinstance(value, str)}
    return Published(manifest.version if manifest is not None else "", whole, delta, texts, tuple(own))


def own_delta(update: bytes) -> CatalogueDelta:
    """Return the update that this server's database holds, also one that was signed with a key lost since.

    Raises:
        ValueError: when it is damaged.
    """
    try:
        return read_delta(update, [])[0]
    except UnknownPublisherError as publisher:
        return read_delta(update, [publisher.key])[0]


def _entries(delta: CatalogueDelta) -> Iterator[Entry]:
    """Return what has taken effect; of one day the later entries win by their ids."""
    number = 0
    for publication in delta.publications:
        origin = Origin(
            layer=layer_of(publication.office),
            office=office_code(publication.office),
            decision=publication.decision,
            decision_date=publication.decision_date,
            file_sha256=publication.file_sha256,
            file_name=publication.source,
            learned_at=publication.published_at,
        )
        for row in publication.rows:
            number += 1
            yield entry_of(
                row, origin, publication.effective_from, UUID(int=number), is_verified=publication.is_verified
            )


def _procedures(database: Database, digest: str) -> list[Procedure]:
    rows = _json(database, digest).get("procedures") or []
    try:
        return read_procedures(rows)
    except (DecodeError, TypeError) as error:
        _LOG.warning("the published procedures cannot be read: %s", type(error).__name__)
        return []


def _json(database: Database, digest: str) -> dict[str, Any]:
    body = catalogue.object_of(database, digest) if digest else None
    with suppress(ValueError):
        content = json.loads(body or b"{}")
        if isinstance(content, dict):
            return content
    return {}


def today(clock: Callable[[], datetime]) -> date:
    """Return today in Viet Nam."""
    return local(clock()).date()
