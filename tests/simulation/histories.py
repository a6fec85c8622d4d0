"""Many histories, on all cores: `python -m tests.simulation --histories N --seed S` prints one JSON line at the end."""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256

from tests.simulation.actions import run, world_of
from tests.simulation.bugs import BUGS
from tests.simulation.findings import Findings
from tests.simulation.memory import InMemory
from tests.simulation.options import Options

_REAL_STEPS = 60
FOUND_WITHIN = 500
"""Every planted bug has to be found within so many histories."""


@dataclass
class HistoryResult:
    """Result of one history."""

    seed: int
    events: int
    faults: int
    by_kind: dict[str, int]
    found: Findings
    trace: str


@dataclass
class HistorySummary:
    """Summary of many histories."""

    histories: int = 0
    events: int = 0
    faults: int = 0
    by_kind: dict[str, int] = field(default_factory=dict)
    findings: dict[str, int] = field(default_factory=dict)
    unsound: list[int] = field(default_factory=list)
    trace: str = ""


def options_of(seed: int) -> Options:
    """Return what the history of a seed may meet: every second one also reverts virtual machines."""
    return Options(without=frozenset() if seed % 2 else frozenset({"revert"}))


def history(seed: int) -> HistoryResult:
    """Run one history over the product's code, in memory."""
    world = world_of(seed, options_of(seed), InMemory)
    found = run(world)
    return HistoryResult(seed, world.totals.events, world.totals.faults, world.totals.by_kind, found, world.trace)


def histories(seeds: Iterable[int]) -> Iterator[HistoryResult]:
    """Run histories on all cores, in the seeds' order."""
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        yield from pool.map(history, seeds, chunksize=10)


def summarise(results: Iterable[HistoryResult]) -> HistorySummary:
    """Add up results; seeds of unsound histories are printed as they come."""
    total, trace = HistorySummary(), sha256()
    for result in results:
        total.histories += 1
        total.events += result.events
        total.faults += result.faults
        for kind, count in result.by_kind.items():
            total.by_kind[kind] = total.by_kind.get(kind, 0) + count
        for name, count in vars(result.found).items():
            total.findings[name] = total.findings.get(name, 0) + count
        if not result.found.is_sound:
            total.unsound.append(result.seed)
            print(f"seed {result.seed}: {result.found}", file=sys.stderr)
        trace.update(result.trace.encode())
    total.trace = trace.hexdigest()
    return total


def first_history_that_detects(name: str, first_seed: int = 0, most: int = FOUND_WITHIN) -> int | None:
    """Plant a bug and return the number of the first history that finds it, counted from 1; None when none does."""
    bug = BUGS[name]
    factory = partial(InMemory, counter_apart=bug.options.counter_apart)
    with bug.plant():
        for number in range(most):
            found = run(world_of(first_seed + number, bug.options, factory))
            if getattr(found, bug.finding):
                return number + 1
    return None


def main(arguments: Sequence[str] | None = None) -> int:
    """Run histories and planted bugs; the last line is JSON. Returns 1 when anything was unsound or not found."""
    parser = argparse.ArgumentParser(prog="simulate")
    parser.add_argument("--histories", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--without-bugs", action="store_true", help="leave the planted bugs out")
    parser.add_argument("--real", type=int, default=0, help="so many more over real files and a real PostgreSQL")
    chosen = parser.parse_args(arguments)
    unsound = _run_real(range(chosen.seed, chosen.seed + chosen.real))
    total = summarise(histories(range(chosen.seed, chosen.seed + chosen.histories)))
    for kind, count in sorted(total.by_kind.items()):
        print(f"{count:9,} {kind}")
    places = {} if chosen.without_bugs else {bug: first_history_that_detects(bug, chosen.seed) for bug in BUGS}
    for bug, place in places.items():
        print(f"{bug}: " + (f"found at history {place}" if place else "NOT FOUND"))
    found = sum(place is not None for place in places.values())
    print(json.dumps(_line(total, len(places), found)))
    return 1 if total.unsound or unsound or found < len(places) else 0


def _run_real(seeds: range) -> int:
    """Run histories without test doubles; return how many were unsound."""
    if not seeds:
        return 0
    from tests.simulation.real_histories import run_real_histories  # noqa: PLC0415 - needs PostgreSQL

    unsound = faults = 0
    for world in run_real_histories(seeds, _REAL_STEPS):
        faults += world.totals.faults
        unsound += not world.found.is_sound
        if not world.found.is_sound:
            print(f"real, seed {world.seed}: {world.found}", file=sys.stderr)
    print(f"over real files and a real database: {len(seeds)} histories, {faults} faults, {unsound} unsound")
    return unsound


def _line(total: HistorySummary, planted: int, found: int) -> dict[str, int | str]:
    return {
        "histories": total.histories,
        "events": total.events,
        "faults": total.faults,
        **{name: total.findings.get(name, 0) for name in vars(Findings())},
        "bugs_planted": planted,
        "bugs_found": found,
        "trace_hash": total.trace,
    }
