"""Ingest with the offices on one and on two PostgreSQL servers: `python -m tests.benchmarks.bench_shards`.

Pairs of runs in turns; desks of as many offices send at once. Sender, server and databases share the machine, so more
databases add no computing power: the first table shows what spreading costs. For the second one each database is made
the bottleneck, as on a machine of its own: four connections, and each commit takes 100 ms. Printed as events a second,
and as the ratio of each pair.
"""

import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.benchmarks.bench_ingest import Bench

_PAIRS = 5
_PORTS = {1: 8620, 2: 8630}
_SLOW = ("commit_delay=100000", "commit_siblings=0")
_FEW = {"QMC_WORKERS": "1", "QMC_POOL": "4", "QMC_INGEST": "32"}


@contextmanager
def _benches(**given: Any) -> Iterator[dict[int, Bench]]:
    """Yield a server on one database and a server on two."""
    folder = Path(tempfile.mkdtemp(prefix="qmc-bench-"))
    folder.chmod(0o755)
    benches: dict[int, Bench] = {}
    try:
        for servers, port in _PORTS.items():
            home = folder / str(servers)
            home.mkdir(mode=0o755)
            benches[servers] = Bench(home, servers, port, **given)
        yield benches
    finally:
        for bench in benches.values():
            bench.close()
        shutil.rmtree(folder, ignore_errors=True)


def _compare(benches: dict[int, Bench], desks: int, most: int) -> None:
    rates = [{count: bench.server(desks, most)[0] for count, bench in benches.items()} for _ in range(_PAIRS)]
    ratios = sorted(rate[2] / rate[1] for rate in rates)
    one, two = (statistics.median(rate[count] for rate in rates) for count in (1, 2))
    spread = f"{statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})"
    print(f"{desks:2} offices, batches of {most:3} {one:11,.0f} {two:11,.0f}   {spread}", flush=True)


def main() -> int:
    """Measure and print."""
    print("events a second            1 server   2 servers   ratio (median, least, most)")
    with _benches() as benches:
        for most in (1, 100, 500):
            _compare(benches, 8, most)
    print("each commit takes 100 ms")
    with _benches(settings=_SLOW, **_FEW) as benches:
        _compare(benches, 16, 1)
    return 0


if __name__ == "__main__":
    sys.exit(main())
