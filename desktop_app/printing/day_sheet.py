"""The sheet of a day on paper."""

from dataclasses import dataclass
from datetime import datetime, time

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.papers.day_sheet import DaySheet, Gap, GapKind
from desktop_app.printing.completeness import refusing_incomplete_papers
from desktop_app.printing.fee_summary import WAYS_ON_PAPER
from desktop_app.printing.letterhead import Letterhead
from forms.layout.text import grouped
from forms.registry import get
from forms.reports.day_sheet import DaySheetData, FeeWay, GapLine

DAY_SHEET = "day-sheet"
_MOST_GAPS = 12
"""With so many lines of two rows each the sheet still is one page; the screen shows all."""
_GAPS = {
    GapKind.NUMBER: (
        "Mã {subject} đã cấp nhưng không có hồ sơ, không có phiếu",
        "Tìm tờ giấy mang mã này; không giải thích được thì báo quản trị viên",
    ),
    GapKind.NO_RECEIPT: ("Hồ sơ {subject} chưa có giấy tiếp nhận còn giá trị", "Mở hồ sơ, in lại giấy tiếp nhận"),
    GapKind.NOT_ON_PAPER: ("{subject}: {paper} chưa in ra giấy", "Kiểm tra máy in, in lại hoặc bỏ lệnh in"),
    GapKind.NO_PROOF: (
        "Hồ sơ {subject}: thu trực tiếp {amount} đồng, chưa ghi số biên lai",
        "Ghi số biên lai vào hồ sơ (Đính chính) hoặc ghi tay vào bảng này",
    ),
    GapKind.UNPAID: (
        "Hồ sơ {subject}: phí {amount} đồng chưa thu",
        "Thu phí khi trả kết quả, hoặc ghi nhận nếu đã thu",
    ),
    GapKind.UNSENT: ("{amount} sự kiện chưa gửi máy chủ", "Kiểm tra mạng, mở trang Đồng bộ rồi lập lại bảng"),
    GapKind.SLIP: ("Phiếu {subject} chưa nhập, chưa hủy", "Quét phiếu để nhập hồ sơ, hoặc hủy phiếu kèm lý do"),
}


@dataclass(frozen=True, slots=True)
class DaySheetCase:
    """What the sheet is made from.

    Attributes:
        letterhead: whose sheet it is.
        sheet: what was counted.
        made_at: when it is made.
        maker: who makes it.
    """

    letterhead: Letterhead
    sheet: DaySheet
    made_at: datetime
    maker: str


@refusing_incomplete_papers()
def draw_day_sheet(case: DaySheetCase) -> bytes:
    """Return the PDF of the sheet on A4, one page."""
    sheet, agency = case.sheet, case.letterhead.agency
    ways = [FeeWay(WAYS_ON_PAPER[way], fees.count, fees.proven, fees.amount) for way, fees in sheet.fees.items()]
    data = DaySheetData(
        **case.letterhead.fields,
        one_stop_unit=agency.one_stop_unit,
        desk=agency.desk,
        day=datetime.combine(sheet.day, time(), VIETNAM),
        made_at=case.made_at,
        issued=sheet.issued,
        first_code=sheet.first,
        last_code=sheet.last,
        received=sheet.received,
        receipts=sheet.receipts,
        reprints=sheet.reprints,
        others=sheet.others,
        voided=sheet.voided,
        returned=sheet.returned,
        open_slips=sheet.open_slips,
        entered_slips=sheet.entered_slips,
        voided_slips=sheet.voided_slips,
        has_server=sheet.unsent is not None,
        unsent=sheet.unsent or 0,
        fees=tuple(ways),
        gaps=tuple(_line(gap) for gap in sheet.gaps[:_MOST_GAPS]),
        more_gaps=max(len(sheet.gaps) - _MOST_GAPS, 0),
        maker=case.maker,
    )
    return get(DAY_SHEET).render(data)


def _line(gap: Gap) -> GapLine:
    title, to_do = _GAPS[gap.kind]
    paper = "giấy tiếp nhận" if gap.paper == FormName.RECEIPT else "giấy"
    return GapLine(title.format(subject=gap.subject, amount=grouped(gap.amount), paper=paper), to_do)
