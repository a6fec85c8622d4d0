"""Noting how the fee of a received dossier was paid."""

from uuid import UUID

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.events import may_note_payment
from desktop_app.domain.fee import Payment, check_payment
from desktop_app.domain.steps import EventKind
from desktop_app.services.context import DeskContext
from desktop_app.services.steps import DossierWork, StepTaken


def note_payment(context: DeskContext, dossier_id: UUID, way: Payment, fee: int | None = None) -> StepTaken:
    """Note that the fee was paid; a wait for the payment ends with it.

    Args:
        context: officer, desk and store.
        dossier_id: the dossier.
        way: how it was paid.
        fee: how much in đồng, where the reception knew of no fee.

    Raises:
        RuleViolation: ``payment.twice``, ``payment.no_fee``, ``step.impossible``.
    """
    with context.store.write() as connection:
        work = DossierWork(connection, context, dossier_id)
        work.check(EventKind.PAID)
        if not may_note_payment(work.state):
            raise RuleViolation("payment.twice" if work.state.payment else "payment.no_fee", "way")
        amount = work.state.fee or fee
        check_payment(way, amount)
        work.take(EventKind.PAID, {"way": way.value, "fee": amount})
        return work.done()
