"""What the writer relies on in ReportLab's font subsets, which are no public API, and how letters are spread."""

from __future__ import annotations

import inspect
from importlib.resources import files
from io import BytesIO

import pytest
from PIL import ImageFont
from reportlab.pdfbase.ttfonts import TTFontFile

from forms.pdf import fonts
from forms.pdf.font_subsets import FontUse, font_parts
from forms.pdf.fonts import ALPHABET, Face
from forms.pdf.metadata import text_string

_SIZE = 64


def _opened(program: bytes, encoding: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(BytesIO(program), _SIZE, encoding=encoding, layout_engine=ImageFont.Layout.BASIC)


def test_the_call_takes_code_points_and_returns_a_font_file() -> None:
    assert list(inspect.signature(TTFontFile.makeSubset).parameters) == ["self", "subset"]
    program = fonts.font(Face.REGULAR).makeSubset([0, ord("ệ")])
    assert isinstance(program, bytes)
    assert program[:4] == b"\x00\x01\x00\x00"


def test_the_parsed_font_has_what_the_descriptor_needs() -> None:
    font = fonts.font(Face.BOLD_ITALIC)
    assert len(font.bbox) == 4
    assert font.charWidths[ord("ợ")] == pytest.approx(537, abs=1)
    assert font.charToGlyph[ord("ợ")] > 0
    assert font.defaultWidth > 0
    assert (round(font.italicAngle), round(font.ascent), round(font.descent)) == (-16, 677, -216)
    assert font.capHeight > 0
    assert font.stemV > 0


@pytest.mark.parametrize("face", Face)
def test_every_letter_of_a_subset_looks_and_measures_as_in_the_whole_font(face: Face) -> None:
    codes = [0, *map(ord, ALPHABET)]
    whole = _opened(files("resources").joinpath("fonts", f"{face.value}.ttf").read_bytes(), "unic")
    subset = _opened(fonts.font(face).makeSubset(codes), "armn")
    for place, code in enumerate(codes[1:], start=1):
        letter = chr(code)
        assert bytes(subset.getmask(chr(place))) == bytes(whole.getmask(letter)), letter
        assert subset.getlength(chr(place)) == whole.getlength(letter), letter
        assert whole.getlength(letter) == pytest.approx(fonts.width(letter, face, _SIZE), abs=1), letter


def test_the_same_letters_give_the_same_bytes() -> None:
    codes = (0, *map(ord, "Nguyễn Văn Hậu"))
    first = font_parts(Face.REGULAR, codes, 0)
    font_parts.cache_clear()
    assert font_parts(Face.REGULAR, codes, 0) == first
    assert f"+{Face.REGULAR.value}/" in first.dictionary
    assert "AAAAAB+" in font_parts(Face.REGULAR, codes, 1).dictionary


def test_codes_of_a_text() -> None:
    use = FontUse(fonts.Face.BOLD_ITALIC, 0)
    assert use.encode("A (b)\u00a0ệ") == [(0, b"A (b) \x01".hex())]
    assert text_string("ệ") == "<FEFF1EC7>"
