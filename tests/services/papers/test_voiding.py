"""Spoilt and replaced sheets: in the print ledger, in the dossier, and where a paper is checked."""

from dataclasses import replace
from datetime import date, timedelta

import pypdfium2 as pdfium
import pytest
import zxingcpp

from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.period import Period
from desktop_app.domain.papers.check import Replacement
from desktop_app.domain.papers.voiding import VoidKind
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import open_dossier, reprint
from desktop_app.services.dossier.extension import extend
from desktop_app.services.dossier.hand_over import HandOverTo, hand_over
from desktop_app.services.dossier.undo import undo_last
from desktop_app.services.papers.check import CheckedPaper, check_paper
from desktop_app.services.papers.ledger import Sheet, print_ledger
from desktop_app.services.papers.voiding import void_sheet
from desktop_app.services.printing.print_out import print_hand_over_list
from desktop_app.services.printing.spool import JobState, open_spool, print_job
from desktop_app.services.printing.viewing import view_paper
from desktop_app.services.reception.corrections import correct_reception
from desktop_app.services.reception.receive import receive
from tests.conftest import MovableClock, a_reception

_DAY = date(2026, 11, 23)


@pytest.fixture
def received(context: DeskContext, people: list[Applicant], clock: MovableClock) -> Dossier:
    """A dossier whose receipt is out."""
    dossier = receive(context, a_reception(context, people[0])).dossier
    (job,) = open_spool(context)
    assert print_job(context, job.id) is JobState.SENT
    clock.move(minutes=5)
    return dossier


def _sheets(context: DeskContext) -> list[Sheet]:
    return list(print_ledger(context, Period(_DAY, context.today())).sheets)


def _check(context: DeskContext, sheet: Sheet) -> CheckedPaper:
    with pdfium.PdfDocument(view_paper(context, sheet.id).pdf) as document:
        found = zxingcpp.read_barcodes(document[0].render(scale=3).to_pil())
    (text,) = [one.text for one in found if one.format is zxingcpp.BarcodeFormat.QRCode]
    return check_paper(context, text)


def test_a_spoilt_receipt_is_void_everywhere(context: DeskContext, received: Dossier, clock: MovableClock) -> None:
    (first,) = _sheets(context)
    void_sheet(context, first.id, "  Kẹt  giấy ")
    print_job(context, reprint(context, received.id))
    again, first = _sheets(context)
    assert first.void is not None
    assert (first.void.kind, first.void.reason, first.void.at) == (VoidKind.SPOILT, "Kẹt giấy", clock())
    assert (first.voided_by, again.void) == (context.officer.name, None)
    opened = open_dossier(context, received.id)
    assert opened is not None
    assert (list(opened.void_sheets), opened.void_counts) == ([first.id], {"receipt": 1})
    spoilt, counts = _check(context, first), _check(context, again)
    assert spoilt.void == first.void
    assert spoilt.needs_attention
    assert (counts.void, counts.replacement, counts.needs_attention) == (None, None, False)


def test_what_cannot_be_voided(context: DeskContext, received: Dossier) -> None:
    waiting = reprint(context, received.id)
    (_, first) = _sheets(context)
    trainee = replace(context, officer=replace(context.officer, role=Role.TRAINEE))
    for desk, job, why, code in (
        (context, first.id, " ", "void.reason"),
        (context, first.id, "x" * 301, "void.reason_long"),
        (context, waiting, "Kẹt giấy", "void.not_on_paper"),
        (trainee, first.id, "Kẹt giấy", "role.counter_only"),
    ):
        with pytest.raises(RuleViolation) as refused:
            void_sheet(desk, job, why)
        assert refused.value.code == code
    void_sheet(context, first.id, "Kẹt giấy")
    with pytest.raises(RuleViolation, match=r"void\.already"):
        void_sheet(context, first.id, "Kẹt giấy")


def test_a_list_is_voided_without_an_event(context: DeskContext, received: Dossier) -> None:
    hand_over(context, [received.id], HandOverTo("Phòng Lao động"), printed=False)
    print_hand_over_list(context, [received.id])
    before = open_dossier(context, received.id)
    void_sheet(context, _sheets(context)[0].id, "In nhầm")
    assert _sheets(context)[0].void is not None
    after = open_dossier(context, received.id)
    assert before is not None
    assert after is not None
    assert len(after.events) == len(before.events)


def test_a_receipt_is_void_once_the_reception_is_corrected(
    context: DeskContext, received: Dossier, clock: MovableClock
) -> None:
    _, job_id = correct_reception(context, received.id, replace(received.reception, note="Sửa"), "Ghi thiếu")
    assert job_id is not None
    print_job(context, job_id)
    new, old = _sheets(context)
    assert new.void is None
    assert old.void is not None
    assert (old.void.kind, old.void.at, old.voided_by) == (VoidKind.CORRECTED, clock(), "")
    checked = _check(context, old)
    assert (checked.void, checked.replacement) == (None, Replacement.CORRECTED)
    void_sheet(context, old.id, "Người nộp đã nộp lại")
    assert _sheets(context)[1].void != old.void, "an officer may still say what became of it"


def test_a_receipt_counts_again_when_the_extension_is_undone(
    context: DeskContext, received: Dossier, clock: MovableClock
) -> None:
    extend(context, received.id, received.due_at.date() + timedelta(days=7), "Chờ ý kiến của cơ quan phối hợp")
    receipt = next(sheet for sheet in _sheets(context) if sheet.form == "receipt")
    assert receipt.void is not None
    assert receipt.void.kind is VoidKind.APPOINTMENT
    clock.move(minutes=1)
    undo_last(context, received.id)
    receipt = next(sheet for sheet in _sheets(context) if sheet.form == "receipt")
    assert receipt.void is None
