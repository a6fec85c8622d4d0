"""Acceptance of sync: nothing lost, doubled, diverged or unreported, and every planted bug found, in 600 histories.

`packaging/simulate.sh` runs as many as are wanted.
"""

import pytest

from tests.simulation.bugs import BUGS
from tests.simulation.findings import Findings
from tests.simulation.histories import FOUND_WITHIN, first_history_that_detects, histories, history, summarise

_HISTORIES = 600
_FAULTS = 30_000
_KINDS = {
    *{"lost", "unanswered", "twice", "late", "crash", "torn", "partitioned", "down", "overlapping requests"},
    *{"killed in a round", "killed at store.begun", "killed at store.committed", "journal torn", "fence killed"},
    *{"disk cloned", "file rolled back", "virtual machine reverted", "bit flipped", "damage noticed"},
    *{"server restored", "journal put back", "clock changed", "asked about the clock"},
    *{"disk stolen", "attack", "desk revoked", "event of another version", "bundle written"},
    *{"small limits", "quota"},
}


@pytest.mark.slow
def test_no_history_loses_or_doubles_anything() -> None:
    total = summarise(histories(range(_HISTORIES)))
    assert total.unsound == []
    assert total.findings == vars(Findings())
    assert total.histories == _HISTORIES
    assert total.faults >= _FAULTS
    assert set(total.by_kind) >= _KINDS


@pytest.mark.parametrize("bug", list(BUGS))
def test_a_planted_bug_is_found(bug: str) -> None:
    place = first_history_that_detects(bug)
    assert place is not None
    assert place <= FOUND_WITHIN


def test_the_same_seed_gives_the_same_history() -> None:
    for seed in (3, 8):
        assert history(seed).trace == history(seed).trace
    assert history(3).trace != history(8).trace
