"""The log of events: appended in the unit of work that changes the row, never changed afterwards."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, bindparam, select

from desktop_app.domain.events import DossierEvent, chain, read_line
from desktop_app.storage.tables import dossier_event

_INSERT = dossier_event.insert()
_LAST_HASH = select(dossier_event.c.hash).order_by(dossier_event.c.seq.desc()).limit(1)
_OF_DOSSIER = (
    select(dossier_event.c.line)
    .where(dossier_event.c.dossier_id == bindparam("wanted", type_=dossier_event.c.dossier_id.type))
    .order_by(dossier_event.c.seq)
)
_LAST_LINE = select(dossier_event.c.line).order_by(dossier_event.c.seq.desc()).limit(1)
_LOG = select(dossier_event.c.seq, dossier_event.c.line, dossier_event.c.hash).order_by(dossier_event.c.seq)


def last_moment(connection: Connection) -> datetime | None:
    """Return the moment of the last event of the log, whatever dossier it was of, or None for an empty log."""
    line = connection.execute(_LAST_LINE).scalar()
    return read_line(line).at if line is not None else None


def append_event(connection: Connection, event: DossierEvent) -> None:
    """Append one event, chained to the last one of the log."""
    line = event.line()
    previous = connection.execute(_LAST_HASH).scalar()
    connection.execute(
        _INSERT,
        {
            "event_id": event.id,
            "dossier_id": event.dossier_id,
            "kind": event.kind.value,
            "line": line,
            "hash": chain(previous, line),
        },
    )


def events_of(connection: Connection, dossier_id: UUID) -> list[DossierEvent]:
    """Return the events of one dossier, oldest first."""
    return [read_line(row.line) for row in connection.execute(_OF_DOSSIER, {"wanted": dossier_id})]


def broken_links(connection: Connection) -> Iterator[int]:
    """Yield the numbers of the log's lines whose hash does not follow from the line and the hash before it."""
    previous: bytes | None = None
    for row in connection.execute(_LOG):
        if chain(previous, row.line) != row.hash:
            yield row.seq
        previous = row.hash
