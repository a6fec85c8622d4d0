"""Every form that an officer can issue is described in one place, and everything that belongs to it is there."""

import dataclasses
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from uuid import uuid4

import pytest

from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.payloads.corrections import Printed
from desktop_app.domain.dossier.payloads.incidents import ErrorReported, Harm, Incident
from desktop_app.domain.dossier.payloads.interlinked import AgencyTask, SentToAgencies
from desktop_app.domain.dossier.payloads.kinds import KIND_OF, Payload
from desktop_app.domain.dossier.payloads.processing import (
    Extended,
    HandedOver,
    Outcome,
    Refused,
    Stopped,
    SupplementRequested,
    WithdrawalRequested,
)
from desktop_app.domain.dossier.payloads.reception import NotReceived, Received
from desktop_app.domain.dossier.payloads.results import PapersReturned, Returned, ReturnedPaper
from desktop_app.domain.dossier.procedure import CopyCounts
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.law.supplement import SupplementStage
from desktop_app.domain.people.person import Applicant, ApplicantKind
from desktop_app.printing.form_case import FormCase
from desktop_app.printing.issued_forms import ISSUED_FORMS, IssuedForm
from desktop_app.printing.letterhead import Letterhead
from desktop_app.printing.paper import Paper
from desktop_app.printing.printers import PrinterProblem
from desktop_app.printing.raster import page_texts
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.printing.letterhead_options import form_look
from desktop_app.services.reception.counter_papers import COUNTER_PAPERS
from desktop_app.services.reception.receive import receive
from desktop_app.ui.dossier.history import described, paper_of
from forms import registry
from tests.conftest import a_reception

_NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)

each_form = pytest.mark.parametrize("issued", ISSUED_FORMS.values(), ids=ISSUED_FORMS)

_PAYLOADS: dict[type[Payload], Callable[[Dossier], Payload]] = {
    SupplementRequested: lambda _: SupplementRequested(SupplementStage.INTAKE),
    Refused: lambda _: Refused(("Không thuộc thẩm quyền",)),
    NotReceived: lambda _: NotReceived(("Không thuộc thẩm quyền",)),
    Extended: lambda dossier: Extended(dossier.due_at + timedelta(days=3)),
    Stopped: lambda _: Stopped(Outcome.WITHDRAWN),
    HandedOver: lambda _: HandedOver("Phòng Lao động"),
    SentToAgencies: lambda dossier: SentToAgencies(
        "Sở Nội vụ",
        (AgencyTask("Sở Nội vụ", "Thẩm định", dossier.due_at), AgencyTask("UBND tỉnh", "Ký", dossier.due_at)),
    ),
    PapersReturned: lambda _: PapersReturned((ReturnedPaper("Đơn đề nghị", CopyCounts(original=1)),)),
    Returned: lambda _: Returned(originals=(ReturnedPaper("Bằng tốt nghiệp", CopyCounts(original=1)),), list_number=3),
    ErrorReported: lambda dossier: ErrorReported("Sai ngày sinh", unit="Sở Nội vụ", due_at=dossier.due_at),
    Incident: lambda _: Incident(Harm.LOST, "Lý lịch tư pháp", remedy="Xin cấp lại"),
}


def test_every_name_has_its_form_and_back() -> None:
    assert list(ISSUED_FORMS) == list(FormName)
    assert [name for name, one in ISSUED_FORMS.items() if name != one.name] == []
    assert set(ISSUED_FORMS) <= set(registry.MODULES)


def test_the_counter_offers_every_counter_paper() -> None:
    assert [paper.form for paper in COUNTER_PAPERS] == [
        one.name for one in ISSUED_FORMS.values() if one.is_counter_paper
    ]


def test_titles_of_files_differ() -> None:
    titles = [one.file_title for one in ISSUED_FORMS.values()]
    assert len(set(titles)) == len(titles)


@each_form
def test_it_has_a_sample_and_words_in_each_of_its_sets(issued: IssuedForm) -> None:
    resources = files("resources") / "forms"
    assert json.loads((resources / "samples" / f"{issued.name}.json").read_text(encoding="utf-8"))
    for form_set in issued.form.sets:
        assert json.loads((resources / form_set / f"{issued.name}.json").read_text(encoding="utf-8"))["wordings"]


@each_form
def test_its_print_is_named_in_the_history(issued: IssuedForm) -> None:
    event = DossierEvent(uuid4(), uuid4(), _NOW, uuid4(), Printed(issued.name, printer="P"))
    text, _, _ = described(event)
    # In either language: a test of windows before it may have installed a translation.
    assert text.endswith(" P")
    assert paper_of(event) == issued.name


