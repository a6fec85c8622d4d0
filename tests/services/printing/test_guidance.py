"""Guidance is printed for anybody, kept whole, and recorded with the dossier it was given for."""

from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.dossier.payloads.corrections import Printed
from desktop_app.domain.dossier.procedure import Procedure
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.person import Applicant
from desktop_app.printing.printers import PrinterProblem
from desktop_app.printing.raster import page_texts
from desktop_app.services.catalogue import catalogue_of
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.printing.guidance import (
    given_guidance,
    guide,
    guide_for_dossier,
    print_satisfaction_slip,
)
from desktop_app.services.printing.spool import PrintSettings, choose_printer, open_spool, print_job
from desktop_app.services.reception.receive import receive
from tests.conftest import MovableClock, a_reception


def _procedure(context: DeskContext) -> Procedure:
    procedure = context.catalogue.by_id("A01")
    assert procedure is not None
    return procedure


def _text(folder: Path, name: str) -> str:
    return " ".join(page_texts((folder / "pdf" / name).read_bytes())[0].split())


def _printed(context: DeskContext, dossier: Dossier) -> list[Printed]:
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    return [event.payload for event in opened.events if isinstance(event.payload, Printed)]


def test_somebody_without_a_dossier_gets_a_sheet_whose_content_is_kept(
    context: DeskContext, clock: MovableClock, tmp_path: Path
) -> None:
    procedure = _procedure(context)
    out = guide(context, procedure, "  Lò  Thị Mây ")
    text = _text(tmp_path, out.name)
    version = procedure.on(context.today())
    assert version is not None
    for shown in (procedure.name, procedure.code, "Lò Thị Mây", "07 ngày làm việc", context.agency.one_stop_unit):
        assert shown in text
    assert all(word in text for paper in version.documents for word in paper.name.split())
    clock.move(minutes=1)
    guide(context, procedure)
    latest, first = given_guidance(context)
    assert first.officer_name == context.officer.name
    assert (first.guidance.receiver, latest.guidance.receiver) == ("Lò Thị Mây", "")
    assert first.guidance.version == version, "the whole content is kept"
    assert first.at < latest.at
    assert given_guidance(context, most=1) == [latest]


def test_what_was_told_stays_when_the_catalogue_changes(context: DeskContext) -> None:
    procedure = _procedure(context)
    guide(context, procedure)
    emptied = replace(procedure, versions=(replace(procedure.versions[-1], documents=()),))
    guide(replace(context, catalogue=catalogue_of([emptied])), emptied)
    latest, first = given_guidance(context)
    assert first.guidance.version.documents
    assert not latest.guidance.version.documents


def test_the_history_of_a_dossier_proves_what_its_sheet_said(
    context: DeskContext, people: list[Applicant], tmp_path: Path
) -> None:
    dossier = receive(context, a_reception(context, people[0]), printed=False).dossier
    out = guide_for_dossier(context, dossier)
    slip = print_satisfaction_slip(context, dossier.procedure_name, dossier)
    assert out.name == f"{dossier.code} phiếu hướng dẫn.pdf"
    assert dossier.code in _text(tmp_path, out.name)
    digests = [sha256((tmp_path / "pdf" / name).read_bytes()).hexdigest() for name in (out.name, slip.name)]
    papers = [("guidance-sheet", digests[0]), ("satisfaction-slip", digests[1])]
    assert [(printed.form, printed.digest) for printed in _printed(context, dossier)] == papers
    (given,) = given_guidance(context)
    assert given.guidance.dossier_code == dossier.code
    assert given.guidance.receiver == (dossier.reception.submitter or dossier.reception.owner).name


def test_a_sheet_that_waits_for_the_printer_is_recorded_when_it_comes_out(
    context: DeskContext, people: list[Applicant], tmp_path: Path
) -> None:
    dossier = receive(context, a_reception(context, people[0]), printed=False).dossier
    (tmp_path / "file").write_text("")
    choose_printer(context, PrintSettings("", str(tmp_path / "file" / "below")))
    with pytest.raises(PrinterProblem):
        guide_for_dossier(context, dossier)
    assert not _printed(context, dossier)
    assert len(given_guidance(context)) == 1, "it was told all the same"
    choose_printer(context, PrintSettings("", str(tmp_path / "pdf")))
    (job,) = open_spool(context)
    print_job(context, job.id)
    assert [printed.job for printed in _printed(context, dossier)] == [job.id]


def test_a_satisfaction_slip_names_nobody(context: DeskContext, people: list[Applicant], tmp_path: Path) -> None:
    dossier = receive(context, a_reception(context, people[0]), printed=False).dossier
    alone = _text(tmp_path, print_satisfaction_slip(context, dossier.procedure_name).name)
    with_code = _text(tmp_path, print_satisfaction_slip(context, dossier.procedure_name, dossier).name)
    for level in ("5. Rất hài lòng", "4. Hài lòng", "3. Bình thường", "2. Không hài lòng", "1. Rất không hài lòng"):
        assert level in alone
    assert dossier.code in with_code
    assert dossier.code not in alone
    assert dossier.reception.owner.name not in with_code
    assert not given_guidance(context)


def test_what_cannot_be_told_is_refused(context: DeskContext, people: list[Applicant]) -> None:
    procedure = _procedure(context)
    later = replace(procedure, versions=(replace(procedure.versions[-1], effective_from=date(2030, 1, 1)),))
    with pytest.raises(RuleViolation, match=r"guidance\.not_yet"):
        guide(context, later)
    dossier = receive(context, a_reception(context, people[0]), printed=False).dossier
    with pytest.raises(RuleViolation, match=r"guidance\.no_procedure"):
        guide_for_dossier(replace(context, catalogue=catalogue_of([])), dossier)
    assert not given_guidance(context)
