"""What officers state of a procedure themselves: the limit and papers that are missing, and what the desk wants."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.catalogue.stated import Layer, StatedValues
from desktop_app.domain.dossier.dossier import DocumentState, Reception, SubmittedDocument, checklist
from desktop_app.domain.dossier.procedure import RequiredDocument
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.procedures.favourite_procedures import usual_of
from desktop_app.services.procedures.imports import imports_of
from desktop_app.services.procedures.own_values import (
    TYPED,
    Answer,
    answer_of,
    state_own_values,
    store_answer,
    store_wishes,
)
from desktop_app.services.reception.receive import receive
from tests.conftest import a_reception

NAME_ONLY = "1.001257"
FIVE = (LimitStep(5, LimitUnit.WORKING_DAY, "UBND xã"),)
FORM = RequiredDocument("Tờ khai", form_number="Mẫu 01")


def _page(person: Applicant, steps: tuple[LimitStep, ...] | None = FIVE) -> Reception:
    papers = tuple(replace(line, state=DocumentState.PRESENT) for line in checklist((FORM,)))
    return Reception(id=new_id(), owner=person, procedure_id=NAME_ONLY, documents=papers, steps=steps)


def test_a_procedure_that_is_known_by_name_only_is_received_with_a_typed_limit(
    context: DeskContext, people: list[Applicant]
) -> None:
    with pytest.raises(Problems, match=r"limit\.missing"):
        receive(context, _page(people[0], steps=None), printed=False)
    dossier = receive(context, _page(people[0]), printed=False).dossier
    assert (dossier.reception.steps, dossier.procedure_code) == (FIVE, NAME_ONLY)


def test_the_answer_is_kept_as_a_version_with_officer_and_decision(context: DeskContext) -> None:
    answer = Answer(NAME_ONLY, FIVE, (FORM,))
    changed = store_answer(context, answer, decision=" 12/QĐ-UBND ", decision_date=date(2026, 5, 4))
    answered = changed.catalogue.by_id(NAME_ONLY)
    assert answered is not None
    version = answered.on(context.today())
    assert version is not None
    assert (version.steps, version.documents, version.limit_known) == (FIVE, (FORM,), True)
    assert (version.decision, version.verified["limit"]) == ("12/QĐ-UBND", False)
    entry = changed.catalogue.sources(NAME_ONLY, context.today())["steps"].entry
    assert entry is not None
    assert (entry.origin.layer, entry.origin.officer_name) == (Layer.DESK, context.officer.name)
    (made,) = imports_of(changed)
    assert (made.layout, made.entries, made.origin.decision_date) == (TYPED, 1, date(2026, 5, 4))


def test_what_was_typed_is_worth_keeping_where_the_catalogue_lacks_it(
    context: DeskContext, people: list[Applicant]
) -> None:
    dossier = receive(context, _page(people[0]), printed=False).dossier
    answer = answer_of(context, dossier)
    assert answer is not None
    assert (answer.procedure_id, answer.steps) == (NAME_ONLY, FIVE)
    assert [(paper.name, paper.counts.original) for paper in answer.documents] == [("Tờ khai", 1)]
    changed = store_answer(context, answer, decision="12/QĐ-UBND")
    assert answer_of(changed, dossier) is None, "it is there now"
    known = receive(context, a_reception(context, people[0]), printed=False).dossier
    assert answer_of(context, known) is None
    lost = replace(known, reception=replace(known.reception, procedure_id="9.999999"))
    assert answer_of(context, lost) is None
    unmarked = replace(dossier, reception=replace(dossier.reception, documents=(), steps=None))
    assert answer_of(context, unmarked) is None


@pytest.mark.parametrize(
    ("procedure_id", "decision", "steps", "code"),
    [
        (NAME_ONLY, " ", FIVE, "catalogue.no_decision"),
        (NAME_ONLY, "12/QĐ", (), "catalogue.nothing_new"),
        ("9.999999", "12/QĐ", FIVE, "procedure.missing"),
    ],
)
def test_an_answer_without_its_parts_is_refused(
    context: DeskContext, procedure_id: str, decision: str, steps: tuple[LimitStep, ...], code: str
) -> None:
    with pytest.raises(RuleViolation, match=code.replace(".", r"\.")):
        store_answer(context, Answer(procedure_id, steps), decision=decision)
    assert imports_of(context) == []


def test_a_desk_hides_takes_in_and_notes(context: DeskContext) -> None:
    first = context.catalogue.find("khai sinh")[0]
    hidden = state_own_values(context, first.id, StatedValues(is_hidden=True, name="Tên khác"))
    assert first.id not in {hit.id for hit in hidden.catalogue.find("khai sinh")}
    procedure = hidden.catalogue.by_id(first.id)
    assert procedure is not None, "an older dossier still opens"
    assert procedure.name == first.name, "nothing but the desk's own wishes is taken"
    shown = state_own_values(hidden, first.id, StatedValues(is_hidden=False, is_received=True, note="Hỏi chị Lan"))
    hit = next(hit for hit in shown.catalogue.find("khai sinh") if hit.id == first.id)
    assert hit.is_offered
    assert shown.catalogue.sources(first.id, context.today())["note"].value == "Hỏi chị Lan"


def test_a_digit_needs_no_other_wish(context: DeskContext) -> None:
    first = context.catalogue.find("khai sinh")[0]
    assert store_wishes(context, first.id, StatedValues(), 1) is context
    assert usual_of(context)[0].id == first.id
    noted = store_wishes(context, first.id, StatedValues(note="Hỏi chị Lan"))
    assert noted.catalogue.sources(first.id, context.today())["note"].value == "Hỏi chị Lan"
    assert usual_of(noted)[0].id == first.id
    with pytest.raises(RuleViolation, match=r"catalogue\.nothing_new"):
        store_wishes(context, first.id, StatedValues())


def test_without_a_code_of_its_agency_the_values_are_the_desk_s_all_the_same(context: DeskContext) -> None:
    nameless = replace(context, agency=replace(context.agency, codes=()))
    changed = state_own_values(nameless, "A07", StatedValues(note="x"))
    assert changed.catalogue.sources("1.014199", context.today())["note"].value == "x"


def test_an_answer_goes_into_the_receipts_after_it(context: DeskContext, people: list[Applicant]) -> None:
    changed = store_answer(context, Answer(NAME_ONLY, FIVE, (FORM,)), decision="12/QĐ-UBND")
    dossier = receive(changed, a_reception(changed, people[0], NAME_ONLY), printed=False).dossier
    assert dossier.reception.steps == FIVE
    assert [line.name for line in dossier.reception.documents] == ["Tờ khai"]
    assert isinstance(dossier.reception.documents[0], SubmittedDocument)
