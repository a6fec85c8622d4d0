import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.single import SingleInstance

pytestmark = pytest.mark.window

_HOLDER = """
import sys
from pathlib import Path
from filelock import FileLock
with FileLock(Path(sys.argv[1]) / "desk.lock"):
    print("held", flush=True)
    sys.stdin.readline()
"""


def test_a_second_start_calls_the_first(qapp: QApplication, tmp_path: Path) -> None:
    called: list[str] = []
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    first.started_again.connect(called.append)
    assert first.claim()
    assert not second.claim()
    assert second.first_answered
    for _ in range(200):
        qapp.processEvents()
        if called:
            break
    assert called == [""]


@pytest.mark.parametrize("name", ["gói số 1.qmcb", "ghi\nchú.qmcb"])
def test_a_second_start_passes_on_the_bundle_that_was_opened(qapp: QApplication, tmp_path: Path, name: str) -> None:
    bundles: list[str] = []
    with SingleInstance(tmp_path) as first:
        first.started_again.connect(bundles.append)
        assert first.claim()
        assert not SingleInstance(tmp_path).claim(tmp_path / name)
        for _ in range(200):
            qapp.processEvents()
            if bundles:
                break
    assert bundles == [str(tmp_path / name)]


def test_after_its_end_the_folder_is_free_again(qapp: QApplication, tmp_path: Path) -> None:
    with SingleInstance(tmp_path) as first:
        assert first.claim()
    assert SingleInstance(tmp_path).claim()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty after a power cut"),
        pytest.param(b"4711\nquay-mot-cua\nPC-CUA-PHONG-KHAC\n\n\n", id="of another computer"),
        pytest.param(f"{os.getppid()}\npython\n\n\n\n".encode(), id="of a process number that is in use again"),
    ],
)
def test_a_left_over_lock_file_stops_nobody(qapp: QApplication, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "desk.lock").write_bytes(content)
    assert SingleInstance(tmp_path).claim()


def test_a_holder_that_does_not_answer_is_told_apart(qapp: QApplication, tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        instance = SingleInstance(tmp_path)
        assert not instance.claim()
        assert not instance.first_answered
        holder.kill()
    assert instance.claim(), "a killed process holds nothing"
