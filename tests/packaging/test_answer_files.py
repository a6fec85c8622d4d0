"""The files from which many desks are set up."""

import csv
import json
from pathlib import Path

import pytest

from desktop_app.services.desk.answer_file import problems_of_answers, read_answers
from tests.scripts import load_script

FILES = load_script("windows/answer_files")
TEMPLATE = Path(__file__).parents[2] / "packaging/windows/answers.example.toml"


def _desks(folder: Path, *rows: str) -> Path:
    path = folder / "desks.csv"
    path.write_text("\n".join(("computer,desk,number,administrator,printer", *rows)), encoding="utf-8-sig")
    return path


def test_each_computer_gets_its_answers_its_code_and_a_password(tmp_path: Path) -> None:
    codes = tmp_path / "codes.csv"
    codes.write_text("number,code,expires\r\n1,AAAA-1,x\r\n2,BBBB-2,x\r\n3,CCCC-3,x\r\n")
    desks = _desks(tmp_path, "pc-01,Quầy 01,,Nguyễn Thị Lan,", "PC-02,Quầy chính,7,Lê Văn Khánh,Canon")
    out = tmp_path / "out"
    assert FILES.write_all(TEMPLATE, desks, codes, out) == 2
    for name, code in (("PC-01", "AAAA-1"), ("PC-02", "BBBB-2")):
        password = (out / f"{name}.password").read_text()
        assert problems_of_answers(read_answers(out / f"{name}.json"), password) == []
        assert (out / f"{name}.code").read_text() == code
    second = json.loads((out / "PC-02.json").read_text())
    assert (second["desk"], second["printing"]["printer"]) == ({"name": "Quầy chính", "number": "7"}, "Canon")
    handed_out = list(csv.DictReader((out / "first-passwords.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert [row["password"] for row in handed_out] == [
        (out / f"{name}.password").read_text() for name in ("PC-01", "PC-02")
    ]
    assert {path.stat().st_mode & 0o077 for path in [out, *out.iterdir()]} == {0}


@pytest.mark.parametrize("rows", [("../x,Quầy 01,,A,",), ("PC-1,Quầy 01,,A,", "pc-1,Quầy 02,,A,")])
def test_a_computer_with_a_wrong_or_repeated_name_is_refused(tmp_path: Path, rows: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit, match="computer"):
        FILES.write_all(TEMPLATE, _desks(tmp_path, *rows), None, tmp_path / "out")
    assert not (tmp_path / "out").exists()
