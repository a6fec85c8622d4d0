"""Payloads of events about fees."""

from dataclasses import dataclass

from desktop_app.domain.bounds import Moment, Money, Name, Text, check_moment
from desktop_app.domain.law.fee import Payment


@dataclass(frozen=True, slots=True)
class PaymentRequested:
    """The applicant was asked to pay; None where the amount is the one known from reception."""

    fee: Money | None = None
    reason: Text = ""


@dataclass(frozen=True, slots=True)
class Paid:
    """The fee was paid.

    Attributes:
        way: how, or None where the way was not recorded.
        fee: the amount in đồng, or None where it is the one known before.
        proof: number of the fee receipt, the payment order or the transaction, or ``""``.
        budget_by: until when what was paid online has to be with the budget, or None where no limit is set.
    """

    way: Payment | None = None
    fee: Money | None = None
    proof: Name = ""
    budget_by: Moment | None = None

    def __post_init__(self) -> None:
        """Check what a type cannot express."""
        if self.budget_by is not None:
            check_moment(self.budget_by)


@dataclass(frozen=True, slots=True)
class FeeRefunded:
    """A fee, or a part of it, was paid back.

    Attributes:
        amount: how much, in đồng.
        reason: why, with the law that says so.
        proof: number of the payment voucher, or ``""``.
    """

    amount: Money
    reason: Text = ""
    proof: Name = ""


@dataclass(frozen=True, slots=True)
class FeeToBudget:
    """A fee that was paid online went to the budget.

    Attributes:
        reference: number of the payment order to the treasury, or ``""``.
        in_time: whether that was within the limit.
    """

    reference: Name = ""
    in_time: bool = True
