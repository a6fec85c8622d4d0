"""A power cut at each file operation of applying an update and of rolling it back: the next start goes on."""

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from desktop_app.launcher import digest_of, prepare
from desktop_app.versions import DataCopy, Versions, VersionState

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

_CHANGES = {"open", "os.rename", "os.remove", "os.mkdir", "os.truncate", "shutil.rmtree"}
_DATA = {"desk.db": b"as it was", "desk.db-wal": b"log", "desk.json": b"{}", "desk.key.json": b"key"}


def killed_at(number: int, work: Callable[[], object]) -> bool:
    """Do some work in a process that is killed before its n-th file operation; return whether it came so far."""
    child = os.fork()
    if child == 0:
        left = number

        def watch(event: str, _arguments: object) -> None:
            nonlocal left
            if event in _CHANGES:
                left -= 1
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(watch)
        try:
            work()
        finally:
            os._exit(0)
    return os.waitpid(child, 0)[1] == signal.SIGKILL


def _installation(folder: Path, state: VersionState) -> tuple[Versions, Path]:
    versions, data = Versions(folder / "installed"), folder / "data"
    for version in ("0.3.0", "0.4.0"):
        package = versions.folder / version / "app" / "desktop_app"
        package.mkdir(parents=True)
        (package / "__main__.py").touch()
    data.mkdir()
    for name, content in _DATA.items():
        (data / name).write_bytes(content)
    versions.write(state)
    return versions, data


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and path.name in _DATA}


def test_an_update_that_is_cut_off_is_applied_at_the_next_start(tmp_path: Path) -> None:
    for number in count(1):
        state = VersionState(current="0.3.0").with_staged("0.4.0", migrates=True)
        versions, data = _installation(tmp_path / str(number), state)
        arguments = ["--data", str(data), "--guard-folder", str(tmp_path / "guard")]
        was_killed = killed_at(number, lambda v=versions, a=arguments: prepare(v, a))  # type: ignore[misc]
        between = versions.read()
        assert between == state or (between.current, between.is_trial) == ("0.4.0", True)
        after = prepare(versions, arguments)
        assert (after.current, after.previous, after.is_trial) == ("0.4.0", "0.3.0", True)
        assert _contents(data) == _contents(Path(after.copy.copy)) == _DATA
        if not was_killed:
            assert number > 10, "operations were counted"
            break


def test_a_restoring_that_is_cut_off_is_repeated_before_any_version_opens_the_data(tmp_path: Path) -> None:
    for number in count(1):
        versions, data = _installation(tmp_path / str(number), VersionState())
        copy = tmp_path / str(number) / "copy"
        copy.mkdir()
        for name, content in _DATA.items():
            (copy / name).write_bytes(content)
        kept = DataCopy(str(data), str(copy), 0, digest_of(data))
        tried = VersionState(current="0.3.0").with_staged("0.4.0", migrates=True).applied(kept)
        versions.write(replace(tried, starts=2))
        (data / "desk.db").write_bytes(b"migrated")
        (data / "desk.db-wal").write_bytes(b"another log")
        arguments = ["--data", str(data), "--guard-folder", str(tmp_path / "guard")]
        was_killed = killed_at(number, lambda v=versions, a=arguments: prepare(v, a))  # type: ignore[misc]
        between = versions.read()
        # Half restored data belong to no version: as long as they may be that, the state says so.
        assert between.is_restoring or _contents(data)["desk.db"] in {b"migrated", b"as it was"}
        after = prepare(versions, arguments)
        assert (after.current, after.failed, after.is_restoring) == ("0.3.0", ("0.4.0",), False)
        assert _contents(data) == _DATA
        if not was_killed:
            assert number > 10, "operations were counted"
            break
