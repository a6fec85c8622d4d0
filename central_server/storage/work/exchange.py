"""What the exchange between offices reads of one office's feed, and up to where it has read it, on PostgreSQL."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import and_, or_, select
from sqlalchemy.dialects.postgresql import insert

from central_server.core.exchange import ANSWERS, SENDING
from central_server.storage import tables as t
from central_server.storage.work.base import UnitTables
from desktop_app.domain.dossier.event_merge import Effect
from desktop_app.domain.dossier.status import EventKind
from desktop_app.sync.protocol import SERVER

_VALID = (Effect.APPLIED.value, Effect.NOTED.value)


@dataclass(frozen=True, slots=True)
class ExchangeRow:
    """An event that concerns another office: its number in the feed, and its line."""

    feed_seq: int
    line: bytes


class ExchangeTables(UnitTables):
    """Reads the events of an office that concern another one."""

    def exchanged_until(self) -> int:
        """Return the number of the last event that was read for the exchange, or 0."""
        query = self._in(select(t.exchange_cursor.c.feed_seq), t.exchange_cursor)
        return self._connection.scalar(query) or 0

    def exchange_rows(self, after: int, until: int, most: int) -> list[ExchangeRow]:
        """Return the events after a number and up to another that send a dossier or answer one that was sent here.

        Only a dossier that the server itself delivered is one that was sent: a desk cannot claim it.
        """
        c, arrival = t.event.c, t.event.alias()
        was_sent = select(1).where(
            arrival.c.unit_id == c.unit_id,
            arrival.c.dossier_id == c.dossier_id,
            arrival.c.kind == EventKind.ARRIVED_FROM_AGENCY.value,
            arrival.c.device_id == SERVER,
        )
        concerns = or_(c.kind == SENDING.value, and_(c.kind.in_([kind.value for kind in ANSWERS]), was_sent.exists()))
        query = self._in(select(c.feed_seq, c.line), t.event).where(
            c.feed_seq > after, c.feed_seq <= until, c.effect.in_(_VALID), concerns
        )
        rows = self._connection.execute(query.order_by(c.feed_seq).limit(most))
        return [ExchangeRow(row.feed_seq, bytes(row.line)) for row in rows]

    def lines_of(self, dossier_id: UUID, kind: EventKind) -> list[bytes]:
        """Return the lines of a dossier's events of one kind that changed it, oldest first."""
        c = t.event.c
        query = self._in(select(c.line), t.event).where(
            c.dossier_id == dossier_id, c.kind == kind.value, c.effect == Effect.APPLIED.value
        )
        return [bytes(line) for line in self._connection.scalars(query.order_by(c.feed_seq))]

    def exchanged(self, until: int) -> None:
        """Store up to where the feed was read."""
        new = insert(t.exchange_cursor).values(unit_id=self._unit_id, feed_seq=until)
        self._connection.execute(
            new.on_conflict_do_update(index_elements=["unit_id"], set_={"feed_seq": new.excluded.feed_seq})
        )
