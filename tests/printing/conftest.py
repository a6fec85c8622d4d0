"""A real CUPS with a queue that prints into PDF files."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

# Test runs on one machine share its scheduler.
QUEUE = f"QmcDesk{os.getpid()}"
_OUTPUT = Path.home() / "PDF"


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False)


def _answers() -> bool:
    return _run("lpstat", "-r").stdout.startswith("scheduler is running")


@pytest.fixture(scope="session")
def cupsd() -> Iterator[None]:
    """Have the scheduler running; one that the tests started ends with them."""
    if not shutil.which("cupsd"):
        pytest.skip("CUPS is not installed")
    started = None
    if not _answers():
        started = subprocess.Popen(["cupsd", "-f"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        end = time.monotonic() + 20
        while not _answers() and time.monotonic() < end:
            time.sleep(0.1)
    assert _answers(), "cupsd does not answer"
    yield
    if started is not None:
        started.terminate()
        started.wait(20)


@pytest.fixture
def queue(cupsd: None) -> Iterator[str]:
    """A fresh queue."""
    model = "lsb/usr/cups-pdf/CUPS-PDF_opt.ppd"
    done = _run("lpadmin", "-p", QUEUE, "-E", "-v", "cups-pdf:/", "-m", model)
    assert done.returncode == 0, done.stderr
    yield QUEUE
    _run("cancel", "-a", QUEUE)
    _run("lpadmin", "-x", QUEUE)


@pytest.fixture
def paper() -> Iterator[Path]:
    """The folder where printed pages land; what was there before is not looked at."""
    _OUTPUT.mkdir(exist_ok=True)
    before = set(_OUTPUT.iterdir())
    yield _OUTPUT
    for path in set(_OUTPUT.iterdir()) - before:
        path.unlink()
