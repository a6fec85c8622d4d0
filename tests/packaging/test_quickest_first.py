"""Under mutation the quickest tests run first."""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.quickest_first import STATISTICS, pytest_collection_modifyitems

NAMES = ["slow", "quick", "unknown", "middle"]


def _order() -> list[str]:
    items: list[Any] = [SimpleNamespace(nodeid=name) for name in NAMES]
    pytest_collection_modifyitems(items)
    return [item.nodeid for item in items]


def test_tests_are_sorted_by_their_measured_durations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert _order() == NAMES, "nothing was measured yet"
    measured = {"duration_by_test": {"slow": 9.5, "quick": 0.01, "middle": 0.5}}
    STATISTICS.write_text(json.dumps(measured), encoding="utf-8")
    assert _order() == ["unknown", "quick", "middle", "slow"]
