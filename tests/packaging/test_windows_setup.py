"""The script of the Windows setup compiles, and agrees with the program where both name the same thing."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from desktop_app.process import OLDEST_WINDOWS_BUILD, RUNNING_MUTEX
from desktop_app.services.sync.bundles import SUFFIX
from desktop_app.ui.common.icons import APPLICATION_ID
from desktop_app.upgrade_copy import IN_USE

WINDOWS = Path(__file__).parents[2] / "packaging" / "windows"
SCRIPT = (WINDOWS / "setup.nsi").read_text(encoding="utf-8")
TEXTS = (WINDOWS / "texts.nsh").read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("makensis") is None, reason="needs makensis")
def test_the_script_compiles_without_a_warning(tmp_path: Path) -> None:
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / "file").write_bytes(b"content")
    values = {
        "VERSION": "0.2.0",
        "NUMBERS": "0.2.0.0",
        "TREE": tmp_path / "tree",
        "ICON": "quay-mot-cua.ico",
        "OUTPUT": tmp_path / "trial.exe",
        "COMPRESSION": "zlib",
    }
    command = [
        "makensis",
        "-V2",
        "-WX",
        "-INPUTCHARSET",
        "UTF8",
        *(f"-D{name}={value}" for name, value in values.items()),
    ]
    subprocess.run([*command, "setup.nsi"], cwd=WINDOWS, check=True)
    assert (tmp_path / "trial.exe").read_bytes()[:2] == b"MZ"


def test_the_setup_waits_for_the_mutex_that_the_program_holds() -> None:
    assert f'!define MUTEX "{RUNNING_MUTEX}"' in SCRIPT


def test_the_setup_refuses_the_systems_on_which_the_program_cannot_run() -> None:
    assert f"${{AtLeastBuild}} {OLDEST_WINDOWS_BUILD}" in SCRIPT


def test_the_setup_understands_that_the_desk_is_open() -> None:
    assert f'${{If}} $0 = {IN_USE}\n      !insertmacro Refuse "$(IsRunning)"' in SCRIPT


def test_shortcut_and_window_have_the_same_name_for_the_task_bar() -> None:
    shortcut = (WINDOWS / "shortcut.nsh").read_text(encoding="utf-8")
    assert f'!define APPLICATION_ID "{APPLICATION_ID}"' in shortcut


def test_bundles_open_with_the_program() -> None:
    assert f'WriteRegStr SHCTX "Software\\Classes\\{SUFFIX}" "" "QuayMotCua.Bundle"' in SCRIPT


def test_every_text_of_the_script_is_there_in_both_languages() -> None:
    used = set(re.findall(r"\$\(([A-Z]\w+)\)", SCRIPT))
    given = set(re.findall(r"^!insertmacro Text (\w+)", TEXTS, re.MULTILINE))
    assert used == given
