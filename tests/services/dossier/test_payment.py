"""How a fee was paid: noted at reception or later, counted by form 07a, never twice."""

from dataclasses import replace

import pytest

from desktop_app.domain.dossier.dossier import Channel
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.law.statistics import columns_07a
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.completion import result_ready
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.dossier.payment import note_payment, request_payment
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.statistics import report
from tests.conftest import MovableClock, a_reception


def _columns(context: DeskContext) -> dict[str, int]:
    return columns_07a(report(context, context.today(), context.today()).total)


def test_a_fee_paid_at_reception(context: DeskContext, people: list[Applicant]) -> None:
    page = replace(
        a_reception(context, people[0]),
        fee=120_000,
        payment=Payment.DIRECT,
        is_non_territorial=True,
        channel=Channel.POST,
    )
    dossier = receive(context, page, printed=False).dossier
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    assert (opened.state.payment, opened.state.paid_at) == (Payment.DIRECT, dossier.received_at)
    assert opened.dossier.reception.is_non_territorial
    columns = _columns(context)
    assert (columns["paid_direct"], columns["paid_online"], columns["non_territorial"], columns["post"]) == (1, 0, 1, 1)


def test_a_fee_paid_later(context: DeskContext, people: list[Applicant], clock: MovableClock) -> None:
    page = replace(a_reception(context, people[0]), fee=120_000)
    dossier = receive(context, page, printed=False).dossier
    clock.move(days=3)
    assert note_payment(context, dossier.id, Payment.ONLINE).state.status is Status.RECEIVED
    assert (_columns(context)["paid_online"], _columns(context)["received"]) == (1, 1)
    with pytest.raises(RuleViolation, match=r"payment\.twice"):
        note_payment(context, dossier.id, Payment.DIRECT)


def test_a_fee_that_nobody_knew_is_typed(context: DeskContext, people: list[Applicant]) -> None:
    dossier = receive(context, replace(a_reception(context, people[0]), fee=None), printed=False).dossier
    with pytest.raises(RuleViolation, match=r"payment\.no_fee"):
        note_payment(context, dossier.id, Payment.DIRECT)
    assert note_payment(context, dossier.id, Payment.DIRECT, 80_000).state.fee == 80_000


def test_a_dossier_that_waits_for_its_fee_goes_on_when_it_is_paid(
    context: DeskContext, people: list[Applicant]
) -> None:
    dossier = receive(context, replace(a_reception(context, people[0]), fee=None), printed=False).dossier
    with pytest.raises(RuleViolation, match=r"payment\.no_fee"):
        request_payment(context, dossier.id)
    state = request_payment(context, dossier.id, 90_000, "lệ phí thẩm định").state
    assert (state.status, state.due_at) == (Status.PAYMENT_REQUESTED, dossier.due_at)
    with pytest.raises(RuleViolation, match=r"step\.impossible"):
        result_ready(context, dossier.id)
    assert note_payment(context, dossier.id, Payment.DIRECT).state.status is Status.PROCESSING
    with pytest.raises(RuleViolation, match=r"payment\.twice"):
        request_payment(context, dossier.id)


def test_without_a_fee_nothing_is_paid(context: DeskContext, people: list[Applicant]) -> None:
    dossier = receive(context, replace(a_reception(context, people[0]), fee=0), printed=False).dossier
    with pytest.raises(RuleViolation, match=r"payment\.no_fee"):
        note_payment(context, dossier.id, Payment.DIRECT, 80_000)
