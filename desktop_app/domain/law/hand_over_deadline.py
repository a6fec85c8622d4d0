"""The deadline for handing a received dossier over to the deciding division."""

from datetime import datetime

from desktop_app.domain.dates import VIETNAM, local
from desktop_app.domain.law.working_time import OfficeHours, WorkCalendar


def hand_over_by(received: datetime, calendar: WorkCalendar, hours: OfficeHours) -> datetime:
    """Return the deadline for handing over a dossier received at the desk, aware.

    Nghị định 118/2025/NĐ-CP Điều 18 khoản 1 (Nghị định 61/2018/NĐ-CP Điều 18 khoản 2): on the working day of reception;
    one received after 15 o'clock at the beginning of the next working day.
    """
    at = local(received)
    is_early = calendar.is_working(at.date()) and at.time() < hours.cutoff
    if is_early:
        return datetime.combine(at.date(), hours.afternoon[1], VIETNAM)
    return datetime.combine(calendar.next_working(at.date()), hours.morning[1], VIETNAM)
