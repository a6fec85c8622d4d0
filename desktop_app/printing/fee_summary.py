"""The list of fees that the desk settles with the treasurer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.dates import day_text
from desktop_app.domain.dossier.fee_entries import FeeEntry
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.law.fee_total import FeeTotal
from desktop_app.domain.law.period import Period
from desktop_app.printing.completeness import refusing_incomplete_papers
from desktop_app.printing.letterhead import Letterhead
from forms.registry import get
from forms.reports.fee_summary import FeeLine, FeeSummaryData, OfficerTotal

FEE_SUMMARY = "fee-summary"
WAYS_ON_PAPER = {
    Payment.DIRECT: "Trực tiếp",
    Payment.ONLINE: "Trực tuyến",
    Payment.POST: "Bưu chính",
    Payment.OTHER: "Cách khác",
    None: "Hoàn trả",
}
"""Ways of payment; None is what was paid back."""


@dataclass(frozen=True, slots=True)
class FeeCase:
    """What the list is made from.

    Attributes:
        letterhead: whose list it is.
        period: its days.
        made_at: when it is made.
        maker: who makes it.
        entries: everything that was taken and paid back.
        totals: what each officer took.
    """

    letterhead: Letterhead
    period: Period
    made_at: datetime
    maker: str
    entries: Sequence[FeeEntry]
    totals: Mapping[str, FeeTotal]


@refusing_incomplete_papers()
def draw_fee_summary(case: FeeCase) -> bytes:
    """Return the PDF of the list on A4."""
    data = FeeSummaryData(
        **case.letterhead.fields,
        period=_days(case.period),
        made_at=case.made_at,
        one_stop_unit=case.letterhead.agency.one_stop_unit,
        totals=tuple(_total(name, total) for name, total in case.totals.items()),
        lines=tuple(_line(entry) for entry in case.entries),
        maker=case.maker,
    )
    return get(FEE_SUMMARY).render(data)


def _days(period: Period) -> str:
    first, last = day_text(period.first), day_text(period.last)
    return f"Ngày {first}" if first == last else f"Từ ngày {first} đến ngày {last}"


def _total(name: str, total: FeeTotal) -> OfficerTotal:
    return OfficerTotal(name, total.count, total.direct, total.online, total.other, total.refunded)


def _line(entry: FeeEntry) -> FeeLine:
    return FeeLine(entry.at, entry.code, entry.payer, WAYS_ON_PAPER[entry.way], entry.proof, entry.amount)
