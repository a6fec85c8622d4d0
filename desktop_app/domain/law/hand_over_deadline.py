"""The deadline for handing a received dossier over to the deciding division, or to a competent agency elsewhere."""

from dataclasses import dataclass
from datetime import datetime, time

from desktop_app.domain.dates import VIETNAM, local
from desktop_app.domain.law.working_time import OfficeHours, WorkCalendar


@dataclass(frozen=True, slots=True)
class HandOverRules:
    """The rules of a rule set.

    Attributes:
        cutoff: what is received after this hour is handed over at the beginning of the next working day; what is
            received at this very hour still goes on the same day.
        forward_days: working days from reception within which the papers of a dossier for a competent agency elsewhere
            are forwarded (Nghị định 118/2025/NĐ-CP Điều 20 khoản 1 điểm a); None where `cutoff` holds for them too.
    """

    cutoff: time = time(15, 0)
    forward_days: int | None = None


def hand_over_by(received: datetime, calendar: WorkCalendar, hours: OfficeHours, rules: HandOverRules) -> datetime:
    """Return the deadline for handing over a dossier received at the desk, aware.

    Nghị định 118/2025/NĐ-CP Điều 18 khoản 2 (Nghị định 61/2018/NĐ-CP Điều 18 khoản 2): on the working day of reception;
    one received after 15 o'clock at the beginning of the next working day.
    """
    at = local(received)
    is_early = calendar.is_working(at.date()) and at.time() <= rules.cutoff
    if is_early:
        return datetime.combine(at.date(), hours.afternoon[1], VIETNAM)
    return datetime.combine(calendar.next_working(at.date()), hours.morning[1], VIETNAM)


def forward_by(received: datetime, calendar: WorkCalendar, hours: OfficeHours, rules: HandOverRules) -> datetime:
    """Return the deadline for forwarding the papers of a dossier whose competent agency is elsewhere, aware.

    Nghị định 118/2025/NĐ-CP Điều 20 khoản 1 điểm a: within 01 working day from reception; the day of reception is not
    counted (Bộ luật Dân sự 2015 Điều 147 khoản 2). Without `forward_days` the deadline is that of `hand_over_by`.
    """
    if rules.forward_days is None:
        return hand_over_by(received, calendar, hours, rules)
    day = local(received).date()
    for _ in range(rules.forward_days):
        day = calendar.next_working(day)
    return datetime.combine(day, hours.afternoon[1], VIETNAM)
