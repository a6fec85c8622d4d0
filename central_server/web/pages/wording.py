"""Texts for the public: status names of the national dictionary, formatted dates and times."""

import re
from collections.abc import Mapping
from datetime import date, datetime

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.payloads.processing import Outcome
from desktop_app.domain.dossier.status import Status

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
# Nine or more digits with any separators: identity, tax, telephone and account numbers.
_LONG_NUMBER = re.compile(r"\+?\d(?:[ .\-]?\d){8,}")

STATUSES: Mapping[Status, tuple[str, str, str]] = {
    Status.NEW: ("Mới đăng ký", "info", "Hồ sơ chưa được tiếp nhận."),
    Status.RECEIVED: ("Được tiếp nhận", "info", "Bộ phận Một cửa đã nhận hồ sơ."),
    Status.NOT_RECEIVED: ("Không được tiếp nhận", "bad", "Hồ sơ không được tiếp nhận."),
    Status.PROCESSING: ("Đang xử lý", "info", "Cơ quan đang giải quyết hồ sơ."),
    Status.SUPPLEMENT_REQUESTED: (
        "Yêu cầu bổ sung giấy tờ",
        "warn",
        "Cơ quan đang chờ giấy tờ bổ sung. Nhận đủ giấy tờ, cơ quan sẽ hẹn lại ngày trả kết quả.",
    ),
    Status.PAYMENT_REQUESTED: (
        "Yêu cầu thực hiện nghĩa vụ tài chính",
        "warn",
        "Cần nộp phí, lệ phí hoặc thuế để hồ sơ được giải quyết tiếp.",
    ),
    Status.WITHDRAWAL_REQUESTED: (
        "Công dân yêu cầu rút hồ sơ",
        "info",
        "Cơ quan đã nhận đề nghị rút hồ sơ và đang xem xét.",
    ),
    Status.STOPPED: ("Dừng xử lý", "bad", "Cơ quan đã dừng giải quyết hồ sơ này."),
    Status.DONE: (
        "Đã xử lý xong",
        "ok",
        "Kết quả đã có. Mời đến nhận trong giờ làm việc, không phải chờ đến ngày hẹn; khi đến, mang theo giấy hẹn và "
        "giấy tờ tùy thân. Nếu đã đăng ký nhận qua bưu điện, kết quả được gửi đến địa chỉ đã ghi.",
    ),
    Status.RETURNED: ("Đã trả kết quả", "ok", "Kết quả đã được trả."),
}
"""For each status: its name in the national dictionary, its style class, and an explanation for the citizen."""

OUTCOMES: Mapping[Outcome, str] = {
    Outcome.RESULT: "Có kết quả",
    Outcome.REFUSED: "Từ chối giải quyết",
    Outcome.WITHDRAWN: "Rút theo đề nghị của người nộp",
    Outcome.EXPIRED: "Quá hạn bổ sung giấy tờ",
}
"""Names of the outcomes of processing."""


def moment(at: datetime) -> str:
    """Format a moment: ``16:30 thứ Ba 08/12/2026``."""
    here = local(at)
    return f"{here:%H:%M} {day(here.date())}"


def day(of: date) -> str:
    """Format a day: ``thứ Ba 08/12/2026``."""
    return f"{_WEEKDAYS[of.weekday()]} {of:%d/%m/%Y}"


def without_numbers(text: str) -> str:
    """Return an officer's text with long numbers removed, because they may identify a person."""
    return _LONG_NUMBER.sub("…", text)
