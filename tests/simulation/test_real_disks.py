"""The same histories over real encrypted files and the product's own services."""

from collections.abc import Callable, Iterator

import pytest

from desktop_app.services.context import DeskContext
from desktop_app.services.sync import rollback_guard
from tests.quick_folder import quick_folder
from tests.simulation.findings import Findings
from tests.simulation.real_histories import run_real_histories, run_real_history

_HISTORIES = 16
_STEPS = 60
# Among the first histories, those in which a desk is put back and goes on; the others would only be waited for.
_RESTORING = (18, 27, 37, 13, 17, 29, 1, 4)


@pytest.fixture
def run(made_desk: DeskContext) -> Iterator[Callable[[int], Findings]]:
    with quick_folder() as folder:
        yield lambda seed: run_real_history(folder / str(seed), made_desk, seed, _STEPS).found


@pytest.mark.slow
def test_nothing_is_lost_or_doubled_over_real_files(run: Callable[[int], Findings]) -> None:
    for seed in range(_HISTORIES):
        found = run(seed)
        assert found.is_sound, (seed, found)


def test_a_desk_without_its_rollback_guard_is_detected(
    run: Callable[[int], Findings], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rollback_guard, "reissue_reason", lambda *_: "")
    assert any(not run(seed).is_sound for seed in _RESTORING)


@pytest.mark.slow
def test_nothing_is_lost_or_doubled_where_nothing_is_a_double() -> None:
    for world in run_real_histories(range(500, 508), _STEPS):
        assert world.found.is_sound, (world.seed, world.found)
