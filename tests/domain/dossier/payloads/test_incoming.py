"""Dossiers that nobody brought to the desk: how they arrive, wait, and come back."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from desktop_app.domain.codec import DecodeError, convert, plain
from desktop_app.domain.dossier.event_merge import Effect, FoldedDossier, merge_event, merge_events
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.intake import Arrival, Origin
from desktop_app.domain.dossier.payloads.incoming import ArrivedByPost
from desktop_app.domain.dossier.payloads.kinds import counter_page_of
from desktop_app.domain.dossier.payloads.reception import CounterPage, SubmittedOnline
from desktop_app.domain.dossier.status import EventKind, Status
from desktop_app.services.context import new_id
from tests.domain.received import received_body
from tests.events import make_event

DOSSIER = new_id()
AT = datetime(2026, 11, 23, 2, 42, tzinfo=UTC)
PAGE = {"code": "BS-2026-000001", "procedure": {"id": "p"}, "reception": received_body(DOSSIER)["reception"]}
ORIGIN = Origin(UUID(int=1), UUID(int=2), "Phường Nguồn", "Sở Nội vụ", "Thẩm định", AT + timedelta(days=3))
REPLIED = AT - timedelta(minutes=5)


def _event(kind: EventKind, hours: int = 0, **body: object) -> DossierEvent:
    return make_event(new_id(), DOSSIER, kind, AT + timedelta(hours=hours), new_id(), body)


def _online(hours: int = 0, **body: object) -> DossierEvent:
    return _event(EventKind.SUBMITTED_ONLINE, hours, **{**PAGE, **body})


def _asked(hours: int) -> DossierEvent:
    return _event(EventKind.SUPPLEMENT_REQUESTED, hours, stage="intake")


def _post(hours: int = 0) -> DossierEvent:
    return _event(EventKind.ARRIVED_BY_POST, hours, **PAGE, post_number="EB1VN")


def test_an_arrival_waits_for_its_reception() -> None:
    online, post = merge_events([_online(replied_at=REPLIED)]).state, merge_events([_post()]).state
    assert (online.status, online.arrival) == (Status.NEW, Arrival(AT, REPLIED))
    assert (post.status, post.arrival) == (Status.NEW, Arrival(AT, None, "EB1VN"))
    assert merge_event(FoldedDossier(), _post())[1].effect is Effect.NOTED


def test_what_another_office_sent_waits_and_its_citizen_hears_from_that_office() -> None:
    arrived = _event(EventKind.ARRIVED_FROM_AGENCY, **PAGE, origin=plain(ORIGIN))
    state = merge_events([arrived]).state
    assert (state.status, state.arrival) == (Status.NEW, Arrival(AT, origin=ORIGIN))
    received = _event(EventKind.RECEIVED, 1, **received_body(DOSSIER))
    ready = _event(EventKind.RESULT_READY, 2, result="12/TB")
    assert merge_events([arrived, received, ready]).state.owed == ()
    assert merge_events([received, ready]).state.owed != ()


def test_a_due_moment_of_another_age_is_refused() -> None:
    with pytest.raises(DecodeError):
        convert({**plain(ORIGIN), "due_at": "0001-01-01T00:00:00Z"}, Origin)


def test_handed_in_again_the_wait_is_over_and_the_limits_begin_anew() -> None:
    state = merge_events([_online(replied_at=REPLIED), _asked(1), _online(30)]).state
    assert state.arrival == Arrival(AT + timedelta(hours=30))
    assert [wait.until for wait in state.waits] == [AT + timedelta(hours=30)]


def test_a_noted_supplement_keeps_how_the_dossier_came() -> None:
    came = _event(EventKind.SUPPLEMENT_ARRIVED, 30, note="Tại quầy")
    state = merge_events([_post(), _asked(1), came]).state
    assert state.arrival == Arrival(AT + timedelta(hours=30), None, "EB1VN")
    assert [wait.until for wait in state.waits] == [AT + timedelta(hours=30)]
    online = merge_events([_online(replied_at=REPLIED), _asked(1), came]).state
    assert online.arrival == Arrival(AT + timedelta(hours=30))
    # Of a page that was left at the counter it is the arrival.
    assert merge_events([_asked(1), came]).state.arrival == Arrival(AT + timedelta(hours=30))


@pytest.mark.parametrize("late", [_online(40), _post(40), _event(EventKind.SUPPLEMENT_ARRIVED, 40)])
def test_a_received_dossier_goes_on_as_it_was(late: DossierEvent) -> None:
    received = _event(EventKind.RECEIVED, 2, **received_body(DOSSIER))
    asked = _event(EventKind.SUPPLEMENT_REQUESTED, 3, stage="examination")
    before = merge_events([_online(), received, asked])
    after, outcome = merge_event(before, late)
    assert outcome.effect is Effect.NOTED
    assert (after.state.status, after.state.waits, after.state.arrival) == (
        before.state.status,
        before.state.waits,
        before.state.arrival,
    )
    assert after.state.last_at == late.at


def test_the_page_of_an_envelope_is_that_of_the_counter() -> None:
    payload = convert({**PAGE, "papers": "Đơn"}, ArrivedByPost)
    assert counter_page_of(payload) == CounterPage(payload.code, payload.procedure, "", payload.reception)


def test_a_portal_cannot_have_answered_in_an_impossible_year() -> None:
    with pytest.raises(DecodeError):
        convert({**PAGE, "replied_at": "0001-01-01T00:00:00Z"}, SubmittedOnline)
