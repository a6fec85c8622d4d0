"""A desk that the administrator has revoked keeps its data, and shows nothing of them until it is let in again."""

from dataclasses import dataclass
from datetime import datetime

from desktop_app.services.context import DeskContext
from desktop_app.storage.outbox import count_waiting
from desktop_app.storage.settings import Setting
from desktop_app.storage.sync_state import read_identity, read_server

REVOKED = "device_revoked"
"""The server's answer to a desk whose right it has withdrawn."""

REVOKED_AT = Setting("sync.revoked_at", datetime)


@dataclass(frozen=True, slots=True)
class Revocation:
    """A desk whose right the administrator has withdrawn.

    Attributes:
        at: when this desk learnt of it.
        waiting: events that the server does not have; they are sent when the desk is let in again.
        server: address of the server.
    """

    at: datetime
    waiting: int
    server: str


def revocation(context: DeskContext) -> Revocation | None:
    """Return what is to be said of the desk's revocation, or None while it may work."""
    with context.store.read() as connection:
        at, identity = REVOKED_AT.read(connection), read_identity(connection)
        if at is None or identity is None:
            return None
        return Revocation(at, count_waiting(connection, identity.acked_seq), read_server(connection).url)
