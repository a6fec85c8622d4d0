"""A long day at the counter: `python -m tests.benchmarks.bench_soak [VISITS] [--types]`.

Scripted visits in one run of the real window, 5,000 unless told otherwise. Prints every hundred visits what the process
holds (memory, threads, open files) and how long the software let the officer wait; `--types` adds which Python objects
became more. At the end: growth from the first hundred visits on, and the waits of the last hundred against the first.
"""

import argparse
import gc
import os
import tempfile
from collections import Counter
from pathlib import Path
from statistics import median
from threading import active_count

from desktop_app.services.catalogue import load_catalogue
from tests.end_to_end.million import make_desk
from tests.end_to_end.visits import Desk, Visit, visits_of

_KEY = bytes(range(32))
_STEP = 100
_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")


def _resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * _PAGE_BYTES / 1_000_000


def _open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def _types() -> Counter[str]:
    gc.unfreeze()
    gc.collect()
    return Counter(f"{type(value).__module__}.{type(value).__qualname__}" for value in gc.get_objects())


def _print(count: int, batch: list[Visit], growth: Counter[str]) -> None:
    wait = median(visit.waited for visit in batch)
    more = ", ".join(f"{name} +{number}" for name, number in growth.most_common(12) if number > _STEP // 4)
    held = f"{_resident_mb():8.1f} MB {active_count():4} threads {_open_files():4} files"
    print(f"{count:6} visits {held}  p50 {wait:.3f} s  {more}", flush=True)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("visits", type=int, nargs="?", default=5_000)
    parser.add_argument("--types", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_desk(folder, _KEY, load_catalogue(), dossiers=1_000, people=options.visits)
        desk = Desk(folder, _KEY)
        first, first_mb, before, batch = 0.0, 0.0, Counter[str](), []
        for number, visit in enumerate(visits_of(desk, options.visits), 1):
            batch.append(visit)
            if number % _STEP:
                continue
            now = _types() if options.types else Counter[str]()
            _print(number, batch, now - before if before else Counter())
            wait = median(visit.waited for visit in batch)
            if not first:
                first, first_mb = wait, _resident_mb()
            before, batch = now, []
        grown = _resident_mb() - first_mb
        print(f"grown by {grown:.1f} MB since visit {_STEP}; waits {wait / first:.2f} x those of the first {_STEP}")
        desk.close()


if __name__ == "__main__":
    main()
