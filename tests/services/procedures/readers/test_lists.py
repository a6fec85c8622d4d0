"""Lists with one procedure a row: L1, L4 and L5, as they really look."""

from datetime import date
from typing import Any

from desktop_app.domain.catalogue.levels import Level
from desktop_app.domain.catalogue.stated import StatedValues
from desktop_app.domain.law.fee import FeeKind, FeeRow
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.services.procedures.readers import FileRows, Layout, read_file
from tests.services.procedures.readers.files import document, workbook

BIRTH = "1.001193"


def read(*rows: list[Any]) -> FileRows:
    return read_file(workbook({"Phụ lục": rows}))


def values(file: FileRows) -> dict[str, StatedValues]:
    return {row.code: row.values for row in file.rows}


def test_the_portals_export() -> None:
    file = read_file(
        workbook(
            {
                "Danh sách TTHC": [
                    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nDANH SÁCH THỦ TỤC HÀNH CHÍNH", None, None, None, None],
                    ["Mã số", "Tên", "Cơ quan ban hành", "Cơ quan thực hiện", "Lĩnh vực"],
                    [BIRTH, "Đăng ký khai sinh ", "Bộ Tư pháp", "Sở Tư pháp\nỦy ban nhân dân cấp xã", "Hộ tịch"],
                    [1.00494, "Nhận con nuôi", "Bộ Tư pháp", "", ""],
                    ["", "Thủ tục không mã", "Bộ Tư pháp", "", "Hộ tịch"],
                ]
            }
        )
    )
    assert (file.layout, len(file.file_sha256)) == (Layout.PORTAL_LIST, 64)
    assert values(file)[BIRTH] == StatedValues(
        name="Đăng ký khai sinh", field="Hộ tịch", agency="Sở Tư pháp; Ủy ban nhân dân cấp xã"
    )
    assert values(file)["1.004940"] == StatedValues(name="Nhận con nuôi"), "the zero that Excel dropped came back"
    assert file.rows[0].place == "Danh sách TTHC, dòng 3"
    assert [(row.place, row.reason) for row in file.rejected] == [("Danh sách TTHC, dòng 5", "catalogue.no_code")]


HEADINGS = [
    "Số TT", "Mã TTHC", "Tên thủ tục hành chính", "Thời hạn giải quyết", "Địa điểm thực hiện", "Phí, lệ phí",
    "Căn cứ pháp lý", "Cơ quan thực hiện",
]  # fmt: skip
ANNEX: list[list[Any]] = [
    ["PHỤ LỤC"],
    ["DANH MỤC THỦ TỤC HÀNH CHÍNH BAN HÀNH MỚI, SỬA ĐỔI, BỔ SUNG, BỊ BÃI BỎ"],
    ["(Kèm theo Quyết định số 3218/QĐ-UBND ngày 18 tháng 11 năm 2024 của Chủ tịch UBND tỉnh)"],
    HEADINGS,
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
    ["A. DANH MỤC TTHC SỬA ĐỔI, BỔ SUNG"],
    ["CẤP XÃ"],
    ["I", "LĨNH VỰC HỘ TỊCH"],
    [1, BIRTH, "Đăng ký khai sinh", "03 ngày làm việc", "Trung tâm HCC", "Không", "Luật Hộ tịch;\n- NĐ 1", "UBND xã"],
    [2, "", "[1.004884] Đăng ký lại khai sinh", "05 ngày", "", "8.000 đồng", "", "UBND cấp xã"],
    ["II", "CHỨNG THỰC"],
    [3, "2.000815.000.00.00.H44", "Chứng thực bản sao", "", "", "Theo quy định", "", ""],
    ["Tổng số: 03 thủ tục"],
    ["B. DANH MỤC TTHC BỊ BÃI BỎ"],
    ["I. Lĩnh vực: Nuôi con nuôi"],
    [1, "1.001193.01", "Trường hợp cũ", "", "", "", "Nghị quyết 10/2025", ""],
    ["", "", "TM. ỦY BAN NHÂN DÂN"],
    ["", "", "Nguyễn Văn A"],
    ["", "", "Nơi nhận:", "", "", "- Như trên;", "", "x"],
]  # fmt: skip


def test_the_annex_of_a_decision() -> None:
    file = read(*ANNEX)
    assert (file.layout, file.decision, file.decision_date) == (Layout.DECISION, "3218/QĐ-UBND", date(2024, 11, 18))
    assert list(values(file)) == [BIRTH, "1.004884", "2.000815", "1.001193.01"]
    assert file.rejected == ()
    birth = values(file)[BIRTH]
    assert (birth.field, birth.levels, birth.steps) == (
        "Hộ tịch",
        (Level.COMMUNE,),
        (LimitStep(3, LimitUnit.WORKING_DAY, "UBND xã"),),
    )
    assert (birth.fees, birth.basis, birth.place) == ((), ("Luật Hộ tịch", "NĐ 1"), "Trung tâm HCC")
    again = values(file)["1.004884"]
    assert (again.name, again.fees) == ("Đăng ký lại khai sinh", (FeeRow(8_000),))
    assert values(file)["2.000815"].field == "Chứng thực"
    assert values(file)["1.001193.01"] == StatedValues(is_in_force=False), "the heading says that it is abolished"


