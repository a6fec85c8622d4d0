"""Power cuts at ten thousand moments of real work: every dossier that an officer saw saved is there, whole."""

import os
import shutil
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from desktop_app.storage.engine import connect
from desktop_app.storage.errors import StorageProblem, problems_named
from tests.conftest import KEY
from tests.faults.disk_trace import Step, images, trace
from tests.faults.power_cut_desk import MARK

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")

_DOSSIERS = 120
_IMAGES = 2_500
_CHAINED = "SELECT count(*) FROM dossier d WHERE NOT EXISTS (SELECT 1 FROM dossier_event e WHERE e.dossier_id = d.id)"


def _observed(folder: Path, synchronous: str, count: int) -> list[Step]:
    desk = folder / synchronous
    desk.mkdir()
    command = [sys.executable, "-m", "tests.faults.power_cut_desk", str(desk), str(count), synchronous]
    return trace(command, desk)


def _fault(files: dict[str, bytes], output: Sequence[str], folder: Path) -> str:
    """Return what is wrong with the files after a cut, or ``""``."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    try:
        raw = connect(folder / "desk.db", KEY, must_exist=True)
    except StorageProblem:
        return "corrupt"
    try:
        with problems_named():
            if raw.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                return "corrupt"
            kept = {row[0] for row in raw.execute("SELECT code FROM dossier")}
            is_torn = raw.execute(_CHAINED).fetchone()[0]
    except StorageProblem:
        return "corrupt"
    finally:
        raw.close()
    return "lost" if not set(output) <= kept else "torn" if is_torn else ""


def _faults(steps: Sequence[Step], count: int, folder: Path, seed: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for files, output in images(steps, MARK, count, seed):
        fault = _fault(files, output, folder / str(seed))
        found[fault] = found.get(fault, 0) + 1
    return found


def _all_faults(steps: Sequence[Step], count: int, folder: Path) -> dict[str, int]:
    """Cut on all cores."""
    cores = os.cpu_count() or 1
    with ProcessPoolExecutor(cores) as pool:
        parts = pool.map(partial(_faults, steps, count // cores, folder), range(cores))
        total: dict[str, int] = {}
        for part in parts:
            for fault, number in part.items():
                total[fault] = total.get(fault, 0) + number
    return total


@pytest.mark.slow
def test_no_power_cut_loses_what_was_seen_saved(folder: Path) -> None:
    found = _all_faults(_observed(folder, "FULL", _DOSSIERS), _IMAGES, folder)
    assert found == {"": _IMAGES}


def test_the_same_cuts_show_what_a_lazier_setting_would_lose(folder: Path) -> None:
    found = _all_faults(_observed(folder, "NORMAL", 40), 200, folder)
    assert found.get("lost", 0) > 20
