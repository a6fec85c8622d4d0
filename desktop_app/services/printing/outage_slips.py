"""Printing a stack of slips for an outage, each with a number of the desk."""

from dataclasses import dataclass

from desktop_app.domain.dates import local
from desktop_app.domain.papers.outage_slip import check_slip_count
from desktop_app.domain.papers.scan import receipt_text
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.printing.paper import Paper
from desktop_app.services.clock import event_time
from desktop_app.services.context import DeskContext
from desktop_app.services.printing.drawn_papers import (
    DrawnPaper,
    PrintedOut,
    chosen_printer,
    desk_letterhead,
    send_drawn,
)
from desktop_app.services.printing.form_words import words_in_force
from desktop_app.services.printing.letterhead_options import form_look
from desktop_app.services.progress import Cancelled, GoOn, always
from desktop_app.services.reception.dossier_codes import next_code
from desktop_app.storage.outage_slips import add_slips
from desktop_app.storage.print_jobs import DrawnPages

OUTAGE_SLIP = "outage-slip"
"""The name of such sheets in the print ledger."""


@dataclass(frozen=True, slots=True)
class PrintedSlips:
    """A stack that was printed: the first and the last number, and where it went."""

    first: str
    last: str
    out: PrintedOut


def print_slips(context: DeskContext, count: int, go_on: GoOn = always) -> PrintedSlips:
    """Give numbers to slips and print them, both copies of each on one A4 page.

    The numbers are on disk, and in the rollback guard, before anything is printed; when the printer fails the pages
    wait in the spool.

    Args:
        context: the desk.
        count: how many.
        go_on: called before the numbers are given; returns whether to continue.

    Raises:
        RuleViolation: ``role.counter_only``; ``slip.count`` (field ``count``); as `next_code`; ``clock.*``.
        Cancelled: when `go_on` returned False; nothing is printed and no number is given.
        PrinterProblem: ``print.not_chosen``, or the printer's problem.
    """
    check_right(context.officer, Right.SERVE)
    check_slip_count(count)
    settings = chosen_printer(context)
    if not go_on(0):
        raise Cancelled
    with context.store.write() as connection:
        now = event_time(connection, context)
        day = local(now).date()
        codes = [next_code(connection, context, day) for _ in range(count)]
        add_slips(connection, codes, context.officer.id, now)
    pages = DrawnPages(f"Phiếu cấp khi mất điện {codes[0]}", Paper.A4_TWO_UP.value, _draw(context, codes))
    return PrintedSlips(codes[0], codes[-1], send_drawn(context, settings, DrawnPaper(OUTAGE_SLIP, pages)))


def _draw(context: DeskContext, codes: list[str]) -> bytes:
    from desktop_app.printing.outage_slip import draw_slip  # noqa: PLC0415 - ReportLab
    from desktop_app.printing.raster import joined_pages  # noqa: PLC0415 - PDFium

    letterhead, address = desk_letterhead(context), form_look(context).look_up
    words = words_in_force(context, letterhead.form_set, "receipt", context.today())
    return joined_pages([draw_slip(letterhead, code, receipt_text(address, code), words) for code in codes])
