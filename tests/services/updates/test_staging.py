from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import count
from operator import gt
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.services.context import DeskContext
from desktop_app.services.progress import Cancelled
from desktop_app.services.updates.staging import stage_update
from desktop_app.storage.errors import StorageProblem
from desktop_app.storage.schema import SCHEMA_VERSION
from desktop_app.versions import VersionState
from tests.domain.updates.samples import NOW
from tests.services.updates.installations import NEW, OLD, Laid, update
from tests.sync.update_samples import STRANGER, root_of, signed_root
from tests.test_launcher_power_cut import killed_at


@pytest.fixture
def laid(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Laid:
    installation = Laid(tmp_path / "installed")
    installation.use(monkeypatch)
    return installation


@pytest.fixture
def desk(context: DeskContext) -> DeskContext:
    return replace(context, clock=lambda: NOW)


def _file(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "QuayMotCua-0.3.0.qmcu"
    path.write_bytes(content)
    return path


def test_an_update_lies_ready_beside_the_version_that_runs(laid: Laid, desk: DeskContext, tmp_path: Path) -> None:
    staged = stage_update(desk, _file(tmp_path, update(news="Nhanh hơn.")))
    assert (staged.version, staged.news) == ("0.3.0", "Nhanh hơn.")
    assert laid.files("0.3.0") == NEW
    assert laid.files("") == OLD
    assert laid.versions.read() == VersionState(staged="0.3.0")
    assert laid.versions.is_there("0.3.0")


def test_unchanged_files_take_no_room_twice(laid: Laid, desk: DeskContext, tmp_path: Path) -> None:
    stage_update(desk, _file(tmp_path, update()))
    assert (laid.own.tree / "lib/b.so").samefile(laid.versions.tree("0.3.0") / "lib/b.so")


def test_another_schema_is_known_at_the_next_start(laid: Laid, desk: DeskContext, tmp_path: Path) -> None:
    stage_update(desk, _file(tmp_path, update(schema=SCHEMA_VERSION + 1)))
    assert laid.versions.read().migrates


def test_versions_that_nobody_needs_go(laid: Laid, desk: DeskContext, tmp_path: Path) -> None:
    for name in ("0.0.9", "0.1.9", "0.2.1.new"):
        (laid.versions.folder / name).mkdir(parents=True)
    laid.versions.write(VersionState(previous="0.1.9"))
    stage_update(desk, _file(tmp_path, update()))
    assert sorted(path.name for path in laid.versions.folder.iterdir() if path.is_dir()) == ["0.1.9", "0.3.0"]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"signer": STRANGER}, "update.untrusted"),
        ({"roots": [signed_root(root_of(2, [1], [9]), 9)]}, "update.untrusted"),
        ({"expires_at": NOW - timedelta(days=1)}, "update.expired"),
        ({"version": "0.1.9"}, "update.not_newer"),
        ({"platform": "vms"}, "update.other_system"),
        ({"contents": {**NEW, "lib/b.so": b"another library"}}, "update.incomplete"),
        ({"contents": {**NEW, "lib/../../x": b"new"}}, "update.unreadable"),
    ],
)
def test_any_other_leaves_the_installation_as_it_was(
    laid: Laid, desk: DeskContext, tmp_path: Path, changed: dict[str, Any], code: str
) -> None:
    with pytest.raises(RuleViolation) as refused:
        stage_update(desk, _file(tmp_path, update(**changed)))
    assert refused.value.code == code
    assert laid.versions.read() == VersionState()
    assert not laid.versions.is_there("0.3.0")


@pytest.mark.parametrize("place", [-1, -9])
def test_an_altered_content_is_refused_and_nothing_is_left(
    laid: Laid, desk: DeskContext, tmp_path: Path, place: int
) -> None:
    content = bytearray(update())
    content[place] ^= 1
    with pytest.raises(RuleViolation, match=r"update\.unreadable"):
        stage_update(desk, _file(tmp_path, bytes(content)))
    assert [path.name for path in laid.versions.folder.iterdir()] == []


def test_a_file_of_the_installed_version_that_was_altered_is_not_taken_over(
    laid: Laid, desk: DeskContext, tmp_path: Path
) -> None:
    (laid.own.tree / "lib/b.so").write_bytes(b"lIbrary")
    with pytest.raises(RuleViolation, match=r"update\.incomplete"):
        stage_update(desk, _file(tmp_path, update()))


def test_a_full_disk_is_named(laid: Laid, desk: DeskContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("desktop_app.services.updates.staging.write_file", full)
    with pytest.raises(StorageProblem, match=r"storage\.full"):
        stage_update(desk, _file(tmp_path, update()))
    assert [path.name for path in laid.versions.folder.iterdir()] == []


def test_it_can_be_cancelled(laid: Laid, desk: DeskContext, tmp_path: Path) -> None:
    for first_refused in (0, 50):
        with pytest.raises(Cancelled):
            stage_update(desk, _file(tmp_path, update()), partial(gt, first_refused))
        assert [path.name for path in laid.versions.folder.iterdir()] == []


def test_a_power_cut_at_any_file_operation_leaves_no_half_version_ready(
    tmp_path: Path, desk: DeskContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _file(tmp_path, update())
    for number in count(1):
        installation = Laid(tmp_path / str(number))
        installation.use(monkeypatch)
        was_killed = killed_at(number, lambda: stage_update(desk, path))
        if installation.versions.read().staged:
            assert installation.files("0.3.0") == NEW
        stage_update(desk, path)
        assert installation.files("0.3.0") == NEW
        assert installation.files("") == OLD
        if not was_killed:
            assert number > 10
            break
