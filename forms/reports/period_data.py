"""The data of the reports of a period."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any

from forms.base.data import FormData, normalise


def _count() -> Any:
    return field(default=0, metadata={"largest": 99_999_999})


@dataclass(frozen=True, slots=True)
class Line06a:
    """One line of Biểu II.06a: the columns (3) to (13), in dossiers.

    Attributes:
        name: Field, procedure or unit.
        to_resolve: (3) received in all.
        online: (4) received online in the period.
        direct_and_post: (5) received at the desk and by post in the period.
        carried: (6) carried over from the period before.
        resolved: (7) resolved in all.
        early: (8) before the due day.
        on_time: (9) on the due day.
        resolved_late: (10) after it.
        in_process: (11) still open in all.
        open_in_time: (12) not yet due.
        open_overdue: (13) overdue.
    """

    name: str
    to_resolve: int = _count()
    online: int = _count()
    direct_and_post: int = _count()
    carried: int = _count()
    resolved: int = _count()
    early: int = _count()
    on_time: int = _count()
    resolved_late: int = _count()
    in_process: int = _count()
    open_in_time: int = _count()
    open_overdue: int = _count()

    def __post_init__(self) -> None:
        """Normalise.

        Raises:
            FormDataError: If a count is out of range.
        """
        normalise(self)


@dataclass(frozen=True, slots=True)
class Line07a:
    """One line of Biểu 07a/BTP, in dossiers.

    Attributes:
        name: Field, procedure or unit.
        received: Received in all.
        direct: Received at the desk.
        online_full: Received online from end to end.
        online_part: Received online in part.
        post: Received by public post.
        non_territorial: Among those received: for an authority elsewhere.
        carried: Carried over from the period before.
        resolved: Resolved in all.
        in_time: Before or on the due day.
        late_apologised: Late, an apology had been sent.
        late: Late without one.
        in_process: Still open in all.
        open_in_time: Not yet due.
        open_late_apologised: Overdue, an apology had been sent.
        open_late: Overdue without one.
        paid_online: Fees paid online.
        paid_direct: Fees paid directly.
        stopped: Closed because no supplement came.
        awaiting: Came online and wait to be received.
        not_received: Refused at the counter.
        withdrawn: Withdrawn by the applicant.
        electronic: Results sent electronically.
    """

    name: str
    received: int = _count()
    direct: int = _count()
    online_full: int = _count()
    online_part: int = _count()
    post: int = _count()
    non_territorial: int = _count()
    carried: int = _count()
    resolved: int = _count()
    in_time: int = _count()
    late_apologised: int = _count()
    late: int = _count()
    in_process: int = _count()
    open_in_time: int = _count()
    open_late_apologised: int = _count()
    open_late: int = _count()
    paid_online: int = _count()
    paid_direct: int = _count()
    stopped: int = _count()
    awaiting: int = _count()
    not_received: int = _count()
    withdrawn: int = _count()
    electronic: int = _count()

    def __post_init__(self) -> None:
        """Normalise.

        Raises:
            FormDataError: If a count is out of range.
        """
        normalise(self)


def counts_of(line: Line06a | Line07a) -> tuple[int, ...]:
    """Return a line's numbers in the form's order."""
    return tuple(getattr(line, one.name) for one in fields(line)[1:])


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportData(FormData):
    """What stands on every report besides its lines.

    Attributes:
        period: The days that it is about, ready text.
        made_at: When it was counted (aware).
        maker: Name of who made it.
        head: Name of the head of the unit.
        note: What the reader has to know of the way of counting, below the table.
    """

    period: str = ""
    made_at: datetime | None = None
    maker: str = ""
    head: str = ""
    note: str = ""

    @property
    def dated(self) -> datetime | None:
        """The moment of counting."""
        return self.made_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Report06aData(ReportData):
    """What stands on Biểu II.06a/VPCP/KSTT.

    Attributes:
        lines: The lines; the form adds their sum.
    """

    lines: tuple[Line06a, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report07aData(ReportData):
    """What stands on Biểu 07a/BTP.

    Attributes:
        lines: The lines; the form adds their sum.
    """

    lines: tuple[Line07a, ...] = ()
