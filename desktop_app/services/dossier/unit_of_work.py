"""Performs a step of a dossier in one transaction: its event, the updated projection, and the forms it prints."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.event_merge import merge_event, merge_events
from desktop_app.domain.dossier.events import DossierEvent, apply_event
from desktop_app.domain.dossier.history import DossierHistory
from desktop_app.domain.dossier.payloads.corrections import Undone
from desktop_app.domain.dossier.payloads.kinds import Payload
from desktop_app.domain.dossier.status import EventKind, next_status
from desktop_app.domain.dossier.step_rights import check_step
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.document_number import DocumentNumber, typed_number
from desktop_app.domain.forms.issuers import EXAMINED_FORMS, IssuedPaper, Numbering, issuer_of
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.law.rules import RuleSet
from desktop_app.services.clock import event_time
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.issuers import stored_issuers
from desktop_app.services.numbers import check_not_held
from desktop_app.services.papers.voiding import void_replaced_receipts
from desktop_app.storage.dossier_projection import forget_intervals, store_state
from desktop_app.storage.dossiers import read_history
from desktop_app.storage.event_log import append_event
from desktop_app.storage.numbers import take_number
from desktop_app.storage.print_jobs import add_job


@dataclass(frozen=True, slots=True)
class StepResult:
    """Result of a step.

    Attributes:
        state: the dossier's state now.
        job_ids: print jobs of its forms, in the spool.
    """

    state: DossierState
    job_ids: tuple[UUID, ...] = ()


class UnitOfWork:
    """One transaction on something that has an id and events: its state and the events added now."""

    def __init__(
        self, connection: Connection, context: DeskContext, subject: UUID, events: Sequence[DossierEvent]
    ) -> None:
        """Compute the state from the events so far.

        Raises:
            RuleViolation: ``clock.back`` when the computer's clock was set back.
        """
        self.connection = connection
        self.context = context
        self.subject = subject
        self.state = merge_events(events).state
        self.now: datetime = event_time(connection, context)
        self._jobs: list[UUID] = []

    def check(self, kind: EventKind) -> None:
        """Check that a step is possible now.

        Raises:
            RuleViolation: ``step.impossible``; as `check_step`.
        """
        check_step(self.context.officer, kind)
        next_status(self.state.status, kind)

    def take(self, payload: Payload) -> None:
        """Perform the step that a payload belongs to: append its event and update the projection.

        Raises:
            RuleViolation: ``step.impossible``; as `check_step`.
        """
        event = DossierEvent(new_id(), self.subject, self.now, self.context.officer.id, payload)
        check_step(self.context.officer, event.kind)
        self.state = apply_event(self.state, event)
        append_event(self.connection, event)
        self.store()

    def store(self) -> None:
        """Update the projection that lists and reports read."""
        raise NotImplementedError

    def print(self, form: str) -> None:
        """Add a form of the step to the spool, as an original."""
        job_id = new_id()
        add_job(self.connection, job_id, self.subject, self.context.officer.id, form, 0, self.now)
        self._jobs.append(job_id)

    def number(self, form: FormName, typed: str = "") -> DocumentNumber:
        """Return the number of a form: the one typed in from the document office, or the year's next of its issuer.

        Raises:
            RuleViolation: ``document_number.shape``; as `check_not_held`.
        """
        given = typed_number(typed)
        if given is not None:
            return given
        day = local(self.now).date()
        # What only the counter issues is numbered by the desk itself.
        is_examined = form in EXAMINED_FORMS
        unit = self.deciding_unit if is_examined else self.context.agency.name
        paper = IssuedPaper(form, unit, self.procedure_code if is_examined else "", day)
        issuer = issuer_of(paper, stored_issuers(self.connection), self.context.agency)
        if issuer.numbering is Numbering.DOCUMENT_OFFICE:
            return DocumentNumber()
        check_not_held(self.connection)
        return DocumentNumber(take_number(self.connection, issuer.series_of(form), str(day.year)))

    @property
    def deciding_unit(self) -> str:
        """The unit that issues the forms of the step: the desk's own agency at the counter."""
        return self.context.agency.name

    @property
    def procedure_code(self) -> str:
        """The procedure whose issuer is asked for, or ``""`` at the counter."""
        return ""

    def done(self) -> StepResult:
        """Return the result."""
        return StepResult(self.state, tuple(self._jobs))


class DossierUnitOfWork(UnitOfWork):
    """One transaction on a received dossier."""

    def __init__(self, connection: Connection, context: DeskContext, dossier_id: UUID) -> None:
        """Read the dossier.

        Raises:
            RuleViolation: ``dossier.unknown`` when there is none with this id, ``clock.back`` when the computer's clock
                was set back.
        """
        history = read_history(connection, dossier_id)
        if history is None:
            raise RuleViolation("dossier.unknown")
        super().__init__(connection, context, dossier_id, history.events)
        self.history: DossierHistory = history
        self.dossier: Dossier = history.dossier
        self._due_at = self.state.due_at

    @property
    def deciding_unit(self) -> str:
        """The unit that decides."""
        return self.dossier.deciding_unit

    @property
    def procedure_code(self) -> str:
        """The procedure's national code."""
        return self.dossier.procedure_code

    @property
    def rules(self) -> RuleSet:
        """The rules that the dossier was received under."""
        return self.context.law.named(self.dossier.rule_set)

    def undo(self, event_id: UUID) -> None:
        """Undo the last event: append that, and update the projection to the state before."""
        event = DossierEvent(new_id(), self.subject, self.now, self.context.officer.id, Undone(event_id))
        self.state = merge_event(self.history.folded, event)[0].state
        append_event(self.connection, event)
        forget_intervals(self.connection, self.subject)
        self.store()

    def store(self) -> None:
        """Update the dossier's row, and void the receipts that say another appointment."""
        store_state(self.connection, self.dossier.id, self.state)
        if self.state.due_at != self._due_at:
            self._due_at = self.state.due_at
            void_replaced_receipts(self.connection, self.dossier.id)
