"""`rotate-key` as a process: on a real desk, with the window closed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from desktop_app.commands import run
from desktop_app.demo.sample_desk import sample_agency
from desktop_app.domain.people.agency import Role
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.desk import officers
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.setup import NewDesk, make_desk
from desktop_app.services.desk.sign_in import unlock
from desktop_app.services.printing.spool import PrintSettings
from desktop_app.storage.engine import opens
from tests.old_key_file import make_old

FIRST, LAN = "mat khau thu", "mật khẩu của Lan"


def test_the_key_of_a_closed_desk_is_changed(
    tmp_path: Path, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, guard = DeskFolder(tmp_path / "desk"), tmp_path / "guard"
    new = NewDesk(sample_agency(), "trần minh đức", FIRST, PrintSettings("", ""), "1")
    desk = make_desk(folder, new, catalogue, guard_folder=guard)
    lan = officers.add(desk, "Lan", Role.OFFICER, LAN, LAN)
    former = desk.store.key
    make_old(folder.key_file, former, LAN, str(lan.id))
    desk.store.close()
    arguments = ["rotate-key", "--data", str(folder.path), "--guard-folder", str(guard)]

    def refusal(password: str, *more: str) -> str:
        monkeypatch.setenv("QMC_PASSWORD", password)
        assert run([*arguments, *more]) == 2
        return capsys.readouterr().err

    assert "Mật khẩu không đúng" in refusal("mat khau sai")
    assert "Chỉ người quản trị" in refusal(LAN)
    make_old(folder.key_file, former, LAN, str(lan.id))
    assert "Lan cần được cấp mật khẩu mới" in refusal(FIRST)
    with FileLock(folder.path / "desk.lock"):
        assert "đang mở" in refusal(FIRST)
    assert "ngoài thư mục" in refusal(FIRST, "--guard-folder", str(folder.path / "guard"))
    assert opens(folder.database, former)
    command = [sys.executable, "-m", "desktop_app", *arguments, "--reset-others"]
    done = subprocess.run(
        command, capture_output=True, env={**os.environ, "QMC_PASSWORD": FIRST}, text=True, check=True
    )
    assert "Đã đổi khóa dữ liệu" in done.stdout
    assert "Lan cần được cấp mật khẩu mới" in done.stdout
    assert done.stderr.rstrip().endswith("100 %")
    assert not opens(folder.database, former)
    again = unlock(folder, FIRST, catalogue, guard_folder=guard)
    assert not [notice for notice in again.notices if notice.startswith("doubt.")]
    again.store.close()
