"""Money that was taken and paid back for a dossier, as its events record it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.history import DossierHistory
from desktop_app.domain.dossier.payloads.fees import FeeRefunded, Paid
from desktop_app.domain.dossier.payloads.reception import Received
from desktop_app.domain.law.fee import Payment


@dataclass(frozen=True, slots=True)
class FeeEntry:
    """Money that was taken for a dossier, or paid back.

    Attributes:
        dossier_id: the dossier.
        code: its code.
        payer: whose dossier it is.
        procedure: its procedure.
        at: when it was noted.
        officer_id: who noted it.
        amount: in đồng; negative for what was paid back.
        way: how it was paid; None for what was paid back.
        proof: number of the receipt, order, transaction or voucher, or ``""``.
    """

    dossier_id: UUID
    code: str
    payer: str
    procedure: str
    at: datetime
    officer_id: UUID
    amount: int
    way: Payment | None
    proof: str


def fee_entries(history: DossierHistory) -> tuple[FeeEntry, ...]:
    """Return what was taken and paid back for a dossier, in the order of the events.

    The moments are those that a correction of the clock left.
    """
    return tuple(entry for event in history.standing if (entry := _entry(history, event)) is not None)


def _entry(history: DossierHistory, event: DossierEvent) -> FeeEntry | None:
    dossier, payload = history.dossier, event.payload
    way: Payment | None = None
    match payload:
        case Received(reception=page) if page.payment is not None:
            amount, way, proof, at = page.fee or 0, page.payment, page.fee_proof, dossier.received_at
        case Paid() if payload.way is not None:
            amount, way, proof = payload.fee or history.folded.state.fee or 0, payload.way, payload.proof
            at = event.at
        case FeeRefunded():
            amount, proof, at = -payload.amount, payload.proof, event.at
        case _:
            return None
    owner, procedure = dossier.reception.owner.name, dossier.procedure_name
    return FeeEntry(dossier.id, dossier.code, owner, procedure, at, event.officer_id, amount, way, proof)
