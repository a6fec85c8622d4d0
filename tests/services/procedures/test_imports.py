"""Importing into the catalogue of a desk: previewed, taken, and taken back as a whole."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from desktop_app.domain.catalogue.comparison import ImportedRow
from desktop_app.domain.catalogue.levels import Counter, Level, ListState
from desktop_app.domain.catalogue.stated import Layer, StatedValues
from desktop_app.domain.dates import local
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.law.fee import FeeRow
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.dossier.supplement import version_of
from desktop_app.services.procedures.imports import (
    ImportSource,
    apply_import,
    imports_of,
    preview_import,
    undo_whole_import,
)
from desktop_app.services.reception.receive import receive
from desktop_app.services.resources import read_json
from tests.conftest import MovableClock, a_reception

BIRTH = "1.001193"
THREE = (LimitStep(3, LimitUnit.WORKING_DAY, "UBND phường"),)
FEE = (FeeRow(8_000, "Nghị quyết 34/2025/NQ-HĐND"),)
SOURCE = ImportSource(
    layout="L4",
    file_name="phu-luc.docx",
    file_sha256="ab" * 32,
    effective_from=date(2026, 11, 1),
    decision="3218/QĐ-UBND",
    decision_date=date(2026, 10, 20),
    office="H44",
)


def a_row(code: str = BIRTH, **values: Any) -> ImportedRow:
    return ImportedRow(code, StatedValues(**values), "dòng 4")


def _imported(context: DeskContext, source: ImportSource = SOURCE, **values: Any) -> DeskContext:
    return apply_import(context, preview_import(context, [a_row(**values)]), source)


def test_a_preview_changes_nothing(context: DeskContext) -> None:
    diff = preview_import(context, [a_row(steps=THREE), a_row("2.999999", name="Thủ tục của tỉnh")])
    assert [compared.row.code for compared in (*diff.changed, *diff.new)] == [BIRTH, "2.999999"]
    assert imports_of(context) == []
    assert preview_import(context, [], is_complete=True).gone, "a complete list that is empty would end everything"


def test_an_import_of_the_province_stands_above_the_base_with_its_source(context: DeskContext) -> None:
    changed = _imported(context, steps=THREE, fees=FEE)
    procedure = changed.catalogue.by_id(BIRTH)
    assert procedure is not None
    version = procedure.on(context.today())
    assert version is not None
    assert (version.steps, version.fees, version.decision) == (THREE, FEE, "3218/QĐ-UBND")
    assert version.documents, "what the file does not state stays as it was"
    source = changed.catalogue.sources(BIRTH, context.today())["steps"].entry
    assert source is not None
    assert (source.origin.layer, source.origin.office, source.origin.file_sha256) == (Layer.PROVINCE, "H44", "ab" * 32)
    assert source.origin.officer_name == context.officer.name
    assert changed.catalogue.sources(BIRTH, context.today())["documents"].entry is None
    assert preview_import(changed, [a_row(steps=THREE, fees=FEE)]).is_empty


def test_what_another_province_decided_never_shows(context: DeskContext) -> None:
    changed = _imported(context, replace(SOURCE, office="H45"), steps=THREE, fees=FEE, phone="0203 123")
    assert changed.catalogue.by_id(BIRTH) == context.catalogue.by_id(BIRTH)
    assert "phone" not in changed.catalogue.sources(BIRTH, context.today())


def test_a_national_update_holds_everywhere_and_what_is_to_come_is_shown(context: DeskContext) -> None:
    begins = context.today() + timedelta(days=7)
    changed = _imported(context, replace(SOURCE, office="", effective_from=begins), is_in_force=False)
    procedure = changed.catalogue.by_id(BIRTH)
    assert procedure is not None
    assert procedure.on(context.today()) is not None
    assert procedure.on(begins) is None
    (entry,) = changed.catalogue.upcoming(BIRTH)
    assert (entry.origin.layer, entry.effective_from) == (Layer.NATIONAL, begins)
    assert context.catalogue.upcoming("9.999999") == []


def test_a_new_procedure_is_found_and_an_old_one_by_its_new_name(context: DeskContext) -> None:
    changed = _imported(context, code="2.999999", name="Hỗ trợ hộ trồng chè Shan tuyết", field="Nông nghiệp")
    hit = changed.catalogue.find("che shan")[0]
    assert (hit.id, hit.is_offered) == ("2.999999", True)
    assert ("2.999999", "Hỗ trợ hộ trồng chè Shan tuyết") in changed.catalogue.names()
    renamed = _imported(changed, code="2.001955", name="Đăng ký nội quy của doanh nghiệp lớn")
    hit = renamed.catalogue.find("noi quy cua doanh nghiep lon")[0]
    assert (hit.id, hit.listed.levels) == ("2.001955", (Level.PROVINCE, Level.COMMUNE))
    assert renamed.catalogue.find("A01")[0].name == "Đăng ký nội quy của doanh nghiệp lớn"


def test_renamed_procedures_keep_their_place_among_the_hits(context: DeskContext) -> None:
    before = [hit.id for hit in context.catalogue.find("liet si", 20) if hit.is_offered][:3]
    rows = [a_row(code, name=f"Tên chung {code}") for code in ("2.999999", *reversed(before))]
    changed = apply_import(context, preview_import(context, rows), SOURCE)
    after = [hit.id for hit in changed.catalogue.find("ten chung", 4)]
    assert (sorted(after[:3]), after[3]) == (sorted(before), "2.999999")
    everyday = [code for code in read_json("catalogue", "desk_defaults.json")["everyday"] if code in before]
    assert [code for code in after if code in everyday] == everyday


def test_a_new_procedure_of_another_level_is_not_offered_here(context: DeskContext) -> None:
    commune = "Ủy ban nhân dân cấp xã"
    changed = _imported(context, code="2.999999", name="Hỗ trợ chè Shan", agency=commune, levels=(Level.COMMUNE,))
    hit = changed.catalogue.find("che shan")[0]
    assert (hit.is_offered, hit.listed.counter) == (False, Counter.COMMUNE), "the sample desk is a province's"


def test_what_is_not_in_force_yet_is_not_received_before(context: DeskContext, people: list[Applicant]) -> None:
    begins = context.today() + timedelta(days=7)
    source = replace(SOURCE, effective_from=begins)
    changed = _imported(context, source, code="2.999999", name="Hỗ trợ hộ trồng chè", steps=THREE)
    hit = changed.catalogue.find("trong che")[0]
    assert hit.begins == begins
    page = replace(a_reception(changed, people[0]), procedure_id="2.999999", steps=THREE)
    with pytest.raises(Problems, match=r"procedure\.not_yet"):
        receive(changed, page, printed=False)


def test_an_abolished_procedure_is_marked_where_it_is_found(context: DeskContext) -> None:
    changed = _imported(context, is_in_force=False)
    hit = next(hit for hit in changed.catalogue.find("khai sinh") if hit.id == BIRTH)
    assert hit.listed.state is ListState.LEFT


def test_a_dossier_keeps_the_version_under_which_it_was_received(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    before = receive(context, a_reception(context, people[0]), printed=False).dossier
    clock.move(minutes=5)
    # The decision counts from before both receptions, and comes after the first.
    changed = _imported(context, code="2.001955", steps=THREE)
    clock.move(minutes=5)
    during = receive(changed, a_reception(changed, people[1]), printed=False).dossier
    clock.move(minutes=5)
    undone = undo_whole_import(changed, imports_of(changed)[0].id)
    after = receive(undone, a_reception(undone, people[2]), printed=False).dossier
    shipped = context.catalogue.by_id("2.001955")
    assert shipped is not None
    version = shipped.in_use_on(context.today())
    assert version is not None
    for dossier, expected in ((before, version.steps), (during, THREE), (after, version.steps)):
        assert dossier.reception.steps == expected
        assert local(dossier.received_at).date() == context.today()
        for desk in (changed, undone):
            kept = version_of(desk, "2.001955", dossier.received_at)
            assert kept is not None
            assert kept.steps == expected or desk is changed


def test_an_import_is_taken_back_as_a_whole_and_stays_in_the_list(context: DeskContext, clock: MovableClock) -> None:
    rows = [a_row(steps=THREE), a_row("2.999999", name="Thủ tục của tỉnh")]
    changed = apply_import(context, preview_import(context, rows), SOURCE)
    (made,) = imports_of(changed)
    assert (made.layout, made.entries, made.undone_at, made.undone_by) == ("L4", 2, None, "")
    assert (made.origin.file_name, made.origin.decision_date) == ("phu-luc.docx", date(2026, 10, 20))
    clock.move(minutes=1)
    undone = undo_whole_import(changed, made.id)
    assert undone.catalogue.by_id(BIRTH) == context.catalogue.by_id(BIRTH)
    assert undone.catalogue.by_id("2.999999") is None
    assert undone.catalogue.find("2.999999") == []
    (kept,) = imports_of(undone)
    assert (kept.undone_by, kept.undone_at) == (context.officer.name, clock().astimezone(kept.undone_at.tzinfo))  # type: ignore[union-attr]
    with pytest.raises(RuleViolation, match=r"catalogue\.undone"):
        undo_whole_import(undone, made.id)
    with pytest.raises(RuleViolation, match=r"catalogue\.undone"):
        undo_whole_import(undone, new_id())


def test_only_an_administrator_imports_and_nothing_is_no_import(context: DeskContext) -> None:
    officer = replace(context, officer=replace(context.officer, role=Role.OFFICER))
    diff = preview_import(context, [a_row(steps=THREE)])
    with pytest.raises(RuleViolation, match=r"role\.administrator_only"):
        apply_import(officer, diff, SOURCE)
    with pytest.raises(RuleViolation, match=r"role\.administrator_only"):
        undo_whole_import(officer, new_id())
    with pytest.raises(RuleViolation, match=r"catalogue\.nothing_new"):
        apply_import(context, preview_import(context, []), SOURCE)
    assert imports_of(context) == []
