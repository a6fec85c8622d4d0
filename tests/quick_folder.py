"""Temporary folders in memory, for tests that prove an order of writes and not the disk's speed."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_MEMORY = Path("/dev/shm")
_LEAST_FREE_BYTES = 2**30


@contextmanager
def quick_folder() -> Iterator[Path]:
    """Yield a folder in memory, or on disk where memory has no such place; it is deleted with the block."""
    is_roomy = _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _LEAST_FREE_BYTES
    folder = Path(tempfile.mkdtemp(prefix="qmc-", dir=_MEMORY if is_roomy else None))
    # PostgreSQL runs as a user of its own.
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
