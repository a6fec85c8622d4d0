"""Marks over letters that are composed already: where they are drawn, and what a search in the file finds."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pypdfium2
import pytest

from forms.layout.flow import Run, wrap
from forms.pdf.fonts import Face
from forms.pdf.marks import Piece, stretches
from forms.pdf.metadata import Metadata
from forms.pdf.painter import Sheet, paint
from forms.pdf.scene import Page, Placed, Row, Text
from forms.slips.receipt import FORM
from tests.forms.golden_pictures import picture

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt

_SIZE = 100.0
_BREVE = "\u0306"
_BASES = "ÊÔƠƯêôơưẠẹ"
_NAME = f"Y Ê{_BREVE}ban Niê{_BREVE}, H’Ư{_BREVE} Ƀlô{_BREVE}"


def _ink(text: str, face: Face) -> npt.NDArray[np.bool_]:
    """Return where a text is black, drawn in large type with its base line at row 200, one pixel a point."""
    row = Row(300, (Text(100.0, 200.0, text, face, _SIZE),))
    pdf = paint(Metadata("x"), [Sheet(300, 300, ((0.0, Page(300, 300, (Placed(0.0, 0.0, row),))),))])
    ink: npt.NDArray[np.bool_] = picture(pdf, dpi=72) < 128
    return ink


@pytest.mark.parametrize("face", Face)
@pytest.mark.parametrize("letter", _BASES)
def test_a_breve_stands_above_the_letter_and_apart_from_it(letter: str, face: Face) -> None:
    alone = _ink(letter, face)
    breve = _ink(letter + _BREVE, face) & ~alone
    rows, columns = np.nonzero(breve)
    body = np.nonzero(_ink(unicodedata.normalize("NFD", letter)[0], face))[1]
    assert rows.size > 100, "it is there"
    middle = (columns.min() + columns.max()) / 2
    assert abs(middle - (body.min() + body.max()) / 2) < 18, "it is over the letter, not beside it"
    below = [column for column in set(columns) if alone[:, column].any()]
    gaps = [np.nonzero(alone[:, column])[0].min() - rows[columns == column].max() for column in below]
    assert 1 < min(gaps) <= 9, "it neither touches the letter nor flies off"


def test_a_mark_below_hangs_under_the_letter() -> None:
    letter = _ink("b", Face.REGULAR)
    rows, _ = np.nonzero(_ink("b\u0331", Face.REGULAR) & ~letter)
    assert rows.min() > np.nonzero(letter)[0].max()


def test_a_second_mark_stands_above_the_first() -> None:
    first = _ink(f"Ê{_BREVE}", Face.REGULAR)
    rows, _ = np.nonzero(_ink(f"Ê{_BREVE}\u0301", Face.REGULAR) & ~first)
    assert rows.max() < np.nonzero(first)[0].min()


def test_letters_after_a_mark_stay_in_their_place() -> None:
    after = _ink(f"Ê{_BREVE}o", Face.BOLD) & ~_ink(f"Ê{_BREVE}", Face.BOLD)
    assert np.array_equal(after, _ink("Êo", Face.BOLD) & ~_ink("Ê", Face.BOLD))


def test_only_words_with_marks_are_drawn_in_pieces() -> None:
    parts = stretches(_NAME, Face.REGULAR)
    assert "".join(part.text for part in parts) == _NAME
    assert [part.text for part in parts if len(part.pieces) > 1] == [
        f"Ê{_BREVE}ban",
        f"ê{_BREVE},",
        f"Ư{_BREVE}",
        f"ô{_BREVE}",
    ]
    (plain,) = stretches("Nguyễn Thị Ữ", Face.REGULAR)
    assert plain.pieces == (Piece("Nguyễn Thị Ữ"),)


def _receipt() -> bytes:
    return FORM.render(replace(FORM.sample("tt03-2025"), submitter=_NAME), copies=("applicant",))


def test_pdfium_finds_the_name() -> None:
    text = pypdfium2.PdfDocument(_receipt())[0].get_textpage().get_text_range()
    assert f": {_NAME}\r\n" in text


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_poppler_finds_the_name(tmp_path: Path) -> None:
    path = tmp_path / "receipt.pdf"
    path.write_bytes(_receipt())
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout.decode()
    assert f": {_NAME}\n" in text


def test_a_line_never_begins_with_a_mark() -> None:
    lines = wrap([Run(f"Ê{_BREVE}" * 40, Face.REGULAR)], 11.0, 50.0)
    assert len(lines) > 3
    assert not any(unicodedata.combining(line.pieces[0][1].text[0]) for line in lines)
