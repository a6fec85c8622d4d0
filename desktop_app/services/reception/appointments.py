"""The appointment of a dossier that is being received, and the explanation of a received dossier's due date."""

from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.dates import local
from desktop_app.domain.law.due_explanation import AppointmentExplanation, explain_appointment
from desktop_app.domain.law.working_time import Appointment, LimitStep, appoint
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import OpenedDossier


@dataclass(frozen=True, slots=True)
class DueExplanation:
    """Why a dossier's result is due when it is.

    Attributes:
        explanation: every day of the count, from reception or from the day on which the supplement was complete.
        steps: the time limit.
        extended_to: the new appointment of an apology, or None.
        kept: the appointment that the receipt has, when hours or calendar were changed since and the result of a
            new count differs; else None.
        basis: the rules that the dossier was received under.
    """

    explanation: AppointmentExplanation
    steps: tuple[LimitStep, ...]
    extended_to: datetime | None
    kept: datetime | None
    basis: str


def explain_due_date(context: DeskContext, opened: OpenedDossier) -> DueExplanation:
    """Explain the due date of a received dossier day by day, with the calendar that is known now."""
    begun = [wait.until for wait in opened.state.waits if wait.until is not None]
    start = begun[-1] if begun else opened.dossier.received_at
    steps = opened.dossier.reception.steps or ()
    extended = bool(opened.state.extensions) and (not begun or opened.state.extensions[-1] >= begun[-1])
    explanation, due = (
        explain_appointment(start, steps, context.calendar, context.hours_history.on(local(start).date())),
        opened.dossier.due_at,
    )
    return DueExplanation(
        explanation,
        steps,
        due if extended else None,
        due if not extended and due != explanation.appointment.due else None,
        context.law.named(opened.dossier.rule_set).basis,
    )


def appointment_for(context: DeskContext, steps: tuple[LimitStep, ...]) -> Appointment:
    """Return when the result is due for a dossier received now, and why then.

    Raises:
        RuleViolation: ``limit.*`` for a limit that cannot be counted.
    """
    return appoint(context.clock(), steps, context.calendar, context.hours)
