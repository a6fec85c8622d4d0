"""The heading: its rules, and agencies with very long names."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from forms.layout.heading import Heading, heading
from forms.layout.paginate import place
from forms.layout.paper import A4, A4_STYLES, A5, A5_STYLES, LETTER_STYLES, Paper, Style
from forms.pdf.metadata import Metadata
from forms.pdf.painter import Sheet, paint
from forms.pdf.scene import Page, Row, Rule, Text
from tests.forms.golden_pictures import picture

STYLES = [(A5, style) for style in A5_STYLES] + [(A4, style) for style in (*A4_STYLES, *LETTER_STYLES)]
_LONG = "Trung tâm Phục vụ hành chính công và các đơn vị phối hợp thuộc tỉnh có tên gọi rất dài "


def _heading(agency: str, paper: Paper, style: Style, number: str = "") -> list[Row]:
    content = Heading(
        "UBND tỉnh Phú Thọ",
        agency,
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Phú Thọ, ngày 23 tháng 11 năm 2026",
        number,
    )
    return heading(content, style, paper.room)


@pytest.mark.parametrize(("paper", "style"), STYLES)
def test_rules_stay_clear_of_dots_and_of_the_line_below(paper: Paper, style: Style) -> None:
    rows = _heading("Sở Nội vụ", paper, style, "Số: 01/PXL")
    page = Page(paper.width, 200, place(rows, paper.left, 20))
    ink = picture(paint(Metadata("x"), [Sheet(paper.width, 200, ((0.0, page),))]), dpi=720) < 128
    rules = [
        (spot.x + item.x1, spot.x + item.x2, spot.y + item.y1)
        for spot in page.placed
        for item in spot.row.items
        if isinstance(item, Rule)
    ]
    assert len(rules) == 2, "below the agency and below the motto"
    for left, right, y in rules:
        strip = ink[int((y - 1.2) * 10) : int((y - 0.4) * 10), int(left * 10) : int(right * 10)]
        below = ink[int((y + 0.4) * 10) : int((y + 1.0) * 10), int(left * 10) : int(right * 10)]
        assert not strip.any(), "nothing within 0.8 points above the rule"
        assert not below.any(), "nothing within 0.6 points below it"
    assert np.count_nonzero(ink) > 1000


@pytest.mark.parametrize(("paper", "style"), STYLES)
@pytest.mark.parametrize("repeats", [1, 2, 4, 11])
def test_a_long_agency_leaves_room_for_the_letter(paper: Paper, style: Style, repeats: int) -> None:
    rows = _heading(_LONG * repeats, paper, style)
    drawn = " ".join(item.text for row in rows for item in row.items if isinstance(item, Text))
    assert drawn.count("RẤT DÀI") == repeats, "nothing is cut off"
    assert sum(row.height for row in rows) < paper.depth / (5 if repeats < 4 else 2)


def test_only_a_name_of_many_lines_is_set_smaller() -> None:
    sizes = [
        min(item.size for row in _heading(name, A4, A4_STYLES[0]) for item in row.items if isinstance(item, Text))
        for name in ("Sở Nội vụ", "Trung tâm Phục vụ hành chính công", _LONG)
    ]
    assert sizes[0] == sizes[1] == A4_STYLES[0].national
    assert all(one >= two for one, two in pairwise(sizes))
    assert sizes[2] < sizes[0]
