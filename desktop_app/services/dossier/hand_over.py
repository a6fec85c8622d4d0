"""Handing dossiers over to the specialised division and back, with the control slip (Form 06)."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.payloads.processing import HandedOver, ProcessingStarted
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.law.hand_over_deadline import forward_by, hand_over_by
from desktop_app.domain.law.working_time import OfficeHours
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.text import tidy
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.masking import masked_rows
from desktop_app.services.dossier.unit_of_work import DossierUnitOfWork, StepResult
from desktop_app.storage.dossiers import DossierRow
from desktop_app.storage.hand_over import (
    DayOfReceptions,
    DeskReception,
    lying_at_desk,
    moments_of,
    receptions_by_day,
)
from desktop_app.storage.numbers import take_number


@dataclass(frozen=True, slots=True)
class HandOverTo:
    """Where dossiers go.

    Attributes:
        unit: the unit that takes them; ``""`` for back to the desk.
        taker: name of who takes them, or ``""``.
        note: remark.
    """

    unit: str
    taker: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ToHandOver:
    """An undecided dossier at the desk.

    Attributes:
        row: the dossier as lists show it.
        unit: the unit that decides on it.
        by: until when it has to go there; papers for a competent agency elsewhere have a deadline of their own.
        is_late: whether that has passed.
    """

    row: DossierRow
    unit: str
    by: datetime
    is_late: bool


@dataclass(frozen=True, slots=True)
class HandOverCount:
    """How many undecided dossiers lie at the desk, and how many of them should have left it already."""

    lying: int = 0
    late: int = 0


def to_hand_over(context: DeskContext) -> list[ToHandOver]:
    """Return undecided dossiers that were not handed over to their division, oldest first."""
    with context.store.read() as connection:
        lying = lying_at_desk(connection)
    now, shown = context.clock(), masked_rows(context, (at_desk.row for at_desk in lying))
    limits = [_hand_over_by(context, at_desk.reception) for at_desk in lying]
    return [ToHandOver(row, at_desk.unit, by, now > by) for at_desk, row, by in zip(lying, shown, limits, strict=True)]


def count_to_hand_over(context: DeskContext) -> HandOverCount:
    """Count what `to_hand_over` lists, without reading the dossiers: after each save of a long day."""
    alike: defaultdict[tuple[str, bool, OfficeHours], list[DayOfReceptions]] = defaultdict(list)
    now = context.clock()
    with context.store.read() as connection:
        for day in receptions_by_day(connection):
            alike[day.rule_set, day.is_non_territorial, _hours_of(context, day.first)].append(day)
        late = sum(_late_of(connection, days, _deadline_of(context, *key), now) for key, days in alike.items())
    return HandOverCount(sum(day.count for days in alike.values() for day in days), late)


def _late_of(
    connection: Connection, days: Sequence[DayOfReceptions], deadline: Callable[[datetime], datetime], now: datetime
) -> int:
    # By the same rules and hours what was received earlier never has to leave later: one day at most is late in part.
    whole = bisect_left(days, now, key=lambda day: deadline(day.last))
    late = sum(day.count for day in days[:whole])
    if whole < len(days) and deadline(days[whole].first) < now:
        late += bisect_left(moments_of(connection, days[whole]), now, key=deadline)
    return late


def _hand_over_by(context: DeskContext, reception: DeskReception) -> datetime:
    hours = _hours_of(context, reception.received_at)
    return _deadline_of(context, reception.rule_set, reception.is_non_territorial, hours)(reception.received_at)


def _deadline_of(
    context: DeskContext, rule_set: str, is_non_territorial: bool, hours: OfficeHours
) -> Callable[[datetime], datetime]:
    deadline, rules = forward_by if is_non_territorial else hand_over_by, context.law.named(rule_set).hand_over
    return lambda received: deadline(received, context.calendar, hours, rules)


def _hours_of(context: DeskContext, received: datetime) -> OfficeHours:
    return context.hours_history.on(local(received).date())


def hand_over(
    context: DeskContext, dossier_ids: Sequence[UUID], to: HandOverTo, *, printed: bool = True
) -> list[StepResult]:
    """Hand dossiers over, all of them or none; a control slip for each goes to the printer.

    A dossier that leaves the desk for the first time is in process from then on.

    Raises:
        RuleViolation: ``role.counter_only``; ``hand_over.nothing`` for no dossier, ``hand_over.same`` (with
            ``dossier``) for one that is there already, ``step.impossible``.
    """
    check_right(context.officer, Right.SERVE)
    if not dossier_ids:
        raise RuleViolation("hand_over.nothing", "dossiers")
    unit = tidy(to.unit)
    with context.store.write() as connection:
        # What goes together is one batch of the day: its list is signed row by row.
        day = f"{context.today():%Y-%m-%d}"
        batch = take_number(connection, f"{_BATCHES}{unit}", day) if unit else 0
        return [
            _hand_over(DossierUnitOfWork(connection, context, dossier_id), to, batch, printed=printed)
            for dossier_id in dossier_ids
        ]


_BATCHES = "hand-over."


def _hand_over(work: DossierUnitOfWork, to: HandOverTo, batch: int, *, printed: bool) -> StepResult:
    unit = tidy(to.unit)
    if unit == work.state.holder:
        raise RuleViolation("hand_over.same", "unit", dossier=work.dossier.code)
    # Điều 20 khoản 1: what goes to an agency elsewhere goes with a transfer slip.
    is_transferred = bool(unit) and not work.state.holder and work.dossier.reception.is_non_territorial
    slip = work.number(FormName.TRANSFER_SLIP).number if is_transferred else 0
    work.take(HandedOver(unit, work.state.holder, tidy(to.taker), tidy(to.note), batch, slip))
    if unit and work.state.status is Status.RECEIVED:
        work.take(ProcessingStarted())
    if printed:
        work.print(FormName.CONTROL_SLIP)
        if is_transferred:
            work.print(FormName.TRANSFER_SLIP)
    return work.done()