@pytest.mark.parametrize(("issued", "kind"), [(one, kind) for one in ISSUED_FORMS.values() for kind in one.issued_by])
def test_it_is_drawn_from_each_event_that_issues_it(
    context: DeskContext, people: list[Applicant], issued: IssuedForm, kind: type[Payload]
) -> None:
    assert kind in KIND_OF
    dossier = receive(context, a_reception(context, people[0]), printed=False).dossier
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    asked: list[Payload] = [WithdrawalRequested("Không còn nhu cầu")] if kind is Stopped else []
    issuing = [] if kind is Received else [_PAYLOADS[kind](dossier)]
    later = [DossierEvent(uuid4(), dossier.id, context.clock(), context.officer.id, one) for one in asked + issuing]
    letterhead = Letterhead(context.agency, form_look(context), dossier.form_set)
    case = FormCase(letterhead, dossier, [*opened.events, *later], context.officer.name)
    pages = page_texts(issued.draw(case, Paper.A5))
    assert all(dossier.code in page for page in pages)
    assert people[0].name in " ".join(pages[0].split())
    assert issued.sheet(Paper.A5).value in issued.form.papers


@pytest.mark.parametrize(("name", "place", "field"), [(" ", "Phú Thọ", "agency"), ("Sở Nội vụ", "", "place")])
def test_without_a_name_of_the_agency_or_its_place_nothing_is_printed(
    context: DeskContext, people: list[Applicant], name: str, place: str, field: str
) -> None:
    dossier = receive(context, a_reception(context, people[0]), printed=False).dossier
    agency = dataclasses.replace(context.agency, name=name, place=place)
    case = FormCase(Letterhead(agency, form_look(context), dossier.form_set), dossier, (), "")
    with pytest.raises(PrinterProblem) as problem:
        ISSUED_FORMS[FormName.RECEIPT].draw(case, Paper.A5)
    assert (problem.value.code, problem.value.field) == ("print.incomplete", field)


def _letter_text(context: DeskContext, person: Applicant, submitter: Applicant, kind: type[Payload]) -> str:
    received = receive(context, a_reception(context, person), printed=False).dossier
    dossier = dataclasses.replace(received, reception=dataclasses.replace(received.reception, submitter=submitter))
    asked: list[Payload] = [WithdrawalRequested("Không còn nhu cầu")] if kind is Stopped else []
    payload = _PAYLOADS[kind](dossier)
    assert isinstance(payload, Extended | Stopped)
    payload = dataclasses.replace(payload, number=7)
    events = [DossierEvent(uuid4(), dossier.id, context.clock(), context.officer.id, one) for one in [*asked, payload]]
    case = FormCase(Letterhead(context.agency, form_look(context), dossier.form_set), dossier, events, "")
    name = FormName.STOP_NOTICE if kind is Stopped else FormName.APOLOGY_LETTER
    return " ".join(page_texts(ISSUED_FORMS[name].draw(case, Paper.A4))[0].split())


def test_an_apology_addresses_a_citizen_and_names_the_agency_in_normal_case(
    context: DeskContext, people: list[Applicant]
) -> None:
    text = _letter_text(context, people[0], people[0], Extended)
    assert f"Kính gửi: Ông/Bà {people[0].name}" in text
    assert f"của Ông/Bà {people[0].name}" in text
    assert "SỞ NỘI VỤ" in text, "capitals in the letterhead only"
    assert "Sở Nội vụ xin lỗi Ông/Bà" in text, "the deciding agency, not the desk"
    assert "Số: 07/PXL-SNV" in text


def test_an_apology_names_an_organisation(context: DeskContext, people: list[Applicant]) -> None:
    company = dataclasses.replace(people[0], kind=ApplicantKind.ENTERPRISE, name="Công ty TNHH Hoa Sen")
    text = _letter_text(context, people[0], company, Extended)
    assert "Kính gửi: Công ty TNHH Hoa Sen" in text
    assert "Ông/Bà" not in text


def test_a_stop_notice_addresses_nobody_and_names_its_recipient(context: DeskContext, people: list[Applicant]) -> None:
    text = _letter_text(context, people[0], people[0], Stopped)
    assert "Kính gửi" not in text
    assert f"- Ông/Bà {people[0].name}, {people[0].address[:10]}" in text
    assert "Như trên" not in text


@each_form
def test_without_its_event_it_is_not_drawn(context: DeskContext, people: list[Applicant], issued: IssuedForm) -> None:
    dossier = receive(context, a_reception(context, people[0]), printed=False).dossier
    case = FormCase(Letterhead(context.agency, form_look(context), dossier.form_set), dossier, (), "")
    if issued.name in {FormName.RECEIPT, FormName.CONTROL_SLIP}:
        assert issued.draw(case, Paper.A5)
        return
    with pytest.raises(RuleViolation, match=r"print\.no_step"):
        issued.draw(case, Paper.A5)
