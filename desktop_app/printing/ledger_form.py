"""The tracking ledger (Form 07) on paper, a line at a time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from desktop_app.domain.agency import Agency
from desktop_app.domain.form_look import FormLook
from desktop_app.printing.letterhead import letterhead
from forms.ledger import LedgerData, LedgerRow, write_ledger
from forms.wording import FormWording

LedgerLine = LedgerRow
"""One dossier of the printed ledger."""


@dataclass(frozen=True, slots=True)
class LedgerCase:
    """What a printed ledger says besides its lines.

    Attributes:
        agency: who keeps it.
        look: logo, second language, training mark.
        form_set: the set of forms of the day.
        period: the days that are listed, ready text, or ``""``.
        printed_at: the moment that it is of.
        keeper: who printed it.
    """

    agency: Agency
    look: FormLook
    form_set: str
    period: str
    printed_at: datetime
    keeper: str


def draw_ledger(case: LedgerCase, lines: Iterable[LedgerLine], words: FormWording) -> bytes:
    """Return the PDF of a ledger of any length; the lines are asked for one at a time."""
    data = LedgerData(
        **letterhead(case.agency, case.look, case.form_set),
        one_stop_unit=case.agency.one_stop_unit,
        period=case.period,
        printed_at=case.printed_at,
        keeper=case.keeper,
    )
    out = BytesIO()
    write_ledger(data, lines, out, words)
    return out.getvalue()
