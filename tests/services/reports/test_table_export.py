"""Tables as files keep the types of their cells."""

import csv
import re
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import VIETNAM
from desktop_app.services.reports.table_export import Table, text_for_excel, write_csv, write_table

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


@given(st.text(max_size=40))
def test_no_text_is_a_formula_or_breaks_the_row_in_excel(text: str) -> None:
    shown = text_for_excel(text)
    if shown.startswith("="):
        assert re.fullmatch(r'="\+?[0-9 ]+"', shown), "a text of digits, which Excel does not compute"
    assert not shown.startswith(("+", "-", "@", "\t", "\r", " "))
    assert not set(shown) & set("\r\n\u202e\u2067\u200f")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Nguyễn Thị Ánh", "Nguyễn Thị Ánh"),
        ("001203000017", '="001203000017"'),
        ("0912 345 678", '="0912 345 678"'),
        ("+84 912345678", '="+84 912345678"'),
        ("123456789012345678", '="123456789012345678"'),
        ("12", "12"),
        ("0", "0"),
        ("-5", "'-5"),
        (" =cmd|'/c calc'!A0", "'=cmd|'/c calc'!A0"),
        ("\t@SUM(A1)", "'@SUM(A1)"),
        ("\u202e=1+1", "'=1+1"),
        ("＝1+1", "'＝1+1"),
        ("Tổ 3\r\nấp Bình An", "Tổ 3 ấp Bình An"),
        ('Hà "Bé"; Lan', 'Hà "Bé"; Lan'),
        ("H44.18-261123-0001", "H44.18-261123-0001"),
    ],
)
def test_a_text_in_excel(text: str, shown: str, tmp_path: Path) -> None:
    assert text_for_excel(text) == shown
    write_csv(Table("a", ("x", "y")), [(text, 1)], tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file, delimiter=";")) == [["x", "y"], [shown, "1"]]
