"""The same histories over real PostgreSQL: the same seed gives the same trace as in memory."""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest

from tests.central_server.cluster import Cluster, running_cluster
from tests.simulation.actions import run as run_history
from tests.simulation.actions import world_of
from tests.simulation.doubles import Desk, Server
from tests.simulation.findings import Findings
from tests.simulation.ids import Ids
from tests.simulation.memory import InMemory
from tests.simulation.postgres_server import PostgresServer
from tests.simulation.real_histories import options_of


@pytest.fixture(scope="module")
def quick_cluster() -> Iterator[Cluster]:
    with running_cluster() as made:
        yield made


class OnDatabase:
    """`Factory` with desks in memory and the server on PostgreSQL."""

    def __init__(self, ids: Ids, cluster: Cluster, folder: Path) -> None:
        self._memory = InMemory(ids)
        self.postgres = PostgresServer(cluster, folder, UUID(int=7))

    def server(self, *, has_journal_file: bool) -> Server:
        return self.postgres

    def public_key(self, key: bytes) -> bytes:
        return self._memory.public_key(key)

    def desk(self, unit_id: UUID, device_id: UUID, install_id: UUID, key: bytes, fingerprint: str) -> Desk:
        return self._memory.desk(unit_id, device_id, install_id, key, fingerprint)


@pytest.fixture
def run(quick_cluster: Cluster, tmp_path: Path) -> Callable[[int, int], tuple[Findings, str]]:
    def one(seed: int, steps: int) -> tuple[Findings, str]:
        factories: list[OnDatabase] = []

        def factory(ids: Ids) -> OnDatabase:
            factories.append(OnDatabase(ids, quick_cluster, tmp_path / f"{seed}"))
            return factories[-1]

        world = world_of(seed, options_of(seed, steps, has_real_desks=False), factory)
        found = run_history(world)
        factories[0].postgres.close()
        return found, world.trace

    return one


def _in_memory(seed: int, steps: int) -> str:
    world = world_of(seed, options_of(seed, steps, has_real_desks=False), InMemory)
    run_history(world)
    return world.trace


# 7 and 31 are seeds in which a clash of numbers went unnoticed by an early draft of the storage.
@pytest.mark.parametrize("seed", [0, 1, 2, 3, 7, 31])
def test_a_history_goes_the_same_way_as_in_memory(seed: int, run: Callable[[int, int], tuple[Findings, str]]) -> None:
    found, trace = run(seed, 170)
    assert found.is_sound, found
    assert trace == _in_memory(seed, 170)


@pytest.mark.slow
def test_nothing_is_lost_or_doubled_over_a_real_database(run: Callable[[int, int], tuple[Findings, str]]) -> None:
    for seed in range(100, 130):
        found, trace = run(seed, 60)
        assert found.is_sound, (seed, found)
        assert trace == _in_memory(seed, 60), seed
