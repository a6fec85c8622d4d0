"""The print ledger: every sheet that this desk was asked for."""

from dataclasses import dataclass

from desktop_app.domain.law.period import Period
from desktop_app.services.context import DeskContext
from desktop_app.storage.print_jobs import JobState
from desktop_app.storage.print_ledger import Sheet, sheets_between

__all__ = ["JobState", "PrintLedger", "Sheet", "print_ledger"]

MOST_SHEETS = 2_000
"""How many sheets a page of the ledger holds."""


@dataclass(frozen=True, slots=True)
class PrintLedger:
    """The sheets of some days.

    Attributes:
        period: the days.
        sheets: the newest first.
        is_cut: whether there are more than the page holds.
    """

    period: Period
    sheets: tuple[Sheet, ...]
    is_cut: bool = False


def print_ledger(context: DeskContext, period: Period) -> PrintLedger:
    """Return every sheet of some days: papers of dossiers, labels, lists and reports."""
    with context.store.read() as connection:
        sheets = sheets_between(connection, period.begin, period.end, MOST_SHEETS + 1)
    return PrintLedger(period, tuple(sheets[:MOST_SHEETS]), is_cut=len(sheets) > MOST_SHEETS)
