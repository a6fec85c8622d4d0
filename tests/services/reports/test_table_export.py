"""Tables as files keep the types of their cells."""

import zipfile
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.domain.dates import VIETNAM
from desktop_app.services.reports.table_export import Table, write_table

TABLE = Table("Bảng", ("Số", "Tên", "Lúc"), (6, None, 17), fixed=1)
ROWS = [(1, "Nguyễn Thị Ánh", datetime(2026, 11, 23, 9, 42, tzinfo=VIETNAM)), (2, None, None)]


def test_a_csv_file_is_read_by_excel_with_its_marks(tmp_path: Path) -> None:
    write_table(TABLE, ROWS, tmp_path / "bang.csv")
    raw = (tmp_path / "bang.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.decode("utf-8-sig").splitlines() == ["Số;Tên;Lúc", "1;Nguyễn Thị Ánh;23/11/2026 09:42", "2;;"]


def test_an_excel_file_has_numbers_and_moments(tmp_path: Path) -> None:
    write_table(TABLE, ROWS, tmp_path / "bang.xlsx")
    with zipfile.ZipFile(tmp_path / "bang.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert '<c r="A2"><v>1</v></c>' in sheet
    assert "<v>46349.404" in sheet


def test_a_file_that_cannot_be_written_is_an_error_of_the_system(tmp_path: Path) -> None:
    for name in ("bang.csv", "bang.xlsx"):
        with pytest.raises(OSError, match="bang"):
            write_table(TABLE, ROWS, tmp_path / "nowhere" / name)
