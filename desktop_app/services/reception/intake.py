"""At the counter, before reception: a supplement request (Form 02) or a refusal (Form 03) instead of a receipt.

The page is kept until the person comes back; received then, it is one dossier with one history.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.dossier import Reception, problems_of_intake
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.event_merge import merge_events
from desktop_app.domain.dossier.intake import format_intake_code, waits_before
from desktop_app.domain.dossier.payloads.processing import SupplementRequested
from desktop_app.domain.dossier.payloads.reception import CounterPage, NotReceived, ProcedureFacts
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.law.reception_rules import refusal_reasons
from desktop_app.domain.law.rules import RuleSet
from desktop_app.domain.law.supplement import SupplementStage, is_beyond
from desktop_app.domain.people.masking import masked_name
from desktop_app.services.clock import check_clock
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.masking import masked_owner
from desktop_app.services.dossier.supplement import SupplementRequest, problems_of_request, request_payload
from desktop_app.services.dossier.unit_of_work import StepResult, UnitOfWork
from desktop_app.services.numbers import check_not_held
from desktop_app.services.reception.reception_data import keep_people, procedure_of, tidied_page
from desktop_app.storage.dossiers import exists
from desktop_app.storage.drafts import drop_draft
from desktop_app.storage.event_log import events_of
from desktop_app.storage.intake import (
    IntakeRow,
    close_intake,
    open_intakes,
    put_intake,
    read_intake,
    store_arrival,
)
from desktop_app.storage.numbers import take_number
from desktop_app.storage.person_data import restricted_intakes

__all__ = ["IntakeRow"]

_SERIES = "intake"


@dataclass(frozen=True, slots=True)
class OpenedIntake:
    """An intake with the requested items and the state that its events give."""

    row: IntakeRow
    asked_for: tuple[str, ...]
    state: DossierState


class IntakeUnitOfWork(UnitOfWork):
    """One transaction on a reception that is not received yet."""

    def __init__(self, connection: Connection, context: DeskContext, reception: Reception) -> None:
        """Read the events of the intake.

        Raises:
            RuleViolation: ``intake.received`` when it is a dossier already, ``clock.back``.
            Problems: ``procedure.missing`` when the page names a procedure that the catalogue does not have.
        """
        if exists(connection, reception.id):
            raise RuleViolation("intake.received")
        super().__init__(connection, context, reception.id, events_of(connection, reception.id))
        self.procedure = procedure_of(context, reception) if reception.procedure_id else None
        self.code = self._keep(reception)

    @property
    def rules(self) -> RuleSet:
        """The rules of today: the clock of a dossier begins with its reception."""
        return self.context.law.rules(local(self.now).date())

    def store(self) -> None:
        """Store what the lists show of it; close it after a refusal."""
        store_arrival(self.connection, self.subject, self.state)
        if self.state.ended_at is not None:
            close_intake(self.connection, self.subject, self.state.status, self.state.ended_at)
        drop_draft(self.connection, self.subject)

    def _next_code(self) -> str:
        check_not_held(self.connection)
        year = local(self.now).year
        return format_intake_code(year, take_number(self.connection, _SERIES, str(year)))

    def _keep(self, reception: Reception) -> str:
        stored = read_intake(self.connection, reception.id)
        code = stored.code if stored else self._next_code()
        self.reception, seqs = keep_people(self.connection, reception, self.now)
        row = IntakeRow(
            reception.id,
            code,
            self.reception.owner.name,
            self.procedure.name if self.procedure else "",
            self.now,
            Status.NEW,
            self.reception,
        )
        put_intake(self.connection, row, self.procedure.field if self.procedure else "", *seqs)
        return code

    @property
    def facts(self) -> ProcedureFacts:
        """What the events record of the procedure, as far as it is known."""
        procedure = self.procedure
        return ProcedureFacts(procedure.id, procedure.code, procedure.name) if procedure else ProcedureFacts()

    def page(self) -> CounterPage:
        """Return the reception data that every event of an intake records."""
        return CounterPage(self.code, self.facts, self.rules.form_set, self.reception)


def request_at_intake(context: DeskContext, reception: Reception, request: SupplementRequest) -> StepResult:
    """Ask at the counter for what is missing: Form 02 goes to the printer, the page waits for the person.

    Raises:
        Problems: for what is not filled in, and for a second request without the head of desk's reason.
        RuleViolation: ``intake.received``, ``clock.back``, ``document_number.shape``.
    """
    checked = _checked(context, reception)
    with context.store.write() as connection:
        work = IntakeUnitOfWork(connection, context, checked)
        waits, rules = waits_before(work.state.waits, work.now), work.rules.supplement
        stage, page = SupplementStage.INTAKE, work.page()
        problems = problems_of_request(waits, stage, rules, request, context.officer.role)
        if problems:
            raise Problems(problems)
        number = work.number(FormName.SUPPLEMENT_REQUEST, request.document_number)
        beyond = is_beyond(waits, stage, rules)
        work.take(request_payload(request, stage, number, is_beyond=beyond, counter=page))
        work.print(FormName.SUPPLEMENT_REQUEST)
        return work.done()


def turn_away(
    context: DeskContext, reception: Reception, reasons: Sequence[str], document_number: str = ""
) -> StepResult:
    """Refuse at the counter to receive a dossier: Form 03 goes to the printer, the page is closed.

    Args:
        context: officer, desk and store.
        reception: the page.
        reasons: why, a paragraph each.
        document_number: the number of the document office, as it was typed; ``""`` for the next one of the issuer.

    Raises:
        Problems: for what is not filled in.
        RuleViolation: ``intake.received``, ``clock.back``, ``document_number.shape``, ``step.impossible`` when it was
            turned away before.
    """
    page = _checked(context, reception)
    with context.store.write() as connection:
        work = IntakeUnitOfWork(connection, context, page)
        given = _refusal_reasons(work, reasons)
        number = work.number(FormName.REFUSAL_NOTICE, document_number)
        work.take(NotReceived(given, number.number, work.page(), number.reference))
        work.print(FormName.REFUSAL_NOTICE)
        return work.done()


def _refusal_reasons(work: IntakeUnitOfWork, reasons: Sequence[str]) -> tuple[str, ...]:
    try:
        return refusal_reasons(reasons, work.rules.reception)
    except RuleViolation as problem:
        raise Problems([problem]) from problem


def open_intake(context: DeskContext, intake_id: UUID) -> OpenedIntake | None:
    """Return an intake with the items requested last, or None without an intake of this id."""
    with context.store.read() as connection:
        row = read_intake(connection, intake_id)
        events = events_of(connection, intake_id)
    if row is None:
        return None
    asked = [event.payload for event in events if isinstance(event.payload, SupplementRequested)]
    items = tuple(item.text for item in asked[-1].items) if asked else ()
    return OpenedIntake(row, items, merge_events(events).state)


def waiting_intakes(context: DeskContext) -> list[IntakeRow]:
    """Return the intakes that wait for a supplement requested at the counter, oldest first."""
    with context.store.read() as connection:
        return masked_intakes(context, connection, open_intakes(connection))


def masked_intakes(context: DeskContext, connection: Connection, rows: Sequence[IntakeRow]) -> list[IntakeRow]:
    """Return intakes as the signed-in officer may see them in a list; nobody has received them yet."""
    restricted = restricted_intakes(connection)
    names = [
        masked_name(row.owner_name)
        if row.id in restricted
        else masked_owner(context, row.owner_name, row.reception.procedure_id)
        for row in rows
    ]
    return [replace(row, owner_name=name) for row, name in zip(rows, names, strict=True)]


def _checked(context: DeskContext, reception: Reception) -> Reception:
    page = tidied_page(reception)
    problems = problems_of_intake(page, today=context.today())
    if problems:
        # By a wrong clock right dates look wrong: it is asked about first.
        check_clock(context)
        raise Problems(problems)
    return page
