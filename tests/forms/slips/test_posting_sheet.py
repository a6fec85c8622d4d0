"""The sheet for the notice board: stars on what nobody compared, large print, and a code that a reader reads."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pypdfium2
import pytest
import zxingcpp

from forms.errors import FormDataError
from forms.layout import codes
from forms.layout.paper import POSTING_STYLES, large
from forms.slips import posting_sheet
from forms.slips.posting_sheet import FORM, PostingSheetData
from forms.wording import load

SAMPLE = FORM.sample("tt03-2025")


def _text(data: PostingSheetData, **arguments: Any) -> str:
    document = pypdfium2.PdfDocument(FORM.render(data, **arguments))
    return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)


def test_only_what_nobody_compared_has_a_star_and_the_note() -> None:
    text = _text(SAMPLE)
    assert "400.000 đồng (nộp trực tiếp; cấp mới) (*)" in text and "Điều 155 (*)" in text
    assert text.count("(*)") == 3, "fee, basis and the note"
    certain = _text(replace(SAMPLE, unverified=()))
    assert "(*)" not in certain
    doubted = _text(replace(SAMPLE, unverified=("procedure", "papers", "time_limit", "result"), fee=""))
    assert "tại Việt Nam (*)" in doubted and "số lượng: (*)" in doubted and "10 ngày làm việc (*)" in doubted
    assert "Phí, lệ phí: ....." in doubted


@pytest.mark.parametrize("paper", FORM.papers)
@pytest.mark.parametrize("is_large", [False, True])
def test_the_printed_code_leads_to_the_procedure_on_every_paper(paper: str, is_large: bool) -> None:
    pdf = FORM.render(replace(SAMPLE, is_large=is_large), paper)  # type: ignore[arg-type] # a name of a paper
    page = pypdfium2.PdfDocument(pdf)[0]
    assert page.get_size()[0] == pytest.approx({"a4": 595, "a3": 842}[paper], abs=1)
    (code,) = [each.text for each in zxingcpp.read_barcodes(page.render(scale=150 / 72).to_pil())]
    assert code == SAMPLE.qr_text


def test_a_code_that_reads_otherwise_is_never_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    other = codes.qr("https://example.vn/1.000106", 80)
    monkeypatch.setattr(codes, "qr", lambda *_: other)
    with pytest.raises(FormDataError, match="qr_text"):
        FORM.render(SAMPLE)
    broken = replace(other, cells=replace(other.cells, rows=other.cells.rows[:-1]))
    monkeypatch.setattr(codes, "qr", lambda *_: broken)
    with pytest.raises(FormDataError, match="qr_text"):
        FORM.render(SAMPLE)
    assert posting_sheet.FORM is FORM


def test_a_procedure_without_a_code_has_no_qr_code() -> None:
    text = _text(replace(SAMPLE, qr_text=None, procedure_code=""))
    assert "Quét mã QR" not in text and "Mã thủ tục: ....." in text


def test_large_print_has_sixteen_points() -> None:
    assert all(large(style).body >= 16 and large(style).national == style.national for style in POSTING_STYLES)


def test_several_sheets_are_one_file_each_on_its_own_page() -> None:
    words = load("tt03-2025", FORM.name)
    several = [replace(SAMPLE, procedure=f"Thủ tục {n}") for n in range(3)]
    document = pypdfium2.PdfDocument(FORM.render_several(iter(several), "a4", words))
    assert ["Thủ tục" in page.get_textpage().get_text_range() for page in document] == [True] * 3
    with pytest.raises(FormDataError, match="several"):
        FORM.render_several([], "a4", words)
    with pytest.raises(FormDataError, match="paper"):
        FORM.render_several(several, "roll-80", words)
