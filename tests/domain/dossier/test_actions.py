"""What is offered next, and that nothing is offered that the table of steps would refuse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dossier.actions import DossierAction, available_actions
from desktop_app.domain.dossier.events import DossierState
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.people.agency import Role


@pytest.mark.parametrize(
    ("status", "holder", "first"),
    [
        (Status.RECEIVED, "", DossierAction.HAND_OVER),
        (Status.PROCESSING, "Phòng Lao động", DossierAction.BACK_AT_DESK),
        (Status.PROCESSING, "", DossierAction.HAND_OVER),
        (Status.SUPPLEMENT_REQUESTED, "", DossierAction.HAND_OVER),
        (Status.DONE, "", DossierAction.HAND_BACK),
        (Status.WITHDRAWAL_REQUESTED, "", DossierAction.HAND_OVER),
    ],
)
def test_the_usual_comes_first(status: Status, holder: str, first: DossierAction) -> None:
    assert available_actions(DossierState(status=status, holder=holder), Role.OFFICER)[0] is first


@pytest.mark.parametrize(
    ("fee", "payment", "offered"),
    [(400_000, None, True), (None, None, True), (0, None, False), (400_000, Payment.DIRECT, False)],
)
def test_a_payment_is_noted_once_and_where_there_is_a_fee(
    fee: int | None, payment: Payment | None, offered: bool
) -> None:
    for status in (Status.RECEIVED, Status.PAYMENT_REQUESTED, Status.DONE):
        acts = available_actions(DossierState(status=status, fee=fee, payment=payment), Role.OFFICER)
        assert (DossierAction.NOTE_PAYMENT in acts) is offered
    assert DossierAction.NOTE_PAYMENT not in available_actions(
        DossierState(status=Status.RETURNED, fee=fee), Role.OFFICER
    )


@given(st.sampled_from(Status), st.sampled_from(["", "Phòng Lao động"]), st.sampled_from(Role))
def test_taking_back_is_offered_to_the_head_only(status: Status, holder: str, role: Role) -> None:
    acts = available_actions(DossierState(status=status, holder=holder), role)
    if DossierAction.TAKE_BACK in acts:
        assert role.is_head
        assert status in {Status.DONE, Status.STOPPED, Status.RETURNED}
    assert not {DossierAction.HAND_OVER, DossierAction.BACK_AT_DESK} <= set(acts)
    assert (DossierAction.HAND_BACK in acts) == (status is Status.DONE)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("status", Status)
def test_everything_but_a_returned_dossier_can_be_corrected(status: Status, role: Role) -> None:
    assert (DossierAction.CORRECT in available_actions(DossierState(status=status), role)) is (
        status is not Status.RETURNED
    )


@pytest.mark.parametrize("status", Status)
def test_only_what_is_undecided_and_at_the_desk_is_handed_over(status: Status) -> None:
    here = available_actions(DossierState(status=status), Role.OFFICER)
    away = available_actions(DossierState(status=status, holder="Phòng Lao động"), Role.OFFICER)
    assert DossierAction.HAND_OVER not in away
    assert DossierAction.BACK_AT_DESK not in here
    if DossierAction.HAND_OVER in here:
        assert status.is_undecided


def test_steps_of_the_head_are_offered_to_no_other_officer() -> None:
    stopped = DossierState(status=Status.STOPPED)
    assert DossierAction.TAKE_BACK in available_actions(stopped, Role.HEAD)
    assert DossierAction.TAKE_BACK not in available_actions(stopped, Role.OFFICER)
