"""The catalogue that a server has published: the program's base, its own procedures, and its updates above them."""

import json
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from central_server.storage import catalogue
from central_server.storage.database import Database
from desktop_app.domain.catalogue.comparison import UNSORTED_FIELD, entry_of, layer_of
from desktop_app.domain.catalogue.levels import Level
from desktop_app.domain.catalogue.stated import Entry, Origin, office_code
from desktop_app.domain.codec import DecodeError
from desktop_app.domain.dates import local
from desktop_app.domain.dossier.procedure import Procedure
from desktop_app.domain.text import fold
from desktop_app.services.catalogue import Catalogue, load_catalogue, read_procedures
from desktop_app.services.catalogue.added import AddedEntries
from desktop_app.sync.catalogue_delta import CatalogueDelta, UnknownPublisherError, read_delta

_LOG = logging.getLogger(__name__)
_PROCEDURES, _ORGANISATION = "procedures", "organisation"


LEVELS = (None, Level.COMMUNE, Level.PROVINCE)


@dataclass(frozen=True, slots=True)
class Published:
    """What a server has published.

    Attributes:
        version: version of the manifest.
        day: the day of the national catalogue; None without a base.
        read_on: the day on which it was read: what is in force changes with the day.
        delta: the updates so far, or None before the first.
        organisation: the names that the server gives its offices: ``parent``, ``name``, ``address`` …
        catalogues: the procedures as the counter of a level needs them; for None without preference.
        fields_read: the fields of each level that were listed before; `fields` fills it.
    """

    version: str
    day: date | None
    read_on: date
    delta: CatalogueDelta | None
    organisation: Mapping[str, str]
    catalogues: Mapping[Level | None, Catalogue]
    fields_read: dict[Level | None, Mapping[str, Sequence[str]]] = field(default_factory=dict)

    @property
    def catalogue(self) -> Catalogue:
        """All procedures."""
        return self.catalogues[None]

    def fields(self, level: Level | None) -> Mapping[str, Sequence[str]]:
        """Return the ids of a level's procedures by field, both in the order of the alphabet."""
        if level not in self.fields_read:
            catalogue = self.catalogues[level]
            by_field: dict[str, list[str]] = {}
            for procedure_id, _ in catalogue.names():
                listed = catalogue.listed(procedure_id)
                by_field.setdefault((listed.field if listed is not None else "") or UNSORTED_FIELD, []).append(
                    procedure_id
                )
            self.fields_read[level] = {name: by_field[name] for name in sorted(by_field, key=fold)}
        return self.fields_read[level]


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
    base = load_catalogue()
    organisation = _json(database, names.get(_ORGANISATION, ""))
    return Published(
        version=manifest.version if manifest is not None else "",
        day=_day(base, delta),
        read_on=today(clock),
        delta=delta,
        organisation={str(name): text for name, text in organisation.items() if isinstance(text, str)},
        catalogues={level: base.for_desk(level, layers, own) for level in LEVELS},
    )


def _day(base: Catalogue, delta: CatalogueDelta | None) -> date | None:
    days = [date.fromisoformat(base.date_of_data)] if base.date_of_data else []
    return max([*days, *([delta.until] if delta is not None else [])], default=None)


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
