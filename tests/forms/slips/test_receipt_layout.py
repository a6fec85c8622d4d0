"""The receipt on its pages: nothing cut off, nothing alone, larger type where there is room."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings

from forms.base.data import DocumentLine
from forms.base.layout import CopyId, lay_out
from forms.layout.paper import A5, STYLES, Paper
from forms.pdf import fonts
from forms.pdf.scene import Page, Text
from forms.slips.receipt import FORM, ReceiptData, ReceiptLayout
from forms.wording import FORM_SETS, FormSet, load
from tests.forms.any_data import of


def _lay_out(data: ReceiptData, copy: CopyId = "office", paper: Paper = A5) -> tuple[Page, ...]:
    return lay_out(ReceiptLayout, data, load(data.form_set, "receipt"), copy, paper, STYLES[paper])


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=of(ReceiptData))
def test_nothing_is_cut_off(data: ReceiptData) -> None:
    pages = _lay_out(data)
    flowing = [page.placed[1:] if number else page.placed for number, page in enumerate(pages)]
    if len(pages) > 1:  # without running heads and page numbers, a paragraph's letters stay in sequence
        flowing[0] = flowing[0][:-1]
    rows = [spot.row for placed in flowing for spot in placed]
    drawn = "".join(item.text for row in rows for item in row.items if isinstance(item, Text))
    drawn = "".join(drawn.split())
    for value in (data.one_stop_unit, data.submitter, data.procedure, data.return_place):
        assert "".join(fonts.substitute(value).split()) in drawn


@pytest.mark.parametrize("form_set", FORM_SETS)
@pytest.mark.parametrize("count", [0, 1, 5, 12, 25, 40, 60])
def test_tail_never_stands_alone(form_set: FormSet, count: int) -> None:
    documents = tuple(DocumentLine(f"Giấy tờ số {n}", original=1) for n in range(count))
    data = replace(FORM.sample(form_set), documents=documents)
    last = _lay_out(data)[-1]
    words = [text.text for text, _ in last.texts()]
    signatures = words.index("NGƯỜI NỘP HỒ SƠ")
    assert any(word.startswith("Vào") for word in words[:signatures])
    assert words[-1] != "Ghi chú:"


def test_larger_type_when_there_is_room() -> None:
    small = FORM.sample("tt03-2025")
    few = replace(small, documents=small.documents[:1])
    sizes = [
        max(text.size for text, _ in _lay_out(data)[0].texts() if text.text.startswith("2. Số lượng"))
        for data in (small, few)
    ]
    assert sizes == sorted(sizes)
    assert all(one <= two for one, two in pairwise(sizes))
    assert sizes[1] >= 11
