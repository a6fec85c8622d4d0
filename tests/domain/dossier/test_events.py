from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from desktop_app.domain.dossier.dossier_state import may_note_payment
from desktop_app.domain.dossier.effects import outcome_of
from desktop_app.domain.dossier.event_encoding import chain, line_of, read_line
from desktop_app.domain.dossier.event_merge import merge_events
from desktop_app.domain.dossier.events import DossierEvent, apply_event, force_end
from desktop_app.domain.dossier.payloads.processing import Outcome
from desktop_app.domain.dossier.result_state import ResultState
from desktop_app.domain.dossier.status import EventKind, Status
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.law.supplement import SupplementStage, Waiting
from desktop_app.services.context import new_id
from tests.domain.received import received_body
from tests.events import make_event

DOSSIER = new_id()
AT = datetime(2026, 11, 23, 2, 42, tzinfo=UTC)


def _event(kind: EventKind, **body: object) -> DossierEvent:
    return make_event(new_id(), DOSSIER, kind, AT, new_id(), body)


def test_a_line_reads_back() -> None:
    event = _event(EventKind.RECEIVED, **received_body(DOSSIER))
    assert read_line(line_of(event)) == event
    assert b"\n" not in line_of(event)
    assert "Đỗ Thu Hà".encode() in line_of(event)


def test_the_state_is_the_fold_of_the_events() -> None:
    received = _event(EventKind.RECEIVED, **received_body(DOSSIER))
    prints = [_event(EventKind.PRINTED, form="receipt"), _event(EventKind.PRINTED, form="receipt")]
    state = merge_events([received, *prints]).state
    assert state.status is Status.RECEIVED
    assert state.prints == {"receipt": 2}
    assert state.due_at == datetime(2026, 12, 8, 9, 30, tzinfo=UTC)
    assert merge_events([]).state.status is Status.NEW


def _received_with(**reception: object) -> DossierEvent:
    body = received_body(DOSSIER)
    return _event(EventKind.RECEIVED, **{**body, "reception": {**body["reception"], **reception}})


def test_a_payment_at_reception_or_later() -> None:
    state = merge_events([_received_with(fee=50_000, payment="direct")]).state
    assert (state.fee, state.payment, state.paid_at) == (50_000, Payment.DIRECT, AT)
    later = [_received_with(fee=None), _event(EventKind.PAYMENT_REQUESTED)]
    assert merge_events(later).state.payment is None
    state = merge_events([*later, _event(EventKind.PAID, way="online", fee=70_000)]).state
    assert (state.status, state.fee, state.payment) == (Status.PROCESSING, 70_000, Payment.ONLINE)
    # An event of before the way was noted.
    assert merge_events([*later, _event(EventKind.PAID)]).state.payment is None


def _at(kind: EventKind, day: int, **body: object) -> DossierEvent:
    return make_event(new_id(), DOSSIER, kind, AT.replace(month=12, day=day), new_id(), body)


def test_a_whole_life() -> None:
    due, later, last = ("2026-12-08T16:30:00+07:00", "2026-12-17T16:30:00+07:00", "2026-12-22T16:30:00+07:00")
    state = merge_events(
        [
            _at(EventKind.RECEIVED, 1, **received_body(DOSSIER, due)),
            _at(EventKind.HANDED_OVER, 1, to="Phòng Lao động"),
            _at(EventKind.PROCESSING_STARTED, 2),
            _at(EventKind.SUPPLEMENT_REQUESTED, 3, stage="examination"),
            _at(EventKind.SUPPLEMENT_RECEIVED, 7, due_at=later),
            _at(EventKind.EXTENDED, 15, due_at=last),
            _at(EventKind.RESULT_READY, 21),
            _at(EventKind.HANDED_OVER, 21, to=""),
            _at(EventKind.RETURNED, 22),
        ]
    ).state
    assert state.status is Status.RETURNED
    assert (state.first_due_at, state.due_at) == (datetime.fromisoformat(due), datetime.fromisoformat(last))
    (waiting,) = state.waits
    assert waiting.until is not None
    assert ((waiting.until - waiting.since).days, waiting.stage) == (4, SupplementStage.EXAMINATION)
    assert [at.day for at in state.extensions] == [15]
    assert state.holder == ""
    assert state.ended_at is not None
    assert state.returned_at is not None
    assert (state.ended_at.day, state.returned_at.day, state.last_at) == (21, 22, state.returned_at)


