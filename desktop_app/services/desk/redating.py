"""Corrects what was dated by a clock that was ahead: the head of desk says when it truly was."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import takewhile
from math import ceil
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.history import DossierHistory
from desktop_app.domain.dossier.payloads.corrections import Reappointed, Redated
from desktop_app.domain.dossier.payloads.kinds import Payload
from desktop_app.domain.dossier.payloads.reception import NumberReassigned
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.text import tidy
from desktop_app.services.books import check_book_open
from desktop_app.services.clock import RUNS_AHEAD, RunAhead, event_time
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.reception.appointments import appointment_at
from desktop_app.services.reception.dossier_codes import next_code
from desktop_app.services.reception.receive import LEDGER
from desktop_app.services.sync.projection import project
from desktop_app.storage.dossiers import read_history
from desktop_app.storage.event_log import append_event, own_moments_back
from desktop_app.storage.numbers import take_number
from desktop_app.storage.print_jobs import add_job

_HOUR_S = 3600


@dataclass(frozen=True, slots=True)
class MisdatedDossier:
    """A dossier with moments of a clock that was ahead.

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
        earlier: by how much the clock was probably ahead, in whole hours: the last moment was just before the clock was
            set right then.
    """

    dossiers: tuple[MisdatedDossier, ...]
    first: datetime
    last: datetime
    earlier: timedelta


def misdated(context: DeskContext) -> Misdated | None:
    """Return what this desk dated while its clock was ahead, run by run, or None when all is corrected."""
    with context.store.read() as connection:
        entries = _misdated(connection)
    return entries[1] if entries is not None else None


def redate(context: DeskContext, earlier: timedelta, reason: str) -> tuple[UUID, ...]:
    """Correct what `misdated` returns; return the print jobs of the corrected receipts.

    Each dossier gets an event; one that was received by the wrong clock gets its appointment, and if the day was wrong
    also its code, for the true moment.

    Args:
        context: the desk, with a clock that is right.
        earlier: by how much the clock was ahead.
        reason: why, in the head of desk's words.

    Raises:
        RuleViolation: ``role.head_only``; ``redate.future`` when not all of it would lie before the clock was set
            right; as `event_time` and `next_code`.
    """
    check_right(context.officer, Right.DECIDE)
    with context.store.write() as connection:
        now = event_time(connection, context)
        run, entries = _misdated(connection) or (None, None)
        if run is None or entries is None:
            return ()
        if earlier < timedelta(seconds=1) or entries.last - earlier > run.at:
            raise RuleViolation("redate.future", "time")
        correction = Redated(entries.first, entries.last, round(earlier.total_seconds()), reason=tidy(reason))
        RUNS_AHEAD.write(connection, [other for other in RUNS_AHEAD.read(connection) or () if other != run])
        return tuple(
            job for dossier in entries.dossiers for job in _redate(connection, context, dossier, correction, now)
        )


def _redate(
    connection: Connection, context: DeskContext, row: MisdatedDossier, correction: Redated, now: datetime
) -> Iterator[UUID]:
    history = read_history(connection, row.id)
    if history is None:
        raise LookupError("a dossier vanished inside its own unit of work")
    for payload in _payloads(connection, context, history, correction) if row.is_received else (correction,):
        append_event(connection, DossierEvent(new_id(), row.id, now, context.officer.id, payload))
    project(connection, [row.id], now)
    if row.is_received:
        job_id, reprint = new_id(), max(1, history.dossier.prints)
        add_job(connection, job_id, row.id, context.officer.id, FormName.RECEIPT, reprint, now)
        yield job_id


def _payloads(
    connection: Connection, context: DeskContext, history: DossierHistory, correction: Redated
) -> Iterator[Payload]:
    """Yield what corrects a reception: its moment and appointment, and a code of the true day."""
    dossier = history.dossier
    received_at = correction.corrected(dossier.received_at)
    wrong_day, day = local(dossier.received_at).date(), local(received_at).date()
    appointment = appointment_at(context, received_at, dossier.reception)
    rules = context.law.rules(day)
    if day.year != dossier.book:
        check_book_open(connection, day.year)
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


def _misdated(connection: Connection) -> tuple[RunAhead, Misdated] | None:
    """Return the first run of wrong moments that is not corrected, and what it concerns."""
    for run in RUNS_AHEAD.read(connection) or ():
        # Between two confirmations no moment is before another one, so the wrong ones are the last ones.
        back = own_moments_back(connection, run.after, run.last)
        moments = list(takewhile(lambda entry: entry[1] > run.at, back))[::-1]  # noqa: B023 - used up at once
        rows = tuple(_rows(connection, moments))
        if rows:
            first, last = moments[0][1], moments[-1][1]
            earlier = timedelta(seconds=ceil((last - run.at).total_seconds() / _HOUR_S) * _HOUR_S)
            return run, Misdated(rows, first, last, earlier)
    return None


def _rows(connection: Connection, moments: Sequence[tuple[UUID, datetime]]) -> Iterator[MisdatedDossier]:
    """Yield the received dossiers of some moments; a page that only waits at the counter has no receipt."""
    for dossier_id in dict.fromkeys(dossier_id for dossier_id, _ in moments):
        history = read_history(connection, dossier_id)
        if history is not None:
            dossier, own = history.dossier, [at for other_id, at in moments if other_id == dossier_id]
            is_received = dossier.received_at in own
            yield MisdatedDossier(dossier_id, dossier.code, dossier.reception.owner.name, own[0], is_received)
