"""The command line of the forms."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest

from forms import registry
from forms.__main__ import main
from forms.base.form import Form
from forms.errors import FormError

if TYPE_CHECKING:
    from pathlib import Path


def test_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list"]) == 0
    lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert len(lines) == 13 + 40
    assert lines[0] == ["receipt", "tt01-2018", "Mẫu số 01 – Giấy tiếp nhận hồ sơ và hẹn trả kết quả"]
    assert lines[12] == ["ledger", "tt03-2025", "Mẫu số 07 – Sổ theo dõi hồ sơ"]
    assert [line[2] for line in lines if line[0] == "hand-over-list"] == ["Mẫu của quầy – Danh sách bàn giao hồ sơ"] * 2
    assert [line[1] for line in lines if line[0] == "stop-notice"] == ["tt03-2025"]


@pytest.mark.parametrize("form", registry.all_forms(), ids=lambda form: form.name)
def test_every_form_from_its_sample_and_from_a_file(tmp_path: Path, form: Form[Any]) -> None:
    data, one, two = tmp_path / "data.json", tmp_path / "one.pdf", tmp_path / "two.pdf"
    data.write_bytes(files("resources").joinpath("forms", "samples", f"{form.name}.json").read_bytes())
    for form_set in form.sets:
        assert main([form.name, "--sample", "--set", form_set, "-o", str(one)]) == 0
        assert main([form.name, "--data", str(data), "--set", form_set, "-o", str(two)]) == 0
        assert one.read_bytes() == two.read_bytes()


def test_a_set_that_lacks_the_form(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.pdf"
    assert main(["stop-notice", "--sample", "--set", "tt01-2018", "-o", str(out)]) == 2
    assert capsys.readouterr().err == "Trường «form_set» phải là một trong các giá trị: tt03-2025.\n"


def test_schema(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert main(["ledger", "--schema", "-o", str(out)]) == 0
    assert json.loads(out.read_text(encoding="utf-8"))["$id"] == "ledger.schema.json"


@pytest.mark.parametrize(("paper", "pages"), [("a5", 2), ("a4", 2), ("a4-two-up", 1), ("roll-80", 1)])
def test_sample(tmp_path: Path, paper: str, pages: int) -> None:
    out = tmp_path / "out.pdf"
    assert main(["receipt", "--sample", "--set", "tt01-2018", "--paper", paper, "-o", str(out)]) == 0
    assert len(pypdfium2.PdfDocument(out)) == pages


def test_data_and_copies(tmp_path: Path) -> None:
    data, out = tmp_path / "data.json", tmp_path / "out.pdf"
    data.write_bytes(files("resources").joinpath("forms", "samples", "receipt.json").read_bytes())
    assert main(["receipt", "--data", str(data), "-o", str(out), "--copies", "applicant"]) == 0
    assert len(pypdfium2.PdfDocument(out)) == 1


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_what_the_editors_of_windows_save(tmp_path: Path, encoding: str) -> None:
    data, out = tmp_path / "data.json", tmp_path / "out.pdf"
    sample = files("resources").joinpath("forms", "samples", "receipt.json").read_text(encoding="utf-8")
    data.write_bytes(sample.encode(encoding))
    assert main(["receipt", "--data", str(data), "-o", str(out), "--copies", "applicant"]) == 0


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b'{"form_set": "tt03-2025", "agency": 1}', "Trường «agency» phải là một chuỗi ký tự."),
        (b"{", "Tệp dữ liệu không đúng định dạng JSON (dòng 1, cột 2)."),
        (b"\xff\xfea", "Tệp dữ liệu không dùng bảng mã UTF-8 hay UTF-16."),
        ("{".encode("utf-16"), "Tệp dữ liệu không đúng định dạng JSON (dòng 1, cột 2)."),
    ],
)
def test_bad_data_give_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, sentence: str
) -> None:
    data = tmp_path / "data.json"
    data.write_bytes(content)
    assert main(["receipt", "--data", str(data), "-o", str(tmp_path / "out.pdf")]) == 2
    assert capsys.readouterr().err == sentence + "\n"
    assert not (tmp_path / "out.pdf").exists()


def test_missing_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["receipt", "--data", str(tmp_path / "none.json"), "-o", str(tmp_path / "out.pdf")]) == 2
    assert "Không đọc hoặc ghi được tệp" in capsys.readouterr().err


def test_no_form_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "usage" in capsys.readouterr().err


def test_as_a_process_without_traceback(tmp_path: Path) -> None:
    data = tmp_path / "data.json"
    data.write_text(json.dumps({"form_set": "x"}), encoding="utf-8")
    command = [sys.executable, "-m", "forms", "receipt", "--data", str(data), "-o", str(tmp_path / "o.pdf")]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("Trường «form_set» phải là một trong")
    assert "Traceback" not in done.stderr


def test_unknown_form_in_the_registry(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FormError, match="«poem»"):
        registry.get("poem")
    monkeypatch.setitem(registry.MODULES, "poem", "forms.layout.text")
    monkeypatch.setattr("forms.layout.text.FORM", None, raising=False)
    with pytest.raises(FormError, match="chưa khai báo đúng"):
        registry.get("poem")
