"""Masks the owners of sensitive dossiers in lists for officers who do not handle them."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar
from uuid import UUID

from desktop_app.domain.people.masking import masked_name, may_see_in_lists
from desktop_app.services.context import DeskContext
from desktop_app.storage.archive import BookEntry
from desktop_app.storage.dossiers import DossierRow
from desktop_app.storage.ledger import ShownEntry
from desktop_app.storage.person_data import restricted_dossiers

R = TypeVar("R", DossierRow, ShownEntry, BookEntry)


def masked_rows(context: DeskContext, rows: Iterable[R]) -> list[R]:
    """Return rows as the signed-in officer may see them in a list, in the same order.

    Nobody sees in a list whose data is not to be used.
    """
    with context.store.read() as connection:
        restricted = restricted_dossiers(connection)
    return [
        row if row.id not in restricted and _may_see(context, row.procedure_id, row.officer_id) else _masked(row)
        for row in rows
    ]


def masked_owner(context: DeskContext, name: str, procedure_id: str, received_by: UUID | None = None) -> str:
    """Return whose dossier it is as the signed-in officer may see it in a list.

    Args:
        context: the desk.
        name: the owner's name.
        procedure_id: the catalogue's name of the procedure.
        received_by: the officer who received it, or None while nobody has.
    """
    return name if _may_see(context, procedure_id, received_by) else masked_name(name)


def _may_see(context: DeskContext, procedure_id: str, received_by: UUID | None) -> bool:
    return may_see_in_lists(context.officer, received_by) or not context.catalogue.is_sensitive(procedure_id)


def _masked(row: R) -> R:
    if isinstance(row, DossierRow):
        return replace(row, owner_name=masked_name(row.owner_name), owner_number="", phone="")
    return replace(row, owner_name=masked_name(row.owner_name))
