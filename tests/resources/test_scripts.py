"""The start scripts are sound and name no address from which packages would come."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.scripts import FOLDER, load_script


def test_the_windows_script_is_sound_powershell() -> None:
    assert load_script("check_powershell").faults((FOLDER / "run.ps1").read_bytes()) == []


@pytest.mark.parametrize("wrong", ["if $a { 1 }", "function F {", "$a = 'open", "param([string]) $x)"])
def test_the_powershell_check_finds_faults(wrong: str) -> None:
    assert load_script("check_powershell").faults(wrong.encode())


def test_the_windows_script_is_utf8_with_mark_and_windows_line_ends() -> None:
    raw = (FOLDER / "run.ps1").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\n") == raw.count(b"\r\n")


@pytest.mark.parametrize("script", sorted(FOLDER.glob("*.sh")), ids=lambda path: path.name)
def test_the_shell_scripts_parse(script: Path) -> None:
    bash = shutil.which("bash")
    assert bash is not None
    subprocess.run([bash, "-n", str(script)], check=True, timeout=30)


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock", "requirements-bench.lock"])
def test_every_locked_package_has_hashes_and_no_address(name: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index" not in text
    pins = re.split(r"\n(?=[a-z0-9])", text)
    assert len(pins) > 20
    assert all(re.match(r"[a-z0-9._-]+==\S+", pin) and "--hash=sha256:" in pin for pin in pins)


def test_what_the_desk_needs_is_in_both_locks() -> None:
    pins = [
        set(re.findall(r"^([a-z0-9._-]+)==(\S+)", (FOLDER / name).read_text(encoding="utf-8"), re.MULTILINE))
        for name in ("requirements.lock", "requirements-dev.lock", "requirements-bench.lock")
    ]
    assert pins[0] <= pins[1]
    assert "setuptools" in {name for name, _ in pins[0]}


def test_no_script_names_an_address() -> None:
    for script in FOLDER.iterdir():
        if script.suffix in {".sh", ".ps1", ".py"}:
            # Where a server of ours listens is no address of anybody else's.
            assert not re.search(
                r"https?://(?!\$(\{QMC_HOST|HOST\b)|127\.0\.0\.1:)", script.read_text(encoding="utf-8-sig")
            ), script.name
