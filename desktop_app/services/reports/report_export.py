"""A period's report as an Excel file: numbers as numbers, days as days."""

from pathlib import Path
from typing import Any

from desktop_app.domain.law.report_forms import HABIT_NOTE
from desktop_app.domain.law.statistics import Counts, columns_06a, columns_07a
from desktop_app.services.reports.statistics import PeriodReport

_HEADS_06A = {
    "3": "Tiếp nhận: tổng số",
    "4": "Trong kỳ: trực tuyến",
    "5": "Trong kỳ: trực tiếp, bưu chính",
    "6": "Từ kỳ trước",
    "7": "Đã giải quyết: tổng số",
    "8": "Trước hạn",
    "9": "Đúng hạn",
    "10": "Quá hạn",
    "11": "Đang giải quyết: tổng số",
    "12": "Trong hạn",
    "13": "Quá hạn",
}
_HEADS_07A = {
    "received": "Tiếp nhận: tổng số",
    "direct": "Trực tiếp",
    "online_full": "Trực tuyến toàn trình",
    "online_part": "Trực tuyến một phần",
    "other": "Hình thức khác",
    "non_territorial": "Phi địa giới (trong số tiếp nhận trong kỳ)",
    "carried": "Kỳ trước chuyển qua",
    "post": "Bưu chính công ích",
    "resolved": "Giải quyết: tổng số",
    "in_time": "Đúng và trước hạn",
    "late_apologised": "Quá hạn đã có thư xin lỗi",
    "late": "Quá hạn chưa có thư xin lỗi",
    "in_process": "Đang giải quyết: tổng số",
    "open_in_time": "Chưa đến hạn",
    "open_late_apologised": "Quá hạn đã có thư xin lỗi",
    "open_late": "Quá hạn chưa có thư xin lỗi",
    "paid": "Thanh toán: tổng số",
    "paid_online": "Thanh toán trực tuyến",
    "paid_direct": "Thanh toán trực tiếp",
    "stopped": "Dừng xử lý",
    "awaiting_in_time": "Chờ tiếp nhận: đúng hạn",
    "awaiting_late": "Chờ tiếp nhận: quá hạn",
    "not_received": "Không được tiếp nhận",
    "withdrawn": "Rút hồ sơ",
    "electronic": "Kết quả điện tử",
}
_INDICES = {
    "on_time": "Tỷ lệ hồ sơ đúng hạn (đã và đang giải quyết)",
    "resolved_on_time": "Tỷ lệ giải quyết đúng và trước hạn",
    "online": "Tỷ lệ hồ sơ trực tuyến",
    "online_full": "Tỷ lệ hồ sơ trực tuyến toàn trình",
    "post": "Tỷ lệ hồ sơ qua bưu chính công ích",
    "electronic_result": "Tỷ lệ trả kết quả điện tử",
    "satisfied": "Mức độ hài lòng (mức 4 và 5)",
}


def write_report(report: PeriodReport, agency: str, path: Path) -> None:
    """Write a report with a sheet for each form and one for the indices.

    Args:
        report: what was counted.
        agency: the agency's name.
        path: the file to write; an old one is replaced.

    Raises:
        OSError: when the file cannot be written, for example because it is open in another program.
    """
    import xlsxwriter  # noqa: PLC0415 - only when somebody exports

    book = xlsxwriter.Workbook(str(path), {"in_memory": True})
    book.set_properties({"title": "Báo cáo kỳ", "company": agency, "created": report.made_at.replace(tzinfo=None)})
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "vcenter", "border": 1})
    _sheet(book, bold, "II.06a", report, agency, _HEADS_06A, columns_06a)
    _sheet(book, bold, "07a-BTP", report, agency, _HEADS_07A, columns_07a)
    _indices(book, bold, report)
    if report.answers_of_units:
        _units(book, bold, report)
    try:
        book.close()
    except xlsxwriter.exceptions.FileCreateError as error:
        raise OSError(str(error)) from error


def _sheet(
    book: Any, bold: Any, name: str, report: PeriodReport, agency: str, heads: dict[str, str], columns: Any
) -> None:
    sheet = book.add_worksheet(name)
    day = book.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
    sheet.write_string(0, 0, agency)
    sheet.write_string(1, 0, "Từ ngày")
    sheet.write_datetime(1, 1, report.period.first, day)
    sheet.write_string(2, 0, "Đến ngày")
    sheet.write_datetime(2, 1, report.period.last, day)
    sheet.write_string(3, 0, HABIT_NOTE if report.by_habit else "")
    for place, text in enumerate(["TT", "Lĩnh vực / đơn vị", *heads.values()]):
        sheet.write_string(4, place, text, bold)
    numbers = ["(1)", "(2)", *(f"({n})" for n in range(3, 3 + len(heads)))]
    for place, text in enumerate(numbers):
        sheet.write_string(5, place, text)
    for at, (line, counts) in enumerate(report.lines.items(), 6):
        sheet.write_number(at, 0, at - 5)
        _line(sheet, at, line, counts, columns, None)
    _line(sheet, 6 + len(report.lines), "Tổng số", report.total, columns, bold)
    sheet.set_column(1, 1, 44)
    sheet.set_column(2, 1 + len(heads), 13)
    sheet.freeze_panes(6, 2)


def _line(sheet: Any, at: int, name: str, counts: Counts, columns: Any, style: Any) -> None:
    sheet.write_string(at, 1, name, style)
    for place, number in enumerate(columns(counts).values(), 2):
        sheet.write_number(at, place, number, style)


def _indices(book: Any, bold: Any, report: PeriodReport) -> None:
    sheet = book.add_worksheet("Chỉ số")
    for place, text in enumerate(["Chỉ số (QĐ 766/QĐ-TTg)", "%", "Số hồ sơ", "Trên tổng số"]):
        sheet.write_string(0, place, text, bold)
    for at, index in enumerate(report.indices, 1):
        sheet.write_string(at, 0, _INDICES[index.name])
        if index.value is None:
            sheet.write_string(at, 1, "N/A")
        else:
            sheet.write_number(at, 1, index.value)
        sheet.write_number(at, 2, index.part)
        sheet.write_number(at, 3, index.whole)
    sheet.set_column(0, 0, 50)


_HEADS_UNITS = ("Đơn vị được lấy ý kiến", "Số lần", "Đúng hạn", "Quá hạn", "Không trả lời", "Đang chờ", "Chờ quá hạn")


def _units(book: Any, bold: Any, report: PeriodReport) -> None:
    sheet = book.add_worksheet("Lấy ý kiến")
    for place, text in enumerate(_HEADS_UNITS):
        sheet.write_string(0, place, text, bold)
    for at, (unit, answers) in enumerate(report.answers_of_units.items(), 1):
        sheet.write_string(at, 0, unit)
        numbers = (answers.asked, answers.in_time, answers.late, answers.silent, answers.waiting, answers.overdue)
        for place, number in enumerate(numbers, 1):
            sheet.write_number(at, place, number)
    sheet.set_column(0, 0, 44)
