"""How fast a long ledger is written and what memory that takes, as ratios to ReportLab in the same run.

Run with ``python -m tests.benchmarks.bench_ledger [ROUNDS]``. Every figure comes from a process of its own (see
:mod:`tests.benchmarks.ledger_ways`). The floor is a bare ReportLab canvas that draws the same strings and lines at
places that our layout worked out beforehand, either string by string or as one text object a page; the quicker of
the two counts. The rival is ReportLab's LongTable with the same cells, laid out by ReportLab, without sums. Ours and
the floor take turns; LongTable and the very long ledger run once.

Exits with 1 when ours takes more than twice the floor, is less than five times as fast as LongTable, or needs over
10 MB more for 50,000 rows than for 1,000.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROUNDS = 5
ROWS = 10_000
FEW, MANY = 1_000, 50_000
MOST_TIMES_FLOOR = 2.0
LEAST_TIMES_FASTER = 5.0
MOST_GROWTH = 10.0
_ROOT = Path(__file__).parents[2]
_FLOORS = ("canvas", "canvas_block")
_NAMES = {
    "ours": "our ledger",
    "canvas": "bare canvas, string by string",
    "canvas_block": "bare canvas, one text object a page",
    "long_table": "LongTable",
}


@dataclass(frozen=True, slots=True)
class Run:
    """What one process took: seconds, memory beyond that at the start (MB), size of the file (MB)."""

    seconds: float
    grown: float
    size: float


def run(way: str, rows: int, folder: Path) -> Run:
    """Draw ``rows`` rows in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.ledger_ways", way, str(rows), str(folder)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, cwd=_ROOT)
    said = json.loads(done.stdout)
    return Run(said["seconds"], said["grown"] / 1024, said["bytes"] / 1e6)


def measure(rounds: int, folder: Path) -> dict[tuple[str, int], Run]:
    """Run everything; where there are several rounds the medians are returned."""
    run("prepare", ROWS, folder)
    taken: dict[tuple[str, int], list[Run]] = {}
    turns = [("ours", FEW), ("ours", ROWS), *((floor, ROWS) for floor in _FLOORS)]
    for number in range(rounds):
        for turn in turns if number else [*turns, ("long_table", ROWS), ("ours", MANY)]:
            taken.setdefault(turn, []).append(run(*turn, folder))
    return {
        turn: Run(*(statistics.median(getattr(one, field) for one in runs) for field in ("seconds", "grown", "size")))
        for turn, runs in taken.items()
    }


def _judge(runs: dict[tuple[str, int], Run]) -> list[str]:
    """Print what the targets are about and return those that are missed."""
    ours = runs["ours", ROWS].seconds
    floor = ours / min(runs[way, ROWS].seconds for way in _FLOORS)
    faster = runs["long_table", ROWS].seconds / ours
    growth = runs["ours", MANY].grown - runs["ours", FEW].grown
    judged = [
        (f"{floor:.2f} x the quicker bare canvas, target <= {MOST_TIMES_FLOOR}", floor <= MOST_TIMES_FLOOR),
        (f"{faster:.1f} times as fast as LongTable, target >= {LEAST_TIMES_FASTER}", faster >= LEAST_TIMES_FASTER),
        (f"{growth:.1f} MB more for {MANY:,} rows than for {FEW:,}, target <= {MOST_GROWTH}", growth <= MOST_GROWTH),
    ]
    print("\n".join(said for said, _ in judged))
    return [said for said, is_met in judged if not is_met]


def main(rounds: int) -> int:
    """Measure and print; exit with 1 when a target is missed."""
    with tempfile.TemporaryDirectory(prefix="bench-ledger-") as folder:
        runs = measure(rounds, Path(folder))
    base = runs["ours", ROWS].seconds / ROWS
    print(f"{'':36}{'rows':>7}{'us/row':>9}{'ratio':>8}{'MB more':>9}{'MB file':>9}")
    for (way, rows), one in sorted(runs.items(), key=lambda item: (list(_NAMES).index(item[0][0]), item[0][1])):
        each = one.seconds / rows
        print(f"{_NAMES[way]:36}{rows:7}{each * 1e6:9.0f}{each / base:8.2f}{one.grown:9.1f}{one.size:9.2f}")
    missed = _judge(runs)
    print("\n".join(f"MISSED: {one}" for one in missed) or "all targets met")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS))
