"""The command `catalogue`, with the base catalogue alone and with a desk."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop_app.__main__ import main
from desktop_app.demo.sample_desk import sample_agency
from desktop_app.domain.catalogue.comparison import ImportedRow
from desktop_app.domain.catalogue.stated import StatedValues
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.setup import NewDesk, make_desk
from desktop_app.services.printing.spool import PrintSettings
from desktop_app.services.procedures.imports import ImportSource, apply_import, preview_import

BIRTH = "1.001193"
THREE = (LimitStep(3, LimitUnit.WORKING_DAY),)


def _json(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert main(["catalogue", *arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_find_says_where_a_procedure_is_received_and_why_it_matched(capsys: pytest.CaptureFixture[str]) -> None:
    found = _json(capsys, "find", "giấy khai sinh", "--level", "commune", "--most", "3")
    first, *rest = found["hits"]
    assert (found["date_of_data"], len(rest)) == ("2026-07-18", 2)
    assert (first["code"], first["field"], first["level"], first["agency"]) == (
        BIRTH,
        "Hộ tịch",
        ["commune"],
        "Ủy ban nhân dân cấp xã",
    )
    assert first["why"] == {
        "reason": "synonym",
        "via": "dang ky khai sinh",
        "matched": ["đăng", "ký", "khai", "sinh"],
    }
    police = _json(capsys, "find", "đăng ký thường trú", "--level", "commune")["hits"]
    assert any(hit["counter"] == "police" and not hit["received_here"] for hit in police)


def test_show_gives_every_value_its_source(capsys: pytest.CaptureFixture[str]) -> None:
    shown = _json(capsys, "show", BIRTH, "--on", "2026-11-28")
    assert (shown["in_force"], shown["on"], shown["version"]["effective_from"]) == (True, "2026-11-28", "2026-01-16")
    steps = shown["values"]["steps"]
    assert (steps["value"][0]["n"], steps["verified"]) == (1, False)
    assert steps["source"] == {
        "layer": "base",
        "source": "Cổng Dịch vụ công quốc gia",
        "date_of_data": "2026-07-18",
        "decision": "163/QĐ-BTP",
        "decision_date": "2026-01-16",
    }
    assert all(fee["amount"] is None for fee in shown["values"]["fees"]["value"])


def test_a_lapsed_code_shows_that_it_ended_and_its_successor(capsys: pytest.CaptureFixture[str]) -> None:
    shown = _json(capsys, "show", "A14")
    assert (shown["id"], shown["in_force"], shown["state"]) == ("1.001978", False, "left")
    assert (shown["successor"]["id"], shown["successor"]["is_confirmed"]) == ("1.014748", False)
    early = _json(capsys, "show", "A14", "--on", "1990-01-01")
    assert early["version"] is None


def test_without_json_lines_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "find", "hưởng trợ cấp thất nghiệp"]) == 0
    page = capsys.readouterr().out
    assert "khớp các từ trong tên" in page
    assert main(["catalogue", "find", "zzzzz"]) == 0
    assert capsys.readouterr().out == "Không tìm thấy thủ tục nào.\n"
    assert main(["catalogue", "show", "A14"]) == 0
    page = capsys.readouterr().out
    assert "Không có hiệu lực vào ngày này." in page
    assert "(chưa đối chiếu)" in page


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["show", "9.999999"], "Danh mục không có thủ tục 9.999999."),
        (["show", BIRTH, "--on", "hôm nay"], "--on phải là ngày như 2026-11-28."),
        (["find", "x", "--data", "/nowhere"], "Chưa có quầy nào ở đây"),
    ],
)
def test_wrong_arguments_get_one_sentence(
    capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert main(["catalogue", *arguments]) == 2
    assert sentence in capsys.readouterr().err


def test_a_desk_s_own_layers_count(
    tmp_path: Path, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    new = NewDesk(sample_agency(), "Trần Minh Đức", "mat khau thu", PrintSettings("", ""))
    context = make_desk(DeskFolder(tmp_path), new, catalogue)
    source = ImportSource("L4", "phu-luc.docx", "ab" * 32, date(2026, 2, 1), "3218/QĐ-UBND", date(2025, 12, 20), "H44")
    rows = [ImportedRow(BIRTH, StatedValues(steps=THREE))]
    later = ImportSource("L4", "sau.docx", "cd" * 32, date(2199, 1, 1))
    context = apply_import(context, preview_import(context, rows), source)
    apply_import(
        context, preview_import(context, [ImportedRow(BIRTH, StatedValues(result="Giấy"))]), later
    ).store.close()
    monkeypatch.setenv("QMC_PASSWORD", "mat khau thu")
    shown = _json(capsys, "show", BIRTH, "--data", str(tmp_path))
    assert shown["values"]["steps"]["source"] == {
        "layer": "province",
        "office": "H44",
        "decision": "3218/QĐ-UBND",
        "decision_date": "2025-12-20",
        "effective_from": "2026-02-01",
        "effective_to": None,
        "file": "phu-luc.docx",
        "file_sha256": "ab" * 32,
        "officer": "Trần Minh Đức",
    }
    assert shown["upcoming"] == [{"effective_from": "2199-01-01", "decision": "", "values": {"result": "Giấy"}}]


def test_the_command_needs_no_qt() -> None:
    code = (
        "import sys; from desktop_app.__main__ import main; main(['catalogue', 'find', 'khai sinh', '--json']);"
        "assert not [name for name in sys.modules if name.startswith('PySide6')]"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
