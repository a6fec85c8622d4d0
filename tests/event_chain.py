"""The chain of hashes over the event log of a desk, computed again."""

from sqlalchemy import Connection, select

from desktop_app.domain.dossier.event_encoding import chain
from desktop_app.storage.tables import dossier_event

_LOG = select(dossier_event.c.seq, dossier_event.c.line, dossier_event.c.hash).order_by(dossier_event.c.seq)


def broken_links(connection: Connection) -> list[int]:
    """Return the sequence numbers of events whose hash does not match the event and the previous hash."""
    broken = []
    previous: bytes | None = None
    for row in connection.execute(_LOG):
        if chain(previous, row.line) != row.hash:
            broken.append(row.seq)
        previous = row.hash
    return broken
