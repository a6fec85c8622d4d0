"""Which signed requests were carried out, so that none is carried out twice.

A row is stored in the transaction that it belongs to: it is there exactly when the request has changed something, for
all worker processes and machines of a server, and a request that failed can be sent again as it is.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, delete
from sqlalchemy.dialects.postgresql import insert

from central_server.storage import tables as t
from central_server.storage.work.base import UnitTables
from desktop_app.sync.protocol import Refusal

_NEW = insert(t.request_nonce).on_conflict_do_nothing().returning(t.request_nonce.c.device_id)


class RequestTables(UnitTables):
    """The signed requests of an office's devices."""

    def carry_out(self, device_id: UUID, digest: bytes, expires_at: datetime) -> None:
        """Store that a request is carried out; a request that is being carried out elsewhere is waited for.

        Args:
            device_id: who signed it.
            digest: what tells the request from all others of the device.
            expires_at: from when on its signature is too old to be accepted.

        Raises:
            Refusal: ``replayed`` when it was carried out before.
        """
        row = {"unit_id": self._unit_id, "device_id": device_id, "digest": digest, "expires_at": expires_at}
        if self._connection.execute(_NEW, row).first() is None:
            raise Refusal("replayed")


def forget_requests(connection: Connection, now: datetime) -> None:
    """Delete the requests whose signature is too old to be accepted again."""
    connection.execute(delete(t.request_nonce).where(t.request_nonce.c.expires_at < now))
