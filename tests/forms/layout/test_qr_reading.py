"""A QR code is read back from its cells by another library than the one that made it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from forms.layout.codes import qr
from forms.layout.qr_reading import read_qr
from forms.pdf.scene import Cells

ADDRESS = "https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?q=1.001193"
TEXTS = st.one_of(
    st.text("0123456789", min_size=1, max_size=220),
    st.text("ABCXYZ0189 $%*+-./:", min_size=1, max_size=220),
    st.text("abc/?=&.-_~ABC019", min_size=1, max_size=220),
    st.text("thủtụchànhchính 1.0", min_size=1, max_size=70),
)


@given(TEXTS)
def test_what_was_encoded_is_read(text: str) -> None:
    assert read_qr(qr(text, 80).cells) == text


def test_a_code_with_another_text_is_noticed() -> None:
    assert read_qr(qr(f"{ADDRESS}0", 80).cells) != ADDRESS


def test_what_is_no_code_has_no_text() -> None:
    cells = qr(ADDRESS, 80).cells
    damaged = replace(cells, rows=((),) * (len(cells.rows) // 2) + cells.rows[len(cells.rows) // 2 :])
    assert read_qr(damaged) == ""
    assert read_qr(Cells(0, 0, 1, 1, ())) == ""
