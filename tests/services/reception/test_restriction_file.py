"""Reading lists of restrictions."""

from datetime import date

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.restrictions.lookup import name_key, paper_key, parcel_key, person_key
from desktop_app.services.procedures.readers import Watch
from desktop_app.services.reception.restriction_file import ListSource, read_restrictions
from tests.services.reception.workbooks import workbook_of

TODAY = date(2026, 11, 23)
COURT = ListSource("Tòa án nhân dân khu vực 1", "12/QĐ-TA", date(2026, 5, 4))


def test_parcels_papers_and_persons_are_read_with_their_documents() -> None:
    content = workbook_of(
        [
            ["DANH SÁCH NGĂN CHẶN GIAO DỊCH"],
            [
                "STT", "Thửa đất số", "Tờ bản đồ số", "Xã, phường", "Số phát hành GCN", "Họ và tên", "Số định danh",
                "Năm sinh", "Cơ quan yêu cầu", "Số văn bản", "Ngày văn bản", "Hiệu lực từ", "Hiệu lực đến", "Ghi chú",
            ],
            [1, "012", 5, "Xã Tân Lập", "", "", "", "", "Chi cục THADS", "45/QĐ", date(2026, 1, 2), date(2026, 1, 3)],
            [2, "", "", "", "BX 123456"],
            [3, "", "", "", "", "Lê Văn Bình", 25190001234, 1990, "", "", "", "", "31/12/2026", "Cấm xuất cảnh"],
            [4, "", "", "", "", "Đỗ Thu Hà", "", "14/03/1990"],
        ]
    )  # fmt: skip
    parcel, paper, person, named = read_restrictions(content, COURT, TODAY, Watch()).rows
    assert (parcel.number_key, parcel.commune) == (parcel_key("5", "12"), "tan lap")
    assert (parcel.source, parcel.document_number, parcel.document_day) == ("Chi cục THADS", "45/QĐ", date(2026, 1, 2))
    assert parcel.valid_from == date(2026, 1, 3)
    assert (paper.number_key, paper.source) == (paper_key("BX123456"), COURT.source)
    assert (person.number_key, person.name_key) == (person_key("025190001234"), name_key("le van binh", 1990))
    assert (person.valid_to, person.note) == (date(2026, 12, 31), "Cấm xuất cảnh")
    assert (named.number_key, named.birth_date) == ("", date(1990, 3, 14))


def test_headings_in_two_rows_count_together() -> None:
    content = workbook_of(
        [
            ["STT", "Họ và tên", "Thông tin thửa đất", "", "", "Văn bản ngăn chặn", "", "", "Ghi chú"],
            ["", "", "Số tờ", "Số thửa", "Tên xã", "Số", "Ngày", "Cơ quan ban hành", ""],
            [1, "Lê Văn Bình", 5, 12, "Tân Lập", "45/QĐ", "02/01/2026", "THADS khu vực 3", "Tạm dừng"],
        ]
    )
    (row,) = read_restrictions(content, ListSource(), TODAY, Watch()).rows
    assert (row.number_key, row.commune, row.note) == (parcel_key("5", "12"), "tan lap", "Tạm dừng")
    assert (row.source, row.document_number, row.document_day) == ("THADS khu vực 3", "45/QĐ", date(2026, 1, 2))


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("12;;Tân Lập;;;;", "restriction.parcel"),
        ("12;5;;;;;", "restriction.parcel"),
        (";;;12;;;", "restriction.paper"),
        (";;;;Lê Văn Bình;;", "restriction.person"),
        (";;;;Lê Văn Bình;31/02/1990;", "date.impossible"),
        (";;;;Lê Văn Bình;1990;xyz", "restriction.day_unread"),
        (f";;;;{'B' * 1001};1990;", "import.value_too_long"),
    ],
)
def test_a_row_that_cannot_be_taken_says_why(row: str, code: str) -> None:
    head = "Số thửa;Số tờ;Xã;Số GCN;Họ tên;Ngày sinh;Đến ngày"
    file = read_restrictions(f"{head}\n{row}\n".encode(), COURT, TODAY, Watch())
    assert [(refused.number, refused.problem.code) for refused in file.rejected] == [(2, code)]
    assert (file.rows, file.rejected_count) == ((), 1)


def test_each_row_needs_a_document_and_a_period_that_does_not_end_before_it_begins() -> None:
    content = "Số GCN;Từ ngày;Đến ngày\nBX 1234;01/02/2026;01/01/2026\n".encode()
    assert read_restrictions(content, COURT, TODAY, Watch()).rejected[0].problem.code == "restriction.days"
    refused = read_restrictions(content, ListSource("Tòa án"), TODAY, Watch()).rejected
    assert refused[0].problem.code == "restriction.no_document"


def test_the_same_thing_and_document_twice_is_one_restriction() -> None:
    content = "Số GCN;Ghi chú\nBX 1234;a\nbx1234;b\n".encode()
    rows = read_restrictions(content, COURT, TODAY, Watch()).rows
    assert [row.note for row in rows] == ["b"]
    with pytest.raises(RuleViolation) as caught:
        read_restrictions("Số GCN;Ghi chú\n".encode(), COURT, TODAY, Watch())
    assert caught.value.code == "import.no_rows"
