"""At the counter, before reception: what is asked for, who is turned away, and the person who comes back."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest

from desktop_app.domain.dossier.dossier import Channel, DocumentState, Reception, marked, missing_papers
from desktop_app.domain.dossier.status import EventKind, Status
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.law.statistics import columns_07a
from desktop_app.domain.law.supplement import SupplementStage, WantedItem
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.printing.raster import page_texts
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.dossier.dossiers import open_by_scan, open_dossier
from desktop_app.services.dossier.hand_over import HandOverTo, hand_over
from desktop_app.services.dossier.supplement import SupplementRequest, request_supplement, supplement_received
from desktop_app.services.dossier.unit_of_work import StepResult
from desktop_app.services.printing.preview import PreviewAsked, preview
from desktop_app.services.printing.spool import JobState, job_of, print_job
from desktop_app.services.reception.counter_papers import CounterPaper, CounterRefusal, CounterRequest
from desktop_app.services.reception.drafts import keep_draft, list_drafts
from desktop_app.services.reception.intake import (
    open_intake,
    request_at_intake,
    turn_away,
    waiting_intakes,
)
from desktop_app.services.reception.people import recognise
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.statistics import report
from desktop_app.storage.event_log import broken_links
from tests.conftest import MovableClock, a_reception


@pytest.fixture
def page(context: DeskContext, people: list[Applicant]) -> Reception:
    """A page whose first paper is missing."""
    full = a_reception(context, people[0])
    return replace(full, documents=marked(full.documents, 0, DocumentState.MISSING))


def a_request(page: Reception, override: str = "") -> SupplementRequest:
    items = tuple(WantedItem(name) for name in missing_papers(page.documents))
    return SupplementRequest(items, "Hồ sơ chưa đủ thành phần", override)


def complete(page: Reception) -> Reception:
    return replace(page, documents=marked(page.documents, 0, DocumentState.PRESENT))


def the_text(context: DeskContext, taken: StepResult, folder: Path) -> str:
    assert print_job(context, taken.job_ids[0]) is JobState.SENT
    (written,) = (folder / "pdf").glob("*.pdf")
    pages = pypdfium2.PdfDocument(written)
    return "\n".join(page.get_textpage().get_text_bounded() for page in pages)


def test_a_request_at_the_counter_prints_form_02_and_keeps_the_page(
    context: DeskContext, page: Reception, tmp_path: Path
) -> None:
    keep_draft(context, page, {})
    taken = request_at_intake(context, page, a_request(page))
    assert taken.state.status is Status.NEW
    assert [wait.stage for wait in taken.state.waits] == [SupplementStage.INTAKE]
    assert open_dossier(context, page.id) is None
    assert list_drafts(context) == []
    text = the_text(context, taken, tmp_path)
    assert "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ" in text
    assert page.documents[0].name.split()[0] in text
    assert "Mã hồ sơ" not in text
    job = job_of(context, taken.job_ids[0])
    assert job is not None
    assert job.code == "BS-2026-000001"
    assert page.owner.name not in job.code


def test_the_paper_and_the_person_lead_back_to_the_page(context: DeskContext, page: Reception) -> None:
    request_at_intake(context, page, a_request(page))
    assert open_by_scan(context, " bs-2026-000001 ") == page.id
    assert open_by_scan(context, "BS-2026-000002") is None
    assert open_by_scan(context, "H47-261123-0001") is None
    opened = open_intake(context, page.id)
    assert opened is not None
    assert opened.asked_for == missing_papers(page.documents)
    assert opened.row.reception.documents == page.documents
    assert [one.id for one in recognise(context, page.owner).intakes] == [page.id]
    assert [one.id for one in waiting_intakes(context)] == [page.id]


@pytest.mark.parametrize(
    ("counter", "said"),
    [
        (CounterRequest(SupplementRequest((WantedItem("Bản vẽ mặt bằng"),), "Thiếu thành phần")), "Bản vẽ mặt bằng"),
        (CounterRequest(SupplementRequest((), "")), "YÊU CẦU BỔ SUNG"),
        (CounterRefusal(("Không thuộc thẩm quyền",)), "Không thuộc thẩm quyền"),
        (CounterRefusal(), "TỪ CHỐI"),
    ],
)
def test_the_preview_is_the_paper_so_far_and_stores_nothing(
    context: DeskContext, page: Reception, counter: CounterPaper, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[bytes] = []
    monkeypatch.setattr("desktop_app.printing.raster.picture_of", lambda pdf, *_, **__: drawn.append(pdf))
    preview(context, PreviewAsked(page, "Đăng ký nội quy lao động", None, counter), (400, 600))
    blank = replace(page, owner=Applicant(), procedure_id="", documents=())
    preview(context, PreviewAsked(blank, "", None, counter), (400, 600))
    text = " ".join(" ".join(page_texts(drawn[0])).split())
    assert said in text
    assert page.owner.name in text
    assert waiting_intakes(context) == []


def test_received_later_it_is_one_dossier_with_one_history(
    context: DeskContext, page: Reception, clock: MovableClock
) -> None:
    request_at_intake(context, page, a_request(page))
    clock.move(days=3)
    dossier = receive(context, complete(page), printed=False).dossier
    assert dossier.id == page.id
    opened = open_dossier(context, page.id)
    assert opened is not None
    assert [event.kind for event in opened.events] == [EventKind.SUPPLEMENT_REQUESTED, EventKind.RECEIVED]
    # The clock begins with the reception: nothing of the wait before it counts.
    assert opened.state.received_at == clock.now
    assert [(wait.until - wait.since).days for wait in opened.state.waits if wait.until] == [3]
    assert waiting_intakes(context) == []
    assert recognise(context, page.owner).intakes == ()
    with context.store.read() as connection:
        assert not list(broken_links(connection))


def test_once_at_the_counter_and_once_after_examination(context: DeskContext, page: Reception) -> None:
    context = replace(context, officer=replace(context.officer, role=Role.OFFICER))
    request_at_intake(context, page, a_request(page))
    with pytest.raises(Problems) as again:
        request_at_intake(context, page, a_request(page))
    assert [one.code for one in again.value.problems] == ["supplement.again"]
    receive(context, complete(page), printed=False)
    asked = request_supplement(context, page.id, a_request(page))
    assert [wait.override for wait in asked.state.waits] == ["", ""], "each stage has a right of its own"
    supplement_received(context, page.id)
    with pytest.raises(Problems) as later:
        request_supplement(context, page.id, a_request(page))
    assert [one.code for one in later.value.problems] == ["supplement.again"]


def test_the_head_of_desk_may_ask_again_with_a_reason(context: DeskContext, page: Reception) -> None:
    request_at_intake(context, page, a_request(page))
    with pytest.raises(Problems) as without:
        request_at_intake(context, page, a_request(page))
    assert [one.code for one in without.value.problems] == ["supplement.no_reason"]
    taken = request_at_intake(context, page, a_request(page, "Văn bản mới thay đổi thành phần hồ sơ"))
    assert [bool(wait.until) for wait in taken.state.waits] == [True, False]
    assert taken.state.waits[1].override
    assert [one.code for one in waiting_intakes(context)] == ["BS-2026-000001"]


def test_a_request_says_what_and_why(context: DeskContext, page: Reception) -> None:
    with pytest.raises(Problems) as empty:
        request_at_intake(context, page, SupplementRequest((), " "))
    assert [one.code for one in empty.value.problems] == ["supplement.no_items", "supplement.no_why"]
    nobody = replace(page, owner=Applicant(), procedure_id="")
    with pytest.raises(Problems) as whose:
        request_at_intake(context, nobody, a_request(page))
    assert {"procedure.missing", "name.missing"} <= {one.code for one in whose.value.problems}
    assert waiting_intakes(context) == []


def test_turned_away_prints_form_03_and_is_over(context: DeskContext, page: Reception, tmp_path: Path) -> None:
    with pytest.raises(Problems):
        turn_away(context, page, [" "])
    taken = turn_away(context, page, ["Không thuộc thẩm quyền giải quyết"])
    assert taken.state.status is Status.NOT_RECEIVED
    text = the_text(context, taken, tmp_path)
    assert "TỪ CHỐI" in text
    assert "Không thuộc thẩm quyền giải quyết" in text
    assert waiting_intakes(context) == []
    day = context.today()
    found = report(context, day, day)
    assert (found.not_received, found.total.received) == (1, 0)
    assert report(context, day - timedelta(days=1), day - timedelta(days=1)).not_received == 0
    with pytest.raises(RuleViolation) as again:
        turn_away(context, page, ["Lần nữa"])
    assert again.value.code == "step.impossible"
    # The same person may come with a new page at once.
    receive(context, replace(complete(page), id=new_id()), printed=False)


def test_papers_of_the_counter_show_the_number_of_the_document_office(
    context: DeskContext, page: Reception, tmp_path: Path
) -> None:
    asked = request_at_intake(context, page, replace(a_request(page), document_number="31/HDHS-TTHC"))
    assert "Số: 31/HDHS-TTHC" in the_text(context, asked, tmp_path)


def test_a_typed_number_of_a_refusal_takes_none_of_the_desks(
    context: DeskContext, page: Reception, tmp_path: Path
) -> None:
    reasons = ["Không thuộc thẩm quyền"]
    with pytest.raises(RuleViolation, match=r"document_number\.shape"):
        turn_away(context, page, reasons, "số 45")
    refused = turn_away(context, page, reasons, "45/TCHS-TTHC")
    assert "Số: 45/TCHS-TTHC" in the_text(context, refused, tmp_path)
    (written,) = (tmp_path / "pdf").iterdir()
    written.unlink()
    other = turn_away(context, replace(page, id=new_id()), reasons)
    assert "Số: 01/TCHS" in the_text(context, other, tmp_path)


def test_form_07a_counts_what_waits_or_was_refused_before_reception(context: DeskContext, page: Reception) -> None:
    online = replace(page, channel=Channel.ONLINE)
    request_at_intake(context, online, a_request(page))
    lines = report(context, context.today(), context.today()).lines
    (columns,) = (columns_07a(one) for one in lines.values())
    assert (columns["awaiting_in_time"], columns["not_received"], columns["received"]) == (1, 0, 0)
    receive(context, complete(online), printed=False)
    turn_away(context, replace(page, id=new_id()), ["Không thuộc thẩm quyền"])
    (columns,) = (columns_07a(one) for one in report(context, context.today(), context.today()).lines.values())
    assert (columns["awaiting_in_time"], columns["not_received"], columns["received"]) == (0, 1, 1)
    assert columns["online_part"] + columns["online_full"] == 1


def test_what_is_a_dossier_already_is_not_turned_away(context: DeskContext, page: Reception) -> None:
    receive(context, complete(page), printed=False)
    with pytest.raises(RuleViolation) as late:
        turn_away(context, page, ["Không thuộc thẩm quyền"])
    assert late.value.code == "intake.received"


@pytest.mark.parametrize("microsecond", [0, 300, 499_600, 999_900])
def test_a_paper_tells_the_step_that_it_was_asked_for_with_whatever_the_clock_says(
    context: DeskContext, page: Reception, clock: MovableClock, tmp_path: Path, microsecond: int
) -> None:
    clock.now = clock.now.replace(microsecond=microsecond)
    taken = request_at_intake(context, page, a_request(page))
    assert "PHIẾU YÊU CẦU BỔ SUNG" in the_text(context, taken, tmp_path)
    clock.move(minutes=1)
    dossier = receive(context, complete(page), printed=False).dossier
    (handed,) = hand_over(context, [dossier.id], HandOverTo("Phòng Lao động"))
    assert print_job(context, handed.job_ids[0]) is JobState.SENT
    slip = pypdfium2.PdfDocument(tmp_path / "pdf" / f"{dossier.code} kiểm soát.pdf")
    words = " ".join(" ".join(one.get_textpage().get_text_bounded() for one in slip).split())
    assert "Phòng Lao động" in words
