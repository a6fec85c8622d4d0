"""What is offered next, and that nothing is offered that the table of steps would refuse."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dossier.actions import DossierAction, available_actions
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.result_state import FirstReturn, ResultState
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.law.result import ResultForm
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


_AT_COUNTER = [Role.OFFICER, Role.HEAD, Role.ADMINISTRATOR]


@given(st.sampled_from(Status), st.sampled_from(["", "Phòng Lao động"]), st.sampled_from(_AT_COUNTER))
def test_taking_back_is_offered_to_the_head_only(status: Status, holder: str, role: Role) -> None:
    acts = available_actions(DossierState(status=status, holder=holder), role)
    if DossierAction.TAKE_BACK in acts:
        assert role.is_head
        assert status in {Status.DONE, Status.STOPPED, Status.RETURNED}
    assert not {DossierAction.HAND_OVER, DossierAction.BACK_AT_DESK} <= set(acts)
    assert (DossierAction.HAND_BACK in acts) == (status is Status.DONE)


@pytest.mark.parametrize("role", _AT_COUNTER)
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


_OFFERED = {
    Status.RECEIVED: "hand_over result_ready request_supplement extend refuse request_payment note_payment "
    "ask_withdrawal report_incident correct",
    Status.NOT_RECEIVED: "correct",
    Status.PROCESSING: "hand_over result_ready request_supplement extend refuse request_payment note_payment "
    "ask_withdrawal report_incident correct",
    Status.SUPPLEMENT_REQUESTED: "hand_over supplement_received stop note_payment ask_withdrawal report_incident "
    "correct",
    Status.PAYMENT_REQUESTED: "hand_over extend note_payment ask_withdrawal report_incident correct",
    Status.WITHDRAWAL_REQUESTED: "hand_over stop note_payment decline_withdrawal report_incident correct",
    Status.STOPPED: "return_papers correct take_back",
    Status.DONE: "hand_back report_error note_payment report_incident correct take_back",
    Status.RETURNED: "report_error take_back",
}


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.NEW])
@pytest.mark.parametrize("role", _AT_COUNTER)
def test_what_is_offered_in_each_status(status: Status, role: Role) -> None:
    wanted = _OFFERED[status].split()
    if not role.is_head:
        wanted = [name for name in wanted if name != "take_back"]
    assert [action.value for action in available_actions(DossierState(status=status), role)] == wanted
    away = DossierState(status=status, holder="Phòng Lao động")
    can_come_back = status not in {Status.NOT_RECEIVED, Status.RETURNED}
    rest = [name for name in wanted if name != "hand_over"]
    assert [action.value for action in available_actions(away, role)] == ["back_at_desk"] * can_come_back + rest


def test_steps_of_the_head_are_offered_to_no_other_officer() -> None:
    stopped = DossierState(status=Status.STOPPED)
    assert DossierAction.TAKE_BACK in available_actions(stopped, Role.HEAD)
    assert DossierAction.TAKE_BACK not in available_actions(stopped, Role.OFFICER)


@pytest.mark.parametrize("status", Status)
def test_a_division_does_not_serve_and_a_trainee_does_nothing(status: Status) -> None:
    state = DossierState(status=status)
    assert available_actions(state, Role.TRAINEE) == []
    at_counter, of_division = (set(available_actions(state, role)) for role in (Role.OFFICER, Role.DIVISION))
    assert of_division <= at_counter
    assert not of_division & {DossierAction.HAND_BACK, DossierAction.CORRECT, DossierAction.NOTE_PAYMENT}
    assert (DossierAction.RESULT_READY in of_division) == (DossierAction.RESULT_READY in at_counter)


_AT = datetime(2026, 12, 9, 2, 42, tzinfo=UTC)


@pytest.mark.parametrize("status", [Status.DONE, Status.RETURNED])
def test_an_error_is_corrected_before_anything_else_is_done_with_the_result(status: Status) -> None:
    result = ResultState(ResultForm.BOTH, _AT, error_at=_AT)
    state = DossierState(status=status, holder="Phòng Tư pháp", result=result)
    acts = set(available_actions(state, Role.OFFICER))
    assert DossierAction.ERROR_CORRECTED in acts
    never = {DossierAction.HAND_BACK, DossierAction.DELIVER, DossierAction.REPORT_ERROR, DossierAction.BACK_AT_DESK}
    assert not acts & never


def test_what_was_handed_back_once_is_not_taken_back_into_process() -> None:
    result = ResultState(ResultForm.PAPER, _AT, first_return=FirstReturn(_AT))
    corrected = DossierState(status=Status.DONE, result=result)
    assert DossierAction.TAKE_BACK not in available_actions(corrected, Role.HEAD)
    again = DossierState(status=Status.RETURNED, result=result)
    assert DossierAction.TAKE_BACK in available_actions(again, Role.HEAD)


@pytest.mark.parametrize(
    ("form", "delivered", "status", "offered"),
    [
        (ResultForm.BOTH, None, Status.DONE, True),
        (ResultForm.BOTH, None, Status.RETURNED, True),
        (ResultForm.BOTH, _AT, Status.RETURNED, False),
        (ResultForm.BOTH, None, Status.PROCESSING, False),
        (ResultForm.PAPER, None, Status.DONE, False),
        (ResultForm.ELECTRONIC, None, Status.DONE, False),
        (None, None, Status.DONE, False),
    ],
)
def test_only_an_electronic_result_beside_the_paper_is_delivered_by_itself(
    form: ResultForm | None, delivered: datetime | None, status: Status, offered: bool
) -> None:
    state = DossierState(status=status, result=ResultState(form, _AT, delivered_at=delivered))
    assert (DossierAction.DELIVER in available_actions(state, Role.OFFICER)) is offered
    assert state.is_delivery_owed is offered
