import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.catalogue import portal
from desktop_app.domain.catalogue.portal import (
    PortalPaper,
    agreed_steps,
    fee_row,
    limit_steps,
    papers,
    same_for_all_ways,
)
from desktop_app.domain.dossier.procedure import LimitOption
from desktop_app.domain.law.fee import FeeKind
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.law.working_time import LimitStep, LimitUnit

FIVE = (LimitStep(5, LimitUnit.WORKING_DAY, "UBND"),)
NINE = (LimitStep(9, LimitUnit.WORKING_DAY, "UBND"),)


@given(st.integers(0, 999), st.text())
def test_a_fee_that_the_portal_does_not_really_know_is_not_known(amount: int, text: str) -> None:
    row = fee_row(amount, text, kind="phi")
    assert row.amount is None
    assert row.kind is FeeKind.FEE
    assert row.note.startswith(portal.SET_ELSEWHERE if amount == 0 else portal.IN_THOUSANDS.format(amount=amount))


@given(st.integers(1_000, 10**9))
def test_an_amount_in_dong_is_taken(amount: int) -> None:
    assert fee_row(amount, "", kind="le_phi", way=HandInWay.POST).amount == amount
    assert fee_row(amount, "", currency="VND").amount == amount
    foreign = fee_row(amount, "mỗi bản", currency="USD")
    assert (foreign.amount, foreign.note) == (None, f"Cổng ghi {amount} USD. mỗi bản")
    assert fee_row(None, "Theo nghị quyết").note == "Theo nghị quyết"


def test_equal_fees_of_all_ways_become_one() -> None:
    ways = (HandInWay.DIRECT, HandInWay.ONLINE)
    same = [fee_row(8_000, "bản", way=way) for way in ways]
    (merged,) = same_for_all_ways([*same, same[0]], ways)
    assert (merged.way, merged.amount) == (None, 8_000)
    cheaper = fee_row(4_000, "bản", way=HandInWay.ONLINE)
    assert same_for_all_ways([same[0], cheaper], ways) == (same[0], cheaper)
    general = fee_row(8_000, "bản")
    assert same_for_all_ways([general], ways) == (general,)


@pytest.mark.parametrize(
    ("number", "unit", "steps"),
    [
        (5, "working_day", [(5, LimitUnit.WORKING_DAY)]),
        (12.0, "day", [(12, LimitUnit.CALENDAR_DAY)]),
        (8, "hour", [(8, LimitUnit.HOUR)]),
        (2, "month", [(60, LimitUnit.CALENDAR_DAY)]),
        (None, "day", []),
        (5, "", []),
        (1.5, "day", []),
        (0, "day", []),
        (99_999, "day", []),
    ],
)
def test_limits_with_a_unit_are_counted(number: float | None, unit: str, steps: list[tuple[int, LimitUnit]]) -> None:
    assert [(step.n, step.unit) for step in limit_steps(number, unit, "UBND")] == steps


def test_a_limit_holds_where_its_options_agree() -> None:
    direct, online = LimitOption(FIVE, HandInWay.DIRECT), LimitOption(NINE, HandInWay.ONLINE)
    assert agreed_steps([direct, online]) == FIVE
    assert agreed_steps([direct, online], HandInWay.ONLINE) == NINE
    assert agreed_steps([online]) == NINE
    assert agreed_steps([direct, LimitOption(NINE, HandInWay.DIRECT)]) == ()
    assert agreed_steps([LimitOption((), HandInWay.DIRECT), LimitOption(NINE, case="1.000001.01")]) == NINE
    assert agreed_steps([LimitOption(FIVE, case="1.000001.01"), LimitOption(NINE, case="1.000001.02")]) == ()
    assert agreed_steps([direct, LimitOption(NINE, case="1.000001.01")]) == FIVE
    assert agreed_steps([]) == ()


def test_prose_is_no_paper_and_a_case_is_a_condition() -> None:
    listed = [
        PortalPaper("Tờ  khai", 1, form_number="Mẫu 01"),
        PortalPaper("Tờ khai", 1, form_number="Mẫu 01"),
        PortalPaper("Hộ chiếu", 1, group="Giấy tờ phải xuất trình", is_shown_only=True),
        PortalPaper("Nộp qua bưu chính thì gửi bản sao", 0, 0, "Giấy tờ phải nộp"),
        PortalPaper("Ghi chú", 1, group="Lưu ý"),
        PortalPaper("Trường hợp trẻ bị bỏ rơi: biên bản", 1),
        PortalPaper("Văn bản ủy quyền", 99, 1, "Trường hợp ủy quyền"),
        PortalPaper("Mẫu điện tử (Nếu nộp trực tuyến)", 1),
        PortalPaper("Giấy chứng sinh; nếu không có thì giấy cam đoan", 1),
    ]
    documents = papers(listed)
    assert [(document.name, document.condition, document.required) for document in documents] == [
        ("Tờ khai", "", True),
        ("Giấy chứng sinh; nếu không có thì giấy cam đoan", "", True),
        ("Trường hợp trẻ bị bỏ rơi: biên bản", portal.IN_SOME_CASES, False),
        ("Văn bản ủy quyền", "Trường hợp ủy quyền", False),
        ("Mẫu điện tử (Nếu nộp trực tuyến)", portal.IN_SOME_CASES, False),
        ("Hộ chiếu", "", True),
    ]
    assert documents[0].form_number == "Mẫu 01"
    assert (documents[5].present_only, documents[5].counts.total) == (True, 0)
    assert (documents[3].counts.original, documents[3].counts.copy) == (20, 1)


def test_two_headings_stand_for_two_cases() -> None:
    listed = [PortalPaper("Đơn", 1, group="1. Công trình theo tuyến"), PortalPaper("Đơn", 1, group="2. Nhà ở riêng lẻ")]
    assert [document.condition for document in papers(listed)] == ["1. Công trình theo tuyến", "2. Nhà ở riêng lẻ"]
    assert papers(listed[:1])[0].condition == ""
