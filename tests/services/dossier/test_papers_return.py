"""The papers of a dossier without a result go back, with a list for the signatures."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest

from desktop_app.domain.dossier.dossier import Dossier, ReturnMethod
from desktop_app.domain.dossier.papers_return import PapersReturn, papers_of
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.law.supplement import WantedItem
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.completion import ask_withdrawal, refuse, result_ready, stop, take_back
from desktop_app.services.dossier.papers_return import return_papers
from desktop_app.services.dossier.supplement import SupplementRequest, request_supplement
from desktop_app.services.printing.spool import JobState, print_job
from desktop_app.services.reception.receive import receive
from tests.conftest import MovableClock, a_reception


@pytest.fixture
def dossier(context: DeskContext, people: list[Applicant]) -> Dossier:
    return receive(context, a_reception(context, people[0]), printed=False).dossier


def _to_owner(dossier: Dossier) -> PapersReturn:
    owner = dossier.reception.owner
    return PapersReturn(collector_name=owner.name, collector_number=owner.number)


def _end(context: DeskContext, dossier: Dossier, way: str, clock: MovableClock) -> None:
    if way == "refused":
        refuse(context, dossier.id, ["Không đủ điều kiện"])
        return
    if way == "withdrawn":
        ask_withdrawal(context, dossier.id, "", "trực tiếp")
        stop(context, dossier.id)
        return
    request_supplement(context, dossier.id, SupplementRequest((WantedItem("Giấy khai sinh"),), "Thiếu"))
    clock.now += timedelta(days=30)
    stop(context, dossier.id)


@pytest.mark.parametrize("way", ["refused", "withdrawn", "expired"])
def test_the_list_is_printed_for_both_signatures(
    context: DeskContext, dossier: Dossier, clock: MovableClock, tmp_path: Path, way: str
) -> None:
    _end(context, dossier, way, clock)
    taken = return_papers(context, dossier.id, replace(_to_owner(dossier), note="Trả kèm thông báo"))
    assert taken.state.papers_returned_at == clock()
    assert print_job(context, taken.job_ids[-1]) is JobState.SENT
    (written,) = (tmp_path / "pdf").glob("*giấy tờ trả lại.pdf")
    pages = pypdfium2.PdfDocument(written)
    text = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pages).split())
    papers = papers_of(dossier.reception)
    assert papers
    for words in (papers[0].name[:20], "Người nhận lại", dossier.reception.owner.name, "Trả kèm thông báo"):
        assert words in text
    with pytest.raises(RuleViolation, match=r"papers\.returned"):
        return_papers(context, dossier.id, _to_owner(dossier))


def test_a_dossier_that_goes_on_keeps_its_papers(context: DeskContext, dossier: Dossier) -> None:
    with pytest.raises(RuleViolation, match=r"step\.impossible"):
        return_papers(context, dossier.id, _to_owner(dossier))
    result_ready(context, dossier.id)
    with pytest.raises(RuleViolation, match=r"step\.impossible"):
        return_papers(context, dossier.id, _to_owner(dossier))


def test_nobody_gets_the_papers_of_another(context: DeskContext, dossier: Dossier) -> None:
    refuse(context, dossier.id, ["Không đủ điều kiện"])
    with pytest.raises(Problems) as caught:
        return_papers(context, dossier.id, PapersReturn(collector_name="Người Lạ", collector_number="001099000001"))
    assert [problem.code for problem in caught.value.problems] == ["return.stranger"]
    by_post = PapersReturn(ReturnMethod.POST, address="Số 1", tracking_number="EV1")
    assert return_papers(context, dossier.id, by_post).state.papers_returned_at is not None


def test_after_a_mistake_is_taken_back_the_papers_may_go_back_again(context: DeskContext, dossier: Dossier) -> None:
    refuse(context, dossier.id, ["Không đủ điều kiện"])
    return_papers(context, dossier.id, _to_owner(dossier))
    take_back(context, dossier.id, "Nhầm hồ sơ")
    refuse(context, dossier.id, ["Không đủ điều kiện"])
    assert return_papers(context, dossier.id, _to_owner(dossier)).state.papers_returned_at is not None
