"""The urging slip of a dossier that lies at another unit."""

from pathlib import Path

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.person import Applicant
from desktop_app.printing.raster import page_texts
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.dossier.completion import result_ready
from desktop_app.services.dossier.hand_over import HandOverTo, hand_over
from desktop_app.services.printing.print_out import print_urging_slip
from desktop_app.services.printing.spool import PrintSettings, choose_printer
from desktop_app.services.reception.receive import receive
from tests.conftest import MovableClock, a_reception


def _slip(context: DeskContext, dossier_id: object, folder: Path) -> str:
    out = print_urging_slip(context, dossier_id)  # type: ignore[arg-type]
    return " ".join(page_texts((folder / out.name).read_bytes())[0].split())


def test_each_slip_has_a_number_and_says_how_often(
    context: DeskContext, people: list[Applicant], clock: MovableClock, tmp_path: Path
) -> None:
    choose_printer(context, PrintSettings("", str(tmp_path)))
    first, second = (receive(context, a_reception(context, one), printed=False).dossier for one in people[:2])
    hand_over(context, [first.id, second.id], HandOverTo("Phòng Lao động"), printed=False)
    text = _slip(context, first.id, tmp_path)
    assert "Số: 01/PĐĐ-BPTN&TKQ" in text
    assert "(Lần thứ 1)" in text
    assert "Kính gửi đơn vị: Phòng Lao động" in text
    assert first.code in text
    assert people[0].name in text
    assert "trước 09 giờ 42 phút, ngày 24 tháng 11 năm 2026" in text
    clock.move(days=2)
    assert "(Lần thứ 1)" in _slip(context, second.id, tmp_path)
    text = _slip(context, first.id, tmp_path)
    assert "Số: 03/" in text
    assert "(Lần thứ 2 – KHẨN)" in text


def test_only_a_unit_that_has_the_dossier_is_urged(
    context: DeskContext, people: list[Applicant], tmp_path: Path
) -> None:
    choose_printer(context, PrintSettings("", str(tmp_path)))
    dossier = receive(context, a_reception(context, people[0]), printed=False).dossier
    with pytest.raises(RuleViolation, match=r"urging\.at_desk"):
        print_urging_slip(context, dossier.id)
    hand_over(context, [dossier.id], HandOverTo("Phòng Lao động"), printed=False)
    result_ready(context, dossier.id)
    with pytest.raises(RuleViolation, match=r"urging\.ended"):
        print_urging_slip(context, dossier.id)
    with pytest.raises(RuleViolation, match=r"dossier\.unknown"):
        print_urging_slip(context, new_id())
    assert not list(tmp_path.glob("*.pdf"))
