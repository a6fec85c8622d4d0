"""Receipts through a real print queue: printed, held, refused, missing; the job is never lost."""

import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest
import zxingcpp

from desktop_app.domain.people.person import Applicant
from desktop_app.printing import cups
from desktop_app.printing.paper import Paper
from desktop_app.services.context import DeskContext
from desktop_app.services.printing.spool import (
    JobState,
    PrintJob,
    PrintSettings,
    choose_printer,
    follow,
    job_of,
    print_job,
    printer_names,
)
from desktop_app.services.reception.receive import ReceivedDossier, receive
from tests.conftest import a_reception

pytestmark = pytest.mark.cups


def _received(
    context: DeskContext, queue: str, person: Applicant, paper: Paper = Paper.A5
) -> tuple[ReceivedDossier, UUID]:
    choose_printer(context, PrintSettings(queue, "", paper))
    made = receive(context, a_reception(context, person))
    assert made.job_id is not None
    return made, made.job_id


def _until(context: DeskContext, job_id: UUID, wanted: Callable[[PrintJob], bool]) -> PrintJob:
    end = time.monotonic() + 30
    while True:
        job = follow(context, job_id)
        assert job is not None
        if wanted(job):
            return job
        assert time.monotonic() < end, (job.state, job.reason)
        time.sleep(0.1)


def _notify(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


@pytest.mark.parametrize(("sheet", "pages"), [(Paper.A5, 2), (Paper.A4_TWO_UP, 1), (Paper.ROLL_80, 1)])
def test_the_receipt_comes_out(
    context: DeskContext, queue: str, paper: Path, people: list[Applicant], sheet: Paper, pages: int
) -> None:
    before = set(paper.iterdir())
    made, job_id = _received(context, queue, people[0], sheet)
    assert print_job(context, job_id) is JobState.SENT
    _until(context, job_id, lambda job: job.state is JobState.PRINTED)
    end = time.monotonic() + 20
    while not (new := set(paper.glob("*.pdf")) - before) and time.monotonic() < end:
        time.sleep(0.1)
    (printed,) = new
    document = pypdfium2.PdfDocument(printed)
    assert len(document) == pages
    read = zxingcpp.read_barcodes(document[0].render(scale=200 / 72).to_pil())
    assert {found.text.rpartition(":")[2] for found in read} == {made.dossier.code}
    assert people[0].name not in printed.name, "no name in a file's name"


def test_a_stopped_printer_holds_the_job_and_goes_on(
    context: DeskContext, queue: str, paper: Path, people: list[Applicant]
) -> None:
    assert paper.exists()
    _notify("cupsdisable", queue)
    _, job_id = _received(context, queue, people[0])
    assert print_job(context, job_id) is JobState.SENT
    _until(context, job_id, lambda job: job.reason == "print.stopped")
    second = receive(context, a_reception(context, people[1]))
    assert second.dossier.code.endswith("-0002"), "the next citizen does not wait"
    _notify("cupsenable", queue)
    _until(context, job_id, lambda job: job.state is JobState.PRINTED)


def test_a_printer_that_refuses_keeps_the_job_here(
    context: DeskContext, queue: str, paper: Path, people: list[Applicant]
) -> None:
    assert paper.exists()
    _notify("cupsreject", queue)
    _, job_id = _received(context, queue, people[0])
    assert print_job(context, job_id) is JobState.FAILED
    job = job_of(context, job_id)
    assert job is not None
    assert job.reason == "print.refused"
    _notify("cupsaccept", queue)
    assert print_job(context, job_id) is JobState.SENT
    done = _until(context, job_id, lambda one: one.state is JobState.PRINTED)
    assert done.reprint == 0, "it is still the original"


def test_a_cancelled_job_is_lost_and_can_be_printed_again(
    context: DeskContext, queue: str, paper: Path, people: list[Applicant]
) -> None:
    assert paper.exists()
    _notify("cupsdisable", queue)
    _, job_id = _received(context, queue, people[0])
    print_job(context, job_id)
    job = job_of(context, job_id)
    assert job is not None
    _notify("cancel", job.queue_id)
    _notify("cupsenable", queue)
    gone = _until(context, job_id, lambda one: one.state in {JobState.FAILED, JobState.PRINTED})
    assert (gone.state, gone.reason) == (JobState.FAILED, "print.lost")
    assert print_job(context, job_id) is JobState.SENT


def test_a_missing_printer(context: DeskContext, cupsd: None, people: list[Applicant]) -> None:
    _, job_id = _received(context, "KhongCo", people[0])
    assert print_job(context, job_id) is JobState.FAILED
    job = job_of(context, job_id)
    assert job is not None
    assert job.reason == "print.missing"


def test_no_printing_system(context: DeskContext, people: list[Applicant], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", "/nowhere/cups.sock")
    _, job_id = _received(context, "KhongCo", people[0])
    assert print_job(context, job_id) is JobState.FAILED
    job = job_of(context, job_id)
    assert job is not None
    assert job.reason == "print.no_system"
    monkeypatch.setenv("PATH", "")
    assert cups.cups_queues() == []
    assert print_job(context, job_id) is JobState.FAILED


def test_a_job_that_waits_is_not_lost_while_the_scheduler_is_down(
    context: DeskContext, queue: str, paper: Path, people: list[Applicant], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert paper.exists()
    _notify("cupsdisable", queue)
    _, job_id = _received(context, queue, people[0])
    assert print_job(context, job_id) is JobState.SENT
    with monkeypatch.context() as down:
        down.setenv("CUPS_SERVER", "/nowhere/cups.sock")
        job = follow(context, job_id)
        assert job is not None
        assert (job.state, job.reason) == (JobState.SENT, "print.no_system")
    _notify("cupsenable", queue)
    _until(context, job_id, lambda one: one.state is JobState.PRINTED)


def test_the_queue_is_offered(queue: str) -> None:
    assert queue in printer_names()


def test_a_folder_that_cannot_be_written(context: DeskContext, people: list[Applicant], tmp_path: Path) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("")
    choose_printer(context, PrintSettings("", str(blocked)))
    made = receive(context, a_reception(context, people[0]))
    assert made.job_id is not None
    assert print_job(context, made.job_id) is JobState.FAILED
    job = job_of(context, made.job_id)
    assert job is not None
    assert job.reason == "print.folder"
