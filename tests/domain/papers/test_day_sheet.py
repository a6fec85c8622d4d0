"""The sheet of a day: what adds up, and that each thing that does not is named once."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dossier.fee_entries import FeeEntry
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.papers.day_sheet import (
    DayDossier,
    DayFacts,
    DayPaper,
    FeeSum,
    Gap,
    GapKind,
    day_sheet,
)

_DAY = date(2026, 11, 23)
_EMPTY = DayFacts(_DAY)


def _fee(amount: int, way: Payment | None = Payment.DIRECT, proof: str = "") -> FeeEntry:
    at = datetime(2026, 11, 23, 3, tzinfo=UTC)
    return FeeEntry(UUID(int=1), "H44.18-261123-0001", "Lê Thị Hoa", "p", at, UUID(int=2), amount, way, proof)


def _codes(serials: list[int]) -> list[str]:
    return [f"H44.18-261123-{serial:04d}" for serial in serials]


def test_an_empty_day_fits() -> None:
    sheet = day_sheet(_EMPTY)
    assert (sheet.issued, sheet.first, sheet.gaps, sheet.unsent) == (0, "", (), None)


def test_numbers_in_a_row_that_nothing_has_are_one_line() -> None:
    given = _codes([1, 2, 3, 4, 5])
    sheet = day_sheet(replace(_EMPTY, given=given, taken=frozenset(_codes([1, 4, 5]))))
    assert (sheet.issued, sheet.first, sheet.last) == (3, given[0], given[4])
    assert sheet.gaps == (Gap(GapKind.NUMBER, f"{given[1]} – {given[2]}", amount=2),)


@given(st.sets(st.integers(1, 200)), st.integers(0, 200))
def test_each_number_is_issued_or_in_one_gap(taken: set[int], last: int) -> None:
    given = _codes(list(range(1, last + 1)))
    sheet = day_sheet(replace(_EMPTY, given=given, taken=frozenset(_codes(sorted(taken)))))
    missing = sum(gap.amount for gap in sheet.gaps)
    assert sheet.issued + missing == last
    assert missing == sum(serial not in taken for serial in range(1, last + 1))


def test_papers_are_counted_by_what_they_are() -> None:
    receipt = DayPaper("receipt", "H44", UUID(int=1), 0, is_receipt=True, is_on_paper=True)
    papers = [
        receipt,
        replace(receipt, reprint=1),
        replace(receipt, name="ledger", is_receipt=False),
        replace(receipt, is_on_paper=False),
        replace(receipt, is_on_paper=False, is_thrown_away=True),
    ]
    sheet = day_sheet(replace(_EMPTY, papers=papers))
    assert (sheet.receipts, sheet.reprints, sheet.others) == (1, 1, 1)
    assert sheet.gaps == (Gap(GapKind.NOT_ON_PAPER, "H44", "receipt", UUID(int=1)),)


def test_dossiers_without_a_receipt_or_their_fee_are_named_by_their_present_code() -> None:
    plain = DayDossier(UUID(int=1), "old", "new")
    dossiers = [
        plain,
        replace(plain, has_receipt=False),
        replace(plain, has_receipt=False, needs_receipt=False),
        replace(plain, unpaid=50_000),
    ]
    sheet = day_sheet(replace(_EMPTY, dossiers=dossiers))
    assert sheet.received == 4
    assert sheet.gaps == (
        Gap(GapKind.NO_RECEIPT, "new", dossier_id=plain.id),
        Gap(GapKind.UNPAID, "new", dossier_id=plain.id, amount=50_000),
    )


def test_only_what_was_taken_directly_needs_the_number_of_a_receipt() -> None:
    fees = [
        _fee(50_000),
        _fee(20_000, proof="AB 12"),
        _fee(30_000, Payment.ONLINE),
        _fee(0),
        _fee(-10_000, None),
    ]
    sheet = day_sheet(replace(_EMPTY, fees=fees))
    assert sheet.fees == {
        Payment.DIRECT: FeeSum(3, 70_000, 1),
        Payment.ONLINE: FeeSum(1, 30_000, 0),
        None: FeeSum(1, -10_000, 0),
    }
    assert [(gap.kind, gap.amount) for gap in sheet.gaps] == [(GapKind.NO_PROOF, 50_000)]


@given(st.lists(st.tuples(st.sampled_from([*Payment, None]), st.integers(-(10**6), 10**6)), max_size=20))
def test_the_fees_by_way_add_up_to_all(entries: list[tuple[Payment | None, int]]) -> None:
    sheet = day_sheet(replace(_EMPTY, fees=[_fee(amount, way) for way, amount in entries]))
    assert sum(fees.amount for fees in sheet.fees.values()) == sum(amount for _, amount in entries)
    assert sum(fees.count for fees in sheet.fees.values()) == len(entries)


def test_events_and_slips_that_wait() -> None:
    sheet = day_sheet(replace(_EMPTY, unsent=3, open_slips=["H44.18-261123-0009"]))
    assert sheet.gaps == (Gap(GapKind.UNSENT, amount=3), Gap(GapKind.SLIP, "H44.18-261123-0009"))
    assert (sheet.unsent, sheet.open_slips) == (3, 1)
    assert day_sheet(replace(_EMPTY, unsent=0)).gaps == ()
