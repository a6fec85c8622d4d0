"""Lists of restrictions, and the rows that a dossier is looked up in.

Rows are written under an import that does not count yet, some thousand in each transaction, so that a reception never
waits for a whole list. In one further transaction the new import begins and the one before ends.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, bindparam, select

from desktop_app.domain.people.agency import Officer
from desktop_app.domain.restrictions.restriction import RestrictedKind, Restriction
from desktop_app.storage.tables import restriction, restriction_list

_DELETED_AT_ONCE = 5_000
_INSERT = restriction.insert()
_COUNTS = restriction_list.c.began_at.is_not(None) & restriction_list.c.ended_at.is_(None)
_ROWS = select(restriction).join(restriction_list, restriction_list.c.seq == restriction.c.list_seq).where(_COUNTS)
# The conditions of the partial indexes are repeated, so that SQLite uses them.
_BY_NUMBER = _ROWS.where(
    restriction.c.number_key != "", restriction.c.number_key.in_(bindparam("wanted", expanding=True))
)
_BY_NAME = _ROWS.where(restriction.c.name_key != "", restriction.c.name_key.in_(bindparam("wanted", expanding=True)))


@dataclass(frozen=True, slots=True)
class RestrictionList:
    """One import of a list.

    Attributes:
        id: its UUIDv7.
        name: the list's name; a later import of the same name takes its place.
        file_name: name of the file without its folder.
        rows: number of its restrictions.
        officer_name: who imported it.
        made_at: when.
        ended_at: when it ceased to count, or None.
        ended_by: the name of the officer who ended it, or ``""``.
    """

    id: UUID
    name: str
    file_name: str
    rows: int
    officer_name: str
    made_at: datetime
    ended_at: datetime | None = None
    ended_by: str = ""


def add_list(connection: Connection, wanted: RestrictionList, officer: Officer, file_sha256: str) -> int:
    """Store an import that does not count yet; return its row number."""
    made = connection.execute(
        restriction_list.insert().values(
            id=wanted.id,
            name=wanted.name,
            file_name=wanted.file_name,
            file_sha256=file_sha256,
            rows=wanted.rows,
            officer_id=officer.id,
            officer_name=officer.name,
            made_at=wanted.made_at,
        )
    )
    return int(made.lastrowid)


def add_restrictions(connection: Connection, list_seq: int, rows: Sequence[Restriction]) -> None:
    """Store rows of an import."""
    if rows:
        connection.execute(_INSERT, [_values_of(list_seq, row) for row in rows])


def begin_list(connection: Connection, list_seq: int, name: str, officer: Officer, now: datetime) -> None:
    """Let an import count from now on, in the place of the one of the same name."""
    before = _COUNTS & (restriction_list.c.name == name)
    connection.execute(restriction_list.update().where(before).values(ended_at=now, ended_by=officer.name))
    connection.execute(restriction_list.update().where(restriction_list.c.seq == list_seq).values(began_at=now))


def end_list(connection: Connection, list_id: UUID, officer: Officer, now: datetime) -> bool:
    """Let a list no longer count; return False when there is none that does."""
    wanted = _COUNTS & (restriction_list.c.id == list_id)
    ended = connection.execute(restriction_list.update().where(wanted).values(ended_at=now, ended_by=officer.name))
    return ended.rowcount == 1


def drop_some_ended_rows(connection: Connection) -> int:
    """Delete some thousand rows of imports that do not count; return how many were deleted."""
    unused = select(restriction_list.c.seq).where(~_COUNTS)
    some = select(restriction.c.seq).where(restriction.c.list_seq.in_(unused)).limit(_DELETED_AT_ONCE)
    return int(connection.execute(restriction.delete().where(restriction.c.seq.in_(some))).rowcount)


def lists(connection: Connection) -> list[RestrictionList]:
    """Return all imports that count or did, the newest first."""
    began = select(restriction_list).where(restriction_list.c.began_at.is_not(None))
    rows = connection.execute(began.order_by(restriction_list.c.seq.desc()))
    return [
        RestrictionList(
            row.id, row.name, row.file_name, row.rows, row.officer_name, row.made_at, row.ended_at, row.ended_by
        )
        for row in rows
    ]


def rows_of_list(connection: Connection, name: str) -> Iterator[Restriction]:
    """Return the rows of the list with a name that counts, one by one; none without one."""
    yield from map(_restriction_of, connection.execute(_ROWS.where(restriction_list.c.name == name)))


def find_restrictions(
    connection: Connection, number_keys: Sequence[str], name_keys: Sequence[str]
) -> list[Restriction]:
    """Return the rows with one of these keys, whatever the day."""
    hits: dict[int, Restriction] = {}
    for statement, keys in ((_BY_NUMBER, number_keys), (_BY_NAME, name_keys)):
        if keys:
            hits |= {row.seq: _restriction_of(row) for row in connection.execute(statement, {"wanted": list(keys)})}
    return [hits[seq] for seq in sorted(hits)]


def _values_of(list_seq: int, row: Restriction) -> dict[str, Any]:
    return {
        "list_seq": list_seq,
        "kind": row.kind.value,
        "subject": row.subject,
        "source": row.source,
        "document_number": row.document_number,
        "document_day": row.document_day,
        "number_key": row.number_key,
        "name_key": row.name_key,
        "commune": row.commune,
        "birth_date": row.birth_date,
        "valid_from": row.valid_from,
        "valid_to": row.valid_to,
        "note": row.note,
    }


def _restriction_of(row: Row[Any]) -> Restriction:
    return Restriction(
        kind=RestrictedKind(row.kind),
        subject=row.subject,
        source=row.source,
        document_number=row.document_number,
        document_day=row.document_day,
        number_key=row.number_key,
        name_key=row.name_key,
        commune=row.commune,
        birth_date=row.birth_date,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        note=row.note,
    )
