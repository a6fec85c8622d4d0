"""What the events say about a result: its form, its deliveries, an error in it; and that reports stay as they were."""

from datetime import UTC, datetime, timedelta
from random import Random
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.citizen_notice import NoticeStep
from desktop_app.domain.dossier.dossier_state import DossierState, may_return_papers
from desktop_app.domain.dossier.event_merge import Effect, FoldedDossier, merge_event, merge_events
from desktop_app.domain.dossier.events import DossierEvent, apply_event
from desktop_app.domain.dossier.result_state import FirstReturn, ResultState, redated
from desktop_app.domain.dossier.status import EventKind, Status
from desktop_app.domain.law.result import ResultForm
from tests.domain.received import received_body
from tests.events import make_event
from tests.simulation.bodies import body_of

_ID = UUID(int=7)
_AT = datetime(2026, 11, 23, 2, 42, tzinfo=UTC)
_DUE = datetime(2026, 11, 27, 16, 30, tzinfo=VIETNAM)


def _event(kind: EventKind, hours: int, **body: object) -> DossierEvent:
    if kind is EventKind.RECEIVED:
        body = received_body(_ID)
    return make_event(uuid4(), _ID, kind, _AT + timedelta(hours=hours), uuid4(), body)


def _fold(*events: DossierEvent) -> FoldedDossier:
    return merge_events([_event(EventKind.RECEIVED, 0), *events])


_READY = _event(EventKind.RESULT_READY, 1, form="both")
_RETURNED = _event(EventKind.RETURNED, 2, satisfaction=4)
_ERROR = _event(EventKind.ERROR_REPORTED, 3, error="Sai tên", unit="Sở Nội vụ", due_at=_DUE.isoformat())
_CORRECTED = _event(EventKind.ERROR_CORRECTED, 5, in_time=True)


def test_the_form_of_a_result_of_before_is_not_known() -> None:
    state = _fold(_event(EventKind.RESULT_READY, 1)).state
    assert (state.result.form, state.is_delivery_owed) == (None, False)


def test_the_electronic_result_is_owed_until_it_is_delivered_whatever_the_paper_does() -> None:
    for events in ([_READY], [_READY, _RETURNED]):
        state = _fold(*events).state
        assert state.is_delivery_owed
        delivered = apply_event(state, _event(EventKind.DELIVERED, 4, place="Cổng"))
        assert (delivered.is_delivery_owed, delivered.status) == (False, state.status)
    assert not _fold(_event(EventKind.RESULT_READY, 1, form="paper")).state.is_delivery_owed
    assert not _fold(_event(EventKind.RESULT_READY, 1, form="electronic")).state.is_delivery_owed


def test_the_first_hand_back_stays_what_reports_count() -> None:
    before = _fold(_READY, _RETURNED).state
    wrong = _fold(_READY, _RETURNED, _ERROR).state
    assert (wrong.status, wrong.holder, wrong.result.correction_due) == (Status.DONE, "Sở Nội vụ", _DUE)
    again = _event(EventKind.RETURNED, 9, satisfaction=1)
    after = _fold(_READY, _RETURNED, _ERROR, _CORRECTED, again).state
    for state in (wrong, after):
        assert (state.ended_at, state.returned_at, state.satisfaction) == (before.ended_at, before.returned_at, 4)
        assert (state.due_at, state.outcome) == (before.due_at, before.outcome)
    assert (after.status, after.holder, after.result.error_at) == (Status.RETURNED, "", None)


def test_taking_the_second_hand_back_back_leaves_the_first() -> None:
    again = _event(EventKind.RETURNED, 9, satisfaction=1)
    undone = _event(EventKind.TAKEN_BACK, 10, reason="Nhầm")
    state = _fold(_READY, _RETURNED, _ERROR, _CORRECTED, again, undone).state
    assert (state.status, state.returned_at, state.satisfaction) == (Status.DONE, _RETURNED.at, 4)
    first = _fold(_READY, _RETURNED, undone).state
    assert (first.returned_at, first.satisfaction) == (None, None)


def test_a_wrong_result_that_another_desk_handed_back_meanwhile_keeps_that_hand_back() -> None:
    state = _fold(_READY, _ERROR, _event(EventKind.RETURNED, 4, satisfaction=3), _CORRECTED).state
    assert (state.status, state.result.first_return) == (Status.DONE, FirstReturn(_AT + timedelta(hours=4), 3))


def test_a_corrected_result_is_delivered_and_announced_anew() -> None:
    delivered = _event(EventKind.DELIVERED, 2, place="Cổng")
    told = _event(
        EventKind.CITIZEN_NOTIFIED, 2, about=str(_READY.id), step="early_result", channel="phone", outcome="reached"
    )
    before = _fold(_READY, delivered, told).state
    assert before.result.announced_at == told.at
    assert before.open_notices == ()
    wrong = apply_event(before, _ERROR)
    assert (wrong.result.announced_at, wrong.is_delivery_owed, wrong.open_notices) == (None, False, ())
    after = apply_event(wrong, _CORRECTED)
    assert (after.result.form, after.is_delivery_owed) == (ResultForm.BOTH, True)
    assert [notice.step for notice in after.open_notices] == [NoticeStep.RESULT]
    only_paper = apply_event(wrong, _event(EventKind.ERROR_CORRECTED, 5, form="paper"))
    assert (only_paper.result.form, only_paper.is_delivery_owed) == (ResultForm.PAPER, False)


def test_a_wrong_result_is_not_announced_after_it_came_back() -> None:
    assert _fold(_READY, _RETURNED, _ERROR).state.open_notices == ()


