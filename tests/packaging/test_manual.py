"""The manual of a release: the same texts give the same bytes."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.scripts import FOLDER, load_script
from tests.unmeasured import unmeasured_environment

manual = load_script("manual")
_EPOCH = 1767225600


def _manual(file: Path, zone: str) -> bytes:
    changed = {"SOURCE_DATE_EPOCH": str(_EPOCH), "TZ": zone, "QT_QPA_PLATFORM": "offscreen"}
    environment = unmeasured_environment() | changed
    command = [sys.executable, str(FOLDER / "manual.py"), str(file)]
    subprocess.run(command, check=True, env=environment, capture_output=True, timeout=300)
    return file.read_bytes()


def test_two_runs_make_the_same_file(tmp_path: Path) -> None:
    first, second = (_manual(tmp_path / zone[:3], zone) for zone in ("Asia/Ho_Chi_Minh", "America/Lima"))
    assert first == second
    assert first.startswith(b"%PDF-")
    assert first.count(b"(D:20260101000000Z)") == 2


def test_a_file_without_its_moments_is_no_manual() -> None:
    with pytest.raises(ValueError, match="moments"):
        manual.set_moment(b"/CreationDate (D:20261130155443Z)", datetime.fromtimestamp(_EPOCH, UTC))
