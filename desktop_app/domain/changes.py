"""The data that a transaction changed, so that screens can refresh what is affected."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Changes:
    """The stored data that one or several transactions changed.

    Attributes:
        dossiers: dossiers with new events or another state.
        intakes: pages waiting for their person that were stored or closed.
        print_jobs: print jobs that were added or changed.
        settings: keys of the settings that were stored.
        calendar: whether a day of the working calendar was stored or removed.
        messages: dossiers with a message that was queued, sent or given up.
        drafts: unfinished pages that were stored or discarded.
    """

    dossiers: frozenset[UUID] = frozenset()
    intakes: frozenset[UUID] = frozenset()
    print_jobs: frozenset[UUID] = frozenset()
    settings: frozenset[str] = frozenset()
    calendar: bool = False
    messages: frozenset[UUID] = frozenset()
    drafts: frozenset[UUID] = frozenset()

    def __bool__(self) -> bool:
        """Return whether anything changed."""
        sets = (self.dossiers, self.intakes, self.print_jobs, self.messages, self.settings, self.drafts)
        return self.calendar or any(sets)

    def __or__(self, other: Changes) -> Changes:
        """Return the union of two sets of changes."""
        return Changes(
            self.dossiers | other.dossiers,
            self.intakes | other.intakes,
            self.print_jobs | other.print_jobs,
            self.settings | other.settings,
            self.calendar or other.calendar,
            self.messages | other.messages,
            self.drafts | other.drafts,
        )
