"""Looking through the catalogue: lists with filters, and one procedure with the source of each value."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.catalogue.levels import Level, ListState
from desktop_app.domain.catalogue.merging import Sourced
from desktop_app.domain.catalogue.stated import VALUE_NAMES, Entry
from desktop_app.domain.dossier.procedure import Procedure
from desktop_app.domain.text import fold
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.favourite_procedures import usual_of

_MOST_HITS = 200


@dataclass(frozen=True, slots=True)
class Browsed:
    """A procedure in the list of the catalogue.

    Attributes:
        id: its id.
        name: its name.
        field: its field of administration.
        agency: who carries it out.
        levels: the levels at which it is carried out.
        state: whether it stands in the national catalogue.
        is_offered: whether this desk receives it.
        lacks: which of ``limit`` and ``documents`` are not known.
        begins: its first day where that lies ahead.
    """

    id: str
    name: str
    field: str
    agency: str
    levels: tuple[Level, ...]
    state: ListState
    is_offered: bool
    lacks: tuple[str, ...] = ()
    begins: date | None = None


@dataclass(frozen=True, slots=True)
class BrowsedValues:
    """One procedure with all that is known of it.

    Attributes:
        id: its id.
        name: its name.
        values: each value in force with its source, in the order in which they are shown.
        upcoming: what is issued and not in force yet.
        source: where the base's data come from.
        date_of_data: the day of the base's data of this procedure.
        usual: the desk's usual procedures, id and name, in the order of their digits.
    """

    id: str
    name: str
    values: tuple[tuple[str, Sourced], ...]
    upcoming: Sequence[Entry]
    source: str
    date_of_data: str
    usual: tuple[tuple[str, str], ...] = ()


def browse(context: DeskContext, query: str = "") -> list[Browsed]:
    """Return the procedures that match a text, best first; without one what this desk receives, by field and name.

    A search also finds what is received elsewhere.
    """
    catalogue, today = context.catalogue, context.today()
    if query.strip():
        candidates = [(hit, catalogue.by_id(hit.id)) for hit in catalogue.find(query, _MOST_HITS)]
    else:
        opened = (catalogue.by_id(procedure_id) for procedure_id, _ in catalogue.names())
        candidates = [(catalogue.hit(procedure), procedure) for procedure in opened if procedure is not None]
    browsed = [
        Browsed(
            hit.id,
            hit.name,
            hit.listed.field,
            hit.listed.agency,
            tuple(hit.listed.levels),
            hit.listed.state,
            hit.is_offered,
            _lacks(procedure, today) if hit.is_offered and hit.listed.state is ListState.LISTED else (),
            hit.begins,
        )
        for hit, procedure in candidates
    ]
    return browsed if query.strip() else sorted(browsed, key=_place)


def values_of(context: DeskContext, procedure_id: str) -> BrowsedValues | None:
    """Return one procedure with the source of each value, None for one that the catalogue does not have."""
    catalogue, today = context.catalogue, context.today()
    procedure, listed = catalogue.by_id(procedure_id), catalogue.listed(procedure_id)
    if procedure is None:
        return None
    sources = catalogue.sources(procedure_id, today)
    return BrowsedValues(
        procedure.id,
        procedure.name,
        tuple((name, sources[name]) for name in VALUE_NAMES if name in sources),
        catalogue.upcoming(procedure_id),
        catalogue.source,
        listed.date_of_data if listed is not None else "",
        tuple((usual.id, usual.name) for usual in usual_of(context)),
    )


def _place(browsed: Browsed) -> tuple[str, str]:
    return fold(browsed.field), fold(browsed.name)


def _lacks(procedure: Procedure | None, today: date) -> tuple[str, ...]:
    version = procedure.in_use_on(today) if procedure is not None else None
    if procedure is None or version is None:
        return ()
    lacks = {
        "limit": not version.limit_known and not procedure.instant_result,
        "documents": not version.documents,
    }
    return tuple(name for name, is_lacking in lacks.items() if is_lacking)
