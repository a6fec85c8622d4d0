"""The appointment of a dossier that is being received."""

from desktop_app.domain.working_time import Appointment, LimitStep, appoint
from desktop_app.services.context import DeskContext


def appointment_for(context: DeskContext, steps: tuple[LimitStep, ...]) -> Appointment:
    """Return when the result is due for a dossier received now, and why then.

    Raises:
        RuleViolation: ``limit.*`` for a limit that cannot be counted.
    """
    return appoint(context.clock(), steps, context.calendar, context.hours)
