"""The queue of dossiers that nobody brought to the desk, over a real file."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from desktop_app.domain.codec import plain
from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.citizen_notice import CitizenNotified, ContactChannel, ContactOutcome, NoticeStep
from desktop_app.domain.dossier.dossier import Channel, Reception, all_present
from desktop_app.domain.dossier.intake import Origin
from desktop_app.domain.dossier.status import EventKind, Status
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.law.arrival_limits import ArrivalState, PostalHabit
from desktop_app.domain.law.statistics import columns_07a
from desktop_app.domain.law.supplement import WantedItem
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.services.catalogue import catalogue_of
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.dossier.dossiers import open_by_scan, open_dossier
from desktop_app.services.dossier.supplement import SupplementRequest
from desktop_app.services.reception.arrivals import (
    Envelope,
    WaitingDossier,
    arrivals,
    choose_postal_habit,
    note_applicant_told,
    note_envelope,
    note_officer_alerted,
    note_supplement_arrived,
    postal_habits,
    postal_hours_today,
)
from desktop_app.services.reception.intake import open_intake, request_at_intake, turn_away
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.alerts import todays_alerts
from desktop_app.services.reports.statistics import report
from desktop_app.services.sync.projection import project
from desktop_app.storage.event_log import append_event, events_of
from desktop_app.sync.protocol import SERVER
from tests.conftest import MovableClock, a_reception
from tests.events import make_event

CODE = "H44.18-261123-9000001"
ENVELOPE = Envelope("Nguyễn Văn Tám", "0912 345 678", "EB123456789VN", "A01", "Đơn; bản sao giấy phép")


def submit(context: DeskContext, page: Reception, code: str = CODE, replied_at: datetime | None = None) -> None:
    """Have a dossier of the portal arrive as the server's feed brings it."""
    procedure = {"id": page.procedure_id, "name": "Cấp giấy phép lao động"}
    body = {"code": code, "procedure": procedure, "reception": plain(page), "replied_at": replied_at}
    event = make_event(new_id(), page.id, EventKind.SUBMITTED_ONLINE, context.clock(), SERVER, body)
    with context.store.write() as connection:
        append_event(connection, event)
        assert project(connection, [page.id], context.clock()) == []


def send_from(context: DeskContext, page: Reception, due_at: datetime) -> None:
    """Have a dossier arrive that another office sent."""
    origin = Origin(UUID(int=9), UUID(int=8), "Phường Nguồn", "Sở Nội vụ", "Thẩm định", due_at)
    body = {"code": CODE, "procedure": {"id": page.procedure_id}, "reception": plain(page), "origin": plain(origin)}
    event = make_event(new_id(), page.id, EventKind.ARRIVED_FROM_AGENCY, context.clock(), SERVER, body)
    with context.store.write() as connection:
        append_event(connection, event)
        assert project(connection, [page.id], context.clock()) == []


