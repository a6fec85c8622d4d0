"""Alerts of today: overdue and soon due dossiers, apologies, supplements, uncollected results."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from desktop_app.domain.dates import VIETNAM, local
from desktop_app.domain.dossier.alerts import AlertKind, AlertLimits, Watched, alert_of, last_day_ahead
from desktop_app.domain.law.supplement import SupplementStage, Waiting
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.citizen_notices import CallList, call_list
from desktop_app.services.dossier.hand_over import count_to_hand_over
from desktop_app.services.dossier.masking import masked_rows
from desktop_app.services.dossier.supplement import last_day_for_supplement, version_of
from desktop_app.services.reception.arrivals import Arrivals, arrivals
from desktop_app.services.reception.intake import IntakeRow, waiting_intakes
from desktop_app.services.reports.deadlines import WatchedDeadline, watched_deadlines
from desktop_app.services.reports.fees import count_waiting_fees
from desktop_app.services.reports.late_steps import LateStep, late_steps
from desktop_app.storage.alerts import watched_dossiers
from desktop_app.storage.dossiers import DossierRow
from desktop_app.storage.settings import Setting

__all__ = ["Alert", "AlertKind", "AlertLimits", "Today", "alert_limits", "choose_alert_limits", "todays_alerts"]

_SINCE_THEN = frozenset({AlertKind.WAITING, AlertKind.UNCOLLECTED, AlertKind.DELIVER, AlertKind.INCIDENT})
_UNTIL_THEN = frozenset({AlertKind.WAITING, AlertKind.CORRECTION})
_LIMITS = Setting("alert_limits", AlertLimits)


@dataclass(frozen=True, slots=True)
class Alert:
    """A dossier with an alert.

    Attributes:
        kind: why.
        row: the dossier as lists show it.
        since: since when it waits, or None.
        until: the last day on which the supplement can come, or on which the corrected result is due; or None.
    """

    kind: AlertKind
    row: DossierRow
    since: datetime | None = None
    until: date | None = None

    @property
    def is_since(self) -> bool:
        """Whether it is listed by the moment since which it waits."""
        return self.until is None and self.kind in _SINCE_THEN and self.since is not None

    @property
    def shown_at(self) -> datetime:
        """The moment that it is listed by: the last day, else since when it waits, else when the result is due."""
        if self.until is not None and self.kind in _UNTIL_THEN:
            return datetime.combine(self.until, time(), VIETNAM)
        return self.since if self.is_since and self.since is not None else self.row.due_at


@dataclass(frozen=True, slots=True)
class Today:
    """Today's page.

    Attributes:
        day: today.
        day_off: the name of the day off that comes next, or ``""`` when the next day is plain.
        next_day: tomorrow.
        alerts: the alerts, the most urgent kind first, within it by the shown date.
        due_days: how many working days ahead it looks.
        intakes: pages that wait for what was asked for at the counter, oldest first.
        to_go: how many dossiers lie at the desk although a division has to decide on them.
        late_to_go: how many of those should have left the desk already.
        calls: the citizens who have to be told of a step.
        deadlines: what other units have to do until the next working day, or should have done.
        to_budget: how many fees that were paid online are not with the budget.
        late_to_budget: how many of those should be there already.
        arrivals: the dossiers that wait for their reception without a person at the desk.
        late_steps: the dossiers that are late within the internal process, the latest first.
    """

    day: date
    next_day: date
    day_off: str
    alerts: tuple[Alert, ...]
    due_days: int
    intakes: tuple[IntakeRow, ...] = ()
    to_go: int = 0
    late_to_go: int = 0
    calls: CallList = field(default_factory=CallList)
    deadlines: tuple[WatchedDeadline, ...] = ()
    to_budget: int = 0
    late_to_budget: int = 0
    arrivals: Arrivals = field(default_factory=Arrivals)
    late_steps: tuple[LateStep, ...] = ()

    @property
    def urgent(self) -> int:
        """How many are overdue, due today, to be corrected, forwarded or apologised for: the badge on the rail."""
        pressing = {
            AlertKind.OVERDUE,
            AlertKind.DUE_TODAY,
            AlertKind.CORRECTION,
            AlertKind.FORWARD,
            AlertKind.APOLOGISE,
        }
        return sum(alert.kind in pressing for alert in self.alerts)


def alert_limits(context: DeskContext) -> AlertLimits:
    """Return the alert limits of this desk."""
    with context.store.read() as connection:
        return _LIMITS.read(connection) or AlertLimits()


def choose_alert_limits(context: DeskContext, limits: AlertLimits) -> AlertLimits:
    """Store the alert limits of this desk and return them.

    Raises:
        RuleViolation: ``role.head_only``.
    """
    check_right(context.officer, Right.DESK_HABITS)
    with context.store.write() as connection:
        _LIMITS.write(connection, limits)
    return limits


def todays_alerts(context: DeskContext) -> Today:
    """Return today's alerts."""
    today, limits = context.today(), alert_limits(context)
    horizon = datetime.combine(last_day_ahead(today, limits, context.calendar) + timedelta(days=8), time(), VIETNAM)
    with context.store.read() as connection:
        # Read row by row: after each save only those with an alert are kept.
        rows = watched_dossiers(connection, horizon)
        alerts = [alert for row in rows if (alert := _alert(context, *row, today, limits)) is not None]
    order = list(AlertKind)
    alerts = [replace(alert, row=row) for alert, row in zip(alerts, _masked(context, alerts), strict=True)]
    alerts.sort(key=lambda alert: (order.index(alert.kind), alert.shown_at, alert.row.code))
    tomorrow = today + timedelta(days=1)
    to_go, (fees, late_fees) = count_to_hand_over(context), count_waiting_fees(context)
    return Today(
        today,
        tomorrow,
        context.calendar.reason_off(tomorrow),
        tuple(alerts),
        limits.due_days,
        tuple(intake for intake in waiting_intakes(context) if intake.arrival is None),
        to_go.lying,
        to_go.late,
        call_list(context),
        watched_deadlines(context),
        fees,
        late_fees,
        arrivals(context),
        late_steps(context),
    )


def _masked(context: DeskContext, alerts: Sequence[Alert]) -> list[DossierRow]:
    return masked_rows(context, (alert.row for alert in alerts))


def _alert(
    context: DeskContext, row: DossierRow, watched: Watched, rule_set: str, today: date, limits: AlertLimits
) -> Alert | None:
    rules = context.law.named(rule_set)
    kind = alert_of(watched, today, rules, context.calendar, limits)
    if kind is None:
        return None
    until = local(watched.correction_due).date() if watched.correction_due is not None else None
    if watched.waiting_since is not None:
        waiting = Waiting(SupplementStage.EXAMINATION, watched.waiting_since, last_day=watched.last_day)
        version = version_of(context, row.procedure_id, row.received_at)
        until = last_day_for_supplement(context, waiting, rules, version)
    return Alert(kind, row, _since(kind, watched), until)


def _since(kind: AlertKind, watched: Watched) -> datetime | None:
    if kind is AlertKind.INCIDENT:
        return watched.incident_at
    if kind is AlertKind.DELIVER:
        return watched.deliver_since
    if kind is AlertKind.UNCOLLECTED and watched.collect_from is not None:
        return watched.collect_from
    return watched.waiting_since or watched.ended_at
