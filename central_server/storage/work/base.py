"""What the roles of a unit of work share: one connection and one office."""

from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, Uuid, bindparam

UNIT = bindparam("unit", type_=Uuid)
"""The office in statements that are composed once at import: composing costs more than PostgreSQL needs for them."""


class UnitTables:
    """Access to the rows of one office in one transaction."""

    def __init__(self, connection: Connection, unit_id: UUID) -> None:
        """Use a connection; the caller ends its transaction."""
        self._connection = connection
        self._unit_id = unit_id

    @property
    def connection(self) -> Connection:
        """The connection, for other statements of the same transaction."""
        return self._connection

    def _in(self, query: Select[Any], table: Any) -> Select[Any]:
        """Restrict a query to the office's rows of a table."""
        return query.where(table.c.unit_id == self._unit_id)
