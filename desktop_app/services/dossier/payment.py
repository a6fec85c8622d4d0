"""Payment requests, payments and refunds of received dossiers, and the way of the money to the budget."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.dossier_state import may_note_payment
from desktop_app.domain.dossier.payloads.fees import FeeRefunded, FeeToBudget, Paid, PaymentRequested
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.budget import to_budget_by
from desktop_app.domain.law.fee import Payment, check_proof, check_refund, check_way
from desktop_app.domain.people.rights import Right, check_right
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
        RuleViolation: ``role.counter_only``; ``payment.twice``, ``payment.no_fee``, ``step.impossible``.
    """
    check_right(context.officer, Right.SERVE)
    with context.store.write() as connection:
        work, amount = _unpaid(connection, context, dossier_id, EventKind.PAYMENT_REQUESTED, fee)
        work.take(PaymentRequested(amount, tidy(reason)))
        return work.done()


def note_payment(
    context: DeskContext, dossier_id: UUID, way: Payment, fee: int | None = None, proof: str = ""
) -> StepResult:
    """Record that the fee was paid; this ends the wait for payment.

    Args:
        context: officer, desk and store.
        dossier_id: the dossier.
        way: how it was paid.
        fee: how much in đồng, where the reception knew of no fee.
        proof: number of the fee receipt, the payment order or the transaction.

    Raises:
        RuleViolation: ``role.counter_only``; ``payment.twice``, ``payment.no_fee``, ``payment.way``,
            ``payment.no_proof``, ``step.impossible``.
    """
    check_right(context.officer, Right.SERVE)
    with context.store.write() as connection:
        work, amount = _unpaid(connection, context, dossier_id, EventKind.PAID, fee)
        rules, number = work.rules.fee, tidy(proof)
        check_way(way, rules)
        check_proof(way, number, rules, is_after_reception=True)
        work.take(Paid(way, amount, number, _budget_by(work, way)))
        return work.done()


def refund(context: DeskContext, dossier_id: UUID, amount: int | None, reason: str, proof: str = "") -> StepResult:
    """Record that a fee, or a part of it, was paid back (Nghị định 118/2025/NĐ-CP Điều 21 khoản 1, 2).

    Args:
        context: officer, desk and store.
        dossier_id: the dossier.
        amount: how much in đồng.
        reason: why, with the law that says so.
        proof: number of the payment voucher, or ``""``.

    Raises:
        RuleViolation: ``refund.nothing_paid``, ``refund.missing``, ``refund.too_much``, ``refund.no_reason``.
    """
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        state = work.state
        checked = check_refund(amount, state.fee if state.payment else None, state.refunded)
        if not tidy(reason):
            raise RuleViolation("refund.no_reason", "reason")
        work.take(FeeRefunded(checked, tidy(reason), tidy(proof)))
        return work.done()


def to_budget(context: DeskContext, dossier_ids: Sequence[UUID], reference: str) -> list[StepResult]:
    """Record that fees which were paid online went to the budget together, all of them or none.

    Basis: Nghị định 118/2025/NĐ-CP Điều 24 khoản 3. Later than the limit is not refused but marked late.

    Args:
        context: officer, desk and store.
        dossier_ids: whose fees.
        reference: number of the payment order to the treasury.

    Raises:
        RuleViolation: ``role.counter_only``; ``budget.nothing`` for no dossier, ``budget.no_reference``,
            ``budget.twice`` (with ``dossier``).
    """
    check_right(context.officer, Right.SERVE)
    number = tidy(reference)
    if not dossier_ids:
        raise RuleViolation("budget.nothing", "dossiers")
    if not number:
        raise RuleViolation("budget.no_reference", "reference")
    with context.store.write() as connection:
        return [_to_budget(DossierUnitOfWork(connection, context, wanted), number) for wanted in dossier_ids]


def _to_budget(work: DossierUnitOfWork, reference: str) -> StepResult:
    by = work.state.budget_by
    if by is None or work.state.budget_at is not None:
        raise RuleViolation("budget.twice", "dossiers", dossier=work.dossier.code)
    work.take(FeeToBudget(reference, in_time=work.now <= by))
    return work.done()


def _budget_by(work: DossierUnitOfWork, way: Payment) -> datetime | None:
    hours = work.context.hours_history.on(local(work.now).date())
    return to_budget_by(way, work.now, work.rules.fee, work.context.calendar, hours)


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
