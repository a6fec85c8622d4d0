"""What a period's reports count, and the formulas of their columns.

Biểu số II.06a/VPCP/KSTT: (3) = (4) + (5) + (6), (7) = (8) + (9) + (10), (11) = (12) + (13), (3) = (7) + (11). Biểu
07a/BTP counts the same dossiers with online parts, apologies and ends told apart. What is in time follows the national
index of Quyết định 766/QĐ-TTg: the end of processing is compared with the appointment; while the desk waits for a
supplement the moment of the request counts as the end; more than one request counts as overdue; what has not ended is
compared with the period's last day.

Some provinces have the habit of counting what waits for a supplement, and what was refused or withdrawn, as ended on
time ("Đúng hạn, bao gồm cả hồ sơ chờ bổ sung và trả lại/xin rút"). No text read says so; a desk may choose it, and then
its reports name it. What waits is open again in the next period, so that its (6) is then more than this one's (11).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime

from desktop_app.domain.dates import local
from desktop_app.domain.dossier import Channel
from desktop_app.domain.fee import Payment
from desktop_app.domain.payloads import Outcome
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
        is_non_territorial: received for an authority elsewhere (Nghị định 118/2025/NĐ-CP Điều 20).
        payment: how the fee was paid, or None.
        paid_at: when the payment was noted, or None.
        sent_back_at: when the result went back electronically, or None.
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
    is_non_territorial: bool = False
    payment: Payment | None = None
    paid_at: datetime | None = None
    sent_back_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """Somebody who was asked at the counter to bring more, or was turned away: no dossier yet.

    Attributes:
        asked_at: when the first paper was issued.
        ended_at: when it was received or turned away, or None.
        is_refused: whether it was turned away (Form 03).
        channel: how it came.
    """

    asked_at: datetime
    ended_at: datetime | None = None
    is_refused: bool = False
    channel: Channel = Channel.DIRECT


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
        non_territorial: among those received in the period: for an authority elsewhere.
        paid_online: fees noted in the period as paid online.
        paid_direct: fees noted in the period as paid directly.
        electronic: results that went back electronically in the period.
        awaiting: came online, were asked for more and are not received at the period's end.
        not_received: turned away at the counter in the period (Form 03).
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
    non_territorial: int = 0
    paid_online: int = 0
    paid_direct: int = 0
    electronic: int = 0
    awaiting: int = 0
    not_received: int = 0

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

    Received in all is the sum of the four ways and of what was carried over; the non-territorial ones are among them.
    Not among the columns: "hình thức khác" (the national dictionary knows three ways in, the post among them), and
    whether what waits to be received is late (Nghị định 118/2025/NĐ-CP Điều 17 khoản 2 điểm c counts from the portal's
    notice, which a desk does not have).
    """
    return {
        "received": counts.to_resolve,
        "direct": counts.direct,
        "online_full": counts.online_full,
        "online_part": counts.online_part,
        "post": counts.post,
        "non_territorial": counts.non_territorial,
        "carried": counts.carried,
        "resolved": counts.resolved,
        "in_time": counts.in_time,
        "late_apologised": counts.late_apologised,
        "late": counts.late,
        "in_process": counts.in_process,
        "open_in_time": counts.open_in_time,
        "open_late_apologised": counts.open_late_apologised,
        "open_late": counts.open_late,
        "paid_online": counts.paid_online,
        "paid_direct": counts.paid_direct,
        "stopped": counts.expired,
        "awaiting": counts.awaiting,
        "not_received": counts.not_received,
        "withdrawn": counts.withdrawn,
        "electronic": counts.electronic,
    }


def count(courses: Iterable[Course], period: Period, *, by_habit: bool = False) -> Counts:
    """Count dossiers one by one: the meaning of the reports, which the database's own count is checked against.

    Args:
        courses: the dossiers.
        period: the days that the report is about.
        by_habit: count what waits for a supplement, and what was refused or withdrawn, as ended on time.
    """
    return _counted(place for course in courses for place in _places(course, period, by_habit))


def count_askings(askings: Iterable[Asking], period: Period) -> Counts:
    """Count what is no dossier yet (Nghị định 118/2025/NĐ-CP Điều 17 khoản 1 điểm c, khoản 2 điểm a)."""
    return _counted(place for one in askings for place in _places_of_asking(one, period))


def _counted(places: Iterable[str]) -> Counts:
    return Counts(**Counter(places))


HABITUALLY_ON_TIME = frozenset({Outcome.REFUSED, Outcome.WITHDRAWN, Outcome.EXPIRED})
"""Ends without a result: sent back or withdrawn; the local habit counts them as on time."""


def _places(course: Course, period: Period, by_habit: bool) -> list[str]:
    return [*_events_in(course, period), *_standing(course, period, by_habit)]


def _events_in(course: Course, period: Period) -> list[str]:
    """Return what happened in the period, whenever the dossier came and ended."""
    paid = [f"paid_{course.payment}"] if course.payment and _is_in(course.paid_at, period) else []
    return [*paid, *(["electronic"] if _is_in(course.sent_back_at, period) else [])]


def _is_in(moment: datetime | None, period: Period) -> bool:
    return moment is not None and period.begin <= moment < period.end


def _standing(course: Course, period: Period, by_habit: bool) -> list[str]:
    ended = course.ended_at
    if course.received_at >= period.end or (ended is not None and ended < period.begin):
        return []
    came = _came_in(course, period)
    is_open = ended is None or ended >= period.end
    waits = is_open and course.waiting_since is not None
    outcome = None if is_open else course.outcome
    remarks = ["waiting"] if waits else [outcome.value] if outcome in HABITUALLY_ON_TIME else []
    if by_habit and (waits or outcome in HABITUALLY_ON_TIME):
        return [*came, "on_time", *remarks]
    late, apologised = is_late(course, period.last), "_apologised" if course.apologised else ""
    if is_open:
        return [*came, f"open_late{apologised}" if late else "open_in_time", *remarks]
    return [*came, f"late{apologised}" if late else ("early" if is_early(course) else "on_time"), *remarks]


def _places_of_asking(one: Asking, period: Period) -> list[str]:
    if one.is_refused and _is_in(one.ended_at, period):
        return ["not_received"]
    waits = one.asked_at < period.end and (one.ended_at is None or one.ended_at >= period.end)
    return ["awaiting"] if waits and one.channel is Channel.ONLINE else []


def _came_in(course: Course, period: Period) -> list[str]:
    if course.received_at < period.begin:
        return ["carried"]
    return [_came_by(course), *(["non_territorial"] if course.is_non_territorial else [])]


def _came_by(course: Course) -> str:
    if course.channel is Channel.ONLINE:
        return "online_full" if course.online_level >= FULLY_ONLINE else "online_part"
    return "post" if course.channel is Channel.POST else "direct"
