"""The versions of one procedure side by side: when each holds, by which decision, and in which values they differ."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from desktop_app.domain.catalogue.merging import Sourced
from desktop_app.domain.catalogue.stated import VALUE_NAMES, Entry
from desktop_app.services.context import DeskContext


class VersionState(StrEnum):
    """Whether a version holds today.

    Attributes:
        PAST: its last day has passed.
        IN_FORCE: it holds.
        TO_COME: it was issued and is not in force yet.
    """

    PAST = "past"
    IN_FORCE = "in_force"
    TO_COME = "to_come"


@dataclass(frozen=True, slots=True)
class ShownVersion:
    """One version.

    Attributes:
        begins: its first day; None where the base does not tell.
        ends: its last day, or None.
        state: whether it holds today.
        decision: number of its decision, or ``""``.
        decision_date: its date.
        newest: the newest statement in it, None where all of it is the base's.
        values: its values by name.
    """

    begins: date | None
    ends: date | None
    state: VersionState
    decision: str
    decision_date: date | None
    newest: Entry | None
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ComparedVersions:
    """The versions of a procedure, the oldest first.

    Attributes:
        name: the procedure's name.
        versions: its versions.
        differing: the names of the values in which they differ, in the order in which values are shown.
        alike: the names of the others that any of them has.
        ended_after: its last day where no version follows; else None.
    """

    name: str
    versions: tuple[ShownVersion, ...]
    differing: tuple[str, ...]
    alike: tuple[str, ...]
    ended_after: date | None = None


def versions_of(context: DeskContext, procedure_id: str) -> ComparedVersions | None:
    """Return the versions of a procedure, None for one that the catalogue does not have."""
    catalogue, today = context.catalogue, context.today()
    procedure = catalogue.by_id(procedure_id)
    if procedure is None:
        return None
    versions = []
    for version in procedure.versions:
        sources = catalogue.sources(procedure_id, version.effective_from)
        entries = [sourced.entry for sourced in sources.values() if sourced.entry is not None]
        # The day of the base is often that of its data, and not the first one of the version.
        is_known = bool(entries) or version.verified.get("effective_from", False)
        versions.append(
            ShownVersion(
                version.effective_from if is_known else None,
                version.effective_to,
                _state(version.effective_from, version.effective_to, today),
                version.decision,
                version.decision_date,
                max(entries, key=_age, default=None),
                _values(sources),
            )
        )
    last = versions[-1].ends if versions else None
    return ComparedVersions(procedure.name, tuple(versions), *_compared(versions), ended_after=last)


def _state(begins: date, ends: date | None, today: date) -> VersionState:
    if begins > today:
        return VersionState.TO_COME
    return VersionState.PAST if ends is not None and ends < today else VersionState.IN_FORCE


def _age(entry: Entry) -> tuple[date, int]:
    return entry.effective_from, entry.origin.layer.rank


def _values(sources: Mapping[str, Sourced]) -> dict[str, Any]:
    return {name: sourced.value for name, sourced in sources.items()}


def _compared(versions: Sequence[ShownVersion]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of the values that differ, and of those that do not."""
    present = [name for name in VALUE_NAMES if any(name in version.values for version in versions)]
    first = versions[0].values if versions else {}
    differing = [name for name in present if any(version.values.get(name) != first.get(name) for version in versions)]
    return tuple(differing), tuple(name for name in present if name not in differing)