def test_the_same_annex_as_a_word_file_of_a_whole_decision() -> None:
    file = read_file(
        document(
            [
                [["ỦY BAN NHÂN DÂN TỈNH\nSố: 3218/QĐ-UBND", "Quảng Bình, ngày 18 tháng 11 năm 2024"]],
                "Căn cứ Quyết định số 12/QĐ-BTP ngày 01/02/2023;",
                "Điều 2. Bãi bỏ các thủ tục hành chính tại Quyết định số 5/QĐ-UBND.",
                "A. DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH",
                "I. LĨNH VỰC HỘ TỊCH",
                [HEADINGS, [1, BIRTH, "Đăng ký khai sinh", "3 ngày làm việc", "", "", "", "UBND cấp xã"]],
                "B. DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ",
                [["TT", "Số hồ sơ TTHC", "Tên thủ tục hành chính"], [1, "1.004884", "Đăng ký lại khai sinh"]],
            ]
        )
    )
    assert (file.layout, file.decision, file.decision_date) == (Layout.DECISION, "3218/QĐ-UBND", date(2024, 11, 18))
    assert values(file)[BIRTH].field == "Hộ tịch" and values(file)[BIRTH].is_in_force is None
    assert values(file)["1.004884"] == StatedValues(is_in_force=False)


def test_a_list_of_what_is_abolished() -> None:
    file = read(
        ["STT", "Mã TTHC", "Tên TTHC", "Tên văn bản QPPL quy định nội dung bãi bỏ"],
        [1, BIRTH, "Đăng ký khai sinh", "Nghị quyết 10/2025/NQ-CP"],
    )
    assert (file.layout, values(file)) == (Layout.DECISION, {BIRTH: StatedValues(is_in_force=False)})


TEMPLATE = {
    "MÃ TTHC": BIRTH, "Tên TTHC": "Đăng ký khai sinh", "Lĩnh vực": "Hộ tịch", "Phí": "8.000", "Lệ Phí": "5000",
    "Cùng cấp": "", "02 cấp": "", "Phi địa giới": "x", "Toàn trình": "x", "Một phần": "", "Cung cấp thông tin": "",
    "Dịch vụ BCCI": "x", "Quyết định số": "120/QĐ-UBND ngày 05/01/2026", "TRẠNG THÁI": "Công khai",
    "Cấp thực hiện": "Cấp xã", "Cơ quan thực hiện": "UBND cấp xã", "Ghi chú": "",
}  # fmt: skip


def test_the_template_of_departments_in_any_order_of_columns() -> None:
    headings = list(TEMPLATE)
    first = read(headings, [TEMPLATE[heading] for heading in headings])
    turned = read(headings[::-1], [TEMPLATE[heading] for heading in reversed(headings)])
    assert first.layout is turned.layout is Layout.TEMPLATE
    assert first.rows == turned.rows
    (row,) = first.rows
    assert (row.decision, row.decision_date) == ("120/QĐ-UBND", date(2026, 1, 5))
    assert row.values == StatedValues(
        name="Đăng ký khai sinh",
        field="Hộ tịch",
        agency="UBND cấp xã",
        levels=(Level.COMMUNE,),
        fees=(FeeRow(8_000, kind=FeeKind.FEE), FeeRow(5_000, kind=FeeKind.CHARGE)),
        online_level=4,
        boundary_independent=True,
    )


def test_headings_in_two_rows_and_online_levels() -> None:
    file = read(
        ["TT", "Mã TTHC", "Tên TTHC", "DVC trực tuyến", "", "Ghi chú"],
        ["", "", "", "Toàn trình", "Một phần", ""],
        [1, BIRTH, "Đăng ký khai sinh", "", "x", ""],
    )
    assert values(file)[BIRTH].online_level == 3
    words = read(["Mã TTHC", "Tên TTHC", "DVC trực tuyến"], [BIRTH, "Đăng ký khai sinh", "Toàn trình"])
    assert values(words)[BIRTH].online_level == 4
    state = read(["Mã TTHC", "Tên TTHC", "Trạng thái"], [BIRTH, "Đăng ký khai sinh", "Bị bãi bỏ"])
    assert values(state)[BIRTH] == StatedValues(is_in_force=False)


def test_several_codes_of_a_cell_are_several_rows() -> None:
    file = read(["Mã TTHC", "Tên TTHC"], [f"{BIRTH}\n1.004884", "Đăng ký khai sinh"])
    assert list(values(file)) == [BIRTH, "1.004884"]


def test_formulas_are_never_computed() -> None:
    file = read(["Mã TTHC", "Tên TTHC"], [BIRTH, '=HYPERLINK("http://example.invalid","x")'], ["1.004884", "=1+1"])
    assert [row.values.name for row in file.rows] == [None, None], "no value was stored beside them"
