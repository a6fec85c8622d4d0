"""Keys beside the journal: made once, the same for every process, private, and never empty."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from central_server.storage import server_keys
from central_server.storage.server_keys import bundle_key, publisher_key, session_key


def test_a_key_is_made_once_and_private(tmp_path: Path) -> None:
    assert session_key(tmp_path) == session_key(tmp_path)
    assert bytes(bundle_key(tmp_path)) == bytes(bundle_key(tmp_path))
    assert publisher_key(tmp_path).private_bytes_raw() == publisher_key(tmp_path).private_bytes_raw()
    keys = {session_key(tmp_path), bytes(bundle_key(tmp_path)), publisher_key(tmp_path).private_bytes_raw()}
    assert len(keys) == 3
    assert {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {
        "bundle.key": 0o600,
        "publisher.key": 0o600,
        "session.key": 0o600,
    }


def test_processes_that_start_at_once_get_the_same_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    all_missing, create = Barrier(4), server_keys._create

    def create_together(path: Path, key: bytes) -> None:
        all_missing.wait()
        create(path, key)

    monkeypatch.setattr(server_keys, "_create", create_together)
    with ThreadPoolExecutor(4) as pool:
        keys = set(pool.map(lambda _: session_key(tmp_path), range(4)))
    assert len(keys) == 1


def test_a_damaged_key_is_named_and_not_used(tmp_path: Path) -> None:
    (tmp_path / "session.key").write_bytes(b"")
    with pytest.raises(ValueError, match=r"session\.key"):
        session_key(tmp_path)
