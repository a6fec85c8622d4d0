"""Tables from outside: rows, headings, and files that are refused."""

import re
from enum import StrEnum
from pathlib import Path

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.services.procedures.readers import Watch
from desktop_app.services.progress import Cancelled
from desktop_app.services.reception import table_file
from desktop_app.services.reception.table_file import first_sheet_with, read_bytes
from tests.services.reception.workbooks import workbook_of


class Column(StrEnum):
    NAME = "name"
    NUMBER = "number"


NAMES = {Column.NUMBER: re.compile("so.*"), Column.NAME: re.compile("ho ten")}


def texts_of(content: bytes) -> list[tuple[str, str]]:
    header, rows = first_sheet_with(content, NAMES, Watch(), [Column.NAME])
    return [(header.text(row, Column.NAME), header.text(row, Column.NUMBER)) for row in rows]


@pytest.mark.parametrize(
    "content",
    [
        workbook_of([["DANH SÁCH"], [], ["TT", "Số CCCD", "Họ tên"], [1, 25190001234.0, "Hà"], [], [2, None, "Bình"]]),
        "DANH SÁCH\n\nTT;Số CCCD;Họ tên\n1;25190001234;Hà\n\n2;;Bình\n".encode("utf-8-sig"),
        'TT\tSố CCCD\tHọ tên\r\n1\t25190001234\tHà\r\n2\t\t"Bình"\r\n'.encode("utf-16"),
        'TT,Số CCCD,Họ tên\n1,25190001234,Hà\n2,,"Bình"\n'.encode(),
    ],
)
def test_columns_are_found_by_name_in_workbooks_and_csv_files(content: bytes) -> None:
    assert texts_of(content) == [("Hà", "25190001234"), ("Bình", "")]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b" \n ", "import.empty"),
        ("Ho ten;So\nHa;1\n".encode("utf-16-be"), "import.no_table"),
        ("Họ tên;Số\nHà;1\n".encode("cp1258", "replace") + b"\xff\xfe\xfd", "import.csv_encoding"),
        (b"PK\x03\x04 no archive", "import.damaged"),
        (b"a;b\n1;2\n", "import.no_columns"),
        (workbook_of([["Mã", "Nội dung"], [1, 2]]), "import.no_columns"),
    ],
)
def test_what_is_no_table_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(RuleViolation) as caught:
        texts_of(content)
    assert caught.value.code == code


def test_rows_and_bytes_are_bounded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    content = "Họ tên;Số\n".encode() + b"A;1\n" * 30
    monkeypatch.setattr(table_file, "MOST_ROWS", 30)
    with pytest.raises(RuleViolation) as caught:
        texts_of(content)
    assert caught.value.code == "import.table_too_long"
    monkeypatch.setattr(table_file, "MOST_BYTES", 40)
    (tmp_path / "list.csv").write_bytes(content)
    assert len(read_bytes(tmp_path / "list.csv")) == 41
    with pytest.raises(RuleViolation) as caught:
        texts_of(content)
    assert caught.value.code == "import.table_too_large"
    with pytest.raises(RuleViolation) as caught:
        read_bytes(tmp_path / "none.csv")
    assert caught.value.code == "import.unreadable"


def test_reading_can_be_cancelled() -> None:
    content = "Họ tên;Số\n".encode() + b"A;1\n" * 200
    header, rows = first_sheet_with(content, NAMES, Watch(lambda percent: percent < 50), [Column.NAME])
    assert header.number == 1
    with pytest.raises(Cancelled):
        list(rows)
