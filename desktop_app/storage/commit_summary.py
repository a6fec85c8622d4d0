"""Summary of a transaction: end of the event log and allocated numbers for the rollback guard, and the changed data."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from uuid import UUID

from desktop_app.domain.changes import Changes

if TYPE_CHECKING:
    from sqlalchemy import Connection

_SUMMARY, _CHANGES = "commit_summary", "changes"


@dataclass(frozen=True, slots=True)
class CommitSummary:
    """Summary of one transaction.

    Attributes:
        seq: sequence number of the last event that it appended, or 0.
        hash: that event's chained hash, hexadecimal.
        numbers: the last number that it allocated of each series, by ``series|period``.
        changes: the stored data that it changed.
    """

    seq: int = 0
    hash: str = ""
    numbers: Mapping[str, int] = field(default_factory=dict)
    changes: Changes = field(default_factory=Changes)

    @property
    def concerns_rollback_guard(self) -> bool:
        """Whether the rollback guard has to record it: events were appended or numbers allocated."""
        return bool(self.seq or self.numbers)


def add_to_commit_summary(
    connection: "Connection",
    *,
    seq: int = 0,
    hash: str = "",  # noqa: A002 - as `CommitSummary` names it
    number: tuple[str, int] | None = None,
) -> None:
    """Add an appended event or an allocated number to the summary of this connection's transaction."""
    before: CommitSummary = connection.info.get(_SUMMARY, CommitSummary())
    numbers = before.numbers if number is None else {**before.numbers, number[0]: number[1]}
    connection.info[_SUMMARY] = CommitSummary(seq or before.seq, hash or before.hash, numbers)


class _ChangeSets:
    """Changes of one transaction while they are collected; sets, because a batch may change thousands of dossiers."""

    def __init__(self) -> None:
        self.dossiers: set[UUID] = set()
        self.intakes: set[UUID] = set()
        self.print_jobs: set[UUID] = set()
        self.settings: set[str] = set()
        self.calendar = False
        self.messages: set[UUID] = set()
        self.drafts: set[UUID] = set()


def add_changed_data(
    connection: "Connection",
    *,
    dossier: UUID | None = None,
    intake: UUID | None = None,
    print_job: UUID | None = None,
    setting: str | None = None,
    calendar: bool = False,
    message: UUID | None = None,
    draft: UUID | None = None,
) -> None:
    """Add changed data to the summary of this connection's transaction, so that screens can refresh."""
    sets: _ChangeSets | None = connection.info.get(_CHANGES)
    if sets is None:
        sets = connection.info[_CHANGES] = _ChangeSets()
    if dossier is not None:
        sets.dossiers.add(dossier)
    if intake is not None:
        sets.intakes.add(intake)
    if print_job is not None:
        sets.print_jobs.add(print_job)
    if setting is not None:
        sets.settings.add(setting)
    if message is not None:
        sets.messages.add(message)
    if draft is not None:
        sets.drafts.add(draft)
    sets.calendar = sets.calendar or calendar


def take_commit_summary(connection: "Connection") -> CommitSummary:
    """Return the summary of this connection's transaction, and reset it."""
    summary: CommitSummary = connection.info.pop(_SUMMARY, CommitSummary())
    sets: _ChangeSets | None = connection.info.pop(_CHANGES, None)
    return summary if sets is None else replace(summary, changes=_frozen(sets))


def _frozen(sets: _ChangeSets) -> Changes:
    return Changes(
        frozenset(sets.dossiers),
        frozenset(sets.intakes),
        frozenset(sets.print_jobs),
        frozenset(sets.settings),
        sets.calendar,
        frozenset(sets.messages),
        frozenset(sets.drafts),
    )
