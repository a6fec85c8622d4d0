"""Guidance sheets and satisfaction slips say what the catalogue knows, and leave a line for what it does not.

The stored samples are made by the same code; after a wanted change of a paper write them anew:
``python -m tests.printing.test_guidance_papers``.
"""

from dataclasses import replace
from datetime import date, datetime, time
from importlib.resources import files
from pathlib import Path

import msgspec
import pytest

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.guidance import Guidance, guidance_on
from desktop_app.domain.dossier.procedure import (
    CopyCounts,
    Procedure,
    ProcedureVersion,
    RequiredDocument,
)
from desktop_app.domain.forms.names import FormName, GivenPaper
from desktop_app.domain.law.fee import FeeRow
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.law.working_time import LimitStep, LimitUnit, OfficeHours
from desktop_app.printing.guidance_papers import (
    Occasion,
    draw_guidance_sheet,
    guidance_sheet,
    hours_text,
    satisfaction_slip,
)
from desktop_app.printing.printers import PrinterProblem
from desktop_app.printing.sample_case import sample_case
from forms.base.data import FormData
from forms.registry import get
from forms.wording import FORM_SETS
from tests.printing.test_form_samples import without_defaults

_CODE = "H44.18-261123-0001"
_DAY = date(2026, 11, 23)
_VERSION = ProcedureVersion(
    effective_from=date(2025, 8, 7),
    steps=(LimitStep(7, LimitUnit.WORKING_DAY, "Sở Nội vụ"), LimitStep(3, LimitUnit.WORKING_DAY, "UBND tỉnh")),
    documents=(
        RequiredDocument("Văn bản đề nghị cấp giấy phép lao động", form_number="Mẫu số 03"),
        RequiredDocument("Giấy chứng nhận sức khỏe", CopyCounts(copy=1)),
        RequiredDocument("Phiếu lý lịch tư pháp", required=False, condition="người lao động cư trú ở Việt Nam"),
        RequiredDocument("Hộ chiếu còn thời hạn", CopyCounts(certified=1, copy=1), present_only=True),
        RequiredDocument("Giấy phép đã cấp", CopyCounts(copy=1), required=False, from_database=True),
    ),
    fees=(FeeRow(400_000, "cấp mới"),),
    basis=("Nghị định 219/2025/NĐ-CP Điều 18", "Bộ luật Lao động số 45/2019/QH14 Điều 155"),
    result="Giấy phép lao động",
)
_PROCEDURE = Procedure(
    "A01",
    "1.000105",
    "Cấp giấy phép lao động cho người lao động nước ngoài làm việc tại Việt Nam",
    "Việc làm",
    "Sở Nội vụ",
    (_VERSION,),
    channels=tuple(HandInWay),
)


def _occasion(form_set: str = "tt03-2025") -> Occasion:
    case = sample_case(FormName.RECEIPT, form_set)
    return Occasion(case.letterhead, datetime(2026, 11, 23, 9, 42, tzinfo=VIETNAM), case.officer)


def _guidance(version: ProcedureVersion = _VERSION, **changed: object) -> Guidance:
    procedure = replace(_PROCEDURE, versions=(version,), **changed)  # type: ignore[arg-type] # fields of a procedure
    return guidance_on(procedure, _DAY, "Nguyễn Thị Thu Hà")


def _sample(paper: GivenPaper, form_set: str) -> FormData:
    occasion = _occasion(form_set)
    if paper is GivenPaper.GUIDANCE_SHEET:
        return guidance_sheet(occasion, _guidance(), OfficeHours())
    return satisfaction_slip(occasion, _PROCEDURE.name, _CODE)


def _path(paper: GivenPaper) -> Path:
    return Path(str(files("resources") / "forms" / "samples" / f"{paper}.json"))


@pytest.mark.parametrize("form_set", FORM_SETS)
@pytest.mark.parametrize("paper", GivenPaper)
def test_the_stored_sample_is_made_as_a_real_paper(paper: GivenPaper, form_set: str) -> None:
    assert get(paper).sample(form_set) == _sample(paper, form_set)


