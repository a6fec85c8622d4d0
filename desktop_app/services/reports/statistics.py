"""The reports of a period."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from desktop_app.domain.dossier.consultation import UnitAnswers, answers_by_unit
from desktop_app.domain.law.arrival_limits import last_late_arrival
from desktop_app.domain.law.indices import Index, indices
from desktop_app.domain.law.period import Border, Period
from desktop_app.domain.law.report_habit import DatedHabit, is_followed_on
from desktop_app.domain.law.statistics import Counts, total_of
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.context import DeskContext
from desktop_app.services.report_habit import choose_habit, stored_habits
from desktop_app.storage.consultations import asked_in
from desktop_app.storage.settings import Setting
from desktop_app.storage.statistics import Grouping, by_month, count_period, returned_in

__all__ = [
    "Grouping",
    "PeriodReport",
    "choose_report_border",
    "choose_report_habit",
    "report",
    "report_border",
    "report_habit",
]

_BORDER = Setting("report_border", Border)


@dataclass(frozen=True, slots=True)
class PeriodReport:
    """A period's report.

    Attributes:
        period: the days it is about.
        made_at: when it was counted.
        grouping: what its lines are.
        lines: counts by line.
        total: all lines together.
        indices: the indices of Quyết định 766/QĐ-TTg.
        answers: how often each level of satisfaction was answered.
        months: by month, ``yyyy-mm``: how many were received, and how many ended.
        by_habit: whether what waits for a supplement or ended without a result is counted as on time.
        answers_of_units: how the units answered that were asked for their opinion in the period, by name.
    """

    period: Period
    made_at: datetime
    grouping: Grouping
    lines: dict[str, Counts]
    total: Counts
    indices: list[Index]
    answers: dict[int, int]
    months: dict[str, tuple[int, int]]
    by_habit: bool = False
    answers_of_units: Mapping[str, UnitAnswers] = field(default_factory=dict)

    @property
    def not_received(self) -> int:
        """How many were refused at the counter (Form 03) and so never were dossiers."""
        return self.total.not_received


def report(context: DeskContext, first: date, last: date, grouping: Grouping = Grouping.FIELD) -> PeriodReport:
    """Count a period's dossiers in one consistent view of the data.

    Raises:
        RuleViolation: ``period.backwards``.
    """
    period = Period(first, last)
    with context.store.read() as connection:
        by_habit = is_followed_on(stored_habits(connection), period.last)
        rules = context.law.rules(context.today())
        lines = count_period(
            connection,
            period,
            grouping,
            by_habit=by_habit,
            supplement_days=rules.supplement.expiry_days,
            last_late_arrival=last_late_arrival(
                period.end, rules.online.intake_hours, context.calendar, context.hours_history
            ),
        )
        returns = returned_in(connection, period)
        months = by_month(connection, period)
        asked = asked_in(connection, period)
    total = total_of(lines.values())
    computed = indices(total, returns.answers, returns.electronic, returns.all)
    now = context.clock()
    units = answers_by_unit(asked, now)
    return PeriodReport(period, now, grouping, lines, total, computed, returns.answers, months, by_habit, units)


def report_border(context: DeskContext) -> Border:
    """Return on which day of the month this desk's reports begin."""
    with context.store.read() as connection:
        return _BORDER.read(connection) or Border.CALENDAR


def choose_report_border(context: DeskContext, border: Border) -> Border:
    """Store on which day of the month this desk's reports begin, and return it.

    Raises:
        RuleViolation: ``role.head_only``.
    """
    check_right(context.officer, Right.DESK_HABITS)
    with context.store.write() as connection:
        _BORDER.write(connection, border)
    return border


def report_habit(context: DeskContext) -> bool:
    """Return whether reports of today count what waits or ended without a result as on time."""
    with context.store.read() as connection:
        return is_followed_on(stored_habits(connection), context.today())


def choose_report_habit(context: DeskContext, by_habit: bool) -> bool:
    """Store whether reports of periods that end from today on follow the local habit, and return it.

    Raises:
        RuleViolation: ``role.head_only``.
    """
    check_right(context.officer, Right.DESK_HABITS)
    with context.store.write() as connection:
        choose_habit(connection, DatedHabit(context.today(), by_habit))
    return by_habit
