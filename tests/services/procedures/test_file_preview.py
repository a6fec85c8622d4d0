"""A file compared with the catalogue: new, changed, gone and rejected rows, with progress."""

from datetime import date
from functools import cache

import pytest

from desktop_app.services.catalogue import Catalogue, load_catalogue
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.file_preview import compare_again, preview_file
from desktop_app.services.progress import Cancelled
from tests.services.procedures.readers.files import workbook

TODAY = date(2026, 11, 28)
HEADINGS = ["Mã TTHC", "Tên TTHC", "Thời hạn giải quyết", "Trạng thái"]


@cache
def catalogue() -> Catalogue:
    return load_catalogue().for_desk(None, None)


def test_every_row_lands_where_it_belongs() -> None:
    content = workbook(
        {
            "A": [
                HEADINGS,
                ["1.001193", "Thủ tục đăng ký khai sinh", "97 ngày làm việc", ""],
                ["1.004884", "", "", "Bãi bỏ"],
                ["9.999999", "Thủ tục của tỉnh", "5 ngày", ""],
                ["9.999999", "Thủ tục của tỉnh", "5 ngày", ""],
                ["9.999998", "", "", ""],
                ["", "Không mã", "5 ngày", ""],
            ]
        }
    )
    preview = preview_file(catalogue(), TODAY, content)
    diff = preview.diff
    assert [[row.row.code for row in rows] for rows in (diff.new, diff.changed, diff.gone)] == [
        ["9.999999"],
        ["1.001193"],
        ["1.004884"],
    ]
    assert [change.name for change in diff.changed[0].changes if change.name == "steps"] == ["steps"]
    assert diff.new[0].row.values.field == "Chưa phân lĩnh vực"
    assert [(row.place, row.reason) for row in diff.rejected] == [
        ("A, dòng 7", "catalogue.no_code"),
        ("A, dòng 5", "catalogue.code_twice"),
        ("A, dòng 6", "catalogue.unknown_code"),
    ]


def test_a_complete_list_ends_what_it_lacks() -> None:
    content = workbook({"A": [HEADINGS, ["1.001193", "", "", ""]]})
    assert not preview_file(catalogue(), TODAY, content).diff.gone
    gone = preview_file(catalogue(), TODAY, content, is_complete=True).diff.gone
    assert gone and "1.001193" not in {row.row.code for row in gone}


def test_progress_goes_up_to_the_end_and_can_be_cancelled() -> None:
    content = workbook({"A": [HEADINGS, *([f"9.{number:06}", "Thủ tục", "", ""] for number in range(640))]})
    percents: list[int] = []

    def go_on(percent: int) -> bool:
        percents.append(percent)
        return percent < 90

    with pytest.raises(Cancelled):
        preview_file(catalogue(), TODAY, content, go_on=go_on)
    assert percents == sorted(percents) and percents[0] < 30 and percents[-1] >= 90


def test_a_file_that_was_read_is_compared_again_as_a_complete_list(context: DeskContext) -> None:
    content = workbook({"A": [HEADINGS, ["1.001193", "", "", ""], ["", "Không mã", "", ""]]})
    preview = preview_file(context.catalogue, context.today(), content)
    complete = compare_again(context, preview, is_complete=True)
    assert len(complete.diff.gone) == len({code for code, _ in context.catalogue.names()} - {"1.001193"})
    assert complete.diff.rejected == preview.diff.rejected
    assert compare_again(context, complete, is_complete=False) == preview
