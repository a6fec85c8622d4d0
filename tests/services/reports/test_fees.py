"""What each officer took in fees, and what waits for the budget."""

from dataclasses import replace

import pytest

from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.law.fee_total import FeeTotal
from desktop_app.domain.law.period import Period
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.payment import note_payment, refund, to_budget
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.alerts import todays_alerts
from desktop_app.services.reports.fees import Fees, fees_of, waiting_fees
from tests.conftest import MovableClock, a_reception


def _received(context: DeskContext, person: Applicant, way: Payment | None, proof: str = "") -> Dossier:
    page = replace(a_reception(context, person), fee=100_000, payment=way, fee_proof=proof)
    return receive(context, page, printed=False).dossier


def _today(context: DeskContext) -> Fees:
    return fees_of(context, Period(context.today(), context.today()))


def test_the_day_of_an_officer(context: DeskContext, people: list[Applicant], clock: MovableClock) -> None:
    _received(context, people[0], Payment.DIRECT, "BL 0001")
    _received(context, people[1], Payment.ONLINE, "GD 77")
    later = _received(context, people[2], None)
    clock.move(minutes=5)
    note_payment(context, later.id, Payment.OTHER, proof="UNC 5")
    fees = _today(context)
    assert [(entry.amount, entry.way, entry.proof) for entry in fees.entries] == [
        (100_000, Payment.DIRECT, "BL 0001"),
        (100_000, Payment.ONLINE, "GD 77"),
        (100_000, Payment.OTHER, "UNC 5"),
    ]
    total = FeeTotal(count=3, direct=100_000, online=100_000, other=100_000)
    assert fees.totals == {context.officer.name: total}
    clock.move(days=1)
    assert _today(context).entries == ()


def test_what_is_paid_back_counts_on_its_own_day(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    dossier = _received(context, people[0], Payment.DIRECT)
    clock.move(days=1)
    refund(context, dossier.id, 60_000, "Điều 7 Thông tư về lệ phí", "PC 01")
    clock.move(days=1)
    refund(context, dossier.id, 40_000, "phần còn lại")
    assert _today(context).totals[context.officer.name] == FeeTotal(refunded=40_000)
    yesterday = Period(context.today().replace(day=context.today().day - 1), context.today())
    assert [entry.amount for entry in fees_of(context, yesterday).entries] == [-60_000, -40_000]
    with pytest.raises(RuleViolation, match=r"refund\.nothing_paid"):
        refund(context, dossier.id, 1, "nữa")


@pytest.mark.parametrize(
    ("amount", "reason", "code"),
    [(None, "x", "refund.missing"), (100_001, "x", "refund.too_much"), (5, " ", "refund.no_reason")],
)
def test_a_refund_that_does_not_fit(
    context: DeskContext, people: list[Applicant], amount: int | None, reason: str, code: str
) -> None:
    dossier = _received(context, people[0], Payment.DIRECT)
    with pytest.raises(RuleViolation, match=code):
        refund(context, dossier.id, amount, reason)


def test_nothing_is_paid_back_that_nobody_paid(context: DeskContext, people: list[Applicant]) -> None:
    with pytest.raises(RuleViolation, match=r"refund\.nothing_paid"):
        refund(context, _received(context, people[0], None).id, 5, "x")


def test_what_was_paid_online_waits_for_the_budget(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    first = _received(context, people[0], Payment.ONLINE, "GD 1")
    second = _received(context, people[1], None)
    note_payment(context, second.id, Payment.ONLINE)
    _received(context, people[2], Payment.DIRECT)
    waiting = waiting_fees(context)
    assert [(line.code, line.amount, line.is_late) for line in waiting] == [
        (first.code, 100_000, False),
        (second.code, 100_000, False),
    ]
    assert (todays_alerts(context).to_budget, todays_alerts(context).late_to_budget) == (2, 0)
    clock.move(days=4)
    assert todays_alerts(context).late_to_budget == 2
    taken = to_budget(context, [first.id, second.id], " 15/LCT ")
    assert len(taken) == 2
    assert waiting_fees(context) == ()
    with pytest.raises(RuleViolation, match=r"budget\.twice"):
        to_budget(context, [first.id], "16/LCT")


def test_what_a_payment_to_the_budget_needs(context: DeskContext, people: list[Applicant]) -> None:
    dossier = _received(context, people[0], Payment.ONLINE, "GD 1")
    with pytest.raises(RuleViolation, match=r"budget\.nothing"):
        to_budget(context, [], "15/LCT")
    with pytest.raises(RuleViolation, match=r"budget\.no_reference"):
        to_budget(context, [dossier.id], " ")
