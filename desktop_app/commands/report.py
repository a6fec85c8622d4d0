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

_GROUPINGS = {grouping.value: grouping for grouping in Grouping if grouping is not Grouping.ALL}


def add_to(commands: Any) -> None:
    """Add the command to the parser's commands."""
    parser = commands.add_parser("report", help="báo cáo kỳ theo biểu II.06a/VPCP/KSTT")
    parser.add_argument("--from", dest="first", required=True, help="ngày đầu kỳ, ví dụ 2022-01-01")
    parser.add_argument("--to", dest="last", required=True, help="ngày cuối kỳ, ví dụ 2022-08-31")
    parser.add_argument("--by", choices=sorted(_GROUPINGS), default="field", help="mỗi dòng là gì")
    parser.add_argument("--json", action="store_true", help="in ra JSON")
    parser.add_argument("--demo", action="store_true", help="số liệu của cơ quan mẫu, thời điểm 31/08/2022")
    parser.add_argument("--data", type=Path, help=f"thư mục dữ liệu của quầy; mật khẩu lấy từ biến {PASSWORD} hoặc hỏi")
    parser.set_defaults(act=act)


def act(chosen: argparse.Namespace) -> None:
    """Print a period's report.

    Raises:
        WrongArgumentError: when an argument cannot be understood, or the desk cannot be opened.
    """
    first, last = _day(chosen.first, "--from"), _day(chosen.last, "--to")
    with _desk(chosen) as context:
        try:
            result = report(context, first, last, _GROUPINGS[chosen.by])
        except RuleViolation:
            raise WrongArgumentError("--to phải là ngày không trước --from.") from None
        text = json.dumps(_body(context, result), ensure_ascii=False, indent=2) if chosen.json else _page(result)
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


def _body(context: DeskContext, result: PeriodReport) -> dict[str, Any]:
    levels = context.catalogue.online_levels()
    return {
        "form": "II.06a/VPCP/KSTT",
        "agency": context.agency.name,
        "from": result.period.first.isoformat(),
        "to": result.period.last.isoformat(),
        "made_at": result.made_at.isoformat(timespec="seconds"),
        **columns_06a(result.total),
        "lines": [
            {"1": n, "2": name, **columns_06a(counts)} for n, (name, counts) in enumerate(result.lines.items(), 1)
        ],
        "07a_btp": {
            "form": "07a/BTP",
            **columns_07a(result.total),
            "lines": [{"name": name, **columns_07a(counts)} for name, counts in result.lines.items()],
        },
        "on_time_by_habit": HABIT_NOTE if result.by_habit else None,
        "counts": asdict(result.total),
        "not_received": result.not_received,
        "indices": {index.name: _index(index) for index in result.indices},
        "satisfaction": {str(level): times for level, times in result.answers.items()},
        "procedures": {
            "total": len(levels),
            **{f"level_{level}": levels.count(level) for level in sorted(set(levels)) if level},
        },
    }


def _index(index: Index) -> dict[str, Any]:
    return {"value": index.value, "part": index.part, "whole": index.whole}


def _page(result: PeriodReport) -> str:
    names = list(columns_06a(result.total))
    rows = [[name, *map(str, columns_06a(counts).values())] for name, counts in result.lines.items()]
    rows.append(["Tổng số", *map(str, columns_06a(result.total).values())])
    head = ["(2)", *(f"({name})" for name in names)]
    widths = [max(len(row[place]) for row in [head, *rows]) for place in range(len(head))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in [head, *rows]]
    habit = [HABIT_NOTE] if result.by_habit else []
    return "\n".join([f"II.06a, {result.period.first:%d/%m/%Y} - {result.period.last:%d/%m/%Y}", *lines, *habit])
