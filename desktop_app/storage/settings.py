"""Settings: small values that the desk stores by name, each with its type."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from desktop_app.domain.codec import decode, encode
from desktop_app.storage.commit_summary import add_changed_data
from desktop_app.storage.tables import setting

T = TypeVar("T")

_READ = select(setting.c.value).where(setting.c.key == bindparam("wanted"))


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """A stored value: its name in the table, and the type that it is encoded from and decoded to.

    Attributes:
        key: the name; never reused for another type.
        kind: the type of the value.
    """

    key: str
    kind: type[T]

    def read(self, connection: Connection) -> T | None:
        """Return the stored value, or None when there is none.

        Raises:
            DecodeError: when the stored JSON is something else.
        """
        text = connection.execute(_READ, {"wanted": self.key}).scalar()
        return None if text is None else decode(text, self.kind)

    def write(self, connection: Connection, value: T) -> None:
        """Store a value; it replaces the one before."""
        text = encode(value).decode()
        statement = insert(setting).values(key=self.key, value=text)
        connection.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": text}))
        add_changed_data(connection, setting=self.key)

    def clear(self, connection: Connection) -> None:
        """Remove the stored value."""
        connection.execute(delete(setting).where(setting.c.key == self.key))
        add_changed_data(connection, setting=self.key)
