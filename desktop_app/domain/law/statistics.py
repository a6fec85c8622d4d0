"""What a period's reports count, and the formulas of their columns.

Biểu số II.06a/VPCP/KSTT: (3) = (4) + (5) + (6), (7) = (8) + (9) + (10), (11) = (12) + (13), (3) = (7) + (11). Biểu
07a/BTP counts the same dossiers with online parts, apologies and ends counted separately. What is in time follows the
national index of Quyết định 766/QĐ-TTg: the day on which processing ended is compared with the day of the appointment,
which runs until 24:00 (Bộ luật Dân sự 2015 Điều 148 khoản 6); while the desk waits for a supplement the moment of the
request counts as the end; more than one request at the same stage counts as overdue (Nghị định 118/2025/NĐ-CP Điều 16
khoản 3, Điều 19 khoản 5 are separate rights); what has not ended is compared with the period's last day.

Some provinces have the habit of counting what waits for a supplement, and what was refused or withdrawn, as ended on
time ("Đúng hạn, bao gồm cả hồ sơ chờ bổ sung và trả lại/xin rút"). No legal text was found for it; a desk may choose
it, and then its reports name it. What waits is open again in the next period, so that its (6) is then more than this
one's (11).
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any, Generic, Protocol, TypeVar

FULLY_ONLINE = 4
"""Level of a procedure whose whole course is online (toàn trình); 3 is online in part, 2 and less not at all."""


class Condition(Protocol):
    """A condition that can be combined: an SQL expression of either database."""

    def __and__(self, other: Any, /) -> Any:
        """Return whether both hold."""
        ...

    def __or__(self, other: Any, /) -> Any:
        """Return whether one of them holds."""
        ...

    def __invert__(self) -> Any:
        """Return whether it does not hold."""
        ...


C = TypeVar("C", bound=Condition)


@dataclass(frozen=True, slots=True)
class LateFacts(Generic[C]):
    """The facts that decide whether a dossier counts as overdue at the end of a period.

    Attributes:
        ended: processing had ended.
        waits: the desk waits for a supplement.
        requested_again: there was more than one supplement request at one stage, the counter or the examination.
        ended_after_due: processing ended on a day after that of the appointment then in force; unknown while it has
            not ended.
        requested_after_due: the open supplement request was issued on a day after that of the appointment; unknown
            without one.
        due_before_last_day: the appointment is on a day before the period's last day.
    """

    ended: C
    waits: C
    requested_again: C
    ended_after_due: C
    requested_after_due: C
    due_before_last_day: C


def is_late(facts: LateFacts[C]) -> C:
    """Return whether a dossier counts as overdue (Quyết định 766/QĐ-TTg); never unknown."""
    ended, waits = facts.ended, facts.waits
    late: C = (
        facts.requested_again
        | (ended & facts.ended_after_due)
        | (~ended & waits & facts.requested_after_due)
        | (~ended & ~waits & facts.due_before_last_day)
    )
    return late


@dataclass(frozen=True, slots=True)
class Facts(Generic[C]):
    """The facts of a dossier in a period, as of its end, that the reports count.

    Attributes:
        fresh: received in the period, not carried over.
        direct: came to the desk.
        post: came by post.
        online: came online.
        fully_online: the procedure is online from end to end.
        ended: processing had ended.
        late: see `is_late`.
        early: processing ended on a day before the due day; unknown while it has not ended.
        apologised: an apology with a new appointment was sent.
        waits: the desk waits for a supplement.
        refused: the outcome is refused.
        withdrawn: the outcome is withdrawn.
        expired: the outcome is closed because no supplement came.
    """

    fresh: C
    direct: C
    post: C
    online: C
    fully_online: C
    ended: C
    late: C
    early: C
    apologised: C
    waits: C
    refused: C
    withdrawn: C
    expired: C


def memberships(facts: Facts[C], *, by_habit: bool = False) -> dict[str, C]:
    """Return for each count of `Counts` that concerns the state of dossiers whether a dossier belongs to it.

    This is the one definition of the reports' columns; each database counts where these conditions hold.

    Args:
        facts: what is known of a dossier.
        by_habit: count what waits for a supplement, and what was refused or withdrawn, as ended on time.
    """
    ended, late, fresh = facts.ended, facts.late, facts.fresh
    waiting = ~ended & facts.waits
    without_result = ended & (facts.refused | facts.withdrawn | facts.expired)
    on_time_by_habit = (waiting | without_result) if by_habit else None
    counted = ended if on_time_by_habit is None else ended & ~on_time_by_habit
    still = ~ended if on_time_by_habit is None else ~ended & ~on_time_by_habit
    on_time = counted & ~late & ~facts.early
    return {
        "carried": ~fresh,
        "direct": fresh & facts.direct,
        "post": fresh & facts.post,
        "online_full": fresh & facts.online & facts.fully_online,
        "online_part": fresh & facts.online & ~facts.fully_online,
        "early": counted & ~late & facts.early,
        "on_time": on_time if on_time_by_habit is None else on_time_by_habit | on_time,
        "late_apologised": counted & late & facts.apologised,
        "late": counted & late & ~facts.apologised,
        "open_in_time": still & ~late,
        "open_late_apologised": still & late & facts.apologised,
        "open_late": still & late & ~facts.apologised,
        "waiting": waiting,
        "refused": ended & facts.refused,
        "withdrawn": ended & facts.withdrawn,
        "expired": ended & facts.expired,
    }


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
        awaiting: came online and are not received at the period's end.
        awaiting_late: among those: the time to receive them is over, or that to bring what was asked for.
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
    awaiting_late: int = 0
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
        """All that were received in the period."""
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
        return Counts(*(getattr(self, field.name) + getattr(other, field.name) for field in fields(Counts)))


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
    """Return the columns of Biểu 07a/BTP, by name, in the form's order.

    Received in all is the sum of the ways in and of what was carried over; the non-territorial ones are among them.
    "Hình thức khác" is 0: the national dictionary knows three ways in, the post among them. What waits to be received
    is late once the working hours of Nghị định 118/2025/NĐ-CP Điều 17 khoản 2 điểm c are over, or the time to bring the
    supplement where it was asked for.
    """
    return {
        "received": counts.to_resolve,
        "direct": counts.direct,
        "online_full": counts.online_full,
        "online_part": counts.online_part,
        "other": 0,
        "non_territorial": counts.non_territorial,
        "carried": counts.carried,
        "post": counts.post,
        "resolved": counts.resolved,
        "in_time": counts.in_time,
        "late_apologised": counts.late_apologised,
        "late": counts.late,
        "in_process": counts.in_process,
        "open_in_time": counts.open_in_time,
        "open_late_apologised": counts.open_late_apologised,
        "open_late": counts.open_late,
        "paid": counts.paid_online + counts.paid_direct,
        "paid_online": counts.paid_online,
        "paid_direct": counts.paid_direct,
        "stopped": counts.expired,
        "awaiting_in_time": counts.awaiting - counts.awaiting_late,
        "awaiting_late": counts.awaiting_late,
        "not_received": counts.not_received,
        "withdrawn": counts.withdrawn,
        "electronic": counts.electronic,
    }
