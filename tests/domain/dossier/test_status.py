"""The table of steps: what it holds is possible, what it does not hold is refused."""

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.status import STEPS, EventKind, Status, dated, next_status
from desktop_app.domain.errors import RuleViolation
from tests.domain.refusals import refusal
from tests.events import steps_from

NOW = datetime(2026, 11, 24, 9, tzinfo=VIETNAM)

LIVES = [
    # an ordinary dossier
    ["RECEIVED", "HANDED_OVER", "PROCESSING_STARTED", "RESULT_READY", "HANDED_OVER", "RETURNED"],
    # supplemented, extended, paid for
    [
        "RECEIVED",
        "SUPPLEMENT_REQUESTED",
        "SUPPLEMENT_RECEIVED",
        "EXTENDED",
        "PAYMENT_REQUESTED",
        "PAID",
        "RESULT_READY",
    ],
    # withdrawn; withdrawal declined first
    ["RECEIVED", "WITHDRAWAL_REQUESTED", "WITHDRAWAL_DECLINED", "WITHDRAWAL_REQUESTED", "STOPPED", "HANDED_OVER"],
    # never supplemented
    ["RECEIVED", "PROCESSING_STARTED", "SUPPLEMENT_REQUESTED", "STOPPED"],
    # refused at the counter at once, or when what was asked for did not come; refused after examination
    ["NOT_RECEIVED"],
    ["SUPPLEMENT_REQUESTED", "NOT_RECEIVED"],
    # supplemented at the counter
    ["SUPPLEMENT_REQUESTED", "RECEIVED", "RESULT_READY", "RETURNED"],
    ["RECEIVED", "PROCESSING_STARTED", "REFUSED"],
    # lost on the way; the result has an error, before it is handed back and after
    ["RECEIVED", "INCIDENT", "RESULT_READY", "ERROR_REPORTED", "ERROR_CORRECTED", "RETURNED", "DELIVERED"],
    ["RECEIVED", "RESULT_READY", "DELIVERED", "RETURNED", "ERROR_REPORTED", "ERROR_CORRECTED"],
]


@pytest.mark.parametrize("life", LIVES, ids=lambda life: life[-1])
def test_lives(life: list[str]) -> None:
    status = Status.NEW
    for step in life:
        status = next_status(status, EventKind[step])
    ends = {"RETURNED": 10, "RESULT_READY": 9, "HANDED_OVER": 8, "STOPPED": 8, "NOT_RECEIVED": 3, "REFUSED": 8}
    ends |= {"DELIVERED": 10, "ERROR_CORRECTED": 9}
    assert status == ends[life[-1]]


@pytest.mark.parametrize(
    ("status", "step"),
    [
        (Status.NEW, EventKind.RETURNED),
        (Status.RECEIVED, EventKind.RECEIVED),
        (Status.RECEIVED, EventKind.RETURNED),
        (Status.SUPPLEMENT_REQUESTED, EventKind.SUPPLEMENT_REQUESTED),
        (Status.SUPPLEMENT_REQUESTED, EventKind.EXTENDED),
        (Status.DONE, EventKind.WITHDRAWAL_REQUESTED),
        (Status.DONE, EventKind.SUPPLEMENT_REQUESTED),
        (Status.RETURNED, EventKind.RETURNED),
        (Status.STOPPED, EventKind.RESULT_READY),
        (Status.PROCESSING, EventKind.STOPPED),
        (Status.RECEIVED, EventKind.PRINTED),
    ],
)
def test_what_the_table_does_not_hold_is_refused(status: Status, step: EventKind) -> None:
    params = {"status": status.name, "step": step.value}
    assert refusal(lambda: next_status(status, step)) == ("step.impossible", "step", params)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("status", Status)
def test_a_step_is_possible_exactly_where_the_table_has_the_status(status: Status, step: EventKind) -> None:
    if status in STEPS[step]:
        assert next_status(status, step) is STEPS[step][status]
    else:
        refused = refusal(lambda: next_status(status, step))
        assert refused == ("step.impossible", "step", {"status": status.name, "step": step.value})


