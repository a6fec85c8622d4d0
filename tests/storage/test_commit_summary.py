"""A store reports after each commit what the unit of work changed."""

from datetime import date

import pytest

from desktop_app.domain.changes import Changes
from desktop_app.domain.law.working_time import CalendarDay, DayKind
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.reception.receive import receive
from desktop_app.storage.calendar import put_days
from desktop_app.storage.settings import Setting
from tests.conftest import a_reception

A, B = Setting("a", int), Setting("b", int)


@pytest.fixture
def reported(context: DeskContext) -> list[Changes]:
    seen: list[Changes] = []
    context.store.on_change = seen.append
    return seen


def test_a_reception_changes_its_dossier_and_its_print_job(
    context: DeskContext, people: list[Applicant], reported: list[Changes]
) -> None:
    made = receive(context, a_reception(context, people[0]))
    assert made.job_id is not None
    assert reported == [Changes(frozenset({made.dossier.id}), print_jobs=frozenset({made.job_id}))]


def test_settings_and_calendar(context: DeskContext, reported: list[Changes]) -> None:
    with context.store.write() as connection:
        A.write(connection, 1)
        B.write(connection, 2)
        put_days(connection, [CalendarDay(date(2026, 9, 28), DayKind.OFF, "Nghỉ tránh bão", "Công điện")])
    assert reported == [Changes(settings=frozenset({"a", "b"}), calendar=True)]


def test_a_batch_reports_once(context: DeskContext, people: list[Applicant], reported: list[Changes]) -> None:
    with context.store.batch():
        made = [receive(context, a_reception(context, one), printed=False).dossier.id for one in people[:3]]
    assert reported == [Changes(frozenset(made))]


def test_what_is_rolled_back_is_not_reported(context: DeskContext, reported: list[Changes]) -> None:
    with pytest.raises(RuntimeError), context.store.write() as connection:
        A.write(connection, 1)
        raise RuntimeError
    with context.store.write() as connection:
        B.write(connection, 1)
    with context.store.write():
        pass
    assert reported == [Changes(settings=frozenset({"b"}))]
