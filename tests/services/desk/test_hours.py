from dataclasses import replace
from datetime import date, time

import pytest

from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.law.working_time import Closed, OfficeHours
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.hours import change_hours, example_of
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.office_hours import stored_hours
from desktop_app.services.reception.appointments import explain_due_date
from desktop_app.services.reception.receive import receive
from tests.conftest import MovableClock, a_reception

WINTER = OfficeHours((time(8), time(12)), (time(13), time(17)), time(16), time(15), time(16, 30), True, True)


def _stored(context: DeskContext) -> OfficeHours:
    with context.store.read() as connection:
        return stored_hours(connection).on(context.today())


def test_hours_are_kept(context: DeskContext) -> None:
    assert _stored(context) == OfficeHours() == context.hours
    assert change_hours(context, WINTER).hours == WINTER
    assert _stored(context) == WINTER


def test_who_may_change_them(context: DeskContext) -> None:
    for role, may in ((Role.OFFICER, False), (Role.HEAD, True)):
        other = replace(context, officer=replace(context.officer, role=role))
        if may:
            change_hours(other, WINTER)
        else:
            with pytest.raises(RuleViolation) as caught:
                change_hours(other, WINTER)
            assert caught.value.code == "role.head_only"
            assert _stored(context) == OfficeHours()


def test_hours_that_contradict_themselves_are_not_kept(context: DeskContext) -> None:
    with pytest.raises(Problems) as caught:
        change_hours(context, replace(WINTER, appointment=time(18), closing=time(6)))
    assert [one.field for one in caught.value.problems] == ["appointment", "closing"]
    assert _stored(context) == OfficeHours()


def test_a_dossier_received_after_closing(context: DeskContext, clock: MovableClock, people: list[Applicant]) -> None:
    clock.move(hours=7)
    plain = receive(context, a_reception(context, people[0])).dossier
    desk = change_hours(context, WINTER)
    strict = receive(desk, a_reception(desk, people[1])).dossier
    assert (strict.due_at.date() - plain.due_at.date()).days >= 1
    assert strict.due_at.time() == time(16)
    opened = open_dossier(desk, plain.id)
    assert opened is not None
    explained = explain_due_date(desk, opened)
    assert explained.explanation.appointment.closed is Closed.AFTER_CLOSING
    assert explained.kept == plain.due_at, "what the receipt says stays"
    own = open_dossier(desk, strict.id)
    assert own is not None
    assert explain_due_date(desk, own).kept is None


def test_the_example_is_received_after_closing(context: DeskContext) -> None:
    received, plain = example_of(context, OfficeHours())
    assert received.date() == date(2026, 11, 27)
    assert (plain.closed, plain.due.date()) == (None, date(2026, 12, 4))
    _, strict = example_of(context, WINTER)
    assert (strict.closed, strict.due.date()) == (Closed.AFTER_CLOSING, date(2026, 12, 7))


def test_hours_of_a_later_day_wait_and_those_of_the_past_are_refused(context: DeskContext, clock: MovableClock) -> None:
    with pytest.raises(RuleViolation, match=r"hours\.past"):
        change_hours(context, WINTER, date(2026, 11, 22))
    desk = change_hours(context, WINTER, date(2026, 12, 1), " Quyết định 12/QĐ-UBND ")
    assert desk.hours == OfficeHours()
    clock.now = clock.now.replace(month=12, day=1)
    assert desk.hours == WINTER
    assert desk.hours_history.at(clock()).decision == "Quyết định 12/QĐ-UBND"


def test_the_explanation_shows_the_hours_that_applied(
    context: DeskContext, clock: MovableClock, people: list[Applicant]
) -> None:
    dossier = receive(context, a_reception(context, people[0])).dossier
    clock.move(hours=1)
    desk = change_hours(context, WINTER, decision="Quyết định 12/QĐ-UBND")
    later = receive(desk, a_reception(desk, people[1])).dossier
    for made, applied, decision in ((dossier, OfficeHours(), ""), (later, WINTER, "Quyết định 12/QĐ-UBND")):
        opened = open_dossier(desk, made.id)
        assert opened is not None
        explained = explain_due_date(desk, opened)
        assert (explained.applied.hours, explained.applied.decision, explained.kept) == (applied, decision, None)
        assert explained.explanation.appointment.due == made.due_at == opened.dossier.due_at
