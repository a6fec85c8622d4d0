"""Results go back on paper and electronically, with their originals, and the electronic one with its code."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from desktop_app.domain.dossier.dossier import DocumentState, Dossier, ReturnMethod, SubmittedDocument
from desktop_app.domain.dossier.hand_back import HandBack
from desktop_app.domain.dossier.papers_return import PapersReturn
from desktop_app.domain.dossier.payloads.results import Delivered, KeptPaper, PapersReturned, ResultReady, Returned
from desktop_app.domain.dossier.procedure import CopyCounts
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.law.result import ResultForm
from desktop_app.domain.people.person import Applicant
from desktop_app.services.catalogue import catalogue_of
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.completion import result_ready
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.dossier.hand_back import deliver, hand_back, originals_at_desk, usual_form_of
from desktop_app.services.dossier.papers_return import return_papers
from desktop_app.services.printing.spool import JobState, print_job
from desktop_app.services.reception.receive import receive
from tests.conftest import a_reception

PORTAL = "Cổng Dịch vụ công quốc gia"
_DIPLOMA = SubmittedDocument("Bằng tốt nghiệp", CopyCounts(original=1), DocumentState.PRESENT, listed=False)


@pytest.fixture
def dossier(context: DeskContext, people: list[Applicant]) -> Dossier:
    page = a_reception(context, people[0])
    return receive(context, replace(page, documents=(*page.documents, _DIPLOMA)), printed=False).dossier


def _to_owner(dossier: Dossier) -> HandBack:
    owner = dossier.reception.owner
    return HandBack(ReturnMethod.DESK, True, "", owner.name, owner.number)


def _last(context: DeskContext, dossier: Dossier) -> object:
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    return opened.events[-1].payload


def _coded(context: DeskContext, code: str = "KQ.001", form: ResultForm | None = None) -> DeskContext:
    procedure = context.catalogue.by_id("A01")
    assert procedure is not None
    versions = tuple(replace(one, result_code=code, result_form=form) for one in procedure.versions)
    return replace(context, catalogue=catalogue_of([replace(procedure, versions=versions)]))


def test_a_result_of_today_is_on_paper_and_electronic(context: DeskContext, dossier: Dossier) -> None:
    state = result_ready(context, dossier.id, "412/GPLĐ").state
    assert _last(context, dossier) == ResultReady("412/GPLĐ", ResultForm.BOTH)
    assert state.is_delivery_owed
    handed = hand_back(context, dossier.id, _to_owner(dossier)).state
    assert (handed.status, handed.is_delivery_owed) == (Status.RETURNED, True), "only the paper went back"
    delivered = deliver(context, dossier.id, f"  {PORTAL} ").state
    assert (delivered.status, delivered.is_delivery_owed) == (Status.RETURNED, False)
    assert _last(context, dossier) == Delivered(PORTAL)
    with pytest.raises(RuleViolation, match=r"delivery\.none"):
        deliver(context, dossier.id, PORTAL)


def test_who_asked_for_an_electronic_result_alone_gets_it_alone(context: DeskContext, people: list[Applicant]) -> None:
    owner = replace(people[0], email="ha@example.vn")
    page = replace(a_reception(context, owner), return_method=ReturnMethod.ELECTRONIC)
    dossier = receive(context, page, printed=False).dossier
    assert usual_form_of(context, dossier) is ResultForm.ELECTRONIC
    assert not result_ready(context, dossier.id).state.is_delivery_owed
    with pytest.raises(Problems) as caught:
        hand_back(context, dossier.id, _to_owner(dossier))
    assert [problem.code for problem in caught.value.problems] == ["return.other_way"]
    online = HandBack(ReturnMethod.ELECTRONIC, electronic_place="ha@example.vn")
    assert hand_back(context, dossier.id, online).state.status is Status.RETURNED


def test_the_catalogue_may_name_another_form(context: DeskContext, dossier: Dossier) -> None:
    assert usual_form_of(_coded(context, form=ResultForm.ELECTRONIC), dossier) is ResultForm.ELECTRONIC
    assert usual_form_of(context, dossier) is ResultForm.BOTH


def test_an_electronic_result_has_a_code_where_both_parts_are_known(context: DeskContext, dossier: Dossier) -> None:
    coded = _coded(context)
    result_ready(coded, dossier.id)
    deliver(coded, dossier.id, PORTAL, "Đã ký số")
    owner = dossier.reception.owner
    assert _last(coded, dossier) == Delivered(PORTAL, f"{owner.number}-KQ.001", "Đã ký số")


def test_the_only_electronic_result_has_its_code_too(context: DeskContext, dossier: Dossier) -> None:
    coded = _coded(context)
    result_ready(coded, dossier.id, "", ResultForm.ELECTRONIC)
    hand_back(coded, dossier.id, HandBack(ReturnMethod.ELECTRONIC, electronic_place=PORTAL))
    payload = _last(coded, dossier)
    assert isinstance(payload, Returned)
    assert payload.paper_code == f"{dossier.reception.owner.number}-KQ.001"


def test_where_it_was_delivered_has_to_be_written(context: DeskContext, dossier: Dossier) -> None:
    with pytest.raises(RuleViolation, match=r"step\.impossible"):
        deliver(context, dossier.id, PORTAL)
    result_ready(context, dossier.id)
    with pytest.raises(RuleViolation, match=r"return\.no_place"):
        deliver(context, dossier.id, " ")


def test_all_originals_go_back_with_their_list(context: DeskContext, dossier: Dossier, tmp_path: Path) -> None:
    result_ready(context, dossier.id)
    originals = originals_at_desk(context, dossier)
    assert "Bằng tốt nghiệp" in [paper.name for paper in originals]
    taken = hand_back(context, dossier.id, replace(_to_owner(dossier), prints_list=True))
    payload = _last(context, dossier)
    assert isinstance(payload, Returned)
    assert (payload.originals, payload.kept, payload.list_number) == (originals, (), 1)
    assert print_job(context, taken.job_ids[-1]) is JobState.SENT
    (written,) = (tmp_path / "pdf").glob("*giấy tờ trả lại.pdf")
    pages = pypdfium2.PdfDocument(written)
    text = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pages).split())
    assert "Bằng tốt nghiệp" in text
    assert "Người nhận lại" in text


def test_an_original_stays_only_with_a_reason(context: DeskContext, dossier: Dossier) -> None:
    result_ready(context, dossier.id)
    kept = replace(_to_owner(dossier), originals=())
    with pytest.raises(Problems) as caught:
        hand_back(context, dossier.id, kept)
    assert [problem.code for problem in caught.value.problems] == ["originals.no_reason"]
    taken = hand_back(context, dossier.id, replace(kept, kept_reason="Luật giữ lại", prints_list=True))
    payload = _last(context, dossier)
    assert isinstance(payload, Returned)
    assert (payload.originals, payload.list_number, taken.job_ids) == ((), 0, ()), "nothing to sign for"
    assert KeptPaper("Bằng tốt nghiệp", "Luật giữ lại", CopyCounts(original=1)) in payload.kept


def test_what_stayed_goes_back_later_with_a_list_of_its_own(context: DeskContext, dossier: Dossier) -> None:
    result_ready(context, dossier.id, "", ResultForm.ELECTRONIC)
    online = HandBack(ReturnMethod.ELECTRONIC, electronic_place=PORTAL, originals=(), kept_reason="Chờ đến nhận")
    kept = hand_back(context, dossier.id, online).state.result.kept
    owner = dossier.reception.owner
    wanted = PapersReturn(collector_name=owner.name, collector_number=owner.number)
    taken = return_papers(context, dossier.id, wanted)
    payload = _last(context, dossier)
    assert isinstance(payload, PapersReturned)
    assert [paper.name for paper in payload.papers] == [paper.name for paper in kept]
    assert (taken.state.status, taken.state.result.kept, len(taken.job_ids)) == (Status.RETURNED, (), 1)
    with pytest.raises(RuleViolation, match=r"papers\.returned"):
        return_papers(context, dossier.id, wanted)


def test_where_all_went_back_nothing_is_left_to_return(context: DeskContext, dossier: Dossier) -> None:
    result_ready(context, dossier.id)
    hand_back(context, dossier.id, _to_owner(dossier))
    with pytest.raises(RuleViolation, match=r"papers\.returned"):
        return_papers(context, dossier.id, PapersReturn(collector_name="Ai", collector_number="1"))
