"""The row of headings is found by the names of its columns."""

from desktop_app.services.procedures.readers.grids import GridRow
from desktop_app.services.procedures.readers.headers import FIRST_ROWS, Column, column_of, header_of, is_heading_row


def rows(*texts: list[str]) -> list[GridRow]:
    return [GridRow(number, tuple(cells)) for number, cells in enumerate(texts, start=1)]


def test_the_names_that_real_files_use() -> None:
    names = {
        Column.CODE: (
            "Mã số",
            "Mã TTHC",
            "MÃ TTHC",
            "Mã thủ tục hành chính",
            "Số hồ sơ TTHC",
            "Mã số TTHC (trên CSDL)",
        ),
        Column.NAME: ("Tên", "Tên TTHC", "Tên thủ tục hành chính", "Thủ tục hành chính", "Tên dịch vụ công"),
        Column.FEES: ("Phí, lệ phí", "Phí, lệ phí (nếu có)", "Mức phí, lệ phí"),
        Column.FEE: ("Phí", "Phí (nếu có)"),
        Column.CHARGE: ("Lệ Phí",),
        Column.LIMIT: ("Thời hạn giải quyết", "Thời gian giải quyết sau cắt giảm"),
        Column.BASIS: ("Căn cứ pháp lý",),
        Column.ABOLISHING: ("Tên văn bản QPPL quy định việc bãi bỏ TTHC",),
        Column.FIELD: ("Lĩnh vực", "Tên lĩnh vực"),
        Column.DECISION: ("Quyết định số", "Số quyết định"),
    }
    for column, headings in names.items():
        assert [column_of(heading) for heading in headings] == [column] * len(headings)
    assert column_of("") is None and column_of("Đối tượng thực hiện") is None


def test_headings_are_found_within_the_first_rows_only() -> None:
    title, headings = ["DANH SÁCH"], ["STT", "Mã TTHC", "Tên TTHC"]
    header = header_of(rows(*[title] * (FIRST_ROWS - 1), headings, ["1", "1.001193", "Đăng ký khai sinh"]))
    assert header is not None
    assert (header.index, header.after, header.columns[Column.NAME]) == (FIRST_ROWS - 1, FIRST_ROWS, 2)
    assert header_of(rows(*[title] * FIRST_ROWS, headings)) is None
    assert header_of(rows(["Tên"], ["Mã TTHC", "Lĩnh vực"])) is None, "a list has names and something else"


def test_the_row_with_most_columns_is_the_one() -> None:
    header = header_of(rows(["Tên đơn vị", "Tên", "Mã"], ["STT", "Mã TTHC", "Tên TTHC", "Lĩnh vực"], ["1", "", "", ""]))
    assert header is not None and header.after == 2 and Column.FIELD in header.columns


def test_a_heading_between_rows_is_no_row_of_headings() -> None:
    (section,) = rows(["DANH MỤC TTHC BỊ BÃI BỎ"])
    assert not is_heading_row(section)
