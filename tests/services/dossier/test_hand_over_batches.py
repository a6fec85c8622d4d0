"""Dossiers that go to a unit together are one numbered batch of the day."""

from pathlib import Path

from desktop_app.domain.dossier.payloads.processing import HandedOver
from desktop_app.domain.people.person import Applicant
from desktop_app.printing.raster import page_texts
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.dossier.hand_over import HandOverTo, hand_over
from desktop_app.services.printing.print_out import print_hand_over_list
from desktop_app.services.printing.spool import PrintSettings, choose_printer
from desktop_app.services.reception.receive import receive
from tests.conftest import MovableClock, a_reception


def _batch(context: DeskContext, dossier_id: object) -> int:
    opened = open_dossier(context, dossier_id)  # type: ignore[arg-type]
    assert opened is not None
    return [event.payload for event in opened.events if isinstance(event.payload, HandedOver)][-1].batch


def test_batches_are_counted_by_day_and_unit(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    ids = [receive(context, a_reception(context, one), printed=False).dossier.id for one in people[:6]]
    hand_over(context, ids[:2], HandOverTo("Phòng Lao động"), printed=False)
    hand_over(context, ids[2:3], HandOverTo("Phòng Y tế"), printed=False)
    hand_over(context, ids[3:4], HandOverTo(" Phòng Lao động "), printed=False)
    hand_over(context, ids[:1], HandOverTo(""), printed=False)
    clock.move(days=1)
    hand_over(context, ids[4:], HandOverTo("Phòng Lao động"), printed=False)
    assert [_batch(context, one) for one in ids] == [0, 1, 1, 2, 1, 1], "back at the desk is no batch"


def test_the_list_names_its_batch_and_has_a_place_to_sign_in_each_row(
    context: DeskContext, people: list[Applicant], tmp_path: Path
) -> None:
    choose_printer(context, PrintSettings("", str(tmp_path)))
    ids = [receive(context, a_reception(context, one), printed=False).dossier.id for one in people[:3]]
    hand_over(context, ids[:1], HandOverTo("Phòng Lao động"), printed=False)
    hand_over(context, ids[1:], HandOverTo("Phòng Lao động"), printed=False)
    out = print_hand_over_list(context, ids[1:])
    text = " ".join(page_texts((tmp_path / out.name).read_bytes())[0].split())
    assert "Đợt 2 ngày 23/11/2026 – tổng số 2 hồ sơ" in text
    assert "Ký nhận" in text
