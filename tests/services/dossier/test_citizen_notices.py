"""The call list, and noting what citizens were told."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import text

from desktop_app.domain.dossier.actions import DossierAction, available_actions
from desktop_app.domain.dossier.citizen_notice import (
    CitizenNotified,
    Contact,
    ContactChannel,
    ContactOutcome,
    NoticeStep,
)
from desktop_app.domain.dossier.correction import CorrectedField
from desktop_app.domain.dossier.dossier import Channel, Dossier
from desktop_app.domain.dossier.hand_back import HandBack
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.supplement import WantedItem
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.citizen_notices import MOST_CALLS, call_list, channels_for, note_contact
from desktop_app.services.dossier.completion import refuse, result_ready
from desktop_app.services.dossier.correction import correct
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.dossier.extension import extend
from desktop_app.services.dossier.hand_back import hand_back
from desktop_app.services.dossier.payment import request_payment
from desktop_app.services.dossier.supplement import SupplementRequest, request_supplement
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.alerts import todays_alerts
from desktop_app.storage.dossiers import read_history
from tests.conftest import MovableClock, a_reception

REACHED = Contact(ContactChannel.PHONE, is_done=True)
MISSED = Contact(ContactChannel.PHONE, is_done=False)


def _receive(context: DeskContext, person: Applicant, channel: Channel = Channel.DIRECT) -> Dossier:
    return receive(context, replace(a_reception(context, person), channel=channel), printed=False).dossier


@pytest.fixture
def ready(context: DeskContext, people: list[Applicant]) -> Dossier:
    dossier = _receive(context, people[0])
    result_ready(context, dossier.id)
    return dossier


def test_who_is_called_about_what(context: DeskContext, ready: Dossier, people: list[Applicant]) -> None:
    owed = call_list(context)
    (call,) = owed.calls
    assert (call.code, call.name, call.phone, owed.total) == (ready.code, people[0].name, people[0].phone, 1)
    assert [notice.step for notice in call.owed] == [NoticeStep.EARLY_RESULT]
    assert (call.tries, call.tried_at, call.since) == (0, None, context.clock())
    assert todays_alerts(context).calls == owed


def test_a_call_is_an_event_with_number_and_outcome(context: DeskContext, ready: Dossier) -> None:
    state = note_contact(context, ready.id, replace(REACHED, note="  Hẹn thứ Hai ")).state
    assert state.open_notices == ()
    assert call_list(context).total == 0
    opened = open_dossier(context, ready.id)
    assert opened is not None
    result, told = opened.events[-2:]
    assert told.payload == CitizenNotified(
        result.id,
        NoticeStep.EARLY_RESULT,
        ContactChannel.PHONE,
        ContactOutcome.REACHED,
        ready.reception.owner.phone,
        "Hẹn thứ Hai",
    )


def test_nobody_answers(context: DeskContext, ready: Dossier, clock: MovableClock) -> None:
    for _ in range(2):
        clock.move(hours=1)
        note_contact(context, ready.id, MISSED)
    (call,) = call_list(context).calls
    assert (call.tries, call.tried_at) == (2, clock())


def test_a_second_desk_has_told_it_before(context: DeskContext, ready: Dossier) -> None:
    note_contact(context, ready.id, REACHED)
    with pytest.raises(RuleViolation, match=r"notice\.none"):
        note_contact(context, ready.id, REACHED)


def test_one_call_tells_everything_that_is_owed(context: DeskContext, people: list[Applicant]) -> None:
    dossier = _receive(context, people[0], Channel.POST)
    (call,) = call_list(context).calls
    assert [notice.step for notice in call.owed] == [NoticeStep.RECEIVED]
    refuse(context, dossier.id, ["Không đủ điều kiện"])
    (call,) = call_list(context).calls
    assert [notice.step for notice in call.owed] == [NoticeStep.REFUSAL]
    note_contact(context, dossier.id, REACHED)
    assert call_list(context).total == 0


def test_a_supplement_names_its_last_day(context: DeskContext, people: list[Applicant]) -> None:
    dossier = _receive(context, people[0])
    request_supplement(context, dossier.id, SupplementRequest((WantedItem("Giấy khai sinh"),), "Thiếu"))
    (call,) = call_list(context).calls
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    assert call.last_day == opened.state.waits[-1].last_day
    assert call.last_day is not None


def test_a_corrected_phone_number_is_called(context: DeskContext, ready: Dossier) -> None:
    correct(context, ready.id, CorrectedField.OWNER_PHONE, "0987 654 321", "Ghi nhầm")
    (call,) = call_list(context).calls
    assert call.phone == "0987654321"


def test_the_longest_owed_comes_first_and_the_list_is_bounded(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    dossiers = [_receive(context, people[n % len(people)]) for n in range(MOST_CALLS + 2)]
    for dossier in reversed(dossiers):
        clock.move(minutes=1)
        result_ready(context, dossier.id)
    owed = call_list(context)
    assert [call.code for call in owed.calls] == [dossier.code for dossier in reversed(dossiers)][:MOST_CALLS]
    assert owed.total == MOST_CALLS + 2


def test_after_a_month_a_step_is_listed_no_more(context: DeskContext, ready: Dossier, clock: MovableClock) -> None:
    clock.now += timedelta(days=30)
    assert call_list(context).total == 1
    clock.now += timedelta(minutes=1)
    assert call_list(context).total == 0
    assert call_list(context).calls == ()


def test_the_action_is_offered_while_something_is_owed(context: DeskContext, ready: Dossier) -> None:
    opened = open_dossier(context, ready.id)
    assert opened is not None
    assert DossierAction.NOTIFY in available_actions(opened.state, Role.OFFICER)
    state = note_contact(context, ready.id, Contact(ContactChannel.SMS, is_done=True)).state
    assert DossierAction.NOTIFY not in available_actions(state, Role.OFFICER)


def test_the_column_of_the_call_list_agrees_with_the_events(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    received = [_receive(context, people[n], Channel(n % 3 + 1)) for n in range(6)]
    clock.move(minutes=1)
    for dossier in received[:3]:
        result_ready(context, dossier.id)
    note_contact(context, received[0].id, REACHED)
    note_contact(context, received[4].id, Contact(ContactChannel.PORTAL, is_done=False))
    clock.move(minutes=1)
    request_payment(context, received[4].id, 50_000)
    owner = received[1].reception.owner
    taken = HandBack(
        received[1].reception.return_method,
        has_receipt=True,
        collector_name=owner.name,
        collector_number=owner.number,
    )
    hand_back(context, received[1].id, taken)
    for dossier in received:
        with context.store.read() as connection:
            history = read_history(connection, dossier.id)
            stored = connection.execute(
                text("SELECT owed_since FROM dossier WHERE id = :id"), {"id": dossier.id.bytes}
            ).scalar_one()
        assert history is not None
        moments = [notice.since.timestamp() * 1000 for notice in history.folded.state.open_notices]
        assert stored == (round(max(moments)) if moments else None)


def test_the_call_list_reads_its_index(context: DeskContext, ready: Dossier) -> None:
    with context.store.read() as connection:
        plan = connection.execute(
            text("EXPLAIN QUERY PLAN SELECT id FROM dossier WHERE owed_since >= 1 ORDER BY owed_since LIMIT 12")
        ).all()
    assert "USING INDEX ix_dossier_owed_since" in str(plan)
    assert "TEMP B-TREE" not in str(plan)


def test_of_an_online_reception_only_the_portal_tells(context: DeskContext, people: list[Applicant]) -> None:
    dossier = _receive(context, people[0], Channel.ONLINE)
    (call,) = call_list(context).calls
    assert call.channel is ContactChannel.PORTAL
    assert set(call.channels) == {ContactChannel.PORTAL, ContactChannel.DESK}
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    assert channels_for(context, opened) == call.channels
    with pytest.raises(RuleViolation, match=r"notice\.channel"):
        note_contact(context, dossier.id, REACHED)
    assert call_list(context).total == 1
    note_contact(context, dossier.id, Contact(ContactChannel.PORTAL, is_done=True))
    assert call_list(context).total == 0


def test_a_call_settles_only_what_may_be_told_in_a_call(context: DeskContext, people: list[Applicant]) -> None:
    dossier = _receive(context, people[0], Channel.ONLINE)
    request_payment(context, dossier.id, 100_000)
    (call,) = call_list(context).calls
    assert call.channel is ContactChannel.PHONE
    state = note_contact(context, dossier.id, REACHED).state
    assert [notice.step for notice in state.open_notices] == [NoticeStep.RECEIVED]


def test_a_letter_does_not_announce_a_new_appointment(context: DeskContext, people: list[Applicant]) -> None:
    dossier = _receive(context, people[0])
    extend(context, dossier.id, date(2026, 12, 7), "Chờ ý kiến")
    with pytest.raises(RuleViolation, match=r"notice\.channel"):
        note_contact(context, dossier.id, Contact(ContactChannel.POST, is_done=True))
    note_contact(context, dossier.id, Contact(ContactChannel.EMAIL, is_done=True))
    assert call_list(context).total == 0
