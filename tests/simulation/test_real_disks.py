"""The same histories over real encrypted files and the product's own services."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from desktop_app.domain.dossier import Reception
from desktop_app.domain.person import Applicant
from desktop_app.services import copies
from desktop_app.services.context import DeskContext
from tests.conftest import a_reception
from tests.simulation.findings import Findings
from tests.simulation.memory_centre import MemoryCentre
from tests.simulation.real_desk import OnDisk
from tests.simulation.world import Options, World

_HISTORIES = 40
_STEPS = 60


@pytest.fixture
def quick_folder() -> Iterator[Path]:
    """A folder in memory where there is one: what is tried here is order, not the disk's speed."""
    memory = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(dir=memory if memory.is_dir() else None))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def template(made_desk: DeskContext) -> DeskContext:
    return replace(made_desk, clock=lambda: datetime(2026, 11, 25, 1, 0, tzinfo=UTC))


@pytest.fixture
def run(template: DeskContext, people: list[Applicant], quick_folder: Path) -> Callable[[int], Findings]:
    def page(context: DeskContext, dossier_id: UUID) -> Reception:
        return replace(a_reception(context, people[dossier_id.int % len(people)]), id=dossier_id)

    def one(seed: int) -> Findings:
        folder = quick_folder / str(seed)
        factory = OnDisk(folder, template, page, MemoryCentre)
        world = World(seed, Options(steps=_STEPS, reverts=seed % 2 == 1), lambda _: factory)
        found = world.run()
        for desk in factory.desks:
            desk.close()
        shutil.rmtree(folder)
        return found

    return one


@pytest.mark.slow
def test_nothing_is_lost_or_doubled_over_real_files(run: Callable[[int], Findings]) -> None:
    for seed in range(_HISTORIES):
        found = run(seed)
        assert found.is_sound, (seed, found)


def test_a_desk_without_its_witness_is_found_out(
    run: Callable[[int], Findings], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "rebirth_reason", lambda *_: "")
    assert any(not run(seed).is_sound for seed in range(0, 40, 2))
