"""What officers state of a procedure themselves: the limit that was missing, and what the desk wants to see."""

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.catalogue.stated import Entry, Layer, Origin, StatedValues
from desktop_app.domain.dossier.dossier import DocumentState, Dossier
from desktop_app.domain.dossier.procedure import RequiredDocument
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.working_time import LimitStep
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.text import tidy
from desktop_app.services.catalogue import office_of
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.procedures.favourite_procedures import pin_usual
from desktop_app.services.procedures.imports import with_catalogue_read_again
from desktop_app.storage.catalogue_entries import add_import

TYPED = "officer"
"""The layout of what was typed and not read from a file."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an officer typed because the catalogue did not have it.

    Attributes:
        procedure_id: the procedure.
        steps: its time limit; empty where the catalogue has it.
        documents: its papers; empty where the catalogue has them.
    """

    procedure_id: str
    steps: tuple[LimitStep, ...] = ()
    documents: tuple[RequiredDocument, ...] = ()


def answer_of(context: DeskContext, dossier: Dossier) -> Answer | None:
    """Return what was typed for a dossier and is worth keeping, or None where the catalogue lacks nothing."""
    page = dossier.reception
    procedure = context.catalogue.by_id(page.procedure_id)
    version = procedure.in_use_on(context.today()) if procedure is not None else None
    if procedure is None or version is None:
        return None
    lacks_limit = not version.limit_known and not procedure.instant_result
    steps = page.steps if lacks_limit and page.steps else ()
    handed_in = [] if version.documents else [line for line in page.documents if line.state is DocumentState.PRESENT]
    documents = tuple(RequiredDocument(line.name, line.counts, required=line.required) for line in handed_in)
    return Answer(procedure.id, tuple(steps), documents) if steps or documents else None


def store_answer(
    context: DeskContext, answer: Answer, *, decision: str, decision_date: date | None = None
) -> DeskContext:
    """Store what an officer typed for a procedure without limit or papers, as a version from today on.

    It says who typed it and from which decision, and counts as unverified.

    Raises:
        RuleViolation: ``role.counter_only``; ``procedure.missing``; ``catalogue.no_decision`` without the number of
            the decision; ``catalogue.nothing_new`` without limit and papers.
    """
    check_right(context.officer, Right.SERVE)
    if not tidy(decision):
        raise RuleViolation("catalogue.no_decision", "decision")
    values = StatedValues(steps=answer.steps or None, documents=answer.documents or None)
    return _state(context, answer.procedure_id, values, tidy(decision), decision_date)


def state_own_values(context: DeskContext, procedure_id: str, values: StatedValues) -> DeskContext:
    """Store what this desk wants of a procedure: hidden or not, received here or not, a note of its own.

    Raises:
        RuleViolation: ``role.counter_only``; ``procedure.missing``; ``catalogue.nothing_new`` without any of these
            values.
    """
    check_right(context.officer, Right.USUAL_PROCEDURES)
    own = StatedValues(is_hidden=values.is_hidden, is_received=values.is_received, note=values.note)
    return _state(context, procedure_id, own, "", None)


def store_wishes(context: DeskContext, procedure_id: str, values: StatedValues, digit: int = 0) -> DeskContext:
    """Store what this desk wants of a procedure, and the digit that chooses it at reception; 0 leaves the digits.

    Raises:
        RuleViolation: as `state_own_values`.
    """
    changed = context if digit and not values.stated() else state_own_values(context, procedure_id, values)
    if digit:
        pin_usual(changed, digit, procedure_id)
    return changed


def _state(
    context: DeskContext, procedure_id: str, values: StatedValues, decision: str, decision_date: date | None
) -> DeskContext:
    procedure = context.catalogue.by_id(procedure_id)
    if procedure is None:
        raise RuleViolation("procedure.missing", "procedure")
    if not values.stated():
        raise RuleViolation("catalogue.nothing_new", "procedure")
    today = context.today()
    origin = Origin(
        layer=Layer.DESK,
        office=office_of(context.agency, today),
        decision=decision,
        decision_date=decision_date,
        officer_name=context.officer.name,
        learned_at=context.clock(),
    )
    with context.store.write() as connection:
        entry = Entry(new_id(), procedure.id, values, origin, today)
        add_import(connection, new_id(), TYPED, origin, context.officer, [entry])
    return with_catalogue_read_again(context)
