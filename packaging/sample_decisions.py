"""Write the two annexes that the demo office imports, resources/sample/*.xlsx, from the base catalogue.

    python packaging/sample_decisions.py

Codes, names, legal basis and the limits without a remark are those of resources/catalogue/base.db. The decisions
themselves, the levels of online service and the limits that are marked as illustrative are the demo office's own, in
the proportions of a department's report of 2022: 206 procedures before the second decision, 186 after it, 25, 84 and
77 of them at the levels 2, 3 and 4. What the second decision abolishes has left the national catalogue since.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from desktop_app.domain.catalogue.hits import Listed
from desktop_app.domain.catalogue.levels import Counter, ListState, Scope
from desktop_app.domain.dossier.procedure import Procedure, ProcedureVersion
from desktop_app.domain.law.working_time import LimitUnit
from desktop_app.domain.text import fold
from desktop_app.services.catalogue.details import procedure_of
from desktop_app.storage.procedure_list import ProcedureList

ROOT = Path(__file__).parents[1] / "resources"
FOLDER = ROOT / "sample"
BEFORE, AFTER = "phu-luc-206-thu-tuc.xlsx", "phu-luc-chuan-hoa-186-thu-tuc.xlsx"

# The department's fields of 2022, by the beginning of the fields of the catalogue.
_FIELDS = {
    "lao dong": "Lao động, tiền lương",
    "lao dong ngoai nuoc": "Quản lý lao động ngoài nước",
    "quan ly lao dong ngoai nuoc": "Quản lý lao động ngoài nước",
    "viec lam": "Việc làm",
    "an toan ve sinh lao dong": "An toàn, vệ sinh lao động",
    "kiem dinh ky thuat an toan lao dong": "An toàn, vệ sinh lao động",
    "nguoi co cong": "Người có công",
    "bao tro xa hoi": "Bảo trợ xã hội",
    "bao hiem xa hoi": "Bảo trợ xã hội",
    "tre em": "Trẻ em",
    "dan so": "Bảo trợ xã hội",
    "phong chong te nan": "Phòng, chống tệ nạn xã hội",
    "to chuc cai nghien": "Phòng, chống tệ nạn xã hội",
    "giam ngheo": "Giảm nghèo",
    "giao duc nghe nghiep": "Giáo dục nghề nghiệp",
}
_ORDER = tuple(dict.fromkeys(_FIELDS.values()))
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_NOT_THIS_FIELD = "dan so ba me"
_OTHER_COUNTERS = frozenset({Counter.CENTRAL, Counter.POLICE, Counter.MILITARY, Counter.SOCIAL_INSURANCE})
# In 2022 departments of labour had these, though others have them by now.
_CARE_OF_ADDICTS = "to chuc cai nghien"
_JOB_CENTRES = ("1.014749", "1.014753")
_VETERANS = ["1.013142", "1.013143", "1.013157", "1.013159", "1.013161", "1.013163", "1.013170", "1.013196"]
# They have the names of some that the second decision abolishes.
_NEW = ("1.014748", "1.014749", "1.014750", "1.014751", "1.014752", "1.014753")
_FIELD_OF_VETERANS = "Người có công"
_LEVELS = {2: 25, 3: 84, 4: 77}
_COUNT_BEFORE, _COUNT_AFTER = 206, 186
_SEED = 206186
_DAY = date(2022, 6, 1)
_UNIT = "Sở Lao động - Thương binh và Xã hội"
_PLACE = "Trung tâm Phục vụ hành chính công tỉnh"
_ILLUSTRATIVE = "số liệu minh họa"
_ILLUSTRATIVE_DAYS = (5, 7, 10, 15, 20, 30)
_BY_STEPS = "Theo từng bước của quy trình giải quyết"
_NOTHING = "-"
_NO_DECISION = "văn bản minh họa của cơ quan mẫu, không phải quyết định có thật"
_LEFT = "Không còn trong Cơ sở dữ liệu quốc gia về thủ tục hành chính (dữ liệu ngày 18/7/2026)"
_HEADINGS = (
    ("Số TT", 6),
    ("Mã TTHC", 13),
    ("Tên thủ tục hành chính", 60),
    ("Thời hạn giải quyết", 26),
    ("Địa điểm thực hiện", 26),
    ("Phí, lệ phí", 10),
    ("Căn cứ pháp lý", 50),
    ("Cơ quan có thẩm quyền", 26),
    ("Cơ quan thực hiện", 26),
    ("Toàn trình", 10),
    ("Một phần", 10),
    ("Cung cấp thông tin", 10),
)
_ONLINE_COLUMNS = (4, 3, 2)


@dataclass(frozen=True, slots=True)
class Row:
    """A procedure as an annex states it: its limit in words, and the level of its online service."""

    code: str
    name: str
    field: str
    limit: str
    basis: str
    online_level: int

    def cells(self, number: int) -> list[str]:
        """Return the cells of a row that publishes it."""
        marks = ["x" if self.online_level == level else "" for level in _ONLINE_COLUMNS]
        return [str(number), self.code, self.name, self.limit, _PLACE, _NOTHING, self.basis, _UNIT, _UNIT, *marks]


@dataclass(frozen=True, slots=True)
class Plan:
    """What the two decisions state.

    Attributes:
        before: the procedures of the first one.
        new: what the second one adds.
        changed: what it changes, as it is afterwards.
        abolished: what it abolishes.
    """

    before: tuple[Row, ...]
    new: tuple[Row, ...]
    changed: tuple[Row, ...]
    abolished: tuple[Row, ...]


def main() -> None:
    """Write the files."""
    plan = plan_of(ProcedureList.open(ROOT / "catalogue" / "base.db"))
    FOLDER.mkdir(exist_ok=True)
    write_before(FOLDER / BEFORE, plan)
    write_after(FOLDER / AFTER, plan)


def plan_of(base: ProcedureList) -> Plan:
    """Return what the decisions state, the same each time.

    Raises:
        ValueError: when the catalogue has too few procedures of the department's fields.
    """
    chance = random.Random(_SEED)
    listed = [row.listed for row in base.rows() if row.is_searched and field_of(row.listed)]
    lasting = [each for each in listed if each.state is ListState.LISTED]
    lasting += base.by_ids(_VETERANS).values()
    left = [each for each in listed if each.state is ListState.LEFT]
    if (len(lasting), len(lasting) - len(_NEW) + len(left)) != (_COUNT_AFTER, _COUNT_BEFORE):
        raise ValueError(f"{len(lasting)} procedures after the second decision, {len(left)} that left the catalogue")
    levels = [level for level, times in _LEVELS.items() for _ in range(times)]
    chance.shuffle(levels)
    after = [
        row_of(procedure_of(base, each), level, chance) for each, level in zip(_by_code(lasting), levels, strict=True)
    ]
    lasted = [row for row in after if row.code not in _NEW]
    were = {row.code: _as_before(row, chance) for row in lasted}
    abolished = [row_of(procedure_of(base, each), chance.choice((2, 2, 3)), chance) for each in _by_code(left)]
    return Plan(
        before=_sorted([*were.values(), *abolished]),
        new=_sorted(row for row in after if row.code in _NEW),
        changed=_sorted(row for row in lasted if row != were[row.code]),
        abolished=_sorted(abolished),
    )


def field_of(listed: Listed) -> str:
    """Return the department's field of a procedure, ``""`` for one that it did not handle."""
    if listed.scope in {Scope.PROVINCIAL, Scope.INTERNAL}:
        return ""
    is_kept = listed.code in _JOB_CENTRES or fold(listed.field).startswith(_CARE_OF_ADDICTS)
    return _department_field(listed.field) if is_kept or listed.counter not in _OTHER_COUNTERS else ""


