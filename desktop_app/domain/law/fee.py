"""Money at the desk: integer đồng."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.text import digits, number_in

_LARGEST = 10_000_000_000
# Groups are of three: "400.000,00" would become a hundredfold fee if its marks were only left out.
_TYPED = re.compile(r"[0-9]+|[0-9]{1,3}(?:[., \u00a0][0-9]{3})+")


class Payment(StrEnum):
    """How a fee was paid (Nghị định 118/2025/NĐ-CP Điều 24 khoản 1; Nghị định 61/2018/NĐ-CP Điều 22 khoản 1, 2).

    At the desk or into the agency's account (điểm a) is direct; the national portal and other platforms (điểm b) are
    online; through the public post was a way of the decree of 2018; other ways follow special laws (điểm c). Reports
    distinguish only what was paid online from the rest.
    """

    DIRECT = "direct"
    ONLINE = "online"
    POST = "post"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class FeeRules:
    """The rules of a rule set about money.

    Attributes:
        ways: how a fee may be paid.
        may_prove_later: whether a fee that is paid after the reception needs no proof in the dossier.
        budget_hours: working hours within which a fee that was paid online goes to the budget, where no special law
            says otherwise; None where no text names a limit.
    """

    ways: tuple[Payment, ...] = (Payment.DIRECT, Payment.ONLINE)
    may_prove_later: bool = False
    budget_hours: int | None = None


class FeeKind(StrEnum):
    """What a fee is called by law (Luật Phí và lệ phí Điều 3): phí, lệ phí, or the price of a service."""

    FEE = "fee"
    CHARGE = "charge"
    PRICE = "price"


@dataclass(frozen=True, slots=True)
class FeeRow:
    """One row of a procedure's fees, as the catalogue states it.

    Attributes:
        amount: integer đồng, or None where the provincial council sets it and the desk must type it
            (Thông tư 250/2016/TT-BTC Điều 3 khoản 4).
        note: the words beside the amount.
        exempt: groups that pay nothing (Luật Phí và lệ phí Điều 10 khoản 1).
        valid_from: first day the row holds, or None.
        valid_to: last day the row holds, or None.
        kind: what the fee is, or None where that is not known.
        way: the way of handing in that it is for, or None for all.
    """

    amount: int | None
    note: str = ""
    exempt: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    kind: FeeKind | None = None
    way: HandInWay | None = None

    def holds_on(self, day: date) -> bool:
        """Return whether the row is in force on `day`."""
        return (self.valid_from or day) <= day <= (self.valid_to or day)


def money(amount: int, unit: str = "đ") -> str:
    """Return an amount as people write it: ``400.000 đ``."""
    return f"{amount:,}".replace(",", ".") + f" {unit}"


def parse_money(text: str, field: str = "fee") -> int | None:
    """Return typed money in integer đồng; empty text is None (no fee known).

    Raises:
        RuleViolation: ``fee.not_money`` for anything but digits, plain or in groups of three; ``fee.too_large``.
    """
    plain = text.replace("đồng", "").replace("đ", "").strip()
    if not plain:
        return None
    if not _TYPED.fullmatch(plain):
        raise RuleViolation("fee.not_money", field)
    amount = number_in(digits(plain))
    if amount is None or amount > _LARGEST:
        raise RuleViolation("fee.too_large", field)
    return amount


def check_exemption(exemption: str, proof: str, fee: int | None) -> None:
    """Check that who pays nothing has shown why (Luật Phí và lệ phí 2015 Điều 10 khoản 1).

    Args:
        exemption: the group that is exempt, in words; ``""`` for nobody.
        proof: the paper or the database that shows it.
        fee: the fee in đồng, or None when none is known.

    Raises:
        RuleViolation: ``exemption.no_proof``, ``exemption.with_fee``, or ``exemption.nobody`` for a proof of nothing.
    """
    if exemption and fee:
        raise RuleViolation("exemption.with_fee", "fee")
    if exemption and not proof:
        raise RuleViolation("exemption.no_proof", "exemption_proof")
    if proof and not exemption:
        raise RuleViolation("exemption.nobody", "exemption")


def check_payment(payment: Payment | None, fee: int | None) -> None:
    """Check that there is a fee where one is noted as paid (Nghị định 118/2025/NĐ-CP Điều 24 khoản 1).

    Raises:
        RuleViolation: ``payment.no_fee``.
    """
    if payment is not None and not fee:
        raise RuleViolation("payment.no_fee", "fee")


def check_way(payment: Payment | None, rules: FeeRules) -> None:
    """Check that a fee may be paid in this way (Nghị định 118/2025/NĐ-CP Điều 24 khoản 1).

    Raises:
        RuleViolation: ``payment.way``.
    """
    if payment is not None and payment not in rules.ways:
        raise RuleViolation("payment.way", "way")


def check_proof(payment: Payment | None, proof: str, rules: FeeRules, *, is_after_reception: bool) -> None:
    """Check that what was not paid directly is proved by a document that goes with the dossier.

    Basis: Nghị định 118/2025/NĐ-CP Điều 24 khoản 2, which makes an exception for what is determined and paid after the
    reception; Nghị định 61/2018/NĐ-CP Điều 22 khoản 3, which makes none.

    Args:
        payment: how it was paid, or None when it was not.
        proof: number of the fee receipt, the payment order or the transaction, or ``""``.
        rules: those that the dossier is received under.
        is_after_reception: whether it is paid after the reception.

    Raises:
        RuleViolation: ``payment.no_proof``.
    """
    if payment in {None, Payment.DIRECT} or proof:
        return
    if not (is_after_reception and rules.may_prove_later):
        raise RuleViolation("payment.no_proof", "fee_proof")


def check_refund(amount: int | None, paid: int | None, refunded: int) -> int:
    """Return the amount that is paid back, which is not more than what was paid and is still kept.

    Basis: Nghị định 118/2025/NĐ-CP Điều 21 khoản 1, 2: fees are paid back as special laws say.

    Args:
        amount: what is to be paid back, in đồng, or None when nothing was typed.
        paid: what was paid, or None.
        refunded: what was paid back before.

    Raises:
        RuleViolation: ``refund.nothing_paid``, ``refund.missing``, ``refund.too_much`` (with ``most``).
    """
    left = (paid or 0) - refunded
    if left <= 0:
        raise RuleViolation("refund.nothing_paid", "amount")
    if not amount:
        raise RuleViolation("refund.missing", "amount")
    if amount > left:
        raise RuleViolation("refund.too_much", "amount", most=money(left))
    return amount
