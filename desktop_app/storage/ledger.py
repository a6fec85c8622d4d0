"""Queries of the tracking ledger: the row numbers once, the content of rows when they become visible."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, and_, func, select, union_all

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.dossier import Channel, ReturnMethod
from desktop_app.domain.dossier.ledger import LedgerFilter, LedgerState, LedgerTotals
from desktop_app.domain.dossier.process_dues import ListedStep
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.law.period import Period
from desktop_app.storage.dossiers import DossierRow, list_rows, row_of
from desktop_app.storage.process_steps import STEP_COLUMNS, step_of, with_stops
from desktop_app.storage.tables import count_group, dossier, officer, person

_ROWS = list_rows().add_columns(
    dossier.c.entry,
    dossier.c.book,
    dossier.c.sets,
    dossier.c.deciding_unit,
    dossier.c.procedure_field,
    dossier.c.channel,
    dossier.c.ended_at,
    dossier.c.returned_at,
    dossier.c.return_method,
    person.c.address,
)
_SHOWN = select(
    dossier.c.seq,
    dossier.c.id,
    dossier.c.entry,
    dossier.c.book,
    dossier.c.code,
    dossier.c.owner_name,
    dossier.c.procedure_name,
    dossier.c.received_at,
    dossier.c.due_at,
    dossier.c.ended_at,
    dossier.c.returned_at,
    dossier.c.status,
    dossier.c.channel,
    dossier.c.extended_at,
    dossier.c.procedure_id,
    dossier.c.officer_id,
    *STEP_COLUMNS,
)
_UNDECIDED = [status.value for status in Status if status.is_undecided]


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One line of the ledger.

    Attributes:
        row: the dossier as lists show it.
        book: the book, a year.
        entry: running number within the book.
        sets: number of sets.
        unit: the unit in charge.
        field: field of administration.
        channel: the portal's number of the channel.
        address: the owner's address.
        ended_at: end of processing, or None.
        returned_at: when the result was handed back, or None.
        method: how the result goes back.
    """

    row: DossierRow
    book: int
    entry: int
    sets: int
    unit: str
    field: str
    channel: int
    address: str
    ended_at: datetime | None
    returned_at: datetime | None
    method: ReturnMethod


@dataclass(frozen=True, slots=True)
class ShownEntry:
    """What the screen shows of a line: all of it is in the dossier's own row, so no person is read.

    Attributes:
        id: the record's UUIDv7.
        entry: running number within the book.
        book: the book, a year.
        code: dossier code.
        owner_name: whose dossier it is.
        procedure_name: its name on the day of reception.
        received_at: when it was received, UTC.
        due_at: when the result is due, UTC.
        ended_at: end of processing, or None.
        returned_at: when the result was handed back, or None.
        status: national status.
        channel: how it came.
        is_apologised: whether an apology with a new appointment was sent.
        step: the step of its internal process that is under way, or None.
        procedure_id: the catalogue's name of the procedure.
        officer_id: who received it.
    """

    id: UUID
    entry: int
    book: int
    code: str
    owner_name: str
    procedure_name: str
    received_at: datetime
    due_at: datetime
    ended_at: datetime | None
    returned_at: datetime | None
    status: Status
    channel: Channel = Channel.DIRECT
    is_apologised: bool = False
    step: ListedStep | None = None
    procedure_id: str = ""
    officer_id: UUID | None = None


def ledger_seqs(connection: Connection, wanted: LedgerFilter, now: datetime, most: int | None = None) -> array[int]:
    """Return the row numbers of the listed dossiers, newest reception first: eight bytes for each of a million.

    Args:
        connection: an open read transaction.
        wanted: the filter.
        now: the moment that decides what is overdue.
        most: return only so many; None returns all.
    """
    statement = select(dossier.c.seq).where(*_conditions(wanted, now)).order_by(dossier.c.received_at.desc())
    statement = statement.limit(most)
    # The driver's own cursor, without a step of Python for each of a million rows: the screen would wait for those.
    rows: Any = connection.execute(statement).cursor
    return array("q", chain.from_iterable(rows))


def ledger_totals(connection: Connection, wanted: LedgerFilter, now: datetime, listed: int) -> LedgerTotals:
    """Return the number of listed dossiers in each state; `listed` is how many there are in all.

    Whatever is neither closed nor ready has not ended, so indexes tell which rows to read; the rest is closed.
    """
    c = dossier.c
    not_closed = union_all(
        select(c.seq).where(c.ended_at.is_(None)), select(c.seq).where(c.status == Status.DONE.value)
    )
    states = [state for state in LedgerState if state is not LedgerState.CLOSED]
    sums = [func.total(_in_state(state, now)) for state in states]
    row = connection.execute(select(*sums).where(c.seq.in_(not_closed), *_conditions(wanted, now))).one()
    counted = {state.value: int(value) for state, value in zip(states, row, strict=True)}
    return LedgerTotals(all=listed, closed=listed - sum(counted.values()), **counted)


