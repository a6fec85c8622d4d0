"""Fixtures of the fault tests: a folder in memory, a private PostgreSQL, a real server process."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.central_server.cluster import Cluster
from tests.faults.service import Service
from tests.quick_folder import quick_folder


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A folder in memory: what is tried here is order, not the disk's speed."""
    with quick_folder() as made:
        yield made


@pytest.fixture(scope="module")
def service(folder: Path) -> Iterator[Service]:
    cluster = Cluster(folder / "cluster")
    cluster.start()
    made = Service(cluster, folder)
    made.start()
    yield made
    made.close()
    cluster.stop()
