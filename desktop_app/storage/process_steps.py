"""Queries for the steps of internal processes that are under way."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Integer, select, type_coerce

from desktop_app.domain.dossier.process_dues import ListedStep
from desktop_app.domain.law.working_minutes import Stop
from desktop_app.storage.dossiers import DossierRow, list_rows, row_of
from desktop_app.storage.tables import dossier, dossier_wait

STEP_COLUMNS = (
    dossier.c.step_number,
    dossier.c.step_work,
    dossier.c.step_who,
    dossier.c.step_minutes,
    dossier.c.step_since,
)
"""The columns of the step that is under way."""
_MILLISECONDS = 60_000
_ROWS = list_rows().add_columns(dossier.c.step_who, dossier.c.step_minutes, dossier.c.step_since)


def step_of(row: Any) -> ListedStep | None:
    """Return the step in a row with `STEP_COLUMNS`, without the stops of the clock; None where none is under way."""
    if row.step_since is None:
        return None
    return ListedStep(row.step_number, row.step_work, row.step_who, row.step_minutes, row.step_since)


def with_stops(connection: Connection, steps: dict[int, ListedStep]) -> dict[int, ListedStep]:
    """Return the steps of dossiers, by row number, with the times in which the clock stood since they began."""
    stops: dict[int, list[Stop]] = {}
    for row in connection.execute(_waits(steps)) if steps else ():
        if row.until is None or row.until > steps[row.dossier_seq].begun_at:
            stops.setdefault(row.dossier_seq, []).append((row.since, row.until))
    return {seq: replace(step, stops=tuple(stops.get(seq, ()))) for seq, step in steps.items()}


def steps_past_their_time(connection: Connection, now: datetime, most: int) -> Iterator[tuple[DossierRow, ListedStep]]:
    """Yield the dossiers whose present step may be late, the longest under way first.

    They are those whose step has been under way for longer than its working time by the clock on the wall: whatever is
    late by working time is among them.
    """
    minutes = type_coerce(dossier.c.step_since, Integer) + dossier.c.step_minutes * _MILLISECONDS
    is_possible = minutes < round(now.timestamp() * 1000)
    wanted = _ROWS.where(dossier.c.step_since.is_not(None), dossier.c.step_minutes > 0, is_possible)
    rows = {row.seq: row for row in connection.execute(wanted.order_by(dossier.c.step_since).limit(most))}
    steps = {seq: step for seq, row in rows.items() if (step := step_of(row)) is not None}
    for seq, step in with_stops(connection, steps).items():
        yield row_of(rows[seq]), step


def _waits(seqs: Collection[int]) -> Any:
    waits = select(dossier_wait.c.dossier_seq, dossier_wait.c.since, dossier_wait.c.until)
    return waits.where(dossier_wait.c.dossier_seq.in_(list(seqs))).order_by(dossier_wait.c.since)
