"""The workbook of the national database (L2): a list, and a sheet for each part of the procedures."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from desktop_app.domain.catalogue.codes import code_of_cell
from desktop_app.domain.catalogue.comparison import ImportedRow
from desktop_app.domain.catalogue.portal import PortalPaper
from desktop_app.domain.text import fold, tidy
from desktop_app.services.procedures.readers.cells import count_in
from desktop_app.services.procedures.readers.details import Detail
from desktop_app.services.procedures.readers.file_rows import FileRows, Layout
from desktop_app.services.procedures.readers.grids import Grid, GridRow
from desktop_app.services.procedures.readers.lists import read_lists
from desktop_app.services.procedures.readers.watch import Watch

_WAYS, _PAPERS, _RESULTS, _BASIS = "cach thuc thuc hien", "tphs", "kqth", "ccpl"
_SEQUENCE = "trinh tu thuc hien"
_PARTS = frozenset({_WAYS, _PAPERS, _RESULTS, _BASIS, _SEQUENCE})
# What the list itself says better.
_LISTED = frozenset({"name", "field", "unit", "agency"})
_CODE = 1


def is_workbook(grids: Sequence[Grid]) -> bool:
    """Return whether sheets are those of the national database's workbook."""
    return len({fold(grid.name) for grid in grids} & _PARTS) > 1


def read_workbook(grids: Sequence[Grid], watch: Watch) -> FileRows | None:
    """Return the procedures of the list, each with what the other sheets say of it; None without the list.

    Raises:
        Cancelled: when the officer cancelled.
        RuleViolation: ``import.takes_too_long``.
    """
    lists = [grid for grid in grids if fold(grid.name) not in _PARTS]
    main = next((grid for grid in lists if fold(grid.name).startswith("tthc2")), None) or next(iter(lists), None)
    taken = read_lists([main], watch) if main is not None else None
    if taken is None:
        return None
    parts = {fold(grid.name): _by_code(grid, watch) for grid in grids if fold(grid.name) in _PARTS}
    rows = tuple(_with_parts(row, parts) for row in taken.rows)
    return replace(taken, layout=Layout.WORKBOOK, rows=rows)


def _by_code(grid: Grid, watch: Watch) -> dict[str, list[GridRow]]:
    rows: dict[str, list[GridRow]] = defaultdict(list)
    for row in grid.rows:
        watch.step()
        code = code_of_cell(row.cell(_CODE))
        if code:
            rows[code].append(row)
    return rows


def _with_parts(row: ImportedRow, parts: dict[str, dict[str, list[GridRow]]]) -> ImportedRow:
    def of(part: str) -> list[GridRow]:
        return parts.get(part, {}).get(row.code, [])

    detail = Detail(unit=row.values.unit or "", agencies=[row.values.agency or ""])
    for way in of(_WAYS):
        detail.add_way(way.cell(3), way.cell(4), way.cell(5).splitlines())
    detail.papers = [
        PortalPaper(tidy(paper.cell(4)), count_in(paper.cell(7)), count_in(paper.cell(8))) for paper in of(_PAPERS)
    ]
    detail.results = [result.cell(4) for result in of(_RESULTS)]
    detail.basis = [" ".join(part for part in (text.cell(3), text.cell(4)) if part) for text in of(_BASIS)]
    detail.sequence = [": ".join(part for part in (step.cell(3), step.cell(4)) if part) for step in of(_SEQUENCE)]
    stated = {name: value for name, value in detail.values().stated().items() if name not in _LISTED}
    return replace(row, values=replace(row.values, **stated))
