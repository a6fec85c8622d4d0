"""Adding, correcting and ending procedures: versions that state what differs, and nothing that has no effect."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from desktop_app.domain.catalogue.comparison import UNSORTED_FIELD
from desktop_app.domain.catalogue.levels import ListState
from desktop_app.domain.catalogue.stated import Layer, StatedValues
from desktop_app.domain.dossier.procedure import CopyCounts, RequiredDocument, fee_on
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.domain.people.agency import Role
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.editing import add_procedure, correct_procedure, end_procedure
from desktop_app.services.procedures.imports import ImportSource, apply_import, imports_of, preview_import
from desktop_app.services.procedures.own_values import TYPED, state_own_values
from desktop_app.services.procedures.typed_procedure import TypedProcedure, TypedVersion, typed_of
from tests.services.procedures.test_imports import a_row

BIRTH = "1.001193"
NEW = "9.123456"
DECIDED = TypedVersion("45/QĐ-UBND", "20/11/2026", "01/12/2026")


def _corrected(context: DeskContext, version: TypedVersion = DECIDED, **parts: Any) -> DeskContext:
    return correct_procedure(context, BIRTH, replace(typed_of(context, BIRTH), version=version, **parts))


def _a_new_one(**parts: Any) -> TypedProcedure:
    whole = TypedProcedure(
        NEW, " Thủ tục mới ", "", "UBND cấp xã", "Giấy xác nhận", ("3 ngày làm việc",), ("Đơn | 1",), ("không thu",)
    )
    return replace(whole, **({"version": replace(DECIDED, day="hôm nay", is_verified=True)} | parts))


def _codes(refused: Problems) -> list[tuple[str, str]]:
    return [(problem.code, problem.field) for problem in refused.problems]


def test_a_new_procedure_is_found_and_received_with_its_decision(context: DeskContext) -> None:
    changed = add_procedure(context, _a_new_one())
    procedure = changed.catalogue.by_id(NEW)
    assert procedure is not None
    version = procedure.on(context.today())
    assert version is not None
    assert (procedure.name, procedure.field, procedure.deciding_unit) == ("Thủ tục mới", UNSORTED_FIELD, "UBND cấp xã")
    assert version.steps == (LimitStep(3, LimitUnit.WORKING_DAY),)
    assert version.documents == (RequiredDocument("Đơn", CopyCounts(1)),)
    assert (version.decision, version.result, fee_on(version, context.today())) == ("45/QĐ-UBND", "Giấy xác nhận", 0)
    assert NEW in {hit.id for hit in changed.catalogue.find("thu tuc moi") if hit.is_offered}
    (made,) = imports_of(changed)
    assert (made.layout, made.origin.officer_name, made.origin.decision_date) == (
        TYPED,
        context.officer.name,
        date(2026, 11, 20),
    )


def test_a_new_procedure_begins_with_the_parts_of_another(context: DeskContext) -> None:
    like = replace(typed_of(context, BIRTH), code=NEW, name="Khai sinh lưu động", version=DECIDED)
    changed = add_procedure(context, like, BIRTH)
    copied = changed.catalogue.by_id(NEW)
    base = context.catalogue.by_id(BIRTH)
    assert copied is not None and base is not None
    assert copied.versions[0].documents == base.versions[-1].documents, "with what lines do not say"
    assert copied.on(context.today()) is None, "issued, not yet in force"


def test_every_problem_of_the_page_stands_at_its_field(context: DeskContext) -> None:
    empty = TypedProcedure("x", steps=("bao lâu",), documents=("| 2",), fees=("tám",), version=TypedVersion())
    with pytest.raises(Problems) as refused:
        add_procedure(context, empty)
    assert _codes(refused.value) == [
        ("catalogue.code_shape", "code"),
        ("catalogue.name_missing", "name"),
        ("catalogue.step_line", "steps"),
        ("catalogue.paper_line", "documents"),
        ("catalogue.fee_line", "fees"),
        ("catalogue.no_decision", "decision"),
        ("catalogue.no_day", "day"),
    ]
    with pytest.raises(Problems) as refused:
        add_procedure(context, _a_new_one(code=BIRTH, version=TypedVersion("1/QĐ", "31/02/2026", "31/02/2026")))
    assert _codes(refused.value) == [
        ("catalogue.code_known", "code"),
        ("date.impossible", "decision_date"),
        ("date.impossible", "day"),
    ]
    assert imports_of(context) == []


def test_a_text_that_could_not_be_read_back_is_refused(context: DeskContext) -> None:
    with pytest.raises(RuleViolation, match=r"catalogue\.too_long"):
        add_procedure(context, _a_new_one(field="x" * 1_001))


def test_a_correction_states_only_what_differs_from_its_day_on(context: DeskContext) -> None:
    changed = _corrected(context, fees=("lệ phí 8.000 đ | trực tiếp", "4.000 đ | trực tuyến"))
    (entry,) = changed.catalogue.upcoming(BIRTH)
    assert list(entry.values.stated()) == ["fees"] and entry.effective_from == date(2026, 12, 1)
    procedure = changed.catalogue.by_id(BIRTH)
    before = context.catalogue.by_id(BIRTH)
    assert procedure is not None and before is not None
    today = procedure.on(context.today())
    assert today is not None and today.fees == before.versions[-1].fees
    later = procedure.on(date(2026, 12, 1))
    assert later is not None and [fee.amount for fee in later.fees] == [8_000, 4_000]


def test_a_correction_that_differs_in_nothing_is_refused(context: DeskContext) -> None:
    with pytest.raises(RuleViolation, match=r"catalogue\.nothing_new"):
        _corrected(context)
    with pytest.raises(RuleViolation, match=r"procedure\.missing"):
        correct_procedure(context, NEW, _a_new_one())


def test_a_correction_below_a_later_version_is_refused(context: DeskContext) -> None:
    first = _corrected(context, replace(DECIDED, day="20/11/2026"), result="Bản chính")
    with pytest.raises(Problems) as refused:
        _corrected(first, replace(DECIDED, day="19/11/2026"), result="Bản sao")
    assert _codes(refused.value) == [("catalogue.stands_above", "day")]
    assert refused.value.params == {"day": "20/11/2026"}
    with pytest.raises(Problems):
        _corrected(first, replace(DECIDED, day="20/11/2026", layer=Layer.PROVINCE), result="Bản sao")
    again = _corrected(first, replace(DECIDED, day="20/11/2026"), result="Bản sao")
    assert again.catalogue.sources(BIRTH, context.today())["result"].value == "Bản sao"


def test_a_correction_before_the_first_day_of_the_base_is_refused(context: DeskContext) -> None:
    procedure = next(
        each
        for each in context.catalogue.procedures
        if each.versions and each.versions[-1].verified.get("effective_from") and each.on(context.today())
    )
    day = procedure.versions[-1].effective_from - timedelta(days=1)
    typed = replace(typed_of(context, procedure.id), result="Khác", version=replace(DECIDED, day=f"{day:%d/%m/%Y}"))
    with pytest.raises(Problems, match=r"catalogue\.stands_above"):
        correct_procedure(context, procedure.id, typed)


def test_a_province_states_for_all_its_desks(context: DeskContext) -> None:
    changed = _corrected(context, replace(DECIDED, layer=Layer.PROVINCE), result="Bản chính")
    (entry,) = changed.catalogue.upcoming(BIRTH)
    assert entry.origin.layer is Layer.PROVINCE and "." not in entry.origin.office and entry.origin.office
    nameless = replace(context, agency=replace(context.agency, codes=()))
    with pytest.raises(Problems) as refused:
        _corrected(nameless, replace(DECIDED, layer=Layer.PROVINCE), result="Bản chính")
    assert _codes(refused.value) == [("catalogue.no_province", "layer")]


def test_a_procedure_ends_with_its_last_day(context: DeskContext) -> None:
    changed = end_procedure(context, BIRTH, DECIDED)
    procedure = changed.catalogue.by_id(BIRTH)
    assert procedure is not None
    assert procedure.on(date(2026, 12, 1)) is not None and procedure.on(date(2026, 12, 2)) is None
    ended = end_procedure(context, BIRTH, replace(DECIDED, day="hôm qua"))
    (hit,) = ended.catalogue.find(BIRTH)
    assert hit.listed.state is ListState.LEFT
    with pytest.raises(Problems) as refused:
        end_procedure(context, BIRTH, TypedVersion())
    assert _codes(refused.value) == [("catalogue.no_decision", "decision"), ("catalogue.no_day", "day")]


def test_only_the_head_changes_the_catalogue(context: DeskContext) -> None:
    officer = replace(context, officer=replace(context.officer, role=Role.OFFICER))
    head = replace(context, officer=replace(context.officer, role=Role.HEAD))
    changes: list[Callable[[DeskContext], DeskContext]] = [
        lambda desk: add_procedure(desk, _a_new_one()),
        lambda desk: _corrected(desk, result="Bản chính"),
        lambda desk: end_procedure(desk, BIRTH, replace(DECIDED, day="30/12/2026")),
    ]
    for change in changes:
        with pytest.raises(RuleViolation, match=r"role\.head_only"):
            change(officer)
        assert change(head)


def test_papers_keep_what_their_lines_do_not_say(context: DeskContext) -> None:
    secret = RequiredDocument("Giấy xác nhận khuyết tật", CopyCounts(1), sensitive=True)
    source = ImportSource("L4", "a.docx", "ab" * 32, date(2026, 11, 1), "12/QĐ-UBND")
    imported = apply_import(context, preview_import(context, [a_row(documents=(secret,))]), source)
    changed = _corrected(imported, documents=("Giấy xác nhận khuyết tật | 2", "Tờ khai"))
    (entry,) = changed.catalogue.upcoming(BIRTH)
    assert entry.values.documents is not None
    assert [(paper.counts.original, paper.sensitive) for paper in entry.values.documents] == [(2, True), (1, False)]


def test_a_procedure_that_says_little_is_shown_as_lines(context: DeskContext) -> None:
    noted = state_own_values(context, "1.001257", StatedValues(note="x"))
    typed = typed_of(noted, "1.001257")
    assert (typed.code, typed.steps, typed.fees) == ("1.001257", (), ())
    assert typed.version.day == f"{context.today():%d/%m/%Y}"
