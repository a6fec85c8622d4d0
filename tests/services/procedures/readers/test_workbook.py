"""The workbook of the national database: the list, and what the other sheets say."""

from datetime import date
from typing import Any

from desktop_app.domain.catalogue.levels import Level
from desktop_app.domain.dossier.procedure import CopyCounts
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.services.procedures.readers import Layout, read_file
from tests.services.procedures.readers.files import workbook

BIRTH = "1.001193"
HEADINGS = [
    "STT", "Mã TTHC", "Tên TTHC", "Link truy cập", "Số quyết định", "Ngày quyết định", "Cơ quan ban hành", "Lĩnh vực",
    "Cấp thực hiện", "Đối tượng thực hiện", "Loại TTHC", "Từ khoá", "Địa chỉ tiếp nhận", "Cơ quan thực hiện",
    "Cơ quan có thẩm quyền", "Cơ quan phối hợp", "Cơ quan được uỷ quyền", "Mô tả", "Trạng thái",
]  # fmt: skip
ROW = [
    1, BIRTH, "Đăng ký khai sinh", "", "163/QĐ-BTP", "16/01/2026", "Bộ Tư pháp", "Hộ tịch", "Cấp tỉnh, Cấp xã", "", "",
    "", "", "UBND cấp xã", "UBND cấp xã", "", "", "", "Đã công khai",
]  # fmt: skip
SHEETS: dict[str, list[list[Any]]] = {
    "TTHC2-CAPXA": [["DANH SÁCH"], [], HEADINGS, ROW],
    "Cách thức thực hiện": [
        ["STT", "Mã", "Tên", "Hình thức nộp", "Thời gian", "Phí lệ phí", "Mô tả"],
        [1, BIRTH, "", "Trực tiếp", "5 Ngày làm việc", "Lệ phí: 8.000 VNĐ", ""],
        [2, BIRTH, "", "Trực tuyến", "5 Ngày làm việc", "Phí: 0 VNĐ", ""],
        [3, "1.999999", "", "Trực tiếp", "Khác", "", ""],
    ],
    "TPHS": [
        ["STT", "Mã", "Tên", "Mã TPHS", "Tên giấy tờ", "Loại", "CQ", "Bản chính", "Bản sao", "Biểu mẫu"],
        [1, BIRTH, "", "x", "Giấy chứng sinh", "", "", 1, 0, "Không"],
        [2, BIRTH, "", "x", "Tờ khai", "", "", "1", "2", "Có"],
    ],
    "Trình tự thực hiện": [
        ["STT", "Mã", "Tên", "Trường hợp", "Mô tả"],
        [1, BIRTH, "", "Nộp trực tiếp", "Công chức kiểm tra hồ sơ."],
        [2, BIRTH, "", "", "Chủ tịch UBND cấp xã ký."],
    ],
    "KQTH": [["STT", "Mã", "Tên", "Mã KQ", "Tên KQ"], [1, BIRTH, "", "KQ.1", "Giấy khai sinh"]],
    "CCPL": [["STT", "Mã", "Tên", "Số ký hiệu", "Trích yếu"], [1, BIRTH, "", "60/2014/QH13", "Luật Hộ tịch"]],
}


def test_every_sheet_adds_its_part() -> None:
    file = read_file(workbook(SHEETS))
    (row,) = file.rows
    assert (file.layout, row.code, row.decision, row.decision_date) == (
        Layout.WORKBOOK,
        BIRTH,
        "163/QĐ-BTP",
        date(2026, 1, 16),
    )
    values = row.values
    assert (values.name, values.field, values.levels) == (
        "Đăng ký khai sinh",
        "Hộ tịch",
        (Level.PROVINCE, Level.COMMUNE),
    )
    assert values.steps == (LimitStep(5, LimitUnit.WORKING_DAY, "UBND cấp xã"),)
    assert values.channels == (HandInWay.DIRECT, HandInWay.ONLINE)
    assert values.fees is not None
    assert [(fee.amount, fee.way) for fee in values.fees] == [(8_000, HandInWay.DIRECT), (None, HandInWay.ONLINE)]
    assert values.sequence == ("Nộp trực tiếp: Công chức kiểm tra hồ sơ.", "Chủ tịch UBND cấp xã ký.")
    assert values.process is None, "words give no times"
    assert values.documents is not None
    assert [(paper.name, paper.counts) for paper in values.documents] == [
        ("Giấy chứng sinh", CopyCounts(1)),
        ("Tờ khai", CopyCounts(1, copy=2)),
    ]
    assert (values.result, values.basis) == ("Giấy khai sinh", ("60/2014/QH13 Luật Hộ tịch",))


def test_a_list_without_further_sheets_is_a_list() -> None:
    assert read_file(workbook({"TTHC2-CAPXA": SHEETS["TTHC2-CAPXA"]})).layout is not Layout.WORKBOOK
