"""Vietnamese phrases for dates, and texts made printable."""

from __future__ import annotations

from datetime import UTC, datetime

from forms.layout.text import clean, long_date, long_time, short_time


def test_phrases() -> None:
    moment = datetime(2026, 2, 28, 20, 5, tzinfo=UTC)
    assert clean(long_date(moment)) == "ngày 01 tháng 3 năm 2026"
    assert clean(long_time(moment)) == "03 giờ 05 phút, ngày 01 tháng 3 năm 2026"
    assert short_time(moment) == "03:05 01/03/2026"
    assert clean(long_date(datetime(2026, 2, 3, tzinfo=UTC))) == "ngày 03 tháng 02 năm 2026"


def test_clean() -> None:
    assert clean("  A\u200b\tB\n\nC\x00 ") == "A B C"
    assert clean("e\u0302\u0323") == "ệ"
