"""Payment requests and payments of received dossiers."""

from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.dossier.events import may_note_payment
from desktop_app.domain.dossier.payloads.fees import Paid, PaymentRequested
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.text import tidy
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.unit_of_work import DossierUnitOfWork, StepResult


def request_payment(context: DeskContext, dossier_id: UUID, fee: int | None = None, reason: str = "") -> StepResult:
    """Record a payment request: the dossier waits for payment (national status 6), its time limit continues.

    Args:
        context: officer, desk and store.
        dossier_id: the dossier.
        fee: how much in đồng, where the reception knew of no fee.
        reason: what is to be paid.

    Raises:
        RuleViolation: ``payment.twice``, ``payment.no_fee``, ``step.impossible``.
    """
    with context.store.write() as connection:
        work, amount = _unpaid(connection, context, dossier_id, EventKind.PAYMENT_REQUESTED, fee)
        work.take(PaymentRequested(amount, tidy(reason)))
        return work.done()


def note_payment(context: DeskContext, dossier_id: UUID, way: Payment, fee: int | None = None) -> StepResult:
    """Record that the fee was paid; this ends the wait for payment.

    Args:
        context: officer, desk and store.
        dossier_id: the dossier.
        way: how it was paid.
        fee: how much in đồng, where the reception knew of no fee.

    Raises:
        RuleViolation: ``payment.twice``, ``payment.no_fee``, ``step.impossible``.
    """
    with context.store.write() as connection:
        work, amount = _unpaid(connection, context, dossier_id, EventKind.PAID, fee)
        work.take(Paid(way, amount))
        return work.done()


def _unpaid(
    connection: Connection, context: DeskContext, dossier_id: UUID, kind: EventKind, fee: int | None
) -> tuple[DossierUnitOfWork, int]:
    """Return a dossier whose fee is not paid, and the fee."""
    work = DossierUnitOfWork(connection, context, dossier_id)
    work.check(kind)
    if not may_note_payment(work.state):
        raise RuleViolation("payment.twice" if work.state.payment else "payment.no_fee", "way")
    amount = work.state.fee or fee
    if not amount:
        raise RuleViolation("payment.no_fee", "fee")
    return work, amount
