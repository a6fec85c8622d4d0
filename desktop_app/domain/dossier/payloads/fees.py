"""Payloads of events about fees."""

from dataclasses import dataclass

from desktop_app.domain.bounds import (
    Money,
    Text,
)
from desktop_app.domain.law.fee import Payment


@dataclass(frozen=True, slots=True)
class PaymentRequested:
    """The applicant was asked to pay; None where the amount is the one known from reception."""

    fee: Money | None = None
    reason: Text = ""


@dataclass(frozen=True, slots=True)
class Paid:
    """The fee was paid; None where the amount is the one known before, or the way was not recorded."""

    way: Payment | None = None
    fee: Money | None = None
