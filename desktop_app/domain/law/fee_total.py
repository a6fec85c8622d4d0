"""What was taken in fees, by the way of paying."""

from collections.abc import Iterable
from dataclasses import dataclass, fields

from desktop_app.domain.law.fee import Payment


@dataclass(frozen=True, slots=True)
class FeeTotal:
    """What one officer took and paid back, in đồng.

    Attributes:
        count: how many fees were taken.
        direct: what was paid at the desk, into the account or by post.
        online: what was paid online.
        other: what was paid in other ways.
        refunded: what was paid back.
    """

    count: int = 0
    direct: int = 0
    online: int = 0
    other: int = 0
    refunded: int = 0

    @property
    def taken(self) -> int:
        """Everything that was taken."""
        return self.direct + self.online + self.other

    @property
    def rest(self) -> int:
        """What was taken without what was paid back."""
        return self.taken - self.refunded

    def with_entry(self, way: Payment | None, amount: int) -> "FeeTotal":
        """Return the total with one more fee.

        Args:
            way: how it was paid; None for what was paid back.
            amount: in đồng; negative for what was paid back.
        """
        if way is None:
            return FeeTotal(self.count, self.direct, self.online, self.other, self.refunded - amount)
        online, other = (amount if way is kind else 0 for kind in (Payment.ONLINE, Payment.OTHER))
        direct = 0 if way in {Payment.ONLINE, Payment.OTHER} else amount
        return FeeTotal(self.count + 1, self.direct + direct, self.online + online, self.other + other, self.refunded)


def sum_of(totals: Iterable[FeeTotal]) -> FeeTotal:
    """Return what several officers took together."""
    listed = list(totals)
    return FeeTotal(*(sum(getattr(total, field.name) for total in listed) for field in fields(FeeTotal)))
