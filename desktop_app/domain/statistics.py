"""What a period's reports count, and the formulas of their columns.

Biểu số II.06a/VPCP/KSTT: (3) = (4) + (5) + (6), (7) = (8) + (9) + (10), (11) = (12) + (13), (3) = (7) + (11). Biểu
07a/BTP counts the same dossiers with online parts, apologies and ends told apart. What is in time follows the national
index of Quyết định 766/QĐ-TTg: the end of processing is compared with the appointment; while the desk waits for a
supplement the moment of the request counts as the end; more than one request counts as overdue; what has not ended is
compared with the period's last day.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime

from desktop_app.domain.dates import local
from desktop_app.domain.dossier import Channel
from desktop_app.domain.events import Outcome
from desktop_app.domain.period import Period

FULLY_ONLINE = 4
"""Level of a procedure whose whole course is online (toàn trình); 3 is online in part, 2 and less not at all."""


@dataclass(frozen=True, slots=True)
class Course:
    """What the reports need to know of one dossier, as of the end of a period.

    Attributes:
        received_at: reception.
        due_at: the appointment then in force.
        ended_at: end of processing, or None.
        outcome: how it ended, or None.
        waiting_since: when the open supplement request was issued, or None.
        requests: how many supplement requests there were.
        apologised: whether an apology with a new appointment was sent.
        channel: how it came.
        online_level: level of the procedure's online service, 0 to 4.
    """

    received_at: datetime
    due_at: datetime
    ended_at: datetime | None = None
    outcome: Outcome | None = None
    waiting_since: datetime | None = None
    requests: int = 0
    apologised: bool = False
    channel: Channel = Channel.DIRECT
    online_level: int = 0


def is_late(course: Course, last_day: date) -> bool:
    """Return whether a dossier counts as overdue (Quyết định 766/QĐ-TTg)."""
    if course.requests > 1:
        return True
    end = course.ended_at or course.waiting_since
    if end is not None:
        return end > course.due_at
    return last_day > local(course.due_at).date()


def is_early(course: Course) -> bool:
    """Return whether processing ended on a day before the due day, and in time."""
    return course.ended_at is not None and local(course.ended_at).date() < local(course.due_at).date()


@dataclass(frozen=True, slots=True)
class Counts:
    """How many dossiers of each kind a period has; the reports' columns are sums of these.

    Attributes:
        carried: received before the period and not ended before it.
        direct: received in the period, at the desk.
        post: received in the period, by post.
        online_full: received in the period, online from end to end.
        online_part: received in the period, online in part.
        early: ended on a day before the due day.
        on_time: ended in time on the due day.
        late_apologised: ended late, an apology had been sent.
        late: ended late without one.
        open_in_time: not ended, and not yet due (or waiting for a supplement asked for in time).
        open_late_apologised: not ended, overdue, an apology had been sent.
        open_late: not ended, overdue without one.
        waiting: among those not ended: waiting for a supplement.
        refused: among those ended: refused after examination.
        withdrawn: among those ended: withdrawn by the applicant.
        expired: among those ended: closed because no supplement came.
    """

    carried: int = 0
    direct: int = 0
    post: int = 0
    online_full: int = 0
    online_part: int = 0
    early: int = 0
    on_time: int = 0
    late_apologised: int = 0
    late: int = 0
    open_in_time: int = 0
    open_late_apologised: int = 0
    open_late: int = 0
    waiting: int = 0
    refused: int = 0
    withdrawn: int = 0
    expired: int = 0

    @property
    def online(self) -> int:
        """II.06a (4): received online."""
        return self.online_full + self.online_part

    @property
    def direct_and_post(self) -> int:
        """II.06a (5): received at the desk and by post."""
        return self.direct + self.post

    @property
    def received(self) -> int:
        """All that came in the period."""
        return self.online + self.direct_and_post

    @property
    def to_resolve(self) -> int:
        """II.06a (3) = (4) + (5) + (6)."""
        return self.received + self.carried

    @property
    def resolved_late(self) -> int:
        """II.06a (10)."""
        return self.late + self.late_apologised

    @property
    def in_time(self) -> int:
        """Ended early or on time."""
        return self.early + self.on_time

    @property
    def resolved(self) -> int:
        """II.06a (7) = (8) + (9) + (10)."""
        return self.in_time + self.resolved_late

    @property
    def open_overdue(self) -> int:
        """II.06a (13)."""
        return self.open_late + self.open_late_apologised

    @property
    def in_process(self) -> int:
        """II.06a (11) = (12) + (13)."""
        return self.open_in_time + self.open_overdue

    def __add__(self, other: "Counts") -> "Counts":
        """Return the sum of two groups."""
        return Counts(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(Counts)))


def total_of(groups: Iterable[Counts]) -> Counts:
    """Return the sum of some groups."""
    return sum(groups, Counts())


def columns_06a(counts: Counts) -> dict[str, int]:
    """Return the columns (3) to (13) of Biểu II.06a/VPCP/KSTT by their numbers."""
    return {
        "3": counts.to_resolve,
        "4": counts.online,
        "5": counts.direct_and_post,
        "6": counts.carried,
        "7": counts.resolved,
        "8": counts.early,
        "9": counts.on_time,
        "10": counts.resolved_late,
        "11": counts.in_process,
        "12": counts.open_in_time,
        "13": counts.open_overdue,
    }


def columns_07a(counts: Counts) -> dict[str, int]:
    """Return what Biểu 07a/BTP asks for and a desk knows, by name, in the form's order.

    Not among them: dossiers of other provinces' territory, payments and those not received, which are not written down
    with a received dossier.
    """
    return {
        "received": counts.to_resolve,
        "direct": counts.direct,
        "online_full": counts.online_full,
        "online_part": counts.online_part,
        "post": counts.post,
        "carried": counts.carried,
        "resolved": counts.resolved,
        "in_time": counts.in_time,
        "late_apologised": counts.late_apologised,
        "late": counts.late,
        "in_process": counts.in_process,
        "open_in_time": counts.open_in_time,
        "open_late_apologised": counts.open_late_apologised,
        "open_late": counts.open_late,
        "stopped": counts.expired,
        "withdrawn": counts.withdrawn,
    }


def count(courses: Iterable[Course], period: Period) -> Counts:
    """Count dossiers one by one: the meaning of the reports, which the database's own count is checked against."""
    found: dict[str, int] = {one.name: 0 for one in fields(Counts)}
    for course in courses:
        for name in _places(course, period):
            found[name] += 1
    return Counts(**found)


_NO_RESULT = frozenset({Outcome.REFUSED, Outcome.WITHDRAWN, Outcome.EXPIRED})


def _places(course: Course, period: Period) -> list[str]:
    ended = course.ended_at
    if course.received_at >= period.end or (ended is not None and ended < period.begin):
        return []
    came = "carried" if course.received_at < period.begin else _came_by(course)
    apologised = "_apologised" if course.apologised else ""
    late = is_late(course, period.last)
    if ended is None or ended >= period.end:
        waits = ["waiting"] if course.waiting_since is not None else []
        return [came, f"open_late{apologised}" if late else "open_in_time", *waits]
    how = [course.outcome.value] if course.outcome is not None and course.outcome in _NO_RESULT else []
    return [came, f"late{apologised}" if late else ("early" if is_early(course) else "on_time"), *how]


def _came_by(course: Course) -> str:
    if course.channel is Channel.ONLINE:
        return "online_full" if course.online_level >= FULLY_ONLINE else "online_part"
    return "post" if course.channel is Channel.POST else "direct"
