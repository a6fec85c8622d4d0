"""Masks the owners of sensitive dossiers in lists for officers who do not handle them."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from desktop_app.domain.people.masking import masked_name, may_see_in_lists
from desktop_app.services.context import DeskContext
from desktop_app.storage.dossiers import DossierRow
from desktop_app.storage.ledger import ShownEntry

R = TypeVar("R", DossierRow, ShownEntry)


def masked_rows(context: DeskContext, rows: Iterable[R]) -> list[R]:
    """Return rows as the signed-in officer may see them in a list, in the same order."""
    return [row if _may_see(context, row) else _masked(row) for row in rows]


def _may_see(context: DeskContext, row: DossierRow | ShownEntry) -> bool:
    return may_see_in_lists(context.officer, row.officer_id) or not context.catalogue.is_sensitive(row.procedure_id)


def _masked(row: R) -> R:
    if isinstance(row, DossierRow):
        return replace(row, owner_name=masked_name(row.owner_name), owner_number="", phone="")
    return replace(row, owner_name=masked_name(row.owner_name))
