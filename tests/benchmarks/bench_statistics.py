"""The report of a period over a million dossiers: `python -m tests.benchmarks.bench_statistics [DOSSIERS]`.

`report` (every column of II.06a and 07a/BTP, the indices, the months, the appointments and waits of then) against one
bare SQL aggregate that counts received, ended and late by field over the same encrypted file: what any count of the
same dossiers has to read. Interleaved in one process; printed as ratios, for the last year and for all the years.
"""

import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from desktop_app.domain.law.period import Period
from desktop_app.services.catalogue import load_catalogue
from desktop_app.services.context import DeskContext
from desktop_app.services.reports.statistics import report
from desktop_app.storage.engine import connect
from tests.end_to_end.million import make_desk, open_desk

_KEY = bytes(range(32))
_ROUNDS = 5
_PERIODS = {
    "a year": Period(date(2024, 7, 1), date(2025, 6, 30)),
    "all years": Period(date(2016, 1, 1), date(2025, 12, 31)),
}
_BARE = (
    "SELECT procedure_field, count(*), total(received_at >= :begin), total(ended_at < :end), total(ended_at > due_at),"
    " total(coalesce(ended_at, :end) > due_at) FROM dossier"
    " WHERE received_at < :end AND (ended_at IS NULL OR ended_at >= :begin) GROUP BY procedure_field"
)


def _seconds(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def _bare(raw: Any, period: Period) -> list[tuple[object, ...]]:
    stamps = {"begin": round(period.begin.timestamp() * 1000), "end": round(period.end.timestamp() * 1000)}
    rows: list[tuple[object, ...]] = raw.execute(_BARE, stamps).fetchall()
    return rows


def _measure(context: DeskContext, raw: Any, name: str, period: Period) -> None:
    works: dict[str, Callable[[], object]] = {
        "bare aggregate": lambda: _bare(raw, period),
        "report": lambda: report(context, period.first, period.last),
    }
    times: dict[str, list[float]] = {key: [] for key in works}
    for _ in range(_ROUNDS):
        for key, work in works.items():
            times[key].append(_seconds(work))
    counted = sum(one.to_resolve for one in report(context, period.first, period.last).lines.values())
    floor = median(times["bare aggregate"])
    print(f"{name}: {counted:,} dossiers counted")
    for key, taken in times.items():
        print(f"    {key:16} {median(taken):7.3f} s   {median(taken) / floor:5.2f} x the bare aggregate")


def main() -> None:
    """Measure and print."""
    dossiers = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_desk(folder, _KEY, load_catalogue(), dossiers, max(dossiers * 3 // 10, 1_000))
        context, raw = open_desk(folder, _KEY), connect(folder / "desk.db", _KEY)
        for title, period in _PERIODS.items():
            _measure(context, raw, title, period)
        raw.close()
        context.store.close()


if __name__ == "__main__":
    main()
