"""The ledger on screen over a million dossiers: `python -m tests.benchmarks.bench_ledger_page [DOSSIERS]`.

The real page (rows found and read from the encrypted file, off the GUI thread) against a bare QTableView of the same
size, columns and row height on a model whose cells are one constant text. Each figure is the wall time until the lines
in sight are painted with what they say: the first paint, a page down, a jump to the end or back. Keys come as fast as a
keyboard repeats them. Medians of one process, printed as ratios.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from desktop_app.services.catalogue import load_catalogue
from desktop_app.ui.common.tables import Index, RowTable
from desktop_app.ui.common.theme import apply_theme, install_font
from desktop_app.ui.ledger.model import NOT_YET
from desktop_app.ui.ledger.page import LedgerPage
from desktop_app.ui.session.session import Session
from tests.end_to_end.million import make_desk, open_desk

_KEY = bytes(range(32))
_PAGES, _JUMPS = 60, 20
_SIZE = (1366, 660)
_PATIENCE_S = 60.0
_REPEAT_MS = 30


class _Plain(QAbstractTableModel):
    """As many rows, all alike."""

    def __init__(self, rows: int, columns: int) -> None:
        super().__init__()
        self._size = (rows, columns)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else self._size[0]

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else self._size[1]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return "H44.18-261123-0001" if role == Qt.ItemDataRole.DisplayRole else None


def _until(ready: Callable[[], bool]) -> None:
    begun = perf_counter()
    while not ready():
        QApplication.processEvents()
        if perf_counter() - begun > _PATIENCE_S:
            raise SystemExit("the lines did not come")


def _is_there(table: QTableView) -> bool:
    """Return whether the first and the last line in sight say something."""
    model, height = table.model(), table.viewport().height()
    places = [table.rowAt(0), table.rowAt(height - 1)]
    last = model.rowCount() - 1
    return all(model.data(model.index(last if place < 0 else place, 1)) != NOT_YET for place in places)


def _pressed(table: QTableView, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> float:
    QTest.qWait(_REPEAT_MS)
    begun = perf_counter()
    QTest.keyClick(table.viewport(), key, modifier)
    _until(lambda: _is_there(table))
    table.viewport().repaint()
    return perf_counter() - begun


def _scrolled(table: QTableView) -> dict[str, list[float]]:
    table.setFocus()
    control = Qt.KeyboardModifier.ControlModifier
    downs = [_pressed(table, Qt.Key.Key_PageDown) for _ in range(_PAGES)]
    ends = [_pressed(table, key, control) for _ in range(_JUMPS // 2) for key in (Qt.Key.Key_End, Qt.Key.Key_Home)]
    return {"page down": downs, "jump to an end": ends}


def _bare(rows: int, columns: int) -> tuple[float, dict[str, list[float]]]:
    begun = perf_counter()
    table = RowTable()
    table.resize(*_SIZE)
    table.setModel(_Plain(rows, columns))
    table.show()
    table.selectRow(0)
    QApplication.processEvents()
    table.viewport().repaint()
    first = perf_counter() - begun
    scrolled = _scrolled(table)
    table.close()
    return first, scrolled


def _page(page: LedgerPage) -> tuple[float, dict[str, list[float]]]:
    begun = perf_counter()
    page.resize(*_SIZE)
    page.show()
    page.reload()
    _until(lambda: page.model.rowCount() > 0 and _is_there(page.table))
    page.table.viewport().repaint()
    first = perf_counter() - begun
    _until(lambda: page.ledger is not None)
    return first, _scrolled(page.table)


def _print(name: str, ours: list[float], bare: list[float]) -> None:
    middle, floor = median(ours) * 1000, median(bare) * 1000
    worst = quantiles(ours, n=20)[18] * 1000 if len(ours) > 1 else middle
    print(f"{name:16} p50 {middle:9.2f} ms  p95 {worst:9.2f} ms   bare {floor:7.2f} ms   {middle / floor:7.2f} x bare")


def main() -> None:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "xcb" if os.environ.get("DISPLAY") else "offscreen")
    dossiers = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as name:
        make_desk(Path(name), _KEY, load_catalogue(), dossiers, max(dossiers * 3 // 10, 1_000))
        measure(app, Path(name))


def measure(app: QApplication, folder: Path) -> None:
    """Measure and print over a prepared desk."""
    session = Session(open_desk(folder, _KEY))
    install_font(app)
    page = LedgerPage(session)
    apply_theme(app, page, dark=False)
    first, ours = _page(page)
    rows = page.model.rowCount()
    bare_first, bare = _bare(rows, page.model.columnCount())
    print(f"{rows:,} lines")
    _print("first paint", [first], [bare_first])
    for name, taken in ours.items():
        _print(name, taken, bare[name])
    page.close()
    session.close()


if __name__ == "__main__":
    main()
