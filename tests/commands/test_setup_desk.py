"""The command `setup`: a desk without anybody in front of it."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from desktop_app.__main__ import main
from desktop_app.commands import setup_desk
from desktop_app.services.catalogue import load_catalogue
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.sign_in import unlock
from desktop_app.services.sync.rounds import SyncStatus
from desktop_app.sync.ports import Unreachable
from desktop_app.sync.protocol import Refusal

_PASSWORD = "quay so mot 1"
_ANSWERS: dict[str, Any] = {
    "agency": {"kind": "commune", "province": "phu tho", "commune": "viet tri", "code": "H44.18"},
    "desk": {"name": "Quầy 03"},
    "administrator": {"name": "Nguyễn Thị Lan"},
    "printing": {"folder": "giay-to"},
    "server": {"url": "https://mot-cua.example.vn"},
}


@pytest.fixture
def enrolled(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """A server that takes every code; the list has what it was asked."""
    asked: list[tuple[str, str]] = []
    monkeypatch.setattr(setup_desk, "sync_status", lambda _context: SyncStatus(bool(asked)))
    monkeypatch.setattr(setup_desk, "enrol_desk", lambda _context, url, code: asked.append((url, code)))
    monkeypatch.setenv("QMC_PASSWORD", _PASSWORD)
    return asked


def _run(folder: Path, answers: Any = _ANSWERS, *options: str) -> int:
    path = folder / "answers.json"
    path.write_text(json.dumps(answers), encoding="utf-8")
    where = ("--data", str(folder / "desk"), "--guard-folder", str(folder / "guard"))
    return main(["setup", "--answers", str(path), *where, *options])


def test_a_desk_is_made_and_connected_once(
    tmp_path: Path, enrolled: list[tuple[str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "code").write_text("ABCD-EFGH\n", encoding="utf-8-sig")
    assert _run(tmp_path, _ANSWERS, "--enrol-code", str(tmp_path / "code")) == 0
    assert enrolled == [("https://mot-cua.example.vn", "ABCD-EFGH")]
    assert "Đã lập Quầy 03" in capsys.readouterr().out
    assert _run(tmp_path, _ANSWERS, "--enrol-code", str(tmp_path / "code")) == 0
    assert "không có gì thay đổi" in capsys.readouterr().out
    assert len(enrolled) == 1
    context = unlock(DeskFolder(tmp_path / "desk"), _PASSWORD, load_catalogue())
    assert context.must_change_password
    assert context.agency.place == "Việt Trì"
    context.store.close()


@pytest.mark.parametrize(
    ("error", "words"), [(Unreachable("tls"), "chứng thư"), (Refusal("code_used"), "máy khác"), (Refusal("x"), "(x)")]
)
def test_a_server_that_does_not_answer_is_tried_again(
    tmp_path: Path,
    enrolled: list[tuple[str, str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: Exception,
    words: str,
) -> None:
    def refuse(*_arguments: object) -> None:
        raise error

    monkeypatch.setattr("sys.stdin", io.StringIO("ABCD-EFGH\n"))
    with monkeypatch.context() as patch:
        patch.setattr(setup_desk, "enrol_desk", refuse)
        assert _run(tmp_path, _ANSWERS, "--enrol-code", "-") == setup_desk.NOT_CONNECTED
    assert words in capsys.readouterr().err
    monkeypatch.setenv("QMC_ENROL_CODE", "ABCD-EFGH")
    monkeypatch.setenv("QMC_PASSWORD", "another one 1")
    assert _run(tmp_path) == setup_desk.NOT_CONNECTED
    assert "mật khẩu không đúng" in capsys.readouterr().err
    (tmp_path / "password").write_text(_PASSWORD)
    assert _run(tmp_path, _ANSWERS, "--password-file", str(tmp_path / "password")) == 0
    assert len(enrolled) == 1


def test_wrong_answers_are_named_and_nothing_is_made(
    tmp_path: Path, enrolled: list[tuple[str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = {**_ANSWERS, "agency": {**_ANSWERS["agency"], "code": "18"}, "administrator": {"name": ""}}
    assert _run(tmp_path, wrong) == 2
    assert [line.partition(":")[0] for line in capsys.readouterr().err.splitlines()] == [
        "agency.code",
        "administrator.name",
    ]
    assert _run(tmp_path, {**_ANSWERS, "desk": {}}) == 2
    assert capsys.readouterr().err.startswith("desk.name: thiếu")
    assert _run(tmp_path, _ANSWERS, "--enrol-code", str(tmp_path / "missing")) == 2
    assert not DeskFolder(tmp_path / "desk").exists


def test_without_a_code_the_desk_waits_for_one(
    tmp_path: Path, enrolled: list[tuple[str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(tmp_path) == 0
    assert "chưa có mã ghi danh" in capsys.readouterr().err
    assert not (tmp_path / "desk" / "setup.done").exists()


def test_an_open_desk_is_left_alone(tmp_path: Path, enrolled: list[tuple[str, str]]) -> None:
    (tmp_path / "desk").mkdir()
    with FileLock(tmp_path / "desk" / "desk.lock"):
        assert _run(tmp_path) == setup_desk.IN_USE


def test_a_folder_that_cannot_be_made(
    tmp_path: Path, enrolled: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "desk").write_bytes(b"a file in the way")
    assert _run(tmp_path) == setup_desk.NOT_MADE
    monkeypatch.setattr(setup_desk, "is_on_network", lambda _path: True)
    assert _run(tmp_path) == 2
