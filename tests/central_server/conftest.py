"""One cluster for the run, a fresh database for each test."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from central_server.storage.database import Database
from central_server.storage.journal import JournalFile
from tests.central_server.cluster import Cluster, running_cluster
from tests.central_server.machine import Machine, running_machine

NOW = datetime(2026, 11, 25, 1, tzinfo=UTC)
UNIT = UUID(int=0xA1)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    with running_cluster() as made:
        yield made


@pytest.fixture
def database(cluster: Cluster) -> Iterator[Database]:
    name = cluster.copy()
    made = Database(cluster.url(name), pool=24)
    made.add_unit(UNIT, "Phường Thử", "g0", NOW)
    yield made
    made.close()
    cluster.drop(name)


@pytest.fixture
def journal(tmp_path: Path) -> JournalFile:
    file = JournalFile(tmp_path / "journal")
    file.create()
    return file


@pytest.fixture
def machine(cluster: Cluster, tmp_path: Path) -> Iterator[Machine]:
    with running_machine(cluster, tmp_path / "journal") as made:
        yield made
