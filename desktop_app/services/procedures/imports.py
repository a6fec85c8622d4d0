"""Importing procedures: what a file would change, taking it, and taking it back as a whole.

A reader of a layout makes `ImportedRow`s of a file; everything after that is here, so that each layout behaves alike.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.bounds import Name
from desktop_app.domain.catalogue.comparison import CatalogueDiff, ImportedRow, compare, entries_of, layer_of
from desktop_app.domain.catalogue.stated import Origin, office_code
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.catalogue import desk_catalogue
from desktop_app.services.catalogue.differences import values_on
from desktop_app.services.context import DeskContext, new_id
from desktop_app.storage.catalogue_entries import CatalogueImport, add_import, imports, undo_import

__all__ = [
    "CatalogueImport",
    "ImportSource",
    "apply_import",
    "imports_of",
    "origin_of",
    "preview_import",
    "undo_whole_import",
    "values_in_force",
    "with_catalogue_read_again",
]


@dataclass(frozen=True, slots=True)
class ImportSource:
    """A file that is imported.

    Attributes:
        layout: the layout that was recognised.
        file_name: its name without the folder.
        file_sha256: SHA-256 of its bytes.
        effective_from: first day of what it states.
        decision: number of the decision that it belongs to, or ``""``.
        decision_date: its date.
        office: code of the province or unit whose decision it is, or ``""`` for the whole country.
        is_verified: whether the officer compared it with the decision.
    """

    layout: Name
    file_name: Name
    file_sha256: Name
    effective_from: date
    decision: Name = ""
    decision_date: date | None = None
    office: Name = ""
    is_verified: bool = False


def preview_import(context: DeskContext, rows: Iterable[ImportedRow], *, is_complete: bool = False) -> CatalogueDiff:
    """Return what a file would change; nothing is stored.

    Args:
        context: officer, desk and store.
        rows: the rows of the file.
        is_complete: whether the file is a complete list of what this desk receives: what it lacks is gone.
    """
    complete_list = context.catalogue.names() if is_complete else ()
    return compare(lambda code: values_in_force(context, code), rows, complete_list)


def apply_import(context: DeskContext, diff: CatalogueDiff, source: ImportSource) -> DeskContext:
    """Store what differs, all or nothing; returns the desk with the changed catalogue.

    Raises:
        RuleViolation: ``role.administrator_only``; ``catalogue.nothing_new`` when nothing differs.
        StorageProblem: when the disk is full or in use; nothing is stored.
    """
    check_right(context.officer, Right.CATALOGUE_FILES)
    if diff.is_empty:
        raise RuleViolation("catalogue.nothing_new", "file")
    with context.store.write() as connection:
        store_import(connection, context, diff, source)
    return with_catalogue_read_again(context)


def store_import(connection: Connection, context: DeskContext, diff: CatalogueDiff, source: ImportSource) -> None:
    """Store what differs, in a transaction of the caller; whether the officer may is the caller's to check."""
    origin = origin_of(context, source)
    entries = entries_of(diff, origin, source.effective_from, new_id, is_verified=source.is_verified)
    add_import(connection, new_id(), source.layout, origin, context.officer, entries)


def origin_of(context: DeskContext, source: ImportSource) -> Origin:
    """Return where the values of a file come from when this officer takes it now."""
    return Origin(
        layer=layer_of(source.office),
        office=office_code(source.office),
        decision=source.decision,
        decision_date=source.decision_date,
        file_sha256=source.file_sha256,
        file_name=source.file_name,
        officer_name=context.officer.name,
        learned_at=context.clock(),
    )


def undo_whole_import(context: DeskContext, import_id: UUID) -> DeskContext:
    """Take an import back; dossiers that were received under it keep its values.

    Raises:
        RuleViolation: ``role.administrator_only``; ``catalogue.undone`` when it was taken back before.
    """
    check_right(context.officer, Right.CATALOGUE_FILES)
    with context.store.write() as connection:
        if not undo_import(connection, import_id, context.officer, context.clock()):
            raise RuleViolation("catalogue.undone", "import")
    return with_catalogue_read_again(context)


def imports_of(context: DeskContext) -> list[CatalogueImport]:
    """Return all imports and answers, the newest first."""
    with context.store.read() as connection:
        return imports(connection)


def values_in_force(context: DeskContext, code: str) -> Mapping[str, Any] | None:
    """Return the values of a procedure today by their names, None for one that the catalogue does not have."""
    return values_on(context.catalogue, code, context.today())


def with_catalogue_read_again(context: DeskContext) -> DeskContext:
    """Return the desk with its entries read anew."""
    catalogue = desk_catalogue(context.catalogue, context.store, context.agency, context.clock)
    catalogue.prepare()
    return replace(context, catalogue=catalogue)
