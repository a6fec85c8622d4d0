"""The data of the reports of a period."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta

from forms.base.data import FormData, Moment, normalise

Total = Annotated[int, Meta(ge=0, le=99_999_999)]
"""A number of dossiers of a whole province."""

LinesBy = Literal["field", "unit", "officer"]
"""What a line of a report is about: a field of administration or procedure, a deciding unit, a receiving officer."""


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
    to_resolve: Total = 0
    online: Total = 0
    direct_and_post: Total = 0
    carried: Total = 0
    resolved: Total = 0
    early: Total = 0
    on_time: Total = 0
    resolved_late: Total = 0
    in_process: Total = 0
    open_in_time: Total = 0
    open_overdue: Total = 0

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
        other: Received in another way.
        non_territorial: Among those received: for an authority elsewhere.
        carried: Carried over from the period before.
        post: Received by public post.
        resolved: Resolved in all.
        in_time: Before or on the due day.
        late_apologised: Late, an apology had been sent.
        late: Late without one.
        in_process: Still open in all.
        open_in_time: Not yet due.
        open_late_apologised: Overdue, an apology had been sent.
        open_late: Overdue without one.
        paid: Fees paid in all.
        paid_online: Fees paid online.
        paid_direct: Fees paid directly.
        stopped: Closed because no supplement was handed in.
        awaiting_in_time: Submitted online, not received yet, in time.
        awaiting_late: Submitted online, not received yet, overdue.
        not_received: Refused at the counter.
        withdrawn: Withdrawn by the applicant.
        electronic: Results sent electronically.
    """

    name: str
    received: Total = 0
    direct: Total = 0
    online_full: Total = 0
    online_part: Total = 0
    other: Total = 0
    non_territorial: Total = 0
    carried: Total = 0
    post: Total = 0
    resolved: Total = 0
    in_time: Total = 0
    late_apologised: Total = 0
    late: Total = 0
    in_process: Total = 0
    open_in_time: Total = 0
    open_late_apologised: Total = 0
    open_late: Total = 0
    paid: Total = 0
    paid_online: Total = 0
    paid_direct: Total = 0
    stopped: Total = 0
    awaiting_in_time: Total = 0
    awaiting_late: Total = 0
    not_received: Total = 0
    withdrawn: Total = 0
    electronic: Total = 0

    def __post_init__(self) -> None:
        """Normalise.

        Raises:
            FormDataError: If a count is out of range.
        """
        normalise(self)


def counts_of(line: Line06a | Line07a) -> tuple[int, ...]:
    """Return a line's numbers in the form's order."""
    return tuple(getattr(line, field.name) for field in fields(line)[1:])


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportData(FormData):
    """The data of every report.

    Attributes:
        period: The days that it covers, ready text.
        reporter: The unit that reports; empty for the agency of the heading.
        receiver: The unit that the report is for; empty leaves dots to fill in by hand.
        lines_by: What each line is about; it titles the second column.
        made_at: When it was counted (aware).
        maker: Name of the person who made it.
        head: Name of the head of the unit.
        note: How the dossiers were counted, below the table.
    """

    period: str = ""
    reporter: str = ""
    receiver: str = ""
    lines_by: LinesBy = "field"
    made_at: Moment | None = None
    maker: str = ""
    head: str = ""
    note: str = ""

    @property
    def dated(self) -> datetime | None:
        """The moment of counting."""
        return self.made_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Report06aData(ReportData):
    """The data of Biểu II.06a/VPCP/KSTT.

    Attributes:
        lines: The lines; the form adds their sum.
    """

    lines: tuple[Line06a, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report07aData(ReportData):
    """The data of Biểu 07a/BTP.

    Attributes:
        lines: The lines; the form adds their sum.
    """

    lines: tuple[Line07a, ...] = ()
