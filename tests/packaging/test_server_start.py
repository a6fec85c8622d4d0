"""`qmc-server` takes the settings of the service, and nothing from the shell that calls it."""

import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

START = Path(__file__).parents[2] / "packaging" / "debian" / "server" / "start.py"


@pytest.fixture
def start() -> dict[str, Any]:
    return runpy.run_path(str(START))


def test_the_settings_are_read_as_systemd_reads_them(
    start: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "server.env"
    path.write_text(
        '# QMC_OFFICE=H01\n;x=1\nQMC_DATABASE_URL=postgresql:///a?b=c\nQMC_PROVINCE="Tỉnh Phú Thọ"\nQMC_OFFICE = H44\n',
        encoding="utf-8",
    )
    take = start["_take_settings"]
    monkeypatch.setitem(take.__globals__, "_SETTINGS", path)
    environment = {"QMC_JOURNAL": "/mine", "PGHOST": "elsewhere", "PATH": "/bin"}
    monkeypatch.setattr("os.environ", environment)
    take()
    assert environment == {
        "PATH": "/bin",
        "QMC_DATABASE_URL": "postgresql:///a?b=c",
        "QMC_PROVINCE": "Tỉnh Phú Thọ",
        "QMC_OFFICE": "H44",
    }


def test_an_account_without_the_settings_is_told_to_be_root() -> None:
    program = f"import os, runpy, sys; os.geteuid = lambda: 1000; runpy.run_path({str(START)!r}, run_name='__main__')"
    done = subprocess.run(
        [sys.executable, "-c", program], check=False, env={"PATH": "/bin"}, capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, "sudo qmc-server" in done.stderr) == (1, True)
