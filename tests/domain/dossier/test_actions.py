"""What is offered next, and that nothing is offered that the table of steps would refuse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dossier.actions import DeskAct, acts_for
from desktop_app.domain.dossier.events import DossierState
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.people.agency import Role


@pytest.mark.parametrize(
    ("status", "holder", "first"),
    [
        (Status.RECEIVED, "", DeskAct.HAND_OVER),
        (Status.PROCESSING, "Phòng Lao động", DeskAct.BACK_AT_DESK),
        (Status.PROCESSING, "", DeskAct.HAND_OVER),
        (Status.SUPPLEMENT_REQUESTED, "", DeskAct.HAND_OVER),
        (Status.DONE, "", DeskAct.HAND_BACK),
        (Status.WITHDRAWAL_REQUESTED, "", DeskAct.HAND_OVER),
    ],
)
def test_the_usual_comes_first(status: Status, holder: str, first: DeskAct) -> None:
    assert acts_for(DossierState(status=status, holder=holder), Role.OFFICER)[0] is first


@pytest.mark.parametrize(
    ("fee", "payment", "offered"),
    [(400_000, None, True), (None, None, True), (0, None, False), (400_000, Payment.DIRECT, False)],
)
def test_a_payment_is_noted_once_and_where_there_is_a_fee(
    fee: int | None, payment: Payment | None, offered: bool
) -> None:
    for status in (Status.RECEIVED, Status.PAYMENT_REQUESTED, Status.DONE):
        acts = acts_for(DossierState(status=status, fee=fee, payment=payment), Role.OFFICER)
        assert (DeskAct.NOTE_PAYMENT in acts) is offered
    assert DeskAct.NOTE_PAYMENT not in acts_for(DossierState(status=Status.RETURNED, fee=fee), Role.OFFICER)


@given(st.sampled_from(Status), st.sampled_from(["", "Phòng Lao động"]), st.sampled_from(Role))
def test_taking_back_is_offered_to_the_head_only(status: Status, holder: str, role: Role) -> None:
    acts = acts_for(DossierState(status=status, holder=holder), role)
    if DeskAct.TAKE_BACK in acts:
        assert role.is_head
        assert status in {Status.DONE, Status.STOPPED, Status.RETURNED}
    assert not {DeskAct.HAND_OVER, DeskAct.BACK_AT_DESK} <= set(acts)
    assert (DeskAct.HAND_BACK in acts) == (status is Status.DONE)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("status", Status)
def test_everything_but_a_returned_dossier_can_be_corrected(status: Status, role: Role) -> None:
    assert (DeskAct.CORRECT in acts_for(DossierState(status=status), role)) is (status is not Status.RETURNED)


@pytest.mark.parametrize("status", Status)
def test_only_what_is_undecided_and_at_the_desk_is_handed_over(status: Status) -> None:
    here = acts_for(DossierState(status=status), Role.OFFICER)
    away = acts_for(DossierState(status=status, holder="Phòng Lao động"), Role.OFFICER)
    assert DeskAct.HAND_OVER not in away
    assert DeskAct.BACK_AT_DESK not in here
    if DeskAct.HAND_OVER in here:
        assert status.is_undecided


def test_steps_of_the_head_are_offered_to_no_other_officer() -> None:
    stopped = DossierState(status=Status.STOPPED)
    assert DeskAct.TAKE_BACK in acts_for(stopped, Role.HEAD)
    assert DeskAct.TAKE_BACK not in acts_for(stopped, Role.OFFICER)
