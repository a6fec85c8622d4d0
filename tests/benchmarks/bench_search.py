"""The search line over a million dossiers: `python -m tests.benchmarks.bench_search [DOSSIERS]`.

Each query of every kind, as it grows letter by letter and whole, through the service (as many as the list shows,
with people, rows and reasons) against a bare FTS5 query for the same owner's name on the same encrypted file: its row
numbers only. Percentiles of one process, printed as ratios of the 50th, 95th and 99th.
"""

import random
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import quantiles
from time import perf_counter
from typing import Any

from desktop_app.domain.text import fold
from desktop_app.services.catalogue import load_catalogue
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import find
from desktop_app.ui.search.lines import MOST_LINES
from tests.end_to_end.million import make_desk, open_desk

_KEY = bytes(range(32))
_QUERIES = 400
_MOST = MOST_LINES + 1
_BARE = "SELECT rowid FROM dossier_text WHERE dossier_text MATCH ? ORDER BY rowid DESC LIMIT ?"
_ROW = "SELECT d.code, d.short_code, p.name, p.number, p.phone FROM dossier d JOIN person p ON p.seq = d.owner_seq "

KINDS: dict[str, Callable[[Sequence[Any]], str]] = {
    "name": lambda row: fold(row[2]),
    "beginning of a name": lambda row: fold(row[2])[:4],
    "name and year": lambda row: f"{fold(row[2]).split()[-1]} 19{row[3][4:6]}",
    "code": lambda row: row[0],
    "code without hyphens": lambda row: row[1].replace("-", ""),
    "end of a code": lambda row: row[0][-4:],
    "day and end of a code": lambda row: row[1][2:],
    "number": lambda row: row[3],
    "end of a number": lambda row: row[3][-4:],
    "phone": lambda row: row[4],
    "phone with +84": lambda row: f"+84{row[4][1:]}",
    "end of a phone": lambda row: row[4][-6:],
}


def main(dossiers: int) -> None:
    """Make the desk, ask, and print the ratios."""
    with tempfile.TemporaryDirectory() as folder:
        make_desk(Path(folder), _KEY, load_catalogue(), dossiers, max(dossiers * 3 // 10, 10))
        context = open_desk(Path(folder), _KEY)
        try:
            _measure(context, dossiers)
        finally:
            context.store.close()


def _measure(context: DeskContext, dossiers: int) -> None:
    chance = random.Random(1)
    with context.store.read() as connection:
        seqs = [chance.randint(1, dossiers) for _ in range(2 * _QUERIES)]
        drawn = [connection.exec_driver_sql(_ROW + "WHERE d.seq = ?", (seq,)).one() for seq in seqs]
        # Each row once, as for the search: a query that is repeated finds its pages decrypted.
        rows, others = drawn[:_QUERIES], drawn[_QUERIES:]
        # The first queries read the index from the disk; neither side is to pay for that.
        for row in rows:
            _bare(connection, row)
        bare = [_timed(_bare, connection, row) for row in others]
    floor = _percentiles(bare)
    print(f"{dossiers} dossiers; bare FTS5: " + ", ".join(f"{1000 * part:.2f} ms" for part in floor))
    all_times: list[float] = []
    for kind, typed in KINDS.items():
        times = [_timed(find, context, typed(row), MOST_LINES + 1) for row in rows]
        all_times += times
        print(f"{kind:>24}: " + _ratios(times, floor))
    print(f"{'all kinds':>24}: " + _ratios(all_times, floor))


def _bare(connection: Any, row: Sequence[Any]) -> None:
    words = " ".join(f'"{word}"*' for word in fold(row[2]).split())
    connection.exec_driver_sql(_BARE, (words, _MOST)).all()


def _timed(work: Callable[..., object], *arguments: object) -> float:
    begun = perf_counter()
    work(*arguments)
    return perf_counter() - begun


def _percentiles(times: list[float]) -> tuple[float, float, float]:
    cuts = quantiles(times, n=100)
    return cuts[49], cuts[94], cuts[98]


def _ratios(times: list[float], floor: tuple[float, float, float]) -> str:
    parts = zip(("p50", "p95", "p99"), _percentiles(times), floor, strict=True)
    return "  ".join(f"{name} {1000 * part:6.2f} ms = {part / least:5.2f}x" for name, part, least in parts)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
