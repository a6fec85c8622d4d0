"""Money at the desk: integer đồng."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.text import digits, number_in

_LARGEST = 10_000_000_000
# Groups are of three: "400.000,00" would become a hundredfold fee if its marks were only left out.
_TYPED = re.compile(r"[0-9]+|[0-9]{1,3}(?:[., \u00a0][0-9]{3})+")


class Payment(StrEnum):
    """How a fee was paid (Nghị định 118/2025/NĐ-CP Điều 24 khoản 1).

    At the desk or into the agency's account (điểm a) is direct; the national portal and other platforms (điểm b) are
    online. Reports distinguish only these two.
    """

    DIRECT = "direct"
    ONLINE = "online"


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
    """

    amount: int | None
    note: str = ""
    exempt: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None

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
