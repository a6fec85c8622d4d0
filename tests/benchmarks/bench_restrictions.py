"""Looking a dossier up in the restrictions: `python -m tests.benchmarks.bench_restrictions [ROWS] [LOOKUPS]`.

Imports a list of invented parcels, papers and persons as a CSV file, then looks pages up: one half has a hit. What
reception does (keys of the page, both indexes, comparison of what was found) is compared with a bare indexed lookup of
one key in plain SQLite, and the import with inserting the same rows there. Percentiles of the processor's time of one
thread: other programs of the machine do not count.
"""

import random
import sqlite3
import sys
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import quantiles
from time import perf_counter, thread_time

from desktop_app.demo.sample_desk import sample_agency
from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.people.person import Applicant
from desktop_app.services.catalogue import load_catalogue
from desktop_app.services.context import DeskContext, new_id, system_clock
from desktop_app.services.desk.setup import NewDesk, fill_desk
from desktop_app.services.printing.spool import PrintSettings
from desktop_app.services.reception.restriction_check import restrictions_of
from desktop_app.services.reception.restriction_import import ListSource, preview_list, take_list
from desktop_app.storage.engine import Store

_COLUMNS = "Số thửa;Số tờ;Xã;Số GCN;Họ tên;Số định danh;Năm sinh;Số văn bản;Ngày văn bản\n"
_NAMES = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Thu Hà", "Phạm Minh Đức", "Hoàng Thị Lan")


def main(rows: int, lookups: int) -> None:
    """Import, look up, and print both ratios."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        context = _desk(folder)
        path = folder / "list.csv"
        path.write_text(_COLUMNS + "".join(map(_line, range(rows))), encoding="utf-8")
        begin = perf_counter()
        preview = preview_list(context, path, "Đo", ListSource("Tòa án"))
        read = perf_counter() - begin
        take_list(context, preview)
        taken = perf_counter() - begin - read
        bare, floor_import = _bare(folder, [row.number_key for row in preview.file.rows])
        print(f"{rows} rows: read and compared {read:.1f} s, stored {taken:.1f} s")
        print(f"storing against bare SQLite with one index: {taken / floor_import:.1f} times")
        _compare(context, bare, rows, lookups)


def _desk(folder: Path) -> DeskContext:
    new = NewDesk(sample_agency(), "Trần Minh Đức", "mat khau thu", PrintSettings("", ""), "1")
    return fill_desk(Store(folder / "desk.db", bytes(32)), new, load_catalogue(), system_clock)


def _line(number: int) -> str:
    document = f"{number}/QĐ;04/05/2026\n"
    if number % 3 == 0:
        return f"{number // 300};{number % 100};Xã Tân Lập {number % 30};;;;;{document}"
    if number % 3 == 1:
        return f";;;BX {number:07};;;;{document}"
    return f";;;;{_NAMES[number % 5]};{_personal_number(number)};{1950 + number % 50};{document}"


def _personal_number(number: int) -> str:
    return f"0250{50 + number % 50}{number:06}"


def _bare(folder: Path, keys: list[str]) -> tuple[sqlite3.Connection, float]:
    connection = sqlite3.connect(folder / "bare.db")
    connection.execute("CREATE TABLE bare (key TEXT, subject TEXT)")
    connection.execute("CREATE INDEX ix_bare ON bare (key)")
    begin = perf_counter()
    connection.executemany("INSERT INTO bare VALUES (?, ?)", [(key, key) for key in keys])
    connection.commit()
    return connection, perf_counter() - begin


def _compare(context: DeskContext, bare: sqlite3.Connection, rows: int, lookups: int) -> None:
    chance = random.Random(1)
    page = Reception(new_id(), Applicant(), "A01", (), None)
    ours, floor, hits = [], [], 0
    for _ in range(lookups):
        number = chance.randrange(rows) // 3 * 3 + 2
        owner = Applicant(name="Đỗ Văn Khánh", number=_personal_number(number), birth_date=date(1981, 2, 3))
        known = chance.random() < 0.5
        wanted = replace(page, owner=owner if known else replace(owner, number="025199999999"))
        wanted = replace(wanted, subject=f"thửa {number % 100}, tờ {number}; GCN số CX {number:07}")
        begin = thread_time()
        hits += bool(restrictions_of(context, wanted))
        ours.append(thread_time() - begin)
        begin = thread_time()
        bare.execute("SELECT subject FROM bare WHERE key = ?", (f"person:{owner.number}",)).fetchall()
        floor.append(thread_time() - begin)
    for percent in (50, 95, 99):
        mine, least = (quantiles(times, n=100)[percent - 1] * 1000 for times in (ours, floor))
        print(f"p{percent}: {mine:.3f} ms against {least:.3f} ms, {mine / least:.0f} times")
    print(f"{hits} of {lookups} pages had a hit")


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:] or ("300000", "2000")))
