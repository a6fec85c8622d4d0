"""What the roles of a unit of work share: one connection and one office."""

from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, Uuid, bindparam

UNIT = bindparam("unit", type_=Uuid)
"""The office in statements that are composed once at import: composing costs more than PostgreSQL needs for them."""


class UnitTables:
    """Access to the rows of one office in one transaction."""

    def __init__(self, connection: Connection, unit_id: UUID, signing_key: bytes = b"") -> None:
        """Use a connection; the caller ends its transaction.

        Args:
            connection: the transaction.
            unit_id: the office.
            signing_key: the server's private Ed25519 key, 32 bytes; without it the server vouches for no event.
        """
        self._connection = connection
        self._unit_id = unit_id
        self._signing_key = signing_key

    @property
    def unit_id(self) -> UUID:
        """The office."""
        return self._unit_id

    @property
    def connection(self) -> Connection:
        """The connection, for other statements of the same transaction."""
        return self._connection

    def _in(self, query: Select[Any], table: Any) -> Select[Any]:
        """Restrict a query to the office's rows of a table."""
        return query.where(table.c.unit_id == self._unit_id)
