"""What words in cells say; what is not certain stays words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.catalogue.levels import Level
from desktop_app.domain.law.fee import FeeKind
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.services.procedures.readers.cells import (
    amounts_in,
    count_in,
    day_of,
    decision_in,
    fees_of,
    is_marked,
    levels_of,
    limit_of,
    lines_of,
)

UNIT = "UBND cấp xã"


@pytest.mark.parametrize(
    ("words", "number", "unit", "note"),
    [
        ("05 ngày làm việc", 5, LimitUnit.WORKING_DAY, None),
        ("15 Ngày", 15, LimitUnit.CALENDAR_DAY, None),
        ("8 giờ làm việc", 8, LimitUnit.HOUR, "8 giờ làm việc"),
        ("02 tháng", 60, LimitUnit.CALENDAR_DAY, None),
        ("10 (mười) ngày làm việc.", 10, LimitUnit.WORKING_DAY, None),
        (
            "Không quá 03 ngày  làm việc kể từ ngày nhận đủ hồ sơ",
            3,
            LimitUnit.WORKING_DAY,
            "Không quá 03 ngày làm việc kể từ ngày nhận đủ hồ sơ",
        ),
    ],
)
def test_a_limit_that_is_named_once_is_taken(words: str, number: int, unit: LimitUnit, note: str | None) -> None:
    values = limit_of(words, UNIT)
    assert (values.steps, values.limit_note, values.limit_options) == ((LimitStep(number, unit, UNIT),), note, None)


@pytest.mark.parametrize(
    "words",
    ["15 - 20 ngày", "từ 15 đến 20 ngày làm việc", "0,5 ngày", "2 giờ 30 phút", "Ngay sau khi nhận hồ sơ", "Theo lịch"],
)
def test_a_limit_that_is_not_certain_stays_words(words: str) -> None:
    values = limit_of(words)
    assert (values.steps, values.limit_options, values.limit_note) == (None, None, words)


def test_several_limits_become_options_and_nothing_says_nothing() -> None:
    values = limit_of("03 ngày làm việc; trường hợp phải xác minh: 10 ngày làm việc")
    assert values.steps is None and values.limit_options is not None
    assert [option.steps[0].n for option in values.limit_options] == [3, 10]
    assert limit_of(" - ").stated() == limit_of("Không quy định").stated() == {}


@given(st.integers(1, 3_650), st.sampled_from(["ngày làm việc", "ngày"]))
def test_every_plain_limit_is_read_back(number: int, unit: str) -> None:
    values = limit_of(f"{number:02} {unit}")
    assert values.steps is not None and values.steps[0].n == number and values.limit_note is None


@given(st.text(max_size=80))
def test_no_words_break_the_reading(words: str) -> None:
    limit_of(words)
    fees_of(words, says_free=True)
    day_of(words)
    decision_in(words)
    levels_of(words)
    is_marked(words)
    count_in(words)


@pytest.mark.parametrize(
    ("words", "amount", "note"),
    [
        ("8.000 đồng/bản sao", 8_000, "8.000 đồng/bản sao"),
        ("8000", 8_000, ""),
        ("1.500.000 Đồng", 1_500_000, ""),
        ("5 triệu Đồng", 5_000_000, ""),
        ("2,5 triệu đồng", 2_500_000, ""),
        ("50 nghìn đồng theo Thông tư 85/2019/TT-BTC", 50_000, "50 nghìn đồng theo Thông tư 85/2019/TT-BTC"),
        ("Theo Nghị quyết 34/2025/NQ-HĐND", None, "Theo Nghị quyết 34/2025/NQ-HĐND"),
        ("8.000 đồng; vùng sâu 4.000 đồng", None, "8.000 đồng; vùng sâu 4.000 đồng"),
        ("0,15% giá trị, ít nhất 10.000 đồng", None, "0,15% giá trị, ít nhất 10.000 đồng"),
    ],
)
def test_a_fee_is_taken_where_one_amount_is_named(words: str, amount: int | None, note: str) -> None:
    rows = fees_of(words, "le_phi", says_free=True)
    assert rows is not None
    (row,) = rows
    assert (row.amount, row.note, row.kind) == (amount, note, FeeKind.CHARGE)


@pytest.mark.parametrize("words", ["Không", "không có", "Miễn phí", "Không thu phí", "Không thu phí, lệ phí"])
def test_only_a_decision_says_that_it_is_free(words: str) -> None:
    assert fees_of(words, says_free=True) == ()
    rows = fees_of(words, says_free=False)
    assert rows is not None and rows[0].amount is None
    assert "không có nghĩa là miễn phí" in rows[0].note


def test_a_zero_never_means_free() -> None:
    rows = fees_of("0 VNĐ", says_free=True)
    assert rows is not None and rows[0].amount is None
    assert fees_of("", says_free=True) is None


def test_amounts_that_repeat_count_once() -> None:
    assert amounts_in("8.000 đồng (8.000 đồng)") == [8_000]


def test_days_and_decisions() -> None:
    assert day_of("ngày 18 tháng 11 năm 2024") == day_of("18-11-2024") == day_of("2024-11-18") == date(2024, 11, 18)
    assert day_of("31/02/2024") is None and day_of("không") is None
    text = "Căn cứ Quyết định số 12/QĐ-BTP ngày 01/02/2023 (Kèm theo Quyết định số 3218/QĐ-UBND ngày 18/11/2024)"
    assert decision_in(text) == ("3218/QĐ-UBND", date(2024, 11, 18))
    assert decision_in("Số: 163 /QĐ- BTP, Hà Nội") == ("163/QĐ-BTP", None)
    assert decision_in("Quyết định số     /QĐ-UBND ngày    tháng   năm 2024") == ("", None)


def test_levels_marks_lines_and_counts() -> None:
    assert levels_of("Cấp tỉnh, Cấp xã") == (Level.PROVINCE, Level.COMMUNE)
    assert levels_of("Cấp Bộ") == (Level.CENTRAL,)
    assert levels_of("TTHC ĐƯỢC SỬA ĐỔI, BỔ SUNG; BỊ BÃI BỎ LĨNH VỰC XÃ HỘI CẤP TỈNH") == (Level.PROVINCE,)
    assert is_marked("X") and is_marked("☑") and is_marked("có") and not is_marked("") and not is_marked("Không")
    assert lines_of("Sở Tư pháp\nUBND cấp xã\n\nSở Tư pháp") == "Sở Tư pháp; UBND cấp xã"
    assert (count_in("Bản chính: 2"), count_in("")) == (2, 0)
