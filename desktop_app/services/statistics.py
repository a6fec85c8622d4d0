"""The reports of a period."""

from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.domain.indices import Index, indices
from desktop_app.domain.period import Border, Period
from desktop_app.domain.statistics import Counts, total_of
from desktop_app.services.context import DeskContext
from desktop_app.storage.intake import turned_away_in
from desktop_app.storage.settings import read_setting, write_setting
from desktop_app.storage.statistics import Grouping, by_month, count_period, returned_in

__all__ = ["Grouping", "PeriodReport", "choose_report_border", "report", "report_border"]

_BORDER = "report_border"


@dataclass(frozen=True, slots=True)
class PeriodReport:
    """What a period's report says.

    Attributes:
        period: the days it is about.
        made_at: when it was counted.
        grouping: what its lines are.
        lines: counts by line.
        total: all lines together.
        indices: the indices of Quyết định 766/QĐ-TTg.
        answers: how often each level of satisfaction was answered.
        not_received: how many were refused at the counter (Form 03) and so never were dossiers.
        months: by month, ``yyyy-mm``: how many were received, and how many ended.
    """

    period: Period
    made_at: datetime
    grouping: Grouping
    lines: dict[str, Counts]
    total: Counts
    indices: list[Index]
    answers: dict[int, int]
    months: dict[str, tuple[int, int]]
    not_received: int = 0


def report(context: DeskContext, first: date, last: date, grouping: Grouping = Grouping.FIELD) -> PeriodReport:
    """Count a period's dossiers in one consistent view of the data.

    Raises:
        RuleViolation: ``period.backwards``.
    """
    period = Period(first, last)
    with context.store.read() as connection:
        lines = count_period(connection, period, grouping)
        returns = returned_in(connection, period)
        months = by_month(connection, period)
        refused = turned_away_in(connection, period.begin, period.end)
    total = total_of(lines.values())
    found = indices(total, returns.answers, returns.electronic, returns.all)
    return PeriodReport(period, context.clock(), grouping, lines, total, found, returns.answers, months, refused)


def report_border(context: DeskContext) -> Border:
    """Return on which day of the month this desk's reports begin."""
    with context.store.read() as connection:
        return Border(read_setting(connection, _BORDER, Border.CALENDAR.value))


def choose_report_border(context: DeskContext, border: Border) -> Border:
    """Keep on which day of the month this desk's reports begin from now on, and return it."""
    with context.store.write() as connection:
        write_setting(connection, _BORDER, border.value)
    return border
