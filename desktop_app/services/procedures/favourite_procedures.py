"""Favourite procedures of the desk: up to nine, each with a fixed digit."""

from desktop_app.domain.dossier.procedure import Procedure
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.context import DeskContext
from desktop_app.storage.settings import Setting

USUAL = Setting("usual_procedures", list[str])
_PLACES = 9


def usual_of(context: DeskContext) -> list[Procedure]:
    """Return the usual procedures in the order of their digits; procedures that left the catalogue are omitted."""
    with context.store.read() as connection:
        names = USUAL.read(connection) or []
    procedures = [context.catalogue.by_id(name) for name in names]
    return [procedure for procedure in procedures if procedure is not None]


def pin_usual(context: DeskContext, digit: int, procedure_id: str) -> list[Procedure]:
    """Give a digit, 1 to 9, to a procedure; the others keep theirs. Returns the usual procedures.

    A procedure that had another digit changes places with the one that had this digit.

    Raises:
        RuleViolation: ``role.counter_only``.
    """
    check_right(context.officer, Right.USUAL_PROCEDURES)
    with context.store.write() as connection:
        # Desks of before stored former ids.
        stored = (context.catalogue.by_id(name) for name in USUAL.read(connection) or [])
        names = [procedure.id for procedure in stored if procedure is not None]
        pinned = context.catalogue.by_id(procedure_id)
        procedure_id = pinned.id if pinned is not None else procedure_id
        place = min(digit, len(names) + 1, _PLACES) - 1
        if procedure_id in names:
            names[names.index(procedure_id)] = names[place] if place < len(names) else procedure_id
        names[place : place + 1] = [procedure_id]
        USUAL.write(connection, list(dict.fromkeys(names)))
    return usual_of(context)
