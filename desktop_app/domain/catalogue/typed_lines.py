"""The parts of a procedure as lines that a person types: papers, steps of the limit, fees.

A line has its parts in a fixed order with ``|`` between them. What a line cannot say, such as whether a paper is masked
in lists, stays as the catalogue has it: a line that was not changed keeps its part of the procedure whole.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from desktop_app.domain.bounds import MOST_LIST_ITEMS
from desktop_app.domain.dates import day_text, parse_day
from desktop_app.domain.dossier.procedure import CopyCounts, RequiredDocument
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.fee import FeeKind, FeeRow, money, parse_money
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.domain.text import fold, number_in, tidy

T = TypeVar("T")

FREE_LINE = "không thu"
"""The line of fees that states that nothing is paid."""
UNKNOWN_AMOUNT = "chưa rõ"
_MOST_COPIES = 1_000
_MOST_UNITS = 3_650
_PARTS_OF_PAPER, _PARTS_OF_STEP, _PARTS_OF_FEE = 5, 2, 6
_LIMIT = re.compile(r"([0-9]{1,4}) (\D+)")
_UNITS = {
    LimitUnit.WORKING_DAY: "ngày làm việc",
    LimitUnit.CALENDAR_DAY: "ngày",
    LimitUnit.HOUR: "giờ làm việc",
}
_WAYS = {HandInWay.DIRECT: "trực tiếp", HandInWay.POST: "bưu chính", HandInWay.ONLINE: "trực tuyến"}
_KINDS = {FeeKind.CHARGE: "lệ phí", FeeKind.FEE: "phí", FeeKind.PRICE: "giá"}
_UNIT_WORDS = {fold(word): unit for unit, word in _UNITS.items()} | {"gio": LimitUnit.HOUR}
_WAY_WORDS = {fold(word): way for way, word in _WAYS.items()} | {"": None}
_CODES = {"documents": "catalogue.paper_line", "steps": "catalogue.step_line", "fees": "catalogue.fee_line"}
_FREE_WORDS = frozenset({fold(FREE_LINE), "mien phi", "khong"})


def paper_line(paper: RequiredDocument) -> str:
    """Return a paper as it is typed: name, originals, copies, condition, number of its form."""
    counts = paper.counts
    return _line(paper.name, str(counts.original), str(counts.copy), paper.condition, paper.form_number)


def step_line(step: LimitStep) -> str:
    """Return a step of a limit as it is typed: the unit in charge and its limit."""
    limit = f"{step.n} {_UNITS[step.unit]}"
    return _line(step.by, limit) if tidy(step.by) else limit


def fee_line(fee: FeeRow) -> str:
    """Return a fee as it is typed: amount, way of handing in, first and last day, remark, who pays nothing."""
    amount = UNKNOWN_AMOUNT if fee.amount is None else money(fee.amount)
    kind = f"{_KINDS[fee.kind]} " if fee.kind is not None else ""
    way = _WAYS[fee.way] if fee.way is not None else ""
    days = day_text(fee.valid_from), day_text(fee.valid_to)
    return _line(f"{kind}{amount}", way, *days, fee.note, "; ".join(fee.exempt))


def fee_lines(fees: Sequence[FeeRow] | None) -> tuple[str, ...]:
    """Return fees as they are typed; none are not known, an empty tuple states that nothing is paid."""
    if fees is None:
        return ()
    return tuple(map(fee_line, fees)) or (FREE_LINE,)


def read_papers(lines: Sequence[str], known: Sequence[RequiredDocument] = ()) -> tuple[RequiredDocument, ...]:
    """Return the papers that lines name; a name alone is one original, none of either kind is only shown.

    Args:
        lines: as typed.
        known: the papers of the catalogue, for what a line does not say.

    Raises:
        RuleViolation: ``catalogue.paper_line`` with ``line``, the number of the line; ``catalogue.too_many_lines``.
    """
    named = {tidy(paper.name): paper for paper in known}
    return _read(lines, "documents", {paper_line(paper): paper for paper in known}, lambda line: _paper(line, named))


def read_steps(lines: Sequence[str], known: Sequence[LimitStep] = ()) -> tuple[LimitStep, ...]:
    """Return the steps that lines name: ``UBND cấp xã | 3 ngày làm việc``, or the limit alone.

    Raises:
        RuleViolation: ``catalogue.step_line`` with ``line``; ``catalogue.too_many_lines``.
    """
    return _read(lines, "steps", {step_line(step): step for step in known}, _step)


def read_fees(lines: Sequence[str], known: Sequence[FeeRow], today: date) -> tuple[FeeRow, ...] | None:
    """Return the fees that lines name, an empty tuple where nothing is paid, None where nothing was typed.

    Args:
        lines: as typed.
        known: the fees of the catalogue.
        today: the day that short days are counted from.

    Raises:
        RuleViolation: ``catalogue.fee_line`` with ``line``; ``catalogue.fees_empty`` where the catalogue knows fees
            and nothing was typed: nobody can tell whether nothing is paid; ``catalogue.too_many_lines``.
    """
    if not lines:
        if known:
            raise RuleViolation("catalogue.fees_empty", "fees")
        return None
    if len(lines) == 1 and fold(lines[0]) in _FREE_WORDS:
        return ()
    return _read(lines, "fees", {fee_line(fee): fee for fee in known}, lambda line: _fee(line, today))


def _line(*parts: str) -> str:
    """Return parts as one line, without the empty ones at its end."""
    texts = [tidy(part) for part in parts]
    while len(texts) > 1 and not texts[-1]:
        texts.pop()
    return tidy(" | ".join(texts))


def _read(lines: Sequence[str], field: str, unchanged: dict[str, T], read: Callable[[str], T | None]) -> tuple[T, ...]:
    if len(lines) > MOST_LIST_ITEMS:
        raise RuleViolation("catalogue.too_many_lines", field, most=MOST_LIST_ITEMS)
    parts = []
    for number, line in enumerate(lines, start=1):
        part = unchanged.get(line) or read(line)
        if part is None:
            raise RuleViolation(_CODES[field], field, line=number)
        parts.append(part)
    return tuple(parts)


def _parts(line: str, most: int) -> list[str] | None:
    """Return the parts of a line, empty ones for those that were left out; None where there are too many."""
    parts = [tidy(part) for part in line.split("|")]
    return parts + [""] * (most - len(parts)) if len(parts) <= most else None


def _paper(line: str, named: dict[str, RequiredDocument]) -> RequiredDocument | None:
    parts = _parts(line, _PARTS_OF_PAPER)
    if parts is None or not parts[0]:
        return None
    name, original_text, copy_text, condition, form_number = parts
    is_bare = not (original_text or copy_text)
    original, copy = (number_in(text or "0") for text in (original_text, copy_text))
    if original is None or copy is None or max(original, copy) > _MOST_COPIES:
        return None
    known = named.get(name, RequiredDocument(name, CopyCounts()))
    counts = replace(known.counts, original=1 if is_bare else original, copy=copy)
    return replace(
        known,
        counts=counts,
        form_number=form_number,
        required=known.required if condition == known.condition else not condition,
        condition=condition,
        present_only=not counts.total,
    )


def _step(line: str) -> LimitStep | None:
    parts = [tidy(part) for part in line.split("|")]
    limit = _LIMIT.fullmatch(fold(parts[-1]))
    if len(parts) > _PARTS_OF_STEP or limit is None:
        return None
    unit, number = _UNIT_WORDS.get(limit[2]), int(limit[1])
    if unit is None or not 0 < number <= _MOST_UNITS:
        return None
    return LimitStep(number, unit, parts[0] if len(parts) == _PARTS_OF_STEP else "")


def _fee(line: str, today: date) -> FeeRow | None:
    parts = _parts(line, _PARTS_OF_FEE)
    if parts is None:
        return None
    amount_text, way_text, begins, ends, note, exempt = parts
    kind = next((kind for kind, word in _KINDS.items() if amount_text.lower().startswith(f"{word} ")), None)
    amount_text = amount_text[len(_KINDS[kind]) :].strip() if kind is not None else amount_text
    is_unknown = fold(amount_text) == fold(UNKNOWN_AMOUNT)
    try:
        amount = None if is_unknown else parse_money(amount_text, "fees")
        first, last = (parse_day(text, "fees", today=today) for text in (begins, ends))
    except RuleViolation:
        return None
    if (amount is None and not is_unknown) or fold(way_text) not in _WAY_WORDS or (first and last and last < first):
        return None
    groups = tuple(group for part in exempt.split(";") if (group := tidy(part)))
    return FeeRow(amount, note, groups, first, last, kind, _WAY_WORDS[fold(way_text)])
