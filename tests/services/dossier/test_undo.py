"""Undoing what was recorded last: everything is as it was before, for ten minutes and while nobody was told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from desktop_app.domain.dossier.citizen_notice import Contact, ContactChannel
from desktop_app.domain.dossier.dossier import Dossier, ReturnMethod
from desktop_app.domain.dossier.fee_entries import fee_entries
from desktop_app.domain.dossier.hand_back import HandBack
from desktop_app.domain.dossier.payloads.corrections import Undone
from desktop_app.domain.dossier.sent_message import MessageState, SentMessage
from desktop_app.domain.dossier.undo import UNDO_WITHIN
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.law.notice_rules import NoticeStep
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.citizen_notices import call_list, note_contact
from desktop_app.services.dossier.completion import ask_withdrawal, refuse, result_ready
from desktop_app.services.dossier.consultation import request_consultation
from desktop_app.services.dossier.dossiers import OpenedDossier, open_dossier, reprint
from desktop_app.services.dossier.extension import extend
from desktop_app.services.dossier.hand_back import hand_back
from desktop_app.services.dossier.hand_over import HandOverTo, hand_over
from desktop_app.services.dossier.payment import note_payment, request_payment
from desktop_app.services.dossier.supplement import request_supplement, supplement_received
from desktop_app.services.dossier.undo import undo_last, undoable_step
from desktop_app.services.printing.spool import JobState, job_of, open_spool, print_job
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.statistics import report
from desktop_app.services.sync.projection import project
from desktop_app.storage import tables
from desktop_app.storage.dossiers import read_history
from desktop_app.storage.messages import messages_of, put_message
from tests.conftest import MovableClock, a_reception
from tests.services.dossier.test_unit_of_work import REQUEST

_TABLES = (tables.dossier, tables.dossier_appointment, tables.dossier_wait, tables.dossier_consultation)

Step = Callable[[DeskContext, UUID], object]


def _hand_over(context: DeskContext, dossier_id: UUID) -> None:
    hand_over(context, [dossier_id], HandOverTo("Phòng Lao động"))


def _supplement(context: DeskContext, dossier_id: UUID) -> None:
    request_supplement(context, dossier_id, REQUEST)


def _consult(context: DeskContext, dossier_id: UUID) -> None:
    request_consultation(context, dossier_id, "Sở Xây dựng", "Quy hoạch", date(2026, 12, 4))


def _hand_back(context: DeskContext, dossier_id: UUID) -> None:
    opened = open_dossier(context, dossier_id)
    assert opened is not None
    owner = opened.dossier.reception.owner
    hand_back(context, dossier_id, HandBack(ReturnMethod.DESK, True, "", owner.name, owner.number, satisfaction=5))


def _told(context: DeskContext, dossier_id: UUID) -> None:
    note_contact(context, dossier_id, Contact(ContactChannel.PHONE, is_done=True))


_STEPS: dict[str, tuple[tuple[Step, ...], Step]] = {
    "handed over": ((), _hand_over),
    "back at the desk": ((_hand_over,), lambda context, of: hand_over(context, [of], HandOverTo(""))),
    "supplement asked for": ((), _supplement),
    "supplement received": ((_supplement,), supplement_received),
    "payment asked for": ((), lambda context, of: request_payment(context, of, 90_000)),
    "paid": ((), lambda context, of: note_payment(context, of, Payment.DIRECT, 80_000)),
    "refused": ((), lambda context, of: refuse(context, of, ["Không thuộc thẩm quyền"])),
    "apology": ((), lambda context, of: extend(context, of, date(2026, 12, 14), "Chờ xác minh")),
    "asked to stop": ((), lambda context, of: ask_withdrawal(context, of, "", "tại quầy")),
    "result": ((_hand_over,), result_ready),
    "handed back": ((_hand_over, result_ready), _hand_back),
    "consulted": ((), _consult),
    "told": ((_hand_over, result_ready), _told),
}


@pytest.fixture
def received(context: DeskContext, people: list[Applicant]) -> Dossier:
    return receive(context, replace(a_reception(context, people[0]), fee=None), printed=False).dossier


def _rows(context: DeskContext) -> list[Any]:
    with context.store.read() as connection:
        return [list(connection.execute(select(table))) for table in _TABLES]


def _opened(context: DeskContext, dossier: Dossier) -> OpenedDossier:
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    return opened


def _seen(context: DeskContext, dossier: Dossier) -> tuple[Any, ...]:
    """Return everything that lists, reports and pages show of the dossiers."""
    with context.store.read() as connection:
        history = read_history(connection, dossier.id)
    assert history is not None
    state = replace(history.folded.state, last_at=None)
    counts = report(context, context.today(), context.today()).total
    return _rows(context), state, fee_entries(history), counts, call_list(context), history.dossier


@pytest.mark.parametrize("name", _STEPS)
def test_everything_is_as_before(context: DeskContext, received: Dossier, clock: MovableClock, name: str) -> None:
    before, step = _STEPS[name]
    for earlier in before:
        clock.move(minutes=3)
        earlier(context, received.id)
    expected, jobs = _seen(context, received), {job.id for job in open_spool(context)}
    clock.move(minutes=3)
    step(context, received.id)
    assert _seen(context, received) != expected
    clock.move(minutes=9)
    undo_last(context, received.id)
    assert _seen(context, received) == expected
    assert {job.id for job in open_spool(context)} == jobs, "papers that no printer had are cancelled"
    opened = _opened(context, received)
    assert isinstance(opened.events[-1].payload, Undone)
    assert undoable_step(context, opened) is None
    with pytest.raises(RuleViolation, match=r"undo\.nothing"):
        undo_last(context, received.id)
    # Another desk of the office computes the same rows from the events.
    with context.store.write() as connection:
        assert project(connection, [received.id], clock()) == []
    assert _seen(context, received) == expected
    # What was undone can be done again.
    step(context, received.id)
    again = _opened(context, received)
    assert again.folded.last_step is not None
    assert replace(again.folded.last_step.before, last_at=None) == expected[1]


def test_it_is_undone_within_ten_minutes(context: DeskContext, received: Dossier, clock: MovableClock) -> None:
    _hand_over(context, received.id)
    clock.move(seconds=UNDO_WITHIN.total_seconds())
    last = undoable_step(context, _opened(context, received))
    assert last is not None
    clock.move(seconds=1)
    assert undoable_step(context, _opened(context, received)) is None
    with pytest.raises(RuleViolation, match=r"undo\.too_late"):
        undo_last(context, received.id)
    assert _opened(context, received).state.holder == "Phòng Lao động"


def test_only_who_recorded_it_undoes_it(context: DeskContext, received: Dossier) -> None:
    _hand_over(context, received.id)
    other = replace(context, officer=replace(context.officer, id=uuid4()))
    with pytest.raises(RuleViolation, match=r"undo\.other_officer"):
        undo_last(other, received.id)


def test_a_reception_is_corrected_and_not_undone(context: DeskContext, received: Dossier) -> None:
    with pytest.raises(RuleViolation, match=r"undo\.nothing"):
        undo_last(context, received.id)


@pytest.mark.parametrize("state", list(MessageState))
def test_a_message_that_left_stops_it_and_one_that_waits_is_given_up(
    context: DeskContext, received: Dossier, state: MessageState
) -> None:
    _hand_over(context, received.id)
    result_ready(context, received.id)
    event, now = _opened(context, received).events[-1], context.clock()
    way = ContactChannel.SMS
    message = SentMessage(
        uuid4(), received.id, event.id, NoticeStep.RESULT, way, "0912345678", "", "", state, 0, "", now, now, now
    )
    with context.store.write() as connection:
        put_message(connection, message)
    if state in {MessageState.SENDING, MessageState.ACCEPTED, MessageState.SENT}:
        with pytest.raises(RuleViolation, match=r"undo\.notified"):
            undo_last(context, received.id)
        return
    undo_last(context, received.id)
    with context.store.read() as connection:
        (stored,) = messages_of(connection, [received.id])
    assert stored.state is (MessageState.GIVEN_UP if state is MessageState.QUEUED else state)


def test_a_paper_of_an_undone_step_is_not_printed_again(context: DeskContext, received: Dossier) -> None:
    for job_id in request_supplement(context, received.id, REQUEST).job_ids:
        assert print_job(context, job_id) is JobState.SENT
    undo_last(context, received.id)
    again = reprint(context, received.id, FormName.SUPPLEMENT_REQUEST)
    assert print_job(context, again) is JobState.DROPPED
    job = job_of(context, again)
    assert job is not None
    assert job.reason == "print.no_step"


def test_a_step_elsewhere_stops_it(context: DeskContext, received: Dossier, clock: MovableClock) -> None:
    _hand_over(context, received.id)
    clock.move(minutes=1)
    hand_over(context, [received.id], HandOverTo(""))
    undo_last(context, received.id)
    with pytest.raises(RuleViolation, match=r"undo\.nothing"):
        # Only the last step is undone, not the one before it.
        undo_last(context, received.id)
