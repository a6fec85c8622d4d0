"""Summary of a transaction: end of the event log and allocated numbers for the rollback guard, and the changed data."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from uuid import UUID

from desktop_app.domain.changes import Changes

if TYPE_CHECKING:
    from sqlalchemy import Connection

_NOTED, _CHANGED = "committed", "changed"


@dataclass(frozen=True, slots=True)
class Committed:
    """What one unit of work did.

    Attributes:
        seq: number of the last line that it appended to the log, or 0.
        hash: that line's chained hash, hexadecimal.
        numbers: the last number that it took of each series, by ``series|period``.
        changes: the stored data that differs now.
    """

    seq: int = 0
    hash: str = ""
    numbers: Mapping[str, int] = field(default_factory=dict)
    changes: Changes = field(default_factory=Changes)

    @property
    def is_worth_telling(self) -> bool:
        """Whether an older copy of the file would not know of this."""
        return bool(self.seq or self.numbers)


def note_commit(
    connection: "Connection",
    *,
    seq: int = 0,
    hash: str = "",  # noqa: A002 - as `Committed` names it
    number: tuple[str, int] | None = None,
) -> None:
    """Note what the unit of work on this connection does, for the rollback guard."""
    before: Committed = connection.info.get(_NOTED, Committed())
    numbers = before.numbers if number is None else {**before.numbers, number[0]: number[1]}
    connection.info[_NOTED] = Committed(seq or before.seq, hash or before.hash, numbers)


class _ChangeSets:
    """Changes of one unit of work while they are collected; sets, because a batch may touch thousands of dossiers."""

    def __init__(self) -> None:
        self.dossiers: set[UUID] = set()
        self.intakes: set[UUID] = set()
        self.print_jobs: set[UUID] = set()
        self.settings: set[str] = set()
        self.calendar = False


def note_change(
    connection: "Connection",
    *,
    dossier: UUID | None = None,
    intake: UUID | None = None,
    print_job: UUID | None = None,
    setting: str | None = None,
    calendar: bool = False,
) -> None:
    """Note data that the unit of work on this connection changes, for whoever shows it."""
    sets: _ChangeSets | None = connection.info.get(_CHANGED)
    if sets is None:
        sets = connection.info[_CHANGED] = _ChangeSets()
    if dossier is not None:
        sets.dossiers.add(dossier)
    if intake is not None:
        sets.intakes.add(intake)
    if print_job is not None:
        sets.print_jobs.add(print_job)
    if setting is not None:
        sets.settings.add(setting)
    sets.calendar = sets.calendar or calendar


def what_was_committed(connection: "Connection") -> Committed:
    """Return what was noted on this connection, and forget it."""
    noted: Committed = connection.info.pop(_NOTED, Committed())
    sets: _ChangeSets | None = connection.info.pop(_CHANGED, None)
    return noted if sets is None else replace(noted, changes=_frozen(sets))


def _frozen(sets: _ChangeSets) -> Changes:
    return Changes(
        frozenset(sets.dossiers),
        frozenset(sets.intakes),
        frozenset(sets.print_jobs),
        frozenset(sets.settings),
        sets.calendar,
    )
