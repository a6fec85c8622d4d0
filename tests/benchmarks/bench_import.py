"""Importing a list: `python -m tests.benchmarks.bench_import [ROWS [FILE]]`.

Reading and comparing a list of 6,000 procedures, or the given file, against openpyxl's bare reading of the same bytes.
Printed as ratios of one process, with the seconds beside them.
"""

import io
import sys
from datetime import date
from pathlib import Path
from time import perf_counter

import openpyxl

from desktop_app.services.catalogue import load_catalogue
from desktop_app.services.procedures.file_preview import preview_file
from desktop_app.services.procedures.readers import read_file
from desktop_app.services.resources import resource
from desktop_app.storage.procedure_list import ProcedureList

_ROWS = 6_000
_MOST_SECONDS = 20
_TODAY = date(2026, 11, 28)
_HEADINGS = (
    "Số TT", "Mã TTHC", "Tên thủ tục hành chính", "Thời hạn giải quyết", "Địa điểm thực hiện", "Phí, lệ phí",
    "Căn cứ pháp lý", "Cơ quan thực hiện",
)  # fmt: skip


def main(rows: int, path: Path | None) -> None:
    """Read the same bytes in three ways, and print the ratios."""
    content = path.read_bytes() if path is not None else _annex(rows)
    catalogue = load_catalogue().for_desk(None, None)
    begin = perf_counter()
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    number = sum(1 for sheet in book.worksheets for _ in sheet.iter_rows(values_only=True))
    bare = perf_counter() - begin
    begin = perf_counter()
    read_file(content)
    read = perf_counter() - begin
    begin = perf_counter()
    diff = preview_file(catalogue, _TODAY, content).diff
    whole = perf_counter() - begin
    print(f"{number} rows, {len(content) / 1e6:.2f} MB; bare reading {bare:.2f} s")
    print(f"read into rows: {read / bare:.1f} times ({read:.2f} s)")
    print(f"read and compared: {whole / bare:.1f} times ({whole:.2f} s, at most {_MOST_SECONDS} s)")
    print(f"new {len(diff.new)}, changed {len(diff.changed)}, same {diff.same}, rejected {len(diff.rejected)}")


def _annex(rows: int) -> bytes:
    names = ProcedureList.open(resource("catalogue", "base.db")).names(None)
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Phụ lục")
    sheet.append(_HEADINGS)
    for number in range(rows):
        code, name = names[number] if number < len(names) else (f"9.{number:06}", f"Thủ tục {number}")
        limit, fee = f"{number % 40 + 1:02} ngày làm việc kể từ ngày nhận đủ hồ sơ", f"{number % 90 + 1}.000 đồng/hồ sơ"
        basis = "Luật Hộ tịch số 60/2014/QH13;\nNghị định số 123/2015/NĐ-CP"
        sheet.append((number + 1, code, name, limit, "Trung tâm Phục vụ hành chính công", fee, basis, "UBND cấp xã"))
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else _ROWS, Path(sys.argv[2]) if len(sys.argv) > 2 else None)