def test_what_another_office_sent_waits_until_its_part_is_due(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    page, due_at = a_reception(context, people[0]), context.clock() + timedelta(days=2)
    send_from(context, page, due_at)
    line = the_line(context)
    assert (line.row.code, line.sender, line.limits.receive_by) == (CODE, "Phường Nguồn", due_at)
    assert (line.state, line.limits.is_part, line.limits.is_habit) == (ArrivalState.ON_TIME, True, False)
    clock.move(hours=24)
    assert the_line(context).state is ArrivalState.NEAR
    clock.move(hours=25)
    assert the_line(context).state is ArrivalState.OVER
    receive(context, page)
    assert arrivals(context).lines == ()
    assert kinds_of(context, page.id)[:2] == [EventKind.ARRIVED_FROM_AGENCY, EventKind.RECEIVED]


@pytest.fixture
def online(context: DeskContext, people: list[Applicant]) -> Reception:
    return replace(a_reception(context, people[0]), channel=Channel.ONLINE)


def the_line(context: DeskContext) -> WaitingDossier:
    (line,) = arrivals(context).lines
    return line


def a_request() -> SupplementRequest:
    return SupplementRequest((WantedItem("Giấy khám sức khỏe"),), "Bản chụp không rõ")


def ask(context: DeskContext, page: Reception) -> None:
    """Ask for a supplement and tell the applicant of it."""
    request_at_intake(context, page, a_request())
    note_applicant_told(context, page.id)


def kinds_of(context: DeskContext, dossier_id: UUID) -> list[EventKind]:
    opened = open_dossier(context, dossier_id)
    assert opened is not None
    return [event.kind for event in opened.events]


def test_an_online_dossier_waits_with_its_limits(context: DeskContext, online: Reception, clock: MovableClock) -> None:
    submit(context, online, replied_at=clock.now - timedelta(minutes=30))
    line = the_line(context)
    assert (line.row.id, line.row.code, line.channel) == (online.id, CODE, Channel.ONLINE)
    assert line.limits.alert_by == clock.now + timedelta(minutes=90)
    # Monday 09:42; 24/11 is off.
    assert line.limits.receive_by == datetime(2026, 11, 25, 10, 12, tzinfo=VIETNAM)
    assert (line.limits.is_habit, line.state) == (False, ArrivalState.ON_TIME)
    clock.now = datetime(2026, 11, 25, 8, 12, tzinfo=VIETNAM)
    assert [the_line(context).state, arrivals(context).near] == [ArrivalState.NEAR, 1]
    clock.move(hours=2, minutes=1)
    queue = arrivals(context)
    assert (queue.lines[0].state, queue.waiting, queue.near, queue.over) == (ArrivalState.OVER, 1, 0, 1)


def test_received_from_the_queue_it_is_that_dossier(
    context: DeskContext, online: Reception, clock: MovableClock
) -> None:
    submit(context, online)
    clock.move(hours=1)
    opened = open_intake(context, online.id)
    assert opened is not None
    dossier = receive(context, opened.row.reception, printed=False).dossier
    assert (dossier.id, dossier.code, dossier.reception.channel) == (online.id, CODE, Channel.ONLINE)
    assert dossier.received_at == clock.now
    assert arrivals(context).lines == ()
    assert kinds_of(context, online.id) == [EventKind.SUBMITTED_ONLINE, EventKind.RECEIVED]
    assert open_by_scan(context, CODE) == online.id
    (columns,) = (columns_07a(line) for line in report(context, context.today(), context.today()).lines.values())
    assert (columns["received"], columns["direct"]) == (1, 0)
    assert columns["online_full"] + columns["online_part"] == 1


def test_a_code_that_is_no_dossier_code_or_taken_gives_way_to_the_desks_own(
    context: DeskContext, online: Reception, people: list[Applicant]
) -> None:
    submit(context, online, "DVC/2026/77")
    first = receive(context, online, printed=False).dossier
    assert first.code.startswith(context.agency.code_on(context.today()))
    other = replace(a_reception(context, people[1]), channel=Channel.ONLINE)
    submit(context, other, first.code)
    assert open_by_scan(context, first.code) == first.id
    assert receive(context, other, printed=False).dossier.code != first.code


def test_the_code_of_the_portal_finds_what_waits(context: DeskContext, online: Reception) -> None:
    submit(context, online)
    assert open_by_scan(context, CODE.lower()) == online.id


def test_asked_for_more_it_waits_without_a_limit_until_it_is_handed_in_again(
    context: DeskContext, online: Reception, clock: MovableClock
) -> None:
    submit(context, online)
    note_officer_alerted(context)
    asked = request_at_intake(context, online, a_request())
    assert (asked.state.status, len(asked.job_ids)) == (Status.NEW, 1)
    note_applicant_told(context, online.id)
    clock.move(days=3)
    queue = arrivals(context)
    assert (queue.lines[0].state, queue.waiting, queue.over) == (ArrivalState.SUPPLEMENT, 0, 0)
    assert queue.lines[0].limits.receive_by is None
    again = replace(online, note="Đã thay giấy khám sức khỏe")
    submit(context, again)
    line = the_line(context)
    assert line.state is ArrivalState.ON_TIME
    assert line.row.code == CODE
    assert line.row.reception.note == again.note
    assert line.row.alerted_at is None, "another arrival is to be told"
    assert line.limits.receive_by == datetime(2026, 11, 27, 10, 12, tzinfo=VIETNAM)
    dossier = receive(context, replace(again, documents=all_present(again.documents)), printed=False).dossier
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    assert [wait.until is not None for wait in opened.state.waits] == [True]


def test_the_officer_notes_a_supplement_that_came_another_way(
    context: DeskContext, online: Reception, clock: MovableClock
) -> None:
    submit(context, online)
    with pytest.raises(RuleViolation, match=r"arrival\.complete"):
        note_supplement_arrived(context, online.id)
    ask(context, online)
    clock.move(days=2)
    note_supplement_arrived(context, online.id, " Nộp tại quầy ")
    line = the_line(context)
    assert line.state is ArrivalState.ON_TIME
    assert line.row.arrival is not None
    assert line.row.arrival.at == clock.now
    receive(context, line.row.reception, printed=False)
    with pytest.raises(RuleViolation, match=r"arrival\.gone"):
        note_supplement_arrived(context, online.id)
    with pytest.raises(RuleViolation, match=r"arrival\.gone"):
        note_supplement_arrived(context, uuid4())


def test_refused_it_leaves_the_queue(context: DeskContext, online: Reception) -> None:
    submit(context, online)
    turned = turn_away(context, online, ["Không thuộc thẩm quyền"])
    assert (turned.state.status, len(turned.job_ids)) == (Status.NOT_RECEIVED, 1)
    assert the_line(context).untold is NoticeStep.REFUSAL
    note_applicant_told(context, online.id)
    assert arrivals(context).lines == ()
    with pytest.raises(RuleViolation, match=r"notice\.none"):
        note_applicant_told(context, online.id)
    with pytest.raises(RuleViolation, match=r"arrival\.gone"):
        note_supplement_arrived(context, online.id)


def test_an_envelope_waits_by_the_offices_habit(context: DeskContext, clock: MovableClock) -> None:
    dossier_id = note_envelope(context, ENVELOPE)
    line = the_line(context)
    page = line.row.reception
    assert (line.row.id, line.row.code, line.channel) == (dossier_id, "BS-2026-000001", Channel.POST)
    assert (page.owner.name, page.owner.phone, page.note) == ("Nguyễn Văn Tám", "0912345678", ENVELOPE.papers)
    assert page.procedure_id == "2.001955"
    assert page.documents
    assert line.row.arrival is not None
    assert line.row.arrival.post_number == "EB123456789VN"
    assert (line.limits.alert_by, line.limits.is_habit) == (None, True)
    assert line.limits.receive_by == datetime(2026, 11, 25, 10, 12, tzinfo=VIETNAM)
    assert postal_hours_today(context) == 8
    choose_postal_habit(context, PostalHabit(context.today(), 2))
    assert the_line(context).limits.receive_by == clock.now.replace(hour=14, minute=12) - timedelta(minutes=30)
    choose_postal_habit(context, PostalHabit(context.today(), None))
    assert the_line(context).state is ArrivalState.UNLIMITED
    assert postal_habits(context) == (PostalHabit(context.today(), None),)
    assert open_by_scan(context, "bs-2026-000001") == dossier_id


def test_an_envelope_is_noted_with_a_sender_alone(context: DeskContext, people: list[Applicant]) -> None:
    dossier_id = note_envelope(context, Envelope("Lê Thị  Chín"))
    line = the_line(context)
    assert (line.row.owner_name, line.row.procedure_name, line.row.reception.documents) == ("Lê Thị Chín", "", ())
    filled = replace(a_reception(context, people[2]), id=dossier_id, channel=Channel.POST)
    dossier = receive(context, filled, printed=False).dossier
    assert (dossier.id, dossier.reception.channel) == (dossier_id, Channel.POST)
    assert dossier.code.startswith(context.agency.code_on(context.today()))
    assert kinds_of(context, dossier_id) == [EventKind.ARRIVED_BY_POST, EventKind.RECEIVED]
    assert arrivals(context).lines == ()


def test_what_is_wrong_on_an_envelope_is_said_at_once(context: DeskContext) -> None:
    with pytest.raises(Problems) as refused:
        note_envelope(context, Envelope(" ", "0912"))
    assert [(one.code, one.field) for one in refused.value.problems] == [
        ("name.missing", "sender"),
        ("phone.too_short", "phone"),
    ]
    assert arrivals(context).lines == ()


def test_the_habit_is_the_heads(context: DeskContext) -> None:
    officer = replace(context, officer=replace(context.officer, role=Role.OFFICER))
    with pytest.raises(RuleViolation, match=r"role\.head_only"):
        choose_postal_habit(officer, PostalHabit(context.today(), 4))


def test_the_special_law_of_a_procedure_gives_another_limit(context: DeskContext, online: Reception) -> None:
    procedure = context.catalogue.by_id(online.procedure_id)
    assert procedure is not None
    versions = tuple(replace(version, online_intake_hours=1) for version in procedure.versions)
    context = replace(context, catalogue=catalogue_of([replace(procedure, versions=versions)]))
    submit(context, online)
    assert the_line(context).limits.receive_by == datetime(2026, 11, 23, 10, 42, tzinfo=VIETNAM)


def test_the_queue_is_sorted_by_limit_with_what_waits_for_its_applicant_last(
    context: DeskContext, online: Reception, people: list[Applicant], clock: MovableClock
) -> None:
    submit(context, online)
    ask(context, online)
    pages = [replace(a_reception(context, person), channel=Channel.ONLINE) for person in people[1:3]]
    for number, page in enumerate(pages):
        clock.move(hours=1)
        submit(context, page, f"H44.18-261123-800000{number}")
    envelope = note_envelope(context, ENVELOPE)
    choose_postal_habit(context, PostalHabit(context.today(), None))
    ids = [line.row.id for line in arrivals(context).lines]
    assert ids == [pages[0].id, pages[1].id, envelope, online.id]


def test_whether_the_officer_was_told_in_time_stays_known(
    context: DeskContext, online: Reception, clock: MovableClock
) -> None:
    submit(context, online)
    assert arrivals(context).has_untold
    clock.move(hours=2)
    note_officer_alerted(context)
    assert (arrivals(context).has_untold, the_line(context).is_alert_late) == (False, False)
    clock.move(hours=1)
    note_officer_alerted(context)
    assert not the_line(context).is_alert_late, "the first time counts"


def test_an_officer_who_is_told_after_two_hours_was_told_late(
    context: DeskContext, online: Reception, clock: MovableClock
) -> None:
    submit(context, online)
    clock.move(hours=2, seconds=1)
    note_officer_alerted(context)
    assert the_line(context).is_alert_late


def test_today_counts_the_queue_and_lists_only_pages_of_the_counter(
    context: DeskContext, online: Reception, people: list[Applicant]
) -> None:
    submit(context, online)
    asked = a_reception(context, people[3])
    request_at_intake(context, asked, a_request())
    today = todays_alerts(context)
    assert today.arrivals.waiting == 1
    assert [row.id for row in today.intakes] == [asked.id]


def test_form_07a_says_which_of_those_that_wait_are_late(
    context: DeskContext, online: Reception, clock: MovableClock
) -> None:
    def awaiting(day: date) -> tuple[int, int]:
        (columns,) = (columns_07a(line) for line in report(context, day, day).lines.values())
        return columns["awaiting_in_time"], columns["awaiting_late"]

    submit(context, online)
    # Monday 09:42; Tuesday is off, its limit ends on Wednesday at 10:12.
    assert [awaiting(date(2026, 11, day)) for day in (23, 24, 25)] == [(1, 0), (1, 0), (0, 1)]
    clock.now = datetime(2026, 11, 25, 9, 0, tzinfo=VIETNAM)
    request_at_intake(context, online, a_request())
    assert awaiting(date(2026, 11, 25)) == (1, 0), "it waits for the applicant now"
    assert [awaiting(date(2026, 12, day)) for day in (10, 11)] == [(1, 0), (0, 1)]


def test_until_the_applicant_was_told_the_limit_runs_on(
    context: DeskContext, online: Reception, clock: MovableClock
) -> None:
    submit(context, online)
    request_at_intake(context, online, a_request())
    line = the_line(context)
    assert (line.untold, line.state) == (NoticeStep.SUPPLEMENT, ArrivalState.ON_TIME)
    assert arrivals(context).waiting == 1
    clock.now = datetime(2026, 11, 25, 10, 13, tzinfo=VIETNAM)
    assert the_line(context).state is ArrivalState.OVER
    note_applicant_told(context, online.id)
    line = the_line(context)
    assert (line.untold, line.state) == (None, ArrivalState.SUPPLEMENT)
    opened = open_intake(context, online.id)
    assert opened is not None
    assert opened.state.open_notices == ()
    with context.store.read() as connection:
        told = events_of(connection, online.id)[-1].payload
    assert isinstance(told, CitizenNotified)
    assert (told.step, told.channel, told.outcome) == (
        NoticeStep.SUPPLEMENT,
        ContactChannel.PORTAL,
        ContactOutcome.SENT,
    )


def test_who_sent_an_envelope_is_told_by_letter(context: DeskContext, people: list[Applicant]) -> None:
    dossier_id = note_envelope(context, ENVELOPE)
    page = replace(a_reception(context, people[2]), id=dossier_id, channel=Channel.POST)
    turn_away(context, page, ["Sai thẩm quyền"])
    note_applicant_told(context, dossier_id)
    with context.store.read() as connection:
        told = events_of(connection, dossier_id)[-1].payload
    assert isinstance(told, CitizenNotified)
    assert (told.step, told.channel, told.to) == (NoticeStep.REFUSAL, ContactChannel.POST, people[2].address)


def test_handed_in_again_or_received_nothing_of_the_request_is_owed(
    context: DeskContext, online: Reception, people: list[Applicant]
) -> None:
    submit(context, online)
    request_at_intake(context, online, a_request())
    submit(context, online)
    assert the_line(context).untold is None
    other = replace(a_reception(context, people[1]), channel=Channel.ONLINE)
    submit(context, other, "H44.18-261123-9000002")
    request_at_intake(context, other, a_request())
    receive(context, other, printed=False)
    opened = open_dossier(context, other.id)
    assert opened is not None
    assert [notice.step for notice in opened.state.open_notices] == [NoticeStep.RECEIVED]
    assert [line.row.id for line in arrivals(context).lines] == [online.id]
    with pytest.raises(RuleViolation, match=r"notice\.none"):
        note_applicant_told(context, other.id)


def test_of_a_page_that_was_left_at_the_counter_nobody_is_told(context: DeskContext, people: list[Applicant]) -> None:
    page = a_reception(context, people[0])
    request_at_intake(context, page, a_request())
    with pytest.raises(RuleViolation, match=r"arrival\.gone"):
        note_applicant_told(context, page.id)
    assert arrivals(context).lines == ()
