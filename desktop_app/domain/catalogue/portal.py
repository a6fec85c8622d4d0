"""What the values of the national portal mean; measured on its data of June and July 2026.

Its fee of 0 is a default and no statement that a procedure is free: where the provincial council sets the amount
(Thông tư 85/2019/TT-BTC) the portal says 0 too. Some amounts are in thousands of đồng. A paper is never marked as
required there, groups of papers hold prose as well, and several limits of one way are stages or cases.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.dossier.procedure import CopyCounts, LimitOption, RequiredDocument
from desktop_app.domain.law.fee import FeeKind, FeeRow
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.domain.text import fold, tidy

SET_ELSEWHERE = "Cổng ghi 0: chưa rõ mức thu, không có nghĩa là miễn phí."
IN_THOUSANDS = "Cổng ghi {amount}: có thể là nghìn đồng, cần kiểm tra."
OTHER_CURRENCY = "Cổng ghi {amount} {currency}."
IN_SOME_CASES = "Theo trường hợp nêu ở tên giấy tờ"

_DONG = frozenset({"", "VND", "VNĐ", "đồng", "Đồng"})
_LEAST_DONG = 1_000
_MONTH_DAYS = 30
_MOST_COPIES = 20
_MOST_UNITS = 3_650
# Groups that say how a paper is given, not when it is asked for.
_PLAIN_GROUPS = frozenset(
    {"", "giay to phai nop", "giay to phai xuat trinh", "giay to phai xuat trinh va nop", "thanh phan ho so", "ho so"}
)
_CONDITIONAL = re.compile(r"^(truong hop|doi voi|neu )|\bneu co\b|\btrong truong hop\b|\bneu thuoc\b")
_REMARKS = re.compile(r"^(luu y|ghi chu)\b")
_UNITS = {
    "working_day": (LimitUnit.WORKING_DAY, 1),
    "day": (LimitUnit.CALENDAR_DAY, 1),
    "hour": (LimitUnit.HOUR, 1),
    "month": (LimitUnit.CALENDAR_DAY, _MONTH_DAYS),
}
_KINDS = {"phi": FeeKind.FEE, "le_phi": FeeKind.CHARGE, "muc_gia": FeeKind.PRICE}


@dataclass(frozen=True, slots=True)
class PortalPaper:
    """A paper as the portal lists it.

    Attributes:
        name: its name.
        original: number of originals.
        copy: number of copies.
        group: the heading that it stands under: a case, or how it is given.
        is_shown_only: whether it is only shown at the counter.
        form_number: the form that it is written on, or ``""``.
    """

    name: str
    original: int = 0
    copy: int = 0
    group: str = ""
    is_shown_only: bool = False
    form_number: str = ""


def fee_row(
    amount: int | None, text: str, *, currency: str = "", kind: str = "", way: HandInWay | None = None
) -> FeeRow:
    """Return the row of a fee that the portal states; an amount that cannot be relied on becomes "not known".

    Args:
        amount: the number, or None.
        text: the words beside it.
        currency: its currency; đồng where it is empty.
        kind: ``phi``, ``le_phi``, ``muc_gia`` or ``""``.
        way: the way of handing in that it is for.
    """
    words, doubt = tidy(text), ""
    if currency not in _DONG and amount is not None:
        doubt = OTHER_CURRENCY.format(amount=amount, currency=currency)
    elif amount == 0:
        doubt = SET_ELSEWHERE
    elif amount is not None and amount < _LEAST_DONG:
        doubt = IN_THOUSANDS.format(amount=amount)
    note = " ".join(part for part in (doubt, words) if part)
    return FeeRow(None if doubt else amount, note, kind=_KINDS.get(kind), way=way)


def same_for_all_ways(rows: Sequence[FeeRow], ways: Iterable[HandInWay]) -> tuple[FeeRow, ...]:
    """Return fee rows without those that repeat another one; equal ones of all ways become one row for any way."""
    distinct = list(dict.fromkeys(rows))
    known = set(ways) | {row.way for row in distinct if row.way is not None}
    merged = []
    for row in distinct:
        general = replace(row, way=None)
        like = {other.way for other in distinct if replace(other, way=None) == general}
        merged.append(general if row.way is not None and like >= known else row)
    return tuple(dict.fromkeys(merged))


def limit_steps(number: float | None, unit: str, by: str) -> tuple[LimitStep, ...]:
    """Return the steps of a limit of the portal, or none where number or unit is missing or cannot be counted.

    A month counts as 30 days. Fractions are not counted: half days are rounded by nobody's rule.
    """
    if number is None or unit not in _UNITS or number != int(number) or not 0 < number <= _MOST_UNITS:
        return ()
    counted, factor = _UNITS[unit]
    return (LimitStep(int(number) * factor, counted, by),)


def agreed_steps(options: Sequence[LimitOption], way: HandInWay = HandInWay.DIRECT) -> tuple[LimitStep, ...]:
    """Return the limit that all options for a way agree on; none where they differ or none is known.

    Options of cases count where those of ways have no unit: of one procedure the portal's ways were changed first.
    """
    ways = {option.steps for option in options if not option.case and option.way in {None, way}} - {()}
    cases = {option.steps for option in options if option.case} - {()}
    stated = ways or cases or {option.steps for option in options} - {()}
    return stated.pop() if len(stated) == 1 else ()


def papers(listed: Sequence[PortalPaper]) -> tuple[RequiredDocument, ...]:
    """Return the components of a dossier that the portal's list means.

    Remarks, and lines with no copies that are not shown either, are prose and left out. Where several headings stand
    for cases, the heading is the condition; so is a name that tells of a case by itself. The portal's list has no
    order: what everybody hands in comes first, what is only shown comes last.
    """
    cases = {paper.group for paper in listed if fold(paper.group) not in _PLAIN_GROUPS}
    documents = []
    for paper in listed:
        if _REMARKS.match(fold(paper.group)) or not (paper.original or paper.copy or paper.is_shown_only):
            continue
        is_case = paper.group in cases and (len(cases) > 1 or _CONDITIONAL.search(fold(paper.group)))
        condition = tidy(paper.group) if is_case else ""
        if not condition and (_CONDITIONAL.search(fold(paper.name)) or "(nếu" in tidy(paper.name).lower()):
            condition = IN_SOME_CASES
        documents.append(_document(paper, condition))
    in_order = sorted(documents, key=lambda document: (document.present_only, not document.required))
    return tuple(dict.fromkeys(in_order))


def _document(paper: PortalPaper, condition: str) -> RequiredDocument:
    counts = CopyCounts() if paper.is_shown_only else CopyCounts(_copies(paper.original), copy=_copies(paper.copy))
    return RequiredDocument(
        name=tidy(paper.name),
        counts=counts,
        form_number=tidy(paper.form_number),
        required=not condition,
        condition=condition,
        present_only=paper.is_shown_only,
    )


def _copies(number: int) -> int:
    return max(0, min(number, _MOST_COPIES))
