"""Procedures that several agencies decide one after the other (liên thông), each within its part of the time limit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from desktop_app.domain.law.working_time import LimitStep, OfficeHours, WorkCalendar, appoint


@dataclass(frozen=True, slots=True)
class AgencyLimit:
    """Until when one agency has to do its part of a dossier."""

    agency: str
    due_at: datetime


def agency_limits(
    steps: Sequence[LimitStep], start: datetime, calendar: WorkCalendar, hours: OfficeHours
) -> tuple[AgencyLimit, ...]:
    """Return the limit of each agency, in their order, or nothing where one agency decides all.

    The parts follow each other; the last limit is the due moment of the whole.

    Basis: Nghị định 118/2025/NĐ-CP Điều 19 khoản 7, Điều 20 khoản 2.

    Args:
        steps: the steps of the time limit with the agency of each.
        start: when the limit begins.
        calendar: the days off and worked weekends.
        hours: the office's hours.
    """
    if not first_agencys_steps(steps):
        return ()
    limits: list[AgencyLimit] = []
    count = 0
    for agency, group in groupby(steps, key=lambda step: step.by):
        count += len(list(group))
        limits.append(AgencyLimit(agency, appoint(start, tuple(steps[:count]), calendar, hours).due))
    return tuple(limits)


def first_agencys_steps(steps: Sequence[LimitStep]) -> tuple[LimitStep, ...]:
    """Return the steps of the agency that begins, or nothing where one agency decides all.

    Nghị định 118/2025 Điều 19 khoản 7: an interlinked procedure has a time limit for each agency; the receipt shows
    when the first one is done, and when the result is there.
    """
    agencies = {step.by for step in steps if step.by}
    if len(agencies) < 2 or not steps[0].by:
        return ()
    others = (place for place, step in enumerate(steps) if step.by != steps[0].by)
    return tuple(steps[: next(others)])