@pytest.mark.parametrize("end", [EventKind.REFUSED, EventKind.RESULT_READY])
def test_processing_ends_once(end: EventKind) -> None:
    state = merge_events([_at(EventKind.RECEIVED, 1, **received_body(DOSSIER)), _at(end, 2)]).state
    with pytest.raises(RuleViolation, match=r"step\.impossible"):
        apply_event(state, _at(end, 3))


BASE = merge_events(
    [
        _at(EventKind.RECEIVED, 1, **received_body(DOSSIER)),
        _at(EventKind.HANDED_OVER, 1, to="Phòng Lao động"),
        _at(EventKind.PROCESSING_STARTED, 2),
    ]
).state
LATER = datetime(2026, 12, 22, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("kind", "body", "changed"),
    [
        (EventKind.HANDED_OVER, {"to": "Phòng Tư pháp"}, {"holder": "Phòng Tư pháp"}),
        (EventKind.HANDED_OVER, {"to": ""}, {"holder": ""}),
        (EventKind.PAYMENT_REQUESTED, {"fee": 70_000}, {"status": Status.PAYMENT_REQUESTED, "fee": 70_000}),
        (EventKind.PAYMENT_REQUESTED, {}, {"status": Status.PAYMENT_REQUESTED}),
        (
            EventKind.PAID,
            {"way": "direct", "fee": 50_000},
            {"fee": 50_000, "payment": Payment.DIRECT, "paid_at": AT.replace(month=12, day=9)},
        ),
        (EventKind.PAID, {"fee": 50_000}, {"fee": 50_000}),
        (
            EventKind.EXTENDED,
            {"due_at": LATER.isoformat()},
            {
                "due_at": LATER,
                "extensions": (AT.replace(month=12, day=9),),
                "appointments": ((AT.replace(month=12, day=9), LATER),),
            },
        ),
        (
            EventKind.SUPPLEMENT_REQUESTED,
            {"stage": "examination", "override": "Luật thay đổi"},
            {
                "status": Status.SUPPLEMENT_REQUESTED,
                "waits": (Waiting(SupplementStage.EXAMINATION, AT.replace(month=12, day=9), None, "Luật thay đổi"),),
            },
        ),
        (
            EventKind.REFUSED,
            {},
            {"status": Status.STOPPED, "outcome": Outcome.REFUSED, "ended_at": AT.replace(month=12, day=9)},
        ),
        (
            EventKind.RESULT_READY,
            {},
            {
                "status": Status.DONE,
                "outcome": Outcome.RESULT,
                "ended_at": AT.replace(month=12, day=9),
                "result": ResultState(ready_at=AT.replace(month=12, day=9)),
            },
        ),
        (
            EventKind.INCIDENT,
            {"harm": "lost", "papers": "Lý lịch tư pháp"},
            {"incident_at": AT.replace(month=12, day=9)},
        ),
        (EventKind.WITHDRAWAL_REQUESTED, {}, {"status": Status.WITHDRAWAL_REQUESTED}),
        (EventKind.PRINTED, {"form": "receipt"}, {"prints": {"receipt": 1}}),
        (EventKind.CORRECTED, {"field": "note", "old": "", "new": "x"}, {}),
    ],
)
def test_an_event_changes_what_it_is_about_and_nothing_else(
    kind: EventKind, body: dict[str, object], changed: dict[str, object]
) -> None:
    event = _at(kind, 9, **body)
    after = apply_event(BASE, event)
    # What is owed to the citizen after it is tested with its rules.
    assert after == replace(BASE, last_at=event.at, owed=after.owed, **changed)  # type: ignore[arg-type]


