"""Which steps have to be told to the citizen, and until when."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dossier.citizen_notice import CitizenNotified, ContactOutcome, NoticeStep
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.event_merge import FoldedDossier, merge_event, merge_events
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.status import EventKind, Status
from tests.domain.received import DUE, received_body
from tests.events import make_event
from tests.simulation.bodies import body_of

DOSSIER, OFFICER = UUID(int=1), UUID(int=2)
AT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
LATER = "2026-12-17T16:30:00+07:00"
ON_THE_DAY = datetime(2026, 12, 8, 1, 0, tzinfo=UTC)


def _event(number: int, kind: EventKind, at: datetime = AT, /, **body: object) -> DossierEvent:
    return make_event(UUID(int=100 + number), DOSSIER, kind, at, OFFICER, body)


def _received(channel: int = 1) -> DossierEvent:
    body: dict[str, Any] = received_body(DOSSIER)
    return _event(0, EventKind.RECEIVED, **{**body, "reception": {**body["reception"], "channel": channel}})


def _told(about: int, outcome: str, at: datetime = AT, number: int = 90) -> DossierEvent:
    return _event(
        number,
        EventKind.CITIZEN_NOTIFIED,
        at,
        about=str(UUID(int=100 + about)),
        step="result",
        channel="phone",
        outcome=outcome,
    )


def _state(*events: DossierEvent) -> DossierState:
    return merge_events([_received(), *events]).state


def _owed(*events: DossierEvent) -> list[NoticeStep]:
    return [notice.step for notice in _state(*events).open_notices]


_R = EventKind.RESULT_READY
_S = EventKind.SUPPLEMENT_REQUESTED
_E = EventKind.EXTENDED


@pytest.mark.parametrize(
    ("kind", "body", "step"),
    [
        (_S, {"stage": "examination"}, NoticeStep.SUPPLEMENT),
        (_E, {"due_at": LATER}, NoticeStep.NEW_DATE),
        (EventKind.PAYMENT_REQUESTED, {}, NoticeStep.PAYMENT),
        (EventKind.REFUSED, {}, NoticeStep.REFUSAL),
        (_R, {}, NoticeStep.EARLY_RESULT),
    ],
)
def test_a_step_away_from_the_desk_is_told(kind: EventKind, body: Mapping[str, Any], step: NoticeStep) -> None:
    (notice,) = _state(_event(1, kind, **body)).open_notices
    assert (notice.step, notice.event, notice.since, notice.tries) == (step, UUID(int=101), AT, 0)


@pytest.mark.parametrize(("channel", "owed"), [(1, False), (2, True), (3, True)])
def test_a_reception_is_told_to_who_did_not_stand_at_the_desk(channel: int, owed: bool) -> None:
    notices = merge_events([_received(channel)]).state.open_notices
    assert [notice.step for notice in notices] == [NoticeStep.RECEIVED] * owed


def test_a_result_is_early_until_the_day_before() -> None:
    assert _owed(_event(1, _R, ON_THE_DAY - timedelta(hours=9))) == [NoticeStep.EARLY_RESULT]
    assert _owed(_event(1, _R, ON_THE_DAY)) == [NoticeStep.RESULT]
    assert _owed(_event(1, _R, ON_THE_DAY + timedelta(days=9))) == [NoticeStep.RESULT]


def test_a_request_at_the_counter_and_a_supplement_that_is_brought_need_no_message() -> None:
    assert merge_events([_event(1, _S, stage="intake")]).state.open_notices == ()
    brought = _event(2, EventKind.SUPPLEMENT_RECEIVED, due_at=LATER)
    assert _owed(_event(1, _S, stage="examination"), brought) == []


@pytest.mark.parametrize(("channel", "is_owed"), [(1, False), (2, True), (3, True)])
def test_before_reception_who_did_not_stand_at_the_desk_is_told(channel: int, is_owed: bool) -> None:
    reception = {**received_body(DOSSIER)["reception"], "channel": channel}
    counter = {"code": "BS-2026-000001", "procedure": {"id": "p"}, "form_set": "tt03-2025", "reception": reception}
    asked = _event(1, _S, stage="intake", counter=counter)
    turned_away = _event(2, EventKind.NOT_RECEIVED, counter=counter)

    def owed(*events: DossierEvent) -> list[NoticeStep]:
        return [notice.step for notice in merge_events(events).state.open_notices]

    assert owed(asked) == [NoticeStep.SUPPLEMENT] * is_owed
    assert owed(asked, turned_away) == [NoticeStep.REFUSAL] * is_owed
    assert owed(asked, _event(3, EventKind.SUPPLEMENT_ARRIVED)) == []
    assert owed(asked, _received(channel)) == [NoticeStep.RECEIVED] * is_owed
    assert owed(_event(4, EventKind.NOT_RECEIVED)) == []


@pytest.mark.parametrize(("due", "owed"), [(DUE, []), (LATER, [NoticeStep.NEW_DATE])])
def test_the_agencys_receipt_is_told_when_it_moves_the_appointment(due: str, owed: list[NoticeStep]) -> None:
    body: dict[str, Any] = received_body(DOSSIER)
    received = _event(0, EventKind.RECEIVED, **{**body, "awaits_agency": True})
    agency = _event(1, EventKind.AGENCY_RECEIVED, received_at=AT.isoformat(), due_at=due)
    assert [notice.step for notice in merge_events([received, agency]).state.open_notices] == owed


@pytest.mark.parametrize(("outcome", "owed"), [("expired", [NoticeStep.CLOSING]), ("withdrawn", [])])
def test_a_closing_is_told_but_not_what_the_applicant_asked_for(outcome: str, owed: list[NoticeStep]) -> None:
    assert _owed(_event(1, _S, stage="examination"), _event(2, EventKind.STOPPED, outcome=outcome)) == owed


@pytest.mark.parametrize(
    ("kinds", "owed"),
    [
        ((EventKind.PAYMENT_REQUESTED, EventKind.PAID), []),
        ((EventKind.PAYMENT_REQUESTED, _E), [NoticeStep.PAYMENT, NoticeStep.NEW_DATE]),
        ((_E, _R), [NoticeStep.EARLY_RESULT]),
        ((_E, _E), [NoticeStep.NEW_DATE]),
        ((_E, _S), [NoticeStep.NEW_DATE, NoticeStep.SUPPLEMENT]),
        ((_E, _S, EventKind.SUPPLEMENT_RECEIVED), []),
        ((_E, EventKind.REFUSED), [NoticeStep.REFUSAL]),
        ((_R, EventKind.RETURNED), []),
        ((_R, EventKind.RETURNED, EventKind.TAKEN_BACK), [NoticeStep.EARLY_RESULT]),
        ((_R, EventKind.TAKEN_BACK), []),
        ((EventKind.REFUSED, EventKind.PAPERS_RETURNED), []),
        ((EventKind.REFUSED, EventKind.TAKEN_BACK), []),
    ],
)
def test_what_the_citizen_knows_or_what_is_overtaken_is_told_no_more(
    kinds: tuple[EventKind, ...], owed: list[NoticeStep]
) -> None:
    bodies: dict[EventKind, dict[str, Any]] = {
        _E: {"due_at": LATER},
        _S: {"stage": "examination"},
        EventKind.SUPPLEMENT_RECEIVED: {"due_at": LATER},
    }
    assert _owed(*(_event(n, kind, **bodies.get(kind, {})) for n, kind in enumerate(kinds, 1))) == owed


def test_a_request_for_a_supplement_tells_of_the_reception_too() -> None:
    events = [_received(2), _event(1, _S, stage="examination")]
    assert [notice.step for notice in merge_events(events).state.open_notices] == [NoticeStep.SUPPLEMENT]


@pytest.mark.parametrize(("due", "event"), [(LATER, 1), (DUE, 2)])
def test_the_newest_new_date_is_told_once(due: str, event: int) -> None:
    received = _event(0, EventKind.RECEIVED, **{**received_body(DOSSIER), "awaits_agency": True})
    extended = _event(1, _E, due_at=LATER)
    agency = _event(2, EventKind.AGENCY_RECEIVED, received_at=AT.isoformat(), due_at=due)
    (notice,) = merge_events([received, extended, agency]).state.open_notices
    assert (notice.step, notice.event) == (NoticeStep.NEW_DATE, UUID(int=100 + event))


def test_a_call_that_nobody_answers_is_counted_and_stays() -> None:
    result, hour = _event(1, _R), timedelta(hours=1)
    missed = [_told(1, "not_reached", AT + hour, 91), _told(1, "not_reached", AT + 2 * hour, 92)]
    (notice,) = _state(result, *missed).open_notices
    assert (notice.tries, notice.tried_at) == (2, AT + 2 * hour)
    assert _owed(result, *missed, _told(1, "reached")) == []
    assert _owed(result, _told(1, "sent")) == []


def test_only_the_notice_that_was_told_is_settled() -> None:
    asked = [_event(1, EventKind.PAYMENT_REQUESTED), _event(2, _E, due_at=LATER)]
    assert _owed(*asked, _told(1, "reached")) == [NoticeStep.NEW_DATE]
    first, second = _state(*asked, _told(2, "not_reached")).open_notices
    assert (first.tries, second.tries) == (0, 1)
    assert _owed(*asked, _told(7, "reached")) == [NoticeStep.PAYMENT, NoticeStep.NEW_DATE]


def test_a_wrong_clock_moves_the_moments_of_what_is_owed() -> None:
    first, last = AT, AT + timedelta(hours=2)
    events = [_event(1, _R), _told(1, "not_reached", last)]
    redated = _event(
        95, EventKind.REDATED, last, first=first.isoformat(), last=last.isoformat(), earlier_s=86400, reception=None
    )
    body: dict[str, Any] = received_body(DOSSIER)
    before = make_event(UUID(int=99), DOSSIER, EventKind.RECEIVED, AT - timedelta(days=3), OFFICER, body)
    (notice,) = merge_events([before, *events, redated]).state.open_notices
    assert (notice.since, notice.tried_at) == (first - timedelta(days=1), last - timedelta(days=1))


def test_a_repeated_step_owes_nothing_twice() -> None:
    assert _owed(_event(1, _R), _event(2, _R)) == [NoticeStep.EARLY_RESULT]


_LATER_KINDS = [kind for kind in EventKind if kind not in {EventKind.RECEIVED, EventKind.NUMBER_REASSIGNED}]


@st.composite
def _lives(draw: st.DrawFn) -> list[DossierEvent]:
    kinds = draw(st.lists(st.sampled_from(_LATER_KINDS), max_size=25))
    chance = Random(draw(st.integers(0, 2**32)))
    events = [_received(draw(st.sampled_from([1, 2, 3])))]
    for number, kind in enumerate(kinds, 1):
        body = body_of(kind, FoldedDossier(), chance, AT)
        if kind is EventKind.CITIZEN_NOTIFIED:
            body["about"] = str(UUID(int=100 + chance.randrange(number)))
        events.append(_event(number, kind, AT + timedelta(hours=number), **body))
    return events


@given(_lives())
def test_what_is_owed_was_a_step_that_counted_and_was_not_told_since(events: list[DossierEvent]) -> None:
    course, applied = FoldedDossier(), {}
    for place, event in enumerate(events):
        before = course
        course, _ = merge_event(course, event)
        if course is not before:
            applied[event.id] = place
    told = [
        (event.payload.about, place)
        for place, event in enumerate(events)
        if isinstance(event.payload, CitizenNotified) and event.payload.outcome is not ContactOutcome.NOT_REACHED
    ]
    for notice in course.state.open_notices:
        assert notice.event in applied
        assert not any(about == notice.event and place > applied[notice.event] for about, place in told)
    owed = course.state.open_notices
    assert len({notice.event for notice in owed}) == len(owed)
    assert len({notice.step for notice in owed}) == len(owed)


_ALLOWED: Mapping[Status, set[NoticeStep]] = {
    Status.RETURNED: set(),
    Status.DONE: {NoticeStep.RESULT, NoticeStep.EARLY_RESULT},
    Status.STOPPED: {NoticeStep.REFUSAL, NoticeStep.CLOSING},
}


@given(_lives())
def test_what_is_owed_fits_the_status(events: list[DossierEvent]) -> None:
    state = merge_events(events).state
    open_steps = set(NoticeStep) - _ALLOWED[Status.DONE] - _ALLOWED[Status.STOPPED]
    assert {notice.step for notice in state.open_notices} <= _ALLOWED.get(state.status, open_steps)
