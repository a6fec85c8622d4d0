"""One cluster for the run, a fresh database for each test."""

import os
from collections.abc import Callable, Iterator
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


@pytest.fixture(scope="session")
def second_cluster() -> Iterator[Cluster]:
    with running_cluster() as made:
        yield made


@pytest.fixture
def shards() -> int:
    """The number of databases of a server; tests that are to pass on several give it a parameter."""
    return int(os.environ.get("QMC_TEST_SHARDS", "1"))


@pytest.fixture
def make_urls(cluster: Cluster, shards: int, request: pytest.FixtureRequest) -> Iterator[Callable[[], tuple[str, ...]]]:
    """Give the addresses of fresh databases, of which every second one is on another PostgreSQL server."""
    made: list[tuple[Cluster, str]] = []

    def make() -> tuple[str, ...]:
        urls = []
        for place in range(shards):
            home: Cluster = request.getfixturevalue("second_cluster") if place % 2 else cluster
            made.append((home, home.copy()))
            urls.append(home.url(made[-1][1]))
        return tuple(urls)

    yield make
    for home, name in made:
        home.drop(name)


@pytest.fixture
def database(make_urls: Callable[[], tuple[str, ...]]) -> Iterator[Database]:
    url, *further = make_urls()
    made = Database(url, 24, further)
    made.add_unit(UNIT, "Phường Thử", "g0", NOW)
    yield made
    made.close()


@pytest.fixture
def journal(tmp_path: Path) -> JournalFile:
    file = JournalFile(tmp_path / "journal")
    file.create()
    return file


@pytest.fixture
def machine(cluster: Cluster, tmp_path: Path) -> Iterator[Machine]:
    with running_machine(cluster, tmp_path / "journal") as made:
        yield made
