"""The commit of one reception: `python -m tests.benchmarks.bench_commit`.

`receive` (rules, SQLAlchemy Core, SQLCipher, WAL, synchronous=FULL) against the very rows it writes, replayed through
the bare drivers with the same durability: SQLCipher with the same key, and SQLite without encryption. Interleaved in
one process; printed as ratios. `guarded` is `receive` with the rollback guard that a real desk has.
"""

import sqlite3
import tempfile
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import Any

from sqlalchemy import event

from desktop_app.demo.sample_desk import sample_agency, sample_people
from desktop_app.services.catalogue import load_catalogue
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.setup import NewDesk, fill_desk
from desktop_app.services.printing.spool import PrintSettings
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync.rollback_guard import start_rollback_guard
from desktop_app.storage.engine import Store, connect
from tests.conftest import KEY, MovableClock, a_reception

_ROUNDS = 600
_WARM = 50
Written = list[tuple[str, tuple[Any, ...]]]


def _desk(folder: Path) -> DeskContext:
    folder.mkdir()
    new = NewDesk(sample_agency(), "Trần Minh Đức", "mat khau thu", PrintSettings("", str(folder)))
    return fill_desk(Store(folder / "desk.db", KEY), new, load_catalogue(), MovableClock())


def _record(context: DeskContext, count: int) -> list[Written]:
    """Receive `count` dossiers and return what each wrote, statement by statement."""
    everything: list[Written] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if statement.split(None, 1)[0] in {"INSERT", "UPDATE", "DELETE"}:
            everything[-1].append((statement, tuple(parameters)))

    event.listen(context.store._writer, "before_cursor_execute", note)
    for person in sample_people(count):
        everything.append([])
        receive(context, a_reception(context, person))
    return everything


def _bare(path: Path, source: DeskContext, *, encrypted: bool) -> Any:
    """Return a bare connection to an empty file with the same tables and the desk's own rows."""
    raw = connect(path, KEY) if encrypted else sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        raw.execute(f"PRAGMA {pragma}")
    with source.store.read() as connection:
        tables = connection.exec_driver_sql(
            "SELECT sql FROM sqlite_master WHERE sql NOT NULL AND name NOT LIKE '%\\_text\\_%' ESCAPE '\\'"
        )
        for (statement,) in tables.fetchall():
            raw.execute(statement if encrypted else statement.replace("contentless_delete=1, ", ""))
        for row in connection.exec_driver_sql("SELECT * FROM officer"):
            raw.execute(f"INSERT INTO officer VALUES ({', '.join('?' * len(row))})", tuple(row))
    return raw


def _replay(raw: Any, written: Written) -> float:
    begun = perf_counter()
    raw.execute("BEGIN IMMEDIATE")
    for statement, parameters in written:
        raw.execute(statement, parameters)
    raw.execute("COMMIT")
    return perf_counter() - begun


def _received(context: DeskContext, person: Any) -> float:
    page = a_reception(context, person)
    begun = perf_counter()
    receive(context, page)
    return perf_counter() - begun


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        template = _desk(root / "template")
        cipher = _bare(root / "cipher.db", template, encrypted=True)
        plain = _bare(root / "plain.db", template, encrypted=False)
        written = _record(template, _ROUNDS)
        desk, watched = _desk(root / "desk"), _desk(root / "watched")
        start_rollback_guard(watched.store, root / "guard", watched.clock)
        names = ("bare sqlite3", "bare SQLCipher", "receive", "guarded")
        times: dict[str, list[float]] = {name: [] for name in names}
        for rows, person in zip(written, sample_people(_ROUNDS, 5), strict=True):
            times["bare sqlite3"].append(_replay(plain, rows))
            times["bare SQLCipher"].append(_replay(cipher, rows))
            times["receive"].append(_received(desk, person))
            times["guarded"].append(_received(watched, person))
    print(f"{len(written[-1])} writes a reception, {_ROUNDS - _WARM} receptions")
    middle = {key: (median(some[_WARM:]), quantiles(some[_WARM:], n=100)[98]) for key, some in times.items()}
    for key, (p50, p99) in middle.items():
        sqlite, sealed = middle["bare sqlite3"], middle["bare SQLCipher"]
        against = f"{p50 / sqlite[0]:.2f} / {p99 / sqlite[1]:.2f} x sqlite3,"
        print(f"{key:15} p50 {p50 * 1000:.2f} ms  p99 {p99 * 1000:.2f} ms   ", end="")
        print(f"p50 / p99: {against} {p50 / sealed[0]:.2f} / {p99 / sealed[1]:.2f} x SQLCipher")


if __name__ == "__main__":
    main()
