"""Rows over pages: what stays together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from forms.base.data import DocumentLine
from forms.base.layout import lay_out
from forms.layout.paper import PAPERS
from forms.registry import get
from forms.slips.hand_over_list import HandedDossier
from forms.wording import load

if TYPE_CHECKING:
    from forms.base.form import Form
    from forms.pdf.scene import Page

_SENTENCE = "cơ quan phối hợp chưa có văn bản trả lời kết quả xác minh; "
_SIGNATURES = {
    "apology-letter": "KT. GIÁM ĐỐC",
    "stop-notice": "KT. GIÁM ĐỐC",
    "supplement-request": "NGƯỜI HƯỚNG DẪN",
    "refusal-notice": "NGƯỜI NỘP HỒ SƠ",
    "hand-over-list": "BÊN GIAO",
}


def _pages(form: Form[Any], changes: dict[str, Any]) -> tuple[Page, ...]:
    data = replace(form.sample("tt03-2025"), **changes)
    paper = PAPERS[form.papers[0]]
    assert form.layout is not None
    words = load(data.form_set, form.name)
    return lay_out(form.layout, data, words, form.copies[-1], paper, form.styles[paper])


def _growing(name: str, length: int) -> dict[str, Any]:
    reason = (_SENTENCE * (length // 4))[: length * 30] or "x"
    match name:
        case "hand-over-list":
            return {"dossiers": (HandedDossier("H44.18-261123-0001", "Lê Văn Khánh"),) * (length + 1)}
        case "refusal-notice":
            return {"reasons": (reason, reason, reason)}
        case _:
            return {"reason": reason}


@pytest.mark.parametrize("name", _SIGNATURES)
def test_two_lines_of_text_stay_with_the_signature(name: str) -> None:
    form = get(name)
    several = 0
    for length in range(0, 100, 3):
        *_, last = pages = _pages(form, _growing(name, length))
        above: set[float] = set()
        for text, (_, top, _, _) in last.texts()[2:] if len(pages) > 1 else last.texts():
            if text.text.startswith(_SIGNATURES[name]):
                break
            above.add(round(top, 1))
        else:
            pytest.fail("no signature on the last page")
        several += len(pages) > 1
        assert len(above) >= 2, f"{length}: only {above} above the signature"
    assert several > 3


def _rows_of_pages(pages: tuple[Page, ...]) -> list[list[str]]:
    return [[text.text for text, _ in page.texts()] for page in pages]


@pytest.mark.parametrize("before", range(6, 20))
def test_a_table_row_is_on_one_page(before: int) -> None:
    words = [f"từ{number}" for number in range(60)]
    documents = (*(DocumentLine(f"Giấy tờ {n}") for n in range(before)), DocumentLine(" ".join(words)))
    pages = _pages(get("receipt"), {"documents": documents})
    drawn = [{word for text in page for word in text.split()} & set(words) for page in _rows_of_pages(pages)]
    assert [len(part) for part in drawn if part] == [60]


def test_a_table_row_taller_than_a_page_is_printed_all_the_same() -> None:
    words = [f"từ{number}" for number in range(1500)]
    pages = _pages(get("receipt"), {"documents": (DocumentLine(" ".join(words)),)})
    assert {word for page in _rows_of_pages(pages) for text in page for word in text.split()} >= set(words)
    assert len(pages) > 2
