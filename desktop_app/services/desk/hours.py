"""Office hours: stored with the day from which they apply, and changed by the head of desk."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.errors import Problems
from desktop_app.domain.law.office_hours import DatedHours, check_first_day, problems_of_hours
from desktop_app.domain.law.working_time import Appointment, LimitStep, LimitUnit, OfficeHours, appoint
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.text import tidy
from desktop_app.services.context import DeskContext
from desktop_app.services.office_hours import keep_hours, stored_hours

_EXAMPLE = (LimitStep(5, LimitUnit.WORKING_DAY),)


def change_hours(
    context: DeskContext, hours: OfficeHours, effective_from: date | None = None, decision: str = ""
) -> DeskContext:
    """Store other hours; returns the desk with them. Dossiers received before keep their due date.

    Args:
        context: officer, desk and store.
        hours: the hours.
        effective_from: the first day they hold; None for today.
        decision: the agency's decision about them, or ``""``.

    Raises:
        RuleViolation: ``role.head_only``, ``hours.past``.
        Problems: what `problems_of_hours` finds.
    """
    check_right(context.officer, Right.WORKING_TIME)
    first = check_first_day(effective_from or context.today(), context.today())
    problems = problems_of_hours(hours)
    if problems:
        raise Problems(problems)
    new = DatedHours(first, hours, tidy(decision), context.clock())
    with context.store.write() as connection:
        changed = stored_hours(connection).changed(new)
        keep_hours(connection, changed)
    return replace(context, hours_history=changed)


def example_of(context: DeskContext, hours: OfficeHours) -> tuple[datetime, Appointment]:
    """Return a moment half an hour after closing on the next Friday that is worked, and when 5 working days are due."""
    day = context.today() + timedelta(days=(4 - context.today().weekday()) % 7)
    while not context.calendar.is_working(day):
        day += timedelta(days=7)
    received = datetime.combine(day, hours.closing, VIETNAM) + timedelta(minutes=30)
    return received, appoint(received, _EXAMPLE, context.calendar, hours)
