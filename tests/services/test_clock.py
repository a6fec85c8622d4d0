from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from desktop_app.domain.dates import VIETNAM, local
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.person import Applicant
from desktop_app.services.clock import check_clock, confirm_clock, note_server_clock, type_time
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.maintenance import back_up
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.dossier.hand_over import HandOverTo, hand_over
from desktop_app.services.printing.spool import JobState, print_job
from desktop_app.services.reception.receive import receive
from tests.conftest import MovableClock, a_reception


@pytest.mark.parametrize("ahead", [datetime(2026, 11, 25, 9, 0), datetime(2027, 12, 28), datetime(2099, 1, 1)])
def test_a_clock_that_was_ahead_does_not_close_the_counter(
    context: DeskContext, people: list[Applicant], clock: MovableClock, ahead: datetime
) -> None:
    right = clock.now
    first = receive(context, a_reception(context, people[0]), printed=False).dossier
    clock.now = ahead.replace(tzinfo=VIETNAM)
    wrong = receive(context, a_reception(context, people[1]))
    clock.now = right
    clock.move(minutes=5)
    with pytest.raises(RuleViolation) as caught:
        receive(context, a_reception(context, people[2]))
    assert caught.value.code == "clock.back"
    confirm_clock(context)
    saved = receive(context, a_reception(context, people[2])).dossier
    assert local(saved.received_at) == clock.now
    assert saved.code.endswith("261123-0002")
    clock.move(minutes=1)
    hand_over(context, [first.id, wrong.dossier.id], HandOverTo("Phòng Lao động"))
    assert wrong.job_id is not None
    assert print_job(context, wrong.job_id) is JobState.SENT
    opened = open_dossier(context, wrong.dossier.id)
    assert opened is not None
    assert [local(event.at) for event in opened.events][1:] == [clock.now] * (len(opened.events) - 1)


def test_a_clock_set_back_after_it_was_confirmed_is_noticed_again(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    receive(context, a_reception(context, people[0]))
    confirm_clock(context)
    receive(context, a_reception(context, people[1]))
    clock.move(days=-1)
    with pytest.raises(RuleViolation) as caught:
        receive(context, a_reception(context, people[2]))
    assert caught.value.code == "clock.back"


def test_a_clock_that_leaps_after_it_was_confirmed_is_asked_about_again(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    desk = replace(context, asks_about_clock=True)
    receive(desk, a_reception(desk, people[0]), printed=False)
    confirm_clock(desk)
    clock.now = datetime(2035, 1, 8, 9, 0, tzinfo=VIETNAM)
    assert _asked(desk) == "clock.unused_days"


def _asked(context: DeskContext) -> str:
    with pytest.raises(RuleViolation) as caught:
        check_clock(context)
    return caught.value.code


@pytest.mark.parametrize("wrong", [datetime(2026, 11, 26, 9, 0), datetime(2035, 1, 8, 9, 0), datetime(2099, 1, 5, 9)])
def test_a_leap_ahead_is_asked_about_before_anything_is_dated(
    context: DeskContext, people: list[Applicant], clock: MovableClock, wrong: datetime
) -> None:
    desk, right = replace(context, asks_about_clock=True), clock.now
    receive(desk, a_reception(desk, people[0]), printed=False)
    clock.now = wrong.replace(tzinfo=VIETNAM)
    assert _asked(desk) == "clock.unused_days"
    clock.now = right
    clock.move(minutes=1)
    assert receive(desk, a_reception(desk, people[1]), printed=False).dossier.code.endswith("261123-0002")


def test_a_clock_without_its_battery_is_replaced_by_the_typed_time(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    desk, right = replace(context, asks_about_clock=True), clock.now
    receive(desk, a_reception(desk, people[0]), printed=False)
    clock.now = datetime(1980, 1, 1, 0, 3, tzinfo=VIETNAM)
    assert _asked(desk) == "clock.before_release"
    confirm_clock(desk)
    assert _asked(desk) == "clock.before_release", "a confirmation does not help"
    with pytest.raises(RuleViolation):
        type_time(desk, datetime(2016, 11, 23, 9, 0, tzinfo=VIETNAM))
    typed = replace(desk, clock=type_time(desk, right + timedelta(minutes=3)))
    saved = receive(typed, a_reception(typed, people[1]), printed=False).dossier
    assert timedelta(minutes=3) <= saved.received_at - right < timedelta(minutes=4)
    check_clock(typed)


def test_greenwich_time_in_the_evening_and_a_server_that_knows_better(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    desk = replace(context, asks_about_clock=True)
    clock.move(hours=10)
    assert _asked(desk) == "clock.off_hours"
    clock.move(hours=-10)
    with desk.store.write() as connection:
        note_server_clock(connection, clock.now, -7 * 3600.0)
    assert _asked(desk) == "clock.server"
    confirm_clock(desk)
    receive(desk, a_reception(desk, people[0]), printed=False)
    check_clock(desk)


def test_a_sample_desk_is_not_asked(context: DeskContext, people: list[Applicant], clock: MovableClock) -> None:
    clock.now = datetime(2022, 3, 5, 22, 0, tzinfo=VIETNAM)
    receive(context, a_reception(context, people[0]), printed=False)


def test_after_a_restore_the_newest_backup_knows_a_later_time(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    desk = replace(context, asks_about_clock=True)
    desk.store.close()
    older = desk.store.path.read_bytes()
    receive(desk, a_reception(desk, people[0]), printed=False)
    back_up(desk)
    desk.store.close()
    desk.store.path.write_bytes(older)
    clock.move(minutes=10)
    check_clock(desk)
    clock.move(minutes=-40)
    with pytest.raises(RuleViolation, match=r"clock\.backup"):
        check_clock(desk)
    confirm_clock(desk)
    check_clock(desk)
