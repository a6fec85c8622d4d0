"""Sixty visits with real key events into the real window: few keys each, and no network needed."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop_app.services.catalogue import load_catalogue
from desktop_app.storage.engine import Store
from desktop_app.storage.event_log import broken_links
from desktop_app.storage.integrity import find_damage
from tests.end_to_end.million import make_desk
from tests.unmeasured import unmeasured_environment

pytestmark = pytest.mark.window

_KEY = bytes(range(32))
_VISITS = 36
# Keys of a whole visit up to the next citizen's waiting line; a letter with marks counts as its Telex keys.
_MOST_KEYS = {"returning": 6, "new": 16, "typed": 110}


def _visits(folder: Path, *prefix: str) -> list[dict[str, Any]]:
    command = [*prefix, sys.executable, "-m", "tests.end_to_end.visits", str(folder), _KEY.hex(), str(_VISITS)]
    done = subprocess.run(
        command, env=unmeasured_environment(), capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    visits: list[dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
    return visits


def _check(folder: Path, visits: list[dict[str, Any]]) -> None:
    assert len(visits) == _VISITS
    for kind, most in _MOST_KEYS.items():
        keys = [one["keys"] for one in visits if one["kind"] == kind]
        assert keys, kind
        assert max(keys) <= most, (kind, sorted(set(keys)))
    assert len({one["code"] for one in visits}) == _VISITS
    papers = {path.stem for path in (folder / "pdf").glob("*.pdf")}
    assert papers == {one["code"] for one in visits}
    store = Store(folder / "desk.db", _KEY)
    assert not find_damage(store)
    with store.read() as connection:
        assert not list(broken_links(connection))
    store.close()


def test_visits_take_few_keys_and_no_network(tmp_path: Path) -> None:
    make_desk(tmp_path, _KEY, load_catalogue(), dossiers=2_000, people=3_000)
    _check(tmp_path, _visits(tmp_path, *_without_network()))


def _without_network() -> tuple[str, ...]:
    """Return the command that takes the network away, where this account may do that."""
    if os.name != "posix" or os.geteuid() != 0:
        return ()
    alone = subprocess.run(["unshare", "-n", "ls", "/sys/class/net"], capture_output=True, text=True, check=False)
    assert alone.returncode == 0
    return ("unshare", "-n")
