"""Events of many desks in one order: tables of what each does, and laws that hold whatever the order."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dossier.correction import CorrectedField
from desktop_app.domain.dossier.event_encoding import Envelope, UnreadableEvent, line_of, read_line
from desktop_app.domain.dossier.event_merge import (
    Effect,
    FoldedDossier,
    MergeOutcome,
    merge_event,
    merge_events,
    standing_events,
    void_prints,
)
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.payloads.processing import Outcome
from desktop_app.domain.dossier.status import STEPS, UNDOABLE, EventKind, Status
from tests.domain.received import received_body
from tests.events import make_event
from tests.simulation.bodies import body_of

_DOSSIER = UUID(int=7)
_AT = datetime(2026, 11, 23, 2, 42, tzinfo=UTC)
_FROM = {
    EventKind.STOPPED: {"outcome": "withdrawn"},
    EventKind.RETURNED: {"method": "desk", "collector": "Người nhận"},
}


def _event(kind: EventKind, minutes: int = 0, **body: Any) -> DossierEvent:
    if kind is EventKind.RECEIVED and not body:
        body = received_body(_DOSSIER)
    return make_event(
        uuid4(), _DOSSIER, kind, _AT + timedelta(minutes=minutes), uuid4(), {**_FROM.get(kind, {}), **body}
    )


def _after(*kinds: EventKind) -> FoldedDossier:
    events = [_event(kind, place, **_needed(kind)) for place, kind in enumerate(kinds)]
    return merge_events(events)


def _needed(kind: EventKind) -> dict[str, Any]:
    if kind is EventKind.RECEIVED:
        return received_body(_DOSSIER)
    return body_of(kind, FoldedDossier(), Random(1), _AT)


_R, _ASK, _DONE, _BACK, _PAPERS = (
    EventKind.RECEIVED,
    EventKind.SUPPLEMENT_REQUESTED,
    EventKind.RESULT_READY,
    EventKind.RETURNED,
    EventKind.PAPERS_RETURNED,
)


@pytest.mark.parametrize(
    ("before", "kind", "effect", "code", "status"),
    [
        ((), _R, Effect.APPLIED, "", Status.RECEIVED),
        ((_R,), _R, Effect.CONFLICT, "merge.received", Status.RECEIVED),
        ((_R,), EventKind.PROCESSING_STARTED, Effect.APPLIED, "", Status.PROCESSING),
        ((_R, EventKind.PROCESSING_STARTED), EventKind.PROCESSING_STARTED, Effect.DUPLICATE, "", Status.PROCESSING),
        ((_R, _ASK), _ASK, Effect.CONFLICT, "merge.supplement", Status.SUPPLEMENT_REQUESTED),
        (
            (_R, _ASK, EventKind.SUPPLEMENT_RECEIVED),
            _ASK,
            Effect.CONFLICT,
            "merge.supplement",
            Status.SUPPLEMENT_REQUESTED,
        ),
        ((_R, _DONE), _DONE, Effect.DUPLICATE, "", Status.DONE),
        ((_R, _DONE, _BACK), _BACK, Effect.CONFLICT, "merge.returned", Status.RETURNED),
        ((_R, EventKind.PROCESSING_STARTED), EventKind.STOPPED, Effect.CONFLICT, "merge.ended", Status.STOPPED),
        ((_R, EventKind.PROCESSING_STARTED), _BACK, Effect.CONFLICT, "merge.ended", Status.RETURNED),
        (
            (_R, EventKind.PROCESSING_STARTED),
            EventKind.PAPERS_RETURNED,
            Effect.CONFLICT,
            "merge.step",
            Status.PROCESSING,
        ),
        ((_R, EventKind.REFUSED), _PAPERS, Effect.APPLIED, "", Status.STOPPED),
        (
            (_R, EventKind.REFUSED, EventKind.PAPERS_RETURNED),
            EventKind.PAPERS_RETURNED,
            Effect.DUPLICATE,
            "",
            Status.STOPPED,
        ),
        ((_R,), EventKind.AGENCY_RECEIVED, Effect.DUPLICATE, "", Status.RECEIVED),
        ((), EventKind.AGENCY_RECEIVED, Effect.CONFLICT, "merge.step", Status.NEW),
        ((_R, EventKind.REFUSED), EventKind.REFUSED, Effect.DUPLICATE, "", Status.STOPPED),
        ((_R, EventKind.REFUSED), EventKind.STOPPED, Effect.CONFLICT, "merge.step", Status.STOPPED),
        ((_R, EventKind.REFUSED), EventKind.SUPPLEMENT_RECEIVED, Effect.CONFLICT, "merge.step", Status.STOPPED),
        ((), _DONE, Effect.CONFLICT, "merge.step", Status.NEW),
        ((_R,), EventKind.PRINTED, Effect.NOTED, "", Status.RECEIVED),
    ],
)
def test_what_an_event_does_where_it_stands(
    before: Sequence[EventKind], kind: EventKind, effect: Effect, code: str, status: Status
) -> None:
    course, verdict = merge_event(_after(*before), _event(kind, 60, **_needed(kind)))
    assert (verdict.effect, verdict.code, course.state.status) == (effect, code, status)


@pytest.mark.parametrize("kind", sorted(UNDOABLE - {EventKind.TAKEN_BACK}))
def test_what_was_undone_leaves_the_state_as_it_was(kind: EventKind) -> None:
    before = _before(kind)
    step, printed = _event(kind, 60, **_needed(kind)), _event(EventKind.PRINTED, 61, **_needed(EventKind.PRINTED))
    after = merge_events([*before, step, printed])
    assert after.last_step is not None
    assert after.last_step.events == (step.id,)
    undone = _event(EventKind.UNDONE, 62, event=str(step.id))
    course, outcome = merge_event(after, undone)
    expected = merge_events([*before, printed])
    assert outcome.effect is Effect.APPLIED
    assert replace(course.state, last_at=None) == replace(expected.state, last_at=None)
    assert (course.code, course.fields, course.undone) == (expected.code, expected.fields, (step.id,))
    assert standing_events([*before, step, printed, undone], course) == [*before, printed]
    assert course.last_step is None
    later, earlier = (UUID(int=step.id.int + by) for by in (1, -1))
    assert _void([*before, step], [undone], course, job=later) == [True]
    assert _void([*before, step], [undone], course, job=earlier) == [False], "the receipt came out late"
    assert _void([*before, step], [undone], course, job=later, reprint=1) == [False], "the receipt once more"
    assert _void(before, [step, undone], course, job=later) == [False]
    # Once more, from another desk for example, it changes nothing.
    again, repeat = merge_event(course, _event(EventKind.UNDONE, 63, event=str(step.id)))
    assert (repeat.effect, again.state) == (Effect.DUPLICATE, course.state)


def _void(
    first: Sequence[DossierEvent], then: Sequence[DossierEvent], course: FoldedDossier, **printed: Any
) -> list[bool]:
    paper = _event(EventKind.PRINTED, 61, form="receipt", **{**printed, "job": str(printed["job"])})
    void = void_prints([*first, paper, *then], course)
    return [event_id in void for event_id in (paper.id,)]


def _before(kind: EventKind) -> list[DossierEvent]:
    """Return events after which a step is possible."""
    begin = [_event(_R, **_needed(_R))]
    ways: tuple[tuple[EventKind, ...], ...] = ((), (EventKind.PROCESSING_STARTED,), (_ASK,), (_DONE,), (_DONE, _BACK))
    more = ((EventKind.WITHDRAWAL_REQUESTED,), (EventKind.REFUSED,), (_DONE, EventKind.ERROR_REPORTED))
    if kind is EventKind.AGENCY_RECEIVED:
        begin = [_event(_R, **{**_needed(_R), "awaits_agency": True})]
    for way in (*ways, *more):
        events = [*begin, *(_event(step, 1 + place, **_needed(step)) for place, step in enumerate(way))]
        folded = merge_events(events)
        last_step = merge_event(folded, _event(kind, 60, **_needed(kind)))[0].last_step
        if last_step is not None and last_step != folded.last_step:
            return events
    raise AssertionError(kind)


@pytest.mark.parametrize("between", [EventKind.PROCESSING_STARTED, EventKind.CITIZEN_NOTIFIED, EventKind.CORRECTED])
def test_what_others_went_on_with_is_not_undone(between: EventKind) -> None:
    step = _event(EventKind.HANDED_OVER, 1, **_needed(EventKind.HANDED_OVER))
    events = [_event(_R, **_needed(_R)), step, _event(between, 2, **_needed(between))]
    before = merge_events(events)
    course, outcome = merge_event(before, _event(EventKind.UNDONE, 3, event=str(step.id)))
    assert (outcome.effect, outcome.code) == (Effect.CONFLICT, "merge.undo")
    assert (course.state, course.undone) == (before.state, ())


def test_a_reception_is_not_undone() -> None:
    received = _event(_R, **_needed(_R))
    _, outcome = merge_event(merge_events([received]), _event(EventKind.UNDONE, 1, event=str(received.id)))
    assert outcome.effect is Effect.CONFLICT


@pytest.mark.parametrize(
    ("stages", "effect"),
    [
        (("intake", "examination"), Effect.APPLIED),
        (("examination", "examination"), Effect.CONFLICT),
        (("intake", "intake"), Effect.CONFLICT),
    ],
)
def test_a_request_at_the_counter_leaves_the_one_after_examination(stages: tuple[str, str], effect: Effect) -> None:
    first, second = (_event(_ASK, minutes, stage=stage) for minutes, stage in zip((1, 50), stages, strict=True))
    received = [_event(_R, 2)] if stages == ("intake", "examination") else []
    before = [first] if stages == ("intake", "intake") else [_event(_R), first]
    if stages == ("examination", "examination"):
        before.append(_event(EventKind.SUPPLEMENT_RECEIVED, 3, due_at=_AT.isoformat()))
    course = merge_events([first, *received] if received else before)
    after, outcome = merge_event(course, second)
    assert outcome.effect is effect
    assert len(after.state.waits) == 2, "its paper went out"


def test_a_fee_that_was_collected_twice_is_told() -> None:
    course = merge_events([_event(_R), _event(EventKind.PAID, 5, way="direct", fee=50_000)])
    after, verdict = merge_event(course, _event(EventKind.PAID, 9, way="online", fee=50_000))
    assert (verdict.effect, verdict.code) == (Effect.CONFLICT, "merge.paid")
    assert after.state.payment is not None
    ended = merge_events([_event(_R), _event(EventKind.REFUSED, 3)])
    _, late = merge_event(ended, _event(EventKind.PAID, 9, way="direct", fee=50_000))
    assert (late.effect, late.code) == (Effect.CONFLICT, "merge.paid")


def test_what_the_head_allowed_is_no_conflict() -> None:
    course = _after(_R, _ASK, EventKind.SUPPLEMENT_RECEIVED)
    _, verdict = merge_event(course, _event(_ASK, 60, stage="examination", override="Luật thay đổi"))
    assert verdict.effect is Effect.APPLIED


def test_an_end_that_came_first_stands() -> None:
    refused = _after(_R, EventKind.REFUSED)
    after, _ = merge_event(refused, _event(EventKind.STOPPED, 9))
    assert after.state.outcome is Outcome.REFUSED


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        ("withdrawn", "withdrawn", MergeOutcome(Effect.DUPLICATE)),
        ("withdrawn", "expired", MergeOutcome(Effect.CONFLICT, "merge.step")),
    ],
)
def test_a_dossier_that_was_stopped_twice_for_one_reason_is_a_duplicate(
    first: str, second: str, outcome: MergeOutcome
) -> None:
    stopped = merge_event(_after(_R, _ASK), _event(EventKind.STOPPED, 5, outcome=first))[0]
    assert merge_event(stopped, _event(EventKind.STOPPED, 9, outcome=second)) == (stopped, outcome)


@pytest.mark.parametrize(
    ("field", "old", "new", "outcome", "now"),
    [
        ("owner_name", "Đỗ Thu Hà", "Đỗ Thu Hằng", MergeOutcome(Effect.APPLIED), "Đỗ Thu Hằng"),
        ("owner_name", "Ai Khác", "Đỗ Thu Hằng", MergeOutcome(Effect.CONFLICT, "merge.correction"), "Đỗ Thu Hà"),
        ("return_method", "post", "electronic", MergeOutcome(Effect.CONFLICT, "merge.correction"), "desk"),
        ("owner_name", "Ai Khác", "Đỗ Thu Hà", MergeOutcome(Effect.DUPLICATE), "Đỗ Thu Hà"),
        ("owner_name", "Đỗ Thu Hà", "Đỗ Thu Hà", MergeOutcome(Effect.APPLIED), "Đỗ Thu Hà"),
        ("owner_phone", "0900000000", "0912345678", MergeOutcome(Effect.APPLIED), "0912345678"),
    ],
)
def test_a_correction_of_what_somebody_else_corrected(
    field: str, old: str, new: str, outcome: MergeOutcome, now: str
) -> None:
    before = _after(_R)
    event = _event(EventKind.CORRECTED, 5, field=field, old=old, new=new, reason="x")
    course, found = merge_event(before, event)
    assert (found, course.fields) == (outcome, {**before.fields, field: now})
    assert (course.code, course.state.last_at) == (before.code, event.at)


def test_a_correction_that_comes_before_its_reception_is_taken_at_its_word() -> None:
    event = _event(EventKind.CORRECTED, 5, field="owner_name", old="Đỗ Thu Hà", new="Đỗ Thu Hằng", reason="x")
    course, found = merge_event(FoldedDossier(), event)
    assert (found, course.fields) == (MergeOutcome(Effect.APPLIED), {"owner_name": "Đỗ Thu Hằng"})


def test_another_number_is_in_force_from_then_on() -> None:
    event = _event(EventKind.NUMBER_REASSIGNED, 5, old="x", new="H44.18-20261123-0000009")
    course, verdict = merge_event(_after(_R), event)
    assert (course.code, verdict.effect) == ("H44.18-20261123-0000009", Effect.NOTED)
    assert (course.fields, course.state.last_at) == (_after(_R).fields, event.at)
    assert course.state.status is Status.RECEIVED


def test_every_field_that_can_be_corrected_is_kept_from_the_reception() -> None:
    course = _after(_R)
    assert set(course.fields) == {field.value for field in CorrectedField}
    assert (course.code, course.fields["owner_name"]) == ("H44.18-261123-0001", "Đỗ Thu Hà")
    assert merge_event(course, _event(EventKind.PRINTED, 5, form="receipt"))[0].fields == course.fields


@pytest.mark.parametrize(
    "fields",
    [
        {"due_at": "2026-12-08T16:30:00"},
        {"due_at": "2026-12-08T16:30:00+23:59"},
        {"code": "khong phai ma"},
        {"reception": None},
        {"entry": 2**63},
        {"entry": -1},
        {"entry": True},
        {"officer_name": "x" * 5_000},
    ],
)
def test_a_payload_that_is_not_what_its_kind_carries_is_unreadable(fields: dict[str, Any]) -> None:
    line = json.loads(line_of(_event(EventKind.RECEIVED)))
    line["body"] |= fields
    envelope = Envelope.read(json.dumps(line, ensure_ascii=False).encode())
    with pytest.raises(UnreadableEvent):
        envelope.event()


_LATER = [kind for kind in EventKind if kind not in {EventKind.RECEIVED, EventKind.NUMBER_REASSIGNED}]


@st.composite
def _lives(draw: st.DrawFn) -> list[DossierEvent]:
    kinds = draw(st.lists(st.sampled_from([*_LATER, EventKind.RECEIVED]), max_size=25))
    chance = Random(draw(st.integers(0, 2**32)))
    return [
        _event(
            kind,
            place,
            **(_needed(kind) if kind is EventKind.RECEIVED else body_of(kind, FoldedDossier(), chance, _AT)),
        )
        for place, kind in enumerate([EventKind.RECEIVED, *kinds])
    ]


@given(_lives())
def test_folding_one_by_one_is_folding_at_once(events: list[DossierEvent]) -> None:
    course = FoldedDossier()
    for place, event in enumerate(events, 1):
        course, _ = merge_event(course, event)
        assert course == merge_events(events[:place])


@given(_lives())
def test_no_event_is_refused_and_each_moves_the_status_as_its_effect_says(events: list[DossierEvent]) -> None:
    course = FoldedDossier()
    for event in events:
        before = course.state.status
        course, verdict = merge_event(course, event)
        if verdict.effect is Effect.APPLIED and event.kind in STEPS:
            assert course.state.status is STEPS[event.kind][before]
        if verdict.effect in {Effect.NOTED, Effect.DUPLICATE}:
            assert course.state.status is before
        assert not (before is Status.RETURNED and course.state.status is Status.NEW)


@given(_lives(), st.data())
def test_what_contradicts_changes_nothing_unless_a_paper_ended_the_dossier(
    events: list[DossierEvent], data: st.DataObject
) -> None:
    course = merge_events(events)
    kind = data.draw(st.sampled_from(_LATER))
    after, verdict = merge_event(course, _event(kind, 99, **body_of(kind, course, Random(3), _AT)))
    if verdict.effect is Effect.CONFLICT and verdict.code in {"merge.step", "merge.returned"}:
        assert after == course


@given(_lives())
def test_a_line_gives_the_same_fold_after_reading_it_back(events: list[DossierEvent]) -> None:
    assert merge_events([read_line(line_of(event)) for event in events]) == merge_events(events)


def test_kinds_of_later_versions_are_kept_and_left_out() -> None:
    event = _event(EventKind.PRINTED, form="receipt")
    line = line_of(event).replace(b"form.printed", b"form.sung_aloud")
    said = Envelope.read(line)
    assert (said.kind, said.event(), said.id) == ("form.sung_aloud", None, event.id)


def test_a_wrong_clock_is_corrected_once() -> None:
    reception = {
        "due_at": received_body(_DOSSIER)["due_at"],
        "book": 2026,
        "entry": 1,
        "form_set": "tt03-2025",
        "rule_set": "nd118-2025",
        "calendar": "2026",
    }
    corrected = {"first": _AT, "last": _AT, "earlier_s": 3600, "reason": "đồng hồ chạy nhanh"}
    before = merge_events([_event(EventKind.RECEIVED)])
    moved, first = merge_event(before, _event(EventKind.REDATED, 5, **corrected, reception=reception))
    assert (first.effect, moved.state.received_at) == (Effect.APPLIED, _AT - timedelta(hours=1))
    again, second = merge_event(moved, _event(EventKind.REDATED, 6, **corrected, reception=reception))
    assert (second.effect, again) == (Effect.DUPLICATE, moved)
    nothing, effect = merge_event(FoldedDossier(), _event(EventKind.REDATED, 5, **corrected))
    assert (effect.effect, nothing) == (Effect.DUPLICATE, FoldedDossier()), "nothing was received"
