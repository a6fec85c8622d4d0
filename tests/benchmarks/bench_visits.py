"""The software's own waiting in a visit: `python -m tests.benchmarks.bench_visits [DOSSIERS]`.

Two hundred scripted visits through the real window over a desk with a million dossiers, once as it is and once with the
network denied to the process (root only), and over a desk with a thousand. Prints seconds by kind of visit, and ratios
to the small desk of the same run.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import quantiles
from typing import Any

from desktop_app.services.catalogue import load_catalogue
from tests.end_to_end.million import make_desk

_KEY = bytes(range(32))
_VISITS = 200


def _visits(folder: Path, *prefix: str) -> list[dict[str, Any]]:
    command = [*prefix, sys.executable, "-m", "tests.end_to_end.visits", str(folder), _KEY.hex(), str(_VISITS)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    visits: list[dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
    return visits


def _copied(folder: Path, name: str) -> Path:
    copy = folder.with_name(name)
    shutil.copytree(folder, copy)
    return copy


def _print(title: str, visits: list[dict[str, Any]], floor: float) -> float:
    waits: list[float] = [one["waited"] for one in visits]
    cuts = quantiles(waits, n=20)
    print(f"{title:34} p50 {cuts[9]:.3f} s  p95 {cuts[18]:.3f} s  max {max(waits):.3f} s", end="")
    print(f"  p95 / small desk {cuts[18] / (floor or cuts[18]):.2f}")
    for kind in ("returning", "new", "typed"):
        some = [one for one in visits if one["kind"] == kind]
        keys = sorted(int(one["keys"]) for one in some)
        p95 = quantiles([one["waited"] for one in some], n=20)[18]
        print(f"    {kind:12} {len(some):3} visits  keys {keys[0]}..{keys[-1]}  p95 {p95:.3f} s")
    return float(cuts[18])


def main() -> None:
    """Measure and print."""
    dossiers = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as name:
        small, large = Path(name) / "small", Path(name) / "large"
        for folder, count, people in ((small, 1_000, 1_000), (large, dossiers, max(dossiers * 3 // 10, 1_000))):
            folder.mkdir()
            make_desk(folder, _KEY, load_catalogue(), count, people)
        offline = _copied(large, "offline")
        floor = _print("1,000 dossiers", _visits(small), 0.0)
        _print(f"{dossiers:,} dossiers", _visits(large), floor)
        if os.name == "posix" and os.geteuid() == 0:
            _print(f"{dossiers:,} dossiers, no network", _visits(offline, "unshare", "-n"), floor)


if __name__ == "__main__":
    main()
