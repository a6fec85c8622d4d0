"""The list of a field: codes stay in one piece in any size, the note stands there only where a line has a star."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from forms.slips.posting_list import FORM, PostedProcedure, PostingListData

SAMPLE = FORM.sample("tt03-2025")


def _text(data: PostingListData, paper: str = "a4") -> str:
    document = pypdfium2.PdfDocument(FORM.render(data, paper))  # type: ignore[arg-type] # a name of a paper
    return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)


@pytest.mark.parametrize("paper", FORM.papers)
@pytest.mark.parametrize("is_large", [False, True])
def test_the_code_of_a_case_stays_whole(paper: str, is_large: bool) -> None:
    lines = (PostedProcedure("1.010824.01", "Trợ cấp"), PostedProcedure("2.000889", "Tuất"))
    text = _text(replace(SAMPLE, procedures=lines, is_large=is_large), paper)
    assert "1 1.010824.01 Trợ cấp" in text and "2 2.000889 Tuất" in text


def test_it_counts_its_procedures_and_explains_the_star() -> None:
    text = _text(SAMPLE)
    assert "Lĩnh vực: Việc làm" in text and "3 thủ tục, theo danh mục ngày 18/07/2026" in text
    assert "Chưa đối chiếu" in text
    assert "Chưa đối chiếu" not in _text(replace(SAMPLE, has_unverified=False))
    assert "theo danh mục ngày ………" in _text(replace(SAMPLE, catalogue_day="", procedures=()))
