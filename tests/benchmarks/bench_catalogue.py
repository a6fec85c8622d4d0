"""Search and start of the catalogue: `python -m tests.benchmarks.bench_catalogue [ROUNDS]`.

Each query, as it grows letter by letter, through the catalogue (ranked, with reasons and marked letters) against a bare
FTS5 query for its words on a table of the same names, which returns the same number of names. Opening the catalogue is
compared with opening that table's file. Percentiles of one process, printed as ratios.
"""

import sqlite3
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import quantiles
from time import perf_counter

from desktop_app.domain.catalogue.levels import Level
from desktop_app.domain.text import fold
from desktop_app.services.catalogue import load_catalogue
from desktop_app.services.resources import resource
from desktop_app.storage.procedure_list import ProcedureList

_ROUNDS = 20
_SHOWN = 9
_QUERIES = (
    "khai sinh", "giấy khai sinh", "ket hon", "trich luc ho tich", "chung thuc chu ky", "ho kinh doanh", "gpxd", "dkks",
    "cap giay phep lao dong", "tro cap xa hoi", "dat dai", "thuong tru", "ly lich tu phap", "1.001193", "1001193",
    "giaays phep", "xyz",
)  # fmt: skip
_BARE = "SELECT name FROM bare WHERE bare MATCH ? ORDER BY rowid LIMIT ?"


def main(rounds: int) -> None:
    """Make the bare table, ask both, and print the ratios."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bare.db"
        _make_bare(path)
        _starts(path, rounds)
        _searches(path, rounds)


def _make_bare(path: Path) -> None:
    names = ProcedureList.open(resource("catalogue", "base.db")).names(None)
    connection = sqlite3.connect(path)
    connection.execute("CREATE VIRTUAL TABLE bare USING fts5 (name, tokenize = 'unicode61 remove_diacritics 2')")
    connection.executemany("INSERT INTO bare VALUES (?)", [(name,) for _, name in names])
    connection.commit()
    connection.close()


def _starts(path: Path, rounds: int) -> None:
    def open_bare() -> None:
        connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.close()

    floor = _percentiles([_timed(open_bare) for _ in range(max(rounds, 2))])
    ours = _percentiles([_timed(load_catalogue) for _ in range(max(rounds, 2))])
    print("start: " + _ratios(ours, floor))


def _searches(path: Path, rounds: int) -> None:
    bare = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
    catalogue = load_catalogue().for_desk(Level.COMMUNE, None)

    def ask_bare(typed: str) -> None:
        words = " ".join(f'"{word}"*' for word in fold(typed).split())
        bare.execute(_BARE, (words, _SHOWN)).fetchall()

    every: list[float] = []
    least: list[float] = []
    for query in _QUERIES:
        begun = [query[:length] for length in range(1, len(query) + 1)] * rounds
        floor = [_timed(partial(ask_bare, typed)) for typed in begun if fold(typed)]
        ours = [_timed(partial(catalogue.find, typed, _SHOWN)) for typed in begun if fold(typed)]
        every, least = every + ours, least + floor
        print(f"{query:>24}: " + _ratios(_percentiles(ours), _percentiles(floor)))
    print(f"{'all queries':>24}: " + _ratios(_percentiles(every), _percentiles(least)))


def _timed(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def _percentiles(times: list[float]) -> tuple[float, float, float]:
    cuts = quantiles(times, n=100)
    return cuts[49], cuts[94], cuts[98]


def _ratios(times: tuple[float, float, float], floor: tuple[float, float, float]) -> str:
    parts = zip(("p50", "p95", "p99"), times, floor, strict=True)
    return "  ".join(f"{name} {1000 * part:6.2f} ms = {part / least:5.2f}x" for name, part, least in parts)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else _ROUNDS)
