import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.__main__ import main
from desktop_app.options import read_options
from desktop_app.process import errors_without_console, is_too_old

_CRASH = """
import resource, os
resource.setrlimit(resource.RLIMIT_CORE, resource.getrlimit(resource.RLIMIT_CORE)[1:] * 2)
from desktop_app.options import read_options
from desktop_app.process import forbid_memory_dumps
forbid_memory_dumps()
import ctypes
print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), flush=True)
os.abort()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Linux only")
def test_a_crash_writes_no_memory_to_the_disk(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", _CRASH], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode != 0
    assert done.stdout == "(0, 0) 0\n", "no core file, and no dump through a pipe"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("build", "is_old"), [(7601, True), (17134, True), (17763, False), (26100, False)])
def test_windows_before_10_1809_cannot_run_it(build: int, is_old: bool) -> None:
    assert is_too_old(build) is is_old


@pytest.mark.parametrize("arguments", [["--version"], ["due", "--help"]], ids=["window", "command"])
def test_the_setup_can_see_that_the_program_runs(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    marked: list[str] = []
    monkeypatch.setattr("desktop_app.__main__.mark_running", lambda: marked.append("running"))
    with pytest.raises(SystemExit):
        main(arguments)
    assert marked == ["running"]


def test_without_a_console_a_wrong_start_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(sys, "stderr", None)
    with pytest.raises(SystemExit), errors_without_console(shown.append):
        read_options(["--data"])
    assert len(shown) == 1
    assert "--data" in shown[0]
    assert sys.stderr is None


@pytest.mark.parametrize("code", [None, 0, 3], ids=["no code", "done", "a failure that was shown already"])
def test_an_end_without_words_shows_nothing(monkeypatch: pytest.MonkeyPatch, code: int | None) -> None:
    shown: list[str] = []
    monkeypatch.setattr(sys, "stderr", None)
    with pytest.raises(SystemExit), errors_without_console(shown.append):
        raise SystemExit(code)
    assert shown == []


def test_a_reason_to_end_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(sys, "stderr", None)
    with pytest.raises(SystemExit), errors_without_console(shown.append):
        raise SystemExit("the folder lies inside the desk's folder")
    assert shown == ["the folder lies inside the desk's folder"]
