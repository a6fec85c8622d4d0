import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from desktop_app.files import (
    file_system_of,
    is_on_network,
    make_private,
    remove_unfinished,
    replace_file,
    write_file,
    write_file_with,
)

_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="permissions and synced folders of POSIX")


def _mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@_POSIX
def test_a_file_is_replaced_whole_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "desk.json"
    path.write_bytes(b"before")
    path.chmod(0o644)
    write_file(path, b"after")
    assert path.read_bytes() == b"after"
    assert _mode(path) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_written_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "desk.json"
    path.write_bytes(b"before")

    def fail(target: object) -> None:
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        write_file_with(path, fail)
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


@_POSIX
def test_content_and_name_are_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    sync, rename = os.fsync, Path.replace

    def synced(descriptor: int) -> None:
        steps.append("folder" if os.fstat(descriptor).st_mode & 0o040000 else "file")
        sync(descriptor)

    def renamed(source: Path, target: Path) -> Path:
        steps.append("rename")
        return rename(source, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", renamed)
    write_file(tmp_path / "desk.json", b"content")
    assert steps == ["file", "rename", "folder"]


@pytest.mark.parametrize("refusals", [1, 3, 12])
def test_renaming_waits_for_a_virus_scanner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusals: int) -> None:
    source, target = tmp_path / "new", tmp_path / "old"
    source.write_bytes(b"new")
    rename, tries = Path.replace, []

    def held(path: Path, to: Path) -> Path:
        tries.append(path)
        if len(tries) <= refusals:
            raise PermissionError("in use")
        return rename(path, to)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(time, "sleep", lambda _seconds: None)
    replace_file(source, target)
    assert target.read_bytes() == b"new"
    assert len(tries) == refusals + 1


def test_a_file_that_stays_in_use_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []

    def held(_path: Path, _to: Path) -> Path:
        raise PermissionError("in use")

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(time, "sleep", pauses.append)
    (tmp_path / "new").write_bytes(b"")
    with pytest.raises(PermissionError):
        replace_file(tmp_path / "new", tmp_path / "old")
    assert 2 < sum(pauses) < 10, "some seconds, not for ever"


@_POSIX
def test_an_existing_folder_is_closed_to_other_accounts(tmp_path: Path) -> None:
    inside = tmp_path / "desk" / "pdf"
    inside.mkdir(parents=True)
    key_file, elsewhere = tmp_path / "desk" / "desk.key.json", tmp_path / "share"
    key_file.write_bytes(b"{}")
    elsewhere.mkdir()
    (tmp_path / "desk" / "link").symlink_to(elsewhere)
    for path in (tmp_path / "desk", inside, elsewhere):
        path.chmod(0o755)
    key_file.chmod(0o664)
    make_private(tmp_path / "desk")
    assert [_mode(path) for path in (tmp_path / "desk", inside, key_file)] == [0o700, 0o700, 0o600]
    assert _mode(elsewhere) == 0o755, "a link leads out of the desk's folder"
    make_private(tmp_path / "no such folder")


def test_what_a_killed_process_left_is_swept(tmp_path: Path) -> None:
    left = ["desk-20261128.99.part", "desk-20261128.99.part-journal", "desk.key.json.412.part"]
    kept = ["desk.db", "desk-20261128.db", "desk.partial"]
    for name in left + kept:
        (tmp_path / name).write_bytes(b"x")
    assert remove_unfinished((tmp_path, tmp_path / "backups")) == len(left)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(kept)


def test_two_threads_may_write_one_file(tmp_path: Path) -> None:
    path = tmp_path / "desk.key.json"
    contents = [bytes([number]) * 50_000 for number in range(8)]
    with ThreadPoolExecutor(8) as pool:
        for _ in range(10):
            list(pool.map(lambda content: write_file(path, content), contents))
            assert path.read_bytes() in contents
    assert list(tmp_path.iterdir()) == [path]


_MOUNTS = """/dev/sda1 / ext4 rw,relatime 0 0
server:/export /srv/chung nfs4 rw 0 0
//server/quay /mnt/H\\303\\223\\040s\\306\\241 cifs rw 0 0
//server/quay /mnt/ho\\040so cifs rw 0 0
/dev/sdb1 /mnt/ho\\040so/local ext4 rw 0 0
tmpfs /srv/chung/over tmpfs rw 0 0
broken
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/canbo/.local/share/quay-mot-cua", "ext4"),
        ("/srv/chung/quay", "nfs4"),
        ("/srv/chungcu", "ext4"),
        ("/srv/chung/over/quay", "tmpfs"),
        ("/mnt/ho so", "cifs"),
        ("/mnt/ho so/local/quay", "ext4"),
    ],
)
def test_the_file_system_of_the_deepest_mount_counts(folder: str, kind: str) -> None:
    assert file_system_of(Path(folder), _MOUNTS) == kind


def test_this_computers_disk_is_no_share(tmp_path: Path) -> None:
    assert not is_on_network(tmp_path / "not there yet")
