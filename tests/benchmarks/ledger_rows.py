"""Invented dossiers for a ledger of any length: the same ones every time."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

from forms.layout.text import VIETNAM
from forms.reports.ledger_data import LedgerRow

if TYPE_CHECKING:
    from collections.abc import Iterator

_SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ")
_MIDDLE = ("Thị", "Văn", "Đức", "Minh", "Thu", "Quốc", "Ngọc", "Hữu", "Khánh", "Thanh")
_GIVEN = ("Hà", "Bình", "Dũng", "Hường", "Lan", "Nhung", "Phượng", "Quân", "Sơn", "Tuyết", "Yến", "Ẩn")
_FIRMS = ("Giấy Bãi Vàng", "Chè Đồi Xanh", "Vận tải Sông Hồng Hà", "Xây dựng Hoa Phượng")
_STREETS = ("Hoa Phượng", "Hùng Sơn", "Bến Gót", "Trưng Nhị", "Đồi Cọ")
_PLACES = ("phường Việt Trì", "phường Phú Thọ", "xã Lâm Thao", "xã Thanh Ba", "xã Đoan Hùng", "xã Hạ Hòa")
_UNITS = ("Sở Nội vụ", "Sở Xây dựng", "Sở Nông nghiệp và Môi trường", "Phòng Kinh tế, Hạ tầng và Đô thị")
_METHODS = ("Trực tiếp", "Bưu chính công ích", "Điện tử")
_NOTES = ("", "", "", "", "Bổ sung", "Rút hồ sơ")
_PROCEDURES = (
    "Cấp giấy phép lao động cho người lao động nước ngoài làm việc tại Việt Nam",
    "Giải quyết hưởng trợ cấp thất nghiệp",
    "Đăng ký nội quy lao động của doanh nghiệp",
    "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ",
    "Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất",
    "Đăng ký khai sinh",
    "Chứng thực bản sao từ bản chính",
    "Thực hiện trợ cấp xã hội hằng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hằng tháng",
)
_START = datetime(2026, 1, 5, 7, 30, tzinfo=VIETNAM)


def invented(count: int) -> Iterator[LedgerRow]:
    """Make up ``count`` dossiers, one at a time."""
    draw = Random(7)
    received = _START
    for number in range(1, count + 1):
        received += timedelta(minutes=draw.randint(1, 9))
        yield _row(draw, number, received)


def _row(draw: Random, number: int, received: datetime) -> LedgerRow:
    due = received + timedelta(days=draw.randint(1, 30))
    street = f"Số {draw.randint(1, 300)}, đường {draw.choice(_STREETS)}, {draw.choice(_PLACES)}, tỉnh Phú Thọ"
    return LedgerRow(
        code=f"H44.18-{received:%y%m%d}-{number % 10000:04d}",
        procedure=draw.choice(_PROCEDURES),
        sets=draw.randint(1, 3),
        applicant=_applicant(draw),
        contact=f"{street}; 09{draw.randint(10, 99)} {draw.randint(100, 999)} {draw.randint(100, 999)}",
        unit=draw.choice(_UNITS),
        received_at=received,
        due_at=due,
        returned_at=due + timedelta(days=draw.randint(-3, 1)) if draw.random() < 0.8 else None,
        method=draw.choice(_METHODS),
        note=draw.choice(_NOTES),
    )


def _applicant(draw: Random) -> str:
    if draw.random() < 0.1:
        return f"Công ty TNHH {draw.choice(_FIRMS)}"
    return f"{draw.choice(_SURNAMES)} {draw.choice(_MIDDLE)} {draw.choice(_GIVEN)}"
