"""Garbage is collected when it is due, by whoever asks."""

import gc
from collections.abc import Iterator

import pytest

from desktop_app.garbage import collect_due


@pytest.fixture(autouse=True)
def _asked_only() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def test_little_waits_and_much_is_collected() -> None:
    before = gc.get_stats()[0]["collections"]
    collect_due()
    assert gc.get_stats()[0]["collections"] == before
    kept: list[list[int]] = [[] for _ in range(2 * gc.get_threshold()[0])]
    collect_due()
    assert gc.get_stats()[0]["collections"] == before + 1
    assert kept


def test_older_generations_follow_after_their_number_of_times() -> None:
    before = gc.get_stats()[1]["collections"]
    kept: list[list[int]] = []
    for _ in range(2 * gc.get_threshold()[1]):
        kept += [[] for _ in range(2 * gc.get_threshold()[0])]
        collect_due()
    assert kept
    assert gc.get_stats()[1]["collections"] > before
