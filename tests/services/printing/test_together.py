"""Receipts of several dossiers as one job of the printer."""

from hashlib import sha256

import pypdfium2
import pytest

from desktop_app.domain.dossier.payloads.corrections import Printed
from desktop_app.domain.people.person import Applicant
from desktop_app.printing.paper import Paper
from desktop_app.printing.printers import PrinterProblem, Progress, Report
from desktop_app.services.context import DeskContext
from desktop_app.services.printing import spool, together
from desktop_app.services.printing.spool import JobState, PrintSettings, choose_printer, follow, job_of, open_spool
from desktop_app.services.printing.together import print_together
from desktop_app.services.reception.visit import receive_visit
from desktop_app.storage.event_log import events_of
from tests.conftest import a_reception


class OnePrinter:
    """A printer that counts its jobs."""

    name = "Máy in"

    def __init__(self) -> None:
        self.sent: list[bytes] = []
        self.problem = ""

    def send(self, pdf: bytes, title: str, paper: Paper) -> str:
        if self.problem:
            raise PrinterProblem(self.problem)
        self.sent.append(pdf)
        return f"{title}-{len(self.sent)}"

    def report(self, queue_id: str) -> Report:
        return Report(Progress.PRINTED)


@pytest.fixture
def printer(context: DeskContext, monkeypatch: pytest.MonkeyPatch) -> OnePrinter:
    made = OnePrinter()
    for module in (spool, together):
        monkeypatch.setattr(module, "printer_for", lambda _settings: made)
    return made


def jobs_of(context: DeskContext, people: list[Applicant], count: int) -> list[spool.PrintJob]:
    receive_visit(context, [a_reception(context, person) for person in people[:count]])
    return open_spool(context)


def test_receipts_go_to_the_printer_as_one_job_with_an_event_each(
    context: DeskContext, people: list[Applicant], printer: OnePrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs = jobs_of(context, people, 5)
    monkeypatch.setattr(together, "_MOST_TOGETHER", 3)
    followed = print_together(context, [job.id for job in jobs], "Danh sách")
    assert followed == [jobs[0].id, jobs[3].id]
    pages = [len(pypdfium2.PdfDocument(pdf)) for pdf in printer.sent]
    assert pages[0] * 2 == pages[1] * 3
    settings = PrintSettings("", "")
    for job in jobs:
        with context.store.read() as connection:
            payload = events_of(connection, job.dossier_id)[-1].payload
        assert isinstance(payload, Printed)
        assert payload.digest == sha256(spool.pages_of(context, job, settings).pdf).hexdigest()
    assert follow(context, jobs[0].id) is not None
    states = [known.state for job in jobs if (known := job_of(context, job.id)) is not None]
    assert states == [JobState.PRINTED] * 3 + [JobState.SENT] * 2
    assert print_together(context, [jobs[0].id], "Danh sách") == [], "nothing is printed twice"


def test_a_printer_that_takes_nothing_or_a_stop_leaves_them_in_the_spool(
    context: DeskContext, people: list[Applicant], printer: OnePrinter
) -> None:
    jobs = jobs_of(context, people, 2)
    ids = [job.id for job in jobs]
    assert print_together(context, ids, "Danh sách", lambda _percent: False) == []
    assert [job.state for job in open_spool(context)] == [JobState.WAITING] * 2
    printer.problem = "print.refused"
    assert print_together(context, ids, "Danh sách") == []
    assert [(job.state, job.reason) for job in open_spool(context)] == [(JobState.FAILED, "print.refused")] * 2


def test_into_a_folder_each_is_a_file(context: DeskContext, people: list[Applicant]) -> None:
    settings = spool.print_settings(context)
    assert settings is not None
    jobs = jobs_of(context, people, 2)
    assert len(print_together(context, [job.id for job in jobs], "Danh sách")) == 2
    with context.store.read() as connection:
        assert events_of(connection, jobs[0].dossier_id)
    choose_printer(context, settings)
