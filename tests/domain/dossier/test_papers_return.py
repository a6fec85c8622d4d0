"""Who may take the papers of a dossier without a result, and which papers those are."""

from dataclasses import replace
from uuid import uuid4

import pytest

from desktop_app.domain.dossier.dossier import DocumentState, Reception, ReturnMethod, SubmittedDocument
from desktop_app.domain.dossier.papers_return import PapersReturn, papers_of, problems_of_papers_return
from desktop_app.domain.dossier.payloads.results import ReturnedPaper
from desktop_app.domain.dossier.procedure import CopyCounts
from desktop_app.domain.people.person import Applicant

OWNER = Applicant(name="Lê Văn Khánh", number="025190001234")
PAGE = Reception(id=uuid4(), owner=OWNER, procedure_id="A01", documents=(), steps=None)
AT_DESK = PapersReturn(collector_name="Lê Văn Khánh", collector_number="025190001234")
STRANGER = replace(AT_DESK, collector_name="Đỗ Thu Hà", collector_number="025190009999")


@pytest.mark.parametrize(
    ("wanted", "problems"),
    [
        (AT_DESK, []),
        (PapersReturn(), [("return.nobody", "collector")]),
        (STRANGER, [("return.stranger", "authority")]),
        (replace(STRANGER, authority="Giấy ủy quyền"), []),
        (replace(STRANGER, authority="Giấy ủy quyền", collector_number=""), [("return.no_number", "collector_number")]),
        (replace(AT_DESK, method=ReturnMethod.ELECTRONIC), [("papers.electronic", "method")]),
        (PapersReturn(ReturnMethod.POST, address="Số 1", tracking_number="EV1"), []),
        (PapersReturn(ReturnMethod.POST, address="Số 1"), [("return.no_tracking", "tracking_number")]),
        (
            PapersReturn(ReturnMethod.POST),
            [("return.no_address", "address"), ("return.no_tracking", "tracking_number")],
        ),
    ],
)
def test_what_is_asked_for(wanted: PapersReturn, problems: list[tuple[str, str]]) -> None:
    assert [(problem.code, problem.field) for problem in problems_of_papers_return(wanted, PAGE)] == problems


def test_all_that_was_handed_in_on_paper_goes_back() -> None:
    present = DocumentState.PRESENT
    page = replace(
        PAGE,
        documents=(
            SubmittedDocument("Đơn", CopyCounts(original=1, electronic=1), present),
            SubmittedDocument("Ảnh chụp", CopyCounts(electronic=2), present),
            SubmittedDocument("Hộ chiếu", CopyCounts(certified=1, copy=2), present),
            SubmittedDocument("Giấy chưa nộp", CopyCounts(original=1), DocumentState.MISSING),
        ),
    )
    assert papers_of(page) == (
        ReturnedPaper("Đơn", CopyCounts(original=1)),
        ReturnedPaper("Hộ chiếu", CopyCounts(certified=1, copy=2)),
    )
