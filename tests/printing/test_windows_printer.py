"""What can be tested without Windows; packaging/test_windows.sh prints through wine's spooler."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.printing.paper import Paper
from desktop_app.printing.printers import Progress, Report
from desktop_app.printing.windows_printer import WindowsPrinter, is_same_sheet, report_of, sheet_of
from desktop_app.printing.winspool import LANDSCAPE, PORTRAIT, SIZE_OWN, Page, Sheet
from forms.registry import get


def _page(sheet: Sheet, dpi: int, *, more_mm: tuple[float, float] = (0, 0)) -> Page:
    dots = tuple(
        round((side + more) * dpi / 25.4) for side, more in zip((sheet.width, sheet.height), more_mm, strict=True)
    )
    return Page((dpi, dpi), (dots[0], dots[1]), (dpi // 6, dpi // 6))


@pytest.mark.parametrize(
    ("paper", "orientation", "size"),
    [
        (Paper.A5, PORTRAIT, (148, 210)),
        (Paper.A4, PORTRAIT, (210, 297)),
        (Paper.A4_TWO_UP, LANDSCAPE, (297, 210)),
        (Paper.A4_LANDSCAPE, LANDSCAPE, (297, 210)),
        (Paper.A3, PORTRAIT, (297, 420)),
    ],
)
def test_each_paper_asks_for_its_sheet_as_it_is_read(paper: Paper, orientation: int, size: tuple[float, float]) -> None:
    sheet = sheet_of(b"", paper)
    assert (sheet.orientation, (sheet.width, sheet.height)) == (orientation, size)


def test_a_roll_is_as_long_as_the_page_and_may_be_longer() -> None:
    form = get("receipt")
    pdf = form.render(form.sample("tt03-2025"), "roll-80")
    sheet = sheet_of(pdf, Paper.ROLL_80)
    assert sheet.size == SIZE_OWN
    assert sheet.width == pytest.approx(80, abs=1)
    assert sheet.height > sheet.width
    assert is_same_sheet(_page(sheet, 203, more_mm=(0, 500)), sheet)
    assert not is_same_sheet(_page(sheet, 203, more_mm=(-22, 0)), sheet), "a roll of 58 mm"
    assert not is_same_sheet(_page(sheet, 203, more_mm=(0, -30)), sheet), "the end would be cut off"


@given(st.sampled_from([Paper.A5, Paper.A4, Paper.A4_TWO_UP, Paper.A3]), st.sampled_from([203, 300, 600, 1200]))
def test_a_driver_that_gives_the_sheet_is_taken_and_one_that_turns_it_is_not(paper: Paper, dpi: int) -> None:
    sheet = sheet_of(b"", paper)
    assert is_same_sheet(_page(sheet, dpi), sheet)
    turned = Sheet(sheet.size, sheet.orientation, sheet.height, sheet.width)
    assert not is_same_sheet(_page(turned, dpi), sheet)


@given(st.floats(-60, 60), st.floats(-60, 60))
def test_a_sheet_that_is_three_millimetres_off_is_another_one(wider: float, higher: float) -> None:
    sheet = sheet_of(b"", Paper.A5)
    # A dot of 600 an inch is 0.04 mm.
    if min(abs(abs(wider) - 3), abs(abs(higher) - 3)) < 0.05:
        return
    same = abs(wider) <= 3 and abs(higher) <= 3
    assert is_same_sheet(_page(sheet, 600, more_mm=(wider, higher)), sheet) is same


_PRINTED = Report(Progress.PRINTED)


@pytest.mark.parametrize(
    ("job", "printer", "attributes", "report"),
    [
        pytest.param(None, 0, 0, _PRINTED, id="gone from the queue"),
        pytest.param(0x80, 0, 0, _PRINTED, id="printed and kept"),
        pytest.param(0x1000, 0, 0, _PRINTED, id="sent completely"),
        pytest.param(0x10, 0, 0, Report(Progress.WORKING), id="printing"),
        pytest.param(0, 0, 0, Report(Progress.WORKING), id="in the queue"),
        pytest.param(0x1, 0, 0, Report(Progress.HELD, "print.stopped"), id="job paused"),
        pytest.param(0, 0x1, 0, Report(Progress.HELD, "print.stopped"), id="printer paused"),
        pytest.param(0x40, 0, 0, Report(Progress.HELD, "print.paper_out"), id="out of paper"),
        pytest.param(0x20, 0, 0, Report(Progress.HELD, "print.offline"), id="unplugged"),
        pytest.param(0, 0, 0x400, Report(Progress.HELD, "print.offline"), id="set to work offline"),
        pytest.param(0x4, 0, 0, Report(Progress.LOST), id="being deleted"),
        pytest.param(0x100, 0x1, 0, Report(Progress.LOST), id="deleted in a paused queue"),
        pytest.param(0x80, 0x1, 0x400, _PRINTED, id="printed before the printer was paused"),
    ],
)
def test_the_state_of_a_job(job: int | None, printer: int, attributes: int, report: Report) -> None:
    assert report_of(job, printer, attributes) == report


@given(st.integers(0, 0xFFFF), st.integers(0, 0xFFFFFF), st.integers(0, 0xFFFF))
def test_a_job_that_waits_says_why(job: int, printer: int, attributes: int) -> None:
    report = report_of(job, printer, attributes)
    assert (report.progress is Progress.HELD) == bool(report.reason)


def test_a_job_of_an_earlier_version_counts_as_printed() -> None:
    assert WindowsPrinter("HP").report("000.00.16.H44-261123-0001") == _PRINTED
