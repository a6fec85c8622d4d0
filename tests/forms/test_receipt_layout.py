"""Whatever the data, everything is drawn inside the page and nothing overlaps."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forms import fonts
from forms.paper import A4, A5, Paper
from forms.receipt import COPIES, CopyId, DocumentLine, ReceiptData, Reprint, render_receipt
from forms.receipt.form import sample_receipt
from forms.receipt.layout import lay_out
from forms.scene import Cells, Page, Rule, Text
from forms.wording import FORM_SETS, FormSet, load

WORDS = st.text(st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyẤỆỔỮỲẶ 0123456789,.()/-"), max_size=400)
LONG = st.one_of(WORDS, st.integers(0, 300).map("Ứ".__mul__), st.integers(0, 9).map(lambda n: "Đường dài " * n * 9))
ANY = st.one_of(LONG, st.text(max_size=60))
COUNTS = st.integers(0, 9999)
DOCUMENTS = st.builds(DocumentLine, LONG, COUNTS, COUNTS, COUNTS, COUNTS, note=WORDS)
MOMENTS = st.none() | st.datetimes(datetime(1970, 1, 1), datetime(2999, 1, 1), timezones=st.just(UTC))
DOSSIER_CODES = st.none() | st.from_regex(r"\A[A-Z0-9.\-]{1,32}\Z")
RECEIPTS = st.builds(
    ReceiptData,
    form_set=st.sampled_from(FORM_SETS),
    parent_agency=LONG,
    agency=LONG,
    one_stop_unit=LONG,
    place=LONG,
    dossier_code=DOSSIER_CODES,
    submitter=ANY,
    owner=LONG,
    identity_number=WORDS,
    address=LONG,
    phone=LONG,
    email=LONG,
    procedure=ANY,
    documents=st.lists(DOCUMENTS, max_size=60).map(tuple),
    sets=COUNTS,
    time_limit=WORDS,
    received_at=MOMENTS,
    due_at=MOMENTS,
    return_place=LONG,
    fee=WORDS,
    book_number=WORDS,
    entry_number=WORDS,
    submitter_signature=LONG,
    officer=LONG,
    reprint=st.none() | st.builds(Reprint, st.integers(1, 9999), st.datetimes(timezones=st.just(UTC)), WORDS),
)


def _check_inside(page: Page) -> None:
    for text, (left, top, right, bottom) in page.texts():
        assert left >= 0, text
        assert top >= 0, text
        assert right <= page.width - 9, text
        assert bottom <= page.height - 9, text
    for spot in page.placed:
        for item in spot.row.items:
            if isinstance(item, Rule):
                assert 0 <= spot.x + item.x1 <= page.width
                assert 0 <= spot.y + item.y2 <= page.height
            if isinstance(item, Cells):
                wide = max(start + length for row in item.rows for start, length in row) * item.module
                assert spot.x + item.x >= 0
                assert spot.x + item.x + wide <= page.width - 9


def _check_apart(page: Page) -> None:
    boxes = sorted((box for _, box in page.texts()), key=lambda box: (box[1], box[0]))
    for index, (left, _, right, bottom) in enumerate(boxes):
        for other_left, other_top, other_right, _ in boxes[index + 1 :]:
            if other_top >= bottom - 0.3:
                break
            assert other_left >= right - 0.1 or left >= other_right - 0.1


def _check_codes_are_free(page: Page) -> None:
    texts = [box for _, box in page.texts()]
    for spot in page.placed:
        for item in spot.row.items:
            if isinstance(item, Cells):
                top = spot.y + item.y
                bottom = top + len(item.rows) * item.tall
                left = spot.x + item.x
                right = left + max(start + length for row in item.rows for start, length in row) * item.module
                assert not [
                    b for b in texts if b[0] < right and b[2] > left and b[1] < bottom - 0.3 and b[3] > top + 0.3
                ]


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=RECEIPTS, paper=st.sampled_from([A5, A4]), copy=st.sampled_from(COPIES))
def test_nothing_overlaps_or_leaves_the_page(data: ReceiptData, paper: Paper, copy: CopyId) -> None:
    pages = lay_out(data, load(data.form_set, "receipt"), copy, paper)
    for page in pages:
        _check_inside(page)
        _check_apart(page)
        _check_codes_are_free(page)
        assert page.texts()


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=RECEIPTS)
def test_any_data_can_be_printed(data: ReceiptData) -> None:
    assert render_receipt(data, paper="a4-two-up").startswith(b"%PDF-1.7")


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=RECEIPTS)
def test_nothing_is_cut_off(data: ReceiptData) -> None:
    pages = lay_out(data, load(data.form_set, "receipt"), "office", A5)
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
    data = replace(sample_receipt(form_set), documents=documents)
    last = lay_out(data, load(form_set, "receipt"), "office", A5)[-1]
    words = [text.text for text, _ in last.texts()]
    signatures = words.index("NGƯỜI NỘP HỒ SƠ")
    assert any(word.startswith("Vào") for word in words[:signatures])
    assert words[-1] != "Ghi chú:"


def test_larger_type_when_there_is_room() -> None:
    small = sample_receipt("tt03-2025")
    few = replace(small, documents=small.documents[:1])
    sizes = [
        max(
            text.size
            for text, _ in lay_out(data, load("tt03-2025", "receipt"), "office", A5)[0].texts()
            if text.text.startswith("2. Số lượng")
        )
        for data in (small, few)
    ]
    assert sizes == sorted(sizes)
    assert all(one <= two for one, two in pairwise(sizes))
    assert sizes[1] >= 11