def test_whoever_was_not_reached_was_not_told() -> None:
    missed = _event(
        EventKind.CITIZEN_NOTIFIED, 2, about=str(_READY.id), step="result", channel="phone", outcome="not_reached"
    )
    other = _event(
        EventKind.CITIZEN_NOTIFIED, 2, about=str(_READY.id), step="payment", channel="phone", outcome="reached"
    )
    assert _fold(_READY, missed, other).state.result.announced_at is None


@pytest.mark.parametrize(
    ("before", "kind", "effect", "code"),
    [
        ([_READY, _ERROR], EventKind.ERROR_REPORTED, Effect.DUPLICATE, ""),
        ([_READY], EventKind.ERROR_CORRECTED, Effect.DUPLICATE, ""),
        ([_READY, _ERROR, _CORRECTED], EventKind.ERROR_CORRECTED, Effect.DUPLICATE, ""),
        ([], EventKind.ERROR_REPORTED, Effect.CONFLICT, "merge.step"),
        ([], EventKind.ERROR_CORRECTED, Effect.CONFLICT, "merge.step"),
        ([], EventKind.DELIVERED, Effect.CONFLICT, "merge.step"),
        ([_READY, _event(EventKind.DELIVERED, 2)], EventKind.DELIVERED, Effect.DUPLICATE, ""),
        ([_READY, _RETURNED], EventKind.ERROR_REPORTED, Effect.APPLIED, ""),
        ([_READY, _RETURNED], EventKind.INCIDENT, Effect.CONFLICT, "merge.step"),
        ([], EventKind.INCIDENT, Effect.APPLIED, ""),
    ],
)
def test_what_two_desks_note_of_one_result(
    before: list[DossierEvent], kind: EventKind, effect: Effect, code: str
) -> None:
    body = body_of(kind, FoldedDossier(), Random(1), _AT)
    _, outcome = merge_event(_fold(*before), _event(kind, 30, **body))
    assert (outcome.effect, outcome.code) == (effect, code)


def test_a_lost_dossier_is_lost_until_it_ends() -> None:
    lost = _event(EventKind.INCIDENT, 1, harm="lost", papers="Lý lịch tư pháp")
    state = _fold(lost).state
    due = _fold().state.due_at
    assert (state.incident_at, state.status, state.due_at) == (lost.at, Status.RECEIVED, due)
    for end in (_event(EventKind.RESULT_READY, 2), _event(EventKind.REFUSED, 2)):
        assert apply_event(state, end).incident_at is None
    damaged = _fold(_READY, _event(EventKind.INCIDENT, 2, harm="damaged", papers="Kết quả")).state
    assert damaged.incident_at is not None
    assert apply_event(damaged, _RETURNED).incident_at is None


@pytest.mark.parametrize(
    ("result", "due", "wanted"),
    [
        (ResultState(), _DUE, None),
        (ResultState(ready_at=_AT, error_at=_AT), _DUE, None),
        # Early: not before the appointment, unless it was announced.
        (ResultState(ready_at=_AT), _DUE, _DUE),
        (ResultState(ready_at=_AT, announced_at=_AT + timedelta(days=1)), _DUE, _AT + timedelta(days=1)),
        # On its day or later.
        (ResultState(ready_at=_DUE - timedelta(hours=3)), _DUE, _DUE),
        (ResultState(ready_at=_DUE + timedelta(days=2)), _DUE, _DUE + timedelta(days=2)),
        (ResultState(ready_at=_AT), None, _AT),
    ],
)
def test_from_when_a_result_can_be_collected(
    result: ResultState, due: datetime | None, wanted: datetime | None
) -> None:
    assert result.collected_from(due) == wanted


@given(st.timedeltas(timedelta(seconds=1), timedelta(days=400)))
def test_a_wrong_clock_moves_what_happened_and_not_what_was_promised(by: timedelta) -> None:
    result = ResultState(ResultForm.BOTH, _AT, _AT, _AT, _AT, _DUE, FirstReturn(_AT, 4))
    at = _AT - by
    assert redated(result, lambda moment: moment - by) == ResultState(
        ResultForm.BOTH, at, at, at, at, _DUE, FirstReturn(at, 4)
    )
    assert redated(ResultState(), lambda moment: moment - by) == ResultState()


def test_taking_a_result_back_into_process_forgets_it() -> None:
    state = _fold(_READY, _event(EventKind.TAKEN_BACK, 2, reason="Nhầm")).state
    assert (state.result, state.ended_at) == (ResultState(), None)
    assert not DossierState().is_delivery_owed


_KEPT = {"name": "Bằng tốt nghiệp", "reason": "Luật giữ lại", "counts": {"original": 1}}


def test_originals_that_stay_are_known_until_they_go_back() -> None:
    returned = _event(EventKind.RETURNED, 2, kept=[_KEPT])
    state = _fold(_READY, returned).state
    assert [paper.name for paper in state.result.kept] == ["Bằng tốt nghiệp"]
    assert may_return_papers(state)
    corrected = _fold(_READY, returned, _ERROR, _CORRECTED, _event(EventKind.RETURNED, 9)).state
    assert corrected.result.kept == state.result.kept, "the second hand-back says nothing of them"
    undone = apply_event(corrected, _event(EventKind.TAKEN_BACK, 10, reason="Nhầm"))
    assert undone.result.kept == state.result.kept
    gone = apply_event(state, _event(EventKind.PAPERS_RETURNED, 9))
    assert (gone.result.kept, gone.status, may_return_papers(gone)) == ((), Status.RETURNED, False)
    first_undone = apply_event(gone, _event(EventKind.TAKEN_BACK, 10, reason="Nhầm"))
    assert (first_undone.result.kept, first_undone.papers_returned_at) == ((), None)
    assert not may_return_papers(_fold(_READY, _RETURNED).state)
