"""Looking through the catalogue of a desk."""

from datetime import date

from desktop_app.domain.catalogue.stated import StatedValues
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.domain.text import fold
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.browse import browse, values_of
from desktop_app.services.procedures.imports import ImportSource, apply_import, preview_import
from desktop_app.services.procedures.own_values import state_own_values
from tests.services.procedures.test_imports import a_row

BIRTH = "1.001193"


def test_without_a_text_the_desk_s_own_stand_by_field(context: DeskContext) -> None:
    browsed = browse(context)
    assert {each.id for each in browsed} == {procedure_id for procedure_id, _ in context.catalogue.names()}
    places = [(fold(each.field), fold(each.name)) for each in browsed]
    assert places == sorted(places)


def test_a_search_also_finds_what_others_receive(context: DeskContext) -> None:
    browsed = browse(context, "khai sinh")
    assert BIRTH in {each.id for each in browsed}
    assert any(not each.is_offered and each.lacks == () for each in browsed)


def test_a_procedure_that_was_imported_by_name_lacks_limit_and_papers(context: DeskContext) -> None:
    source = ImportSource("L1", "a.xlsx", "ab" * 32, date(2026, 1, 1))
    diff = preview_import(context, [a_row("2.999999", name="Thủ tục của tỉnh")])
    changed = apply_import(context, diff, source)
    (added,) = [each for each in browse(changed) if each.id == "2.999999"]
    assert added.lacks == ("limit", "documents")


def test_what_the_desk_hides_stays_in_the_list_of_all_only(context: DeskContext) -> None:
    first = browse(context)[0]
    changed = state_own_values(context, first.id, StatedValues(is_hidden=True))
    assert first.id in {each.id for each in browse(changed)}
    assert first.id not in {each.id for each in browse(changed, first.id)}


def test_each_value_has_its_source(context: DeskContext) -> None:
    steps = (LimitStep(3, LimitUnit.WORKING_DAY),)
    source = ImportSource("L4", "a.docx", "ab" * 32, date(2026, 11, 1), "12/QĐ-UBND")
    changed = apply_import(context, preview_import(context, [a_row(steps=steps)]), source)
    shown = values_of(changed, BIRTH)
    assert shown is not None
    values = dict(shown.values)
    assert values["steps"].entry is not None and values["steps"].entry.origin.decision == "12/QĐ-UBND"
    assert values["name"].entry is None and shown.date_of_data
    assert values_of(context, "9.999999") is None
