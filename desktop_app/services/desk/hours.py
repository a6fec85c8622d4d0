"""Office hours: stored with the day from which they apply, and changed by the head of desk."""

from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.errors import Problems
from desktop_app.domain.law.office_hours import DatedHours, HoursHistory, problems_of_hours
from desktop_app.domain.law.working_time import Appointment, LimitStep, LimitUnit, OfficeHours, appoint
from desktop_app.domain.people.agency import check_head
from desktop_app.services.context import DeskContext
from desktop_app.storage.settings import Setting

_HOURS = Setting("office_hours", list[DatedHours])
_EXAMPLE = (LimitStep(5, LimitUnit.WORKING_DAY),)


def stored_hours(connection: Connection) -> HoursHistory:
    """Return the hours that the desk has had, each from its day on."""
    return HoursHistory(tuple(_HOURS.read(connection) or ()))


def change_hours(context: DeskContext, hours: OfficeHours) -> DeskContext:
    """Store other hours from today on; returns the desk with them. Dossiers received before keep their due date.

    Raises:
        RuleViolation: ``role.head_only``.
        Problems: what `problems_of_hours` finds.
    """
    check_head(context.officer)
    problems = problems_of_hours(hours)
    if problems:
        raise Problems(problems)
    with context.store.write() as connection:
        changed = stored_hours(connection).changed(context.today(), hours)
        _HOURS.write(connection, list(changed.entries))
    return replace(context, hours_history=changed)


def example_of(context: DeskContext, hours: OfficeHours) -> tuple[datetime, Appointment]:
    """Return a moment half an hour after closing on the next Friday that is worked, and when 5 working days are due."""
    day = context.today() + timedelta(days=(4 - context.today().weekday()) % 7)
    while not context.calendar.is_working(day):
        day += timedelta(days=7)
    received = datetime.combine(day, hours.closing, VIETNAM) + timedelta(minutes=30)
    return received, appoint(received, _EXAMPLE, context.calendar, hours)
