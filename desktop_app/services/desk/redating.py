"""Corrects what was dated by a clock that was ahead: the head of desk says when it truly was."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.history import DossierHistory
from desktop_app.domain.dossier.payloads import NumberReassigned, Payload, Reappointed, Redated
from desktop_app.domain.dossier.status import EventKind, check_role
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.law.working_time import appoint
from desktop_app.domain.text import tidy
from desktop_app.services.clock import event_time
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.reception.dossier_codes import next_code
from desktop_app.services.reception.receive import LEDGER
from desktop_app.services.sync.projection import project
from desktop_app.storage.dossiers import read_history
from desktop_app.storage.event_log import append_event, own_moments, recent_own_moments
from desktop_app.storage.numbers import take_number
from desktop_app.storage.print_jobs import add_job

_HOUR_S = 3600


@dataclass(frozen=True, slots=True)
class MisdatedDossier:
    """A dossier with a moment that is still to come.

    Attributes:
        id: the dossier.
        code: its code.
        owner_name: its owner.
        recorded_at: the first of its wrong moments.
        is_received: whether it was received then, so that its receipt is wrong.
    """

    id: UUID
    code: str
    owner_name: str
    recorded_at: datetime
    is_received: bool


@dataclass(frozen=True, slots=True)
class Misdated:
    """What a clock dated while it was ahead.

    Attributes:
        dossiers: the dossiers concerned, in the order in which they were worked on.
        first: the first wrong moment.
        last: the last one.
        earlier: by how much the clock was probably ahead: in whole hours, so that the last one was just before now.
    """

    dossiers: tuple[MisdatedDossier, ...]
    first: datetime
    last: datetime
    earlier: timedelta


def misdated(context: DeskContext) -> Misdated | None:
    """Return what this desk dated later than now, or None when there is nothing."""
    with context.store.read() as connection:
        return _misdated(connection, context.clock())


def redate(context: DeskContext, earlier: timedelta, reason: str) -> tuple[UUID, ...]:
    """Correct everything that this desk dated later than now; return the print jobs of the corrected receipts.

    Each dossier gets an event; one that was received by the wrong clock gets its appointment, and if the day was wrong
    also its code, for the true moment.

    Args:
        context: the desk, with a clock that is right.
        earlier: by how much the clock was ahead.
        reason: why, in the head of desk's words.

    Raises:
        RuleViolation: ``role.head_only``; ``redate.future`` when not all of it would lie in the past; as `event_time`
            and `next_code`.
    """
    check_role(EventKind.REDATED, context.officer.role)
    with context.store.write() as connection:
        now = event_time(connection, context)
        entries = _misdated(connection, now)
        if entries is None:
            return ()
        if earlier < timedelta(seconds=1) or entries.last - earlier > now:
            raise RuleViolation("redate.future", "time")
        correction = Redated(entries.first, entries.last, round(earlier.total_seconds()), reason=tidy(reason))
        return tuple(
            job for dossier in entries.dossiers for job in _redate(connection, context, dossier.id, correction, now)
        )


def _redate(
    connection: Connection, context: DeskContext, dossier_id: UUID, correction: Redated, now: datetime
) -> Iterator[UUID]:
    history = read_history(connection, dossier_id)
    if history is None:
        raise LookupError("a dossier vanished inside its own unit of work")
    is_wrong = correction.corrected(history.dossier.received_at) != history.dossier.received_at
    for payload in _payloads(connection, context, history, correction) if is_wrong else (correction,):
        append_event(connection, DossierEvent(new_id(), dossier_id, now, context.officer.id, payload))
    project(connection, [dossier_id], now)
    if is_wrong:
        job_id = new_id()
        add_job(
            connection, job_id, dossier_id, context.officer.id, FormName.RECEIPT, max(1, history.dossier.prints), now
        )
        yield job_id


def _payloads(
    connection: Connection, context: DeskContext, history: DossierHistory, correction: Redated
) -> Iterator[Payload]:
    """Yield what corrects a reception: its moment and appointment, and a code of the true day."""
    dossier = history.dossier
    received_at = correction.corrected(dossier.received_at)
    wrong_day, day = local(dossier.received_at).date(), local(received_at).date()
    hours = context.hours_history.on(day)
    appointment = appoint(received_at, dossier.reception.steps or (), context.calendar, hours)
    rules = context.law.rules(day)
    reception = Reappointed(
        due_at=appointment.due,
        book=day.year,
        entry=dossier.entry if day.year == dossier.book else take_number(connection, LEDGER, str(day.year)),
        form_set=rules.form_set,
        rule_set=rules.name,
        calendar=appointment.calendar_version,
    )
    yield Redated(correction.first, correction.last, correction.earlier_s, reception, correction.reason)
    if day != wrong_day:
        yield NumberReassigned(dossier.code, next_code(connection, context, day), "redated")


def _misdated(connection: Connection, now: datetime) -> Misdated | None:
    wrong = dict(recent_own_moments(connection, now))
    rows = []
    moments: list[datetime] = []
    for dossier_id in wrong:
        history = read_history(connection, dossier_id)
        later = [at for at in own_moments(connection, dossier_id) if at > now]
        if history is None or not later or _is_corrected(history, later):
            continue
        rows.append(_row(history.dossier, min(later), now))
        moments += later
    if not rows:
        return None
    first, last = min(moments), max(moments)
    earlier = timedelta(seconds=ceil((last - now).total_seconds() / _HOUR_S) * _HOUR_S)
    return Misdated(tuple(rows), first, last, earlier)


def _is_corrected(history: DossierHistory, later: list[datetime]) -> bool:
    """Return whether a correction covers all the wrong moments of a dossier."""
    corrections = [event.payload for event in history.events if isinstance(event.payload, Redated)]
    return all(any(payload.first <= at <= payload.last for payload in corrections) for at in later)


def _row(dossier: Dossier, recorded_at: datetime, now: datetime) -> MisdatedDossier:
    return MisdatedDossier(
        dossier.id, dossier.code, dossier.reception.owner.name, recorded_at, dossier.received_at > now
    )
