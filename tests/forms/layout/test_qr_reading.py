"""A QR code is read back from its cells without the library that made it, and a wrong cell is noticed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.layout.codes import qr
from forms.layout.qr_reading import UnreadableCodeError, read_qr
from forms.pdf.scene import Cells

ADDRESS = "https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?q=1.001193"
TEXTS = st.one_of(
    st.text("0123456789", min_size=1, max_size=220),
    st.text("ABCXYZ0189 $%*+-./:", min_size=1, max_size=220),
    st.text("abc/?=&.-_~ABC019", min_size=1, max_size=220),
    st.text("thủtụchànhchính 1.0", min_size=1, max_size=70),
)


def _cells(text: str) -> Cells:
    return qr(text, 80).cells


def _turned(cells: Cells, y: int, x: int) -> Cells:
    """Return the cells with one of them the other way round."""
    line = [False] * len(cells.rows)
    for start, length in cells.rows[y]:
        line[start : start + length] = [True] * length
    line[x] = not line[x]
    dark = tuple((place, 1) for place, is_dark in enumerate(line) if is_dark)
    return replace(cells, rows=(*cells.rows[:y], dark, *cells.rows[y + 1 :]))


@given(TEXTS)
def test_what_was_encoded_is_read(text: str) -> None:
    assert read_qr(_cells(text)) == text


@given(st.integers(9, 20), st.integers(9, 20))
def test_one_wrong_cell_is_noticed(y: int, x: int) -> None:
    cells = _cells(ADDRESS)
    assert read_qr(cells) == ADDRESS
    with pytest.raises(UnreadableCodeError, match="check words"):
        read_qr(_turned(cells, y, x))


@pytest.mark.parametrize(
    ("run", "lines", "problem"),
    [
        ((0, 1), 0, "size"),
        ((0, 1), 20, "size"),
        ((0, 22), 21, "size"),
        ((0, 1), 17 + 4 * 13, "size"),
        ((0, 2), 21, "level"),
        ((0, 1), 21, "check words"),
    ],
)
def test_what_is_no_such_code_is_refused(run: tuple[int, int], lines: int, problem: str) -> None:
    with pytest.raises(UnreadableCodeError, match=problem):
        read_qr(Cells(0, 0, 1, 1, ((run,),) * lines))