def test_the_supplement_ends_the_wait_and_sets_a_new_appointment() -> None:
    waiting = apply_event(BASE, _at(EventKind.SUPPLEMENT_REQUESTED, 9, stage="examination"))
    event = _at(EventKind.SUPPLEMENT_RECEIVED, 12, due_at=LATER.isoformat())
    assert apply_event(waiting, event) == replace(
        BASE,
        waits=(Waiting(SupplementStage.EXAMINATION, AT.replace(month=12, day=9), event.at),),
        due_at=LATER,
        appointments=((event.at, LATER),),
        last_at=event.at,
        clock_started_at=event.at,
    )
    # A dossier that is stopped meanwhile waits no longer.
    stopped = apply_event(waiting, _at(EventKind.STOPPED, 20, outcome="expired"))
    assert (stopped.waits[0].until, stopped.outcome) == (AT.replace(month=12, day=20), Outcome.EXPIRED)
    again = apply_event(apply_event(waiting, event), _at(EventKind.RESULT_READY, 20))
    assert again.waits[0].until == event.at, "what ended keeps its end"


def test_the_second_result_that_is_handed_back_ends_an_open_dossier() -> None:
    event = _at(EventKind.RETURNED, 9, method="desk", satisfaction=4)
    ended = force_end(BASE, event)
    assert ended == replace(BASE, status=Status.RETURNED, returned_at=event.at, satisfaction=4, last_at=event.at)


def test_what_was_taken_back_is_as_before() -> None:
    done = apply_event(BASE, _at(EventKind.RESULT_READY, 9))
    returned = apply_event(done, _at(EventKind.RETURNED, 10, method="desk", satisfaction=5))
    assert (returned.returned_at, returned.satisfaction) == (AT.replace(month=12, day=10), 5)
    back = _at(EventKind.TAKEN_BACK, 11)
    assert apply_event(returned, back) == replace(done, last_at=back.at)
    assert apply_event(done, back) == replace(BASE, last_at=back.at)


@pytest.mark.parametrize(
    ("fee", "payment", "may"),
    [(None, None, True), (1, None, True), (0, None, False), (1, Payment.ONLINE, False), (None, Payment.DIRECT, False)],
)
def test_a_payment_is_noted_once_and_only_where_there_may_be_a_fee(
    fee: int | None, payment: Payment | None, may: bool
) -> None:
    assert may_note_payment(replace(BASE, fee=fee, payment=payment)) is may


@pytest.mark.parametrize(
    ("kind", "body", "outcome"),
    [
        (EventKind.STOPPED, {"outcome": "withdrawn"}, Outcome.WITHDRAWN),
        (EventKind.STOPPED, {"outcome": "expired"}, Outcome.EXPIRED),
        (EventKind.REFUSED, {}, Outcome.REFUSED),
        (EventKind.NOT_RECEIVED, {}, Outcome.REFUSED),
        (EventKind.RESULT_READY, {}, Outcome.RESULT),
        (EventKind.RETURNED, {"method": "desk"}, None),
        (EventKind.PRINTED, {"form": "receipt"}, None),
    ],
)
def test_how_processing_ended_with_an_event(kind: EventKind, body: dict[str, object], outcome: Outcome | None) -> None:
    assert outcome_of(_event(kind, **body).payload) is outcome


def test_a_payment_keeps_the_fee_that_was_known() -> None:
    state = merge_events([_received_with(fee=50_000), _event(EventKind.PAID, way="online")]).state
    assert (state.fee, state.payment, state.paid_at) == (50_000, Payment.ONLINE, AT)


def test_a_changed_line_breaks_the_chain() -> None:
    lines = [b"one", b"two", b"three"]
    hashes = []
    previous: bytes | None = None
    for line in lines:
        previous = chain(previous, line)
        hashes.append(previous)
    assert chain(hashes[0], b"two") == hashes[1]
    assert chain(hashes[0], b"tw0") != hashes[1]


def test_open_and_closed() -> None:
    assert Status.RECEIVED.is_open
    assert not Status.RETURNED.is_open
    assert UUID(int=0) != DOSSIER


