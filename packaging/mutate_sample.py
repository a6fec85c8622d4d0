"""Measure how many random mutants of the domain the tests notice.

    bash packaging/mutate.sh --sample [N] [--seed S] [--workers W]

Draws N of all mutants of desktop_app/domain (200 by default), runs for each the tests that reach the changed function
and prints how many were killed. The same seed draws the same mutants from the same source. Only a failed test counts
as a kill; a mutant that ran into the time limit or that no test reaches does not. Exits with 1 below 95 percent.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ROOT = Path(__file__).parents[1]
SOURCE = Path("desktop_app/domain")
FLOOR = 95.0
KILLED = "killed"
SHOWN = (KILLED, "survived", "timeout", "no tests")


@dataclass(frozen=True)
class Result:
    """What became of each mutant of a sample: its name and mutmut's word for it."""

    status_by_name: Mapping[str, str]

    @property
    def score(self) -> float:
        """Killed mutants in percent of the sample."""
        return 100.0 * self.counts()[KILLED] / len(self.status_by_name)

    def counts(self) -> Counter[str]:
        """Return how many mutants had each result."""
        return Counter(self.status_by_name.values())

    def report(self) -> str:
        """Return the score, the counts and every mutant that was not killed."""
        counts = self.counts()
        others = sorted(counts.keys() - set(SHOWN))
        numbers = ", ".join(f"{counts[status]} {status}" for status in (*SHOWN, *others))
        lines = [f"{self.score:.1f} % of {len(self.status_by_name)} mutants killed: {numbers}"]
        lines += [f"  {status}: {name}" for name, status in sorted(self.status_by_name.items()) if status != KILLED]
        return "\n".join(lines)


def draw(names: Iterable[str], count: int, seed: int) -> list[str]:
    """Return a random sample in the order of the names, all of them when there are no more than asked for."""
    ordered = sorted(names)
    return sorted(random.Random(seed).sample(ordered, min(count, len(ordered))))


def read_results(listing: str, sample: Iterable[str]) -> Result:
    """Return the results of a sample from the text of `mutmut results --all true`.

    A mutant that the listing does not name counts as not checked.
    """
    results = {}
    for line in listing.splitlines():
        name, separator, status = line.strip().rpartition(": ")
        if separator:
            results[name] = status
    return Result({name: results.get(name, "not checked") for name in sample})


def every_mutant() -> list[str]:
    """Return the names of all mutants that mutmut makes of the domain."""
    # Installed by packaging/mutate.sh only.
    from mutmut.mutation.file_mutation import mutate_file_contents  # noqa: PLC0415
    from mutmut.utils.format_utils import get_mutant_name  # noqa: PLC0415

    names = []
    for path in sorted(SOURCE.rglob("*.py")):
        mutated = mutate_file_contents(str(path), path.read_text(encoding="utf-8"))
        names += [get_mutant_name(path, name) for name in mutated.mutant_names]
    return names


def mutmut(*arguments: str) -> list[str]:
    """Return a command of mutmut."""
    return [sys.executable, "-m", "mutmut", *arguments]


def run(sample: list[str], workers: int) -> Result:
    """Test the mutants of a sample.

    Raises:
        subprocess.CalledProcessError: the tests failed without any mutant, or mutmut did.
    """
    # mutmut keeps which test reaches what and never removes a test file: a changed test would be run by the old list.
    (ROOT / "mutants/mutmut-stats.json").unlink(missing_ok=True)
    shutil.rmtree(ROOT / "mutants/tests", ignore_errors=True)
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    subprocess.run(mutmut("run", "--max-children", str(workers), *sample), check=True, env=environment)
    listed = subprocess.run(mutmut("results", "--all", "true"), check=True, stdout=subprocess.PIPE, encoding="utf-8")
    return read_results(listed.stdout, sample)


def main() -> int:
    """Print the result of a sample; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", nargs="?", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    chosen = parser.parse_args()
    if chosen.count < 1:
        parser.error("a sample has at least one mutant")
    os.chdir(ROOT)
    names = every_mutant()
    print(f"{chosen.count} of {len(names)} mutants, seed {chosen.seed}", flush=True)
    result = run(draw(names, chosen.count, chosen.seed), chosen.workers)
    print(result.report())
    return 0 if result.score >= FLOOR else 1


if __name__ == "__main__":
    sys.exit(main())