_AFTER_THE_END = {EventKind.HANDED_OVER, EventKind.PAPERS_RETURNED, EventKind.TAKEN_BACK}
_AFTER_THE_RETURN = {
    EventKind.DELIVERED,
    EventKind.ERROR_REPORTED,
    EventKind.ERROR_CORRECTED,
    EventKind.PAPERS_RETURNED,
    EventKind.TAKEN_BACK,
}


def test_an_ended_dossier_goes_nowhere() -> None:
    for status, step in product((Status.NOT_RECEIVED, Status.RETURNED), set(EventKind) - _AFTER_THE_RETURN):
        with pytest.raises(RuleViolation):
            next_status(status, step)
    assert set(steps_from(Status.RETURNED)) == _AFTER_THE_RETURN
    papers = "papers may still go back to the desk and to the applicant, and a mistake may be taken back"
    assert set(steps_from(Status.STOPPED)) == _AFTER_THE_END, papers


def test_stopping_is_possible_until_the_result_is_decided() -> None:
    wanted = {status for status in Status if status.is_undecided} - {Status.NEW, Status.WITHDRAWAL_REQUESTED}
    assert set(STEPS[EventKind.WITHDRAWAL_REQUESTED]) == wanted


def test_every_step_is_in_the_table_and_what_is_only_noted_is_not() -> None:
    noted = {
        EventKind.PRINTED,
        EventKind.CORRECTED,
        EventKind.RECEPTION_CORRECTED,
        EventKind.SUBMITTED_ONLINE,
        EventKind.ARRIVED_BY_POST,
        EventKind.ARRIVED_FROM_AGENCY,
        EventKind.SUPPLEMENT_ARRIVED,
        EventKind.NUMBER_REASSIGNED,
        EventKind.REDATED,
        EventKind.UNDONE,
        EventKind.CONFLICT_RESOLVED,
        EventKind.PAPER_VOIDED,
        EventKind.CITIZEN_NOTIFIED,
        EventKind.FEE_REFUNDED,
        EventKind.FEE_TO_BUDGET,
        EventKind.CONSULTATION_REQUESTED,
        EventKind.CONSULTATION_ANSWERED,
        EventKind.VERIFICATION_ANNOUNCED,
        EventKind.SENT_TO_AGENCIES,
        EventKind.AGENCY_PROGRESS,
        EventKind.AGENCY_DONE,
        EventKind.PROCESS_STEP_DONE,
    }
    assert set(STEPS) == set(EventKind) - noted


@given(st.lists(st.sampled_from(list(EventKind)), max_size=40))
def test_no_way_leads_out_of_the_dictionary_or_back_to_new(steps: list[EventKind]) -> None:
    status = Status.NEW
    for step in steps:
        if step in steps_from(status):
            before, status = status, next_status(status, step)
            # Only a request at the counter leaves the dossier unreceived, and nothing received gets there again.
            assert status is not Status.NEW or (before, step) == (Status.NEW, EventKind.SUPPLEMENT_REQUESTED)
            assert status.is_open or set(steps_from(status)) <= _AFTER_THE_END | _AFTER_THE_RETURN


@given(st.timedeltas(timedelta(days=-9), timedelta(days=9)))
def test_a_clock_that_jumps_back(by: timedelta) -> None:
    assert dated(NOW + by, None) == NOW + by
    if by >= timedelta(minutes=-1):
        assert dated(NOW + by, NOW) == max(NOW, NOW + by)
        return
    said = {"now": f"{NOW + by:%H:%M:%S %d/%m/%Y}", "last": "09:00:00 24/11/2026"}
    assert refusal(lambda: dated(NOW + by, NOW)) == ("clock.back", "clock", said)


@pytest.mark.parametrize(("seconds", "refused"), [(0, False), (-1, False), (-60, False), (-61, True), (-3600, True)])
def test_a_clock_may_go_back_by_a_minute(seconds: int, refused: bool) -> None:
    at = (NOW + timedelta(seconds=seconds)).astimezone(UTC)
    if refused:
        said = {"now": f"{at.astimezone(VIETNAM):%H:%M:%S %d/%m/%Y}", "last": "09:00:00 24/11/2026"}
        assert refusal(lambda: dated(at, NOW)) == ("clock.back", "clock", said)
    else:
        assert dated(at, NOW) == NOW