def ledger_entries(connection: Connection, seqs: Sequence[int]) -> list[LedgerEntry]:
    """Return the lines with these row numbers, in the same order."""
    rows = {row.seq: row for row in connection.execute(_ROWS.where(dossier.c.seq.in_(list(seqs))))}
    return [_entry(rows[seq]) for seq in seqs if seq in rows]


def shown_entries(connection: Connection, seqs: Sequence[int]) -> list[ShownEntry]:
    """Return what the screen shows of the lines with these row numbers, in the same order."""
    # One text for any number of them: a list of parameters takes longer to make than the rows to read.
    wanted = select(func.json_each(json.dumps(list(seqs))).table_valued("value").c.value)
    rows = connection.execute(_SHOWN.where(dossier.c.seq.in_(wanted))).all()
    steps = with_stops(connection, {row.seq: step for row in rows if (step := step_of(row)) is not None})
    entries = {row.seq: _shown(row, steps.get(row.seq)) for row in rows}
    return [entries[seq] for seq in seqs if seq in entries]


def _shown(row: Any, step: ListedStep | None) -> ShownEntry:
    return ShownEntry(
        row.id,
        row.entry,
        row.book,
        row.code,
        row.owner_name,
        row.procedure_name,
        row.received_at,
        row.due_at,
        row.ended_at,
        row.returned_at,
        Status(row.status),
        Channel(row.channel),
        row.extended_at is not None,
        step,
        row.procedure_id,
        row.officer_id,
    )


def fields_in_use(connection: Connection) -> list[str]:
    """Return the fields of administration that dossiers were received in."""
    statement = select(count_group.c.procedure_field).distinct().order_by(count_group.c.procedure_field)
    return list(connection.execute(statement).scalars())


def officers_in_use(connection: Connection) -> list[tuple[Any, str]]:
    """Return the officers by id and name."""
    rows = connection.execute(select(officer.c.id, officer.c.name).order_by(officer.c.name))
    return [(row.id, row.name) for row in rows]


def _entry(row: Any) -> LedgerEntry:
    return LedgerEntry(
        row_of(row),
        row.book,
        row.entry,
        row.sets,
        row.deciding_unit,
        row.procedure_field,
        row.channel,
        row.address,
        row.ended_at,
        row.returned_at,
        ReturnMethod(row.return_method),
    )


def _conditions(wanted: LedgerFilter, now: datetime) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.first is not None:
        conditions.append(dossier.c.received_at >= Period(wanted.first, wanted.first).begin)
    if wanted.last is not None:
        conditions.append(dossier.c.received_at < Period(wanted.last, wanted.last).end)
    for column, value in (
        (dossier.c.procedure_field, wanted.field),
        (dossier.c.channel, wanted.channel),
        (dossier.c.officer_id, wanted.officer_id),
    ):
        if value is not None:
            conditions.append(column == value)
    if wanted.procedure_id is not None:
        conditions.append(dossier.c.procedure_id.in_((wanted.procedure_id, *wanted.former_ids)))
    if wanted.open_longer_than is not None:
        since = Period(local(now).date(), local(now).date()).begin - timedelta(days=wanted.open_longer_than)
        conditions += [dossier.c.ended_at.is_(None), dossier.c.received_at < since]
    if wanted.state is not None:
        conditions.append(_in_state(wanted.state, now))
    return conditions


def _in_state(state: LedgerState, now: datetime) -> ColumnElement[bool]:
    undecided = and_(dossier.c.status.in_(_UNDECIDED), dossier.c.status != Status.SUPPLEMENT_REQUESTED.value)
    # A limit runs to the end of its last day (Bộ luật Dân sự 2015 Điều 148 khoản 6).
    today = Period(local(now).date(), local(now).date()).begin
    return {
        LedgerState.OPEN: and_(undecided, dossier.c.due_at >= today),
        LedgerState.OVERDUE: and_(undecided, dossier.c.due_at < today),
        LedgerState.WAITING: dossier.c.status == Status.SUPPLEMENT_REQUESTED.value,
        LedgerState.READY: dossier.c.status == Status.DONE.value,
        LedgerState.CLOSED: dossier.c.status.not_in([*_UNDECIDED, Status.DONE.value]),
    }[state]
