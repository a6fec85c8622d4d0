"""Ingest with the offices on one and on two PostgreSQL servers: `python -m tests.benchmarks.bench_shards`.

Pairs of runs in turns, each of eight desks in eight offices; sender, server and databases share the machine, so more
databases add no computing power here. What is compared is what spreading costs, and what a second disk log brings.
Printed as events a second, and as the ratio of each pair.
"""

import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.bench_ingest import Bench

_DESKS, _PAIRS = 8, 5
_PORTS = {1: 8620, 2: 8630}


def _report(benches: dict[int, Bench]) -> None:
    for bench in benches.values():
        bench.server(_DESKS, 100)
    print("events a second, 8 offices   1 server   2 servers   ratio (median, least, most)")
    for most in (1, 100, 500):
        rates = [{count: bench.server(_DESKS, most)[0] for count, bench in benches.items()} for _ in range(_PAIRS)]
        ratios = sorted(rate[2] / rate[1] for rate in rates)
        one, two = (statistics.median(rate[count] for rate in rates) for count in (1, 2))
        spread = f"{statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})"
        print(f"batches of {most:4}          {one:12,.0f} {two:11,.0f}   {spread}")


def main() -> int:
    """Measure and print."""
    folder = Path(tempfile.mkdtemp(prefix="qmc-bench-"))
    folder.chmod(0o755)
    benches: dict[int, Bench] = {}
    try:
        for servers, port in _PORTS.items():
            home = folder / str(servers)
            home.mkdir(mode=0o755)
            benches[servers] = Bench(home, servers, port)
        _report(benches)
    finally:
        for bench in benches.values():
            bench.close()
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
