"""Printing the sheet of a day, for the signatures."""

from desktop_app.domain.papers.day_sheet import DaySheet
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.printing.paper import Paper
from desktop_app.services.context import DeskContext
from desktop_app.services.printing.drawn_papers import (
    DrawnPaper,
    PrintedOut,
    chosen_printer,
    desk_letterhead,
    send_drawn,
)
from desktop_app.services.progress import GoOn, always
from desktop_app.storage.print_jobs import DrawnPages


def print_day_sheet(context: DeskContext, sheet: DaySheet, go_on: GoOn = always) -> PrintedOut:
    """Print the sheet of a day.

    Raises:
        RuleViolation: ``role.not_trainee``.
        Cancelled: when `go_on` returned False; nothing is printed.
        PrinterProblem: ``print.not_chosen``, or the printer's problem; the pages then stay in the spool.
    """
    check_right(context.officer, Right.PRINT)
    from desktop_app.printing.day_sheet import DAY_SHEET, DaySheetCase, draw_day_sheet  # noqa: PLC0415 - ReportLab

    settings = chosen_printer(context)
    pdf = draw_day_sheet(DaySheetCase(desk_letterhead(context), sheet, context.clock(), context.officer.name))
    pages = DrawnPages(f"Bảng kê cuối ngày {sheet.day:%Y%m%d}", Paper.A4.value, pdf)
    return send_drawn(context, settings, DrawnPaper(DAY_SHEET, pages), go_on)
