"""Names of offices and where citizens reach them, for the public pages."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, select, update
from sqlalchemy.dialects.postgresql import insert

from central_server.storage import tables as t
from central_server.storage.database import Database
from desktop_app.domain.text import fold, tidy
from desktop_app.sync.protocol import Refusal

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Contact:
    """Where citizens reach an office.

    Attributes:
        address: where it is, or ``""``.
        phone: its telephone, or ``""``.
        hours: its hours for citizens, in words, or ``""``.
    """

    address: str = ""
    phone: str = ""
    hours: str = ""

    def __bool__(self) -> bool:
        """Return whether anything is known."""
        return bool(self.address or self.phone or self.hours)


def set_contact(database: Database, unit_id: UUID, contact: Contact) -> None:
    """Store where citizens reach an office, in place of what was stored before.

    Raises:
        ValueError: when a text is longer than `_LONGEST` letters.
        Refusal: ``unknown_unit``.
    """
    _check_unit(database, unit_id)
    values = {name: _line(getattr(contact, name)) for name in ("address", "phone", "hours")}
    new = insert(t.unit_contact).values(unit_id=unit_id, **values)
    with database.of(unit_id).transaction() as connection:
        connection.execute(new.on_conflict_do_update(index_elements=["unit_id"], set_=values))


def rename_unit(database: Database, unit_id: UUID, name: str) -> None:
    """Give an office another name.

    Raises:
        ValueError: for an empty or long name, or when another office has it.
        Refusal: ``unknown_unit``.
    """
    _check_unit(database, unit_id)
    new = checked_name(database, name, unit_id)
    with database.of(unit_id).transaction() as connection:
        connection.execute(update(t.unit).where(t.unit.c.unit_id == unit_id).values(name=new))


def checked_name(database: Database, name: str, unit_id: UUID | None = None) -> str:
    """Return the name of an office in its stored form.

    Args:
        database: the server's database.
        name: the name as typed.
        unit_id: the office that is to bear it, when it is there already.

    Raises:
        ValueError: for an empty or long name, or when another office has it: nobody could tell them apart.
    """
    wanted = _line(name)
    if not wanted:
        raise ValueError("the name of the office is empty")
    names = dict(database.from_all(_names))
    if any(fold(taken) == fold(wanted) for other, taken in names.items() if other != unit_id):
        raise ValueError("another office has this name")
    return wanted


def _names(connection: Connection) -> list[tuple[UUID, str]]:
    return [(row.unit_id, row.name) for row in connection.execute(select(t.unit.c.unit_id, t.unit.c.name))]


def _check_unit(database: Database, unit_id: UUID) -> None:
    if unit_id not in database.units():
        raise Refusal("unknown_unit")


def _line(text: str) -> str:
    plain = tidy(text)
    if len(plain) > _LONGEST:
        raise ValueError(f"a text is longer than {_LONGEST} letters")
    return plain
