"""The started program, as an officer meets it: keys through the X server, paper in the folder, a clean end."""

import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pypdfium2
import pytest
import zxingcpp

from tests.display import HAS_DISPLAY
from tests.unmeasured import unmeasured_environment

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(not HAS_DISPLAY or not shutil.which("xdotool"), reason="needs an X display"),
]

T = TypeVar("T")
_CARD = "025088000123||Le Van Quang|01031988|Nam|So 7, duong Hung Vuong, phuong Viet Tri, tinh Phu Tho|15062021"


@pytest.fixture
def program(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    folder = str(tmp_path)
    environment = unmeasured_environment() | {"TMPDIR": folder, "HOME": folder, "XDG_CONFIG_HOME": folder}
    environment.pop("QT_QPA_PLATFORM", None)
    with subprocess.Popen([sys.executable, "-m", "desktop_app", "--demo"], env=environment) as started:
        yield started
        if started.poll() is None:
            started.send_signal(signal.SIGKILL)


def _wait(ready: Callable[[], T], seconds: float = 120) -> T:
    end = time.monotonic() + seconds
    while not (result := ready()):
        assert time.monotonic() < end, "not ready in time"
        time.sleep(0.1)
    return result


def _xdotool(*arguments: str) -> str:
    return subprocess.run(["xdotool", *arguments], capture_output=True, text=True, check=False).stdout


def _log(folder: Path) -> str:
    return "".join(path.read_text() for path in folder.glob("quay-mot-cua-*/logs/desk.log"))


def test_a_card_and_four_keys_make_a_receipt(program: subprocess.Popen[bytes], tmp_path: Path) -> None:
    _wait(lambda: list(tmp_path.glob("quay-mot-cua-*/sample.db")))
    _wait(lambda: _xdotool("search", "--all", "--pid", str(program.pid), "--name", "Quầy Một Cửa").strip())
    # Eight months of dossiers are lived through first; then the title names the desk.
    # One search: another can fail over a window that goes away meanwhile.
    named = ("search", "--all", "--pid", str(program.pid), "--name", "Quầy 03")
    window = _wait(lambda: _xdotool(*named).split(), 600)[0]
    time.sleep(2)
    _xdotool("windowfocus", "--sync", window)
    _xdotool("type", "--delay", "8", _CARD)
    _xdotool("key", "Return")
    time.sleep(1)
    _xdotool("type", "--delay", "80", "0912345678")
    for keys in (("Return",), ("1", "Return"), ("asterisk",), ("F9", "F9")):
        _xdotool("key", "--delay", "15", *keys)
        time.sleep(0.4)
    _wait(lambda: list(tmp_path.glob("quay-mot-cua-*/Giay tiep nhan/*.pdf")))
    time.sleep(1)
    receipts = list(tmp_path.glob("quay-mot-cua-*/Giay tiep nhan/*.pdf"))
    assert len(receipts) == 1, "F9 twice makes one dossier"
    _check_receipt(receipts[0])
    assert "error" not in _log(tmp_path)
    assert "Quang" not in _log(tmp_path)
    _xdotool("key", "ctrl+q")
    _wait(lambda: program.poll() is not None, 60)
    assert program.returncode == 0
    assert not list(tmp_path.glob("quay-mot-cua-*")), "the sample desk is thrown away"


def _check_receipt(path: Path) -> None:
    document = pypdfium2.PdfDocument(path)
    assert len(document) == 2
    for page in document:
        text = page.get_textpage().get_text_range()
        assert "Le Van Quang" in text
        picture = page.render(scale=150 / 72).to_pil()
        read = {(found.format.name, found.text.rpartition(":")[2]) for found in zxingcpp.read_barcodes(picture)}
        assert read == {("QRCode", path.stem), ("Code128", path.stem)}