def test_the_sheet_lists_papers_with_their_counts_and_remarks() -> None:
    papers = guidance_sheet(_occasion(), _guidance(), OfficeHours()).papers
    assert [(line.original, line.certified, line.copy, line.note) for line in papers] == [
        (1, 0, 0, "Mẫu số 03"),
        (0, 0, 1, ""),
        (1, 0, 0, "người lao động cư trú ở Việt Nam"),
        (0, 1, 1, "chỉ xuất trình"),
        (0, 0, 1, "nếu có; có trong cơ sở dữ liệu: không phải nộp"),
    ]


@pytest.mark.parametrize(
    ("fees", "is_read", "text"),
    [
        ((FeeRow(400_000),), False, "400.000 đồng"),
        ((FeeRow(400_000, "cấp mới"), FeeRow(100_000, "cấp mới")), False, "500.000 đồng (cấp mới)"),
        ((), True, "Không"),
        ((), False, ""),
        ((FeeRow(None, "do tỉnh quy định"),), True, "." * 30 + " (do tỉnh quy định)"),
        ((FeeRow(5, "đã hết hiệu lực", valid_to=date(2026, 11, 22)),), False, ""),
    ],
)
def test_a_fee_that_is_not_known_is_left_to_be_filled_in(fees: tuple[FeeRow, ...], is_read: bool, text: str) -> None:
    version = replace(_VERSION, fees=fees, verified={"fee": is_read})
    assert guidance_sheet(_occasion(), _guidance(version), OfficeHours()).fee == text


def test_the_time_limit_is_the_sum_of_its_steps() -> None:
    sheet = guidance_sheet(_occasion(), _guidance(), OfficeHours())
    assert sheet.time_limit == "10 ngày làm việc"
    assert sheet.steps == ("Sở Nội vụ: 07 ngày làm việc", "UBND tỉnh: 03 ngày làm việc")
    lone = guidance_sheet(_occasion(), _guidance(replace(_VERSION, steps=_VERSION.steps[:1])), OfficeHours())
    assert (lone.time_limit, lone.steps) == ("07 ngày làm việc", ())
    unknown = replace(_VERSION, steps=(), limit_known=False)
    assert guidance_sheet(_occasion(), _guidance(unknown), OfficeHours()).time_limit == ""
    at_once = guidance_sheet(_occasion(), _guidance(unknown, instant_result=True), OfficeHours())
    assert at_once.time_limit == "trả kết quả ngay"


def test_it_says_when_and_how_to_hand_in() -> None:
    assert guidance_sheet(_occasion(), _guidance(), OfficeHours()).channels == (
        "trực tiếp tại Bộ phận Một cửa",
        "qua dịch vụ bưu chính công ích",
        "trực tuyến tại Cổng Dịch vụ công quốc gia",
    )
    assert guidance_sheet(_occasion(), _guidance(channels=()), OfficeHours()).channels == ()
    hours = OfficeHours(morning=(time(7), time(11, 30)), saturday_morning=True)
    assert hours_text(hours) == (
        "sáng 07:00 đến 11:30, chiều 13:30 đến 17:00, từ thứ Hai đến thứ Sáu; sáng thứ Bảy, trừ ngày nghỉ lễ, tết"
    )


def test_a_sheet_without_the_agency_is_refused() -> None:
    occasion = _occasion()
    nameless = replace(occasion.letterhead, agency=replace(occasion.letterhead.agency, name=""))
    with pytest.raises(PrinterProblem, match=r"print\.incomplete"):
        draw_guidance_sheet(replace(occasion, letterhead=nameless), _guidance(), OfficeHours())


if __name__ == "__main__":
    for written in GivenPaper:
        fields = without_defaults(msgspec.to_builtins(_sample(written, "tt03-2025")))
        text = msgspec.json.format(msgspec.json.encode(fields), indent=2).decode() + "\n"
        _path(written).write_text(text, encoding="utf-8")
