"""The papers for the notice board say what the catalogue knows, and never as certain what nobody compared."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from desktop_app.domain.catalogue.merging import Sourced
from desktop_app.domain.catalogue.portal import fee_row
from desktop_app.domain.catalogue.posting import PORTAL_SEARCH, Posted
from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.procedure import LimitOption, Procedure, ProcedureVersion, RequiredDocument
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.law.fee import FeeRow
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.law.working_time import LimitStep, LimitUnit, OfficeHours
from desktop_app.printing.paper import Paper
from desktop_app.printing.posting_papers import (
    Board,
    draw_posting_list,
    draw_posting_sheets,
    posted_fee,
    posted_limit,
    posting_list,
    posting_sheet,
)
from desktop_app.printing.printers import PrinterProblem
from desktop_app.printing.raster import page_count, page_size
from desktop_app.printing.sample_case import sample_case

DAY = date(2026, 11, 23)
BOARD = Board(
    sample_case(FormName.RECEIPT, "tt03-2025").letterhead,
    datetime(2026, 11, 23, 9, 42, tzinfo=VIETNAM),
    DAY,
    OfficeHours(),
    PORTAL_SEARCH,
    date(2026, 7, 18),
)
VERSION = ProcedureVersion(
    date(2026, 1, 16),
    steps=(LimitStep(3, LimitUnit.WORKING_DAY),),
    documents=(RequiredDocument("Tờ khai"),),
    fees=(FeeRow(8_000, "bản sao"),),
    basis=("Luật Hộ tịch",),
    result="Giấy khai sinh",
    verified={"name": True, "documents": True, "limit": True},
    decision="163/QĐ-BTP",
    decision_date=date(2026, 1, 16),
)
NAME = "Thủ tục đăng ký khai sinh"
PROCEDURE = Procedure("1.001193", "1.001193", NAME, "Hộ tịch", "UBND cấp xã", (VERSION,), online_level=4)
POSTED = Posted(PROCEDURE, VERSION, {})


def _posted(**changes: Any) -> Posted:
    return replace(POSTED, version=replace(VERSION, **changes))


def test_the_sheet_says_what_the_catalogue_has() -> None:
    sheet = posting_sheet(BOARD, POSTED)
    assert sheet.qr_text == PORTAL_SEARCH.replace("{code}", "1.001193")
    assert (sheet.decision, sheet.catalogue_day) == ("163/QĐ-BTP ngày 16/01/2026", "18/07/2026")
    assert (sheet.time_limit, sheet.fee) == ("03 ngày làm việc", "8.000 đồng (bản sao)")
    assert sheet.unverified == ("fee", "basis", "result")
    agency = BOARD.letterhead.agency
    assert sheet.hand_in_place.startswith(agency.one_stop_unit) and sheet.dated == BOARD.at


def test_what_nobody_compared_can_be_left_to_be_filled_in() -> None:
    blank = replace(BOARD, leaves_blank=True)
    sheet = posting_sheet(blank, replace(POSTED, version=replace(VERSION, verified={})))
    assert (sheet.papers, sheet.time_limit, sheet.fee, sheet.basis, sheet.result) == ((), "", "", (), "")
    assert sheet.unverified == ("procedure",), "a sheet without a name would say nothing"
    (line,) = posting_list(blank, "Hộ tịch", [POSTED]).procedures
    assert (line.limit, line.fee, line.level) == ("03 ngày làm việc", "", "toàn trình")


def test_the_desks_own_place_and_phone_stand_on_the_sheet() -> None:
    own = replace(POSTED, sources={"place": Sourced("Nhà văn hóa xã"), "phone": Sourced("0210 3 888 999")})
    sheet = posting_sheet(BOARD, own)
    assert (sheet.hand_in_place, sheet.phone) == ("Nhà văn hóa xã", "0210 3 888 999")


def test_an_unknown_value_is_a_dotted_line_without_a_star() -> None:
    sheet = posting_sheet(replace(BOARD, catalogue_day=None), _posted(fees=(), basis=(), result="", decision=""))
    assert (sheet.fee, sheet.unverified, sheet.decision, sheet.catalogue_day) == ("", (), "", "")
    nameless = replace(POSTED, procedure=replace(PROCEDURE, code=""))
    assert posting_sheet(BOARD, nameless).qr_text is None


@pytest.mark.parametrize(
    ("fees", "is_read", "text"),
    [
        ((), True, "Không"),
        ((), False, ""),
        ((FeeRow(0),), False, "Xin hỏi tại quầy"),
        ((fee_row(0, "Miễn phí"),), False, "Xin hỏi tại quầy"),
        ((fee_row(0, "Mức lệ phí do Hội đồng nhân dân tỉnh quyết định"),), False, "Theo quy định của HĐND tỉnh"),
        (
            (FeeRow(None, way=HandInWay.ONLINE), fee_row(0, "do HĐND tỉnh quyết định", way=HandInWay.POST)),
            False,
            "Theo quy định của HĐND tỉnh",
        ),
        ((FeeRow(2_000, "2,000 Việt Nam Đồng(/trang)"), FeeRow(None)), False, "2.000 đồng/trang; Xin hỏi tại quầy"),
        ((FeeRow(0, "hộ nghèo"),), False, "Xin hỏi tại quầy (hộ nghèo)"),
        ((FeeRow(0),), True, "Không"),
        ((FeeRow(None, "do tỉnh quy định"),), True, "Xin hỏi tại quầy (do tỉnh quy định)"),
        (
            (FeeRow(8_000, way=HandInWay.DIRECT), FeeRow(4_000, way=HandInWay.ONLINE, exempt=("người cao tuổi",))),
            False,
            "8.000 đồng (nộp trực tiếp); 4.000 đồng (nộp trực tuyến; miễn: người cao tuổi)",
        ),
        ((FeeRow(5, valid_to=date(2026, 11, 22)),), False, ""),
    ],
)
def test_a_fee_of_nothing_is_free_only_where_its_source_was_read(
    fees: tuple[FeeRow, ...], is_read: bool, text: str
) -> None:
    assert posted_fee(replace(VERSION, fees=fees, verified={"fee": is_read}), DAY) == text


def test_of_several_limits_each_stands_there() -> None:
    options = (
        LimitOption((LimitStep(1, LimitUnit.WORKING_DAY),), HandInWay.ONLINE),
        LimitOption((LimitStep(5, LimitUnit.CALENDAR_DAY),), None, "phải xác minh"),
        LimitOption((), None, "không rõ"),
    )
    unknown = _posted(steps=(), limit_known=False, limit_options=options, limit_note="Không quá 08 ngày.")
    assert posted_limit(unknown) == ("01 ngày làm việc (nộp trực tuyến); 05 ngày (phải xác minh); Không quá 08 ngày.")
    assert posted_limit(_posted(steps=(), limit_known=False, limit_note="Theo kế hoạch.")) == ""
    assert posted_limit(replace(POSTED, procedure=replace(PROCEDURE, instant_result=True))) == "trả kết quả ngay"


def test_the_list_has_stars_where_the_sheets_have_them() -> None:
    listed = posting_list(BOARD, "Hộ tịch", [POSTED])
    assert [(line.code, line.name, line.limit, line.fee) for line in listed.procedures] == [
        ("1.001193", NAME, "03 ngày làm việc", "8.000 đồng (*)")
    ]
    assert listed.has_unverified
    certain = replace(POSTED, version=replace(VERSION, verified=dict.fromkeys(("name", "limit", "fee"), True)))
    assert not posting_list(BOARD, "Hộ tịch", [certain]).has_unverified


def test_a_set_is_one_file_on_its_paper() -> None:
    pdf = draw_posting_sheets(BOARD, iter([POSTED, POSTED]), Paper.A3)
    assert page_count(pdf) == 2 and page_size(pdf)[0] == pytest.approx(297, abs=1)
    listed = draw_posting_list(replace(BOARD, is_large=True), "Hộ tịch", [POSTED], Paper.A4)
    assert page_count(listed) == 1 and page_size(listed)[0] == pytest.approx(210, abs=1)


def test_a_sheet_without_the_agency_is_refused() -> None:
    nameless = replace(BOARD.letterhead, agency=replace(BOARD.letterhead.agency, name=""))
    with pytest.raises(PrinterProblem, match=r"print\.incomplete"):
        draw_posting_sheets(replace(BOARD, letterhead=nameless), [POSTED], Paper.A4)
