import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop_app import data_folder
from desktop_app.data_folder import COMMON_GUARD, common_folder, make_common_folder, usual_data_folder
from desktop_app.guard_folder import guard_folder_for


@pytest.fixture
def program_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "ProgramData"
    folder.mkdir()
    monkeypatch.setattr(data_folder, "common_folder", lambda: folder / "quay-mot-cua")
    return folder


def test_only_windows_has_a_common_folder() -> None:
    if sys.platform != "win32":
        assert common_folder() is None
        with pytest.raises(OSError, match="common"):
            make_common_folder()


def test_the_common_folder_is_used_once_it_was_made(program_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    granted: list[Any] = []
    monkeypatch.setattr(subprocess, "run", lambda command, **_options: granted.append(command))
    own = usual_data_folder()
    assert own != program_data / "quay-mot-cua"
    assert make_common_folder() == usual_data_folder() == program_data / "quay-mot-cua"
    assert [(command[1].name, command[3]) for command in granted] == [
        ("quay-mot-cua", "*S-1-5-32-545:(OI)(CI)M"),
        (COMMON_GUARD, "*S-1-5-32-545:(OI)(CI)M"),
    ]


def test_its_guard_lies_beside_it_for_all_accounts(program_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.guard_folder.common_folder", lambda: program_data / "quay-mot-cua")
    assert guard_folder_for(program_data / "quay-mot-cua") == program_data / COMMON_GUARD
    assert guard_folder_for(program_data / "another") != program_data / COMMON_GUARD


def test_a_folder_without_rights_for_others_is_not_marked(program_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(command: list[Any], **_options: Any) -> None:
        raise subprocess.CalledProcessError(5, command)

    monkeypatch.setattr(subprocess, "run", refuse)
    with pytest.raises(OSError, match="rights"):
        make_common_folder()
    assert usual_data_folder() != program_data / "quay-mot-cua"
