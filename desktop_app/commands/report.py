"""`report`: a period's report, with the form's column numbers as keys."""

import argparse
import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from desktop_app.commands.desk import PASSWORD, unlocked
from desktop_app.commands.problem import WrongArgumentError
from desktop_app.demo.department_2022 import open_reference_desk
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.indices import Index
from desktop_app.domain.law.report_forms import HABIT_NOTE
from desktop_app.domain.law.statistics import columns_06a, columns_07a
from desktop_app.services.context import DeskContext
from desktop_app.services.reports.statistics import Grouping, PeriodReport, report

_GROUPINGS = {"field": Grouping.FIELD, "procedure": Grouping.PROCEDURE, "channel": Grouping.CHANNEL}


def add_to(commands: Any) -> None:
    """Add the command to the parser's commands."""
    told = commands.add_parser("report", help="báo cáo kỳ theo biểu II.06a/VPCP/KSTT")
    told.add_argument("--from", dest="first", required=True, help="ngày đầu kỳ, ví dụ 2022-01-01")
    told.add_argument("--to", dest="last", required=True, help="ngày cuối kỳ, ví dụ 2022-08-31")
    told.add_argument("--by", choices=sorted(_GROUPINGS), default="field", help="mỗi dòng là gì")
    told.add_argument("--json", action="store_true", help="in ra JSON")
    told.add_argument("--demo", action="store_true", help="số liệu của cơ quan mẫu, thời điểm 31/08/2022")
    told.add_argument("--data", type=Path, help=f"thư mục dữ liệu của quầy; mật khẩu lấy từ biến {PASSWORD} hoặc hỏi")
    told.set_defaults(act=act)


def act(chosen: argparse.Namespace) -> None:
    """Print a period's report.

    Raises:
        WrongArgumentError: when an argument cannot be understood, or the desk cannot be opened.
    """
    first, last = _day(chosen.first, "--from"), _day(chosen.last, "--to")
    with _desk(chosen) as context:
        try:
            found = report(context, first, last, _GROUPINGS[chosen.by])
        except RuleViolation:
            raise WrongArgumentError("--to phải là ngày không trước --from.") from None
        text = json.dumps(_body(context, found), ensure_ascii=False, indent=2) if chosen.json else _page(found)
    print(text)


def _day(text: str, name: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise WrongArgumentError(f"{name} phải là ngày như 2022-08-31.") from None


@contextmanager
def _desk(chosen: argparse.Namespace) -> Iterator[DeskContext]:
    with tempfile.TemporaryDirectory(prefix="quay-mot-cua-") as folder:
        context = open_reference_desk(Path(folder)) if chosen.demo else unlocked(chosen.data)
        try:
            yield context
        finally:
            context.store.close()


def _body(context: DeskContext, found: PeriodReport) -> dict[str, Any]:
    levels = [one.online_level for one in context.catalogue.procedures]
    return {
        "form": "II.06a/VPCP/KSTT",
        "agency": context.agency.name,
        "from": found.period.first.isoformat(),
        "to": found.period.last.isoformat(),
        "made_at": found.made_at.isoformat(timespec="seconds"),
        **columns_06a(found.total),
        "lines": [
            {"1": n, "2": name, **columns_06a(counts)} for n, (name, counts) in enumerate(found.lines.items(), 1)
        ],
        "07a_btp": {
            "form": "07a/BTP",
            **columns_07a(found.total),
            "lines": [{"name": name, **columns_07a(counts)} for name, counts in found.lines.items()],
        },
        "on_time_by_habit": HABIT_NOTE if found.by_habit else None,
        "counts": asdict(found.total),
        "not_received": found.not_received,
        "indices": {one.name: _index(one) for one in found.indices},
        "satisfaction": {str(level): times for level, times in found.answers.items()},
        "procedures": {
            "total": len(levels),
            **{f"level_{one}": levels.count(one) for one in sorted(set(levels)) if one},
        },
    }


def _index(one: Index) -> dict[str, Any]:
    return {"value": one.value, "part": one.part, "whole": one.whole}


def _page(found: PeriodReport) -> str:
    names = list(columns_06a(found.total))
    rows = [[name, *map(str, columns_06a(counts).values())] for name, counts in found.lines.items()]
    rows.append(["Tổng số", *map(str, columns_06a(found.total).values())])
    head = ["(2)", *(f"({name})" for name in names)]
    widths = [max(len(row[place]) for row in [head, *rows]) for place in range(len(head))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in [head, *rows]]
    habit = [HABIT_NOTE] if found.by_habit else []
    return "\n".join([f"II.06a, {found.period.first:%d/%m/%Y} - {found.period.last:%d/%m/%Y}", *lines, *habit])
