"""The control slip: room for further hand-overs, a title in one piece, a readable heading."""

from dataclasses import replace

import pytest

from forms.base.layout import lay_out
from forms.layout.paper import PAPERS
from forms.pdf.scene import Page
from forms.slips.control_slip import FORM, ControlSlipData
from forms.slips.hand_over_table import HandOver
from forms.wording import FORM_SETS, FormSet, load


def _pages(data: ControlSlipData) -> tuple[Page, ...]:
    assert FORM.layout is not None
    paper = PAPERS["a5"]
    return lay_out(FORM.layout, data, load(data.form_set, FORM.name), "office", paper, FORM.styles[paper])


def _texts(data: ControlSlipData) -> list[str]:
    return [text.text.strip() for page in _pages(data) for text, _ in page.texts()]


@pytest.mark.parametrize("form_set", FORM_SETS)
@pytest.mark.parametrize(("done", "rows"), [(0, 11), (2, 11), (9, 11), (10, 12), (20, 22)])
def test_there_are_rows_for_eleven_hand_overs_and_two_free_ones(form_set: FormSet, done: int, rows: int) -> None:
    data = replace(FORM.sample(form_set), hand_overs=(HandOver("Quầy 03", "Phòng Lao động"),) * done)
    texts = _texts(data)
    assert sum(text.startswith("1. Giao:") for text in texts) == rows
    assert sum(text.startswith("2. Nhận:") for text in texts) == rows
    assert texts.count("1. Giao:") == rows - done


@pytest.mark.parametrize("form_set", FORM_SETS)
def test_the_title_is_one_line_and_the_choices_stay_whole(form_set: FormSet) -> None:
    texts = _texts(FORM.sample(form_set))
    assert "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ" in texts
    heading = [text.replace("\u00a0", " ") for text in texts]
    for part in ("(Trước hạn/", "Đúng hạn/", "Quá hạn)"):
        assert any(part in text for text in heading)
