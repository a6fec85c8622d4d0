"""Request rates per desk or visitor, counted over all worker processes of a server.

The workers map one table of token buckets into their memory, a file in a folder that is removed when the server ends. A
request costs about 10 microseconds; a table in PostgreSQL or SQLite would cost it another transaction. A bucket is
found by a keyed digest, and only the processes know the key: nobody can learn from the file who asked.
"""

import fcntl
import math
import mmap
import os
import secrets
import struct
import time
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from desktop_app.sync.protocol import Refusal

_FOLDER_VARIABLE, _KEY_VARIABLE = "QMC_LIMITS_FOLDER", "QMC_LIMITS_KEY"
_BUCKET = struct.Struct("<16sdd")
_NO_ONE = bytes(16)
_SETS, _IN_SET = 4096, 8
_SET_BYTES = _IN_SET * _BUCKET.size


def share_limits(folder: Path) -> None:
    """Let the worker processes that this process starts share their limits.

    Args:
        folder: where the tables are created; it is removed when the server ends.
    """
    os.environ[_FOLDER_VARIABLE] = str(folder)
    os.environ[_KEY_VARIABLE] = secrets.token_hex(32)


@dataclass(slots=True)
class Bucket:
    """The tokens that were left at a moment of the monotonic clock, which all processes of a machine share."""

    left: float
    since: float


class BucketTable:
    """A table of 32,768 buckets in sets of eight; in a full set a new bucket replaces the one unused for longest."""

    def __init__(self, path: Path | None, key: bytes) -> None:
        """Map a file, which is created by the first process, or memory of this process without a path.

        Args:
            path: the file.
            key: the digests' key, the same for all processes.
        """
        self._key = key
        self._handle = -1 if path is None else os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        if path is not None:
            os.ftruncate(self._handle, _SETS * _SET_BYTES)
        self._memory = mmap.mmap(self._handle, _SETS * _SET_BYTES)

    @contextmanager
    def change(self, name: str, fresh: Bucket) -> Iterator[Bucket]:
        """Yield the bucket of a name to be changed; no other process changes it meanwhile.

        Args:
            name: who it belongs to.
            fresh: the bucket of a name that is not in the table.
        """
        digest = blake2b(name.encode(), digest_size=16, key=self._key).digest()
        start = int.from_bytes(digest[:4]) % _SETS * _SET_BYTES
        with self._locked(start):
            place, bucket = self._bucket_of(start, digest, fresh)
            yield bucket
            _BUCKET.pack_into(self._memory, place, digest, bucket.left, bucket.since)

    @contextmanager
    def _locked(self, start: int) -> Iterator[None]:
        """Lock a set; the operating system unlocks it if this process is killed."""
        if self._handle < 0:
            yield
            return
        fcntl.lockf(self._handle, fcntl.LOCK_EX, _SET_BYTES, start)
        try:
            yield
        finally:
            fcntl.lockf(self._handle, fcntl.LOCK_UN, _SET_BYTES, start)

    def _bucket_of(self, start: int, digest: bytes, fresh: Bucket) -> tuple[int, Bucket]:
        oldest, oldest_at = start, math.inf
        content = self._memory[start : start + _SET_BYTES]
        for place, (owner, left, since) in enumerate(_BUCKET.iter_unpack(content)):
            if owner == digest:
                return start + place * _BUCKET.size, Bucket(left, since)
            unused_since = -math.inf if owner == _NO_ONE else since
            if unused_since < oldest_at:
                oldest, oldest_at = start + place * _BUCKET.size, unused_since
        return oldest, fresh


class RateLimiter:
    """A token bucket for each key (desk or visitor): it refills steadily, every request takes one token."""

    def __init__(self, name: str, rate: float, burst: float, clock: Callable[[], float] = time.monotonic) -> None:
        """Use the limit's buckets; new ones are full.

        Args:
            name: the limit's name, the same in all processes.
            rate: tokens a second; 0 disables the limit.
            burst: the capacity of a bucket.
            clock: seconds of a monotonic clock.
        """
        self._rate = rate
        self._burst = max(burst, 1.0)
        self._clock = clock
        folder, key = os.environ.get(_FOLDER_VARIABLE), os.environ.get(_KEY_VARIABLE, secrets.token_hex(32))
        self._buckets = BucketTable(Path(folder) / f"{name}.limits" if folder else None, bytes.fromhex(key))

    def take(self, key: Hashable) -> None:
        """Take one token.

        Raises:
            Refusal: ``too_many`` (with ``retry_after_s``) when the bucket is empty.
        """
        if not self._rate:
            return
        now = self._clock()
        with self._buckets.change(str(key), Bucket(self._burst, now)) as bucket:
            left = min(self._burst, bucket.left + max(now - bucket.since, 0.0) * self._rate)
            bucket.left, bucket.since = left - 1 if left >= 1 else left, now
        if left < 1:
            raise Refusal("too_many", retry_after_s=max(1, math.ceil((1 - left) / self._rate)))
