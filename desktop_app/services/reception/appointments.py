"""The appointment of a dossier that is being received, and the explanation of a received dossier's due date."""

from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.dates import VIETNAM, local
from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.law.due_explanation import AppointmentExplanation, explain_appointment
from desktop_app.domain.law.hand_over_deadline import forward_by
from desktop_app.domain.law.office_hours import DatedHours
from desktop_app.domain.law.working_time import Appointment, LimitStep, appoint
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import OpenedDossier


@dataclass(frozen=True, slots=True)
class DueExplanation:
    """Why a dossier's result is due when it is.

    Attributes:
        explanation: every day of the count, from the day on which the limit began: the reception, the receipt by the
            competent agency, or the completed supplement.
        steps: the time limit.
        extended_to: the new appointment of an apology, or None.
        kept: the appointment that the receipt has, when hours or calendar were changed since and the result of a
            new count differs; else None.
        basis: the rules that the dossier was received under.
        applied: the office's hours that applied, with their decision.
    """

    explanation: AppointmentExplanation
    steps: tuple[LimitStep, ...]
    extended_to: datetime | None
    kept: datetime | None
    basis: str
    applied: DatedHours


def explain_due_date(context: DeskContext, opened: OpenedDossier) -> DueExplanation:
    """Explain the due date of a received dossier day by day, with the calendar that is known now."""
    state, reception = opened.state, opened.dossier.reception
    started_at, received = state.clock_started_at, opened.dossier.received_at
    start = started_at or expected_start(context, received, is_non_territorial=reception.is_non_territorial)
    steps = reception.steps or ()
    extended = bool(state.extensions) and (started_at is None or state.extensions[-1] >= started_at)
    applied = context.hours_history.at(start)
    explanation, due = explain_appointment(start, steps, context.calendar, applied.hours), opened.dossier.due_at
    return DueExplanation(
        explanation,
        steps,
        due if extended else None,
        due if not extended and due != explanation.appointment.due else None,
        context.law.named(opened.dossier.rule_set).basis,
        applied,
    )


def appointment_for(
    context: DeskContext, steps: tuple[LimitStep, ...], *, is_non_territorial: bool = False
) -> Appointment:
    """Return when the result is due for a dossier received now, and why then.

    Raises:
        RuleViolation: ``limit.*`` for a limit that cannot be counted.
    """
    start = expected_start(context, context.clock(), is_non_territorial=is_non_territorial)
    return appoint(start, steps, context.calendar, context.hours_history.on(local(start).date()))


def appointment_at(context: DeskContext, received: datetime, reception: Reception) -> Appointment:
    """Return when the result of a dossier received at a moment is due, with the hours and the calendar known now.

    Raises:
        RuleViolation: ``limit.*`` for a limit that cannot be counted.
    """
    start = expected_start(context, received, is_non_territorial=reception.is_non_territorial)
    return appoint(start, reception.steps or (), context.calendar, context.hours_history.on(local(start).date()))


def expected_start(context: DeskContext, received: datetime, *, is_non_territorial: bool) -> datetime:
    """Return when the limit of a dossier received at a moment begins, as far as that is known at its reception.

    Where it begins with the receipt of the competent agency (Nghị định 118/2025/NĐ-CP Điều 17 khoản 3 as amended by
    Nghị định 309/2026/NĐ-CP), the agency is expected to have the papers on the last day for forwarding them.
    """
    rules, hours = context.law.rules(local(received).date()), context.hours_history.on(local(received).date())
    if not rules.awaits_agency(is_non_territorial=is_non_territorial):
        return received
    return datetime.combine(
        forward_by(received, context.calendar, hours, rules.hand_over).date(), hours.morning[0], VIETNAM
    )
