"""Changes that were issued and are not in force yet, with the open dossiers and drafts that they affect."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from desktop_app.domain.catalogue.freshness import COMING_DAYS
from desktop_app.domain.catalogue.merging import usable
from desktop_app.domain.catalogue.stated import Entry
from desktop_app.services.catalogue import office_of
from desktop_app.services.context import DeskContext
from desktop_app.storage.catalogue_entries import coming_entries, open_dossiers_of_procedures
from desktop_app.storage.dossiers import DossierRow, rows_by_id
from desktop_app.storage.drafts import drafts_of

_MOST_LISTED = 500


@dataclass(frozen=True, slots=True)
class ComingChange:
    """A change that was issued and is not in force yet.

    Attributes:
        entry: what changes, when, and by which decision.
        name: the procedure's name.
        open_dossiers: the desk's open dossiers of it.
        drafts: the officer's unfinished pages of it.
    """

    entry: Entry
    name: str
    open_dossiers: tuple[UUID, ...]
    drafts: tuple[UUID, ...]


def coming_changes(context: DeskContext, days: int = COMING_DAYS) -> list[ComingChange]:
    """Return what changes within the next days, the first ones first, with what it affects."""
    today = context.today()
    with context.store.read() as connection:
        entries = coming_entries(connection, today, today + timedelta(days=days))
        drafts = [
            (draft.reception.procedure_id, draft.reception.id) for draft in drafts_of(connection, context.officer.id)
        ]
    known = usable(entries, office_of(context.agency, today), context.clock())
    ordered = sorted(known, key=lambda entry: (entry.effective_from, entry.code))
    return [_coming(context, entry, drafts) for entry in ordered]


def affected_dossiers(context: DeskContext, change: ComingChange) -> list[DossierRow]:
    """Return the first open dossiers that a change affects, for a list; those that were closed meanwhile too."""
    wanted = change.open_dossiers[:_MOST_LISTED]
    with context.store.read() as connection:
        rows = rows_by_id(connection, wanted)
    return [rows[dossier_id] for dossier_id in wanted if dossier_id in rows]


def _coming(context: DeskContext, entry: Entry, drafts: Sequence[tuple[str, UUID]]) -> ComingChange:
    procedure = context.catalogue.by_id(entry.code)
    ids = (procedure.id, *procedure.former_ids) if procedure is not None else (entry.code,)
    with context.store.read() as connection:
        open_dossiers = tuple(open_dossiers_of_procedures(connection, ids))
    name = procedure.name if procedure is not None else entry.values.name or entry.code
    return ComingChange(entry, name, open_dossiers, tuple(draft for named, draft in drafts if named in ids))
