"""Fees of a time: what each officer took and paid back, and what still has to go to the budget."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from desktop_app.domain.dossier.fee_entries import FeeEntry, fee_entries
from desktop_app.domain.law.fee_total import FeeTotal
from desktop_app.domain.law.period import Period
from desktop_app.services.context import DeskContext
from desktop_app.storage.dossiers import read_history
from desktop_app.storage.fees import count_before_budget, dossiers_before_budget, dossiers_with_fees
from desktop_app.storage.officers import officer_names

_MOST_WAITING = 500


@dataclass(frozen=True, slots=True)
class WaitingFee:
    """A fee that was paid online and is not with the budget.

    Attributes:
        dossier_id: the dossier.
        code: its code.
        payer: whose dossier it is.
        amount: the fee in đồng.
        paid_at: when it was paid.
        by: until when it has to be with the budget.
        is_late: whether that is over.
    """

    dossier_id: UUID
    code: str
    payer: str
    amount: int
    paid_at: datetime | None
    by: datetime
    is_late: bool


@dataclass(frozen=True, slots=True)
class Fees:
    """The fees of a time.

    Attributes:
        period: the time.
        made_at: when it was counted.
        entries: everything that was taken and paid back, in the order of time.
        totals: what each officer took and paid back, by name.
        waiting: what has to go to the budget, whenever it was paid; the earliest limit first.
    """

    period: Period
    made_at: datetime
    entries: tuple[FeeEntry, ...]
    totals: Mapping[str, FeeTotal]
    waiting: tuple[WaitingFee, ...]


def fees_of(context: DeskContext, period: Period) -> Fees:
    """Return the fees of a time, as the events of all desks record them."""
    begin, end = period.begin, period.end
    with context.store.read() as connection:
        wanted = dossiers_with_fees(connection, begin, end)
        histories = [history for dossier_id in wanted if (history := read_history(connection, dossier_id)) is not None]
        names = officer_names(connection)
    entries = [entry for history in histories for entry in fee_entries(history) if begin <= entry.at < end]
    entries.sort(key=lambda entry: entry.at)
    totals: dict[str, FeeTotal] = {}
    for entry in entries:
        name = names.get(entry.officer_id, "")
        totals[name] = totals.get(name, FeeTotal()).with_entry(entry.way, entry.amount)
    return Fees(period, context.clock(), tuple(entries), totals, waiting_fees(context))


def count_waiting_fees(context: DeskContext) -> tuple[int, int]:
    """Return how many fees `waiting_fees` would name, and how many of them are late; without reading the dossiers."""
    with context.store.read() as connection:
        return count_before_budget(connection, context.clock())


def waiting_fees(context: DeskContext) -> tuple[WaitingFee, ...]:
    """Return the fees that were paid online and are not with the budget, the earliest limit first.

    Basis: Nghị định 118/2025/NĐ-CP Điều 24 khoản 3.
    """
    now = context.clock()
    waiting = []
    with context.store.read() as connection:
        for dossier_id in dossiers_before_budget(connection, _MOST_WAITING):
            history = read_history(connection, dossier_id)
            state = history.folded.state if history is not None else None
            if history is None or state is None or state.budget_by is None:
                continue
            dossier, by = history.dossier, state.budget_by
            owner = dossier.reception.owner.name
            waiting.append(
                WaitingFee(dossier.id, dossier.code, owner, state.fee or 0, state.paid_at, by, is_late=now > by)
            )
    return tuple(waiting)
