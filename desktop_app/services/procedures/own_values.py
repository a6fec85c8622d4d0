"""What officers state of a procedure themselves: the limit that was missing, and what the desk wants to see."""

from collections.abc import Sequence
from datetime import date

from desktop_app.domain.catalogue.stated import Entry, Layer, Origin, StatedValues
from desktop_app.domain.dossier.procedure import Procedure, RequiredDocument
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.working_time import LimitStep
from desktop_app.domain.text import tidy
from desktop_app.services.catalogue import office_of
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.procedures.imports import with_catalogue_read_again
from desktop_app.storage.catalogue_entries import add_import

TYPED = "officer"
"""The layout of what was typed and not read from a file."""


def may_store_answer(procedure: Procedure, day: date) -> bool:
    """Return whether the catalogue lacks the limit or the papers of a procedure, so that an answer is worth keeping."""
    version = procedure.in_use_on(day)
    is_instant = procedure.instant_result
    return version is not None and ((not version.limit_known and not is_instant) or not version.documents)


def store_answer(
    context: DeskContext,
    procedure_id: str,
    *,
    decision: str,
    decision_date: date | None = None,
    steps: Sequence[LimitStep] = (),
    documents: Sequence[RequiredDocument] = (),
) -> DeskContext:
    """Store what an officer typed for a procedure without limit or papers, as a version from today on.

    It says who typed it and from which decision, and counts as unverified.

    Raises:
        RuleViolation: ``procedure.missing``; ``catalogue.no_decision`` without the number of the decision;
            ``catalogue.nothing_new`` without limit and papers.
    """
    if not tidy(decision):
        raise RuleViolation("catalogue.no_decision", "decision")
    values = StatedValues(steps=tuple(steps) or None, documents=tuple(documents) or None)
    return _state(context, procedure_id, values, tidy(decision), decision_date)


def state_own_values(context: DeskContext, procedure_id: str, values: StatedValues) -> DeskContext:
    """Store what this desk wants of a procedure: hidden or not, received here or not, a note of its own.

    Raises:
        RuleViolation: ``procedure.missing``; ``catalogue.nothing_new`` without any of these values.
    """
    own = StatedValues(is_hidden=values.is_hidden, is_received=values.is_received, note=values.note)
    return _state(context, procedure_id, own, "", None)


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
