"""Rows of the list of all procedures, and how their values stand in its tables."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.catalogue.hits import Listed
from desktop_app.domain.catalogue.levels import Counter, Level, ListState, Scope

OFFERED = {Level.COMMUNE: "\u03c9commune", Level.PROVINCE: "\u03c9province"}
"""Words of the index that mark what a level's counter receives; folded texts have no such letter."""
COUNTERS, SCOPES, STATES = tuple(Counter), tuple(Scope), tuple(ListState)
"""Their places are what the tables hold; new ones are added at the end."""

_LEVELS = tuple(Level)


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row as it is written.

    Attributes:
        listed: the procedure.
        offered: the levels whose one-stop counters receive it.
        former_ids: ids and codes that it had before.
        detail: its details as JSON in one line, or None where there are none.
        is_searched: whether a search lists it; not so where its cases stand in the list instead.
        is_own: whether it was put in the place of what a portal published.
        published: what the portal published in that place, or None for nothing.
    """

    listed: Listed
    offered: frozenset[Level]
    former_ids: tuple[str, ...] = ()
    detail: bytes | None = None
    is_searched: bool = True
    is_own: bool = False
    published: bytes | None = None


def bits_of(levels: Iterable[Level]) -> int:
    """Return levels as bits."""
    return sum(1 << _LEVELS.index(level) for level in levels)


def levels_of(bits: int) -> tuple[Level, ...]:
    """Return the levels that bits stand for."""
    return tuple(level for place, level in enumerate(_LEVELS) if bits & 1 << place)


def listed_of(row: Sequence[Any]) -> tuple[Listed, frozenset[Level]]:
    """Return the procedure of a row that was read, and the levels whose counters receive it."""
    procedure_id, code, name, field, agency, unit = row[:6]
    levels, counter, scope, state, published_by, date_of_data, has_details, online_level, offered = row[6:]
    listed = Listed(
        id=procedure_id,
        code=code,
        name=name,
        field=field,
        agency=agency,
        unit=unit,
        levels=levels_of(levels),
        counter=COUNTERS[counter],
        scope=SCOPES[scope],
        state=STATES[state],
        published_by=published_by,
        date_of_data=date_of_data,
        has_details=bool(has_details),
        online_level=online_level,
    )
    return listed, frozenset(levels_of(offered))
