"""Logo, second language, training mark and roll paper on what the desk prints; and the proof of what was printed."""

from base64 import b64decode
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pypdfium2
import pytest

from desktop_app.domain.dossier.payloads.corrections import Printed
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.report_forms import ReportForm
from desktop_app.domain.people.agency_names import running_name
from desktop_app.domain.people.person import Applicant
from desktop_app.printing.paper import Paper
from desktop_app.services.context import DeskContext
from desktop_app.services.printing.letterhead_options import (
    choose_logo,
    choose_report_receiver,
    choose_second_language,
    form_look,
    mark_as_training,
)
from desktop_app.services.printing.print_out import print_report
from desktop_app.services.printing.spool import JobState, PrintSettings, choose_printer, print_job
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.statistics import report
from desktop_app.storage.event_log import events_of
from tests.conftest import a_reception
from tests.forms.golden_pictures import logo


def _printed(
    context: DeskContext, folder: Path, person: Applicant, paper: Paper = Paper.A5
) -> tuple[bytes, DeskContext]:
    choose_printer(context, PrintSettings("", str(folder), paper))
    before = set(folder.glob("*.pdf"))
    made = receive(context, a_reception(context, person))
    assert made.job_id is not None
    assert print_job(context, made.job_id) in {JobState.PRINTED, JobState.SENT}
    (file,) = set(folder.glob("*.pdf")) - before
    with context.store.read() as connection:
        payloads = [event.payload for event in events_of(connection, made.dossier.id)]
    (printed,) = [payload for payload in payloads if isinstance(payload, Printed)]
    assert printed.digest == sha256(file.read_bytes()).hexdigest(), "what the paper said can be proven"
    return file.read_bytes(), context


def _text(pdf: bytes) -> str:
    return str(pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range())


def test_a_desk_adds_nothing_at_first(context: DeskContext, people: list[Applicant], tmp_path: Path) -> None:
    pdf, _ = _printed(context, tmp_path, people[0])
    assert b"/Subtype/Image" not in pdf
    assert "RECEIPT OF APPLICATION" not in _text(pdf)


def test_logo_second_language_and_training_mark(context: DeskContext, people: list[Applicant], tmp_path: Path) -> None:
    picture = tmp_path / "logo.png"
    picture.write_bytes(b64decode(logo()))
    choose_logo(context, picture)
    choose_second_language(context, True)
    look = mark_as_training(context)
    assert form_look(context) == look
    pdf, _ = _printed(context, tmp_path, people[0])
    assert pdf.count(b"/Subtype/Image") == 1
    assert "RECEIPT OF APPLICATION" in _text(pdf)
    assert "BẢN TẬP HUẤN" in _text(pdf)
    assert choose_logo(context, None) == replace(look, logo="")


def test_a_file_that_is_no_logo_changes_nothing(context: DeskContext, tmp_path: Path) -> None:
    text, large = tmp_path / "a.txt", tmp_path / "large.png"
    text.write_text("no picture")
    large.write_bytes(bytes(1_000_001))
    for path, code in ((text, "logo.wrong"), (large, "logo.too_large"), (tmp_path / "none", "logo.unreadable")):
        with pytest.raises(RuleViolation) as caught:
            choose_logo(context, path)
        assert caught.value.code == code
    assert form_look(context).logo == ""


def test_a_roll_holds_the_citizens_copy_only(context: DeskContext, people: list[Applicant], tmp_path: Path) -> None:
    pdf, _ = _printed(context, tmp_path, people[0], Paper.ROLL_80)
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    assert document[0].get_width() == pytest.approx(80 * 72 / 25.4, abs=0.01)
    assert "Liên 2" in _text(pdf)


def test_reports_go_to_the_unit_that_the_desk_names_else_to_the_agency_above(
    context: DeskContext, tmp_path: Path
) -> None:
    def receiver() -> str:
        counted = report(context, context.today(), context.today())
        text = " ".join(
            _text((tmp_path / "pdf" / print_report(context, counted, ReportForm.II_06A).name).read_bytes()).split()
        )
        return text.partition("Đơn vị nhận báo cáo:")[2].strip()

    assert receiver().startswith(running_name(context.agency.parent))
    assert choose_report_receiver(context, "  Văn phòng  UBND tỉnh ").report_receiver == "Văn phòng UBND tỉnh"
    assert receiver().startswith("Văn phòng UBND tỉnh")
    with pytest.raises(RuleViolation, match=r"report_receiver\.too_long"):
        choose_report_receiver(context, "x" * 201)
    choose_report_receiver(context, " ")
    assert receiver().startswith(running_name(context.agency.parent))
