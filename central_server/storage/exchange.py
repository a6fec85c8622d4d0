"""Carries dossiers and answers from one office's feed to another's; see `central_server.core.exchange`."""

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import SQLAlchemyError

from central_server.core.exchange import Dispatch, SentDossier, answer_of, dispatches, not_reached
from central_server.core.ordering import append_own
from central_server.storage import tables as t
from central_server.storage.database import Database
from central_server.storage.journal import JournalFile
from central_server.storage.work.unit_of_work import PostgresWork
from desktop_app.domain.codec import DecodeError
from desktop_app.domain.dossier.event_encoding import UnreadableEvent, read_line
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.payloads.interlinked import SentToAgencies
from desktop_app.domain.dossier.payloads.reception import Received
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.replication.failpoints import reached
from desktop_app.domain.text import fold, tidy
from desktop_app.sync.protocol import Refusal

_LOG = logging.getLogger(__name__)
_LOCK = 0x716D63
"""Number of the advisory lock of a shard: one process at a time carries its offices' dossiers."""
_MOST_ROWS = 500


class Exchange:
    """Reads the feeds that grew and appends what they lead to."""

    def __init__(self, database: Database, journal: JournalFile, clock: Callable[[], datetime]) -> None:
        """Use a server's database and journal."""
        self._database = database
        self._journal = journal
        self._clock = clock

    def run_once(self) -> set[UUID]:
        """Carry what is waiting; return the offices whose feeds grew.

        An office whose database cannot be reached waits for the next time; the others go on.
        """
        grown: set[UUID] = set()
        for shard in self._database.shards:
            with _next_time(), shard.transaction() as connection:
                if connection.scalar(select(func.pg_try_advisory_xact_lock(_LOCK))):
                    for unit_id in _behind(connection):
                        with _next_time():
                            grown |= self._carry(unit_id)
        return grown

    def _carry(self, unit_id: UUID) -> set[UUID]:
        with self._database.work(unit_id) as work:
            head, _ = work.feed()
            rows = work.exchange_rows(work.exchanged_until(), head, _MOST_ROWS)
        until = rows[-1].feed_seq if len(rows) == _MOST_ROWS else head
        own: list[DossierEvent] = []
        grown: set[UUID] = set()
        for row in rows:
            event = _event_of(row.line)
            if event is not None and isinstance(event.payload, SentToAgencies):
                own += self._send(unit_id, event, grown)
            elif event is not None:
                self._answer(unit_id, event, grown)
        reached("server.exchange.carried")
        self._database.run(unit_id, lambda work: self._close(work, unit_id, own, until))
        return grown | {unit_id} if own else grown

    def _close(self, work: PostgresWork, unit_id: UUID, own: Sequence[DossierEvent], until: int) -> None:
        if own:
            append_own(work, self._journal.of(unit_id), own, self._clock())
        work.exchanged(until)

    def _send(self, unit_id: UUID, event: DossierEvent, grown: set[UUID]) -> list[DossierEvent]:
        """Deliver a dossier to the agencies' offices; return what its own office is told."""
        with self._database.work(unit_id) as work:
            folded = work.courses({event.dossier_id}).get(event.dossier_id)
            received = next((_event_of(line) for line in work.lines_of(event.dossier_id, EventKind.RECEIVED)), None)
            name = work.office_name()
        if folded is None or received is None or not isinstance(received.payload, Received):
            return []
        sent = SentDossier(unit_id, name, folded, received.payload)
        made = dispatches(event, sent, names_of(self._database), self._clock())
        return [self._deliver(event, dispatch, grown) for dispatch in made]

    def _deliver(self, event: DossierEvent, dispatch: Dispatch, grown: set[UUID]) -> DossierEvent:
        target, arrival = dispatch.unit_id, dispatch.arrival
        if target is None or arrival is None:
            return dispatch.progress
        try:
            self._append(target, arrival)
        except DecodeError:
            # Too large for a feed: the papers have to go.
            return not_reached(event, dispatch.agency, self._clock())
        grown.add(target)
        return dispatch.progress

    def _answer(self, unit_id: UUID, event: DossierEvent, grown: set[UUID]) -> None:
        with self._database.work(unit_id) as work:
            folded = work.courses({event.dossier_id}).get(event.dossier_id)
        arrival = folded.state.arrival if folded is not None else None
        if folded is None or arrival is None or arrival.origin is None:
            return
        answer = answer_of(event, arrival.origin, folded.code)
        if answer is None or arrival.origin.unit_id not in self._database.units():
            return
        self._append(arrival.origin.unit_id, answer)
        grown.add(arrival.origin.unit_id)

    def _append(self, unit_id: UUID, event: DossierEvent) -> None:
        journal, now = self._journal.of(unit_id), self._clock()
        self._database.run(unit_id, lambda work: append_own(work, journal, [event], now))


@contextmanager
def _next_time() -> Iterator[None]:
    """Leave what a database did not take to the next time."""
    try:
        yield
    except (Refusal, SQLAlchemyError) as error:
        _LOG.warning("the exchange between offices waits: %s", type(error).__name__)


def names_of(database: Database) -> Mapping[str, list[UUID]]:
    """Return the offices that answer to each name, by its search form."""
    units = select(t.unit.c.name, t.unit.c.unit_id)
    agencies = select(t.agency_name.c.name, t.agency_name.c.unit_id)
    rows = database.from_all(lambda connection: [*connection.execute(units), *connection.execute(agencies)])
    names: dict[str, list[UUID]] = {}
    for key, unit_id in sorted({(fold(row.name), row.unit_id) for row in rows}):
        names.setdefault(key, []).append(unit_id)
    return names


def add_agency_name(database: Database, unit_id: UUID, name: str) -> None:
    """Let an office take what is sent to an agency.

    Raises:
        ValueError: for a name without a letter, or one that another office answers to.
    """
    key = fold(name)
    if not key:
        raise ValueError("the name has no letters")
    if set(names_of(database).get(key, ())) - {unit_id}:
        raise ValueError("another office answers to this name")
    with database.work(unit_id) as work:
        new = insert(t.agency_name).values(unit_id=unit_id, key=key, name=tidy(name))
        work.connection.execute(new.on_conflict_do_nothing())


def read_again(connection: Connection) -> None:
    """Have all feeds read from their beginning: after a restore other offices may have lost what was carried there."""
    connection.execute(delete(t.exchange_cursor))


def _behind(connection: Connection) -> list[UUID]:
    """Return the offices whose feeds were not read to their end."""
    cursor = t.exchange_cursor.c
    query = (
        select(t.feed.c.unit_id)
        .outerjoin(t.exchange_cursor, cursor.unit_id == t.feed.c.unit_id)
        .where(t.feed.c.head > func.coalesce(cursor.feed_seq, 0))
    )
    return list(connection.scalars(query.order_by(t.feed.c.unit_id)))


def _event_of(line: bytes) -> DossierEvent | None:
    try:
        return read_line(line)
    except (DecodeError, UnreadableEvent):
        return None
