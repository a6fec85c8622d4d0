"""The reports counted one by one, written from the circulars alone: what the databases' counts are checked against.

Nothing here is shared with `desktop_app.domain.law.statistics` but the names of the counts.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.dossier import Channel
from desktop_app.domain.dossier.payloads.processing import Outcome
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.law.period import Period
from desktop_app.domain.law.statistics import Counts
from desktop_app.domain.law.supplement import Waiting

_FULLY_ONLINE = 4


@dataclass(frozen=True, slots=True)
class DossierThen:
    """What the reports need to know of one dossier, as of the end of a period.

    Attributes:
        received_at: reception.
        due_at: the appointment then in force.
        ended_at: end of processing, or None.
        outcome: how it ended, or None.
        waiting_since: when the open supplement request was issued, or None.
        requests: how many supplement requests there were at the stage that had most of them.
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


def most_requests(waits: Sequence[Waiting]) -> int:
    """Return how many requests were made at the stage that had most of them.

    Nghị định 118/2025/NĐ-CP Điều 16 khoản 3 and Điều 19 khoản 5 give one right each.
    """
    return max(Counter(wait.stage for wait in waits).values(), default=0)


def is_late(dossier: DossierThen, last_day: date) -> bool:
    """Return whether a dossier counts as overdue (Quyết định 766/QĐ-TTg)."""
    if dossier.requests > 1:
        return True
    end = dossier.ended_at or dossier.waiting_since
    if end is not None:
        # Bộ luật Dân sự 2015 Điều 148 khoản 6: the last day ends at 24:00.
        return local(end).date() > local(dossier.due_at).date()
    return last_day > local(dossier.due_at).date()


def is_early(dossier: DossierThen) -> bool:
    """Return whether processing ended on a day before the due day, and in time."""
    return dossier.ended_at is not None and local(dossier.ended_at).date() < local(dossier.due_at).date()


def count(dossiers: Iterable[DossierThen], period: Period, *, by_habit: bool = False) -> Counts:
    """Count dossiers one by one: the meaning of the reports, which the database's own count is checked against.

    Args:
        dossiers: the dossiers.
        period: the days that the report is about.
        by_habit: count what waits for a supplement, and what was refused or withdrawn, as ended on time.
    """
    return _counted(place for dossier in dossiers for place in _places(dossier, period, by_habit))


def count_askings(askings: Iterable[Asking], period: Period, supplement_days: int | None = None) -> Counts:
    """Count what is no dossier yet (Nghị định 118/2025/NĐ-CP Điều 17 khoản 1 điểm c, khoản 2 điểm a)."""
    return _counted(place for one in askings for place in _places_of_asking(one, period, supplement_days))


def _counted(places: Iterable[str]) -> Counts:
    return Counts(**Counter(places))


_WITHOUT_RESULT = frozenset({Outcome.REFUSED, Outcome.WITHDRAWN, Outcome.EXPIRED})


def _places(dossier: DossierThen, period: Period, by_habit: bool) -> list[str]:
    return [*_events_in(dossier, period), *_standing(dossier, period, by_habit)]


def _events_in(dossier: DossierThen, period: Period) -> list[str]:
    """Return what happened in the period, whenever the dossier came and ended."""
    # Form 07a knows two ways: online, and everything else.
    way = "paid_online" if dossier.payment is Payment.ONLINE else "paid_direct"
    paid = [way] if dossier.payment and _is_in(dossier.paid_at, period) else []
    return [*paid, *(["electronic"] if _is_in(dossier.sent_back_at, period) else [])]


def _is_in(moment: datetime | None, period: Period) -> bool:
    return moment is not None and period.begin <= moment < period.end


def _standing(dossier: DossierThen, period: Period, by_habit: bool) -> list[str]:
    ended = dossier.ended_at
    if dossier.received_at >= period.end or (ended is not None and ended < period.begin):
        return []
    came = _came_in(dossier, period)
    is_open = ended is None or ended >= period.end
    waits = is_open and dossier.waiting_since is not None
    outcome = None if is_open else dossier.outcome
    remarks = ["waiting"] if waits else [outcome.value] if outcome in _WITHOUT_RESULT else []
    if by_habit and (waits or outcome in _WITHOUT_RESULT):
        return [*came, "on_time", *remarks]
    late, apologised = is_late(dossier, period.last), "_apologised" if dossier.apologised else ""
    if is_open:
        return [*came, f"open_late{apologised}" if late else "open_in_time", *remarks]
    return [*came, f"late{apologised}" if late else ("early" if is_early(dossier) else "on_time"), *remarks]


def _places_of_asking(one: Asking, period: Period, supplement_days: int | None) -> list[str]:
    if one.is_refused and _is_in(one.ended_at, period):
        return ["not_received"]
    waits = one.asked_at < period.end and (one.ended_at is None or one.ended_at >= period.end)
    if not waits or one.channel is not Channel.ONLINE:
        return []
    if supplement_days is None or local(one.asked_at).date() + timedelta(days=supplement_days) >= period.last:
        return ["awaiting"]
    return ["awaiting", "awaiting_late"]


def _came_in(dossier: DossierThen, period: Period) -> list[str]:
    if dossier.received_at < period.begin:
        return ["carried"]
    return [_came_by(dossier), *(["non_territorial"] if dossier.is_non_territorial else [])]


def _came_by(dossier: DossierThen) -> str:
    if dossier.channel is Channel.ONLINE:
        return "online_full" if dossier.online_level >= _FULLY_ONLINE else "online_part"
    return "post" if dossier.channel is Channel.POST else "direct"
