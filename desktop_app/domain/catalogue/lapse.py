"""Procedures that are no longer in force: since when, and what replaced them."""

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.dossier.procedure import Procedure, Successor


@dataclass(frozen=True, slots=True)
class Lapse:
    """A procedure has ended.

    Attributes:
        last_day: its last day, or None where that is not known.
        successor: the procedure that replaced it, or None.
    """

    last_day: date | None
    successor: Successor | None


def lapse_of(procedure: Procedure, day: date) -> Lapse | None:
    """Return how a procedure ended before a day; None for one in force, and for one that has not begun."""
    version = procedure.in_use_on(day)
    if version is None or procedure.on(day) is not None:
        return None
    return Lapse(version.effective_to, procedure.successor)
