"""The desk's office hours: kept in the store, changed by the head of desk, shown by an example."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection

from desktop_app.domain.agency import check_head
from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.office_hours import problems_of_hours, time_text
from desktop_app.domain.working_time import Appointment, LimitStep, LimitUnit, OfficeHours, appoint
from desktop_app.services.context import DeskContext
from desktop_app.storage.settings import read_setting, write_setting

_KEY = "office_hours"
_EXAMPLE = (LimitStep(5, LimitUnit.WORKING_DAY),)


class HoursRefused(Exception):  # noqa: N818 - the page is not finished; nothing went wrong
    """The hours contradict each other.

    Attributes:
        problems: what is wrong, in the order of the fields.
    """

    def __init__(self, problems: list[RuleViolation]) -> None:
        super().__init__(", ".join(problem.code for problem in problems))
        self.problems = problems


def stored_hours(connection: Connection) -> OfficeHours:
    """Return the hours that the desk keeps, or the usual ones."""
    body = read_setting(connection, _KEY)
    return OfficeHours() if body is None else _read(body)


def change_hours(context: DeskContext, hours: OfficeHours) -> DeskContext:
    """Keep other hours; returns the desk as it is with them. Dossiers received before keep their due date.

    Raises:
        RuleViolation: ``role.head_only``.
        HoursRefused: with what `problems_of_hours` says.
    """
    check_head(context.officer)
    problems = problems_of_hours(hours)
    if problems:
        raise HoursRefused(problems)
    with context.store.write() as connection:
        write_setting(connection, _KEY, _body(hours))
    return replace(context, hours=hours)


def example_of(context: DeskContext, hours: OfficeHours) -> tuple[datetime, Appointment]:
    """Return a moment half an hour after closing on the next Friday that is worked, and when 5 working days are due."""
    day = context.today() + timedelta(days=(4 - context.today().weekday()) % 7)
    while not context.calendar.is_working(day):
        day += timedelta(days=7)
    received = datetime.combine(day, hours.closing, VIETNAM) + timedelta(minutes=30)
    return received, appoint(received, _EXAMPLE, context.calendar, hours)


def _body(hours: OfficeHours) -> dict[str, Any]:
    return {
        "morning": [time_text(at) for at in hours.morning],
        "afternoon": [time_text(at) for at in hours.afternoon],
        "appointment": time_text(hours.appointment),
        "cutoff": time_text(hours.cutoff),
        "closing": time_text(hours.closing),
        "saturday_morning": hours.saturday_morning,
        "next_day_when_closed": hours.next_day_when_closed,
    }


def _read(body: dict[str, Any]) -> OfficeHours:
    at = time.fromisoformat
    morning, afternoon = body["morning"], body["afternoon"]
    return OfficeHours(
        (at(morning[0]), at(morning[1])),
        (at(afternoon[0]), at(afternoon[1])),
        at(body["appointment"]),
        at(body["cutoff"]),
        at(body["closing"]),
        body["saturday_morning"],
        body["next_day_when_closed"],
    )
