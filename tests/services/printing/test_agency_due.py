"""The receipt of an interlinked procedure shows when the first agency is done, and when the result is there."""

from dataclasses import replace
from pathlib import Path

from desktop_app.domain.law.supplement import WantedItem
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.domain.people.person import Applicant
from desktop_app.printing.raster import page_texts
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.supplement import SupplementRequest, request_supplement, supplement_received
from desktop_app.services.printing.letterhead_options import choose_numbered_receipts, form_look
from desktop_app.services.printing.spool import PrintSettings, choose_printer, print_job
from desktop_app.services.reception.receive import receive
from tests.conftest import MovableClock, a_reception

_STEPS = (
    LimitStep(2, LimitUnit.WORKING_DAY, "Ủy ban nhân dân cấp xã"),
    LimitStep(3, LimitUnit.WORKING_DAY, "Sở Nội vụ"),
)


def _receipt(context: DeskContext, folder: Path, job: object) -> str:
    choose_printer(context, PrintSettings("", str(folder)))
    before = set(folder.glob("*.pdf"))
    print_job(context, job)  # type: ignore[arg-type]
    (file,) = set(folder.glob("*.pdf")) - before
    return " ".join(" ".join(page_texts(file.read_bytes())).split())


def test_both_dates_are_on_the_receipt_and_on_the_new_one_after_a_supplement(
    context: DeskContext, people: list[Applicant], clock: MovableClock, tmp_path: Path
) -> None:
    made = receive(context, replace(a_reception(context, people[0]), steps=_STEPS))
    text = _receipt(context, tmp_path, made.job_id)
    assert "Ủy ban nhân dân cấp xã giải quyết xong trước 16 giờ 30 phút, ngày 26 tháng 11 năm 2026" in text
    assert "16 giờ 30 phút, ngày 01 tháng 12 năm 2026" in text
    request_supplement(context, made.dossier.id, SupplementRequest((WantedItem("Đơn"),), "Thiếu"))
    clock.move(days=3)
    again = supplement_received(context, made.dossier.id)
    text = _receipt(context, tmp_path, again.job_ids[0])
    assert "cấp xã giải quyết xong trước 16 giờ 30 phút, ngày 30 tháng 11 năm 2026" in text


def test_a_receipt_of_one_agency_has_one_date(context: DeskContext, people: list[Applicant], tmp_path: Path) -> None:
    made = receive(context, a_reception(context, people[0]))
    assert "giải quyết xong" not in _receipt(context, tmp_path, made.job_id)


def test_a_receipt_is_numbered_where_the_desk_wants_it(
    context: DeskContext, people: list[Applicant], tmp_path: Path
) -> None:
    assert not form_look(context).numbered_receipts
    assert choose_numbered_receipts(context, True).numbered_receipts
    made = receive(context, a_reception(context, people[0]))
    assert f"Số: {made.dossier.entry:02d}/TNHS" in _receipt(context, tmp_path, made.job_id)
