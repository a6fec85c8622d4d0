"""From the certificate at the server to the check at another office's desk, over real processes."""

import shutil
import urllib.request
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest
import zxingcpp

from desktop_app.domain.papers.check import Verdict
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import reprint
from desktop_app.services.papers.check import check_paper
from desktop_app.services.printing.viewing import view_paper
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync.enrolment import enrol_desk
from desktop_app.services.sync.rounds import sync_now
from desktop_app.storage.engine import Store
from tests.central_server.conftest import UNIT
from tests.central_server.machine import Machine
from tests.conftest import KEY, a_reception

_OTHER_UNIT = UUID(int=0xB2)


@pytest.fixture
def other(context: DeskContext, tmp_path: Path) -> Iterator[DeskContext]:
    """A desk of another office."""
    folder = tmp_path / "other"
    folder.mkdir()
    shutil.copyfile(context.store.path, folder / "desk.db")
    copied = replace(context, store=Store(folder / "desk.db", KEY))
    yield copied
    copied.store.close()


def _scanned(context: DeskContext, job_id: UUID) -> str:
    page = pypdfium2.PdfDocument(view_paper(context, job_id).pdf)[0]
    found = zxingcpp.read_barcodes(page.render(scale=200 / 72).to_pil())
    (text,) = [code.text for code in found if code.format is zxingcpp.BarcodeFormat.QRCode]
    return text


def test_a_receipt_is_believed_at_another_office(
    machine: Machine, context: DeskContext, other: DeskContext, people: list[Applicant]
) -> None:
    machine.environment["QMC_LOOK_UP_URL"] = "https://tra-cuu.example.vn"
    machine.run("migrate")
    for unit, name in ((UNIT, "Phường Thử"), (_OTHER_UNIT, "Xã Khác")):
        machine.run("add-unit", name, "--unit", str(unit))
    machine.serve()
    for unit, desk in ((UNIT, context), (_OTHER_UNIT, other)):
        enrol_desk(desk, machine.url, machine.run("enrolment-code", "--unit", str(unit))[1])
    received = receive(context, a_reception(context, people[0]))
    for desk in (context, other):
        assert sync_now(desk).problem == ""
    text = _scanned(context, reprint(context, received.dossier.id))
    path = text.removeprefix("HTTPS://TRA-CUU.EXAMPLE.VN")
    with urllib.request.urlopen(machine.url + path) as answer:
        page = answer.read().decode()
    assert "Giấy hẹn là thật" in page
    assert "Phường Thử" in page
    for process in machine.running:
        process.terminate()
        process.wait(20)
    there = check_paper(other, text)
    assert (there.check.verdict, there.check.office, there.dossier_id) == (Verdict.GENUINE, "Phường Thử", None)
    here = check_paper(context, text)
    assert (here.check.verdict, here.needs_attention) == (Verdict.GENUINE, False)
    assert here.check.statement is not None
    assert here.check.statement.reprint == 1
