"""The tracking ledger (Form 07) on paper, one line at a time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from desktop_app.printing.completeness import refusing_incomplete_papers
from desktop_app.printing.letterhead import Letterhead
from forms.reports.ledger import write_ledger
from forms.reports.ledger_data import LedgerData, LedgerRow
from forms.wording import FormWording

LedgerLine = LedgerRow
"""One dossier of the printed ledger."""


@dataclass(frozen=True, slots=True)
class LedgerCase:
    """What a printed ledger contains besides its lines.

    Attributes:
        letterhead: who keeps it.
        period: the days that are listed, ready text, or ``""``.
        printed_at: the moment that it shows.
        keeper: who printed it.
    """

    letterhead: Letterhead
    period: str
    printed_at: datetime
    keeper: str


@refusing_incomplete_papers()
def draw_ledger(case: LedgerCase, lines: Iterable[LedgerLine], words: FormWording) -> bytes:
    """Return the PDF of a ledger of any length; the lines are taken one at a time."""
    data = LedgerData(
        **case.letterhead.fields,
        one_stop_unit=case.letterhead.agency.one_stop_unit,
        period=case.period,
        printed_at=case.printed_at,
        keeper=case.keeper,
    )
    out = BytesIO()
    write_ledger(data, lines, out, words)
    return out.getvalue()
