"""Papers, steps and fees as lines: what is shown is read back, and what is unclear is refused with its line."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.catalogue.typed_lines import (
    fee_line,
    fee_lines,
    paper_line,
    read_fees,
    read_papers,
    read_steps,
    step_line,
)
from desktop_app.domain.dossier.procedure import CopyCounts, RequiredDocument
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.fee import FeeKind, FeeRow
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.law.working_time import LimitStep, LimitUnit

TODAY = date(2026, 11, 28)
WORDS = st.text("abcĐđườ ", min_size=1, max_size=12).map(str.strip).filter(bool)
PAPERS = st.builds(
    RequiredDocument,
    WORDS,
    st.builds(CopyCounts, st.integers(0, 20), st.just(0), st.integers(0, 20)),
    WORDS,
)
STEPS = st.builds(LimitStep, st.integers(1, 3_650), st.sampled_from(LimitUnit), st.just("") | WORDS)
DAYS = st.none() | st.dates(date(2000, 1, 1), TODAY)
FEES = st.builds(
    FeeRow,
    st.none() | st.integers(0, 10**9),
    WORDS,
    st.lists(WORDS, max_size=2).map(tuple),
    DAYS,
    st.none(),
    st.none() | st.sampled_from(FeeKind),
    st.none() | st.sampled_from(HandInWay),
)


@given(st.lists(STEPS, max_size=4))
def test_steps_are_read_back(steps: list[LimitStep]) -> None:
    assert read_steps([step_line(step) for step in steps]) == tuple(
        LimitStep(step.n, step.unit, " ".join(step.by.split())) for step in steps
    )


@given(FEES)
def test_a_fee_is_read_back(fee: FeeRow) -> None:
    (read,) = read_fees([fee_line(fee)], (), TODAY) or ()
    assert (read.amount, read.kind, read.way) == (fee.amount, fee.kind, fee.way)
    assert (read.valid_from, read.valid_to, len(read.exempt)) == (fee.valid_from, fee.valid_to, len(fee.exempt))
    assert fee_line(read) == fee_line(fee)


@given(PAPERS)
def test_a_paper_is_read_back(paper: RequiredDocument) -> None:
    (read,) = read_papers([paper_line(paper)])
    assert (read.counts, paper_line(read)) == (paper.counts, paper_line(paper))
    assert read.present_only is not bool(paper.counts.total)


def test_a_line_that_was_not_changed_keeps_what_it_does_not_say() -> None:
    known = RequiredDocument("Giấy | báo", CopyCounts(0, 1), sensitive=True, from_database=True, required=False)
    assert read_papers([paper_line(known)], [known]) == (known,)
    named = RequiredDocument("Giấy báo", CopyCounts(0, 1), sensitive=True, required=False)
    (changed,) = read_papers(["Giấy báo | 2"], [named])
    assert (changed.counts, changed.sensitive, changed.required) == (CopyCounts(2, 1), True, False)
    (conditional,) = read_papers(["Giấy báo | 0 | 1 | nếu ủy quyền"], [named])
    assert (conditional.condition, conditional.required) == ("nếu ủy quyền", False)
    at_once = LimitStep(0, LimitUnit.WORKING_DAY, "UBND xã")
    assert read_steps([step_line(at_once)], [at_once]) == (at_once,)


def test_a_name_alone_is_one_original_and_no_copy_at_all_is_only_shown() -> None:
    form, card = read_papers(["Tờ khai", "Thẻ căn cước | 0 | 0"])
    assert (form.counts, form.required, form.present_only) == (CopyCounts(1), True, False)
    assert (card.counts, card.present_only) == (CopyCounts(), True)


def test_a_limit_is_read_with_and_without_its_unit_in_charge() -> None:
    assert read_steps(["UBND cấp xã | 3 ngày làm việc", "5 NGAY", "Sở Nội vụ|8 giờ"]) == (
        LimitStep(3, LimitUnit.WORKING_DAY, "UBND cấp xã"),
        LimitStep(5, LimitUnit.CALENDAR_DAY),
        LimitStep(8, LimitUnit.HOUR, "Sở Nội vụ"),
    )


@pytest.mark.parametrize("line", ["", "a | b | 3 ngày", "3 tuần", "ba ngày", "0 ngày", "9999 ngày", "UBND xã"])
def test_a_step_that_is_unclear_is_refused_with_its_line(line: str) -> None:
    with pytest.raises(RuleViolation, match=r"catalogue\.step_line") as refused:
        read_steps(["3 ngày", line])
    assert (refused.value.field, refused.value.params) == ("steps", {"line": 2})


@pytest.mark.parametrize("line", ["| 1", "a | hai", "a | 1 | x", "a | 1001", "a | 1 | 1 | b | c | d"])
def test_a_paper_that_is_unclear_is_refused_with_its_line(line: str) -> None:
    with pytest.raises(RuleViolation, match=r"catalogue\.paper_line") as refused:
        read_papers([line])
    assert (refused.value.field, refused.value.params) == ("documents", {"line": 1})


@pytest.mark.parametrize(
    "line",
    [
        "tám nghìn",
        "",
        "| trực tiếp",
        "8000 | bồ câu",
        "8000 || 31/02/2026",
        "8000 || 02/01/2026 | 01/01/2026",
        "1|||||a|b",
    ],
)
def test_a_fee_that_is_unclear_is_refused_with_its_line(line: str) -> None:
    with pytest.raises(RuleViolation, match=r"catalogue\.fee_line") as refused:
        read_fees(["8.000 đ", line], (), TODAY)
    assert (refused.value.field, refused.value.params) == ("fees", {"line": 2})


def test_free_and_unknown_are_different_and_an_empty_box_is_neither() -> None:
    assert read_fees(["Không thu"], (), TODAY) == () and fee_lines(()) == ("không thu",)
    assert read_fees(["chưa rõ | trực tuyến"], (), TODAY) == (FeeRow(None, way=HandInWay.ONLINE),)
    assert read_fees([], (), TODAY) is None and fee_lines(None) == ()
    with pytest.raises(RuleViolation, match=r"catalogue\.fees_empty"):
        read_fees([], [FeeRow(8_000)], TODAY)


def test_a_list_has_its_bounds() -> None:
    with pytest.raises(RuleViolation, match=r"catalogue\.too_many_lines"):
        read_papers(["a"] * 1_001)
