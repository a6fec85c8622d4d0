"""Taking a step with a dossier: one event, the row folded from it, and the papers it prints, all or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.dossier.event_merge import merge_events
from desktop_app.domain.dossier.events import DossierEvent, DossierState, apply_event
from desktop_app.domain.dossier.payloads import Payload
from desktop_app.domain.dossier.status import EventKind, check_role, next_status
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.rules import RuleSet
from desktop_app.services.clock import event_time
from desktop_app.services.context import DeskContext, new_id
from desktop_app.storage.dossier_projection import store_state
from desktop_app.storage.dossiers import read_history
from desktop_app.storage.event_log import append_event
from desktop_app.storage.numbers import take_number
from desktop_app.storage.print_jobs import add_job


@dataclass(frozen=True, slots=True)
class StepTaken:
    """What a step made.

    Attributes:
        state: the dossier's state now.
        job_ids: print jobs of the papers that go with it, in the spool.
    """

    state: DossierState
    job_ids: tuple[UUID, ...] = ()


class Work:
    """One unit of work on what has an id and events: its state, and what happens to it now."""

    def __init__(
        self, connection: Connection, context: DeskContext, subject: UUID, events: Sequence[DossierEvent]
    ) -> None:
        """Fold what happened so far.

        Raises:
            RuleViolation: ``clock.back`` when the computer's clock was set back.
        """
        self.connection = connection
        self.context = context
        self.subject = subject
        self.state = merge_events(events).state
        self.now: datetime = event_time(connection, context.clock)
        self._jobs: list[UUID] = []

    def check(self, kind: EventKind) -> None:
        """Check that a step is possible now, before anything is asked of the officer.

        Raises:
            RuleViolation: ``step.impossible`` or ``role.head_only``.
        """
        check_role(kind, self.context.officer.role)
        next_status(self.state.status, kind)

    def take(self, payload: Payload) -> None:
        """Take the step that a payload belongs to: append its event and update the row.

        Raises:
            RuleViolation: ``step.impossible`` or ``role.head_only``.
        """
        event = DossierEvent(new_id(), self.subject, self.now, self.context.officer.id, payload)
        check_role(event.kind, self.context.officer.role)
        self.state = apply_event(self.state, event)
        append_event(self.connection, event)
        self.store()

    def store(self) -> None:
        """Write the state into the row that lists and reports read."""
        raise NotImplementedError

    def print(self, form: str) -> None:
        """Put a paper that goes with the step into the spool; it is an original."""
        job_id = new_id()
        add_job(self.connection, job_id, self.subject, self.context.officer.id, form, 0, self.now)
        self._jobs.append(job_id)

    def number(self, form: str) -> int:
        """Take the year's next number of a form."""
        return take_number(self.connection, form, str(local(self.now).year))

    def done(self) -> StepTaken:
        """Return what was made."""
        return StepTaken(self.state, tuple(self._jobs))


class DossierWork(Work):
    """One received dossier inside one unit of work."""

    def __init__(self, connection: Connection, context: DeskContext, dossier_id: UUID) -> None:
        """Read the dossier.

        Raises:
            RuleViolation: ``dossier.unknown`` when there is none with this id, ``clock.back`` when the computer's clock
                was set back.
        """
        found = read_history(connection, dossier_id)
        if found is None:
            raise RuleViolation("dossier.unknown")
        super().__init__(connection, context, dossier_id, found.events)
        self.dossier: Dossier = found.dossier

    @property
    def rules(self) -> RuleSet:
        """The rules that the dossier was received under."""
        return self.context.law.named(self.dossier.rule_set)

    def store(self) -> None:
        """Write the state into the dossier's row."""
        store_state(self.connection, self.dossier.id, self.state)
