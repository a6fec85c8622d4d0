"""One procedure as a Word file, as the old portal wrote it and as Word saves it."""

import re

import pytest

from desktop_app.domain.catalogue.levels import Level
from desktop_app.domain.dossier.procedure import CopyCounts
from desktop_app.domain.law.fee import FeeKind
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.services.procedures.readers import FileRows, Layout, read_file
from tests.services.procedures.readers.files import document, old_document, part_of, with_part

WAYS = [
    ["Hình thức nộp", "Thời hạn giải quyết", "Phí, lệ phí", "Mô tả"],
    ["Trực tiếp", "30 Ngày", "Phí : 5 triệu Đồng (cấp lần đầu)\nLệ phí: 0 Đồng", "Tại Bộ phận Một cửa"],
    ["Dịch vụ bưu chính", "30 Ngày", "Phí : 5 triệu Đồng (cấp lần đầu)", "Qua bưu chính"],
]
PAPERS = [
    ["Tên giấy tờ", "Mẫu đơn, tờ khai", "Số lượng"],
    ["Giấy đề nghị", "mau01.docx", "Bản chính: 1Bản sao: 0"],
    ["Điều lệ", "khong", "Bản chính: 0\nBản sao: 2"],
]
BASIS = [["Số ký hiệu", "Trích yếu", "Ngày ban hành", "Cơ quan ban hành"], ["135/2015/NĐ-CP", "Nghị định", "x", "CP"]]
BLOCKS = [
    "Chi tiết thủ tục hành chính:",
    "Mã thủ tục: 1.015028",
    "Số quyết định: 936/QĐ-BTC",
    "Tên thủ tục: Cấp Giấy chứng nhận đăng ký",
    "Cấp thực hiện: Cấp Bộ, Cấp tỉnh",
    "Lĩnh vực: Chứng khoán",
    "Trình tự thực hiện:",
    "Bước 1: Nộp hồ sơ",
    "Cách thức thực hiện:",
    WAYS,
    "Thành phần hồ sơ:",
    "* Đối với tổ chức",
    PAPERS,
    "Cơ quan thực hiện: Ủy ban Chứng khoán",
    "Cơ quan có thẩm quyền: Không có thông tin",
    "Kết quả thực hiện: Giấy chứng nhận",
    "Căn cứ pháp lý:",
    BASIS,
    "Yêu cầu, điều kiện thực hiện: Không có thông tin",
    "Từ khóa: x",
]


def without_grids(content: bytes) -> bytes:
    """Return a document as the old portal wrote it: without the grid of columns."""
    part = re.sub(rb"<w:tblGrid>.*?</w:tblGrid>", b"", part_of(content, "word/document.xml"), flags=re.DOTALL)
    assert part != part_of(content, "word/document.xml")
    return with_part(content, "word/document.xml", part)


def old_word_text() -> str:
    """Return the blocks as Word 97 keeps them: a mark after each cell, and one more after each row."""
    parts = []
    for block in BLOCKS:
        if isinstance(block, str):
            parts.append(f"{block}\r")
        else:
            parts += ["".join(f"{cell}\x07".replace("\n", "\r") for cell in row) + "\x07" for row in block]
    return "".join(parts)


FILES = {
    "docx": document(BLOCKS),
    "portal": without_grids(document(BLOCKS)),
    "doc": old_document(old_word_text()),
}


@pytest.mark.parametrize("kind", FILES)
def test_every_part_is_read(kind: str) -> None:
    file = read_file(FILES[kind], "ChiTietTTHC_1.015028.doc")
    (row,) = file.rows
    assert (file.layout, file.decision, row.code, row.decision) == (
        Layout.DETAIL,
        "936/QĐ-BTC",
        "1.015028",
        "936/QĐ-BTC",
    )
    values = row.values
    assert (values.name, values.field, values.unit, values.agency) == (
        "Cấp Giấy chứng nhận đăng ký",
        "Chứng khoán",
        None,
        "Ủy ban Chứng khoán",
    )
    assert values.levels == (Level.CENTRAL, Level.PROVINCE)
    assert values.steps == (LimitStep(30, LimitUnit.CALENDAR_DAY, "Ủy ban Chứng khoán"),)
    assert values.channels == (HandInWay.DIRECT, HandInWay.POST)
    assert values.fees is not None
    assert [(fee.amount, fee.kind, fee.way) for fee in values.fees] == [
        (5_000_000, FeeKind.FEE, None),
        (None, FeeKind.CHARGE, HandInWay.DIRECT),
    ]
    assert values.fees[0].note == "5 triệu Đồng (cấp lần đầu)"
    assert values.documents is not None
    assert [(paper.name, paper.counts) for paper in values.documents] == [
        ("Giấy đề nghị", CopyCounts(1)),
        ("Điều lệ", CopyCounts(0, copy=2)),
    ]
    assert (values.result, values.basis) == ("Giấy chứng nhận", ("135/2015/NĐ-CP Nghị định",))


def test_labels_may_stand_in_a_table() -> None:
    file = read_file(
        document([[["Mã thủ tục", "1.001193"], ["Tên thủ tục", "Đăng ký khai sinh"], ["Lĩnh vực", "Hộ tịch"]]])
    )
    assert _only(file) == ("1.001193", "Đăng ký khai sinh", "Hộ tịch")


def test_a_file_without_code_is_rejected_with_the_reason() -> None:
    file = read_file(document(["Mã thủ tục: chưa cấp", "Tên thủ tục: Đăng ký khai sinh"]))
    assert (file.rows, [row.reason for row in file.rejected]) == ((), ["catalogue.no_code"])


def test_papers_that_are_only_shown() -> None:
    shown = [["Tên giấy tờ", "Mẫu", "Số lượng"], ["Thẻ căn cước", "", "Bản chính: 1 Bản sao: 0"]]
    blocks = [
        "Mã thủ tục: 1.001193",
        "Tên thủ tục: Đăng ký khai sinh",
        "Thành phần hồ sơ:",
        "Giấy tờ phải xuất trình",
        shown,
    ]
    (row,) = read_file(document(blocks)).rows
    assert row.values.documents is not None
    assert [paper.present_only for paper in row.values.documents] == [True]


def _only(file: FileRows) -> tuple[str, str | None, str | None]:
    (row,) = file.rows
    return row.code, row.values.name, row.values.field
