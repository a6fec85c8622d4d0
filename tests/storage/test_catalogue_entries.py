"""Entries of the catalogue are stored as they are and stay."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import IntegrityError

from desktop_app.domain.catalogue.stated import Layer, StatedValues
from desktop_app.domain.dossier.procedure import RequiredDocument
from desktop_app.domain.law.fee import FeeKind, FeeRow
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.services.context import DeskContext
from desktop_app.storage.catalogue_entries import (
    add_import,
    codes_with_entries,
    entries_of_code,
    imports,
    naming_entries,
    undo_import,
)
from desktop_app.storage.tables import catalogue_entry
from tests.domain.catalogue.entries import CODE, NOW, an_entry

VALUES = StatedValues(
    documents=(RequiredDocument("Tờ khai"),),
    steps=(LimitStep(3, LimitUnit.HOUR, "UBND xã"),),
    fees=(FeeRow(8_000, "bản", kind=FeeKind.CHARGE, way=HandInWay.ONLINE),),
)
ENTRY = an_entry(VALUES, Layer.PROVINCE, begins=-3, ends=9)
IMPORT = UUID(int=99)


def _add(context: DeskContext) -> None:
    named = replace(ENTRY, id=UUID(int=2), code="2.999999", values=StatedValues(name="Thủ tục của tỉnh"))
    with context.store.write() as connection:
        add_import(connection, IMPORT, "L2", ENTRY.origin, context.officer, [ENTRY, named])


def test_what_was_stored_comes_back(context: DeskContext) -> None:
    _add(context)
    with context.store.read() as connection:
        (entry,) = entries_of_code(connection, CODE)
        assert replace(entry, origin=replace(entry.origin, officer_name=ENTRY.origin.officer_name)) == ENTRY
        assert [named.code for named in naming_entries(connection)] == ["2.999999"], "papers have names too"
        assert codes_with_entries(connection) == {CODE, "2.999999"}
        assert [(made.id, made.entries) for made in imports(connection)] == [(IMPORT, 2)]
    with context.store.write() as connection:
        assert undo_import(connection, IMPORT, context.officer, NOW + timedelta(hours=1))
        assert not undo_import(connection, IMPORT, context.officer, NOW)
    with context.store.read() as connection:
        assert naming_entries(connection) == []
        assert entries_of_code(connection, CODE)[0].undone_at == NOW + timedelta(hours=1)


def test_an_import_without_entries_is_an_import(context: DeskContext) -> None:
    with context.store.write() as connection:
        add_import(connection, IMPORT, "L2", ENTRY.origin, context.officer, [])
    with context.store.read() as connection:
        assert [made.entries for made in imports(connection)] == [0]


@pytest.mark.parametrize("change", [delete(catalogue_entry), update(catalogue_entry).values(content="{}")])
def test_entries_are_never_changed_or_deleted(context: DeskContext, change: object) -> None:
    _add(context)
    with pytest.raises(IntegrityError, match="never"), context.store.write() as connection:
        connection.execute(change)  # type: ignore[call-overload]
