"""Totals of fees by the way of paying."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.law.fee import Payment
from desktop_app.domain.law.fee_total import FeeTotal, sum_of

_TAKEN = st.tuples(st.sampled_from(Payment), st.integers(0, 10**9))
_REFUNDED = st.tuples(st.none(), st.integers(-(10**9), 0))
_ENTRIES = st.lists(_TAKEN | _REFUNDED)


def test_each_way_has_its_column() -> None:
    total = FeeTotal()
    ways = ((Payment.DIRECT, 10), (Payment.POST, 20), (Payment.ONLINE, 30), (Payment.OTHER, 40), (None, -50))
    for way, amount in ways:
        total = total.with_entry(way, amount)
    assert total == FeeTotal(count=4, direct=30, online=30, other=40, refunded=50)
    assert (total.taken, total.rest) == (100, 50)


@given(_ENTRIES)
def test_the_rest_is_the_sum_of_all_entries(entries: list[tuple[Payment | None, int]]) -> None:
    total = FeeTotal()
    for way, amount in entries:
        total = total.with_entry(way, amount)
    assert total.rest == sum(amount for _, amount in entries)
    assert total.count == sum(way is not None for way, _ in entries)


@given(_ENTRIES, _ENTRIES)
def test_two_officers_together(
    first: list[tuple[Payment | None, int]], second: list[tuple[Payment | None, int]]
) -> None:
    totals = []
    for entries in (first, second, [*first, *second]):
        total = FeeTotal()
        for way, amount in entries:
            total = total.with_entry(way, amount)
        totals.append(total)
    assert sum_of(totals[:2]) == totals[2]
    assert sum_of(()) == FeeTotal()
