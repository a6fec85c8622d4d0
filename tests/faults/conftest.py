"""What the tests of faults share: a folder in memory, a private PostgreSQL, a real server process."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.central_server.cluster import Cluster
from tests.faults.service import Service


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A folder in memory where there is one: what is tried here is order, not the disk's speed."""
    memory = Path("/dev/shm")
    made = Path(tempfile.mkdtemp(prefix="qmc-", dir=memory if memory.is_dir() else None))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made)


@pytest.fixture(scope="module")
def service(folder: Path) -> Iterator[Service]:
    cluster = Cluster(folder / "cluster")
    cluster.start()
    made = Service(cluster, folder)
    made.start()
    yield made
    made.close()
    cluster.stop()