def _department_field(field: str) -> str:
    folded = fold(field)
    beginnings = [beginning for beginning in _FIELDS if folded.startswith(beginning)]
    is_other = not beginnings or folded.startswith(_NOT_THIS_FIELD)
    return "" if is_other else _FIELDS[max(beginnings, key=len)]


def row_of(procedure: Procedure, online_level: int, chance: random.Random) -> Row:
    """Return what an annex states of a procedure of the catalogue."""
    version = version_of(procedure)
    return Row(
        code=procedure.id,
        name=procedure.name,
        field=_department_field(procedure.field) or _FIELD_OF_VETERANS,
        limit=_limit(version, chance),
        basis="\n".join(version.basis) or _NOTHING,
        online_level=online_level,
    )


def version_of(procedure: Procedure) -> ProcedureVersion:
    """Return the version of the day of the second decision, else the first one that the catalogue knows."""
    return procedure.on(_DAY) or procedure.versions[0]


def _limit(version: ProcedureVersion, chance: random.Random) -> str:
    steps = [step for step in version.steps if step.n]
    days = chance.choice(_ILLUSTRATIVE_DAYS)
    if not steps:
        return f"{days:02d} ngày làm việc ({_ILLUSTRATIVE})"
    units = {step.unit for step in steps}
    if len(units) > 1 or not units <= {LimitUnit.WORKING_DAY, LimitUnit.CALENDAR_DAY}:
        return _BY_STEPS
    unit = "ngày làm việc" if units == {LimitUnit.WORKING_DAY} else "ngày"
    return f"{sum(step.n for step in steps):02d} {unit}"


