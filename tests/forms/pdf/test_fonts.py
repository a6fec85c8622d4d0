"""Letters the fonts lack, widths, and the alphabet."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2

from forms.base.data import DocumentLine
from forms.pdf import fonts
from forms.pdf.fonts import ALPHABET, SUBSTITUTE, Face
from forms.slips.receipt import FORM

if TYPE_CHECKING:
    import pytest


def test_alphabet_can_be_drawn_in_every_face() -> None:
    assert not fonts.missing(ALPHABET + SUBSTITUTE)
    assert len(set(ALPHABET)) == len(ALPHABET)
    assert {"Ữ", "ợ", "Đ", "đ", "ẵ"} <= set(ALPHABET)


def test_missing_letter_becomes_a_box_and_is_logged_without_the_text(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="forms.pdf.fonts"):
        assert fonts.substitute("Nguyễn 中 Hà 😀") == f"Nguyễn {SUBSTITUTE} Hà {SUBSTITUTE}"
    assert caplog.messages == ["no glyph for U+4E2D, U+1F600"]


def test_boxes_on_paper_wherever_the_letter_stands() -> None:
    data = replace(
        FORM.sample("tt03-2025"),
        agency="Sở 中",
        place="中",
        officer="中",
        submitter="Trần 😀",
        documents=(DocumentLine("Đơn 中"),),
    )
    text = pypdfium2.PdfDocument(FORM.render(data, copies=("office",)))[0].get_textpage().get_text_range()
    assert text.count(SUBSTITUTE) == 5
    assert data.submitter == "Trần 😀"


def test_width_adds_up() -> None:
    whole = fonts.width("Việt Nam", Face.BOLD, 12)
    assert whole == sum(fonts.width(char, Face.BOLD, 12) for char in "Việt Nam")
    assert fonts.width("Việt Nam", Face.BOLD, 24) == 2 * whole


def test_drawable_returns_the_same_record_when_nothing_changes() -> None:
    data = FORM.sample("tt03-2025")
    assert fonts.drawable(data) is data
