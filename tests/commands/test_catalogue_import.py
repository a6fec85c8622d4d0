"""The command `catalogue import`: a dry run against the base catalogue."""

import json
from pathlib import Path

import pytest

from desktop_app.__main__ import main
from desktop_app.commands.catalogue_import import REASONS, REFUSALS
from desktop_app.ui.texts.import_messages import SENTENCES
from tests.services.procedures.readers.files import workbook

ROWS = [
    ["(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2026)"],
    ["Mã TTHC", "Tên TTHC", "Thời hạn giải quyết", "Trạng thái"],
    ["1.001193", "", "97 ngày làm việc", ""],
    ["1.004884", "", "", "Bãi bỏ"],
    ["9.999999", "Thủ tục của tỉnh", "", ""],
    ["", "Không mã", "5 ngày", ""],
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "phu-luc.xlsx"
    path.write_bytes(workbook({"A": ROWS}))
    return path


def test_a_dry_run_tells_counts_and_reasons(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "import", str(file), "--dry-run", "--json"]) == 0
    body = json.loads(capsys.readouterr().out)
    assert (body["layout"], body["decision"], body["decision_date"], len(body["file_sha256"])) == (
        "L4",
        "12/QĐ-UBND",
        "2026-01-05",
        64,
    )
    assert body["counts"] == {"new": 1, "changed": 1, "gone": 1, "same": 0, "rejected": 1}
    (change,) = body["changed"][0]["changes"]
    assert (change["value"], change["after"][0]["n"]) == ("steps", 97)
    assert body["gone"][0]["code"] == "1.004884"
    assert body["rejected"] == [
        {"place": "A, dòng 6", "reason": "catalogue.no_code", "text": "không có mã như 1.001193"}
    ]


def test_without_json_lines_are_printed(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "import", str(file), "--dry-run"]) == 0
    page = capsys.readouterr().out
    assert "phu-luc.xlsx: bố cục L4, Quyết định 12/QĐ-UBND" in page
    assert "mới 1, thay đổi 1, hết hiệu lực 1, như cũ 0, không nhận 1" in page
    assert "A, dòng 6: không có mã như 1.001193" in page


def test_what_cannot_be_done_gets_one_sentence(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "import", str(file)]) == 2
    assert "thêm --dry-run" in capsys.readouterr().err
    assert main(["catalogue", "import", str(tmp_path / "no.xlsx"), "--dry-run"]) == 2
    assert "Không đọc được tệp" in capsys.readouterr().err
    file.write_bytes(b"%PDF-1.7")
    assert main(["catalogue", "import", str(file), "--dry-run"]) == 2
    assert "Không nạp được tệp: không phải tệp .xlsx" in capsys.readouterr().err


def test_every_reason_has_its_words() -> None:
    of_rows = {"catalogue.no_code", "catalogue.code_twice", "catalogue.unknown_code", "import.value_too_long"}
    assert REASONS.keys() == of_rows
    of_files = {code for code in SENTENCES if code.startswith("import.")}
    assert REFUSALS.keys() == of_files - of_rows