def _as_before(row: Row, chance: random.Random) -> Row:
    """Return what the first decision states of a procedure: now and then a lower level and a longer limit."""
    lower = row.online_level - 1 if row.online_level > min(_LEVELS) and chance.random() < 1 / 3 else row.online_level
    is_longer = _ILLUSTRATIVE in row.limit and chance.random() < 1 / 4
    days = f"{int(row.limit[:2]) + 3:02d}{row.limit[2:]}" if is_longer else row.limit
    return replace(row, online_level=lower, limit=days)


def _by_code(listed: Iterable[Listed]) -> list[Listed]:
    return sorted(listed, key=lambda each: each.id)


def _sorted(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: (_ORDER.index(row.field), row.code)))


def write_before(path: Path, plan: Plan) -> None:
    """Write the annex of the first decision."""
    with _book(path) as book:
        title = f"DANH MỤC THỦ TỤC HÀNH CHÍNH CẤP TỈNH ({len(plan.before)} THỦ TỤC)"
        _Sheet(book, "Phụ lục", title, "Quyết định số 206/QĐ-MAU ngày 25/10/2021").publish(plan.before)


def write_after(path: Path, plan: Plan) -> None:
    """Write the annex of the second decision: new, changed and abolished procedures on sheets of their own."""
    decision = "Quyết định số 186/QĐ-MAU ngày 16/5/2022"
    with _book(path) as book:
        for name, title, rows in (
            ("A. Ban hành mới", "A. DANH MỤC THỦ TỤC HÀNH CHÍNH BAN HÀNH MỚI, CẤP TỈNH", plan.new),
            ("B. Sửa đổi, bổ sung", "B. DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG, CẤP TỈNH", plan.changed),
        ):
            _Sheet(book, name, title, decision).publish(rows)
        title = "C. DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ, CẤP TỈNH"
        _Sheet(book, "C. Bãi bỏ", title, decision).abolish(plan.abolished)


def _book(path: Path) -> Any:
    book = xlsxwriter.Workbook(str(path), {"in_memory": True})
    # The same rows make the same bytes.
    book.set_properties({"created": datetime(2022, 5, 16, tzinfo=UTC).replace(tzinfo=None), "author": "quay-mot-cua"})
    return book


class _Sheet:
    """One list of an annex."""

    def __init__(self, book: Any, name: str, title: str, decision: str) -> None:
        self._sheet = book.add_worksheet(name)
        self._bold = book.add_format({"bold": True, "text_wrap": True, "align": "center", "valign": "vcenter"})
        self._section = book.add_format({"bold": True, "align": "left"})
        self._cell = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
        self._lines = (title, f"(Kèm theo {decision} - {_NO_DECISION})")
        self._row = 0

    def publish(self, rows: Sequence[Row]) -> None:
        """Write the rows of procedures in force, by field."""
        self._begin(_HEADINGS)
        field = ""
        for number, row in enumerate(rows, start=1):
            if row.field != field:
                field = row.field
                heading = f"{_ROMAN[_ORDER.index(field)]}. LĨNH VỰC {field.upper()}"
                self._wide(heading, self._section, len(_HEADINGS))
            self._write(row.cells(number))

    def abolish(self, rows: Sequence[Row]) -> None:
        """Write the rows of procedures that are abolished."""
        self._begin((*_HEADINGS[:3], ("Văn bản quy định việc bãi bỏ", 60)))
        for number, row in enumerate(rows, start=1):
            self._write([str(number), row.code, row.name, _LEFT])

    def _begin(self, headings: Sequence[tuple[str, int]]) -> None:
        for line in self._lines:
            self._wide(line, self._bold, len(headings))
        for column, (heading, width) in enumerate(headings):
            self._sheet.set_column(column, column, width)
            self._sheet.write_string(self._row, column, heading, self._bold)
        self._row += 1

    def _wide(self, text: str, style: Any, columns: int) -> None:
        self._sheet.merge_range(self._row, 0, self._row, columns - 1, text, style)
        self._row += 1

    def _write(self, cells: Sequence[str]) -> None:
        for column, cell in enumerate(cells):
            self._sheet.write_string(self._row, column, cell, self._cell)
        self._row += 1


if __name__ == "__main__":
    main()
