import hashlib
import hmac
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.replication.rollback_guard import GuardEntry
from desktop_app.storage.commit_summary import CommitSummary
from desktop_app.storage.rollback_guard import RollbackGuardFile

KEY = bytes(range(32))


def _file(folder: Path, key: bytes = KEY) -> RollbackGuardFile:
    return RollbackGuardFile(folder / "here.guard", key, "here", "this computer")


def test_what_was_taken_is_read_by_the_next_start(tmp_path: Path) -> None:
    file = _file(tmp_path / "new folder")
    assert file.read() is None
    file.record(CommitSummary(3, "ab", {"ledger|2026": 7}))
    file.record(CommitSummary(0, "", {"code|20261123": 2}))
    file.record(CommitSummary(4, "cd", {"code|20261124": 1}))
    file.close()
    assert _file(tmp_path / "new folder").read() == GuardEntry(
        "here", "this computer", 4, "cd", {"ledger|2026": 7, "code|20261124": 1}
    )
    assert _file(tmp_path / "new folder", bytes(32)).read() is None, "another database's key"


@given(st.integers(1, 6), st.integers(0, 400), st.binary(min_size=1, max_size=40))
def test_a_torn_write_leaves_the_entry_before(
    tmp_path_factory: pytest.TempPathFactory, count: int, cut: int, garbage: bytes
) -> None:
    folder = tmp_path_factory.mktemp("torn")
    file = _file(folder)
    for seq in range(1, count + 1):
        before = file.path.read_bytes() if file.path.exists() else b""
        file.record(CommitSummary(seq, f"{seq:02x}", {}))
    file.close()
    after = file.path.read_bytes()
    # Any part of the last write may be missing or replaced by something else.
    place = next((at for at, (old, new) in enumerate(zip(before, after, strict=False)) if old != new), 0)
    torn = bytearray(after)
    torn[place + cut : place + cut + len(garbage)] = garbage
    file.path.write_bytes(torn)
    found = _file(folder).read()
    assert (found.seq if found is not None else 0) in {count - 1, count}


def test_the_guard_of_release_0_1_is_read_until_the_first_write(tmp_path: Path) -> None:
    body = json.dumps({"install_id": "here", "fingerprint": "x", "seq": 5, "hash": "ab", "numbers": {"a|1": 2}})
    mark = hmac.new(KEY, body.encode(), hashlib.sha256).hexdigest()
    (tmp_path / "here.json").write_text(f"{body}\n{mark}\n", encoding="utf-8")
    file = _file(tmp_path)
    assert file.read() == GuardEntry("here", "x", 5, "ab", {"a|1": 2})
    file.record(CommitSummary(6, "cd", {"a|1": 3}))
    file.close()
    assert _file(tmp_path).read() == GuardEntry("here", "this computer", 6, "cd", {"a|1": 3})
