"""The sheet of a day at one desk: numbers, papers, results and fees against each other, and what does not fit.

No decree prescribes it. It follows from what each has to add up to: every dossier has one code and one receipt
(Nghị định 118/2025/NĐ-CP Điều 17 khoản 3), and every fee that was taken has its receipt or transaction (Điều 24).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import groupby
from uuid import UUID

from desktop_app.domain.dossier.fee_entries import FeeEntry
from desktop_app.domain.law.fee import Payment


class GapKind(StrEnum):
    """What does not fit at the end of a day.

    Members:
        NUMBER: a number was given, and no dossier and no slip has it.
        NO_RECEIPT: a dossier was received, and no receipt of it that counts is on paper.
        NOT_ON_PAPER: a sheet was asked for and did not come out.
        NO_PROOF: a fee was taken directly without the number of its receipt.
        UNPAID: a fee that is due at the reception was not taken.
        UNSENT: events that the server does not have.
        SLIP: a slip that was given out in an outage is neither entered nor voided.
    """

    NUMBER = "number"
    NO_RECEIPT = "no_receipt"
    NOT_ON_PAPER = "not_on_paper"
    NO_PROOF = "no_proof"
    UNPAID = "unpaid"
    UNSENT = "unsent"
    SLIP = "slip"


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that does not fit.

    Attributes:
        kind: what it is.
        subject: the code, the first and the last of several numbers in a row, or the title of a paper.
        paper: name of the form that did not come out, else ``""``.
        dossier_id: the dossier that it is about, or None.
        amount: in đồng for a fee, how many for numbers and events; else 0.
    """

    kind: GapKind
    subject: str = ""
    paper: str = ""
    dossier_id: UUID | None = None
    amount: int = 0


@dataclass(frozen=True, slots=True)
class DayDossier:
    """A dossier that the desk received on the day, as far as the sheet looks at it.

    Attributes:
        id: the dossier.
        code: the code that it got at its reception.
        code_now: its code now.
        needs_receipt: whether it gets a receipt; a result that is handed back at once has none.
        has_receipt: whether one that counts is on paper.
        unpaid: the fee that was due at the reception and was not taken, in đồng.
    """

    id: UUID
    code: str
    code_now: str
    needs_receipt: bool = True
    has_receipt: bool = True
    unpaid: int = 0


@dataclass(frozen=True, slots=True)
class DayPaper:
    """A sheet that was asked for on the day.

    Attributes:
        name: its form.
        subject: code of the dossier, or title.
        dossier_id: the dossier, or None.
        reprint: number of the reprint, 0 for the first print.
        is_receipt: whether it is a receipt.
        is_on_paper: whether a printer got it.
        is_thrown_away: whether nobody wants it any more.
    """

    name: str
    subject: str
    dossier_id: UUID | None
    reprint: int
    is_receipt: bool
    is_on_paper: bool
    is_thrown_away: bool = False


@dataclass(frozen=True, slots=True)
class DayFacts:
    """What happened at one desk on one day.

    Attributes:
        day: the day.
        given: the codes that the desk's counters gave on the day, in their order.
        taken: those of them that a dossier of any desk or a slip has.
        dossiers: the dossiers that the desk received on the day, in the order of the ledger.
        papers: the sheets that were asked for.
        voided: how many sheets were voided on the day.
        returned: how many results were handed back.
        fees: what was taken and paid back at the desk, in the order of time.
        unsent: events that the server does not have; None at a desk without a server.
        open_slips: codes of slips for outages that are neither entered nor voided, whenever they were printed.
        entered_slips: how many slips were entered on the day.
        voided_slips: how many slips were voided on the day.
    """

    day: date
    given: Sequence[str] = ()
    taken: frozenset[str] = frozenset()
    dossiers: Sequence[DayDossier] = ()
    papers: Sequence[DayPaper] = ()
    voided: int = 0
    returned: int = 0
    fees: Sequence[FeeEntry] = ()
    unsent: int | None = None
    open_slips: Sequence[str] = ()
    entered_slips: int = 0
    voided_slips: int = 0