def test_the_clock_waits_for_the_competent_agency() -> None:
    received = _at(EventKind.RECEIVED, 1, **received_body(DOSSIER), awaits_agency=True)
    waiting = merge_events([received]).state
    assert (waiting.received_at, waiting.clock_started_at, waiting.awaits_agency) == (received.at, None, True)
    arrived = AT.replace(month=12, day=2)
    noted = _at(EventKind.AGENCY_RECEIVED, 3, received_at=arrived.isoformat(), due_at=LATER.isoformat())
    started = merge_events([received, noted]).state
    assert (started.received_at, started.clock_started_at, started.awaits_agency) == (received.at, arrived, False)
    assert (started.due_at, started.appointments) == (LATER, ((noted.at, LATER),))
    again = _at(EventKind.AGENCY_RECEIVED, 9, received_at=AT.isoformat(), due_at=AT.isoformat())
    assert merge_events([received, noted, again]).state == started, "it happens once"
    at_once = merge_events([_at(EventKind.RECEIVED, 1, **received_body(DOSSIER))]).state
    assert (at_once.clock_started_at, at_once.awaits_agency) == (received.at, False)


def test_papers_go_back_once_and_a_step_taken_back_undoes_it() -> None:
    refused = [_at(EventKind.RECEIVED, 1, **received_body(DOSSIER)), _at(EventKind.REFUSED, 2)]
    back = _at(EventKind.PAPERS_RETURNED, 3, collector="Lê Văn Khánh")
    state = merge_events([*refused, back]).state
    assert (state.status, state.papers_returned_at) == (Status.STOPPED, back.at)
    assert merge_events([*refused, back, _at(EventKind.PAPERS_RETURNED, 4)]).state == state
    assert merge_events([*refused, back, _at(EventKind.TAKEN_BACK, 5)]).state.papers_returned_at is None


def test_the_way_of_a_fee_to_the_budget_and_back() -> None:
    by = "2026-11-27T09:30:00+07:00"
    paid = [_received_with(fee=50_000), _event(EventKind.PAID, way="online", budget_by=by)]
    state = merge_events(paid).state
    assert (state.budget_by, state.budget_at) == (datetime(2026, 11, 27, 2, 30, tzinfo=UTC), None)
    there = [_at(EventKind.FEE_TO_BUDGET, 26), _at(EventKind.FEE_TO_BUDGET, 27)]
    assert merge_events([*paid, *there]).state.budget_at == there[0].at, "the first one counts"
    refunds = [_at(EventKind.FEE_REFUNDED, 26, amount=20_000), _at(EventKind.FEE_REFUNDED, 27, amount=10_000)]
    state = merge_events([*paid, *refunds]).state
    assert (state.refunded, state.refunded_at) == (30_000, refunds[1].at)


def test_consultations_and_parts_of_agencies_leave_the_status() -> None:
    request = _at(EventKind.CONSULTATION_REQUESTED, 24, unit="Sở Xây dựng", content="Quy hoạch", answer_by=AT)
    sent = _at(
        EventKind.SENT_TO_AGENCIES,
        24,
        lead="Sở Nội vụ",
        tasks=[{"agency": name, "work": "Thẩm định", "due_at": AT} for name in ("Sở Nội vụ", "UBND tỉnh")],
    )
    before = [_received_with(), request, sent]
    state = merge_events(before).state
    assert state.status is Status.RECEIVED
    assert [(asked.unit, asked.is_open) for asked in state.consultations] == [("Sở Xây dựng", True)]
    answer = _at(EventKind.CONSULTATION_ANSWERED, 25, request=str(request.id), unit="Sở Xây dựng", answer="Phù hợp")
    done = _at(EventKind.AGENCY_DONE, 26, agency="UBND tỉnh")
    state = merge_events([*before, answer, done]).state
    assert state.consultations[0].answered_at == answer.at
    assert [task.done_at for task in state.tasks] == [None, done.at]


def test_a_wrong_clock_moves_what_others_did_too() -> None:
    request = _at(EventKind.CONSULTATION_REQUESTED, 24, unit="Sở Xây dựng", content="Quy hoạch", answer_by=AT)
    sent = _at(
        EventKind.SENT_TO_AGENCIES,
        24,
        lead="A",
        tasks=[{"agency": name, "work": "Thẩm định", "due_at": AT} for name in ("A", "B")],
    )
    done = _at(EventKind.AGENCY_DONE, 24, agency="A")
    earlier = _at(EventKind.REDATED, 30, first=request.at, last=request.at, earlier_s=3600, reason="đồng hồ")
    state = merge_events([_received_with(), request, sent, done, earlier]).state
    assert request.at - state.consultations[0].asked_at == timedelta(hours=1)
    assert state.tasks[0].done_at == request.at - timedelta(hours=1)
