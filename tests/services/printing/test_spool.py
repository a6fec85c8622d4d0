"""What no printer took is printed once one takes it; what may have come out already is left to the officer."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from desktop_app.domain.dossier.payloads.corrections import Printed
from desktop_app.domain.people.agency import Officer, Role
from desktop_app.domain.people.person import Applicant
from desktop_app.printing.raster import page_texts
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.dossier.dossiers import open_dossier, reprint
from desktop_app.services.printing.spool import (
    JobState,
    PrintSettings,
    choose_printer,
    job_of,
    open_spool,
    print_job,
    retry_waiting,
)
from desktop_app.services.printing.viewing import view_paper
from desktop_app.services.reception.receive import receive
from desktop_app.storage.print_jobs import change_job
from tests.conftest import MovableClock, a_reception


@pytest.fixture
def blocked(context: DeskContext, tmp_path: Path) -> Path:
    """A folder for papers that cannot be made: a file lies in its place."""
    folder = tmp_path / "blocked"
    folder.write_text("", encoding="utf-8")
    choose_printer(context, PrintSettings("", str(folder)))
    return folder


def _receive(context: DeskContext, people: list[Applicant], count: int) -> list[JobState]:
    for person in people[:count]:
        receive(context, a_reception(context, person))
    return [print_job(context, job.id) for job in open_spool(context)]


def test_papers_come_out_in_their_order_once_the_printer_is_back(
    context: DeskContext, people: list[Applicant], blocked: Path
) -> None:
    assert _receive(context, people, 3) == [JobState.FAILED] * 3
    codes = [job.code for job in open_spool(context)]
    assert retry_waiting(context) == []
    blocked.unlink()
    assert [job.code for job in retry_waiting(context)] == codes
    assert {path.stem for path in blocked.glob("*.pdf")} == set(codes)
    assert retry_waiting(context) == []


def test_a_paper_is_recorded_under_who_ordered_it(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    dossier = receive(context, a_reception(context, people[0])).dossier
    reprint(context, dossier.id)
    other = replace(context, officer=Officer(new_id(), "Lê Thị Hoa", Role.OFFICER, "0987000111"))
    clock.move(minutes=5)
    for job in open_spool(context):
        assert print_job(other, job.id) is JobState.SENT
        words = page_texts(view_paper(other, job.id).pdf)[0]
        assert context.officer.name in words
        assert other.officer.name not in words
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    printed = [event for event in opened.events if isinstance(event.payload, Printed)]
    assert [event.officer_id for event in printed] == [context.officer.id] * 2
    for payload in (event.payload for event in printed if isinstance(event.payload, Printed)):
        assert payload.job is not None
        assert sha256(view_paper(other, payload.job).pdf).hexdigest() == payload.digest, "drawn again, it is the same"


def test_a_round_ends_with_the_first_refusal(
    context: DeskContext, people: list[Applicant], blocked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _receive(context, people, 3)
    tries: list[object] = []

    def refuse(_context: DeskContext, job_id: object) -> JobState:
        tries.append(job_id)
        return JobState.FAILED

    monkeypatch.setattr("desktop_app.services.printing.spool.print_job", refuse)
    assert retry_waiting(context) == []
    assert len(tries) == 1


@pytest.mark.parametrize("reason", ["print.lost", "print.interrupted", "print.incomplete"])
def test_what_needs_the_officer_is_left_alone(
    context: DeskContext, people: list[Applicant], blocked: Path, reason: str
) -> None:
    _receive(context, people, 1)
    (job,) = open_spool(context)
    with context.store.write() as connection:
        change_job(connection, job.id, JobState.FAILED, context.clock(), reason=reason)
    blocked.unlink()
    assert retry_waiting(context) == []
    left = job_of(context, job.id)
    assert left is not None
    assert left.reason == reason


def test_a_job_that_was_dropped_meanwhile_is_not_printed(
    context: DeskContext, people: list[Applicant], blocked: Path
) -> None:
    _receive(context, people, 1)
    (job,) = open_spool(context)
    with context.store.write() as connection:
        change_job(connection, job.id, JobState.DROPPED, context.clock())
    blocked.unlink()
    assert retry_waiting(context) == []
    assert not blocked.exists()
