from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.catalogue.comparison import (
    UNSORTED_FIELD,
    ImportedRow,
    Rejected,
    ValueChange,
    compare,
    entries_of,
    layer_of,
)
from desktop_app.domain.catalogue.merging import sources_on, usable
from desktop_app.domain.catalogue.stated import Layer, Origin, StatedValues
from desktop_app.domain.law.fee import FeeRow
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from tests.domain.catalogue.entries import DAY, NOW

CODE = "1.001193"
FIVE, THREE = ((LimitStep(number, LimitUnit.WORKING_DAY),) for number in (5, 3))
KNOWN = {"name": "Thủ tục đăng ký khai sinh", "field": "Hộ tịch", "steps": FIVE}
CATALOGUE: dict[str, dict[str, Any]] = {
    CODE: KNOWN,
    "1.000656": {"name": "Thủ tục đăng ký khai tử", "is_in_force": False},
}
ORIGIN = Origin(Layer.PROVINCE, "H44", "99/QĐ-UBND", date(2026, 11, 1), "ab" * 32, "annex.docx", "Trần Minh Đức", NOW)


def current(code: str) -> Mapping[str, Any] | None:
    return CATALOGUE.get(code)


def a_row(code: str = CODE, **values: Any) -> ImportedRow:
    return ImportedRow(code, StatedValues(**values), "Sheet 1, dòng 4")


def test_only_values_that_differ_are_changes() -> None:
    row = a_row("1001193", name=" thủ tục đăng ký khai sinh.", steps=THREE, field="Hộ tịch")
    diff = compare(current, [row])
    (changed,) = diff.changed
    assert (changed.row.code, changed.name) == (CODE, " thủ tục đăng ký khai sinh.")
    assert changed.changes == (ValueChange("steps", FIVE, THREE),)
    assert not (diff.new or diff.gone or diff.same or diff.rejected or diff.is_empty)


def test_what_repeats_the_catalogue_changes_nothing() -> None:
    diff = compare(current, [a_row(steps=FIVE, is_in_force=True)])
    assert (diff.same, diff.is_empty) == (1, True)
    assert compare(current, [a_row()]).same == 1


def test_several_agencies_in_another_order_are_the_same() -> None:
    known = {"name": "x", "agency": "UBND cấp xã; Sở Tư pháp"}
    assert compare(lambda _code: known, [a_row(agency="Sở Tư Pháp; UBND cấp xã.")]).same == 1
    assert compare(lambda _code: known, [a_row(agency="Sở Tư pháp")]).changed


def test_a_new_procedure_without_a_field_is_not_sorted_yet() -> None:
    (new,) = compare(current, [a_row("2.000111", name="Thủ tục mới")]).new
    assert new.row.values.field == UNSORTED_FIELD
    assert {change.name: change.before for change in new.changes} == {"name": None, "field": None}


def test_what_a_decision_abolishes_is_gone_and_what_is_listed_again_is_back() -> None:
    diff = compare(current, [a_row(is_in_force=False), a_row("1.000656", is_in_force=True)])
    assert [compared.row.code for compared in diff.gone] == [CODE]
    assert diff.gone[0].name == KNOWN["name"]
    assert diff.changed[0].changes == (ValueChange("is_in_force", False, True),)


def test_a_complete_list_ends_what_it_lacks() -> None:
    diff = compare(current, [a_row(steps=FIVE)], [(CODE, "x"), ("1.000656", "Thủ tục đăng ký khai tử")])
    assert [(gone.row.code, gone.name) for gone in diff.gone] == [("1.000656", "Thủ tục đăng ký khai tử")]


def test_rows_that_cannot_be_taken_say_why_and_where() -> None:
    rows = [
        a_row("khai sinh", name="Tên"),
        a_row("2.000111"),
        a_row("2.000112", is_in_force=False, name="Tên"),
        a_row(steps=THREE),
        a_row(steps=FIVE),
    ]
    assert compare(current, rows).rejected == (
        Rejected("Sheet 1, dòng 4", "catalogue.no_code"),
        Rejected("Sheet 1, dòng 4", "catalogue.unknown_code"),
        Rejected("Sheet 1, dòng 4", "catalogue.unknown_code"),
        Rejected("Sheet 1, dòng 4", "catalogue.code_twice"),
    )


def test_a_file_that_knows_no_fee_does_not_take_a_known_one_away() -> None:
    unknown = (FeeRow(None, "Theo nghị quyết"),)

    def with_fee(_code: str) -> Mapping[str, Any]:
        return {"fees": (FeeRow(8_000),)}

    assert compare(with_fee, [a_row(fees=unknown)]).same == 1
    assert compare(with_fee, [a_row(fees=(FeeRow(5_000),))]).changed
    assert compare(with_fee, [a_row(fees=())]).changed, "the file states that nothing is paid"
    assert compare(current, [a_row(fees=unknown)]).changed


def test_entries_state_what_differs_and_carry_their_source() -> None:
    row = replace(
        a_row(name="Tên khác", steps=FIVE),
        decision="5/NQ-HĐND",
        decision_date=date(2026, 7, 1),
        effective_from=date(2026, 8, 1),
        effective_to=date(2027, 8, 1),
    )
    (entry,) = entries_of(compare(current, [row]), ORIGIN, DAY, lambda: UUID(int=7), is_verified=True)
    assert entry.values == StatedValues(name="Tên khác")
    assert (entry.origin.decision, entry.origin.decision_date) == ("5/NQ-HĐND", date(2026, 7, 1))
    assert (entry.effective_from, entry.effective_to, entry.is_verified) == (date(2026, 8, 1), date(2027, 8, 1), True)
    (usual,) = entries_of(compare(current, [a_row(steps=THREE)]), ORIGIN, DAY, lambda: UUID(int=8))
    assert (usual.origin, usual.effective_from, usual.is_verified) == (ORIGIN, DAY, False)


VALUES = st.builds(
    StatedValues,
    name=st.one_of(st.none(), st.sampled_from(["Tên một", "Tên hai"])),
    steps=st.one_of(st.none(), st.sampled_from([FIVE, THREE])),
    result=st.one_of(st.none(), st.sampled_from(["Giấy", "Giấy tờ"])),
    is_in_force=st.one_of(st.none(), st.booleans()),
)


@given(st.lists(VALUES, max_size=4))
def test_a_file_that_was_taken_changes_nothing_when_it_comes_again(files: list[StatedValues]) -> None:
    taken: list[Any] = []

    def in_force(code: str) -> Mapping[str, Any] | None:
        sources = sources_on(None, usable(taken, "H44.18", NOW), DAY)
        return {"name": "Tên gốc", "field": "Hộ tịch"} | {name: sourced.value for name, sourced in sources.items()}

    for number, values in enumerate(files, 1):
        row = ImportedRow(CODE, values)
        taken += entries_of(compare(in_force, [row]), ORIGIN, DAY, partial(UUID, int=number))
        again = compare(in_force, [row])
        assert again.is_empty, again


def test_a_file_of_an_office_is_of_its_province() -> None:
    assert (layer_of(""), layer_of("H44")) == (Layer.NATIONAL, Layer.PROVINCE)
