"""Asking for a sheet again: a key that was pressed twice makes one reprint."""

from dataclasses import replace
from uuid import UUID

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.dossier.dossiers import reprint
from desktop_app.services.printing.spool import JobState, drop, job_of
from desktop_app.services.reception.receive import receive
from desktop_app.storage.officers import know_officer
from tests.conftest import MovableClock, a_reception


def _reprint_number(context: DeskContext, job_id: UUID) -> int:
    job = job_of(context, job_id)
    assert job is not None
    return job.reprint


def test_a_key_pressed_twice_makes_one_reprint(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    dossier = receive(context, a_reception(context, people[0])).dossier
    first = reprint(context, dossier.id)
    assert _reprint_number(context, first) == 1, "right after the reception it is a sheet of its own"
    clock.move(seconds=1)
    assert reprint(context, dossier.id) == first
    clock.move(seconds=1)
    with pytest.raises(RuleViolation) as caught:
        reprint(context, dossier.id, why="  ")
    assert (caught.value.code, caught.value.field) == ("reprint.reason", "why")
    with pytest.raises(RuleViolation, match="reason_long"):
        reprint(context, dossier.id, why="x" * 301)
    second = reprint(context, dossier.id, why="Kẹt giấy")
    assert _reprint_number(context, second) == 2
    drop(context, second)
    third = reprint(context, dossier.id, why="Kẹt giấy")
    assert third not in {first, second}, "a sheet that was thrown away can be asked for at once"
    job = job_of(context, third)
    assert job is not None
    assert (job.reprint, job.state) == (2, JobState.WAITING)


def test_another_officer_gets_a_sheet_of_their_own(context: DeskContext, people: list[Applicant]) -> None:
    dossier = receive(context, a_reception(context, people[0])).dossier
    other = replace(context, officer=replace(context.officer, id=new_id(), name="Lê Thị Hoa"))
    with context.store.write() as connection:
        know_officer(connection, other.officer.id, other.officer.name)
    assert reprint(context, dossier.id) != reprint(other, dossier.id, why="Người nộp xin thêm")
