"""Token buckets that several processes share."""

from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from central_server.web.rate_limits import Bucket, BucketTable, RateLimiter, share_limits
from desktop_app.sync.protocol import Refusal


class _Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def _taken(limiter: RateLimiter, key: str, tries: int) -> int:
    """Return how many of some requests are let through."""
    count = 0
    for _ in range(tries):
        try:
            limiter.take(key)
            count += 1
        except Refusal as refusal:
            assert refusal.code == "too_many"
    return count


def test_a_bucket_refills_steadily_up_to_its_capacity() -> None:
    clock = _Clock()
    limiter = RateLimiter("x", 0.5, 10, clock)
    assert _taken(limiter, "a", 40) == 10
    assert _taken(limiter, "b", 40) == 10
    clock.now += 5
    assert _taken(limiter, "a", 40) == 2
    with pytest.raises(Refusal) as refused:
        limiter.take("a")
    assert refused.value.details["retry_after_s"] == 1
    clock.now += 1e6
    assert _taken(limiter, "a", 40) == 10


def test_no_rate_is_no_limit() -> None:
    assert _taken(RateLimiter("x", 0, 1), "a", 1000) == 1000


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    # Restored at the end of the test.
    monkeypatch.setenv("QMC_LIMITS_FOLDER", "")
    monkeypatch.setenv("QMC_LIMITS_KEY", "")
    share_limits(tmp_path)
    return tmp_path


def test_limiters_of_one_name_count_together(shared: Path) -> None:
    first, second, other = (RateLimiter(name, 1e-6, 10) for name in ("visit", "visit", "device"))
    assert _taken(first, "192.0.2.7", 7) == 7
    assert _taken(second, "192.0.2.7", 40) == 3
    assert _taken(first, "192.0.2.7", 40) == 0
    assert _taken(other, "192.0.2.7", 40) == 10
    assert {path.stat().st_mode & 0o777 for path in shared.iterdir()} == {0o600}


def _taken_by_process(barrier: Any, results: Any) -> None:
    limiter = RateLimiter("visit", 1e-6, 20_000)
    barrier.wait()
    results.put(_taken(limiter, "192.0.2.7", 10_000))


def test_no_token_is_taken_twice_by_processes_at_once(shared: Path) -> None:
    spawn = get_context("spawn")
    barrier, results = spawn.Barrier(4), spawn.Queue()
    processes = [spawn.Process(target=_taken_by_process, args=(barrier, results)) for _ in range(4)]
    for process in processes:
        process.start()
    assert sum(results.get() for _ in processes) == 20_000
    for process in processes:
        process.join()


def test_the_file_does_not_tell_who_asked(shared: Path) -> None:
    limiter = RateLimiter("visit", 1, 10)
    limiter.take("192.0.2.7")
    content = (shared / "visit.limits").read_bytes()
    assert content.strip(b"\0")
    assert b"192.0.2.7" not in content
    # Another key finds nothing: trying all addresses is of no use without it.
    other = BucketTable(shared / "visit.limits", bytes(32))
    with other.change("192.0.2.7", Bucket(-1, 0)) as bucket:
        assert bucket.left == -1


def test_a_full_table_forgets_who_was_away_for_longest(monkeypatch: pytest.MonkeyPatch) -> None:
    # A random key would put fewer than eight later visitors beside the first one in a quarter of the runs.
    monkeypatch.setenv("QMC_LIMITS_KEY", "5a" * 32)
    clock = _Clock()
    limiter = RateLimiter("x", 1e-6, 1, clock)
    limiter.take("first")
    for number in range(40_000):
        clock.now += 0.001
        limiter.take(f"visitor {number}")
    assert _taken(limiter, "first", 1) == 1
    assert _taken(limiter, "visitor 39999", 1) == 0
    recent = sum(1 - _taken(limiter, f"visitor {number}", 1) for number in range(30_000, 40_000))
    assert recent > 9_900