@dataclass(frozen=True, slots=True)
class FeeSum:
    """What was taken in one way: how often, how much in đồng, and how many of them have the number of a proof."""

    count: int = 0
    amount: int = 0
    proven: int = 0

    def with_entry(self, entry: FeeEntry) -> "FeeSum":
        """Return the sum with one entry more."""
        return FeeSum(self.count + 1, self.amount + entry.amount, self.proven + bool(entry.proof))


@dataclass(frozen=True, slots=True)
class DaySheet:
    """The sheet of a day.

    Attributes:
        day: the day.
        issued: how many numbers were given that something has.
        first: the first of them, or ``""``.
        last: the last of them, or ``""``.
        received: how many dossiers were received, those with a code of the portal included.
        receipts: first prints of receipts that came out.
        reprints: reprints of any paper that came out.
        others: other first prints that came out.
        voided: sheets that were voided.
        returned: results that were handed back.
        unsent: events that the server does not have; None at a desk without a server.
        open_slips: slips for outages that are neither entered nor voided.
        entered_slips: slips that were entered.
        voided_slips: slips that were voided.
        fees: what was taken by way of payment; None for what was paid back.
        gaps: what does not fit, in the order of `GapKind`.
    """

    day: date
    issued: int
    first: str
    last: str
    received: int
    receipts: int
    reprints: int
    others: int
    voided: int
    returned: int
    unsent: int | None = None
    open_slips: int = 0
    entered_slips: int = 0
    voided_slips: int = 0
    fees: Mapping[Payment | None, FeeSum] = field(default_factory=dict)
    gaps: tuple[Gap, ...] = ()


def day_sheet(facts: DayFacts) -> DaySheet:
    """Return the sheet of a day."""
    printed = [paper for paper in facts.papers if paper.is_on_paper]
    issued = [code for code in facts.given if code in facts.taken]
    fees: dict[Payment | None, FeeSum] = {}
    for entry in facts.fees:
        fees[entry.way] = fees.get(entry.way, FeeSum()).with_entry(entry)
    return DaySheet(
        day=facts.day,
        issued=len(issued),
        first=issued[0] if issued else "",
        last=issued[-1] if issued else "",
        received=len(facts.dossiers),
        receipts=sum(paper.is_receipt and not paper.reprint for paper in printed),
        reprints=sum(paper.reprint > 0 for paper in printed),
        others=sum(not paper.is_receipt and not paper.reprint for paper in printed),
        voided=facts.voided,
        returned=facts.returned,
        unsent=facts.unsent,
        open_slips=len(facts.open_slips),
        entered_slips=facts.entered_slips,
        voided_slips=facts.voided_slips,
        fees=fees,
        gaps=tuple(_gaps(facts)),
    )


def _gaps(facts: DayFacts) -> list[Gap]:
    gaps = list(_missing_numbers(facts))
    gaps += [
        Gap(GapKind.NO_RECEIPT, dossier.code_now, dossier_id=dossier.id)
        for dossier in facts.dossiers
        if dossier.needs_receipt and not dossier.has_receipt
    ]
    gaps += [
        Gap(GapKind.NOT_ON_PAPER, paper.subject, paper.name, paper.dossier_id)
        for paper in facts.papers
        if not paper.is_on_paper and not paper.is_thrown_away
    ]
    gaps += [
        Gap(GapKind.NO_PROOF, entry.code, dossier_id=entry.dossier_id, amount=entry.amount)
        for entry in facts.fees
        if entry.way is Payment.DIRECT and entry.amount > 0 and not entry.proof
    ]
    gaps += [
        Gap(GapKind.UNPAID, dossier.code_now, dossier_id=dossier.id, amount=dossier.unpaid)
        for dossier in facts.dossiers
        if dossier.unpaid
    ]
    gaps += [Gap(GapKind.UNSENT, amount=facts.unsent)] if facts.unsent else []
    return gaps + [Gap(GapKind.SLIP, code) for code in facts.open_slips]


def _missing_numbers(facts: DayFacts) -> Iterator[Gap]:
    """Yield the numbers that nothing has; those in a row are one line."""
    for is_taken, run in groupby(facts.given, key=facts.taken.__contains__):
        codes = list(run)
        if not is_taken:
            subject = codes[0] if len(codes) == 1 else f"{codes[0]} – {codes[-1]}"
            yield Gap(GapKind.NUMBER, subject, amount=len(codes))
