"""Imports into the catalogue, and the entries that they added."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, bindparam, func, select

from desktop_app.domain.catalogue.stated import Entry, Layer, Origin, StatedValues
from desktop_app.domain.codec import decode, encode
from desktop_app.domain.people.agency import Officer
from desktop_app.storage.tables import catalogue_entry, catalogue_import, dossier

_INSERT_IMPORT = catalogue_import.insert()
_INSERT_ENTRY = catalogue_entry.insert()
_ENTRIES = (
    select(
        catalogue_entry,
        catalogue_import.c.layer,
        catalogue_import.c.office,
        catalogue_import.c.file_name,
        catalogue_import.c.file_sha256,
        catalogue_import.c.officer_name,
        catalogue_import.c.made_at,
        catalogue_import.c.undone_at,
    )
    .join(catalogue_import, catalogue_import.c.id == catalogue_entry.c.import_id)
    .order_by(catalogue_entry.c.seq)
)
_OF_CODE = _ENTRIES.where(catalogue_entry.c.code == bindparam("wanted"))
_NAMED = _ENTRIES.where(catalogue_entry.c.content.like('%"name":%'), catalogue_import.c.undone_at.is_(None))


@dataclass(frozen=True, slots=True)
class CatalogueImport:
    """One import, or one answer of an officer.

    Attributes:
        id: its UUIDv7.
        origin: the file, its decision, and who imported it when.
        layout: the layout that was recognised, ``officer`` for a typed answer.
        undone_at: when it was undone, or None.
        undone_by: the name of the officer who undid it, or ``""``.
        entries: how many procedures it states something of.
    """

    id: UUID
    origin: Origin
    layout: str
    undone_at: datetime | None = None
    undone_by: str = ""
    entries: int = 0


def add_import(
    connection: Connection, import_id: UUID, layout: str, origin: Origin, officer: Officer, entries: Sequence[Entry]
) -> None:
    """Store an import with its entries; `Origin.learned_at` is its moment."""
    connection.execute(
        _INSERT_IMPORT,
        {
            "id": import_id,
            "layer": origin.layer.value,
            "office": origin.office,
            "layout": layout,
            "file_name": origin.file_name,
            "file_sha256": origin.file_sha256,
            "decision": origin.decision,
            "decision_date": origin.decision_date,
            "officer_id": officer.id,
            "officer_name": officer.name,
            "made_at": origin.learned_at,
        },
    )
    rows = [_entry_row(import_id, entry) for entry in entries]
    if rows:
        connection.execute(_INSERT_ENTRY, rows)


def undo_import(connection: Connection, import_id: UUID, officer: Officer, now: datetime) -> bool:
    """Write that an import was undone; return False when there is none or it was undone before."""
    wanted = (catalogue_import.c.id == import_id) & catalogue_import.c.undone_at.is_(None)
    changed = connection.execute(catalogue_import.update().where(wanted).values(undone_at=now, undone_by=officer.name))
    return changed.rowcount == 1


def imports(connection: Connection) -> list[CatalogueImport]:
    """Return all imports, the newest first."""
    counts = (
        select(catalogue_entry.c.import_id, func.count().label("entries"))
        .group_by(catalogue_entry.c.import_id)
        .subquery()
    )
    rows = connection.execute(
        select(catalogue_import, counts.c.entries)
        .outerjoin(counts, counts.c.import_id == catalogue_import.c.id)
        .order_by(catalogue_import.c.seq.desc())
    )
    return [_import_of(row) for row in rows]


def entries_of_code(connection: Connection, code: str) -> list[Entry]:
    """Return the entries of a procedure, those of undone imports too, oldest first."""
    return [_entry_of(row) for row in connection.execute(_OF_CODE, {"wanted": code})]


def naming_entries(connection: Connection) -> list[Entry]:
    """Return the entries that state a name, without those of undone imports, oldest first."""
    # The papers of a procedure have names too.
    return [entry for entry in map(_entry_of, connection.execute(_NAMED)) if entry.values.name is not None]


def coming_entries(connection: Connection, after: date, until: date) -> list[Entry]:
    """Return the entries that begin after a day and until another one, without those of undone imports."""
    begins = catalogue_entry.c.effective_from
    wanted = _ENTRIES.where(begins > after, begins <= until, catalogue_import.c.undone_at.is_(None))
    return [_entry_of(row) for row in connection.execute(wanted)]


def open_dossiers_of_procedures(connection: Connection, procedure_ids: Sequence[str]) -> list[UUID]:
    """Return the open dossiers that have one of these procedures, in the order of their appointments."""
    wanted = dossier.c.procedure_id.in_(procedure_ids) & dossier.c.ended_at.is_(None)
    return list(connection.execute(select(dossier.c.id).where(wanted).order_by(dossier.c.due_at)).scalars())


def codes_with_entries(connection: Connection) -> frozenset[str]:
    """Return the codes that have entries."""
    return frozenset(connection.execute(select(catalogue_entry.c.code).distinct()).scalars())


def _entry_row(import_id: UUID, entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "import_id": import_id,
        "code": entry.code,
        "content": encode(entry.values.stated()).decode(),
        "decision": entry.origin.decision,
        "decision_date": entry.origin.decision_date,
        "effective_from": entry.effective_from,
        "effective_to": entry.effective_to,
        "is_verified": int(entry.is_verified),
    }


def _entry_of(row: Row[Any]) -> Entry:
    return Entry(
        id=row.id,
        code=row.code,
        values=decode(row.content, StatedValues),
        origin=_origin_of(row),
        effective_from=row.effective_from,
        effective_to=row.effective_to,
        undone_at=row.undone_at,
        is_verified=bool(row.is_verified),
    )


def _import_of(row: Row[Any]) -> CatalogueImport:
    return CatalogueImport(row.id, _origin_of(row), row.layout, row.undone_at, row.undone_by, row.entries or 0)


def _origin_of(row: Row[Any]) -> Origin:
    return Origin(
        layer=Layer(row.layer),
        office=row.office,
        decision=row.decision,
        decision_date=row.decision_date,
        file_sha256=row.file_sha256,
        file_name=row.file_name,
        officer_name=row.officer_name,
        learned_at=row.made_at,
    )
